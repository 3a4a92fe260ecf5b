import type { Finding } from "../finding";
import { raise } from "../findingCatalogue";
import type { Indicator, Measure } from "../model";
import { entryPlace } from "./limits";
import { MEASURE_HEADER } from "../template/vocabulary";
import { ownNumbers } from "./ownNumbers";
import type { OwnNumber } from "./ownNumbers";
import { referencesOf } from "./unitReport";
import type { UnitReport } from "./unitReport";

/** Decades within which a figure is at home in a row (about ±50 %: ten months of a year, a year's growth). */
const AT_HOME = 0.18;
/** Decades from which it is a stranger there (about ×2 or half). */
const STRANGER = 0.3;
/** Strangers in a row, each at home one row away, from which a column has slipped. */
const FEWEST_SHIFTED = 3;
/** Rows between two that may have changed places. */
const NEIGHBOURHOOD = 3;
/** Below this a count says nothing of the row it belongs to. */
const SMALLEST = 20;

interface Row {
  readonly entry: OwnNumber;
  readonly indicator: Indicator;
  /** What is known of the row; one at least. */
  readonly references: readonly number[];
}

/**
 * Figures that stand in a neighbour's row: a run of rows slipped by one, or two rows that changed places. A figure is a
 * stranger in its row when last year and plan are both far from it.
 */
export function checkShifts(report: UnitReport): readonly Finding[] {
  return (["actual", "estimate"] as const).flatMap((measure) => {
    const rows = rowsOf(report, measure);
    const shifted = shiftedRun(report, measure, rows, 1) ?? shiftedRun(report, measure, rows, -1);
    return shifted === null ? swappedRows(report, measure, rows) : [shifted];
  });
}

/** `step` 1: figures moved down, each belongs one row above. */
function shiftedRun(
  report: UnitReport,
  measure: Measure,
  rows: readonly Row[],
  step: 1 | -1,
): Finding | null {
  let run: Row[] = [];
  let best: Row[] = [];
  rows.forEach((row, index) => {
    const neighbour = rows[index - step];
    const belongsThere = neighbour !== undefined && isAtHome(row, neighbour.references);
    if (isStranger(row) && belongsThere) run.push(row);
    else if (!belongsThere) run = [];
    if (run.length > best.length) best = [...run];
  });
  const first = best[0];
  if (first === undefined || best.length < FEWEST_SHIFTED) return null;
  return raise("structure.rows-shifted", entryPlace(report.submission.file, first.entry), {
    indicator: first.indicator.code,
    name: first.indicator.name,
    column: MEASURE_HEADER[measure],
    count: best.length,
    last: best.at(-1)!.indicator.code,
    moved: step === 1 ? "down" : "up",
  });
}

function swappedRows(report: UnitReport, measure: Measure, rows: readonly Row[]): readonly Finding[] {
  const taken = new Set<Row>();
  return rows.flatMap((row, index) => {
    if (taken.has(row) || !isStranger(row)) return [];
    const other = rows
      .slice(index + 1, index + 1 + NEIGHBOURHOOD)
      .find(
        (candidate) =>
          !taken.has(candidate) &&
          isStranger(candidate) &&
          isAtHome(row, candidate.references) &&
          isAtHome(candidate, row.references),
      );
    if (other === undefined) return [];
    taken.add(row).add(other);
    return [
      raise("structure.rows-swapped", entryPlace(report.submission.file, row.entry), {
        indicator: row.indicator.code,
        name: row.indicator.name,
        column: MEASURE_HEADER[measure],
        other: other.indicator.code,
      }),
    ];
  });
}

/** Rows with a figure and something known of it, in the order of the sheet. */
function rowsOf(report: UnitReport, measure: Measure): readonly Row[] {
  return ownNumbers(report, measure, { withHeld: true }).flatMap((entry) => {
    const indicator = report.indicators.get(entry.indicator)!;
    const { previous, target } = referencesOf(report.plan, indicator, entry.place);
    const references = [previous, target].filter((known): known is number => known !== null);
    const scale = 10 ** indicator.decimals;
    const isLarge = references.some((known) => known * scale >= SMALLEST) && entry.value > 0;
    return isLarge ? [{ entry, indicator, references }] : [];
  });
}

function isAtHome(row: Row, references: readonly number[]): boolean {
  return references.some((known) => Math.abs(Math.log10(row.entry.value / known)) <= AT_HOME);
}

function isStranger(row: Row): boolean {
  return row.references.every((known) => Math.abs(Math.log10(row.entry.value / known)) >= STRANGER);
}
