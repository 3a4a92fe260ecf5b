import type { Area } from "../area";
import { emit } from "../book";
import type { Book } from "../book";
import { calculateIfAutomatic } from "../calculate";
import type { EngineEvent } from "../events";
import { restoreSnapshot, takeSnapshot } from "../snapshot";
import type { BookSnapshot } from "../snapshot";

interface Step {
  readonly snapshot: BookSnapshot;
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** Undo and redo of what a person did. A change by a script empties both: our model of Excel, the cautious one. */
export interface UndoStack {
  readonly undoSteps: number;
  readonly redoSteps: number;
  /** Carries out something that can be undone. */
  record(sheetId: string, areas: readonly Area[], act: () => void): void;
  /** False when there is nothing to take back. */
  undo(): boolean;
  redo(): boolean;
  dispose(): void;
}

const MOST_STEPS = 100;

/** Events that do not change what undoing would bring back. */
const HARMLESS: ReadonlySet<EngineEvent["kind"]> = new Set<EngineEvent["kind"]>([
  "calculated",
  "selectionChanged",
  "clicked",
  "activated",
  "deactivated",
  "chartActivated",
  "chartDeactivated",
  "workbookActivated",
  "settingsChanged",
]);

export function createUndoStack(book: Book): UndoStack {
  let past: Step[] = [];
  let future: Step[] = [];
  let own = false;

  const listener = (event: EngineEvent): void => {
    if (own || HARMLESS.has(event.kind)) return;
    past = [];
    future = [];
  };
  book.listeners.add(listener);

  function go(from: Step[], to: Step[]): boolean {
    const step = from.pop();
    if (!step) return false;
    const { sheetId, areas } = step;
    to.push({ snapshot: takeSnapshot(book), sheetId, areas });
    own = true;
    try {
      restoreSnapshot(book, step.snapshot);
      emit(book, { kind: "changed", sheetId, areas, changeType: "RangeEdited", shift: "None", formulas: [] });
      calculateIfAutomatic(book);
    } finally {
      own = false;
    }
    return true;
  }

  return {
    get undoSteps() {
      return past.length;
    },
    get redoSteps() {
      return future.length;
    },
    record(sheetId, areas, act) {
      const snapshot = takeSnapshot(book);
      own = true;
      try {
        act();
      } finally {
        own = false;
      }
      past = [...past.slice(1 - MOST_STEPS), { snapshot, sheetId, areas }];
      future = [];
    },
    undo: () => go(past, future),
    redo: () => go(future, past),
    dispose: () => book.listeners.delete(listener),
  };
}
