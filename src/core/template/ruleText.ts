import type { Indicator, PreviousFigure, Target } from "../model";
import { formatVietnameseNumber } from "../reading";

/**
 * The rule of a target in words, as the sheets and prompts show it: `từ 95% trở lên`,
 * `giảm từ 5% trở lên so với năm trước (20 vụ)`.
 */
export function ruleText(target: Target, indicator: Indicator, previous: PreviousFigure | null): string {
  const rule = target.rule;
  switch (rule.kind) {
    case "atLeast":
      return `từ ${withUnit(rule.value, indicator)} trở lên`;
    case "atMost":
      return `không quá ${withUnit(rule.value, indicator)}`;
    case "above":
      return `trên ${withUnit(rule.value, indicator)}`;
    case "below":
      return `dưới ${withUnit(rule.value, indicator)}`;
    case "equal":
      return `bằng ${withUnit(rule.value, indicator)}`;
    case "approximately":
      return `khoảng ${withUnit(rule.value, indicator)}`;
    case "range":
      return `từ ${show(rule.low)} đến ${withUnit(rule.high, indicator)}`;
    case "met":
      return "Đạt";
    case "surplus":
      return "xuất siêu";
    case "decreaseBy":
    case "increaseBy": {
      const verb = rule.kind === "decreaseBy" ? "giảm" : "tăng";
      const unit =
        indicator.unitOfMeasure === "%" ? " điểm %" : indicator.unitOfMeasure === "‰" ? " điểm ‰" : "%";
      const amount = `${show(rule.amount)}${unit}`;
      const base = previous?.value == null ? "" : ` (${withUnit(previous.value, indicator)})`;
      return rule.sense === "atLeast"
        ? `${verb} từ ${amount} trở lên so với năm trước${base}`
        : `${verb} ${amount} so với năm trước${base}`;
    }
  }
}

/** `95%`, `12,5 triệu đồng`. */
export function withUnit(value: number, indicator: Indicator): string {
  const unit = indicator.unitOfMeasure;
  if (unit === "%" || unit === "‰") return `${show(value)}${unit}`;
  return unit === "Đạt/Chưa đạt" ? show(value) : `${show(value)} ${unit}`;
}

function show(value: number): string {
  return formatVietnameseNumber(value);
}
