import type { CheckFindingParams } from "../../core/check/checkFindings";
import type { Verdict } from "../../core/model";
import { fit } from "../fit";
import type { FindingMessages } from "../messages";

type TargetParams = Pick<CheckFindingParams, Extract<keyof CheckFindingParams, `target.${string}`>>;

/** Words of verdict, everywhere. */
export const VERDICT_WORD: Readonly<Record<Verdict, string>> = {
  exceeded: "Vượt",
  met: "Đạt",
  missed: "Không đạt",
  notYet: "Chưa đến kỳ đánh giá",
  notAssessed: "Không đánh giá",
};

/** Sentences about figures against the plan. */
export const targetMessages: FindingMessages<TargetParams> = {
  "target.missed-unexplained": ({ indicator, value, target, sense, judgedOn, unitOfMeasure }, formats) => {
    const plan = inSense(withUnit(target, unitOfMeasure), sense);
    if (value === null) {
      return fit(
        formats.room,
        [plan],
        (text) => `${indicator} chưa đạt kế hoạch (${text}): đề nghị nêu nguyên nhân.`,
      );
    }
    const column = judgedOn === "estimate" ? "Ước cả năm" : "Thực hiện";
    const figure = withUnit(formats.number(value), unitOfMeasure);
    return fit(
      formats.room,
      [plan],
      (text) => `${indicator}: ${column} ${figure} chưa đạt kế hoạch (${text}): đề nghị nêu nguyên nhân.`,
    );
  },
  "target.estimate-below-actual": ({ indicator, estimate, actual }, formats) =>
    `${indicator}: Ước cả năm ${formats.number(estimate)} thấp hơn Thực hiện ${formats.number(actual)}: đề nghị kiểm tra lại.`,
  "target.far-above": ({ indicator, value, target, percent }, formats) =>
    fit(
      formats.room,
      [target],
      (text) =>
        `${indicator}: ${formats.number(value)} bằng ${formats.number(percent, 0)}% kế hoạch (${text}): đề nghị xác nhận.`,
    ),
  "target.verdict-differs": ({ indicator, typed, verdict }, { room }) =>
    fit(
      room,
      [typed],
      (text) =>
        `${indicator} ghi “${text}”, theo quy tắc là “${VERDICT_WORD[verdict]}”: đề nghị nêu lý do nếu giữ nguyên.`,
    ),
};

/** `95` → `95%`; a text that names its unit, or ends in a word, stays as issued. */
function withUnit(text: string, unitOfMeasure: string): string {
  return (unitOfMeasure === "%" || unitOfMeasure === "‰") && /\d$/.test(text) ? text + unitOfMeasure : text;
}

/** `từ 95% trở lên`, `không quá 3,5%`: without it a bare number does not say which side is good. */
function inSense(plan: string, sense: "atLeast" | "atMost" | null): string {
  if (sense === null) return plan;
  return sense === "atLeast" ? `từ ${plan} trở lên` : `không quá ${plan}`;
}
