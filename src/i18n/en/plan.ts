import type { PlanFindingParams } from "../../core/plan/planFindings";
import type { FindingMessages } from "../messages";

const EXAMPLES = "please write it like 95; 6,6-6,8; từ 95% trở lên; giảm từ 5% trở lên";

const TARGET_PROBLEMS: Readonly<Record<PlanFindingParams["target.unreadable"]["problem"], string>> = {
  noReading: `cannot be read: ${EXAMPLES}`,
  ambiguousNumber: "has two readings (thousands or decimals): please enter it as a number",
  otherUnit: "is in another unit of measure",
  rangeReversed: "starts above its end: please check",
  changeNotSingle: "compares with last year by more than one amount: please write it like giảm từ 5% trở lên",
  againstDirection: "goes against the indicator's direction: please check",
  countAboveTotal: "counts more than the total: please check",
  textIndicator: "belongs to a text row, which is not judged: please leave it blank",
};

const EXPRESSION_PROBLEMS: Readonly<
  Record<PlanFindingParams["plan.expression-unreadable"]["problem"], string>
> = {
  empty: "is empty: please fill it in",
  tooLong: "is too long: please shorten it",
  tooDeep: "has too many parentheses: please simplify it",
  unexpected: "cannot be read: please write arithmetic over codes, such as KT03+KT04",
  unfinished: "is unfinished: please check parentheses and signs",
  unknownPeriod: "has an unknown word after @: please write @năm trước",
  ambiguousNumber: "has a number with two readings: please write it without dots, such as 1234,5",
};

