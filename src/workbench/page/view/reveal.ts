import type { Book, Sheet } from "../../engine";
import { columnPixels, rowPixels } from "./sizes";

/** Headers above and left of the cells, tabs below them; pixels, as the grid is set up. */
const HEADER = { height: 22, width: 46 };
const TABS_HEIGHT = 32;

/** Scrolls the grid until a cell can be seen beside the frozen panes. */
export function reveal(area: HTMLElement, book: Book, sheet: Sheet, row: number, column: number): void {
  const height = (index: number): number => rowPixels(book, sheet, index);
  const width = (index: number): number => columnPixels(sheet, index);
  const frozen = sheet.freeze ?? { rows: 0, columns: 0 };
  const down = area.querySelector(".luckysheet-scrollbar-y");
  const across = area.querySelector(".luckysheet-scrollbar-x");
  if (down && row >= frozen.rows) {
    const room = area.clientHeight - HEADER.height - TABS_HEIGHT - 16;
    down.scrollTop = scrolled(down.scrollTop, height, row, frozen.rows, room);
  }
  if (across && column >= frozen.columns) {
    const room = area.clientWidth - HEADER.width - 16;
    across.scrollLeft = scrolled(across.scrollLeft, width, column, frozen.columns, room);
  }
}

function scrolled(
  now: number,
  size: (index: number) => number,
  index: number,
  frozen: number,
  room: number,
): number {
  let start = 0;
  let kept = 0;
  for (let at = 0; at < index; at += 1) {
    start += size(at);
    if (at < frozen) kept += size(at);
  }
  const end = start + size(index);
  if (start < now + kept) return start - kept;
  return end > now + room ? end - room : now;
}
