import type { PlanFindingParams } from "../../core/plan/planFindings";
import { cutEnd, fit } from "../fit";
import type { FindingMessages, Formats } from "../messages";

type TargetProblem = PlanFindingParams["target.unreadable"]["problem"];
type ExpressionProblem = PlanFindingParams["plan.expression-unreadable"]["problem"];

const TARGET_PROBLEMS: Readonly<Record<Exclude<TargetProblem, "otherUnit">, string>> = {
  noReading: "cannot be read: please write it like “95”, “6,6-6,8”, “từ 95% trở lên”",
  ambiguousNumber: "has two readings (thousands or decimals): please enter a number",
  rangeReversed: "starts above its end: please check",
  changeNotSingle: "is no single amount: please write it like “giảm từ 5% trở lên”",
  againstDirection: "goes against the indicator's direction: please check",
  countAboveTotal: "counts more than the total: please check",
  textIndicator: "belongs to a text row, which is not judged: please leave it blank",
};

const EXPRESSION_PROBLEMS: Readonly<Record<ExpressionProblem, string>> = {
  empty: "is empty: please fill it in",
  tooLong: "is too long: please shorten it",
  tooDeep: "has too many parentheses: please simplify it",
  unexpected: "cannot be read: please write arithmetic over codes, like KT03+KT04",
  unfinished: "is unfinished: please check parentheses and signs",
  unknownPeriod: "has an unknown word after @: please write “@năm trước”",
  ambiguousNumber: "has a number with two readings: please write it without dots",
};

