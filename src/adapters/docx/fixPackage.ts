import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Zippable } from "fflate";

/** The earliest day that a zip directory can hold, so that the hour of writing is in no entry. */
const ENTRY_TIME = "1980-01-01T12:00:00";

/**
 * Puts right what the library leaves: bookmarks get ids of their own, the properties the given time, the entries none.
 */
export function fixPackage(bytes: Uint8Array, madeAt: Date): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes)).sort(inOrder)) {
    if (name.endsWith("/")) continue;
    entries[name] =
      name === "word/document.xml" || name === "docProps/core.xml" ? fixed(name, content, madeAt) : content;
  }
  return zipSync(entries, { mtime: ENTRY_TIME, level: 6 });
}

function fixed(name: string, content: Uint8Array, madeAt: Date): Uint8Array {
  const text = strFromU8(content);
  return strToU8(name === "word/document.xml" ? numberBookmarks(text) : setTimes(text, madeAt));
}

/** Bookmarks of a report do not lie in each other: the end that follows is the one of the start before it. */
function numberBookmarks(xml: string): string {
  let count = 0;
  return xml.replace(/<w:bookmark(Start|End)\b[^>]*>/gu, (tag, which: string) => {
    if (which === "Start") count += 1;
    return tag.replace(/w:id="[^"]*"/u, `w:id="${count}"`);
  });
}

function setTimes(xml: string, madeAt: Date): string {
  const time = `${madeAt.toISOString().slice(0, 19)}Z`;
  return xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/gu, `$1${time}`);
}

/** The content types come first, as programs that look at the first entry expect. */
function inOrder([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const rank = (name: string) => (name === "[Content_Types].xml" ? 0 : name === "_rels/.rels" ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
