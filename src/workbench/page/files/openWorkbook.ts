import { strFromU8, unzipSync } from "fflate";
import { newBook, newId } from "../../engine";
import type { Book, Sheet, Visibility } from "../../engine";
import { colorReader } from "./colors";
import { openSharedTexts } from "./openCells";
import { openSheet } from "./openSheet";
import { openStyles } from "./openStyles";
import type { Parts } from "./xml";
import { attribute, child, children, flag, numberOf, readRelationships, readXml } from "./xml";

/** A name of the file format itself (print areas and titles), kept for saving. */
export interface FormatName {
  readonly name: string;
  readonly sheetId: string | null;
  readonly hidden: boolean;
  readonly formula: string;
}

/** The package a workbook came from: what the model does not know is carried over from it when saving. */
export interface Origin {
  readonly parts: Parts;
  /** Path of each sheet's part by the sheet's id. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly names: readonly FormatName[];
}

/**
 * Opens an .xlsx file. Errors (exceptions with a reason): no zip, no workbook inside, parts that are no XML.
 * The calculator is not set; cached values of formulas are there until it is.
 */
export function openWorkbook(bytes: Uint8Array, name: string): { book: Book; origin: Origin } {
  const parts: Parts = unzipSync(bytes);
  const main =
    [...readRelationships(parts, "").values()].find((one) => one.type === "officeDocument")?.target ??
    "xl/workbook.xml";
  const root = readXml(parts, main)?.documentElement;
  if (!root) throw new Error("no workbook inside");
  const relationships = readRelationships(parts, main);
  const target = (type: string): string | undefined =>
    [...relationships.values()].find((one) => one.type === type)?.target;
  const part = (type: string): Element | undefined => {
    const path = target(type);
    return path === undefined ? undefined : readXml(parts, path)?.documentElement;
  };
  const color = colorReader(parts, target("theme"));
  const styles = openStyles(part("styles"), color);
  const texts = openSharedTexts(part("sharedStrings"));

  const book = newBook();
  book.name = name;
  book.date1904 = flag(child(root, "workbookPr"), "date1904");
  const template = book.sheets[0]!;
  const paths = new Map<string, string>();
  book.sheets = [];
  for (const one of children(child(root, "sheets"), "sheet")) {
    const id = [...one.attributes].find((each) => each.localName === "id")?.value ?? "";
    const path = relationships.get(id)?.target;
    if (path === undefined || relationships.get(id)?.type !== "worksheet") continue;
    const sheet = emptySheet(template, newId(book), attribute(one, "name") ?? "");
    sheet.visibility = visibilityOf(attribute(one, "state"));
    book.sheets.push(sheet);
    paths.set(sheet.id, path);
    openSheet(sheet, { book, parts, path, texts, styles, color });
  }
  if (book.sheets.length === 0) throw new Error("no worksheet inside");
  const names = openNames(book, root);
  const active = numberOf(child(child(root, "bookViews"), "workbookView"), "activeTab") ?? 0;
  const first = book.sheets[active];
  const visible = book.sheets.find((sheet) => sheet.visibility === "Visible");
  book.activeSheetId = (first?.visibility === "Visible" ? first : (visible ?? book.sheets[0]!)).id;
  openProperties(book, parts);
  book.isDirty = false;
  return { book, origin: { parts, sheets: paths, names } };
}

/** A fresh sheet made from an untouched one, whose own collections are empty. */
function emptySheet(template: Sheet, id: string, name: string): Sheet {
  return {
    ...template,
    id,
    name,
    cells: new Map(),
    spills: new Map(),
    rows: new Map(),
    columns: new Map(),
    merges: [],
    validations: [],
    conditionalFormats: [],
    tables: [],
    charts: [],
    comments: [],
    notes: [],
    hyperlinks: [],
    rowBreaks: [],
    columnBreaks: [],
    customProperties: new Map(),
  };
}

function visibilityOf(state: string | undefined): Visibility {
  if (state === "hidden") return "Hidden";
  return state === "veryHidden" ? "VeryHidden" : "Visible";
}

function openNames(book: Book, root: Element): FormatName[] {
  const kept: FormatName[] = [];
  for (const one of children(child(root, "definedNames"), "definedName")) {
    const at = numberOf(one, "localSheetId");
    const sheetId = at === undefined ? null : (book.sheets[at]?.id ?? null);
    const name = attribute(one, "name") ?? "";
    const formula = one.textContent ?? "";
    const hidden = flag(one, "hidden");
    if (name.startsWith("_xlnm.")) kept.push({ name, sheetId, hidden, formula });
    else {
      book.names.push({
        name,
        sheetId,
        formula: `=${formula}`,
        visible: !hidden,
        comment: attribute(one, "comment") ?? "",
      });
    }
  }
  return kept;
}

function openProperties(book: Book, parts: Parts): void {
  const core = readXml(parts, "docProps/core.xml")?.documentElement;
  const word = (name: string): string => child(core, name)?.textContent ?? "";
  book.properties = {
    ...book.properties,
    title: word("title"),
    subject: word("subject"),
    author: word("creator"),
    keywords: word("keywords"),
    comments: word("description"),
    category: word("category"),
    lastAuthor: word("lastModifiedBy"),
    ...(word("created") === "" ? {} : { creationDate: word("created") }),
  };
  for (const one of children(readXml(parts, "docProps/custom.xml")?.documentElement, "property")) {
    const value = one.firstElementChild;
    const written = value?.textContent ?? "";
    const read =
      value?.localName === "bool"
        ? written === "true" || written === "1"
        : value && /^(?:i\d|r8|int|ui\d|decimal)$/.test(value.localName)
          ? Number(written)
          : value?.localName === "filetime"
            ? new Date(written)
            : written;
    book.customProperties.set(attribute(one, "name") ?? "", read);
  }
  for (const [path, bytes] of Object.entries(parts)) {
    const number = /^customXml\/item(\d+)\.xml$/.exec(path)?.[1];
    if (number === undefined) continue;
    const described = readXml(parts, `customXml/itemProps${number}.xml`)?.documentElement;
    const id = [...(described?.attributes ?? [])].find((one) => one.localName === "itemID")?.value;
    book.customXml.push({ id: id ?? `{item-${number}}`, xml: strFromU8(bytes).replace(/^\uFEFF/, "") });
  }
}
