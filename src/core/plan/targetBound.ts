import type { Direction, Indicator, TargetRule } from "../model";
import { foldText } from "../reading";
import { failure, ok } from "../result";
import type { Result } from "../result";
import { readTargetNumber } from "./targetNumber";
import type { TargetProblem } from "./targetProblem";

type BoundKind = "atLeast" | "atMost" | "above" | "below" | "equal" | "approximately";

/** What a text asks of a figure, before a bare number has taken its sense from the direction. */
export type Bound =
  | { readonly kind: "bare"; readonly value: number }
  | { readonly kind: BoundKind; readonly value: number }
  | { readonly kind: "range"; readonly low: number; readonly high: number };

/** Words before the number. Longer ones first where one begins another. */
const PREFIXES: readonly (readonly [string, BoundKind])[] = (
  [
    [">=", "atLeast"],
    ["<=", "atMost"],
    [">", "above"],
    ["<", "below"],
    ["=", "equal"],
    ["~", "approximately"],
    ["tối thiểu", "atLeast"],
    ["ít nhất", "atLeast"],
    ["không dưới", "atLeast"],
    ["không thấp hơn", "atLeast"],
    ["không ít hơn", "atLeast"],
    ["không nhỏ hơn", "atLeast"],
    ["không quá", "atMost"],
    ["không vượt quá", "atMost"],
    ["không vượt", "atMost"],
    ["không trên", "atMost"],
    ["không cao hơn", "atMost"],
    ["không lớn hơn", "atMost"],
    ["không nhiều hơn", "atMost"],
    ["tối đa", "atMost"],
    ["nhiều nhất", "atMost"],
    ["trên", "above"],
    ["hơn", "above"],
    ["cao hơn", "above"],
    ["lớn hơn", "above"],
    ["nhiều hơn", "above"],
    ["dưới", "below"],
    ["thấp hơn", "below"],
    ["nhỏ hơn", "below"],
    ["ít hơn", "below"],
    ["bằng", "equal"],
    ["khoảng", "approximately"],
    ["xấp xỉ", "approximately"],
  ] as const
).map(([word, kind]) => [foldText(word), kind]);

/** Words that say nothing about the sense of the number after them. */
const FILLERS = ["phấn đấu", "đạt được", "đạt", "ở mức", "đến mức"].map((word) => `${foldText(word)} `);
/** The level to come down to or to rise to. */
const DOWN_TO = ["giảm xuống còn", "giảm còn", "xuống còn", "còn"].map((word) => `${foldText(word)} `);
const UP_TO = ["tăng lên đến", "tăng lên", "lên đến"].map((word) => `${foldText(word)} `);

const OR_MORE = / (?:trở lên|trở đi)$/;
const OR_LESS = / trở xuống$/;
const FROM = /^từ (?=[+-]?\d)/;
const BETWEEN = new RegExp(
  `^(?:${foldText("trong khoảng")} |${foldText("khoảng")} )?(?:từ )?([+-]?\\d[\\d.,]*[^\\d]*?) ?(?:-|đến|tới) ?([+-]?\\d[\\d.,]*\\D*)$`,
);

/**
 * Reads one bound or a range: `95`, `>= 95`, `đạt 95% trở lên`, `không quá 3`, `khoảng 4`, `6,6-6,8`.
 * The text is folded, its signs are plain.
 */
export function readBound(
  text: string,
  indicator: Indicator,
  countsUnits: boolean,
): Result<Bound, TargetProblem> {
  const rest = withoutFillers(text);
  const level = levelWords(rest, indicator.direction);
  if (level === null) return failure({ kind: "noReading" });
  return readPlain(level, indicator, countsUnits);
}

/** A bare number: at least where more is better, at most where less is better, else exactly that. */
export function bareRule(value: number, direction: Direction): TargetRule {
  switch (direction) {
    case "up":
      return { kind: "atLeast", value };
    case "down":
      return { kind: "atMost", value };
    case "none":
      return { kind: "equal", value };
  }
}

function readPlain(text: string, indicator: Indicator, countsUnits: boolean): Result<Bound, TargetProblem> {
  const between = BETWEEN.exec(text);
  if (between !== null) return readRange(between[1]!, between[2]!, indicator, countsUnits);
  if (OR_MORE.test(text)) {
    return single("atLeast", text.replace(OR_MORE, "").replace(FROM, ""), indicator, countsUnits);
  }
  if (OR_LESS.test(text)) {
    return single("atMost", text.replace(OR_LESS, "").replace(FROM, ""), indicator, countsUnits);
  }
  for (const [word, kind] of PREFIXES) {
    if (!text.startsWith(word)) continue;
    const rest = text.slice(word.length);
    if (/^\p{L}/u.test(rest)) continue;
    return single(kind, rest.trim(), indicator, countsUnits);
  }
  return single("bare", text, indicator, countsUnits);
}

function single(
  kind: BoundKind | "bare",
  text: string,
  indicator: Indicator,
  countsUnits: boolean,
): Result<Bound, TargetProblem> {
  const value = numberIn(text, indicator, countsUnits);
  return value.ok ? ok({ kind, value: value.value }) : value;
}

function readRange(
  lowText: string,
  highText: string,
  indicator: Indicator,
  countsUnits: boolean,
): Result<Bound, TargetProblem> {
  const high = numberIn(highText.trim(), indicator, countsUnits);
  if (!high.ok) return high;
  const low = numberIn(lowText.trim(), indicator, countsUnits);
  if (!low.ok) return low;
  if (low.value > high.value) return failure({ kind: "rangeReversed" });
  return ok({ kind: "range", low: low.value, high: high.value });
}

function numberIn(text: string, indicator: Indicator, countsUnits: boolean): Result<number, TargetProblem> {
  const reading = readTargetNumber(text, indicator, countsUnits);
  switch (reading.kind) {
    case "number":
      return ok(reading.value);
    case "ambiguous":
      return failure({ kind: "ambiguousNumber", candidates: reading.candidates });
    case "otherUnit":
      return failure({ kind: "otherUnit", written: reading.written });
    case "unreadable":
      return failure({ kind: "noReading" });
  }
}

function withoutFillers(text: string): string {
  const filler = FILLERS.find((word) => text.startsWith(word));
  return filler === undefined ? text : withoutFillers(text.slice(filler.length));
}

/** `giảm còn 3,5%` is the level 3.5; null when the words go against the direction. */
function levelWords(text: string, direction: Direction): string | null {
  const down = DOWN_TO.find((word) => text.startsWith(word));
  if (down !== undefined) return direction === "down" ? text.slice(down.length) : null;
  const up = UP_TO.find((word) => text.startsWith(word));
  if (up !== undefined) return direction === "up" ? text.slice(up.length) : null;
  return text;
}
