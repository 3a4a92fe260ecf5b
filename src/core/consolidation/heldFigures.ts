import { cellKey } from "../check";
import type { Finding } from "../finding";
import type { CellLocation, Measure } from "../model";
import type { ReceivedCell } from "../submission";
import { MARK } from "../template/vocabulary";
import { isOralBasis } from "./confirmation";
import type { Consolidation } from "./consolidation";
import { reportedText } from "./correction";
import type { Correction } from "./correction";
import { figureInCell } from "./figureInCell";

/** A figure that is left out of totals because its reading is in doubt, with what a person may decide: plain data. */
export interface HeldFigure {
  readonly orgUnit: string;
  readonly orgUnitName: string;
  /** A unit's code, or `whole`. */
  readonly place: string;
  readonly indicator: string;
  readonly name: string;
  readonly unitOfMeasure: string;
  readonly measure: Measure;
  /** As `reportedText` shows it. */
  readonly reported: string;
  /** The reported number, where only its size is doubted; else null. */
  readonly asWritten: number | null;
  /** Other readings: numbers, or a mark where a word was typed. */
  readonly proposals: readonly (number | string)[];
  readonly file: string;
  readonly location: CellLocation;
  /** Why it is held, the first of its reasons. */
  readonly finding: Finding;
}

/**
 * The figures of a merge that a person can decide, in the order of the record. A figure held with its whole row (one
 * code on two rows, say) is not among them: the report itself has to be put right.
 */
export function heldFigures(merge: Consolidation): readonly HeldFigure[] {
  const { plan } = merge;
  const names = new Map(plan.orgUnits.map(({ code, name }) => [code, name]));
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  const reasons = new Map<string, Finding[]>();
  const wholeRows = new Set<string>();
  for (const finding of merge.findings) {
    const { file, indicator, measure } = finding.place;
    if (!finding.holds || file === undefined || indicator === undefined) continue;
    if (measure === undefined) wholeRows.add(`${file}|${indicator}`);
    else {
      const key = `${file}|${cellKey(finding.place)}`;
      reasons.set(key, [...(reasons.get(key) ?? []), finding]);
    }
  }
  const cells = new Map<string, ReceivedCell>(
    merge.submissions.flatMap(({ file, figures }) =>
      figures.map((received) => [`${file}|${cellKey(received.location)}`, received] as const),
    ),
  );
  return merge.figures.flatMap((figure): readonly HeldFigure[] => {
    const key = `${figure.file}|${cellKey(figure.location)}`;
    const [finding, ...more] = reasons.get(key) ?? [];
    if (figure.state !== "held" || finding === undefined) return [];
    if (wholeRows.has(`${figure.file}|${figure.indicator}`)) return [];
    const indicator = indicators.get(figure.indicator);
    const cell = cells.get(key);
    const isSizeAlone = [finding, ...more].every(({ code }) => code === "cell.magnitude");
    const written = isSizeAlone ? figureInCell(cell?.cell, cell?.style, figure.indicator, plan) : null;
    const asWritten = typeof written === "number" ? written : null;
    return [
      {
        orgUnit: figure.orgUnit,
        orgUnitName: names.get(figure.orgUnit) ?? figure.orgUnit,
        place: figure.place,
        indicator: figure.indicator,
        name: indicator?.name ?? "",
        unitOfMeasure: indicator?.unitOfMeasure ?? "",
        measure: figure.measure,
        // What the report says stays what a decision is about, whatever was confirmed since.
        reported: figure.correction?.reported ?? reportedText(cell?.cell),
        asWritten,
        proposals: proposalsOf(finding).filter((proposal) => proposal !== asWritten),
        file: figure.file,
        location: figure.location,
        finding,
      },
    ];
  });
}

/** What a person decided of a held figure. */
export type HeldDecision =
  { readonly kind: "take"; readonly value: number | string } | { readonly kind: "leaveOut" };

/**
 * The decision as a correction: on record with its reason, in effect as long as the report says what it says now. A
 * figure that is left out is not available, never zero.
 */
export function decideHeld(
  figure: HeldFigure,
  decision: HeldDecision,
  grounds: { readonly basis: string; readonly decidedBy: string; readonly decidedOn: string },
): Correction {
  const { orgUnit, place, indicator, measure, reported } = figure;
  return {
    ...{ orgUnit, place, indicator, measure, reported, ...grounds },
    confirmed: decision.kind === "take" ? decision.value : MARK.notAvailable,
    isOral: isOralBasis(grounds.basis),
    isDecision: true,
  };
}

function proposalsOf(finding: Finding): readonly (number | string)[] {
  if (finding.code === "cell.ambiguous-number") return [finding.params.larger, finding.params.smaller];
  if (finding.code === "cell.nil-word") return [MARK[finding.params.proposed]];
  if (finding.code === "correction.conflict") return [finding.params.first, finding.params.second].map(plain);
  if (finding.code === "structure.row-likely") {
    return finding.params.value === null ? [] : [finding.params.value];
  }
  const to = finding.fix?.to ?? null;
  return to === null ? [] : [to];
}

/** A number that a program wrote as a number, anything else as it stands. */
function plain(text: string): number | string {
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
}
