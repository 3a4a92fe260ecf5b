import { expressionCodes, printExpression, ratioScale } from "../model";
import type { Indicator, Measure } from "../model";
import { toAddress } from "../workbook";
import type { SummaryLayout } from "./summaryLayout";
import { MEASURE_COLUMN } from "./totalsColumns";

/** A ratio of figures that offices own: over the totals of its parts on the same sheet. */
export function officeRatioFormula(layout: SummaryLayout, indicator: Indicator, measure: Measure): string {
  const ref = (code: string, previous: boolean) =>
    toAddress(layout.totalsRow(code), MEASURE_COLUMN[previous ? "previous" : measure]);
  const text = (side: NonNullable<Indicator["numerator"]>) => {
    const printed = printExpression(side, ref);
    return side.kind === "operation" ? `(${printed})` : printed;
  };
  const top = text(indicator.numerator!);
  const bottom = text(indicator.denominator!);
  const parts = [...expressionCodes(indicator.numerator!), ...expressionCodes(indicator.denominator!)];
  const refs = [...new Set(parts.map((part) => ref(part.code, part.previous)))];
  const complete = `COUNT(${refs.join(",")})<${refs.length}`;
  if (indicator.aggregation === "differenceOfRatios") {
    const difference = `${top}-${bottom}`;
    return `IF(${complete},"",${indicator.factor === 1 ? difference : `(${difference})*${indicator.factor}`})`;
  }
  const scale = ratioScale(indicator);
  const quotient = indicator.aggregation === "growthOfSums" ? `(${top}/${bottom}-1)` : `${top}/${bottom}`;
  return `IF(${complete},"",IF(${bottom}=0,"-",${scale === 1 ? quotient : `${quotient}*${scale}`}))`;
}
