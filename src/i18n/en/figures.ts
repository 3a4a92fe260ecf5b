import type { FamilyFindingParams } from "../../core/check/familyFindings";
import { fit } from "../fit";
import type { FindingMessages } from "../messages";

type FigureParams = Omit<FamilyFindingParams, `rule.${string}` | `list.${string}`>;

/** Sentences about a unit's figures as a whole: repeats, shifted rows, unusual sizes, dates and texts. */
export const figureMessages: FindingMessages<FigureParams> = {
  "file.repeats-own-previous": ({ count, total }, formats) =>
    `${formats.number(count)} of ${formats.number(total)} figures equal the unit's own of last year: please check.`,
  "file.repeats-other-unit": ({ first, second, count }, formats) =>
    fit(
      formats.room,
      [first, second],
      (one, other) =>
        `“${one}” and “${other}” have ${formats.number(count)} figures in common: please compare them.`,
    ),
  "unit.estimates-equal-plan": ({ count, total }, formats) =>
    `${formats.number(count)} of ${formats.number(total)} rows have “Ước cả năm” equal to the plan: please review.`,
  "unit.actual-equals-estimate": ({ count, total }, formats) =>
    `${formats.number(count)} of ${formats.number(total)} rows have “Thực hiện” equal to “Ước cả năm” in mid-year: please review.`,
  "structure.rows-shifted": ({ indicator, last, column, count, moved }, formats) =>
    `${indicator} to ${last}: ${formats.number(count)} figures of “${column}” may stand one row too ${moved === "down" ? "low" : "high"}: please compare them.`,
  "structure.rows-swapped": ({ indicator, other, column }) =>
    `${indicator} and ${other} may have changed places in “${column}”: please compare them.`,
  "cell.unusual": ({ indicator, value, minimum, maximum }, formats) =>
    `${indicator} says ${formats.number(value, 2)}, outside the usual (${usual(minimum, maximum, (bound) => formats.number(bound))}): please confirm.`,
  "cell.population-mismatch": ({ indicator, value, previous, percent }, formats) =>
    `${indicator} says ${formats.number(value)}, ${formats.number(percent, 1)}% from last year (${formats.number(previous)}): please compare the source.`,
  "cell.bad-date": ({ column, text }, { room }) =>
    fit(
      room,
      [column, text],
      (header, typed) =>
        `“${header}” says “${typed}”, which is no date: please write day/month/year, as 05/11/2024.`,
    ),
  "cell.date-outside-period": ({ column, date, from, to }, formats) =>
    `“${column}” says ${shownDay(date, formats.date)}, outside the period (${shownDay(from, formats.date)} – ${shownDay(to, formats.date)}): please check.`,
  "cell.text-too-long": ({ column, length, limit }, formats) =>
    fit(
      formats.room,
      [column],
      (header) =>
        `“${header}” has ${formats.number(length)} characters, a cell holds ${formats.number(limit)}: please shorten it.`,
    ),
  "cell.formula-like-text": ({ text }, { room }) =>
    fit(room, [text], (typed) => `The text “${typed}” looks like a formula; it is kept as text.`),
  "target.worse-than-previous": ({ indicator, value, previous, percent }, formats) =>
    `${indicator} says ${formats.number(value)}, ${formats.number(percent, 0)}% worse than last year (${formats.number(previous)}): please give the cause.`,
  "peers.outlier": ({ indicator, value, side }, formats) =>
    `${indicator} says ${formats.number(value, 2)}, far ${side === "high" ? "above" : "below"} the usual for this size: please check.`,
};

function shownDay(text: string, date: (isoDate: string) => string): string {
  return text.includes("-") ? date(text) : text;
}

function usual(minimum: number | null, maximum: number | null, number: (bound: number) => string): string {
  if (minimum !== null && maximum !== null) return `${number(minimum)} to ${number(maximum)}`;
  return minimum !== null ? `from ${number(minimum)}` : `up to ${number(maximum ?? 0)}`;
}
