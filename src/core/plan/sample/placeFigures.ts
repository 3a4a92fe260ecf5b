import { evaluateExpression, isComputed, ratioScale } from "../../model";
import type { Indicator } from "../../model";
import { roundHalfAway } from "../rounding";
import type { CatalogueEntry } from "./catalogue";
import { RECIPES } from "./recipes";
import type { Recipe, Span } from "./recipes";

/** Target and last year's figure of one row at one place, in the row's unit of measure. */
export interface SampleFigure {
  readonly target: number | "Đạt" | null;
  readonly previous: number | "Đạt" | "Chưa đạt";
}

/** Size and number of a place: what its sample figures depend on. */
export interface PlaceProfile {
  readonly size: number;
  readonly index: number;
}

/** A target is scaled with the size of a place, or is the same level everywhere. */
interface Basis {
  readonly target: number | null;
  readonly previous: number;
}

/** The sample figures of one place for every row of a catalogue, by code. */
export function placeFigures(
  catalogue: readonly CatalogueEntry[],
  profile: PlaceProfile,
): ReadonlyMap<string, SampleFigure> {
  const entries = new Map(catalogue.map((entry, order) => [entry.indicator.code, { entry, order }]));
  const made = new Map<string, SampleFigure>();
  for (const code of entries.keys()) figureOf(code);
  return made;

  function figureOf(code: string): SampleFigure {
    const known = made.get(code);
    if (known !== undefined) return known;
    const found = entries.get(code);
    if (found === undefined) throw new Error(`no row ${code} in the sample's catalogue`);
    const { entry, order } = found;
    // Any spread between 0 and 1 that differs by place and row will do.
    const point = ((profile.index + 1) * 0.618 + order * 0.377) % 1;
    const figure = makeFigure(entry, point);
    made.set(code, figure);
    return figure;
  }

  function makeFigure(entry: CatalogueEntry, point: number): SampleFigure {
    const { indicator } = entry;
    const recipe = RECIPES[indicator.code];
    if (recipe?.kind === "met" || recipe?.kind === "notMet") {
      const usual = recipe.exceptAt.includes(profile.index)
        ? recipe.kind === "notMet"
        : recipe.kind === "met";
      return { target: entry.sampleTarget, previous: usual ? "Đạt" : "Chưa đạt" };
    }
    if (recipe !== undefined) return basis(recipe, entry, point);
    if (!isComputed(indicator)) throw new Error(`no recipe for ${indicator.code}`);
    return { target: entry.sampleTarget, previous: ratioOf(indicator, numberOf) };
  }

  function basis(
    recipe: Exclude<Recipe, { kind: "met" | "notMet" }>,
    entry: CatalogueEntry,
    point: number,
  ): Basis {
    const { indicator, sampleTarget } = entry;
    const middle = typeof sampleTarget === "number" ? sampleTarget : null;
    switch (recipe.kind) {
      case "amount": {
        const scaled = (needed(middle, indicator) * profile.size) / recipe.step;
        const target = roundHalfAway(Math.max(1, Math.round(scaled)) * recipe.step, entryDecimals(indicator));
        return { target, previous: worseThan(target, at(recipe.span, point), indicator) };
      }
      case "level": {
        const rate = recipe.targetSpan === undefined ? 1 : at(recipe.targetSpan, point);
        const target = roundHalfAway(needed(middle, indicator) * rate, entryDecimals(indicator));
        return { target, previous: worseThan(target, at(recipe.span, point), indicator) };
      }
      case "sumOf": {
        const parts = recipe.codes.map(figureOf);
        return {
          target: sumOf(parts.map((part) => part.target)),
          previous: sumOf(parts.map((part) => part.previous)),
        };
      }
      case "size":
        return {
          target: null,
          previous: roundHalfAway(recipe.amount * profile.size, entryDecimals(indicator)),
        };
      case "partOf":
        return {
          target: null,
          previous: roundHalfAway(numberOf(recipe.code) * at(recipe.span, point), entryDecimals(indicator)),
        };
      case "steps": {
        const step = Math.min(
          recipe.values.length - 1,
          Math.floor(((profile.size - 0.6) / 1.001) * recipe.values.length),
        );
        return { target: null, previous: recipe.values[Math.max(0, step)]! };
      }
    }
  }

  function numberOf(code: string): number {
    const { previous } = figureOf(code);
    if (typeof previous !== "number") throw new Error(`${code} is no number`);
    return previous;
  }
}

/** A ratio of last year from its parts, rounded as the row declares. */
export function ratioOf(indicator: Indicator, valueOf: (code: string) => number): number {
  const top = indicator.numerator && evaluateExpression(indicator.numerator, valueOf);
  const bottom = indicator.denominator && evaluateExpression(indicator.denominator, valueOf);
  if (typeof top !== "number" || typeof bottom !== "number" || bottom === 0) {
    throw new Error(`${indicator.code} has no ratio`);
  }
  return roundHalfAway((top / bottom) * ratioScale(indicator), indicator.decimals);
}

/** A figure somewhat worse than the target; the target itself where whole numbers leave no room within 8 percent. */
export function worseThan(target: number, rate: number, indicator: Indicator): number {
  const decimals = entryDecimals(indicator);
  const unit = 10 ** -decimals;
  const lower = roundHalfAway(Math.floor((target * rate) / unit + 1e-9) * unit, decimals);
  const isNear =
    indicator.direction === "up" ? lower >= 0.92 * target : lower <= 1.08 * target && lower >= target;
  return isNear ? lower : target;
}

/** A whole number stays whole at a place; its decimals are for the mean of places. */
function entryDecimals(indicator: Indicator): number {
  return indicator.valueType === "integer" ? 0 : indicator.decimals;
}

function at(span: Span, point: number): number {
  return span[0] + (span[1] - span[0]) * point;
}

function needed(target: number | null, indicator: Indicator): number {
  if (target === null) throw new Error(`${indicator.code} has no sample target`);
  return target;
}

function sumOf(values: readonly SampleFigure[keyof SampleFigure][]): number {
  return values.reduce<number>((sum, value) => {
    if (typeof value !== "number") throw new Error("a part of a sum is no number");
    return sum + value;
  }, 0);
}
