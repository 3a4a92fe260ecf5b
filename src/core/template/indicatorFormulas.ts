import { expressionCodes, printExpression, ratioScale } from "../model";
import type { Indicator, ListCount } from "../model";
import { LIST_NAME } from "./listNames";

/**
 * The figure an entry stands for, for other formulas: a number, 0 for `-`, otherwise "" (blank, `x`, `…` or a word).
 * `fallback` is the cell that a blank one equals (`Ước cả năm` of figures at the end of the period).
 */
export function effectiveFormula(cell: string, isBoolean: boolean, fallback: string | null): string {
  const otherwise = fallback === null ? `""` : `IF(${cell}="",${fallback},"")`;
  if (isBoolean) return `IF(OR(${cell}="Đạt",${cell}="Chưa đạt"),${cell},${otherwise})`;
  return `IF(ISNUMBER(${cell}),${cell},IF(${cell}="-",0,${otherwise}))`;
}

/** The figure of a computed row: its `-` says that the denominator is zero, which is no figure. */
export function computedFigureFormula(cell: string): string {
  return `IF(ISNUMBER(${cell}),${cell},"")`;
}

/**
 * A computed row over the cells of its parts: "" until every part has a figure, `-` where the denominator is zero.
 * `refOf` gives the cell that holds a part's effective figure.
 */
export function ratioFormula(
  indicator: Indicator,
  refOf: (code: string, previous: boolean) => string,
): string {
  const numerator = indicator.numerator!;
  const denominator = indicator.denominator!;
  const parts = [...expressionCodes(numerator), ...expressionCodes(denominator)];
  const refs = [...new Set(parts.map((part) => refOf(part.code, part.previous)))];
  const complete = `COUNT(${refs.join(",")})<${refs.length}`;
  const top = group(printExpression(numerator, refOf));
  const bottom = group(printExpression(denominator, refOf));
  if (indicator.aggregation === "differenceOfRatios") {
    const scaled = indicator.factor === 1 ? `${top}-${bottom}` : `(${top}-${bottom})*${indicator.factor}`;
    return `IF(${complete},"",${scaled})`;
  }
  const scale = ratioScale(indicator);
  const quotient = indicator.aggregation === "growthOfSums" ? `(${top}/${bottom}-1)` : `${top}/${bottom}`;
  const scaled = scale === 1 ? quotient : `${quotient}*${scale}`;
  return `IF(${complete},"",IF(${bottom}=0,"-",${scaled}))`;
}

/** A count of the unit's own lists; typed totals of `Biểu 03` A count where no list is kept. */
export function listCountFormula(count: ListCount): string {
  switch (count) {
    case "campaigns":
      return `COUNTA(${LIST_NAME.campaigns})`;
    case "exemplars":
      return `COUNTA(${LIST_NAME.exemplars})`;
    case "collectivesCommended":
      return `SUM(${LIST_NAME.collectivesCommended})`;
    case "individualsCommended":
      return `SUM(${LIST_NAME.individualsCommended})`;
    case "proposals":
      return `SUM(${LIST_NAME.proposals})`;
  }
}

function group(text: string): string {
  return /[+\-*/]/.test(text.replace(/\$?[A-Z]+\$?\d+/g, "")) ? `(${text})` : text;
}
