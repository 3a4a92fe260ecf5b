import fc from "fast-check";
import { evaluateExpression } from "../../../src/core/model";
import type { Expression } from "../../../src/core/model";
import { expressionText, parseExpression } from "../../../src/core/plan";

const figures: Readonly<Record<string, number>> = {
  "XH12.S": 120,
  "XH12.C": 45,
  A: 2,
  B: 3,
  C: 4,
  KT01: 100,
};

function valueOf(text: string): number | null {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.kind}`);
  return evaluateExpression(parsed.value, (code, previous) => (figures[code] ?? 0) + (previous ? 1000 : 0));
}

describe("parseExpression", () => {
  it.each([
    ["A+B+C", 9],
    ["A+B*C", 14],
    ["(A+B)*C", 20],
    ["C-B-A", -1],
    ["C/A/A", 1],
    ["XH12.S-XH12.C", 75],
    ["-A+B", 1],
    ["A*-B", -6],
    ["2*(A - (B - C))", 6],
    ["C : A × B", 6],
    ["C – B − A", -1],
  ])("[PLN-01] computes %s as %d", (text, expected) => {
    expect(valueOf(text)).toBe(expected);
  });

  it.each(["kt 03", "KT03", " kT03 ", "КТ03"])("[PLN-02] reads the code %j as KT03", (text) => {
    expect(parseExpression(text)).toEqual({
      ok: true,
      value: { kind: "code", code: "KT03", previous: false },
    });
  });

  it.each(["KT01@năm trước", "KT01 @ Năm  trước", "KT01@previous", "KT01@na\u0306m tru\u031bo\u031b\u0301c"])(
    "[PLN-03] reads %j as last year's KT01",
    (text) => {
      expect(parseExpression(text)).toEqual({
        ok: true,
        value: { kind: "code", code: "KT01", previous: true },
      });
    },
  );

  it("[PLN-03] reads a difference of this year and last year", () => {
    expect(valueOf("KT01@năm trước - KT01")).toBe(1000);
  });

  it("[PLN-03] refuses another word after @", () => {
    expect(parseExpression("KT01@quý trước")).toEqual({
      ok: false,
      error: { kind: "unknownPeriod", part: "@quý trước" },
    });
  });

  it.each([
    ["0,5*C", 2],
    ["1.234,5+0", 1234.5],
    ["10", 10],
  ])("[PLN-04] reads the numbers of %s", (text, expected) => {
    expect(valueOf(text)).toBe(expected);
  });

  it("[PLN-04] refuses a number with two readings", () => {
    expect(parseExpression("A*1.234")).toEqual({
      ok: false,
      error: { kind: "ambiguousNumber", part: "1.234" },
    });
  });

  it.each([
    ["", { kind: "empty" }],
    ["   ", { kind: "empty" }],
    ["A+", { kind: "unfinished" }],
    ["(A+B", { kind: "unfinished" }],
    ["A+B)", { kind: "unexpected", part: ")" }],
    ["A B", { kind: "unexpected", part: "B" }],
    ["A+*B", { kind: "unexpected", part: "*" }],
    ["A;B", { kind: "unexpected", part: ";B" }],
    ["@năm trước", { kind: "unexpected", part: "@năm trước" }],
    ["process.exit()", { kind: "unexpected", part: "(" }],
    ["()", { kind: "unexpected", part: ")" }],
  ])("[PLN-05] refuses %j and says where", (text, error) => {
    expect(parseExpression(text)).toEqual({ ok: false, error });
  });

  it("[PLN-05] bounds depth and length", () => {
    expect(parseExpression(`${"(".repeat(20)}A${")".repeat(20)}`).ok).toBe(true);
    expect(parseExpression(`${"(".repeat(400)}A${")".repeat(400)}`)).toEqual({
      ok: false,
      error: { kind: "tooDeep" },
    });
    expect(parseExpression("-".repeat(900) + "A")).toEqual({ ok: false, error: { kind: "tooDeep" } });
    expect(parseExpression("A+".repeat(2000) + "A")).toEqual({ ok: false, error: { kind: "tooLong" } });
  });

  it("[PLN-05] never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        parseExpression(text);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[A-C0-9@+\-*/()., ]{0,25}$/), (text) => {
        const parsed = parseExpression(text);
        if (parsed.ok) evaluateExpression(parsed.value, () => 1);
      }),
    );
  });

  it("[PLN-06] reads its own writing back", () => {
    fc.assert(
      fc.property(expressionOf("+", "-", "*", "/"), (tree) => {
        const text = expressionText(tree);
        const parsed = parseExpression(text);
        expect(parsed.ok && expressionText(parsed.value)).toBe(text);
      }),
    );
  });

  it("[PLN-06] keeps the value", () => {
    fc.assert(
      fc.property(expressionOf("+", "-", "*"), (tree) => {
        const parsed = parseExpression(expressionText(tree));
        if (!parsed.ok) throw new Error(parsed.error.kind);
        const valueAt = (code: string, previous: boolean) => code.length + (previous ? 1 : 0);
        // Whole numbers without division: exact, whatever parentheses the writing leaves out.
        expect(evaluateExpression(parsed.value, valueAt)).toBe(evaluateExpression(tree, valueAt));
      }),
    );
  });

  it("[PLN-06] writes numbers with a decimal comma and no groups", () => {
    const tree: Expression = {
      kind: "operation",
      operator: "*",
      left: { kind: "code", code: "KT01", previous: true },
      right: { kind: "number", value: 1234.5 },
    };
    expect(expressionText(tree)).toBe("KT01@năm trước*1234,5");
  });
});

function expressionOf(...operators: readonly ("+" | "-" | "*" | "/")[]): fc.Arbitrary<Expression> {
  const code = fc.record({
    kind: fc.constant("code" as const),
    code: fc.constantFrom("KT01", "XH12.S", "B02", "NTM_1"),
    previous: fc.boolean(),
  });
  const number = fc.record({
    kind: fc.constant("number" as const),
    value: fc.integer({ min: -50, max: 50 }),
  });
  return fc.letrec<{ expression: Expression }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      code,
      number,
      fc.record({
        kind: fc.constant("operation" as const),
        operator: fc.constantFrom(...operators),
        left: tie("expression"),
        right: tie("expression"),
      }),
    ),
  })).expression;
}
