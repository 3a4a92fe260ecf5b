import { dependents, figureKey } from "../consolidation";
import type { Consolidation, IndicatorTotal, ReceivedFigure } from "../consolidation";
import type { Measure, Plan } from "../model";
import { cleanText } from "../reading";
import { isShownByEstimate } from "./partOfYear";
import type { EarlierFigure } from "./readReceivedRows";
import type { PreviousSummary } from "./readSummary";
import { usedValue } from "./receivedSheet";

/** What a merge changes against the last summary, before it is written: plain data. */
export interface Changes {
  /** Nothing received or totalled differs. */
  readonly isSame: boolean;
  /** Cells of units that counted before and still do, in the order of the record. */
  readonly cells: readonly CellChange[];
  readonly totals: readonly TotalChange[];
  /** Units that count now and did not. */
  readonly added: readonly OrgUnitName[];
  /** Units that counted and no longer do. */
  readonly removed: readonly OrgUnitName[];
  /** Units whose files are not given: they count by what was received before. */
  readonly kept: readonly OrgUnitName[];
  /** Units that count from another file than before. */
  readonly replaced: readonly (OrgUnitName & { readonly before: string; readonly after: string })[];
  /** False where the last summary kept no results of its formulas: its totals cannot be compared. */
  readonly totalsKnown: boolean;
}

export interface OrgUnitName {
  readonly code: string;
  readonly name: string;
}

export interface CellChange {
  readonly orgUnit: OrgUnitName;
  /** A unit's code, or `whole`. */
  readonly place: string;
  readonly indicator: string;
  readonly name: string;
  readonly unitOfMeasure: string;
  readonly measure: Measure;
  /** What was and what is used; a mark or a word where it is no number, null where nothing enters. */
  readonly before: number | string | null;
  readonly after: number | string | null;
  /** What the two reports say, where something else is used. */
  readonly reportedBefore: string;
  readonly reportedAfter: string;
}

export interface TotalChange {
  readonly indicator: string;
  readonly name: string;
  readonly unitOfMeasure: string;
  readonly decimals: number;
  readonly measure: "actual" | "estimate";
  readonly before: number | null;
  readonly after: number | null;
  /** `13/15`, before and after. */
  readonly coverageBefore: string;
  readonly coverageAfter: string;
  /** Codes of the units that moved it. */
  readonly dueTo: readonly string[];
}

/**
 * Compares a merge with the last summary: old and new of every cell, and what it does to each total.
 * `hashes` are those of the files of this merge. A computed total counts as the same within the last of 12 digits.
 */
export function describeChanges(
  previous: PreviousSummary,
  next: Consolidation,
  hashes: ReadonlyMap<string, string>,
): Changes {
  const { plan } = next;
  const names = orgUnitNames(plan);
  const figures = new Map(next.figures.map((figure) => [figureKey(figure), figure]));
  const before = new Set([
    ...[...previous.figures.values()].map((figure) => figure.orgUnit),
    ...previous.mergedFiles.keys(),
  ]);
  const after = new Set(next.submissions.map((submission) => submission.orgUnit));
  const added = [...after].filter((code) => !before.has(code));
  const removed = [...before].filter((code) => !after.has(code));
  // Where the record stands in a file of its own, old figures are not at hand.
  const isInBoth = (code: string) => before.has(code) && after.has(code) && previous.figures.size > 0;
  const cells = changedCells(previous, figures, plan, names, isInBoth);
  const replaced = next.submissions.flatMap((submission) => {
    const files = previous.mergedFiles.get(submission.orgUnit);
    const hash = hashes.get(submission.file);
    if (files === undefined || hash === undefined || files.has(hash)) return [];
    const old = [...previous.figures.values()].find((figure) => figure.orgUnit === submission.orgUnit);
    const was = old?.file ?? previous.kept.get(submission.orgUnit)?.file ?? "";
    return [{ ...names(submission.orgUnit), before: was, after: submission.file }];
  });
  const filled = [
    ...[...previous.figures.values()].filter((figure) => figure.used !== null),
    ...next.figures.filter((figure) => figure.value !== null),
  ];
  const movers = moversOf(plan, cells, [...added, ...removed], filled);
  const totals = previous.totals.isKnown
    ? next.totals.flatMap((total) => changedTotals(previous, plan, total, movers))
    : [];
  const isSame = [cells, totals, added, removed].every((list) => list.length === 0);
  return {
    isSame,
    cells,
    totals,
    added: added.map(names),
    removed: removed.map(names),
    kept: next.submissions.filter(({ isKept }) => isKept === true).map(({ orgUnit }) => names(orgUnit)),
    replaced,
    totalsKnown: previous.totals.isKnown,
  };
}

