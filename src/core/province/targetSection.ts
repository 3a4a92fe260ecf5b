import { showDate } from "../model";
import type { PlanSettings, Verdict } from "../model";
import { changeRuns, completionRuns, countText, figureRun, targetRun } from "./figureText";
import { body, item, paragraph } from "./provinceReport";
import type { Paragraph, Run } from "./provinceReport";
import type { SummaryContent, SummaryIndicator } from "./summaryContent";

/** Indicators that the plan gives the whole a target for: what `x/y chỉ tiêu` counts. */
export function targeted(content: SummaryContent): readonly SummaryIndicator[] {
  return content.indicators.filter((indicator) => indicator.target.value !== null);
}

/** The figure that is judged. */
export function judgedCell(indicator: SummaryIndicator, judgedOn: PlanSettings["judgedOn"]) {
  return judgedOn === "estimate" ? indicator.estimate : indicator.actual;
}

const LISTS: readonly (readonly [verdict: Verdict, title: string])[] = [
  ["exceeded", "Chỉ tiêu vượt kế hoạch"],
  ["met", "Chỉ tiêu đạt kế hoạch"],
  ["missed", "Chỉ tiêu không đạt kế hoạch"],
  ["notYet", "Chỉ tiêu chưa đến kỳ đánh giá hoặc còn thiếu số liệu của đơn vị"],
  ["notAssessed", "Chỉ tiêu chưa đủ căn cứ để đánh giá"],
];

/** Results against the plan's targets: one sentence that counts them all, then each with its figures. */
export function targetParagraphs(content: SummaryContent, settings: PlanSettings): readonly Paragraph[] {
  const all = targeted(content);
  if (all.length === 0) {
    return [
      body(
        "Kế hoạch năm không giao chỉ tiêu chung của toàn địa bàn; kết quả từng chỉ tiêu nêu tại Phụ lục 1.",
      ),
    ];
  }
  const letters = "abcde";
  let used = 0;
  const lists = LISTS.flatMap(([verdict, title]) => {
    const some = all.filter((indicator) => indicator.verdict === verdict);
    if (some.length === 0) return [];
    const heading = `${letters[used++]}) ${title} (${countText(some.length)} chỉ tiêu):`;
    return [
      paragraph("subheading", [heading]),
      ...some.map((indicator) => indicatorItem(indicator, settings)),
    ];
  });
  return [
    countSentence(all, settings),
    ...lists,
    body("Số liệu chi tiết của tất cả chỉ tiêu nêu tại Phụ lục 1."),
  ];
}

/** `Có 13/16 chỉ tiêu đạt và vượt kế hoạch, trong đó …`: the parts named add up to the whole. */
export function countSentence(all: readonly SummaryIndicator[], settings: PlanSettings): Paragraph {
  const count = (...verdicts: readonly Verdict[]) =>
    all.filter((indicator) => verdicts.includes(indicator.verdict)).length;
  const source = { code: "TONG_HOP", sheet: all[0]!.verdictCell.sheet, address: null };
  const figure = (text: string): Run => ({ text, source });
  const parts = (separator: string, words: readonly (readonly [Verdict, string])[]) =>
    words.flatMap(([verdict, word]): (Run | string)[] =>
      count(verdict) === 0 ? [] : [separator, figure(`${countText(count(verdict))} chỉ tiêu`), ` ${word}`],
    );
  const total = all.length;
  const reached = count("exceeded", "met");
  const head: (Run | string)[] =
    reached > 0
      ? [
          "Có ",
          figure(`${countText(reached)}/${countText(total)} chỉ tiêu`),
          " đạt và vượt kế hoạch, trong đó ",
          ...parts(", ", [
            ["exceeded", "vượt"],
            ["met", "đạt"],
          ]).slice(1),
        ]
      : ["Chưa có chỉ tiêu nào trong ", figure(`${countText(total)} chỉ tiêu`), " được giao đạt kế hoạch"];
  const tail = parts("; ", [
    ["missed", "không đạt"],
    ["notYet", "chưa đến kỳ đánh giá hoặc còn thiếu số liệu của đơn vị"],
    ["notAssessed", "chưa đủ căn cứ để đánh giá"],
  ]);
  const basis =
    settings.judgedOn === "estimate"
      ? "ước thực hiện cả năm"
      : `số thực hiện đến ngày ${showDate(settings.dataCutoff)}`;
  const provisional = all.filter((indicator) => indicator.provisional).length;
  const note =
    provisional === 0
      ? ""
      : ` Số liệu của ${countText(provisional)} chỉ tiêu là số tạm tính, do chưa đủ đơn vị có số liệu hoặc có số mới xác nhận bằng lời.`;
  return body(...head, ...tail, ` (đánh giá theo ${basis}).${note}`);
}

/** One indicator: figures, target, comparison, and whether it is provisional. */
export function indicatorItem(indicator: SummaryIndicator, settings: PlanSettings): Paragraph {
  const judged = figureRun(judgedCell(indicator, settings.judgedOn), indicator);
  const target = targetRun(indicator);
  const runs: (Run | string)[] = [`${indicator.name}: `];
  if (judged === null) {
    runs.push("chưa có số liệu");
    if (target !== null) runs.push(" (kế hoạch ", target, ")");
  } else {
    runs.push(...measureRuns(indicator, settings, judged));
    if (target !== null) runs.push(", kế hoạch ", target, ...completionRuns(indicator));
    runs.push(...changeRuns(indicator));
  }
  if (indicator.provisional && judged !== null) {
    const covered = indicator.coverage === "" ? "" : `, ${indicator.coverage} đơn vị`;
    runs.push({ text: ` (tạm tính${covered})`, italic: true });
  }
  return item(...runs, ".");
}

/** The judged figure in words; the actual beside the estimate where the two read differently. */
function measureRuns(
  indicator: SummaryIndicator,
  settings: PlanSettings,
  judged: Run,
): readonly (Run | string)[] {
  const cutoff = showDate(settings.dataCutoff);
  if (settings.judgedOn === "actual") return [`thực hiện đến ngày ${cutoff} là `, judged];
  const { actual, estimate } = indicator;
  // Growth so far compares a part of this year with the whole of the last: only the year's estimate is told.
  const shown = indicator.isGrowth ? null : figureRun(actual, indicator);
  if (shown === null) return ["ước cả năm ", judged];
  if (actual.value === estimate.value) return ["thực hiện ", judged];
  if (shown.text === judged.text) return ["thực hiện và ước cả năm ", judged];
  return [`thực hiện đến ngày ${cutoff} là `, shown, ", ước cả năm ", judged];
}
