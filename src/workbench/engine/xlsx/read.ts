import type { Book } from "../book";
import { newBook, newId } from "../book";
import { newSheet } from "../sheet";
import type { Sheet, Visibility } from "../sheet";
import { shownFormula } from "./fileFormula";
import { openPackage } from "./package";
import type { PackageReader } from "./package";
import { createColorReader } from "./readColors";
import { readConditionals } from "./readConditionals";
import { readPage } from "./readPage";
import { readSheetParts } from "./readParts";
import { readSheetCells, richText } from "./readSheet";
import { readStyles } from "./readStyles";
import { readValidations } from "./readValidations";
import type { XmlElement } from "./xml";
import { child, childrenOf, descendant, flagAttribute, numberAttribute } from "./xml";

const VISIBILITY: Readonly<Record<string, Visibility>> = { hidden: "Hidden", veryHidden: "VeryHidden" };
const OWN_NAMES: Readonly<Record<string, string>> = {
  "_xlnm.Print_Area": "Print_Area",
  "_xlnm.Print_Titles": "Print_Titles",
};

/**
 * Opens the bytes of an .xlsx file. What the workbench does not model (pivot tables, shapes, macros) is left out.
 * Throws on what is no .xlsx file.
 */
export function readXlsx(bytes: Uint8Array): Book {
  const file = openPackage(bytes);
  const main = file.relations("").find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
  const root = file.xml(main);
  if (!root) throw new Error("not an .xlsx file: it has no workbook");
  const relations = file.relations(main);
  const ofKind = (kind: string): XmlElement | null => {
    const target = relations.find((one) => one.kind === kind)?.target;
    return target === undefined ? null : file.xml(target);
  };
  const color = createColorReader(ofKind("theme"));
  const book = newBook();
  book.sheets = [];
  const styles = readStyles(book, ofKind("styles"), color);
  const strings = childrenOf(ofKind("sharedStrings") ?? undefined, "si").map(richText);
  for (const one of childrenOf(child(root, "sheets"), "sheet")) {
    const target = relations.find(({ id }) => id === one.attributes["r:id"])?.target ?? "";
    const part = file.xml(target);
    if (!part || part.name !== "worksheet") continue;
    const sheet = newSheet(newId(book), one.attributes.name ?? "Sheet");
    sheet.visibility = VISIBILITY[one.attributes.state ?? ""] ?? "Visible";
    readSheetCells(sheet, part, styles, strings);
    readValidations(sheet, part);
    readConditionals(book, sheet, part, styles, color);
    readPage(sheet, part);
    readSheetParts(book, sheet, part, target, file);
    book.sheets.push(sheet);
  }
  if (book.sheets.length === 0) throw new Error("the workbook has no worksheet");
  readWorkbookSettings(book, root);
  readNames(book, root);
  readDocument(book, file, relations);
  return book;
}

function readWorkbookSettings(book: Book, root: XmlElement): void {
  const view = childrenOf(child(root, "bookViews"), "workbookView")[0];
  const active = book.sheets[numberAttribute(view, "activeTab") ?? 0];
  const visible = book.sheets.find((sheet) => sheet.visibility === "Visible") ?? book.sheets[0]!;
  book.activeSheetId = active?.visibility === "Visible" ? active.id : visible.id;
  book.date1904 = flagAttribute(child(root, "workbookPr"), "date1904");
  if (flagAttribute(child(root, "workbookProtection"), "lockStructure")) book.protection = { password: null };
  const calculation = child(root, "calcPr");
  const modes = { manual: "Manual", autoNoTable: "AutomaticExceptTables" } as const;
  book.calculationMode = modes[calculation?.attributes.calcMode as "manual"] ?? "Automatic";
  if (flagAttribute(calculation, "iterate")) {
    book.iteration = {
      enabled: true,
      maxIteration: numberAttribute(calculation, "iterateCount") ?? 100,
      maxChange: numberAttribute(calculation, "iterateDelta") ?? 0.001,
    };
  }
}

function readNames(book: Book, root: XmlElement): void {
  for (const one of childrenOf(child(root, "definedNames"), "definedName")) {
    const { name = "", comment } = one.attributes;
    const local = numberAttribute(one, "localSheetId");
    // Excel's own names other than these two repeat what the sheets say.
    if (name.startsWith("_xlnm.") && !OWN_NAMES[name]) continue;
    const sheet: Sheet | undefined = local === null ? undefined : book.sheets[local];
    if (local !== null && !sheet) continue;
    const formula = shownFormula(one.text.trim());
    book.names.push({
      name: OWN_NAMES[name] ?? name,
      sheetId: sheet?.id ?? null,
      formula: formula.includes(",") && OWN_NAMES[name] ? `=(${formula})` : `=${formula}`,
      visible: !flagAttribute(one, "hidden"),
      comment: comment ?? "",
    });
  }
}

function readDocument(
  book: Book,
  file: PackageReader,
  relations: ReturnType<PackageReader["relations"]>,
): void {
  const part = (kind: string): XmlElement | undefined => {
    const target = file.relations("").find((one) => one.kind === kind)?.target;
    return (target === undefined ? null : file.xml(target)) ?? undefined;
  };
  const core = part("core-properties");
  const extended = part("extended-properties");
  const text = (root: XmlElement | undefined, name: string): string => child(root, name)?.text ?? "";
  book.properties = {
    title: text(core, "title"),
    subject: text(core, "subject"),
    author: text(core, "creator"),
    keywords: text(core, "keywords"),
    comments: text(core, "description"),
    category: text(core, "category"),
    manager: text(extended, "Manager"),
    company: text(extended, "Company"),
    lastAuthor: text(core, "lastModifiedBy"),
    revisionNumber: Number(text(core, "revision")) || 0,
    creationDate: text(core, "created") || book.properties.creationDate,
  };
  for (const one of childrenOf(part("custom-properties"), "property")) {
    const [value] = one.children;
    if (value && one.attributes.name) book.customProperties.set(one.attributes.name, variant(value));
  }
  for (const { target } of relations.filter(({ kind }) => kind === "customXml")) {
    const xml = file.text(target);
    if (xml === null) continue;
    const properties = file.relations(target).find(({ kind }) => kind === "customXmlProps")?.target;
    const id = file.xml(properties ?? "")?.attributes.itemID;
    book.customXml.push({ id: id ?? newId(book), xml: xml.replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, "") });
  }
  const settings = file.xml("xl/webextensions/webextension1.xml") ?? undefined;
  for (const one of childrenOf(descendant(settings, "properties"), "property")) {
    const { name, value } = one.attributes;
    if (name === undefined || value === undefined) continue;
    book.documentSettings.set(name, value);
    try {
      book.settings.set(name, JSON.parse(value));
    } catch {
      book.settings.set(name, value);
    }
  }
}

function variant({ name, text }: XmlElement): string | number | boolean | Date {
  switch (name) {
    case "bool":
      return text === "true" || text === "1";
    case "i4":
    case "int":
    case "r8":
    case "decimal":
      return Number(text);
    case "filetime":
    case "date":
      return new Date(text);
    default:
      return text;
  }
}
