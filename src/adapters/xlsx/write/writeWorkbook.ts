import type { SheetSpec, WorkbookSpec } from "../../../core/workbook";
import { chartXml } from "./chartXml";
import { checkSpec } from "./checkSpec";
import { customXmlPart } from "./customXml";
import { applicationPropertiesXml, corePropertiesXml, customPropertiesXml } from "./documentProperties";
import { drawingXml } from "./drawingXml";
import { hyperlinksXml } from "./hyperlinkXml";
import { createMemoryParts, createPackage, type PackageBuilder, type PartStore } from "./package";
import { createSharedStrings, type SharedStrings } from "./sharedStrings";
import { sheetXml } from "./sheetXml";
import { createStyleTable, type StyleTable } from "./styles";
import { tableXml } from "./tableXml";
import { workbookXml } from "./workbookXml";
import { createZipWriter, type StreamTarget } from "./zipWriter";

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
  const parts = createMemoryParts();
  await writeParts(spec, parts);
  return parts.toBytes();
}

/**
 * As `writeWorkbook`, part by part to a target: neither the file nor a sheet of it is ever whole in memory. The content
 * is the same, the bytes are the target's.
 */
export async function streamWorkbook(spec: WorkbookSpec, target: StreamTarget): Promise<void> {
  const zip = createZipWriter(target);
  await writeParts(spec, zip);
  zip.end();
}

async function writeParts(spec: WorkbookSpec, parts: PartStore): Promise<void> {
  checkSpec(spec);
  const writing: Writing = {
    spec,
    file: createPackage(parts),
    styles: createStyleTable(spec.styles),
    strings: createSharedStrings(),
    sheetNames: new Set(spec.sheets.map(({ name }) => name)),
    counts: { tables: 0, charts: 0, drawings: 0 },
  };
  const { file, styles, strings } = writing;

  file.relate("", "officeDocument", { part: WORKBOOK });
  const sheetIds: string[] = [];
  for (const [index, sheet] of spec.sheets.entries()) sheetIds.push(await addSheet(writing, sheet, index));
  await file.add(WORKBOOK, [workbookXml(spec, sheetIds)], `${SPREADSHEET_TYPE}.sheet.main+xml`);
  await addPart(
    file,
    WORKBOOK,
    "xl/styles.xml",
    "styles",
    [styles.toXml()],
    `${SPREADSHEET_TYPE}.styles+xml`,
  );
  if (!strings.isEmpty()) {
    const type = `${SPREADSHEET_TYPE}.sharedStrings+xml`;
    await addPart(file, WORKBOOK, "xl/sharedStrings.xml", "sharedStrings", strings.toXml(), type);
  }
  await addDocumentProperties(file, spec);
  await addCustomXml(file, spec);
  await file.end();
}

/** Adds the sheet and the parts that belong to it; gives the sheet's relation to the workbook. */
async function addSheet(writing: Writing, sheet: SheetSpec, index: number): Promise<string> {
  const { file, spec, styles, strings, sheetNames } = writing;
  const path = `xl/worksheets/sheet${index + 1}.xml`;
  const relate = (url: string) => file.relate(path, "hyperlink", { url });
  const xml = sheetXml(sheet, {
    isActive: sheet.name === spec.activeSheet,
    styles,
    strings,
    hyperlinks: hyperlinksXml(sheet, sheetNames, relate),
    drawingId: await addCharts(writing, sheet, path),
    tableIds: await addTables(writing, sheet, path),
  });
  return addPart(file, WORKBOOK, path, "worksheet", xml, `${SPREADSHEET_TYPE}.worksheet+xml`);
}

async function addCharts(
  { file, spec, counts }: Writing,
  sheet: SheetSpec,
  sheetPath: string,
): Promise<string | null> {
  const charts = sheet.charts ?? [];
  if (charts.length === 0) return null;
  counts.drawings += 1;
  const drawing = `xl/drawings/drawing${counts.drawings}.xml`;
  const ids: string[] = [];
  for (const chart of charts) {
    counts.charts += 1;
    const path = `xl/charts/chart${counts.charts}.xml`;
    const xml = [chartXml(chart, sheet, spec)];
    ids.push(await addPart(file, drawing, path, "chart", xml, `${OFFICE_TYPE}.drawingml.chart+xml`));
  }
  return addPart(
    file,
    sheetPath,
    drawing,
    "drawing",
    [drawingXml(charts, ids)],
    `${OFFICE_TYPE}.drawing+xml`,
  );
}

async function addTables({ file, counts }: Writing, sheet: SheetSpec, sheetPath: string): Promise<string[]> {
  const ids: string[] = [];
  for (const table of sheet.tables ?? []) {
    counts.tables += 1;
    const path = `xl/tables/table${counts.tables}.xml`;
    const xml = [tableXml(table, counts.tables, sheet)];
    ids.push(await addPart(file, sheetPath, path, "table", xml, `${SPREADSHEET_TYPE}.table+xml`));
  }
  return ids;
}

async function addDocumentProperties(file: PackageBuilder, spec: WorkbookSpec): Promise<void> {
  await addPart(file, "", "docProps/core.xml", CORE_RELATION, [corePropertiesXml(spec)], CORE_TYPE);
  const appType = `${OFFICE_TYPE}.extended-properties+xml`;
  await addPart(file, "", "docProps/app.xml", "extended-properties", [applicationPropertiesXml()], appType);
  if (spec.properties.length === 0) return;
  const customType = `${OFFICE_TYPE}.custom-properties+xml`;
  await addPart(
    file,
    "",
    "docProps/custom.xml",
    "custom-properties",
    [customPropertiesXml(spec.properties)],
    customType,
  );
}

async function addCustomXml(file: PackageBuilder, spec: WorkbookSpec): Promise<void> {
  for (const [index, element] of spec.customXml.entries()) {
    const part = customXmlPart(element, index);
    const item = `customXml/item${index + 1}.xml`;
    const properties = `customXml/itemProps${index + 1}.xml`;
    await addPart(file, WORKBOOK, item, "customXml", [part.xml], null);
    await addPart(
      file,
      item,
      properties,
      "customXmlProps",
      [part.properties],
      `${OFFICE_TYPE}.customXmlProperties+xml`,
    );
  }
}

/** Adds a part and relates it to the one it belongs to. */
async function addPart(
  file: PackageBuilder,
  owner: string,
  path: string,
  relation: string,
  pieces: Iterable<string>,
  contentType: string | null,
): Promise<string> {
  const id = file.relate(owner, relation, { part: path });
  await file.add(path, pieces, contentType);
  return id;
}
