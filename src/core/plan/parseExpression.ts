import type { Expression } from "../model";
import { foldCode, foldText, readNumberText } from "../reading";
import { failure, ok } from "../result";
import type { Result } from "../result";

/** Why a text is no expression. `part` is what could not be read, as typed. */
export type ExpressionProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "tooLong" }
  | { readonly kind: "tooDeep" }
  | { readonly kind: "unexpected"; readonly part: string }
  /** A parenthesis is left open, or the text ends where a code or a number is expected. */
  | { readonly kind: "unfinished" }
  /** `KT01@…` with something else than `năm trước` or `previous`. */
  | { readonly kind: "unknownPeriod"; readonly part: string }
  /** `1.234` can be read in two ways. */
  | { readonly kind: "ambiguousNumber"; readonly part: string };

/** Longest expression in characters, and how deep parentheses and signs may be nested. */
const LONGEST = 1000;
const DEEPEST = 32;

const PREVIOUS_WORDS: ReadonlySet<string> = new Set(["năm trước", "previous"].map(foldPeriod));

const TOKEN =
  /\s*(?:(\d[\d.,]*)|(\p{L}[\p{L}\p{M}\d._]*(?:\s+\d[\p{L}\p{M}\d._]*)*)|@\s*(\p{L}[\p{L}\p{M}]*(?:\s+\p{L}[\p{L}\p{M}]*)*)|([-+*/()×÷:–−]))/uy;

const OPERATORS: Readonly<Record<string, "+" | "-" | "*" | "/">> = {
  "+": "+",
  "-": "-",
  "–": "-",
  "−": "-",
  "*": "*",
  "×": "*",
  "/": "/",
  ":": "/",
  "÷": "/",
};

type Token =
  | { readonly kind: "number"; readonly value: number; readonly text: string }
  | { readonly kind: "code"; readonly code: string; readonly text: string }
  | { readonly kind: "period"; readonly text: string }
  | { readonly kind: "sign"; readonly text: string };

/**
 * Reads arithmetic over indicator codes: `KT03+KT04+KT05`, `XH12.S-XH12.C`, `KT01@năm trước`, `(A+B)*0,5`.
 *
 * Codes come back in the form of `foldCode`; `@năm trước` and `@previous` mark last year's value. Numbers are read
 * the Vietnamese way. Never throws; length and depth are bounded.
 * @example parseExpression("KT01@năm trước") // => { ok: true, value: { kind: "code", code: "KT01", previous: true } }
 */
export function parseExpression(text: string): Result<Expression, ExpressionProblem> {
  if (text.length > LONGEST) return failure({ kind: "tooLong" });
  const tokens = tokenize(text.normalize("NFC"));
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 0) return failure({ kind: "empty" });
  return parseTokens(tokens.value);
}

function tokenize(text: string): Result<readonly Token[], ExpressionProblem> {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) return failure({ kind: "unexpected", part: text.slice(from, end).trim() });
    const [, number, code, period, sign] = match;
    if (number !== undefined) {
      const reading = readNumberText(number, { decimals: 6 });
      if (reading.kind === "ambiguous") return failure({ kind: "ambiguousNumber", part: number });
      if (reading.kind !== "number") return failure({ kind: "unexpected", part: number });
      tokens.push({ kind: "number", value: reading.value, text: number });
    } else if (code !== undefined) tokens.push({ kind: "code", code: foldCode(code), text: code });
    else if (period !== undefined) tokens.push({ kind: "period", text: period });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: OPERATORS[sign] ?? sign });
  }
  return ok(tokens);
}

/** Recursive descent; the first problem ends it. */
function parseTokens(tokens: readonly Token[]): Result<Expression, ExpressionProblem> {
  let next = 0;
  let problem: ExpressionProblem | null = null;
  const whole = sum(0);
  if (problem === null && next < tokens.length) stop({ kind: "unexpected", part: tokens[next]!.text });
  return problem === null ? ok(whole) : failure(problem);

  function sum(depth: number): Expression {
    let left = product(depth);
    for (let operator = operatorOf("+", "-"); operator !== null; operator = operatorOf("+", "-")) {
      left = { kind: "operation", operator, left, right: product(depth) };
    }
    return left;
  }

  function product(depth: number): Expression {
    let left = factor(depth);
    for (let operator = operatorOf("*", "/"); operator !== null; operator = operatorOf("*", "/")) {
      left = { kind: "operation", operator, left, right: factor(depth) };
    }
    return left;
  }

  function factor(depth: number): Expression {
    const token = tokens[next];
    if (problem !== null) return NOTHING;
    if (depth > DEEPEST) return stop({ kind: "tooDeep" });
    if (token === undefined) return stop({ kind: "unfinished" });
    next += 1;
    switch (token.kind) {
      case "number":
        return { kind: "number", value: token.value };
      case "code":
        return { kind: "code", code: token.code, previous: periodAfter() };
      case "period":
        return stop({ kind: "unexpected", part: `@${token.text}` });
      case "sign":
        if (token.text === "-") return negative(factor(depth + 1));
        if (token.text !== "(") return stop({ kind: "unexpected", part: token.text });
        return parenthesised(depth + 1);
    }
  }

  function parenthesised(depth: number): Expression {
    const inner = sum(depth);
    const closing = tokens[next];
    if (problem !== null) return NOTHING;
    if (closing === undefined) return stop({ kind: "unfinished" });
    if (closing.kind !== "sign" || closing.text !== ")")
      return stop({ kind: "unexpected", part: closing.text });
    next += 1;
    return inner;
  }

  function periodAfter(): boolean {
    const token = tokens[next];
    if (token?.kind !== "period") return false;
    next += 1;
    if (!PREVIOUS_WORDS.has(foldPeriod(token.text))) stop({ kind: "unknownPeriod", part: `@${token.text}` });
    return true;
  }

  function operatorOf<T extends "+" | "-" | "*" | "/">(...wanted: readonly T[]): T | null {
    const token = tokens[next];
    if (problem !== null || token?.kind !== "sign") return null;
    const operator = wanted.find((one) => one === token.text);
    if (operator === undefined) return null;
    next += 1;
    return operator;
  }

  function stop(found: ExpressionProblem): Expression {
    problem ??= found;
    return NOTHING;
  }
}

/** Stands in where a problem has been found; never returned to the caller. */
const NOTHING: Expression = { kind: "number", value: 0 };

function negative(expression: Expression): Expression {
  if (expression.kind === "number") return { kind: "number", value: -expression.value };
  return { kind: "operation", operator: "-", left: { kind: "number", value: 0 }, right: expression };
}

/** `Năm trước`, `nămtrước` and `NĂM TRƯỚC` are one. */
function foldPeriod(text: string): string {
  return foldText(text).replace(/ /g, "");
}
