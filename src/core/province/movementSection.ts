import type { Plan } from "../model";
import { foldText } from "../reading";
import { SUMMARY_SHEET } from "../report";
import { countText } from "./figureText";
import { body, paragraph } from "./provinceReport";
import type { Paragraph, Run } from "./provinceReport";
import type { SummaryContent, SummaryMovement } from "./summaryContent";
import { indicatorItem } from "./targetSection";
import { mergedWords, saidParagraphs } from "./unitWords";

/** Movement by movement: its indicators from the summary, then what units did, and what stood in the way. */
export function movementParagraphs(content: SummaryContent, plan: Plan): readonly Paragraph[] {
  const named = movementsOf(content, plan);
  return named.flatMap(({ code, name, relatedIndicators }, index) => {
    const entries = content.movements.filter((entry) => entry.code === code);
    const related = content.indicators.filter((indicator) => relatedIndicators.includes(indicator.code));
    return [
      paragraph("heading", [`${index + 1}. Phong trào “${name}”`]),
      ...(related.length === 0
        ? []
        : [
            body("Kết quả một số chỉ tiêu liên quan:"),
            ...related.map((indicator) => indicatorItem(indicator, plan.settings)),
          ]),
      ...told(entries, "Nội dung, cách làm và kết quả:", activitiesOf),
      ...told(entries, "Khó khăn, vướng mắc:", (entry) => entry.difficulties),
      ...(entries.length === 0
        ? [
            paragraph("placeholder", [
              "(Chưa đơn vị nào nêu kết quả phong trào này: đề nghị cơ quan tổng hợp bổ sung trước khi trình ký.)",
            ]),
          ]
        : []),
    ];
  });
}

/** Movements of the plan that run in its year, then those that only the summary names. */
export function movementsOf(
  content: SummaryContent,
  plan: Plan,
): readonly {
  readonly code: string;
  readonly name: string;
  readonly relatedIndicators: readonly string[];
}[] {
  const { year } = plan.settings;
  const running = plan.movements.filter(
    (movement) => (movement.fromYear ?? year) <= year && year <= (movement.toYear ?? year),
  );
  const codes = new Set(running.map((movement) => movement.code));
  const others = new Map(
    content.movements
      .filter((entry) => !codes.has(entry.code))
      .map((entry) => [
        entry.code,
        { code: entry.code, name: entry.name || entry.code, relatedIndicators: [] },
      ]),
  );
  return [...running, ...others.values()];
}

function told(
  entries: readonly SummaryMovement[],
  lead: string,
  textOf: (entry: SummaryMovement) => string,
): readonly Paragraph[] {
  const said = mergedWords(entries.map((entry) => ({ orgUnit: entry.orgUnit, text: textOf(entry) })));
  return said.length === 0 ? [] : [body(lead), ...said.flatMap(saidParagraphs)];
}

function activitiesOf({ activities, result, participants }: SummaryMovement): string {
  const taking = participants === "" ? "" : `Số tập thể, cá nhân tham gia: ${participants}`;
  return [activities, result, taking].filter((text) => text !== "").join("\n");
}

/** Movements that units launched themselves: how many, of which kinds, by whom, and who launched none. */
export function campaignParagraphs(content: SummaryContent): readonly Paragraph[] {
  const { campaigns, orgUnits } = content;
  const sheet = { code: "PHONG_TRAO", sheet: SUMMARY_SHEET.movements, address: null };
  const figure = (text: string): Run => ({ text, source: sheet });
  if (campaigns.length === 0) {
    return [body("Các đơn vị đã gửi báo cáo chưa nêu phong trào thi đua theo đợt, chuyên đề nào.")];
  }
  const launching = new Set(campaigns.map((campaign) => campaign.orgUnit));
  const kinds = new Map<string, number>();
  for (const { kind } of campaigns) {
    const word = kind === "" ? "chưa ghi loại" : kind.charAt(0).toLowerCase() + kind.slice(1);
    kinds.set(word, (kinds.get(word) ?? 0) + 1);
  }
  const reviewed = campaigns.filter((campaign) => campaign.reviewDate !== "").length;
  const kindWords = [...kinds].flatMap(([kind, count], index): (Run | string)[] => [
    index === 0 ? "" : "; ",
    `${kind}: `,
    figure(countText(count)),
  ]);
  const none = orgUnits.filter(
    (orgUnit) =>
      (orgUnit.state === "received" || orgUnit.state === "late") &&
      ![...launching].some((name) => foldText(name) === foldText(orgUnit.name)),
  );
  return [
    body(
      "Có ",
      figure(`${countText(launching.size)} đơn vị`),
      " phát động ",
      figure(`${countText(campaigns.length)} phong trào thi đua`),
      " (",
      ...kindWords,
      ")",
      ...(reviewed === 0
        ? ["; chưa đơn vị nào ghi ngày sơ kết, tổng kết."]
        : ["; ", figure(`${countText(reviewed)} phong trào`), " đã ghi ngày sơ kết, tổng kết."]),
    ),
    ...(none.length === 0
      ? []
      : [
          body(`Đơn vị chưa nêu phong trào tự phát động: ${none.map((orgUnit) => orgUnit.name).join("; ")}.`),
        ]),
    body("Danh sách phong trào, văn bản phát động và thời gian sơ kết, tổng kết nêu tại Phụ lục 2."),
  ];
}
