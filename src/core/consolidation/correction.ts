import type { Finding, FindingPlace } from "../finding";
import { raise } from "../findingCatalogue";
import type { Measure } from "../model";
import { cleanText } from "../reading";
import type { ReceivedCell, Submission } from "../submission";
import { MEASURE_HEADER } from "../template/vocabulary";
import type { CellData } from "../workbook";

/**
 * A figure of a report that its unit confirmed otherwise, or that a person chose from another file of the same unit.
 * The figure of the report stays on record beside it.
 */
export interface Correction {
  /** The unit whose report it is about. */
  readonly orgUnit: string;
  /** A unit's code, or `whole`. */
  readonly place: string;
  readonly indicator: string;
  readonly measure: Measure;
  /** What the report said when it was confirmed, as typed there. */
  readonly reported: string;
  readonly confirmed: number | string;
  /** `Căn cứ thay đổi`: how it was confirmed, by which document, why. */
  readonly basis: string;
  readonly decidedBy: string;
  /** ISO date, null when not given. */
  readonly decidedOn: string | null;
  /** Confirmed by word of mouth only: counts, and what is made of it stays provisional. */
  readonly isOral: boolean;
  /**
   * The consolidating office decided it, seeing what was in doubt: confirmations up to its day no longer compete, and
   * its size is not doubted again.
   */
  readonly isDecision?: true;
}

/** A correction that took effect, with what the report says in its place. */
export interface AppliedCorrection extends Correction {
  /** The report's own figure where it is a number in the file, else null. */
  readonly reportedNumber: number | null;
}

export interface CorrectedSubmissions {
  readonly submissions: readonly Submission[];
  /** By `figureKey`. */
  readonly applied: ReadonlyMap<string, AppliedCorrection>;
  readonly findings: readonly Finding[];
}

/** Each different confirmation once, by figure and day, whatever order they came in. */
export function distinctCorrections(corrections: readonly Correction[]): readonly Correction[] {
  const lines = new Map(corrections.map((correction) => [orderKey(correction), correction]));
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, correction]) => correction);
}

function orderKey(correction: Correction): string {
  const { confirmed, basis, decidedBy, decidedOn, reported, isDecision } = correction;
  const told = [decidedOn ?? "", String(confirmed), basis, decidedBy, reported, isDecision === true];
  return JSON.stringify([figureKey(correction), ...told]);
}

/** Names one figure of one report: unit, place, indicator, measure. */
export function figureKey(figure: Pick<Correction, "orgUnit" | "place" | "indicator" | "measure">): string {
  return [figure.orgUnit, figure.place, figure.indicator, figure.measure].join("|");
}

/**
 * Puts confirmed figures in the place of reported ones. A correction takes effect only where the report still says what
 * it was confirmed against; of two for one figure the later counts, and where no date tells, neither does.
 * Pure; the order of corrections makes no difference.
 */
export function applyCorrections(
  submissions: readonly Submission[],
  corrections: readonly Correction[],
): CorrectedSubmissions {
  const findings: Finding[] = [];
  const byKey = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const key = figureKey(correction);
    byKey.set(key, [...(byKey.get(key) ?? []), correction]);
  }
  const applied = new Map<string, AppliedCorrection>();
  const corrected = submissions.map((submission): Submission => {
    const own = [...byKey].filter(([, list]) => list[0]!.orgUnit === submission.orgUnit);
    if (own.length === 0) return submission;
    const changed = new Map<ReceivedCell, ReceivedCell>();
    for (const [key, list] of own) {
      const cell = submission.figures.find((figure) => isEntryOf(figure, list[0]!));
      const place = placeOf(submission, list[0]!, cell);
      const name = { indicator: list[0]!.indicator, column: MEASURE_HEADER[list[0]!.measure] };
      if (cell === undefined) {
        findings.push(raise("correction.no-cell", place, name));
        continue;
      }
      const now = reportedText(cell.cell);
      const latest = latestOf(list);
      if (latest.length > 1) {
        const [first, second] = latest.map((item) => String(item.confirmed)).sort() as [string, string];
        findings.push(raise("correction.conflict", place, { ...name, first, second }));
        continue;
      }
      const correction = latest[0]!;
      const confirmed = String(correction.confirmed);
      if (!sameFigure(correction.reported, now)) {
        // A new version that already says what was confirmed needs no correction.
        if (sameFigure(confirmed, now)) continue;
        const params = { ...name, seen: correction.reported || EMPTY, now: now || EMPTY, confirmed };
        findings.push(raise("correction.outdated", place, params));
        continue;
      }
      if (correction.isOral) {
        findings.push(
          raise("correction.oral", place, { ...name, confirmed, by: correction.decidedBy || EMPTY }),
        );
      }
      const reportedNumber = cell.cell?.kind === "number" ? cell.cell.value : null;
      applied.set(key, { ...correction, reported: now, reportedNumber });
      changed.set(cell, correctedCell(cell, correction.confirmed));
    }
    const figures = submission.figures.map((figure) => changed.get(figure) ?? figure);
    return { ...submission, figures };
  });
  return { submissions: corrected, applied, findings };
}

