import type { CheckFindingParams } from "../../core/check/checkFindings";
import type { FindingMessages } from "../messages";

type TargetParams = Pick<CheckFindingParams, Extract<keyof CheckFindingParams, `target.${string}`>>;

export const VERDICT_WORD = {
  exceeded: "Vượt",
  met: "Đạt",
  missed: "Không đạt",
  notYet: "Chưa đến kỳ đánh giá",
  notAssessed: "Không đánh giá",
} as const;

/** Sentences about figures against the plan. */
export const targetMessages: FindingMessages<TargetParams> = {
  "target.missed-unexplained": ({ indicator, value, target, judgedOn, unitOfMeasure }, formats) => {
    const column = judgedOn === "estimate" ? "Ước cả năm" : "Thực hiện";
    const unit = unitOfMeasure === "%" || unitOfMeasure === "‰" ? unitOfMeasure : "";
    return value === null
      ? `${indicator}: chưa đạt kế hoạch (${target}): đề nghị nêu nguyên nhân.`
      : `${indicator}: ${column} ${formats.number(value)}${unit}, kế hoạch ${target}${unit !== "" && !target.includes(unit) ? unit : ""}: đề nghị nêu nguyên nhân.`;
  },
  "target.estimate-below-actual": ({ indicator, estimate, actual }, formats) =>
    `${indicator}: Ước cả năm ${formats.number(estimate)} thấp hơn Thực hiện ${formats.number(actual)}: đề nghị kiểm tra lại.`,
  "target.far-above": ({ indicator, value, target, percent }, formats) =>
    `${indicator}: ${formats.number(value)} bằng ${formats.number(percent, 0)}% kế hoạch (${target}): đề nghị xác nhận.`,
  "target.verdict-differs": ({ indicator, typed, verdict }) =>
    `${indicator}: ghi đánh giá “${typed}”, theo quy tắc là “${VERDICT_WORD[verdict]}”: đề nghị nêu lý do nếu giữ nguyên.`,
};