/** Sentences about the plan workbook itself. Sheets and columns are called by their headers. */
export const planMessages: FindingMessages<PlanFindingParams> = {
  "target.unreadable": ({ text, indicator, problem, unitOfMeasure }) =>
    problem === "otherUnit"
      ? `${indicator}: “${short(text)}” is in another unit (expected ${unitOfMeasure}): please use the indicator's unit.`
      : `${indicator}: target “${short(text)}” ${TARGET_PROBLEMS[problem]}.`,
  "plan.sheet-missing": ({ sheet }) => `The plan workbook has no sheet “${sheet}”: please add it.`,
  "plan.sheet-repeated": ({ sheet }) =>
    `There are several sheets “${sheet}”; only the first is read: please keep one.`,
  "plan.header-missing": ({ sheet, columns }) =>
    `Sheet “${sheet}” has no header row with ${quoted(columns)}: please add it.`,
  "plan.column-missing": ({ column }) => `Column “${column}” is missing: please add it under this name.`,
  "plan.column-repeated": ({ column }) =>
    `Column “${short(column)}” stands twice; only the first is read: please keep one.`,
  "plan.setting-missing": ({ setting }) => `“${setting}” is not set: please fill it in.`,
  "plan.setting-invalid": ({ setting, text, expected }) =>
    `“${short(setting)}” says “${short(text)}”, which cannot be read: please write it like ${expected}.`,
  "plan.value-missing": ({ column }) => `Column “${column}” is blank: please fill it in.`,
  "plan.value-unknown": ({ column, text, allowed }) =>
    `Column “${column}” says “${short(text, 24)}”, which is not in its list: please choose ${oneOf(allowed)}.`,
  "plan.number-invalid": ({ column, text }) =>
    `Column “${column}” says “${short(text)}”: please enter a number.`,
  "plan.number-out-of-range": ({ column, value, minimum, maximum }, formats) =>
    `Column “${column}” says ${formats.number(value)}, out of range: please enter ${rangeOf(minimum, maximum, formats)}.`,
  "plan.bad-date": ({ column, text }) =>
    `“${column}” says “${short(text)}”, which is no date: please write it like 31/10/2024.`,
  "plan.period-reversed": ({ from, to }, formats) =>
    `From ${timeOf(from, formats)} to ${timeOf(to, formats)} starts after its end: please check.`,
  "plan.limits-reversed": ({ lowColumn, low, highColumn, high }, formats) =>
    `“${lowColumn}” ${formats.number(low)} is above “${highColumn}” ${formats.number(high)}: please check.`,
  "plan.deadline-before-cutoff": ({ deadline, cutoff }, formats) =>
    `Reports are due before ${formats.date(deadline)}, figures close on ${formats.date(cutoff)}: please check.`,
  "plan.code-duplicated": ({ code, firstRow }) =>
    `“${short(code)}” already stands on row ${firstRow}; this row is not used: please keep one.`,
  "plan.indicator-unknown": ({ code }) =>
    `Code “${short(code)}” is not on sheet Chỉ tiêu: please check the code.`,
  "plan.org-unit-unknown": ({ text }) => `“${short(text)}” is not on sheet Đơn vị: please check the code.`,
  "plan.org-unit-column-unknown": ({ header }) =>
    `Column “${short(header)}” is no unit of sheet Đơn vị: please check the code.`,
  "plan.coverage-unknown": ({ text }) =>
    `“${short(text)}” is neither a kind of unit nor a unit code: please check; separate several with ;.`,
  "plan.no-reporting-unit": () => `No unit says Có in column “Phải báo cáo”: please mark those that report.`,
  "plan.owner-unknown": ({ text }) =>
    `Data owner “${short(text)}” is not on sheet Đơn vị: please check the code.`,
  "plan.owner-not-reporting": ({ owner }) =>
    `${owner} owns this figure but is not asked to report: please write Có on sheet Đơn vị.`,
  "plan.expression-unreadable": ({ text, problem }) => `“${short(text)}” ${EXPRESSION_PROBLEMS[problem]}.`,
  "plan.part-missing": ({ column, aggregation }) => `“${aggregation}” needs “${column}”: please fill it in.`,
  "plan.part-unused": ({ column, aggregation }) =>
    `“${aggregation}” has no use for “${column}”; this cell is ignored: please check.`,
  "plan.part-not-additive": ({ part, aggregation }) =>
    `${part} is totalled by “${aggregation}” and cannot be added up: please use a row totalled by Cộng.`,
  "plan.part-not-covered": ({ part, orgUnit }) =>
    `${orgUnit} has this row but not ${part}, which it is made of: please check where ${part} applies.`,
  "plan.circular": ({ codes }) =>
    `${short([...codes, codes[0]].join(" → "), 60)}: these rows need each other: please check.`,
  "plan.aggregation-mismatch": ({ aggregation, valueType }) =>
    `“${aggregation}” does not suit figures of kind “${valueType}”: please choose again.`,
  "plan.cell-is-date": ({ text }) =>
    `The cell has become the date ${text}: please enter it again (as text if it is a range such as 3-5).`,
  "plan.cell-error": ({ text }) => `The cell holds the error ${text}: please enter it again.`,
  "plan.cell-without-value": ({ formula }) =>
    `Formula “=${short(formula)}” has no stored result: please recalculate and save, or enter the value.`,
  "plan.unit-of-measure-differs": ({ written, indicator, unitOfMeasure }) =>
    `${indicator}: unit “${short(written, 24)}” here, “${unitOfMeasure}” on sheet Chỉ tiêu: please convert and agree.`,
  "plan.document-missing": ({ sheet }) =>
    `Sheet “${sheet}” does not name its document (“Văn bản”): please fill it in.`,
  "plan.amendment-undated": ({ sheet }) =>
    `Sheet “${sheet}” has no date (“Hiệu lực từ”) and counts from the start of the year: please fill it in.`,
  "plan.target-not-applicable": ({ indicator, orgUnit }) =>
    `${indicator} does not apply to ${orgUnit}, which has a target for it: please check.`,
  "plan.target-out-of-range": ({ indicator, value, minimum, maximum }, formats) =>
    `${indicator}: target ${formats.number(value)} is outside the limits (${limitsOf(minimum, maximum, formats)}): please check.`,
  "plan.tolerance-missing": ({ indicator, text }) =>
    `${indicator}: “${short(text)}” has no “Sai số cho phép”, so only this very number meets it: please fill it in.`,
  "plan.allotment-gap": ({ indicator, whole, sum }, formats) =>
    `${indicator}: the whole is set ${formats.number(whole)}, the units add up to ${formats.number(sum)}: please check.`,
  "plan.previous-unreadable": ({ indicator, text }) =>
    `${indicator}: last year's “${short(text)}” cannot be read: please enter a number in its unit, or leave it blank.`,
};

function short(text: string, length = 40): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(", ");
}

function oneOf(words: readonly string[]): string {
  return short(words.join(" / "), 60);
}

function rangeOf(
  minimum: number,
  maximum: number | null,
  formats: { number(value: number): string },
): string {
  if (maximum !== null) return `${formats.number(minimum)} to ${formats.number(maximum)}`;
  return minimum > 0 ? "a number above 0" : `a number from ${formats.number(minimum)} on`;
}

function limitsOf(
  minimum: number | null,
  maximum: number | null,
  formats: { number(value: number): string },
): string {
  if (minimum !== null && maximum !== null) return `${formats.number(minimum)} to ${formats.number(maximum)}`;
  if (maximum !== null) return `at most ${formats.number(maximum)}`;
  return minimum === null ? "" : `at least ${formats.number(minimum)}`;
}

function timeOf(time: string, formats: { date(isoDate: string): string }): string {
  return time.includes("-") ? formats.date(time) : time;
}
