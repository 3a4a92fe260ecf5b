import { strToU8, zipSync } from "fflate";
import type { Book, Sheet } from "../../engine";
import type { Origin } from "./openWorkbook";
import { sheetXml } from "./saveSheet";
import { createStyleWriter } from "./saveStyles";
import { attribute, children, escapeXml, readXml } from "./xml";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/**
 * Writes the workbook as .xlsx. What the model knows is written anew (cells, looks, sizes, rules, protection, names);
 * what it does not know (themes, page set-up, drawings, document properties, custom XML) is carried over from the
 * file it came from. Not written: charts, tables and comments that were added after opening.
 */
export function saveWorkbook(book: Book, origin: Origin | null): Uint8Array {
  const files: Record<string, Uint8Array> = { ...(origin?.parts ?? {}) };
  const styles = createStyleWriter();
  const texts = new Map<string, number>();
  const textNumber = (text: string): number => {
    const at = texts.get(text) ?? texts.size;
    texts.set(text, at);
    return at;
  };
  const paths = sheetPaths(book, origin);
  for (const path of origin?.sheets.values() ?? [])
    if (![...paths.values()].includes(path)) remove(files, path);

  for (const sheet of book.sheets) {
    const path = paths.get(sheet.id)!;
    const before = origin ? readXml(origin.parts, path)?.documentElement : undefined;
    const links: string[] = [];
    const xml = sheetXml(sheet, {
      styles,
      textNumber,
      link: (address) => `rIdLink${links.push(address)}`,
      before,
      isActive: sheet.id === book.activeSheetId,
    });
    files[path] = strToU8(xml);
    writeLinks(files, path, links);
  }
  delete files["xl/calcChain.xml"];
  files["xl/styles.xml"] = strToU8(styles.xml());
  files["xl/sharedStrings.xml"] = strToU8(textsXml([...texts.keys()]));
  files["xl/workbook.xml"] = strToU8(bookXml(book, origin));
  files["xl/_rels/workbook.xml.rels"] = strToU8(bookRelationships(book, paths, files));
  files["_rels/.rels"] ??= strToU8(
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  files["[Content_Types].xml"] = strToU8(contentTypes(files, [...paths.values()]));
  return zipSync(files, { level: 6 });
}

function sheetPaths(book: Book, origin: Origin | null): Map<string, string> {
  const taken = new Set(origin?.sheets.values() ?? []);
  return new Map(
    book.sheets.map((sheet) => {
      const known = origin?.sheets.get(sheet.id);
      if (known !== undefined) return [sheet.id, known];
      let number = 1;
      while (taken.has(`xl/worksheets/sheet${number}.xml`)) number += 1;
      const path = `xl/worksheets/sheet${number}.xml`;
      taken.add(path);
      return [sheet.id, path];
    }),
  );
}

function relationshipsPath(path: string): string {
  const at = path.lastIndexOf("/") + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

function remove(files: Record<string, Uint8Array>, path: string): void {
  delete files[path];
  delete files[relationshipsPath(path)];
}

/** Links to outside addresses are written anew; other relationships of the sheet stay. */
function writeLinks(files: Record<string, Uint8Array>, path: string, links: readonly string[]): void {
  const at = relationshipsPath(path);
  const kept = children(readXml(files, at)?.documentElement, "Relationship").filter(
    (one) => !(attribute(one, "Type") ?? "").endsWith("/hyperlink"),
  );
  if (kept.length + links.length === 0) {
    delete files[at];
    return;
  }
  const lines = [
    ...kept.map((one) => new XMLSerializer().serializeToString(one)),
    ...links.map(
      (address, index) =>
        `<Relationship Id="rIdLink${index + 1}" Type="${OFFICE}/hyperlink" Target="${escapeXml(address)}" TargetMode="External"/>`,
    ),
  ];
  files[at] = strToU8(
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`,
  );
}

function textsXml(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  return `${HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${texts.length}" uniqueCount="${texts.length}">${items.join("")}</sst>`;
}

function bookXml(book: Book, origin: Origin | null): string {
  const at = (sheetId: string | null): number => book.sheets.findIndex((sheet) => sheet.id === sheetId);
  const sheets = book.sheets.map(
    (sheet, index) =>
      `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}"${stateOf(sheet)} r:id="rId${index + 1}"/>`,
  );
  const names = [
    ...(origin?.names ?? []),
    ...book.names.map((one) => ({ ...one, hidden: !one.visible, formula: one.formula.replace(/^=/, "") })),
  ]
    .filter((one) => one.sheetId === null || at(one.sheetId) >= 0)
    .map(
      (one) =>
        `<definedName name="${escapeXml(one.name)}"${one.sheetId === null ? "" : ` localSheetId="${at(one.sheetId)}"`}${one.hidden ? ' hidden="1"' : ""}>${escapeXml(one.formula)}</definedName>`,
    );
  return (
    `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    `<workbookPr${book.date1904 ? ' date1904="1"' : ""}/>` +
    `<bookViews><workbookView activeTab="${Math.max(0, at(book.activeSheetId))}"/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>` +
    (names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : "") +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}

function stateOf(sheet: Sheet): string {
  if (sheet.visibility === "Visible") return "";
  return sheet.visibility === "Hidden" ? ' state="hidden"' : ' state="veryHidden"';
}

function bookRelationships(
  book: Book,
  paths: ReadonlyMap<string, string>,
  files: Readonly<Record<string, Uint8Array>>,
): string {
  const made = new Set(["worksheet", "styles", "sharedStrings", "calcChain"]);
  const kept = children(readXml(files, "xl/_rels/workbook.xml.rels")?.documentElement, "Relationship").filter(
    (one) => !made.has((attribute(one, "Type") ?? "").replace(/^.*\//, "")),
  );
  const lines = [
    ...book.sheets.map(
      (sheet, index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="/${paths.get(sheet.id)}"/>`,
    ),
    `<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/>`,
    `<Relationship Id="rIdTexts" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`,
    ...kept.map(
      (one, index) =>
        `<Relationship Id="rIdKept${index + 1}" Type="${attribute(one, "Type")}" Target="${escapeXml(attribute(one, "Target") ?? "")}"/>`,
    ),
  ];
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

function contentTypes(files: Readonly<Record<string, Uint8Array>>, sheets: readonly string[]): string {
  const root = readXml(files, "[Content_Types].xml")?.documentElement;
  const types = new Map<string, string>();
  for (const one of children(root, "Override")) {
    const path = (attribute(one, "PartName") ?? "").replace(/^\//, "");
    if (files[path]) types.set(path, attribute(one, "ContentType") ?? "");
  }
  for (const path of sheets) types.set(path, SHEET_TYPE);
  types.set("xl/workbook.xml", MAIN_TYPE);
  types.set("xl/styles.xml", MAIN_TYPE.replace("sheet.main", "styles"));
  types.set("xl/sharedStrings.xml", MAIN_TYPE.replace("sheet.main", "sharedStrings"));
  const defaults = new Map(
    children(root, "Default").map((one) => [attribute(one, "Extension"), attribute(one, "ContentType")]),
  );
  defaults.set("xml", "application/xml");
  defaults.set("rels", "application/vnd.openxmlformats-package.relationships+xml");
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    [...defaults].map(([name, type]) => `<Default Extension="${name}" ContentType="${type}"/>`).join("") +
    [...types].map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join("") +
    "</Types>"
  );
}
