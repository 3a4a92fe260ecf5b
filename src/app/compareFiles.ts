import { chooseFrom, sideBySide } from "../core/consolidation";
import type { Correction, FigureChoice, SideBySide } from "../core/consolidation";
import type { Plan } from "../core/model";
import type { Submission } from "../core/submission";
import type { ReceivedFile } from "./readReceived";

/** Sets the files of one unit side by side, with only the figures on which they differ; null with fewer than two. */
export function compareRivals(
  plan: Plan,
  received: readonly ReceivedFile[],
  orgUnit: string,
): SideBySide | null {
  const rivals = submissionsOf(received, orgUnit);
  return rivals.length < 2 ? null : sideBySide(plan, rivals);
}

/** A person's choice between the files of one unit: the file that counts, and single figures from another. */
export interface RivalChoice {
  readonly orgUnit: string;
  /** Path of the file that counts: goes into `MergeInput.chosen`. */
  readonly base: string;
  /** Single figures that are taken from another file, by its path. */
  readonly cells: readonly (FigureChoice & { readonly from: string })[];
}

/**
 * Corrections for `MergeInput.decided` that a choice per cell comes to. Each keeps on record what the counted file says,
 * and names the file and cell it is taken from; `basis` makes that sentence.
 */
export function choiceCorrections(
  plan: Plan,
  received: readonly ReceivedFile[],
  choice: RivalChoice,
  decision: {
    readonly decidedBy: string;
    /** ISO date. */
    readonly decidedOn: string;
    readonly basis: (from: string) => string;
  },
): readonly Correction[] {
  const files = submissionsOf(received, choice.orgUnit);
  const base = files.find((submission) => submission.file === choice.base);
  if (base === undefined) return [];
  return files
    .filter((submission) => submission !== base)
    .flatMap((other) => {
      const cells = choice.cells.filter((cell) => cell.from === other.file);
      return cells.length === 0 ? [] : chooseFrom(plan, base, other, cells, decision);
    });
}

function submissionsOf(received: readonly ReceivedFile[], orgUnit: string): readonly Submission[] {
  return received.flatMap((file) =>
    (file.reading?.submissions ?? []).filter((submission) => submission.orgUnit === orgUnit),
  );
}
