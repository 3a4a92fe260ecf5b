import { formatVietnameseNumber } from "../reading";
import type { FigureSource, Run } from "./provinceReport";
import type { CountCell, FigureCell, SummaryIndicator } from "./summaryContent";

/** A figure in its unit of measure as documents write it: `95,5%`, `1.234,5 tỷ đồng`, `12 đơn vị đạt`. */
export function withUnitOfMeasure(amount: string, indicator: SummaryIndicator): string {
  if (indicator.isCount) return `${amount} đơn vị đạt`;
  return joinUnit(amount, indicator.unitOfMeasure);
}

function joinUnit(amount: string, unitOfMeasure: string): string {
  if (unitOfMeasure === "") return amount;
  return unitOfMeasure === "%" || unitOfMeasure === "‰"
    ? amount + unitOfMeasure
    : `${amount} ${unitOfMeasure}`;
}

/** The figure of a cell, with its source; null where the cell is empty. `-` is nothing that came up. */
export function figureRun(cell: FigureCell, indicator: SummaryIndicator): Run | null {
  if (cell.value === null) return null;
  const source = sourceOf(cell, indicator.code);
  if (cell.value === "-") return { text: "không phát sinh", source };
  if (typeof cell.value === "string") return { text: cell.value, source };
  return {
    text: withUnitOfMeasure(formatVietnameseNumber(cell.value, indicator.decimals), indicator),
    source,
  };
}

/** The target as issued: a number in its unit of measure; a text gets the unit only where it ends in a digit. */
export function targetRun(indicator: SummaryIndicator): Run | null {
  const { target } = indicator;
  if (target.value === null) return null;
  if (typeof target.value === "number" && !indicator.isCount) return figureRun(target, indicator);
  const text =
    typeof target.value === "number"
      ? formatVietnameseNumber(target.value, indicator.decimals)
      : target.value;
  return {
    text: /\d$/u.test(text) ? joinUnit(text, indicator.isCount ? "đơn vị" : indicator.unitOfMeasure) : text,
    source: sourceOf(target, indicator.code),
  };
}

/** `đạt 102,9% kế hoạch`, `cao hơn kế hoạch 0,3 điểm %`, `bằng kế hoạch`; empty where it is not told. */
export function completionRuns(indicator: SummaryIndicator): readonly (Run | string)[] {
  const { completion } = indicator;
  if (typeof completion.value !== "number") return [];
  if (indicator.completionKind === "percent") {
    const text = `${formatVietnameseNumber(completion.value, 1)}%`;
    return [", đạt ", { text, source: sourceOf(completion, indicator.code) }, " kế hoạch"];
  }
  if (completion.value === 0) {
    return [", ", { text: "bằng mức kế hoạch", source: sourceOf(completion, indicator.code) }];
  }
  const words = completion.value > 0 ? ", cao hơn mức kế hoạch " : ", thấp hơn mức kế hoạch ";
  return [
    words,
    { text: differenceText(completion.value, indicator), source: sourceOf(completion, indicator.code) },
  ];
}

/** `bằng 105,3% năm trước`, `tăng 0,5 điểm % so với năm trước`; empty where it is not told. */
export function changeRuns(indicator: SummaryIndicator): readonly (Run | string)[] {
  const { change } = indicator;
  if (typeof change.value !== "number") return [];
  const source = sourceOf(change, indicator.code);
  if (indicator.changeKind === "percent") {
    return ["; bằng ", { text: `${formatVietnameseNumber(change.value, 1)}%`, source }, " năm trước"];
  }
  const amount = differenceText(change.value, indicator);
  if (/^-?0(?: |%|$)/u.test(amount)) return ["; ", { text: "bằng năm trước", source }];
  return [change.value > 0 ? "; tăng " : "; giảm ", { text: amount, source }, " so với năm trước"];
}

/** A difference without its sign, in points for rates. */
function differenceText(value: number, indicator: SummaryIndicator): string {
  const amount = formatVietnameseNumber(
    Math.abs(value),
    Math.max(indicator.decimals, indicator.inPoints ? 2 : 0),
  );
  if (indicator.isCount) return `${amount} đơn vị`;
  if (indicator.unitOfMeasure === "%") return `${amount} điểm %`;
  if (indicator.unitOfMeasure === "‰") return `${amount} điểm ‰`;
  return joinUnit(amount, indicator.unitOfMeasure);
}

/** How many things, two digits at least, as offices write them: `05`, `13`, `1.234`. */
export function countText(count: number): string {
  return count > 0 && count < 10 ? `0${count}` : formatVietnameseNumber(count);
}

export function countRun(cell: CountCell, code: string, unit: string): Run {
  return {
    text: `${countText(cell.value)} ${unit}`,
    source: { code, sheet: cell.sheet, address: cell.address },
  };
}

export function sourceOf(cell: FigureCell, code: string): FigureSource {
  return { code, sheet: cell.sheet, address: cell.address };
}
