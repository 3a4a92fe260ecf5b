import { splitPastedText } from "../../core/plan";

/**
 * The first table of what was pasted, as rows × cells. Word and Excel give HTML, whose merged cells are counted out so
 * that columns stay in their places; everything else is text by tabs.
 */
export function pastedCells(html: string, text: string): readonly (readonly string[])[] {
  const table =
    html === "" ? null : new DOMParser().parseFromString(html, "text/html").querySelector("table");
  return table === null ? splitPastedText(text) : [...table.rows].map(cellsOf);
}

function cellsOf(row: HTMLTableRowElement): readonly string[] {
  return [...row.cells].flatMap((cell) => {
    // Lines of a cell are words apart, not one word; the parsed copy is ours to change.
    for (const line of cell.querySelectorAll("br, p, div, li")) line.after(" ");
    const text = cell.textContent.replace(/\s+/g, " ").trim();
    // A cell over several columns keeps its text in the first.
    return [text, ...Array.from({ length: Math.min(cell.colSpan, 50) - 1 }, () => "")];
  });
}
