import type { Finding } from "../finding";
import { raise } from "../findingCatalogue";
import { previousFigure, targetInForce } from "../plan";
import type { Indicator, Plan, Target } from "../model";
import type { Entry } from "./entry";
import { entryPlace } from "./limits";
import { rowName } from "./readEntries";

/** Decades within which a figure counts as shifted by a whole power of ten (about ×/÷ 2.2). */
const NEAR_POWER = 0.35;
/** Decades within which a figure agrees with a reference (about ×/÷ 5): then nothing is said. */
const FITS = 0.7;
/** Decades from which a figure is ×100 or more away, whatever the exact power (about ×/÷ 45). */
const FAR = 2 - NEAR_POWER;
/** Fewer peers say nothing. */
export const MINIMUM_PEERS = 8;
/** Peers that differ among themselves by more (decades) are no evidence of anything. */
const WIDEST_PEERS = 0.35;
/** A factor of ten is asked about only where chance does not reach it: counts below this vary that much. */
const SMALLEST_FOR_TEN = 20;

export interface PeerLevel {
  /** Median of log10 of the peers' positive figures. */
  readonly median: number;
  /** Spread (1.4826 × MAD), in decades. */
  readonly spread: number;
}

type ReferenceKind = "target" | "previous" | "peers";

interface Vote {
  readonly kind: ReferenceKind;
  readonly reference: number;
  /** Decades between figure and reference; positive: the figure is larger. */
  readonly distance: number;
  /** Power of ten by which the figure is too large (negative: too small); 0 when it fits; null when it says nothing. */
  readonly power: number | null;
}

/**
 * Whether a figure is off by a power of ten from plan, last year and peers (tỷ ↔ triệu ↔ nghìn).
 *
 * Silent as soon as one reference fits the figure, or they disagree. ×100 and more away from at least two of them is
 * in doubt and held, even where they differ on the exact power (a part of the year, a plan far above last year); less
 * is a question. CHECKS.md, `cell.magnitude`; the widths are assumptions of ours.
 */
export function checkMagnitude(
  file: string,
  entry: Entry,
  indicator: Indicator,
  plan: Plan,
  peers: PeerLevel | null,
): readonly Finding[] {
  if (entry.held || typeof entry.value !== "number" || entry.value <= 0 || entry.measure === "previous")
    return [];
  if (indicator.valueType === "percent" || indicator.valueType === "permille") return [];
  const value = entry.value;
  const references = referencesOf(plan, indicator, entry.place);
  const votes: Vote[] = references.map(({ kind, reference }) => ({
    kind,
    reference,
    distance: Math.log10(value / reference),
    power: powerOf(value, reference),
  }));
  if (peers !== null && peers.spread <= WIDEST_PEERS) votes.push(peerVote(value, peers));
  const first = votes[0];
  const power = agreedPower(votes) ?? powerOfFar(votes);
  if (first === undefined || power === null) return [];
  if (Math.abs(power) === 1 && !isTenCredible(entry, indicator, votes, power)) return [];
  const held = Math.abs(power) >= 2 && votes.length >= 2;
  const proposed = Number((value / 10 ** power).toPrecision(15));
  return [
    raise(
      "cell.magnitude",
      entryPlace(file, entry),
      {
        ...rowName(indicator, entry.measure),
        value,
        factor: 10 ** Math.abs(power) * Math.sign(power),
        reference: first.reference,
        referenceKind: first.kind,
        unitOfMeasure: indicator.unitOfMeasure,
        proposed,
      },
      {
        ...(held ? { severity: "error", holds: true } : {}),
        fix: { kind: "value", from: value, to: proposed },
      },
    ),
  ];
}

/** Level of each indicator's figures among units of one kind; null where there are too few. */
export function peerLevel(values: readonly number[]): PeerLevel | null {
  const logs = values.filter((value) => value > 0).map(Math.log10);
  if (logs.length < MINIMUM_PEERS) return null;
  const median = medianOf(logs);
  return { median, spread: 1.4826 * medianOf(logs.map((log) => Math.abs(log - median))) };
}

function referencesOf(
  plan: Plan,
  indicator: Indicator,
  place: string,
): readonly { kind: ReferenceKind; reference: number }[] {
  const target = targetInForce(plan, indicator.code, place, plan.settings.dataCutoff);
  const bound = target === null ? null : boundOf(target);
  const previous = previousFigure(plan, indicator.code, place)?.value ?? null;
  return [
    ...(bound !== null && bound > 0 ? [{ kind: "target" as const, reference: bound }] : []),
    ...(previous !== null && previous > 0 ? [{ kind: "previous" as const, reference: previous }] : []),
  ];
}

/** The one number a target stands for, the middle of a range; null where it has none. */
export function boundOf(target: Target): number | null {
  const rule = target.rule;
  switch (rule.kind) {
    case "atLeast":
    case "atMost":
    case "above":
    case "below":
    case "equal":
    case "approximately":
      return rule.value;
    case "range":
      return (rule.low + rule.high) / 2;
    default:
      return null;
  }
}

/** The power of ten that every reference gives; null when one fits, says nothing or gives another. */
function agreedPower(votes: readonly Vote[]): number | null {
  const power = votes[0]?.power ?? null;
  if (power === null || power === 0) return null;
  return votes.every((vote) => vote.power === power) ? power : null;
}

/**
 * The power of a figure that is ×100 and more away from all of several references on one side, where they do not
 * agree on the exact one: a thousand where that is near (tỷ, triệu, nghìn, đồng), else the nearest.
 */
function powerOfFar(votes: readonly Vote[]): number | null {
  const first = votes[0];
  if (first === undefined || votes.length < 2) return null;
  const sign = Math.sign(first.distance);
  const isFar = votes.every((vote) => vote.power !== 0 && vote.distance * sign >= FAR);
  if (!isFar) return null;
  const size = Math.abs(first.distance);
  const thousands = 3 * Math.max(1, Math.round(size / 3));
  return sign * (Math.abs(size - thousands) < 1 ? thousands : Math.round(size));
}

function powerOf(value: number, reference: number): number | null {
  const distance = Math.log10(value / reference);
  if (Math.abs(distance) < FITS) return 0;
  const power = Math.round(distance);
  return power !== 0 && Math.abs(distance - power) <= NEAR_POWER ? power : null;
}

function peerVote(value: number, peers: PeerLevel): Vote {
  const distance = Math.log10(value) - peers.median;
  const usual = Math.max(FITS, 3 * peers.spread);
  const power = Math.round(distance);
  const reference = 10 ** peers.median;
  if (Math.abs(distance) <= usual) return { kind: "peers", reference, distance, power: 0 };
  return { kind: "peers", reference, distance, power: Math.abs(distance - power) <= usual ? power : null };
}

/** ×10 wants two references that say so, a size that chance does not reach, and a figure of the whole year. */
function isTenCredible(entry: Entry, indicator: Indicator, votes: readonly Vote[], power: number): boolean {
  if (votes.length < 2) return false;
  if (power === 1) return votes.every((vote) => vote.reference >= SMALLEST_FOR_TEN);
  const wholeYear = entry.measure === "estimate" || indicator.nature !== "flow";
  return wholeYear && (entry.value as number) >= 2;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