/** Whether the size of a confirmed figure is not to be doubted again. */
export function isSizeConfirmed({ isDecision, reported, confirmed }: Correction): boolean {
  return isDecision === true || sameFigure(reported, String(confirmed));
}

/** What a cell says, as the record shows it: a number as JavaScript writes it, a text as typed; blank is "". */
export function reportedText(cell: CellData | undefined): string {
  if (cell === undefined || cell.value === null) return "";
  return typeof cell.value === "string" ? cleanText(cell.value) : String(cell.value);
}

/** The same figure, whether it is written `1200`, `1.200,0` or kept as a number. */
export function sameFigure(left: string, right: string): boolean {
  if (left.trim() === right.trim()) return true;
  const [a, b] = [plainNumber(left), plainNumber(right)];
  return a !== null && b !== null && a === b;
}

const EMPTY = "(trống)";

/** A number written by a machine (`1200.5`), never a reading of what a person may have meant. */
function plainNumber(text: string): number | null {
  const trimmed = text.trim();
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(trimmed) ? Number(trimmed) : null;
}

/** The latest by date, each different figure once; several when neither a date nor a decision tells which. */
function latestOf(corrections: readonly Correction[]): readonly Correction[] {
  const competing = afterDecision(corrections);
  const newest = newestOf(competing);
  const undated = competing.some((item) => item.decidedOn === null);
  const candidates = undated ? competing : competing.filter((item) => item.decidedOn === newest);
  const different = new Map<string, Correction>();
  for (const item of candidates) {
    const key = String(item.confirmed);
    const known = different.get(key);
    // Of two that agree the one on paper speaks.
    if (known === undefined || (known.isOral && !item.isOral)) different.set(key, item);
    else if (isSizeConfirmed(item) && !isSizeConfirmed(known)) different.set(key, item);
    else if (known.isOral === item.isOral && item.basis < known.basis) different.set(key, item);
  }
  return [...different.values()];
}

/** A decision settles what was confirmed up to its day; what comes later competes among itself. */
function afterDecision(corrections: readonly Correction[]): readonly Correction[] {
  const decisions = corrections.filter((item) => item.isDecision === true);
  if (decisions.length === 0) return corrections;
  const settled = newestOf(decisions);
  const later = corrections.filter((item) => item.decidedOn !== null && item.decidedOn > settled);
  return later.length > 0 ? later : decisions.filter((item) => (item.decidedOn ?? "") === settled);
}

function newestOf(corrections: readonly Correction[]): string {
  return corrections.reduce((date, { decidedOn }) => ((decidedOn ?? "") > date ? decidedOn! : date), "");
}

function isEntryOf(figure: ReceivedCell, correction: Correction): boolean {
  return (
    figure.role === "entry" &&
    figure.indicator === correction.indicator &&
    figure.measure === correction.measure &&
    figure.place === correction.place
  );
}

/** Number format and font of the old figure (a date, a legacy font) say nothing of the new one, nor does its row. */
function correctedCell(figure: ReceivedCell, confirmed: number | string): ReceivedCell {
  const at = { columnIndex: figure.location.columnIndex, style: figure.cell?.style ?? 0 };
  const cell: CellData =
    typeof confirmed === "number"
      ? { ...at, kind: "number", value: confirmed }
      : { ...at, kind: "text", value: confirmed };
  const { indicator, measure, place, role, location } = figure;
  return { indicator, measure, place, role, location, cell, style: undefined, formulaValue: null };
}

function placeOf(
  submission: Submission,
  correction: Correction,
  cell: ReceivedCell | undefined,
): FindingPlace {
  const base = { file: submission.file, orgUnit: submission.orgUnit };
  const { indicator, measure } = correction;
  return cell === undefined ? { ...base, indicator } : { ...base, ...cell.location, indicator, measure };
}
