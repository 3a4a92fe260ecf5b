import { roundHalfAway, VERDICT_WORDS } from "../plan";
import type { SummaryIndicator } from "../province";
import { foldText, relateMeasures } from "../reading";
import type { FormRole } from "./formMapping";

/** A figure in the form's unit of measure, at the decimals with which the report tells it. */
export interface FormFigure {
  readonly value: number | string;
  /** A rate from 0 to 100. */
  readonly isPercent: boolean;
}

export type NoFigure =
  /** The summary's own cell is empty. */
  | "noFigure"
  /** `Chưa đến kỳ đánh giá`, `Không đánh giá`: not for another office's column. */
  | "notJudged"
  /** The form counts in a unit of measure that ours cannot be turned into. */
  | "otherMeasure";

const COUNTED = /^(?:đơn vị|xã|phường|thị trấn|đặc khu|thôn|tổ dân phố|cơ quan)/u;

/** The figure of the summary that a cell of the form takes. `measure` is what the form's row says, "" where nothing. */
export function formFigure(
  indicator: SummaryIndicator,
  role: FormRole,
  measure: string,
): FormFigure | NoFigure {
  if (role === "verdict") {
    const { verdict } = indicator;
    const isJudged = verdict === "met" || verdict === "exceeded" || verdict === "missed";
    return isJudged ? { value: VERDICT_WORDS[verdict], isPercent: false } : "notJudged";
  }
  const { value } = indicator[role];
  if (value === null) return "noFigure";
  const factor = factorOf(indicator, measure);
  if (factor === null) return "otherMeasure";
  if (typeof value === "string") return factor === 1 ? { value, isPercent: false } : "otherMeasure";
  // What a larger unit takes away in front it needs behind the comma: 1.234 triệu đồng is 1,234 tỷ đồng.
  const decimals = indicator.decimals + Math.max(0, Math.round(Math.log10(factor)));
  const isPercent = foldText(indicator.unitOfMeasure) === "%" && factor === 1;
  return { value: roundHalfAway(value / factor, decimals), isPercent };
}

/** What one of the form's units of measure is in ours; null where they are different things. */
function factorOf(indicator: SummaryIndicator, measure: string): number | null {
  if (measure === "" || foldText(measure) === foldText(indicator.unitOfMeasure)) return 1;
  if (indicator.isCount) return COUNTED.test(foldText(measure)) ? 1 : null;
  const relation = relateMeasures(measure, indicator.unitOfMeasure);
  if (relation.kind === "different") return null;
  return relation.kind === "same" ? 1 : relation.factor;
}
