import { covers } from "../../model";
import type { Indicator, OrgUnit } from "../../model";
import { createSheet, heightFor } from "../../workbook";
import type { SheetBuilder, SheetSpec, ValidationSpec } from "../../workbook";
import { DOCUMENT_LABEL, EFFECTIVE_LABEL, MATRIX_COLUMNS } from "../planHeaders";
import { planPage, SAMPLE_BANNER } from "./planStyles";
import { toSerial } from "./serialDate";

/** Figures of one row: numbers as numbers, everything else as issued; null is blank. */
export interface MatrixRow {
  readonly indicator: Indicator;
  readonly whole: number | string | null;
  readonly byOrgUnit: ReadonlyMap<string, number | string>;
}

export interface MatrixContent {
  readonly name: string;
  /** A line above the table: what the figures are. */
  readonly title: string;
  /** Only documents of targets have one. */
  readonly document?: { readonly text: string; readonly effectiveFrom: string | null };
  readonly orgUnits: readonly OrgUnit[];
  readonly rows: readonly MatrixRow[];
  readonly isSample: boolean;
  /** Shown on the cells that take figures. */
  readonly prompt: NonNullable<ValidationSpec["prompt"]>;
}

const WHOLE_COLUMN = 3;
const FIRST_PLACE = 4;
const CODE_WIDTH = 12;
const NAME_WIDTH = 46;
const UNIT_WIDTH = 18;
/** Places that one printed page can carry and still be read. */
const PLACES_A_PAGE = 14;

/** One row per indicator, one column per place; above the codes of the units stand their names. */
export function matrixSheet(content: MatrixContent): SheetSpec {
  const sheet = createSheet(content.name);
  const headerRow = putHead(sheet, content);
  const [firstRow, lastRow] = [headerRow + 1, headerRow + Math.max(1, content.rows.length)];
  const lastColumn = FIRST_PLACE + content.orgUnits.length - 1;
  for (const [index, row] of content.rows.entries()) putRow(sheet, firstRow + index, row, content);
  sheet.validate({
    ranges: [
      { firstRow, firstColumn: WHOLE_COLUMN, lastRow, lastColumn: Math.max(WHOLE_COLUMN, lastColumn) },
    ],
    rule: { kind: "promptOnly" },
    allowBlank: true,
    alertStyle: "information",
    prompt: content.prompt,
  });
  return sheet.build({
    columns: [
      { width: CODE_WIDTH },
      { width: NAME_WIDTH },
      { width: UNIT_WIDTH },
      { width: 15 },
      ...content.orgUnits.map(() => ({ width: 13 })),
    ],
    freeze: { rows: firstRow, columns: FIRST_PLACE },
    page: {
      ...planPage(
        headerRow,
        content.isSample,
        Math.max(1, Math.ceil(content.orgUnits.length / PLACES_A_PAGE)),
      ),
      titleColumns: { first: 0, last: WHOLE_COLUMN },
    },
  });
}

/** Gives the row of the headers. */
function putHead(sheet: SheetBuilder, content: MatrixContent): number {
  let rowIndex = 0;
  if (content.document !== undefined) {
    const { text, effectiveFrom } = content.document;
    sheet.put(rowIndex, 0, DOCUMENT_LABEL, "strong");
    sheet.put(rowIndex, 1, text, "plain");
    rowIndex += 1;
    sheet.put(rowIndex, 0, EFFECTIVE_LABEL, "strong");
    if (effectiveFrom !== null) sheet.put(rowIndex, 1, toSerial(effectiveFrom), "planEffective");
    rowIndex += 1;
  }
  sheet.put(rowIndex, 1, content.title, "planTitle");
  rowIndex += 1;
  if (content.isSample) {
    sheet.put(rowIndex, 1, SAMPLE_BANNER, "planBanner");
    rowIndex += 1;
  }
  for (const [columnIndex] of MATRIX_COLUMNS.entries()) sheet.put(rowIndex, columnIndex, null, "headerNote");
  for (const [index, unit] of content.orgUnits.entries()) {
    sheet.put(rowIndex, FIRST_PLACE + index, unit.name, "headerNote");
  }
  sheet.height(rowIndex, Math.max(...content.orgUnits.map((unit) => heightFor(unit.name, 11, 14)), 20));
  rowIndex += 1;
  for (const [columnIndex, header] of MATRIX_COLUMNS.entries())
    sheet.put(rowIndex, columnIndex, header, "header");
  for (const [index, unit] of content.orgUnits.entries()) {
    sheet.put(rowIndex, FIRST_PLACE + index, unit.code, "header");
  }
  sheet.height(rowIndex, 36);
  return rowIndex;
}

function putRow(sheet: SheetBuilder, rowIndex: number, row: MatrixRow, content: MatrixContent): void {
  const { indicator } = row;
  sheet.put(rowIndex, 0, indicator.code, "code");
  sheet.put(rowIndex, 1, indicator.name, "text");
  sheet.put(rowIndex, 2, indicator.unitOfMeasure, "planTarget");
  putFigure(sheet, rowIndex, WHOLE_COLUMN, row.whole, indicator, true);
  for (const [index, unit] of content.orgUnits.entries()) {
    const figure = row.byOrgUnit.get(unit.code) ?? null;
    putFigure(sheet, rowIndex, FIRST_PLACE + index, figure, indicator, covers(indicator.appliesTo, unit));
  }
  const height = Math.max(
    heightFor(indicator.name, NAME_WIDTH - 2),
    heightFor(indicator.unitOfMeasure, UNIT_WIDTH - 2),
  );
  sheet.height(rowIndex, height);
}

function putFigure(
  sheet: SheetBuilder,
  rowIndex: number,
  columnIndex: number,
  figure: number | string | null,
  indicator: Indicator,
  isApplicable: boolean,
): void {
  const style =
    typeof figure === "number" ? `number${indicator.decimals}` : isApplicable ? "planTarget" : "planAbsent";
  sheet.put(rowIndex, columnIndex, figure, style);
}
