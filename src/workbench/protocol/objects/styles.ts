import { applyNamedStyle as apply } from "../../engine";
import type { Book, TrackedAreas } from "../../engine";

/** Gives the cells a named style. */
export function applyNamedStyle(book: Book, part: TrackedAreas, name: string): void {
  apply(book, part.sheet, part.areas, name);
}