function changedCells(
  previous: PreviousSummary,
  figures: ReadonlyMap<string, ReceivedFigure>,
  plan: Plan,
  names: (code: string) => OrgUnitName,
  isInBoth: (code: string) => boolean,
): readonly CellChange[] {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  const gone = [...previous.figures.keys()].filter((key) => !figures.has(key));
  return [...figures.keys(), ...gone].flatMap((key): readonly CellChange[] => {
    const [old, now] = [previous.figures.get(key), figures.get(key)];
    const { orgUnit, place, indicator, measure } = (now ?? old)!;
    if (!isInBoth(orgUnit)) return [];
    const [usedBefore, usedAfter] = [old?.used ?? null, now === undefined ? null : usedValue(now)];
    const [saidBefore, saidAfter] = [old?.reported ?? "", now === undefined ? "" : cleanText(now.raw)];
    if (isSameUsed(usedBefore, usedAfter) && isSameSaid(saidBefore, saidAfter)) return [];
    const known = indicators.get(indicator);
    return [
      {
        orgUnit: names(orgUnit),
        place,
        indicator,
        name: known?.name ?? indicator,
        unitOfMeasure: known?.unitOfMeasure ?? "",
        measure,
        before: usedBefore,
        after: usedAfter,
        reportedBefore: saidBefore,
        reportedAfter: saidAfter,
      },
    ];
  });
}

/** A unit that brought a change, and the totals the changed figure is part of. */
interface Mover {
  readonly orgUnit: string;
  readonly reaches: ReadonlySet<string>;
}

/** Changed cells, and the figures of units that came or went. */
function moversOf(
  plan: Plan,
  cells: readonly CellChange[],
  comeOrGone: readonly string[],
  figures: readonly { readonly orgUnit: string; readonly indicator: string }[],
): readonly Mover[] {
  const reached = new Map<string, ReadonlySet<string>>();
  const reaches = (code: string) => {
    const known = reached.get(code) ?? dependents(plan, new Set([code]));
    reached.set(code, known);
    return known;
  };
  const others = figures.filter((figure) => comeOrGone.includes(figure.orgUnit));
  return [
    ...cells.map((cell) => ({ orgUnit: cell.orgUnit.code, reaches: reaches(cell.indicator) })),
    ...others.map(({ orgUnit, indicator }) => ({ orgUnit, reaches: reaches(indicator) })),
  ];
}

function changedTotals(
  previous: PreviousSummary,
  plan: Plan,
  total: IndicatorTotal,
  movers: readonly Mover[],
): readonly TotalChange[] {
  const { indicator } = total;
  const coverageBefore = previous.totals.coverage.get(indicator.code) ?? "";
  const coverageAfter = total.coverage.join("/");
  return (["actual", "estimate"] as const).flatMap((measure) => {
    const before = previous.totals.values.get(`${indicator.code}|${measure}`) ?? null;
    const after = total[measure].value;
    // What is not totalled may hold a figure of the office itself, which stays.
    if (total[measure].reason === "notAggregated" || isShownByEstimate(plan, indicator, measure)) return [];
    const carriesCoverage = measure === "actual" || isShownByEstimate(plan, indicator, "actual");
    const isSame = before === null || after === null ? before === after : isNear(before, after);
    if (isSame && (!carriesCoverage || coverageBefore === coverageAfter)) return [];
    const dueTo = movers.filter((mover) => mover.reaches.has(indicator.code)).map((mover) => mover.orgUnit);
    return [
      {
        indicator: indicator.code,
        name: indicator.name,
        unitOfMeasure: indicator.unitOfMeasure,
        decimals: indicator.decimals,
        measure,
        before,
        after,
        coverageBefore,
        coverageAfter,
        dueTo: [...new Set(dueTo)],
      },
    ];
  });
}

function orgUnitNames(plan: Plan): (code: string) => OrgUnitName {
  const names = new Map(plan.orgUnits.map((orgUnit) => [orgUnit.code, orgUnit.name]));
  return (code) => ({ code, name: names.get(code) ?? code });
}

function isSameUsed(before: EarlierFigure["used"], after: EarlierFigure["used"]): boolean {
  return typeof before === "number" && typeof after === "number" ? isNear(before, after) : before === after;
}

/** A number as a file keeps it may come back with another last digit. */
function isSameSaid(before: string, after: string): boolean {
  if (before === after) return true;
  const plain = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu;
  return plain.test(before) && plain.test(after) && isNear(Number(before), Number(after));
}

function isNear(left: number, right: number): boolean {
  return left === right || Math.abs(left - right) <= 1e-12 * Math.max(Math.abs(left), Math.abs(right));
}