/** Sentences about the plan workbook itself; the place is said before them. Columns are called by their headers. */
export const planMessages: FindingMessages<PlanFindingParams> = {
  "target.unreadable": ({ text, indicator, problem, unitOfMeasure }, { room }) =>
    problem === "otherUnit"
      ? fit(
          room,
          [text, unitOfMeasure],
          (typed, unit) =>
            `${indicator}: “${typed}” is in another unit of measure: please write it in “${unit}”.`,
        )
      : fit(room, [text], (typed) => `${indicator}: “${typed}” ${TARGET_PROBLEMS[problem]}.`),
  "plan.sheet-missing": ({ sheet }) => `The plan workbook has no sheet “${sheet}”: please add it.`,
  "plan.sheet-repeated": ({ sheet }) =>
    `There are several sheets “${sheet}”; only the first is read: please keep one.`,
  "plan.header-missing": ({ columns }) => `There is no header row with ${quoted(columns)}: please add it.`,
  "plan.column-missing": ({ column }) => `Column “${column}” is missing: please add it under this name.`,
  "plan.column-repeated": ({ column }, { room }) =>
    fit(room, [column], (name) => `Column “${name}” stands twice; only the first is read: please keep one.`),
  "plan.setting-missing": ({ setting }) => `“${setting}” is not set: please fill it in.`,
  "plan.setting-invalid": ({ setting, text, expected }, { room }) =>
    fit(
      room,
      [setting, text, expected],
      (name, typed, example) =>
        `“${name}” says “${typed}”, which cannot be read: please write it like ${example}.`,
    ),
  "plan.value-missing": ({ column }) => `Column “${column}” is blank: please fill it in.`,
  "plan.value-unknown": ({ column, text, allowed }, { room }) =>
    fit(
      room,
      [text, allowed.join(" / ")],
      (typed, choices) => `Column “${column}” says “${typed}”: please choose from its list “${choices}”.`,
    ),
  "plan.number-invalid": ({ column, text }, { room }) =>
    fit(room, [text], (typed) => `“${column}” says “${typed}”, which is no number: please enter one.`),
  "plan.number-out-of-range": ({ column, value, minimum, maximum }, formats) =>
    `“${column}” says ${formats.number(value)}: please enter ${rangeOf(minimum, maximum, formats)}.`,
  "plan.bad-date": ({ column, text }, { room }) =>
    fit(
      room,
      [text],
      (typed) => `“${column}” says “${typed}”, which is no date: please write it like 31/10/2024.`,
    ),
  "plan.period-reversed": ({ from, to }, formats) =>
    `Begins ${timeOf(from, formats)}, ends ${timeOf(to, formats)}: please check.`,
  "plan.limits-reversed": ({ lowColumn, low, highColumn, high }, formats) =>
    `“${lowColumn}” ${formats.number(low)} is above “${highColumn}” ${formats.number(high)}: please check.`,
  "plan.deadline-before-cutoff": ({ deadline, cutoff }, formats) =>
    `Reports are due before ${formats.date(deadline)}, figures close on ${formats.date(cutoff)}: please check.`,
  "plan.code-duplicated": ({ code, firstRow }, { room }) =>
    fit(
      room,
      [code],
      (name) => `“${name}” already stands on row ${firstRow}; this row is not used: please keep one.`,
    ),
  "plan.indicator-unknown": ({ code }, { room }) =>
    fit(room, [code], (name) => `Code “${name}” is not on sheet “Chỉ tiêu”: please check the code.`),
  "plan.org-unit-unknown": ({ text }, { room }) =>
    fit(room, [text], (name) => `“${name}” is not on sheet “Đơn vị”: please check the code.`),
  "plan.org-unit-column-unknown": ({ header }, { room }) =>
    fit(room, [header], (name) => `Column “${name}” is no unit of sheet “Đơn vị”: please check the code.`),
  "plan.coverage-unknown": ({ text }, { room }) =>
    fit(
      room,
      [text],
      (name) => `“${name}” is neither a kind of unit nor a unit code: please check; separate several with ;.`,
    ),
  "plan.no-reporting-unit": () =>
    "No unit says “Có” in column “Phải báo cáo”: please mark those that report.",
  "plan.owner-unknown": ({ text }, { room }) =>
    fit(room, [text], (name) => `Data owner “${name}” is not on sheet “Đơn vị”: please check the code.`),
  "plan.owner-not-reporting": ({ owner }) =>
    `${owner} owns this figure but is not asked to report: please write “Có” on sheet “Đơn vị”.`,
  "plan.expression-unreadable": ({ text, problem }, { room }) =>
    text === ""
      ? `The expression ${EXPRESSION_PROBLEMS.empty}.`
      : fit(room, [text], (typed) => `“${typed}” ${EXPRESSION_PROBLEMS[problem]}.`),
  "plan.part-missing": ({ column, aggregation }) => `“${aggregation}” needs “${column}”: please fill it in.`,
  "plan.part-unused": ({ column, aggregation }) =>
    `“${aggregation}” has no use for “${column}”; this cell is ignored: please check.`,
  "plan.part-not-additive": ({ part, aggregation }) =>
    `${part} (“${aggregation}”) cannot be added up: please use a row totalled by “Cộng”.`,
  "plan.part-not-covered": ({ part, orgUnit }) =>
    `${orgUnit} has this row but not ${part}, which it is made of: please check where ${part} applies.`,
  "plan.circular": ({ codes }, { room }) =>
    fit(
      room,
      [[...codes, codes[0]].join(" → ")],
      (chain) => `These rows need each other, ${chain}: please check.`,
    ),
  "plan.aggregation-mismatch": ({ aggregation, valueType }) =>
    `“${aggregation}” does not suit figures of kind “${valueType}”: please choose again.`,
  "plan.cell-is-date": ({ text }) =>
    `The cell has become the date ${text}: please enter it again, as text if it is a range such as 3-5.`,
  "plan.cell-error": ({ text }, { room }) =>
    fit(room, [text], (error) => `The cell holds the error ${error}: please enter it again.`),
  "plan.cell-without-value": ({ formula }, { room }) =>
    fit(
      room,
      [formula],
      (typed) => `Formula “=${typed}” has no stored result: please recalculate and save, or enter the value.`,
    ),
  "plan.unit-of-measure-differs": ({ written, indicator, unitOfMeasure }, { room }) =>
    fit(
      room,
      [written, unitOfMeasure],
      (here, there) =>
        `${indicator}: unit “${here}” here, “${there}” on sheet “Chỉ tiêu”: please convert and agree.`,
    ),
  "plan.document-missing": ({ sheet }, { room }) =>
    fit(
      room,
      [sheet],
      (name) => `Sheet “${name}” does not name its document (“Văn bản”): please fill it in.`,
    ),
  "plan.amendment-undated": ({ sheet }, { room }) =>
    fit(
      room,
      [sheet],
      (name) =>
        `Sheet “${name}” has no “Hiệu lực từ” and counts from the start of the year: please fill it in.`,
    ),
  "plan.target-not-applicable": ({ indicator, orgUnit }) =>
    `${indicator} does not apply to ${orgUnit}, which has a target for it: please check.`,
  "plan.target-out-of-range": ({ indicator, value, minimum, maximum }, formats) =>
    `${indicator}: target ${formats.number(value)}, limits ${limitsOf(minimum, maximum, formats)}: please check.`,
  "plan.tolerance-missing": ({ indicator, text }, { room }) =>
    fit(
      room,
      [text],
      (typed) => `${indicator}: “${typed}” has no “Sai số cho phép” to judge by: please fill it in.`,
    ),
  "plan.allotment-gap": ({ indicator, whole, sum }, formats) =>
    `${indicator}: the whole is ${formats.number(whole)}, the units add up to ${formats.number(sum)}: please check.`,
  "plan.previous-unreadable": ({ indicator, text }, { room }) =>
    fit(
      room,
      [text],
      (typed) =>
        `${indicator}: last year's “${typed}” cannot be read: please enter a number or leave it blank.`,
    ),
};

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${cutEnd(word, 20)}”`).join(", ");
}

function rangeOf(minimum: number, maximum: number | null, formats: Formats): string {
  if (maximum !== null) return `${formats.number(minimum)} to ${formats.number(maximum)}`;
  return minimum > 0 ? "a number above 0" : `a number from ${formats.number(minimum)} on`;
}

function limitsOf(minimum: number | null, maximum: number | null, formats: Formats): string {
  if (minimum !== null && maximum !== null) return `${formats.number(minimum)} to ${formats.number(maximum)}`;
  if (maximum !== null) return `at most ${formats.number(maximum)}`;
  return minimum === null ? "" : `at least ${formats.number(minimum)}`;
}

/** An ISO date as people read it; a year as it is. */
function timeOf(time: string, formats: Formats): string {
  return time.includes("-") ? formats.date(time) : time;
}
