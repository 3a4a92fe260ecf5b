import { expressionCodes, isComputed, printExpression, ratioScale } from "../model";
import type { Indicator, Measure } from "../model";

/** What a total's formula reads: ranges of `Chi tiết theo đơn vị`. */
export interface WholeRefs {
  readonly indicator: (code: string) => Indicator | undefined;
  readonly range: (code: string, measure: Measure) => string;
}

/**
 * The total of an indicator as a formula over the units' row (Excel 2010: SUM, SUMPRODUCT, COUNTIF).
 *
 * Only units with every figure that the total needs enter; text cells (`x`, `…`) are no figures.
 * `entering`: last year's figure counts only the units that enter this year's total for this measure.
 */
export function wholeFormula(
  indicator: Indicator,
  measure: Measure,
  refs: WholeRefs,
  entering: Measure | null,
): string | null {
  const own = refs.range(indicator.code, measure);
  switch (indicator.aggregation) {
    case "none":
      return null;
    case "countMet": {
      if (entering !== null) {
        const now = refs.range(indicator.code, entering);
        const counts = `((${now}="Đạt")+(${now}="Chưa đạt"))`;
        return `IF(SUMPRODUCT(${counts}*((${own}="Đạt")+(${own}="Chưa đạt")))=0,"",SUMPRODUCT(${counts}*(${own}="Đạt")))`;
      }
      return `IF(COUNTIF(${own},"Đạt")+COUNTIF(${own},"Chưa đạt")=0,"",COUNTIF(${own},"Đạt"))`;
    }
    case "sum":
      if (entering === null) return `IF(COUNT(${own})=0,"",SUM(${own}))`;
      break;
    case "simpleMean":
      if (entering === null) return `IF(COUNT(${own})=0,"",AVERAGE(${own}))`;
      break;
    default:
      break;
  }
  const leaves = leavesOf(indicator, measure, refs);
  if (leaves === null) return null;
  const masks = [...leaves, ...(entering === null ? [] : (leavesOf(indicator, entering, refs) ?? []))];
  const mask = [...new Set(masks)].map((range) => `ISNUMBER(${range})`).join("*");
  const count = `SUMPRODUCT(${mask}*1)`;
  const value = valueText(indicator, measure, refs, mask);
  return `IF(${count}=0,"",${value})`;
}

/** Formula text of the value alone, over the units that `mask` lets in. */
function valueText(indicator: Indicator, measure: Measure, refs: WholeRefs, mask: string): string {
  const sum = (code: string, of: Measure) => `SUMPRODUCT(${mask}*1,${refs.range(code, of)})`;
  if (!isComputed(indicator)) {
    const own = refs.range(indicator.code, measure);
    if (indicator.aggregation === "simpleMean")
      return `${sum(indicator.code, measure)}/SUMPRODUCT(${mask}*1)`;
    if (indicator.aggregation === "weightedAverage") {
      const weights = refs.range(indicator.weight!, measure);
      const total = `SUMPRODUCT(${mask}*1,${weights})`;
      return `IF(${total}=0,"-",SUMPRODUCT(${mask}*1,${own},${weights})/${total})`;
    }
    return sum(indicator.code, measure);
  }
  const part = (code: string, previous: boolean) => {
    const other = refs.indicator(code)!;
    const of = previous ? "previous" : measure;
    return isComputed(other) ? `(${quotient(other, of, refs, mask)})` : sum(code, of);
  };
  const { top, bottom } = sides(indicator, part);
  if (indicator.aggregation === "differenceOfRatios") {
    const difference = `${top}-${bottom}`;
    const scaled = indicator.factor === 1 ? difference : `(${difference})*${indicator.factor}`;
    return `IFERROR(${scaled},"-")`;
  }
  return `IF(${bottom}=0,"-",${quotient(indicator, measure, refs, mask)})`;
}

function quotient(indicator: Indicator, measure: Measure, refs: WholeRefs, mask: string): string {
  const part = (code: string, previous: boolean): string => {
    const other = refs.indicator(code)!;
    const of = previous ? "previous" : measure;
    if (isComputed(other)) return `(${quotient(other, of, refs, mask)})`;
    return `SUMPRODUCT(${mask}*1,${refs.range(code, of)})`;
  };
  const { top, bottom } = sides(indicator, part);
  const scale = ratioScale(indicator);
  const value = indicator.aggregation === "growthOfSums" ? `(${top}/${bottom}-1)` : `${top}/${bottom}`;
  return scale === 1 ? value : `${value}*${scale}`;
}

function sides(
  indicator: Indicator,
  part: (code: string, previous: boolean) => string,
): { top: string; bottom: string } {
  const text = (expression: NonNullable<Indicator["numerator"]>) => {
    const printed = printExpression(expression, part);
    return expression.kind === "operation" ? `(${printed})` : printed;
  };
  return { top: text(indicator.numerator!), bottom: text(indicator.denominator!) };
}

/** Ranges of the typed figures an indicator comes down to; null where last year of last year would be needed. */
function leavesOf(indicator: Indicator, measure: Measure, refs: WholeRefs): readonly string[] | null {
  if (!isComputed(indicator)) {
    const own = refs.range(indicator.code, measure);
    return indicator.weight === null ? [own] : [own, refs.range(indicator.weight, measure)];
  }
  const leaves: string[] = [];
  for (const { code, previous } of [
    ...expressionCodes(indicator.numerator!),
    ...expressionCodes(indicator.denominator!),
  ]) {
    if (previous && measure === "previous") return null;
    const part = refs.indicator(code);
    const own = part === undefined ? null : leavesOf(part, previous ? "previous" : measure, refs);
    if (own === null) return null;
    leaves.push(...own);
  }
  return leaves;
}
