import type { Consolidation } from "../core/consolidation";
import type { Finding } from "../core/finding";
import { slipLines, slipWorkbook } from "../core/report";
import type { WorkbookSpec } from "../core/workbook";

/** A slip for one unit, ready to be written: `Phiếu đề nghị rà soát số liệu`. */
export interface Slip {
  readonly orgUnit: string;
  readonly name: string;
  /** `Phieu-ra-soat_X21811.xlsx`. */
  readonly fileName: string;
  /** Figures it asks about. */
  readonly lines: number;
  readonly spec: WorkbookSpec;
}

/**
 * Makes a slip for each unit that has figures to look at again, in the plan's order; units without such figures get
 * none. `describe` makes the sentence of a finding; it is asked without the place, which has columns of its own.
 */
export function makeSlips(
  consolidation: Consolidation,
  describe: (finding: Finding) => string,
  only: ReadonlySet<string> | null = null,
): readonly Slip[] {
  const described = consolidation.findings.map((finding) => ({
    finding,
    message: describe({ ...finding, place: {} }),
  }));
  return consolidation.orgUnits.flatMap(({ orgUnit }): readonly Slip[] => {
    if (only !== null && !only.has(orgUnit.code)) return [];
    const lines = slipLines(consolidation, orgUnit.code, described);
    if (lines.length === 0) return [];
    return [
      {
        orgUnit: orgUnit.code,
        name: orgUnit.name,
        fileName: `Phieu-ra-soat_${orgUnit.code}.xlsx`,
        lines: lines.length,
        spec: slipWorkbook(consolidation.plan, orgUnit, lines),
      },
    ];
  });
}
