import type { Indicator, Target, TargetRule } from "../model";
import { cleanText, foldText, formatVietnameseNumber } from "../reading";
import { failure, ok } from "../result";
import type { Result } from "../result";
import { changeRule, changeVerb } from "./targetChange";
import { bareRule, readBound } from "./targetBound";
import type { Bound } from "./targetBound";
import type { TargetProblem } from "./targetProblem";

/** No document states a target in more characters. */
const LONGEST = 200;
const BLANKS: ReadonlySet<string> = new Set(["", "…", "...", "..", "x"]);
const WITHDRAWN = /^[-–—−]+$/;
const REMARK = / ?\([^()]*\)$/;
const MET_WORDS: ReadonlySet<string> = new Set(["đạt", "đạt chuẩn", "phấn đấu đạt"].map(foldText));
const SURPLUS = foldText("xuất siêu");
const COUNT_OF_TOTAL = /^(\d+) ?\/ ?(\d+)(?: (\D+))?$/;

/**
 * Reads a target as its document states it: a number, or text such as `6,6-6,8`, `Khoảng 4`, `từ 93,7% trở lên`,
 * `giảm từ 0,5% trở lên`, `Đạt`, `14/14 xã`. A bare number takes its sense from the direction (up ≥, down ≤).
 *
 * `place`: the whole of a count of units (`Đếm số đơn vị đạt`) is a number of units, each unit's own is `Đạt`.
 * Null: no target (blank, `x`, `…`) or a withdrawn one (`-`). Text is kept as issued; numbers are written the
 * Vietnamese way. Percentages are 0–100: a cell shown as a percentage is scaled before.
 * @example readTarget("từ 93,7% trở lên", share) // rule: { kind: "atLeast", value: 93.7 }
 */
export function readTarget(
  cellValue: number | string,
  indicator: Indicator,
  place: "orgUnit" | "whole" = "orgUnit",
): Result<Target | null, TargetProblem> {
  const countsUnits = place === "whole" && indicator.aggregation === "countMet";
  if (typeof cellValue === "number") return readIssuedNumber(cellValue, indicator, countsUnits);
  const text = cleanText(cellValue);
  if (text.length > LONGEST) return failure({ kind: "noReading" });
  const folded = foldText(text);
  if (BLANKS.has(folded) || WITHDRAWN.test(folded)) return ok(null);
  if (indicator.valueType === "text") return failure({ kind: "textIndicator" });
  if (indicator.valueType === "boolean" && !countsUnits) {
    return MET_WORDS.has(folded) ? ok(issued({ kind: "met" }, text)) : failure({ kind: "noReading" });
  }
  if (folded === SURPLUS) return ok(issued({ kind: "surplus" }, text));
  const plain = plainSigns(folded);
  const rule = countsUnits ? readCount(plain, indicator) : readRule(plain, indicator);
  if (!rule.ok) return rule;
  const bare = /^[+-]?[\d.,]+$/.test(plain) && "value" in rule.value ? rule.value.value : null;
  return ok({ rule: rule.value, text, issuedNumber: bare });
}

/** Whether a text takes a target back (`-`) rather than leaving the cell unfilled. */
export function isWithdrawal(text: string): boolean {
  return WITHDRAWN.test(cleanText(text));
}

function readIssuedNumber(
  value: number,
  indicator: Indicator,
  countsUnits: boolean,
): Result<Target | null, TargetProblem> {
  if (indicator.valueType === "text") return failure({ kind: "textIndicator" });
  if (indicator.valueType === "boolean" && !countsUnits) return failure({ kind: "noReading" });
  if (!Number.isFinite(value)) return failure({ kind: "noReading" });
  const rule = bareRule(value, indicator.direction);
  return ok({ rule, text: formatVietnameseNumber(value, 10), issuedNumber: value });
}

/** `14/14 xã`, `14 xã`, `từ 14 xã trở lên`: how many units are to be met. */
function readCount(text: string, indicator: Indicator): Result<TargetRule, TargetProblem> {
  const ofTotal = COUNT_OF_TOTAL.exec(text);
  if (ofTotal !== null) {
    const [count, total] = [Number(ofTotal[1]), Number(ofTotal[2])];
    return count > total ? failure({ kind: "countAboveTotal" }) : ok({ kind: "atLeast", value: count });
  }
  const bound = readBound(text, indicator, true);
  return bound.ok ? ok(ruleOf(bound.value, indicator)) : bound;
}

function readRule(text: string, indicator: Indicator): Result<TargetRule, TargetProblem> {
  const withoutRemark = text.replace(REMARK, "");
  const main = (withoutRemark === "" ? text : withoutRemark).replace(/[;.]$/, "").trim();
  const change = changeVerb(main);
  if (change !== null) return changeRule(change, indicator);
  const bound = readBound(main, indicator, false);
  return bound.ok ? ok(ruleOf(bound.value, indicator)) : bound;
}

function ruleOf(bound: Bound, indicator: Indicator): TargetRule {
  return bound.kind === "bare" ? bareRule(bound.value, indicator.direction) : bound;
}

function issued(rule: TargetRule, text: string): Target {
  return { rule, text, issuedNumber: null };
}

function plainSigns(text: string): string {
  return text.replace(/[–—−]/g, "-").replace(/[≥⩾]/g, ">=").replace(/[≤⩽]/g, "<=").replace(/[~≈]/g, "~");
}
