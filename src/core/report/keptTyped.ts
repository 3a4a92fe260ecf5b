import { figureKey, sameFigure } from "../consolidation";
import type { Consolidation } from "../consolidation";
import type { Finding } from "../finding";
import { raise } from "../findingCatalogue";
import type { Measure } from "../model";
import { cleanText } from "../reading";
import { MEASURE_HEADER } from "../template/vocabulary";
import type { PreviousSummary } from "./readSummary";
import { SUMMARY_SHEET } from "./summaryNames";
import type { KeptTotals } from "./totalsRow";

export interface KeptTyped {
  /** Notes, and figures where the program writes none: they stand in the next summary too. */
  readonly totals: KeptTotals;
  /** Figures typed over the program's without grounds: worked out anew, and said. */
  readonly findings: readonly Finding[];
}

/**
 * What people typed into the last summary. A figure typed over a total or over a received value is not taken over: a
 * total is the sum of its parts, and a unit's figure changes with grounds on record (`Căn cứ thay đổi`).
 */
export function keptTyped(
  previous: PreviousSummary,
  next: Consolidation,
  hashes: ReadonlyMap<string, string>,
): KeptTyped {
  return {
    totals: { figures: previous.totals.constants, notes: previous.totals.notes },
    findings: [...typedTotals(previous, next), ...typedValues(previous, next, hashes)],
  };
}

function typedTotals(previous: PreviousSummary, next: Consolidation): readonly Finding[] {
  const { constants, values } = previous.totals;
  // A copy that kept only values is no typing.
  if (constants.size * 2 > values.size) return [];
  return next.totals.flatMap((total) =>
    (["actual", "estimate"] as const).flatMap((measure) => {
      const typed = constants.get(`${total.indicator.code}|${measure}`);
      const { value, reason } = total[measure];
      if (typed === undefined || reason === "notAggregated") return [];
      if (value !== null && sameFigure(String(typed), String(value))) return [];
      return [typedFinding(SUMMARY_SHEET.totals, total.indicator.code, measure, typed)];
    }),
  );
}

/** The same file and the same cell as before give the same figure: where the record held another, someone typed it. */
function typedValues(
  previous: PreviousSummary,
  next: Consolidation,
  hashes: ReadonlyMap<string, string>,
): readonly Finding[] {
  return next.figures.flatMap((figure) => {
    const old = previous.figures.get(figureKey(figure));
    if (old === undefined || old.basis !== "" || figure.correction !== undefined) return [];
    if (typeof old.used !== "number" || typeof figure.value !== "number") return [];
    if (old.sha256 !== hashes.get(figure.file) || old.reported !== cleanText(figure.raw)) return [];
    if (sameFigure(String(old.used), String(figure.value))) return [];
    return [typedFinding(SUMMARY_SHEET.received, figure.indicator, figure.measure, old.used)];
  });
}

function typedFinding(sheet: string, indicator: string, measure: Measure, typed: number): Finding {
  const over = sheet === SUMMARY_SHEET.totals ? "total" : "received";
  const params = { indicator, column: MEASURE_HEADER[measure], typed: String(typed), over } as const;
  return raise("summary.figure-typed", { sheet, indicator, measure }, params);
}
