import type { Book } from "../book";
import { calculateIfAutomatic } from "../calculate";
import type { Sheet } from "../sheet";
import { createPackage } from "./package";
import type { PackageWriter } from "./package";
import { chartXml } from "./writeChart";
import { commentShapesXml, legacyCommentsXml, personsXml, threadedCommentsXml } from "./writeComments";
import { corePropertiesXml, customPropertiesXml, extendedPropertiesXml, settingsXml } from "./writeDocument";
import { drawingXml } from "./writeDrawing";
import { sheetXml } from "./writeSheet";
import { createStyleWriter } from "./writeStyles";
import type { StyleWriter } from "./writeStyles";
import { tableXml } from "./writeTable";
import { workbookXml } from "./writeWorkbook";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const MICROSOFT = "http://schemas.microsoft.com/office/";

/** Numbers of the parts that are counted over the whole file. */
interface Counters {
  table: number;
  chart: number;
  property: number;
}

/** The workbook as the bytes of an .xlsx file, formulas calculated. */
export function writeXlsx(book: Book): Uint8Array {
  calculateIfAutomatic(book);
  const file = createPackage();
  const styles = createStyleWriter(book);
  const counters: Counters = { table: 0, chart: 0, property: 0 };
  const persons = new Map<string, string>();
  const personId = (name: string): string => {
    const known =
      persons.get(name) ?? `{00000000-0002-0000-0000-${String(persons.size + 1).padStart(12, "0")}}`;
    persons.set(name, known);
    return known;
  };
  file.relate("", `${OFFICE}officeDocument`, "xl/workbook.xml");
  const ids = book.sheets.map((sheet, index) => {
    writeSheetParts(file, book, sheet, index + 1, styles, counters, personId);
    return file.relate("xl/workbook.xml", `${OFFICE}worksheet`, `worksheets/sheet${index + 1}.xml`);
  });
  file.relate("xl/workbook.xml", `${OFFICE}styles`, "styles.xml");
  file.part("xl/styles.xml", styles.xml(), `${TYPE}styles+xml`);
  file.part("xl/workbook.xml", workbookXml(book, ids), `${TYPE}sheet.main+xml`);
  if (persons.size > 0) {
    file.relate("xl/workbook.xml", `${MICROSOFT}2017/10/relationships/person`, "persons/person.xml");
    file.part("xl/persons/person.xml", personsXml(persons), "application/vnd.ms-excel.person+xml");
  }
  writeDocumentParts(file, book);
  return file.finish();
}

function writeSheetParts(
  file: PackageWriter,
  book: Book,
  sheet: Sheet,
  number: number,
  styles: StyleWriter,
  counters: Counters,
  personId: (name: string) => string,
): void {
  const path = `xl/worksheets/sheet${number}.xml`;
  const hyperlinks = new Map<number, string>();
  sheet.hyperlinks.forEach((link, index) => {
    if (link.address) hyperlinks.set(index, file.relate(path, `${OFFICE}hyperlink`, link.address, true));
  });
  const tables = sheet.tables.map((table) => {
    counters.table += 1;
    file.part(
      `xl/tables/table${counters.table}.xml`,
      tableXml(sheet, table, counters.table),
      `${TYPE}table+xml`,
    );
    return file.relate(path, `${OFFICE}table`, `../tables/table${counters.table}.xml`);
  });
  const properties = [...sheet.customProperties].map(([name, value]) => {
    counters.property += 1;
    file.part(`xl/customProperty${counters.property}.bin`, utf16(value));
    return {
      name,
      id: file.relate(path, `${OFFICE}customProperty`, `../customProperty${counters.property}.bin`),
    };
  });
  const drawing = sheet.charts.length > 0 ? writeCharts(file, book, sheet, number, counters, path) : null;
  const legacyDrawing = writeCommentParts(file, sheet, number, path, personId);
  const relations = { hyperlinks, tables, properties, drawing, legacyDrawing };
  file.part(path, sheetXml(book, sheet, styles, relations), `${TYPE}worksheet+xml`);
}

