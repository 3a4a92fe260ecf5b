import type { Consolidation } from "../../../src/core/consolidation";
import type { Finding } from "../../../src/core/finding";
import { toAddress } from "../../../src/core/workbook";
import { expectedTotal } from "./expectedTotals";
import type { TypedMeasure, TypedReports } from "./expectedTotals";

/** Lists totals whose value or coverage is not the one worked out from what was typed; empty when all agree. */
export function differingTotals(
  consolidation: Pick<Consolidation, "plan" | "totals">,
  reports: TypedReports,
): readonly string[] {
  const differing: string[] = [];
  for (const total of consolidation.totals) {
    for (const measure of ["actual", "estimate"] as const satisfies readonly TypedMeasure[]) {
      const expected = expectedTotal(consolidation.plan, reports, total.indicator.code, measure);
      const found = total[measure];
      const coverage = [found.included.length, found.asked.length];
      const sameCoverage = expected.coverage === null || String(expected.coverage) === String(coverage);
      if (isClose(found.value, expected.value) && sameCoverage) continue;
      differing.push(
        `${total.indicator.code} ${measure}: ${found.value} (${coverage.join("/")}), ` +
          `by hand ${expected.value} (${expected.coverage?.join("/") ?? "office"})`,
      );
    }
  }
  return differing;
}

/** Findings as `error cell.missing X21811.xlsx Biểu 01!G16`, without notes, in a stable order. */
export function shownFindings(
  findings: readonly Finding[],
  severities: readonly Finding["severity"][] = ["error", "warning"],
): readonly string[] {
  return findings
    .filter((finding) => severities.includes(finding.severity))
    .map(({ severity, code, place }) => {
      const cell =
        place.rowIndex === undefined || place.columnIndex === undefined
          ? ""
          : `!${toAddress(place.rowIndex, place.columnIndex)}`;
      return [severity, code, place.file, `${place.sheet ?? ""}${cell}`]
        .filter((part) => part !== "")
        .join(" ");
    })
    .sort();
}

/** Equal but for the rounding of binary arithmetic. */
export function isClose(left: number | null, right: number | null): boolean {
  if (left === null || right === null) return left === right;
  return Math.abs(left - right) <= 1e-11 * Math.max(1, Math.abs(left), Math.abs(right));
}
