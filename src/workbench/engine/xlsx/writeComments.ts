import { toAddress } from "../../../core/workbook";
import type { Sheet } from "../sheet";
import { element, escapeXml, MAIN, XML_HEAD } from "./xml";

const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

/** What older programs see of a threaded comment, in Excel's own words. */
const FALLBACK =
  "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel.\n\nComment:\n    ";

interface Shown {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly uid: string | null;
}

function shownComments(sheet: Sheet): Shown[] {
  const threads = sheet.comments.map(({ row, column, id, content, replies }) => ({
    row,
    column,
    author: `tc=${id}`,
    text: FALLBACK + [content, ...replies.map((reply) => `Reply:\n    ${reply.content}`)].join("\n"),
    uid: id,
  }));
  const notes = sheet.notes.map(({ row, column, author, text }) => ({
    row,
    column,
    author,
    text,
    uid: null,
  }));
  return [...threads, ...notes].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Notes, and threaded comments as older programs see them. */
export function legacyCommentsXml(sheet: Sheet): string {
  const shown = shownComments(sheet);
  const authors = [...new Set(shown.map(({ author }) => author))];
  const list = shown.map(({ row, column, author, text, uid }) =>
    element(
      "comment",
      { ref: toAddress(row, column), authorId: authors.indexOf(author), shapeId: 0, "xr:uid": uid },
      `<text><r><t xml:space="preserve">${escapeXml(text)}</t></r></text>`,
    ),
  );
  return (
    XML_HEAD +
    element(
      "comments",
      { xmlns: MAIN, "xmlns:xr": "http://schemas.microsoft.com/office/spreadsheetml/2014/revision" },
      `<authors>${authors.map((author) => `<author>${escapeXml(author)}</author>`).join("")}</authors>` +
        element("commentList", {}, list.join("")),
    )
  );
}

/** The boxes in which old programs show comments; without them Excel repairs the file. */
export function commentShapesXml(sheet: Sheet): string {
  const shapes = shownComments(sheet).map(
    ({ row, column }, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
      `<v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
      `<x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 31, ${row + 4}, 9</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    shapes.join("") +
    "</xml>"
  );
}

/** Threaded comments with their replies. */
export function threadedCommentsXml(sheet: Sheet, personId: (name: string) => string): string {
  const list = sheet.comments.flatMap((thread) => {
    const ref = toAddress(thread.row, thread.column);
    const entry = (
      one: { id: string; content: string; authorName: string; created: string },
      parentId?: string,
    ): string =>
      element(
        "threadedComment",
        {
          ref,
          dT: one.created.replace(/Z$/, "").slice(0, 22),
          personId: personId(one.authorName),
          id: one.id,
          parentId,
          done: parentId === undefined ? (thread.resolved ? 1 : 0) : undefined,
        },
        `<text>${escapeXml(one.content)}</text>`,
      );
    return [entry(thread), ...thread.replies.map((reply) => entry(reply, thread.id))];
  });
  return XML_HEAD + element("ThreadedComments", { xmlns: THREADED }, list.join(""));
}

export function personsXml(persons: ReadonlyMap<string, string>): string {
  const list = [...persons].map(([displayName, id]) =>
    element("person", { displayName, id, userId: displayName, providerId: "None" }),
  );
  return XML_HEAD + element("personList", { xmlns: THREADED }, list.join(""));
}
