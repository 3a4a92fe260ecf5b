import fc from "fast-check";
import { evaluateExpression, expressionCodes, printExpression } from "../../../src/core/model";
import type { Expression } from "../../../src/core/model";

const code = (name: string, previous = false): Expression => ({ kind: "code", code: name, previous });
const number = (value: number): Expression => ({ kind: "number", value });
const op = (left: Expression, operator: "+" | "-" | "*" | "/", right: Expression): Expression => ({
  kind: "operation",
  operator,
  left,
  right,
});
const figures: Readonly<Record<string, number>> = { A: 12, B: 5, "A@": 10, Z: 0 };
const valueOf = (name: string, previous: boolean) => figures[previous ? `${name}@` : name] ?? null;
const print = (expression: Expression) =>
  printExpression(expression, (name, previous) => (previous ? `${name}@` : name));

describe("evaluateExpression", () => {
  it.each([
    ["a sum", op(code("A"), "+", code("B")), 17],
    ["a difference", op(code("A"), "-", code("B")), 7],
    ["a product with a number", op(code("A"), "*", number(0.5)), 6],
    ["a quotient", op(code("A"), "/", code("B")), 2.4],
    ["last year's figure", op(code("A"), "-", code("A", true)), 2],
    ["a figure of zero", op(code("Z"), "+", code("B")), 5],
  ])("[MDL-05] works out %s", (_, expression, expected) => {
    expect(evaluateExpression(expression, valueOf)).toBe(expected);
  });

  it.each([
    ["a part is missing", op(code("A"), "+", code("C"))],
    ["last year's part is missing", code("B", true)],
    ["a missing part is multiplied by zero", op(code("Z"), "*", code("C"))],
    ["a divisor is zero", op(code("A"), "/", code("Z"))],
    ["a divisor comes to zero", op(code("A"), "/", op(code("B"), "-", number(5)))],
  ])("[MDL-05] gives null when %s", (_, expression) => {
    expect(evaluateExpression(expression, valueOf)).toBeNull();
  });

  it("[MDL-05] lists the codes it reads in order, repeats and years kept", () => {
    const expression = op(op(code("A"), "-", code("A", true)), "/", op(number(2), "*", code("A")));
    expect(expressionCodes(expression)).toEqual([
      { code: "A", previous: false },
      { code: "A", previous: true },
      { code: "A", previous: false },
    ]);
  });
});

describe("printExpression", () => {
  it.each([
    ["A+B*A", op(code("A"), "+", op(code("B"), "*", code("A")))],
    ["(A+B)*A", op(op(code("A"), "+", code("B")), "*", code("A"))],
    ["A-(B-A)", op(code("A"), "-", op(code("B"), "-", code("A")))],
    ["A-B-A", op(op(code("A"), "-", code("B")), "-", code("A"))],
    ["A/(B*2)", op(code("A"), "/", op(code("B"), "*", number(2)))],
    ["A@-A", op(code("A", true), "-", code("A"))],
  ])("[MDL-06] writes only the parentheses that arithmetic needs: %s", (text, expression) => {
    expect(print(expression)).toBe(text);
  });

  it("[MDL-06] keeps the value: the text, worked out as arithmetic, gives what the expression gives", () => {
    const leaf = fc.integer({ min: 1, max: 9 }).map(number);
    const tree: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(
            tie("tree"),
            fc.constantFrom("+" as const, "-" as const, "*" as const, "/" as const),
            tie("tree"),
          )
          .map(([left, operator, right]) => op(left, operator, right)),
      ),
    })).tree;
    fc.assert(
      fc.property(tree, (expression) => {
        const value = evaluateExpression(expression, () => null);
        fc.pre(value !== null);
        // The text holds digits, operators and parentheses only.
        const calculated = new Function(`return ${print(expression)}`)() as number;
        expect(Math.abs(calculated - value!)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value!)));
      }),
    );
  });
});
