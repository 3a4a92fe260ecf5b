import type { Indicator, Plan, Target } from "../../model";
import type { Result } from "../../result";
import { readTarget } from "../readTarget";
import type { TargetProblem } from "../targetProblem";
import { newIndicator } from "./newIndicator";
import { readPastedTable } from "./pastedTable";
import type { PastedRow } from "./pastedTable";
import { proposeIndicator } from "./proposeIndicator";
import type { Proposals } from "./proposeIndicator";

/** A pasted row with what is proposed for it; a person decides. */
export interface PastedIndicator extends Proposals {
  readonly row: PastedRow;
  /** A code that nothing has, for a row that means no indicator of the plan. */
  readonly freeCode: string;
}

export interface PastedPlan {
  readonly hasHeadings: boolean;
  readonly indicators: readonly PastedIndicator[];
}

/**
 * Reads a plan table that was pasted (rows × cells) against the indicators a plan could have. An indicator is proposed
 * for one row only: for the surest, and of equals the first. Null when it is no table of a plan.
 */
export function readPastedPlan(
  table: readonly (readonly string[])[],
  indicators: readonly Indicator[],
): PastedPlan | null {
  const read = readPastedTable(table);
  if (read === null) return null;
  const proposals = read.rows.map((row) => proposeIndicator(row, indicators));
  const taken = new Map<string, number>();
  for (const confidence of ["certain", "likely"] as const) {
    for (const [index, { best }] of proposals.entries()) {
      if (best?.confidence === confidence && !taken.has(best.code)) taken.set(best.code, index);
    }
  }
  const codes = freeCodes(new Set(indicators.map(({ code }) => code)));
  return {
    hasHeadings: read.hasHeadings,
    indicators: read.rows.map((row, index) => {
      const { best, similar } = proposals[index]!;
      const own = best !== null && taken.get(best.code) === index ? best : null;
      return { row, best: own, similar, freeCode: codes.next().value! };
    }),
  };
}

/** What a person decided of one row: an indicator of the plan, or a new one under this code. */
export interface PastedDecision {
  readonly row: PastedRow;
  readonly code: string;
}

/** The target of a row, read for the indicator it was given to. */
export function pastedTarget(row: PastedRow, indicator: Indicator): Result<Target | null, TargetProblem> {
  return readTarget(withMeasure(row, indicator), indicator, "whole");
}

/** The indicator of a decision, and whether the plan has it already. */
export function decidedIndicator(
  decision: PastedDecision,
  plan: Plan,
): { indicator: Indicator; isNew: boolean } {
  const known = plan.indicators.find(({ code }) => code === decision.code);
  if (known !== undefined) return { indicator: known, isNew: false };
  return { indicator: newIndicator(decision.row, decision.code, commonCoverage(plan)), isNew: true };
}

/** A bare number of a table whose column says another size of money: `tỷ đồng` beside a row of `triệu đồng`. */
function withMeasure(row: PastedRow, indicator: Indicator): string {
  const isBare = /^[+-]?[\d.,]+$/.test(row.target);
  const differs = row.unitOfMeasure !== "" && row.unitOfMeasure !== indicator.unitOfMeasure;
  return isBare && differs ? `${row.target} ${row.unitOfMeasure}` : row.target;
}

/** The units that most indicators of the plan are asked of. */
function commonCoverage(plan: Plan): Indicator["appliesTo"] {
  const counts = new Map<string, { readonly appliesTo: Indicator["appliesTo"]; count: number }>();
  for (const { appliesTo } of plan.indicators) {
    const key = JSON.stringify(appliesTo);
    const one = counts.get(key) ?? { appliesTo, count: 0 };
    one.count += 1;
    counts.set(key, one);
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.appliesTo ?? { kinds: [...new Set(plan.orgUnits.map(({ kind }) => kind))], codes: [] };
}

function* freeCodes(taken: ReadonlySet<string>): Generator<string, never> {
  for (let number = 1; ; number += 1) {
    const code = `CT${String(number).padStart(2, "0")}`;
    if (!taken.has(code)) yield code;
  }
}
