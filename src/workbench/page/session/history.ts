import { emit, restoreSnapshot, takeSnapshot, calculateIfAutomatic } from "../../engine";
import type { Area, Book, BookSnapshot, EngineEvent } from "../../engine";

interface Step {
  readonly snapshot: BookSnapshot;
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** Undo and redo of what a person did. A change by the add-in empties it, for going back would take that along. */
export interface History {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Does something that can be undone; the areas are told to listeners again when it is. */
  record(sheetId: string, areas: readonly Area[], act: () => void): void;
  undo(): boolean;
  redo(): boolean;
  dispose(): void;
}

const MOST_STEPS = 100;

export function createHistory(book: Book): History {
  let past: Step[] = [];
  let future: Step[] = [];
  let own = false;

  const listener = (event: EngineEvent): void => {
    if (own || !CHANGES.has(event.kind)) return;
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
      book.activeSheetId = sheetId;
      emit(book, { kind: "changed", sheetId, areas, changeType: "RangeEdited", shift: "None", formulas: [] });
      calculateIfAutomatic(book);
    } finally {
      own = false;
    }
    return true;
  }

  return {
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
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

/** Events that mean another content or another shape of the workbook. */
const CHANGES: ReadonlySet<EngineEvent["kind"]> = new Set<EngineEvent["kind"]>([
  "changed",
  "formatChanged",
  "sorted",
  "rowHiddenChanged",
  "sheetAdded",
  "sheetDeleted",
  "sheetMoved",
  "sheetRenamed",
  "visibilityChanged",
  "protectionChanged",
  "tableAdded",
  "tableDeleted",
  "chartAdded",
  "chartDeleted",
]);
