import type { Submission } from "../submission";
import { figureKey } from "./correction";
import type { AppliedCorrection } from "./correction";

/**
 * Corrections that the level below made before its figures came, by `figureKey`: they are in the figures already, and
 * their grounds stand in the record above as well. A figure that was corrected again above carries none.
 */
export function confirmedBelow(submissions: readonly Submission[]): ReadonlyMap<string, AppliedCorrection> {
  const corrections = new Map<string, AppliedCorrection>();
  for (const { orgUnit, figures } of submissions) {
    for (const { place, indicator, measure, confirmedBelow: below } of figures) {
      if (below === undefined) continue;
      const correction = { orgUnit, place, indicator, measure, ...below };
      corrections.set(figureKey(correction), correction);
    }
  }
  return corrections;
}
