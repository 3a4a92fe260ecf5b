import type { ConditionalRule } from "../../engine";

type ColorScale = Extract<ConditionalRule, { readonly type: "ColorScale" }>;
type Point = ColorScale["minimum"];

/** Colour of each value on a scale of two or three colours. */
export function scaleColors(rule: ColorScale, values: readonly number[]): string[] {
  const sorted = [...values].sort((one, other) => one - other);
  const points = [rule.minimum, ...(rule.midpoint ? [rule.midpoint] : []), rule.maximum].map((point) => ({
    at: pointValue(point, sorted),
    color: point.color,
  }));
  return values.map((value) => {
    const above = points.findIndex((point) => value <= point.at);
    if (above === 0) return points[0]!.color;
    if (above < 0) return points[points.length - 1]!.color;
    const [low, high] = [points[above - 1]!, points[above]!];
    return mixed(low.color, high.color, (value - low.at) / (high.at - low.at || 1));
  });
}

/** Lengths of data bars from 0 to 1; the bar begins at zero, or at the smallest value when all are above it. */
export function barRatios(values: readonly number[]): number[] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return values.map((value) => (value - low) / (high - low || 1));
}

export function isAmongExtremes(
  value: number,
  values: readonly number[],
  kind: string,
  rank: number,
): boolean {
  const top = kind.startsWith("Top");
  const sorted = [...values].sort((one, other) => (top ? other - one : one - other));
  const count = kind.endsWith("Percent") ? Math.max(1, Math.floor((values.length * rank) / 100)) : rank;
  const last = sorted[Math.min(count, sorted.length) - 1]!;
  return top ? value >= last : value <= last;
}

function pointValue(point: Point, sorted: readonly number[]): number {
  const low = sorted[0]!;
  const high = sorted[sorted.length - 1]!;
  const given = Number(String(point.formula ?? "").replace(/^=/, ""));
  switch (point.type) {
    case "LowestValue":
      return low;
    case "HighestValue":
      return high;
    case "Percent":
      return low + ((high - low) * given) / 100;
    case "Percentile": {
      const place = ((sorted.length - 1) * given) / 100;
      const below = sorted[Math.floor(place)]!;
      return below + (sorted[Math.ceil(place)]! - below) * (place % 1);
    }
    default:
      return given;
  }
}

function mixed(one: string, other: string, share: number): string {
  const channel = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) =>
    Math.round(channel(one, at) + (channel(other, at) - channel(one, at)) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${parts.join("")}`;
}
