import type { FigureMatrix, PlaceFigures, PreviousFigure } from "../../model";
import { foldText, formatVietnameseNumber, readNumberText } from "../../reading";
import { PLAN_SHEET } from "../planHeaders";
import { WHOLE } from "../targetInForce";
import { findSheet } from "./planTable";
import { readMatrix } from "./readMatrix";
import type { MatrixCell, MatrixContext } from "./readMatrix";

const MET = foldText("Đạt");
const NOT_MET: ReadonlySet<string> = new Set(["Chưa đạt", "Không đạt"].map(foldText));
const SURPLUS_WORDS: ReadonlySet<string> = new Set(["Xuất siêu", "Nhập siêu"].map(foldText));
const COUNT_OF_TOTAL = /^(\d{1,6}) ?\/ ?\d{1,6}(?: \D+)?$/;
const COUNT = /^(\d{1,6})(?: \D+)?$/;

/**
 * Reads the sheet `Năm trước`: last year's results as published. A text with one number gives that number and keeps
 * its text (`0,86% (còn 4,17%)`); `-` is zero; `x` keeps its mark; `…` and blank are none.
 */
export function readPrevious(context: MatrixContext): FigureMatrix<PreviousFigure> {
  const { workbook, collector } = context;
  const sheet = findSheet(workbook, PLAN_SHEET.previous, collector);
  if (sheet === null) {
    collector.add(
      "plan.sheet-missing",
      "warning",
      { sheet: PLAN_SHEET.previous },
      { sheet: PLAN_SHEET.previous },
    );
    return new Map();
  }
  const cells = readMatrix(sheet, context)?.cells ?? [];
  const previous = new Map<
    string,
    { whole: PreviousFigure | null; byOrgUnit: Map<string, PreviousFigure> }
  >();
  for (const cell of cells) {
    const figure = figureOf(cell, context);
    if (figure === null) continue;
    const { code } = cell.indicator;
    const figures = previous.get(code) ?? { whole: null, byOrgUnit: new Map<string, PreviousFigure>() };
    previous.set(code, figures);
    if (cell.place === WHOLE) figures.whole = figure;
    else figures.byOrgUnit.set(cell.place, figure);
  }
  return previous satisfies ReadonlyMap<string, PlaceFigures<PreviousFigure>>;
}

function figureOf(cell: MatrixCell, context: MatrixContext): PreviousFigure | null {
  const { indicator, place, value } = cell;
  if (indicator.valueType === "text") {
    return { value: null, text: typeof value === "number" ? formatVietnameseNumber(value, 10) : value };
  }
  if (indicator.valueType === "boolean") {
    return place === WHOLE ? countFigure(cell, context) : metFigure(cell, context);
  }
  if (typeof value === "number") return { value, text: formatVietnameseNumber(value, 10) };
  const { decimals, unitOfMeasure } = indicator;
  const reading = readNumberText(value, { decimals, unitOfMeasure });
  switch (reading.kind) {
    case "number":
      return { value: reading.value, text: value };
    case "withNote":
      return reading.value === null ? unreadable(cell, context) : { value: reading.value, text: value };
    case "mark":
    case "nilWord": {
      const state = reading.kind === "mark" ? reading.state : reading.proposed;
      if (state === "notAvailable") return null;
      return { value: state === "nil" ? 0 : null, text: value };
    }
    case "blank":
      return null;
    case "range":
      return { value: null, text: value };
    case "notANumber":
      return SURPLUS_WORDS.has(foldText(value)) ? { value: null, text: value } : unreadable(cell, context);
    case "ambiguous":
    case "scaleWord":
      return unreadable(cell, context);
  }
}

function metFigure(cell: MatrixCell, context: MatrixContext): PreviousFigure | null {
  const folded = typeof cell.value === "string" ? foldText(cell.value) : "";
  if (folded === MET) return { value: null, text: "Đạt" };
  if (NOT_MET.has(folded)) return { value: null, text: "Chưa đạt" };
  const reading = readNumberText(folded, { decimals: 0 });
  if (reading.kind === "mark") return reading.state === "notApplicable" ? { value: null, text: "x" } : null;
  return unreadable(cell, context);
}

/** Of the whole: how many units had met it, `13/15` as well. */
function countFigure(cell: MatrixCell, context: MatrixContext): PreviousFigure | null {
  const { value } = cell;
  if (typeof value === "number") return { value, text: formatVietnameseNumber(value, 10) };
  const folded = foldText(value);
  const count = COUNT_OF_TOTAL.exec(folded) ?? COUNT.exec(folded);
  if (count !== null) return { value: Number(count[1]), text: value };
  const reading = readNumberText(folded, { decimals: 0 });
  if (reading.kind === "mark") return reading.state === "notAvailable" ? null : { value: null, text: value };
  return unreadable(cell, context);
}

function unreadable({ indicator, value, at }: MatrixCell, { collector }: MatrixContext): null {
  const params = { indicator: indicator.code, text: String(value) };
  collector.add("plan.previous-unreadable", "error", at, params);
  return null;
}
