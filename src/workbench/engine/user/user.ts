import { readAddress } from "../address";
import type { Area } from "../area";
import { activeSheet, emit, sheetByName } from "../book";
import type { Book } from "../book";
import { calculateIfAutomatic } from "../calculate";
import { clearCells } from "../clear";
import { EngineError, refuse } from "../errors";
import { isLockedAgainstWriting } from "../locking";
import { selectCells } from "../select";
import type { Sheet } from "../sheet";
import { activateSheet } from "../structure";
import { validationAt } from "../validate";
import type { Validation } from "../validation";
import { writeBlock } from "../write";
import { editedCell, growTable, wouldBeValid } from "./typing";
import { createUndoStack } from "./undo";
import type { UndoStack } from "./undo";

/** What became of something a person did. */
export type EditOutcome =
  | { readonly kind: "done" }
  /** `locked`: protection; `formula`: not a formula; `invalid`: a validation that stops. */
  | {
      readonly kind: "refused";
      readonly reason: "locked" | "formula" | "invalid";
      readonly alert?: Validation["errorAlert"];
    }
  /** A validation that warns or informs: the person decides. */
  | { readonly kind: "asked"; readonly alert: Validation["errorAlert"]; readonly accept: () => EditOutcome };

/** A person at the keyboard: what is done here is parsed, checked and undone as in Excel, not as a script does it. */
export interface User {
  readonly history: UndoStack;
  /** Types into a cell and presses Enter. Addresses without a sheet lie on the active one. */
  type(address: string, text: string): EditOutcome;
  /** Pastes rows of texts from a cell on; validations do not stop that. */
  paste(address: string, rows: readonly (readonly string[])[]): EditOutcome;
  /** Empties cells, as the Delete key does. */
  erase(address: string): EditOutcome;
  select(address: string): void;
  /** Clicks a cell: selects it and tells who listens; the offsets are points inside the cell. */
  click(address: string, x?: number, y?: number): void;
  /** Clicks a sheet's tab. */
  openSheet(name: string): void;
  undo(): boolean;
  redo(): boolean;
  dispose(): void;
}

const DONE: EditOutcome = { kind: "done" };

export function createUser(book: Book): User {
  const history = createUndoStack(book);

  function place(address: string): { sheet: Sheet; area: Area } {
    return readAddress(book, activeSheet(book), address);
  }

  function change(sheet: Sheet, area: Area, act: () => void): EditOutcome {
    if (isLockedAgainstWriting(sheet, area)) return { kind: "refused", reason: "locked" };
    try {
      history.record(sheet.id, [area], () => {
        act();
        calculateIfAutomatic(book);
      });
      return DONE;
    } catch (cause) {
      return refusal(cause);
    }
  }

  return {
    history,
    type(address, text) {
      const { sheet, area } = place(address);
      const cell = editedCell(sheet, area.firstRow, area.firstColumn);
      if (isLockedAgainstWriting(sheet, cell)) return { kind: "refused", reason: "locked" };
      const write = (): EditOutcome =>
        change(sheet, cell, () => {
          writeBlock(book, sheet, cell, [[text]], "A1", book.culture);
          if (text !== "") growTable(sheet, cell.firstRow, cell.firstColumn);
        });
      const validation = validationAt(sheet, cell.firstRow, cell.firstColumn);
      if (!validation) return write();
      try {
        if (wouldBeValid(book, sheet, cell, text, validation)) return write();
      } catch (cause) {
        return refusal(cause);
      }
      const { errorAlert } = validation;
      if (!errorAlert.showAlert) return write();
      if (errorAlert.style === "Stop") return { kind: "refused", reason: "invalid", alert: errorAlert };
      return { kind: "asked", alert: errorAlert, accept: write };
    },
    paste(address, rows) {
      const { sheet, area } = place(address);
      const width = Math.max(...rows.map((row) => row.length));
      const { firstRow, firstColumn } = area;
      const whole = {
        firstRow,
        firstColumn,
        lastRow: firstRow + rows.length - 1,
        lastColumn: firstColumn + width - 1,
      };
      const even = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
      return change(sheet, whole, () => writeBlock(book, sheet, whole, even, "A1", book.culture));
    },
    erase(address) {
      const { sheet, area } = place(address);
      return change(sheet, area, () => clearCells(book, sheet, [area], "Contents"));
    },
    select(address) {
      const { sheet, area } = place(address);
      selectCells(book, sheet, [area]);
    },
    click(address, x = 0, y = 0) {
      const { sheet, area } = place(address);
      selectCells(book, sheet, [area]);
      emit(book, { kind: "clicked", sheetId: sheet.id, area, x, y });
    },
    openSheet(name) {
      activateSheet(book, sheetByName(book, name) ?? refuse("ItemNotFound", name));
    },
    undo: () => history.undo(),
    redo: () => history.redo(),
    dispose: () => history.dispose(),
  };
}

function refusal(cause: unknown): EditOutcome {
  if (!(cause instanceof EngineError)) throw cause;
  return { kind: "refused", reason: cause.code === "AccessDenied" ? "locked" : "formula" };
}
