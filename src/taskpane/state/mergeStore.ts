import type { FileChoices } from "../../app/fileChoices";
import type { MergePreview } from "../../app/mergeIntoWorkbook";
import type { ReceivedFile } from "../../app/readReceived";
import { figureKey } from "../../core/consolidation";
import type { Correction } from "../../core/consolidation";

/** Where a merge stands. */
export interface MergeState {
  readonly phase: "choose" | "reading" | "readingHere" | "merging" | "preview" | "writing" | "done";
  readonly progress: { readonly done: number; readonly total: number; readonly current: string };
  /** Files read so far, by path. */
  readonly files: readonly ReceivedFile[];
  /** What a person chose; only what `applyChoices` finds to hold takes effect. */
  readonly chosen: FileChoices;
  /** What was decided of figures in doubt since the last summary. */
  readonly decided: readonly Correction[];
  readonly preview: MergePreview | null;
}

export type MergeAction =
  | { readonly kind: "reading"; readonly total: number }
  | { readonly kind: "readingHere" }
  | { readonly kind: "step"; readonly done: number; readonly current: string }
  | {
      readonly kind: "merging";
      readonly files: readonly ReceivedFile[];
      readonly chosen: MergeState["chosen"];
      readonly decided?: MergeState["decided"];
    }
  | { readonly kind: "preview"; readonly preview: MergePreview }
  | { readonly kind: "writing" }
  | { readonly kind: "written" }
  /** The last step broke off: back to what could be done before it. */
  | { readonly kind: "back" }
  | { readonly kind: "reset" };

export const FRESH_MERGE: MergeState = {
  phase: "choose",
  progress: { done: 0, total: 0, current: "" },
  files: [],
  chosen: new Map(),
  decided: [],
  preview: null,
};

export function mergeReducer(state: MergeState, action: MergeAction): MergeState {
  switch (action.kind) {
    case "reading":
      return { ...state, phase: "reading", progress: { done: 0, total: action.total, current: "" } };
    case "readingHere":
      return { ...state, phase: "readingHere" };
    case "step":
      return { ...state, progress: { ...state.progress, done: action.done, current: action.current } };
    case "merging":
      return {
        ...state,
        phase: "merging",
        files: action.files,
        chosen: action.chosen,
        decided: action.decided ?? state.decided,
      };
    case "preview":
      return { ...state, phase: "preview", preview: action.preview };
    case "writing":
      return { ...state, phase: "writing" };
    case "written":
      return { ...state, phase: "done" };
    case "back":
      return state.preview === null ? FRESH_MERGE : { ...state, phase: "preview" };
    case "reset":
      return FRESH_MERGE;
  }
}

/** Whether a person should look before the result is written. */
export function isInDoubt(preview: MergePreview): boolean {
  return (
    preview.files.some((file) => file.status === "refused" || file.status === "undecided") ||
    preview.orgUnits.some((orgUnit) => orgUnit.status !== "received" || orgUnit.errors > 0) ||
    preview.findings.some((finding) => finding.holds || finding.code === "file.unit-guessed")
  );
}

/** A new decision takes the place of an earlier one on the same figure. */
export function withDecision(decided: readonly Correction[], decision: Correction): readonly Correction[] {
  return [...withoutDecision(decided, decision), decision];
}

export function withoutDecision(decided: readonly Correction[], decision: Correction): readonly Correction[] {
  return decided.filter((other) => figureKey(other) !== figureKey(decision));
}

/** Names files apart that came from different folders under one name: `a.xlsx`, `a.xlsx (2)`. */
export function distinctPaths(taken: readonly string[], names: readonly string[]): readonly string[] {
  const used = new Set(taken);
  return names.map((name) => {
    let path = name;
    for (let number = 2; used.has(path); number++) path = `${name} (${number})`;
    used.add(path);
    return path;
  });
}
