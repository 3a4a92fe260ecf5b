import type { FindingPlace } from "../../finding";
import type { Expression } from "../../model";
import type { ExpressionProblem } from "../parseExpression";
import type { Result } from "../../result";
import type { CodeBook } from "./codeBook";
import type { FindingCollector } from "./findingCollector";

/**
 * An expression with every code as its own sheet writes it. Reports what could not be read, and each unknown code
 * once; null in both cases.
 */
export function resolveExpression(
  parsed: Result<Expression, ExpressionProblem>,
  text: string,
  codes: CodeBook,
  place: FindingPlace,
  collector: FindingCollector,
): Expression | null {
  if (!parsed.ok) {
    const params = { text, problem: parsed.error.kind };
    collector.add("plan.expression-unreadable", "error", place, params);
    return null;
  }
  const unknown = new Set<string>();
  const resolved = resolve(parsed.value);
  for (const code of unknown) collector.add("plan.indicator-unknown", "error", place, { code });
  return unknown.size === 0 ? resolved : null;

  function resolve(expression: Expression): Expression {
    switch (expression.kind) {
      case "number":
        return expression;
      case "code": {
        const code = codes.find(expression.code);
        if (code === null) unknown.add(expression.code);
        return { ...expression, code: code ?? expression.code };
      }
      case "operation":
        return { ...expression, left: resolve(expression.left), right: resolve(expression.right) };
    }
  }
}
