import { covers } from "../../model";
import type { FigureMatrix, Indicator, OrgUnit, PlaceFigures, PreviousFigure, Target } from "../../model";
import { formatVietnameseNumber } from "../../reading";
import { readTarget } from "../readTarget";
import { roundHalfAway } from "../rounding";
import type { CatalogueEntry } from "./catalogue";
import { placeFigures, ratioOf, worseThan } from "./placeFigures";
import type { PlaceProfile, SampleFigure } from "./placeFigures";

export interface SampleMatrices {
  readonly targets: FigureMatrix<Target | null>;
  readonly previous: FigureMatrix<PreviousFigure>;
}

/**
 * Targets and last year's figures of every unit that a row applies to, and of the whole: sums, ratios of sums,
 * weighted means and counts of the units' own figures, so that everything in the sample adds up.
 */
export function sampleMatrices(
  catalogue: readonly CatalogueEntry[],
  places: readonly OrgUnit[],
  profileOf: (place: OrgUnit) => PlaceProfile,
): SampleMatrices {
  const figuresOf = new Map(places.map((place) => [place.code, placeFigures(catalogue, profileOf(place))]));
  const cells = new Map(catalogue.map(({ indicator }) => [indicator.code, cellsOf(indicator)]));
  const targets = new Map<string, PlaceFigures<Target | null>>();
  const previous = new Map<string, PlaceFigures<PreviousFigure>>();
  for (const { indicator, sampleTarget } of catalogue) {
    const own = [...cells.get(indicator.code)!];
    if (own.length === 0) continue;
    const wholePrevious = previousOfWhole(indicator, sampleTarget);
    previous.set(indicator.code, {
      whole: wholePrevious === null ? null : shown(wholePrevious),
      byOrgUnit: new Map(own.map(([place, figure]) => [place, shown(figure.previous)])),
    });
    if (sampleTarget === null) continue;
    targets.set(indicator.code, {
      whole: issued(targetOfWhole(indicator), indicator, "whole"),
      byOrgUnit: new Map(own.map(([place, figure]) => [place, issued(figure.target, indicator, "orgUnit")])),
    });
  }
  return { targets, previous };

  function cellsOf(indicator: Indicator): ReadonlyMap<string, SampleFigure> {
    const covered = places.filter((place) => covers(indicator.appliesTo, place));
    return new Map(
      covered.flatMap((place) => {
        const figure = figuresOf.get(place.code)?.get(indicator.code);
        return figure === undefined ? [] : [[place.code, figure] as const];
      }),
    );
  }

  function targetOfWhole(indicator: Indicator): number | null {
    const own = [...cells.get(indicator.code)!];
    const numbers = own.map(([, figure]) => figure.target).filter((target) => typeof target === "number");
    switch (indicator.aggregation) {
      case "countMet":
        return own.filter(([, figure]) => figure.target === "Đạt").length;
      case "sum":
        return roundHalfAway(sum(numbers), indicator.decimals);
      case "weightedAverage":
        return weighted(indicator, (figure) => figure.target);
      default:
        return roundHalfAway(sum(numbers) / numbers.length, indicator.decimals);
    }
  }

  function previousOfWhole(indicator: Indicator, sampleTarget: number | "Đạt" | null): number | null {
    switch (indicator.aggregation) {
      case "countMet":
        return [...cells.get(indicator.code)!.values()].filter((figure) => figure.previous === "Đạt").length;
      case "sum":
        return previousSum(indicator.code, indicator.decimals);
      case "ratioOfSums":
        return ratioOf(indicator, (code) => previousSum(code, 6));
      case "weightedAverage":
        return weighted(indicator, (figure) => figure.previous);
      case "simpleMean": {
        const values = [...cells.get(indicator.code)!.values()].map((figure) => figure.previous);
        return roundHalfAway(sum(values) / values.length, indicator.decimals);
      }
      case "growthOfSums":
      case "differenceOfRatios":
        // The year before last is not in the sample.
        return typeof sampleTarget === "number" ? worseThan(sampleTarget, 0.955, indicator) : null;
      case "none":
        return null;
    }
  }

  function previousSum(code: string, decimals: number): number {
    const values = [...(cells.get(code)?.values() ?? [])].map((figure) => figure.previous);
    return roundHalfAway(sum(values), decimals);
  }

  function weighted(indicator: Indicator, valueOf: (figure: SampleFigure) => SampleValue): number {
    let top = 0;
    let bottom = 0;
    for (const [place, figure] of cells.get(indicator.code)!) {
      const weight =
        indicator.weight === null ? undefined : cells.get(indicator.weight)?.get(place)?.previous;
      const value = valueOf(figure);
      if (typeof weight !== "number" || typeof value !== "number") continue;
      top += value * weight;
      bottom += weight;
    }
    return roundHalfAway(top / bottom, indicator.decimals);
  }
}

function sum(values: readonly SampleValue[]): number {
  return values.reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);
}

function shown(figure: SampleFigure["previous"]): PreviousFigure {
  return typeof figure === "number"
    ? { value: figure, text: formatVietnameseNumber(figure, 10) }
    : { value: null, text: figure };
}

type SampleValue = SampleFigure["target"] | SampleFigure["previous"];

function issued(
  target: SampleFigure["target"],
  indicator: Indicator,
  place: "orgUnit" | "whole",
): Target | null {
  if (target === null) return null;
  const read = readTarget(target, indicator, place);
  if (!read.ok) throw new Error(`the sample's target of ${indicator.code} is unreadable: ${read.error.kind}`);
  return read.value;
}
