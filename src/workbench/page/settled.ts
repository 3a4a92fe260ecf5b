import type { WorkbookInstance } from "@fortune-sheet/react";
import { activeSheet } from "../engine";
import type { Book } from "../engine";

/** Frames in a row over which nothing may move: an effect of one frame can ask for another in the next. */
const QUIET_FRAMES = 3;

/**
 * Resolves once the page shows what the workbook says: asked frame by frame, so that a slow machine only takes
 * longer. For tests, which would otherwise have to guess how long the grid needs.
 */
export function settled(isQuiet: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    let quiet = 0;
    const look = (): void => {
      quiet = isQuiet() ? quiet + 1 : 0;
      if (quiet >= QUIET_FRAMES) resolve();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Whether the grid has the workbook's sheet in front and its cells chosen. */
export function showsSelection(grid: WorkbookInstance | null, book: Book): boolean {
  const front = activeSheet(book);
  const chosen = grid?.getSelection()?.[0];
  const wanted = front.selection.areas[0];
  if (!grid || !chosen || !wanted || grid.getSheet().id !== front.id) return false;
  // A merged cell is chosen as a whole in the grid.
  return chosen.row[0]! <= wanted.firstRow && chosen.row[1]! >= wanted.lastRow;
}