function writeCharts(
  file: PackageWriter,
  book: Book,
  sheet: Sheet,
  number: number,
  counters: Counters,
  path: string,
): string {
  const drawing = `xl/drawings/drawing${number}.xml`;
  const ids = sheet.charts.map((chart) => {
    counters.chart += 1;
    const type = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    file.part(`xl/charts/chart${counters.chart}.xml`, chartXml(book, sheet, chart), type);
    return file.relate(drawing, `${OFFICE}chart`, `../charts/chart${counters.chart}.xml`);
  });
  file.part(drawing, drawingXml(sheet, ids), "application/vnd.openxmlformats-officedocument.drawing+xml");
  return file.relate(path, `${OFFICE}drawing`, `../drawings/drawing${number}.xml`);
}

function writeCommentParts(
  file: PackageWriter,
  sheet: Sheet,
  number: number,
  path: string,
  personId: (name: string) => string,
): string | null {
  if (sheet.comments.length + sheet.notes.length === 0) return null;
  if (sheet.comments.length > 0) {
    const threaded = `threadedComments/threadedComment${number}.xml`;
    file.relate(path, `${MICROSOFT}2017/10/relationships/threadedComment`, `../${threaded}`);
    const type = "application/vnd.ms-excel.threadedcomments+xml";
    file.part(`xl/${threaded}`, threadedCommentsXml(sheet, personId), type);
  }
  file.relate(path, `${OFFICE}comments`, `../comments${number}.xml`);
  file.part(`xl/comments${number}.xml`, legacyCommentsXml(sheet), `${TYPE}comments+xml`);
  file.part(`xl/drawings/vmlDrawing${number}.vml`, commentShapesXml(sheet));
  return file.relate(path, `${OFFICE}vmlDrawing`, `../drawings/vmlDrawing${number}.vml`);
}

function writeDocumentParts(file: PackageWriter, book: Book): void {
  const packageType = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
  file.relate("", packageType, "docProps/core.xml");
  const core = "application/vnd.openxmlformats-package.core-properties+xml";
  file.part("docProps/core.xml", corePropertiesXml(book), core);
  const kind = "application/vnd.openxmlformats-officedocument.";
  file.relate("", `${OFFICE}extended-properties`, "docProps/app.xml");
  file.part("docProps/app.xml", extendedPropertiesXml(book), `${kind}extended-properties+xml`);
  if (book.customProperties.size > 0) {
    file.relate("", `${OFFICE}custom-properties`, "docProps/custom.xml");
    file.part("docProps/custom.xml", customPropertiesXml(book), `${kind}custom-properties+xml`);
  }
  book.customXml.forEach(({ id, xml }, index) => {
    const name = `item${index + 1}.xml`;
    file.relate("xl/workbook.xml", `${OFFICE}customXml`, `../customXml/${name}`);
    file.part(`customXml/${name}`, xml);
    file.relate(`customXml/${name}`, `${OFFICE}customXmlProps`, `itemProps${index + 1}.xml`);
    const properties = `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`;
    file.part(`customXml/itemProps${index + 1}.xml`, properties, `${kind}customXmlProperties+xml`);
  });
  if (book.settings.size + book.documentSettings.size > 0) {
    file.relate("", `${MICROSOFT}2011/relationships/webextensiontaskpanes`, "xl/webextensions/taskpanes.xml");
    const id = file.relate(
      "xl/webextensions/taskpanes.xml",
      `${MICROSOFT}2011/relationships/webextension`,
      "webextension1.xml",
    );
    const panes =
      '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">' +
      `<wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/></wetp:taskpane></wetp:taskpanes>`;
    const extension = "application/vnd.ms-office.webextension";
    file.part("xl/webextensions/taskpanes.xml", panes, `${extension}taskpanes+xml`);
    file.part("xl/webextensions/webextension1.xml", settingsXml(book), `${extension}+xml`);
  }
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes[index * 2] = code & 255;
    bytes[index * 2 + 1] = code >> 8;
  }
  return bytes;
}
