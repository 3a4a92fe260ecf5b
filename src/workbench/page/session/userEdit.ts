import {
  calculateIfAutomatic,
  cellAt,
  clearCells,
  isLockedAgainstWriting,
  isValidValue,
  mergeAt,
  putCell,
  styleAt,
  validationAt,
  valueAt,
  writeBlock,
  EngineError,
} from "../../engine";
import type { Area, Book, Sheet, Validation } from "../../engine";
import { texts } from "../texts";

/** What became of something a person typed. */
export type EditOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly title: string; readonly message: string }
  /** A validation that warns: the person decides. */
  | {
      readonly kind: "ask";
      readonly title: string;
      readonly message: string;
      readonly accept: () => EditOutcome;
    };

const DONE: EditOutcome = { kind: "done" };

/**
 * Types a text into a cell as a person does: in the machine's culture, refused by protection and by validation.
 * `change` wraps the change itself (undo).
 */
export function typeText(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  typed: string,
  change: (act: () => void) => void,
): EditOutcome {
  const merge = mergeAt(sheet, row, column);
  const area = single(merge?.firstRow ?? row, merge?.firstColumn ?? column);
  if (isLockedAgainstWriting(sheet, area)) return refused(texts.lockedTitle, texts.locked);
  const write = (): void => {
    writeBlock(book, sheet, area, [[typed]], "A1", book.culture);
    calculateIfAutomatic(book);
  };
  const validation = validationAt(sheet, area.firstRow, area.firstColumn);
  try {
    const isRight = validation === undefined || tryValue(book, sheet, area, typed, validation);
    if (isRight || !validation.errorAlert.showAlert) {
      change(write);
      return DONE;
    }
    const { errorAlert } = validation;
    const title = errorAlert.title || texts.invalidTitle;
    const message = errorAlert.message || texts.invalid;
    if (errorAlert.style === "Stop") return refused(title, message);
    return {
      kind: "ask",
      title,
      message,
      accept: () => {
        change(write);
        return DONE;
      },
    };
  } catch (error) {
    return asOutcome(error);
  }
}

/** Empties cells, as the Delete key does. */
export function clearContents(
  book: Book,
  sheet: Sheet,
  areas: readonly Area[],
  change: (act: () => void) => void,
): EditOutcome {
  if (areas.some((area) => isLockedAgainstWriting(sheet, area))) {
    return refused(texts.lockedTitle, texts.locked);
  }
  try {
    change(() => {
      for (const area of areas) clearCells(book, sheet, [area], "Contents");
      calculateIfAutomatic(book);
    });
    return DONE;
  } catch (error) {
    return asOutcome(error);
  }
}

/** Puts rows of texts (from the clipboard) from a cell on. Pasting passes validations by, as in Excel. */
export function pasteTexts(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  block: readonly (readonly string[])[],
  change: (act: () => void) => void,
): EditOutcome {
  const width = Math.max(...block.map((line) => line.length));
  const area = {
    firstRow: row,
    firstColumn: column,
    lastRow: row + block.length - 1,
    lastColumn: column + width - 1,
  };
  if (isLockedAgainstWriting(sheet, area)) return refused(texts.lockedTitle, texts.locked);
  const even = block.map((line) => [...line, ...Array.from({ length: width - line.length }, () => "")]);
  try {
    change(() => {
      writeBlock(book, sheet, area, even, "A1", book.culture);
      calculateIfAutomatic(book);
    });
    return DONE;
  } catch (error) {
    return asOutcome(error);
  }
}

/** Whether the cell would be right; it is tried in place, for its rule may look at the cell itself. */
function tryValue(book: Book, sheet: Sheet, area: Area, typed: string, validation: Validation): boolean {
  const { firstRow: row, firstColumn: column } = area;
  const before = cellAt(sheet, row, column) ?? {
    value: null,
    formula: null,
    quoted: false,
    style: styleAt(sheet, row, column),
  };
  const listeners = [...book.listeners];
  book.listeners.clear();
  try {
    writeBlock(book, sheet, area, [[typed]], "A1", book.culture);
    if (cellAt(sheet, row, column)?.formula != null) calculateIfAutomatic(book);
    return isValidValue(book, sheet, row, column, validation, valueAt(sheet, row, column));
  } finally {
    putCell(book, sheet, row, column, before);
    for (const listener of listeners) book.listeners.add(listener);
  }
}

function refused(title: string, message: string): EditOutcome {
  return { kind: "refused", title, message };
}

function asOutcome(error: unknown): EditOutcome {
  if (!(error instanceof EngineError)) throw error;
  if (error.code === "AccessDenied") return refused(texts.lockedTitle, texts.locked);
  return refused(texts.formulaTitle, texts.formula);
}

function single(row: number, column: number): Area {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}
