import type { SheetSpec, WorkbookSpec } from "../../../core/workbook";
import { chartXml } from "./chartXml";
import { checkSpec } from "./checkSpec";
import { customXmlPart } from "./customXml";
import { applicationPropertiesXml, corePropertiesXml, customPropertiesXml } from "./documentProperties";
import { drawingXml } from "./drawingXml";
import { hyperlinksXml } from "./hyperlinkXml";
import { createPackage, type PackageBuilder } from "./package";
import { createSharedStrings, type SharedStrings } from "./sharedStrings";
import { sheetXml } from "./sheetXml";
import { createStyleTable, type StyleTable } from "./styles";
import { tableXml } from "./tableXml";
import { workbookXml } from "./workbookXml";

const WORKBOOK = "xl/workbook.xml";
const SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE_TYPE = "application/vnd.openxmlformats-officedocument";
const CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
const CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** What the sheets of one file share while they are written. */
interface Writing {
  readonly spec: WorkbookSpec;
  readonly file: PackageBuilder;
  readonly styles: StyleTable;
  readonly strings: SharedStrings;
  readonly sheetNames: ReadonlySet<string>;
  /** How many parts of each kind there are so far: they are numbered through the file. */
  readonly counts: { tables: number; charts: number; drawings: number };
}

/**
 * Renders a spec to an .xlsx file.
 *
 * The same spec always gives the same bytes: no clock, no chance, no locale.
 * Text arrives as text whatever it begins with; what no file can carry (control characters, halves of surrogate pairs,
 * U+FFFE, U+FFFF) is dropped from it, and empty text is an empty cell.
 * Formulas keep their cached results; one whose result is null is stored without a value. A cached text that is an
 * Excel error (`#N/A`) is stored as that error.
 * Errors: rejects with `WorkbookSpecError`, naming the sheet and the cell, when the spec breaks its own contract.
 * Source: ECMA-376 part 1. Rules: WRT-01…, SPEC.md.
 */
export async function writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  checkSpec(spec);
  const writing: Writing = {
    spec,
    file: createPackage(),
    styles: createStyleTable(spec.styles),
    strings: createSharedStrings(),
    sheetNames: new Set(spec.sheets.map(({ name }) => name)),
    counts: { tables: 0, charts: 0, drawings: 0 },
  };
  const { file, styles, strings } = writing;

  file.relate("", "officeDocument", { part: WORKBOOK });
  const sheetIds = spec.sheets.map((sheet, index) => addSheet(writing, sheet, index));
  file.add(WORKBOOK, workbookXml(spec, sheetIds), `${SPREADSHEET_TYPE}.sheet.main+xml`);
  addPart(file, WORKBOOK, "xl/styles.xml", "styles", styles.toXml(), `${SPREADSHEET_TYPE}.styles+xml`);
  if (!strings.isEmpty()) {
    const type = `${SPREADSHEET_TYPE}.sharedStrings+xml`;
    addPart(file, WORKBOOK, "xl/sharedStrings.xml", "sharedStrings", strings.toXml(), type);
  }
  addDocumentProperties(file, spec);
  addCustomXml(file, spec);
  return file.toBytes();
}

/** Adds the sheet and the parts that belong to it; gives the sheet's relation to the workbook. */
function addSheet(writing: Writing, sheet: SheetSpec, index: number): string {
  const { file, spec, styles, strings, sheetNames } = writing;
  const path = `xl/worksheets/sheet${index + 1}.xml`;
  const relate = (url: string) => file.relate(path, "hyperlink", { url });
  const xml = sheetXml(sheet, {
    isActive: sheet.name === spec.activeSheet,
    styles,
    strings,
    hyperlinks: hyperlinksXml(sheet, sheetNames, relate),
    drawingId: addCharts(writing, sheet, path),
    tableIds: addTables(writing, sheet, path),
  });
  return addPart(file, WORKBOOK, path, "worksheet", xml, `${SPREADSHEET_TYPE}.worksheet+xml`);
}

function addCharts({ file, spec, counts }: Writing, sheet: SheetSpec, sheetPath: string): string | null {
  const charts = sheet.charts ?? [];
  if (charts.length === 0) return null;
  counts.drawings += 1;
  const drawing = `xl/drawings/drawing${counts.drawings}.xml`;
  const ids = charts.map((chart) => {
    counts.charts += 1;
    const path = `xl/charts/chart${counts.charts}.xml`;
    return addPart(
      file,
      drawing,
      path,
      "chart",
      chartXml(chart, sheet, spec),
      `${OFFICE_TYPE}.drawingml.chart+xml`,
    );
  });
  return addPart(file, sheetPath, drawing, "drawing", drawingXml(charts, ids), `${OFFICE_TYPE}.drawing+xml`);
}

function addTables({ file, counts }: Writing, sheet: SheetSpec, sheetPath: string): string[] {
  return (sheet.tables ?? []).map((table) => {
    counts.tables += 1;
    const path = `xl/tables/table${counts.tables}.xml`;
    const xml = tableXml(table, counts.tables, sheet);
    return addPart(file, sheetPath, path, "table", xml, `${SPREADSHEET_TYPE}.table+xml`);
  });
}

function addDocumentProperties(file: PackageBuilder, spec: WorkbookSpec): void {
  addPart(file, "", "docProps/core.xml", CORE_RELATION, corePropertiesXml(spec), CORE_TYPE);
  const appType = `${OFFICE_TYPE}.extended-properties+xml`;
  addPart(file, "", "docProps/app.xml", "extended-properties", applicationPropertiesXml(), appType);
  if (spec.properties.length === 0) return;
  const customType = `${OFFICE_TYPE}.custom-properties+xml`;
  addPart(
    file,
    "",
    "docProps/custom.xml",
    "custom-properties",
    customPropertiesXml(spec.properties),
    customType,
  );
}

function addCustomXml(file: PackageBuilder, spec: WorkbookSpec): void {
  for (const [index, element] of spec.customXml.entries()) {
    const part = customXmlPart(element, index);
    const item = `customXml/item${index + 1}.xml`;
    const properties = `customXml/itemProps${index + 1}.xml`;
    addPart(file, WORKBOOK, item, "customXml", part.xml, null);
    addPart(
      file,
      item,
      properties,
      "customXmlProps",
      part.properties,
      `${OFFICE_TYPE}.customXmlProperties+xml`,
    );
  }
}

/** Adds a part and relates it to the one it belongs to. */
function addPart(
  file: PackageBuilder,
  owner: string,
  path: string,
  relation: string,
  xml: string,
  contentType: string | null,
): string {
  file.add(path, xml, contentType);
  return file.relate(owner, relation, { part: path });
}
