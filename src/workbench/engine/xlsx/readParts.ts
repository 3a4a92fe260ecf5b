import { parseAddress } from "../../../core/workbook";
import type { Book } from "../book";
import { newId } from "../book";
import type { CommentReply, CommentThread } from "../comments";
import type { Sheet } from "../sheet";
import type { PackageReader } from "./package";
import { readChart } from "./readChart";
import { readFilterCriteria } from "./readFilter";
import { readAreas, richText } from "./readSheet";
import type { XmlElement } from "./xml";
import { child, childrenOf, descendant, flagAttribute, numberAttribute } from "./xml";

/** Reads what hangs on a sheet: tables, charts, comments, links, custom properties, filter. */
export function readSheetParts(
  book: Book,
  sheet: Sheet,
  root: XmlElement,
  path: string,
  file: PackageReader,
): void {
  const relations = file.relations(path);
  const targetOf = (id: string | undefined): string | undefined =>
    relations.find((one) => one.id === id)?.target;
  for (const one of relations.filter(({ kind }) => kind === "table"))
    readTable(book, sheet, file.xml(one.target));
  for (const one of childrenOf(child(root, "hyperlinks"), "hyperlink")) {
    const [area] = readAreas(one.attributes.ref);
    const address = targetOf(one.attributes["r:id"]);
    const { location, tooltip } = one.attributes;
    if (!area) continue;
    sheet.hyperlinks.push({
      area,
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: location }),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
    });
  }
  for (const one of childrenOf(child(root, "customProperties"), "customPr")) {
    const bytes = file.bytes(targetOf(one.attributes["r:id"] ?? one.attributes.id) ?? "");
    if (bytes && one.attributes.name) sheet.customProperties.set(one.attributes.name, fromUtf16(bytes));
  }
  const filter = child(root, "autoFilter");
  const [area] = readAreas(filter?.attributes.ref);
  if (area) sheet.filter = { area, criteria: readFilterCriteria(filter) };
  readComments(book, sheet, relations, file);
  const drawing = targetOf(child(root, "drawing")?.attributes["r:id"]);
  if (drawing) readCharts(book, sheet, drawing, file);
}

function readTable(book: Book, sheet: Sheet, root: XmlElement | null): void {
  const [area] = readAreas(root?.attributes.ref);
  if (!root || !area) return;
  const style = child(root, "tableStyleInfo");
  sheet.tables.push({
    id: newId(book),
    name: root.attributes.displayName ?? root.attributes.name ?? "Table1",
    area,
    columns: childrenOf(child(root, "tableColumns"), "tableColumn").map((one, index) => ({
      id: numberAttribute(one, "id") ?? index + 1,
      name: (one.attributes.name ?? "").replace(/_x000[aA]_/g, "\n"),
    })),
    showHeaders: root.attributes.headerRowCount !== "0",
    showTotals: (numberAttribute(root, "totalsRowCount") ?? 0) > 0,
    showBandedRows: flagAttribute(style, "showRowStripes"),
    showBandedColumns: flagAttribute(style, "showColumnStripes"),
    highlightFirstColumn: flagAttribute(style, "showFirstColumn"),
    highlightLastColumn: flagAttribute(style, "showLastColumn"),
    showFilterButton: child(root, "autoFilter") !== undefined,
    style: style?.attributes.name ?? "TableStyleMedium2",
    criteria: readFilterCriteria(child(root, "autoFilter")),
    sortFields: [],
    sortMatchCase: false,
  });
}

function readCharts(book: Book, sheet: Sheet, path: string, file: PackageReader): void {
  const relations = file.relations(path);
  const anchors = (file.xml(path)?.children ?? []).filter((one) => one.name.endsWith("Anchor"));
  for (const anchor of anchors) {
    const id = descendant(anchor, "chart")?.attributes["r:id"];
    const part = file.xml(relations.find((one) => one.id === id)?.target ?? "");
    const chart = part && readChart(book, sheet, part, anchor);
    if (chart) sheet.charts.push(chart);
  }
}

function readComments(
  book: Book,
  sheet: Sheet,
  relations: ReturnType<PackageReader["relations"]>,
  file: PackageReader,
): void {
  const persons = new Map<string, string>();
  for (const one of childrenOf(file.xml("xl/persons/person.xml") ?? undefined, "person")) {
    persons.set(one.attributes.id ?? "", one.attributes.displayName ?? "");
  }
  const threaded = relations.find(({ kind }) => kind === "threadedComment");
  const threads = new Map<string, CommentThread>();
  for (const one of childrenOf(file.xml(threaded?.target ?? "") ?? undefined, "threadedComment")) {
    const { ref, id, parentId, personId, dT, done } = one.attributes;
    const place = parseAddress(ref ?? "");
    const entry: CommentReply = {
      id: id ?? newId(book),
      content: child(one, "text")?.text ?? "",
      contentType: "Plain",
      authorName: persons.get(personId ?? "") ?? "",
      authorEmail: "",
      created: dT ? `${dT.replace(/Z$/, "")}Z` : "",
      mentions: [],
    };
    const parent = parentId === undefined ? undefined : threads.get(parentId);
    if (parent) threads.set(parentId!, { ...parent, replies: [...parent.replies, entry] });
    else if (place) {
      threads.set(entry.id, {
        ...entry,
        row: place.rowIndex,
        column: place.columnIndex,
        resolved: done === "1",
        replies: [],
      });
    }
  }
  sheet.comments = [...threads.values()];
  const notes = file.xml(relations.find(({ kind }) => kind === "comments")?.target ?? "") ?? undefined;
  const authors = childrenOf(child(notes, "authors"), "author").map(({ text }) => text);
  for (const one of childrenOf(child(notes, "commentList"), "comment")) {
    const place = parseAddress(one.attributes.ref ?? "");
    const author = authors[numberAttribute(one, "authorId") ?? 0] ?? "";
    // Threaded comments also stand here, for older programs.
    if (!place || author.startsWith("tc=")) continue;
    sheet.notes.push({
      row: place.rowIndex,
      column: place.columnIndex,
      author,
      text: richText(child(one, "text")),
    });
  }
}

function fromUtf16(bytes: Uint8Array): string {
  let text = "";
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    text += String.fromCharCode(bytes[index]! | (bytes[index + 1]! << 8));
  }
  return text;
}
