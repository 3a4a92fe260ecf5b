import type { CheckedSubmission, Entry } from "../check";
import type { Finding } from "../finding";
import { raise } from "../findingCatalogue";
import type { Measure, Plan } from "../model";
import type { IndicatorTotal } from "./consolidation";

export interface OwnedEntries {
  /** Place → the entries of offices about it, one for each indicator and measure. */
  readonly byPlace: ReadonlyMap<string, readonly Entry[]>;
  readonly findings: readonly Finding[];
}

/**
 * Figures that offices give for other places or for the whole. Where two offices give the same one it counts once; where
 * they give different ones neither counts and the finding names both. Output does not hang on the order of files.
 */
export function ownedEntries(plan: Plan, accepted: readonly CheckedSubmission[]): OwnedEntries {
  const groups = new Map<string, { readonly entry: Entry; readonly file: string }[]>();
  for (const { entries, submission } of accepted) {
    for (const entry of entries) {
      if (entry.place === submission.orgUnit) continue;
      const key = [entry.place, entry.indicator, entry.measure].join("|");
      groups.set(key, [...(groups.get(key) ?? []), { entry, file: submission.file }]);
    }
  }
  const byPlace = new Map<string, Entry[]>();
  const findings: Finding[] = [];
  for (const group of groups.values()) {
    const [first, ...others] = group.filter(({ entry }) => saysSomething(entry));
    const rival = others.find(({ entry }) => figureOf(entry) !== figureOf(first!.entry));
    const counted = (first ?? group[0]!).entry;
    const place = byPlace.get(counted.place) ?? [];
    byPlace.set(counted.place, [...place, rival === undefined ? counted : { ...counted, held: true }]);
    if (first !== undefined && rival !== undefined) findings.push(rivalry(plan, first, rival));
  }
  return { byPlace, findings };
}

/** Wholes that differ from the sum of their own places by more than rounding can explain. */
export function ownerGaps(
  totals: readonly IndicatorTotal[],
  accepted: readonly CheckedSubmission[],
): readonly Finding[] {
  return totals.flatMap(({ indicator, actual, estimate }) =>
    ([actual, estimate] as const).flatMap((total, index) => {
      const { value, placesValue } = total;
      if (value === null || placesValue === undefined) return [];
      const measure: Measure = index === 0 ? "actual" : "estimate";
      const owner = accepted.find(({ entries }) =>
        entries.some((entry) => isWholeOf(entry, indicator.code, measure)),
      );
      const entry = owner?.entries.find((item) => isWholeOf(item, indicator.code, measure));
      if (owner === undefined || entry === undefined) return [];
      const { file, orgUnit } = owner.submission;
      const place = { file, orgUnit, ...entry.location, indicator: indicator.code, measure };
      const params = { indicator: indicator.code, name: indicator.name, whole: value, places: placesValue };
      return [raise("total.owner-gap", place, params)];
    }),
  );
}

function isWholeOf(entry: Entry, indicator: string, measure: Entry["measure"]): boolean {
  return (
    entry.place === "whole" &&
    entry.indicator === indicator &&
    entry.measure === measure &&
    saysSomething(entry)
  );
}

interface Said {
  readonly entry: Entry;
  readonly file: string;
}

function rivalry(plan: Plan, first: Said, second: Said): Finding {
  const nameOf = (code: string) => plan.orgUnits.find((orgUnit) => orgUnit.code === code)?.name ?? code;
  const { indicator, measure, location } = second.entry;
  const name = plan.indicators.find((entry) => entry.code === indicator)?.name ?? indicator;
  const place = { file: second.file, orgUnit: second.entry.orgUnit, ...location, indicator, measure };
  return raise("total.two-owners", place, {
    indicator,
    name,
    first: nameOf(first.entry.orgUnit),
    firstValue: first.entry.raw,
    second: nameOf(second.entry.orgUnit),
    secondValue: second.entry.raw,
  });
}

function saysSomething(entry: Entry): boolean {
  return entry.state !== "blank" && entry.state !== "notAvailable";
}

/** What two offices have to agree on: the figure, not how it is written; a doubtful one agrees only with itself. */
function figureOf(entry: Entry): string {
  if (entry.held) return `? ${entry.raw}`;
  return entry.state === "value"
    ? `value ${String(entry.value)}`
    : entry.state === "nil"
      ? "value 0"
      : entry.state;
}
