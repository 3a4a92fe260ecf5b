import { printExpression } from "../model";
import type { Expression } from "../model";
import { formatVietnameseNumber } from "../reading";

/**
 * An expression as a plan workbook shows it: codes, `@năm trước`, decimal comma.
 * `parseExpression(expressionText(e))` gives `e` back.
 */
export function expressionText(expression: Expression): string {
  return printExpression(withNamedNumbers(expression), (code, previous) =>
    previous ? `${code}@năm trước` : code,
  );
}

/** Numbers as names, so that they are printed the Vietnamese way; parentheses where a sign would bind wrongly. */
function withNamedNumbers(expression: Expression): Expression {
  switch (expression.kind) {
    case "number": {
      // Groups of thousands are left out: `1.234` would have two readings.
      const text = formatVietnameseNumber(expression.value, 12).replace(/\./g, "");
      return { kind: "code", code: text, previous: false };
    }
    case "code":
      return expression;
    case "operation":
      return {
        ...expression,
        left: withNamedNumbers(expression.left),
        right: withNamedNumbers(expression.right),
      };
  }
}
