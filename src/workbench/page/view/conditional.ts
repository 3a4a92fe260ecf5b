import {
  areaAddress,
  cellCount,
  evaluateAt,
  intersectAreas,
  isCellError,
  usedArea,
  valueAt,
  WHOLE_SHEET,
} from "../../engine";
import type { Area, Book, ConditionalFormat, ConditionalLook, ConditionalRule, Sheet } from "../../engine";
import { copiedFormula } from "../../engine/formula";
import { barRatios, isAmongExtremes, scaleColors } from "./scales";

/** What conditional formats lay over one cell. */
export interface Overlay extends ConditionalLook {
  readonly bar?: { readonly ratio: number; readonly color: string };
}

/** Cells of one sheet that are looked at for its rules; beyond, a rule is not drawn. */
const MOST_CELLS = 20_000;
/** Conditions that are worked out in one formula. */
const AT_ONCE = 120;

interface Condition {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * Works out the conditional formats of a sheet by the engine: overlays by `row,column`. Rules of lower priority
 * do not change what a higher one has set.
 */
export function conditionalOverlays(book: Book, sheet: Sheet): Map<string, Overlay> {
  const overlays = new Map<string, Overlay>();
  const stopped = new Set<string>();
  const used = usedArea(sheet, WHOLE_SHEET, false);
  if (!used || sheet.conditionalFormats.length === 0) return overlays;
  const formats = [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority);
  const conditions = formats.map((format) => conditionsOf(format, used));
  const truths = evaluateAll(book, sheet, conditions.flat());
  let at = 0;
  formats.forEach((format, index) => {
    const lay = (row: number, column: number, overlay: Overlay): void => {
      const key = `${row},${column}`;
      if (stopped.has(key)) return;
      overlays.set(key, { ...overlay, ...overlays.get(key) });
      if (format.stopIfTrue) stopped.add(key);
    };
    const { rule } = format;
    for (const { row, column } of conditions[index]!) {
      if (truths[at]! && "look" in rule) lay(row, column, rule.look);
      at += 1;
    }
    layScales(sheet, format, used, lay);
  });
  return overlays;
}

function cellsOf(format: ConditionalFormat, used: Area): { row: number; column: number }[] {
  const areas = format.areas
    .map((area) => intersectAreas(area, used))
    .filter((area): area is Area => area !== null);
  if (areas.reduce((sum, area) => sum + cellCount(area), 0) > MOST_CELLS) return [];
  return areas.flatMap((area) => {
    const cells: { row: number; column: number }[] = [];
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1) cells.push({ row, column });
    }
    return cells;
  });
}

function conditionsOf(format: ConditionalFormat, used: Area): Condition[] {
  const first = format.areas[0];
  const formula = first && conditionFormula(format.rule, cellName(first.firstRow, first.firstColumn));
  if (!first || !formula) return [];
  return cellsOf(format, used).map(({ row, column }) => ({
    row,
    column,
    formula: copiedFormula(formula, row - first.firstRow, column - first.firstColumn),
  }));
}

function cellName(row: number, column: number): string {
  return areaAddress({ firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });
}

const COMPARISONS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

/** The rule as one formula about its first cell; null for rules that compare the cells with each other. */
function conditionFormula(rule: ConditionalRule, cell: string): string | null {
  switch (rule.type) {
    case "Custom":
      return rule.formula.replace(/^=/, "") || null;
    case "CellValue": {
      const first = `(${rule.formula1.replace(/^=/, "")})`;
      const second = `(${(rule.formula2 ?? "").replace(/^=/, "")})`;
      if (rule.operator === "Between") return `AND(${cell}>=${first},${cell}<=${second})`;
      if (rule.operator === "NotBetween") return `OR(${cell}<${first},${cell}>${second})`;
      const sign = COMPARISONS[rule.operator];
      // An empty cell takes part only where blanks are compared with equal.
      return sign ? `AND(OR(${cell}<>"","${sign}"="="),${cell}${sign}${first})` : null;
    }
    case "ContainsText": {
      const text = `"${rule.text.replace(/"/g, '""')}"`;
      if (rule.operator === "NotContains") return `ISERROR(SEARCH(${text},${cell}))`;
      if (rule.operator === "BeginsWith") return `LEFT(${cell},LEN(${text}))=${text}`;
      if (rule.operator === "EndsWith") return `RIGHT(${cell},LEN(${text}))=${text}`;
      return `ISNUMBER(SEARCH(${text},${cell}))`;
    }
    case "PresetCriteria":
      return presetFormula(rule.criterion, cell);
    default:
      return null;
  }
}

function presetFormula(criterion: string, cell: string): string | null {
  const formulas: Readonly<Record<string, string>> = {
    Blanks: `LEN(TRIM(${cell}))=0`,
    NonBlanks: `LEN(TRIM(${cell}))>0`,
    Errors: `ISERROR(${cell})`,
    NonErrors: `NOT(ISERROR(${cell}))`,
  };
  return formulas[criterion] ?? null;
}

/** Many conditions at once: one formula that joins their answers, since each calculation runs over the workbook. */
function evaluateAll(book: Book, sheet: Sheet, conditions: readonly Condition[]): boolean[] {
  const answers: boolean[] = [];
  for (let start = 0; start < conditions.length; start += AT_ONCE) {
    const part = conditions.slice(start, start + AT_ONCE);
    const joined = part.map(({ formula }) => `IF(IFERROR(${formula},FALSE),"1","0")`).join(",");
    const { row, column } = part[0]!;
    const value = evaluateAt(book, sheet, row, column, `CONCATENATE(${joined})`);
    if (typeof value === "string" && value.length === part.length) {
      answers.push(...[...value].map((answer) => answer === "1"));
    } else {
      answers.push(...part.map((one) => isTrueAt(book, sheet, one)));
    }
  }
  return answers;
}

function isTrueAt(book: Book, sheet: Sheet, { row, column, formula }: Condition): boolean {
  const value = evaluateAt(book, sheet, row, column, formula);
  return !isCellError(value) && (value === true || (typeof value === "number" && value !== 0));
}

function layScales(
  sheet: Sheet,
  format: ConditionalFormat,
  used: Area,
  lay: (row: number, column: number, overlay: Overlay) => void,
): void {
  const { rule } = format;
  if (rule.type !== "ColorScale" && rule.type !== "DataBar" && rule.type !== "TopBottom") return;
  const cells = cellsOf(format, used).flatMap(({ row, column }) => {
    const value = valueAt(sheet, row, column);
    return typeof value === "number" ? [{ row, column, value }] : [];
  });
  const values = cells.map((cell) => cell.value);
  if (values.length === 0) return;
  if (rule.type === "ColorScale") {
    const colors = scaleColors(rule, values);
    cells.forEach(({ row, column }, index) => lay(row, column, { fillColor: colors[index]! }));
  } else if (rule.type === "DataBar") {
    const ratios = barRatios(values);
    const color = rule.positive.fillColor;
    cells.forEach(({ row, column }, index) => lay(row, column, { bar: { ratio: ratios[index]!, color } }));
  } else {
    cells.forEach(({ row, column, value }) => {
      if (isAmongExtremes(value, values, rule.kind, rule.rank)) lay(row, column, rule.look);
    });
  }
}
