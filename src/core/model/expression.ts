/** Arithmetic over indicator codes, as written in `Tử số`, `Mẫu số` and `Quy tắc`. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "code"; readonly code: string; readonly previous: boolean }
  | {
      readonly kind: "operation";
      readonly operator: "+" | "-" | "*" | "/";
      readonly left: Expression;
      readonly right: Expression;
    };

/** Every code an expression reads, in order of appearance, repeats included. */
export function expressionCodes(expression: Expression): readonly { code: string; previous: boolean }[] {
  switch (expression.kind) {
    case "number":
      return [];
    case "code":
      return [{ code: expression.code, previous: expression.previous }];
    case "operation":
      return [...expressionCodes(expression.left), ...expressionCodes(expression.right)];
  }
}

/**
 * Value of an expression. `valueOf` gives a code's figure, or null when there is none.
 * Null as soon as one part is null or a divisor is zero.
 */
export function evaluateExpression(
  expression: Expression,
  valueOf: (code: string, previous: boolean) => number | null,
): number | null {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "code":
      return valueOf(expression.code, expression.previous);
    case "operation": {
      const left = evaluateExpression(expression.left, valueOf);
      const right = evaluateExpression(expression.right, valueOf);
      if (left === null || right === null) return null;
      switch (expression.operator) {
        case "+":
          return left + right;
        case "-":
          return left - right;
        case "*":
          return left * right;
        case "/":
          return right === 0 ? null : left / right;
      }
    }
  }
}

/**
 * The expression as text, each code replaced by what `nameOf` gives: a cell reference for a formula, or the code.
 * Parentheses are written only where arithmetic needs them.
 */
export function printExpression(
  expression: Expression,
  nameOf: (code: string, previous: boolean) => string,
): string {
  return print(expression, 0);

  function print(node: Expression, outer: number): string {
    if (node.kind === "number") return String(node.value);
    if (node.kind === "code") return nameOf(node.code, node.previous);
    const level = node.operator === "+" || node.operator === "-" ? 1 : 2;
    const rightOuter = node.operator === "-" || node.operator === "/" ? level + 1 : level;
    const text = `${print(node.left, level)}${node.operator}${print(node.right, rightOuter)}`;
    return level < outer ? `(${text})` : text;
  }
}
