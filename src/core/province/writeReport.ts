import { ASSESSMENT_ITEMS, showDate, toRoman } from "../model";
import type { Plan } from "../model";
import { SAMPLE_BANNER } from "../plan";
import { SUMMARY_SHEET } from "../report";
import { commendationParagraphs } from "./commendationSection";
import { countText } from "./figureText";
import { issuerOf } from "./issuer";
import { campaignParagraphs, movementParagraphs, movementsOf } from "./movementSection";
import { body, paragraph } from "./provinceReport";
import type { Paragraph, ProvinceReport, ReportGap, ReportSection, Run } from "./provinceReport";
import { publicityParagraphs } from "./publicitySection";
import type { SummaryContent } from "./summaryContent";
import { judgedCell, targeted, targetParagraphs } from "./targetSection";
import { wordsParagraphs } from "./unitWords";

/** Subjects that paragraph 2 of the dispatch ties the movements to. */
const TIED = ["DG4", "DG5", "DG6", "DG7", "DG8", "DG9"] as const;

/**
 * The report to the level above, from what the summary holds: leadership, results against targets, the movements, the
 * thematic movements, commendation, publicity, limits and causes, directions, proposals — the paragraphs of the
 * dispatch in their order. Every figure carries the cell that it is; what is provisional says so; units' own words stand
 * as they wrote them, each with its unit. Numbers and dates that the clerk gives are not in it.
 */
export function writeReport(content: SummaryContent, plan: Plan): ProvinceReport {
  const { settings } = plan;
  const issuer = issuerOf(settings);
  const period = settings.period;
  return {
    issuer,
    title: "BÁO CÁO",
    subject: `Kết quả phong trào thi đua và thực hiện các chỉ tiêu ${period}`,
    year: settings.year,
    banner: settings.isSample ? SAMPLE_BANNER : null,
    opening: [basisOf(plan), sourceOfFigures(content, plan)],
    sections: numbered([
      ["CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI", wordsParagraphs(content, "DG1")],
      [
        "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU",
        [
          paragraph("heading", ["1. Kết quả thực hiện chỉ tiêu kế hoạch"]),
          ...targetParagraphs(content, settings),
          paragraph("heading", ["2. Nhiệm vụ trọng tâm, vấn đề khó, cấp bách"]),
          ...wordsParagraphs(content, "DG2"),
          paragraph("heading", ["3. Kết quả nổi bật"]),
          ...wordsParagraphs(content, "DG3"),
        ],
      ],
      [
        "KẾT QUẢ CÁC PHONG TRÀO THI ĐUA",
        [...movementParagraphs(content, plan), ...tiedParagraphs(content, plan)],
      ],
      ["PHONG TRÀO THI ĐUA THEO ĐỢT, CHUYÊN ĐỀ", campaignParagraphs(content)],
      ["CÔNG TÁC KHEN THƯỞNG", commendationParagraphs(content)],
      ["CÔNG TÁC TUYÊN TRUYỀN, NHÂN ĐIỂN HÌNH TIÊN TIẾN", publicityParagraphs(content)],
      [
        "TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
        [
          paragraph("heading", ["1. Tồn tại, hạn chế"]),
          ...wordsParagraphs(content, "DG10"),
          paragraph("heading", ["2. Nguyên nhân"]),
          ...wordsParagraphs(content, "DG11"),
        ],
      ],
      [`PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM ${settings.year + 1}`, wordsParagraphs(content, "DG12")],
      ["KIẾN NGHỊ, ĐỀ XUẤT", wordsParagraphs(content, "DG13")],
    ]),
    closing: [
      body(
        `Trên đây là báo cáo kết quả phong trào thi đua và thực hiện các chỉ tiêu ${period}, ${issuer.name} kính báo cáo ${settings.superiorOffice}./.`,
      ),
    ],
    recipients: [`- ${settings.superiorOffice};`, "- Lưu: VT, ……"],
    gaps: gapsOf(content, plan),
  };
}

function basisOf(plan: Plan): Paragraph {
  const { legalBases, consolidatingOffice, period } = plan.settings;
  const said = `${consolidatingOffice} báo cáo kết quả phong trào thi đua và thực hiện các chỉ tiêu ${period} như sau:`;
  return body(legalBases.length === 0 ? said : `Thực hiện ${legalBases.map(bareBasis).join("; ")}, ${said}`);
}

/** A plan writes `Căn cứ Luật …;` or only the document; in a sentence the document alone. */
function bareBasis(basis: string): string {
  return basis.replace(/^căn cứ\s+/iu, "").replace(/[;.,\s]+$/u, "");
}

/** Whose figures they are, up to which day, and who is not in them. */
function sourceOfFigures(content: SummaryContent, plan: Plan): Paragraph {
  const { orgUnits } = content;
  const absent = orgUnits.filter((orgUnit) => orgUnit.state === "missing" || orgUnit.state === "undecided");
  const source = { code: "TINH_HINH_GUI", sheet: SUMMARY_SHEET.ledger, address: null };
  const runs: (Run | string)[] = [
    "Số liệu tổng hợp từ ",
    { text: `${countText(orgUnits.length - absent.length)}/${countText(orgUnits.length)} đơn vị`, source },
    `, thời gian chốt số liệu ngày ${showDate(plan.settings.dataCutoff)}.`,
  ];
  if (absent.length > 0) {
    const names = absent.map((orgUnit) => orgUnit.name).join("; ");
    runs.push(` Còn ${countText(absent.length)} đơn vị chưa có số liệu: ${names}.`);
  }
  if (content.indicators.some((indicator) => indicator.provisional)) {
    runs.push(
      " Chỉ tiêu chưa đủ đơn vị có số liệu, hoặc có số mới xác nhận bằng lời, được ghi là số tạm tính; so với năm trước được tính trên cùng các đơn vị đã có số liệu.",
    );
  }
  return body(...runs);
}

function tiedParagraphs(content: SummaryContent, plan: Plan): readonly Paragraph[] {
  const running = movementsOf(content, plan).length;
  const said = TIED.filter((code) => content.words.some((words) => words.code === code));
  if (said.length === 0) return [];
  return [
    paragraph("heading", [`${running + 1}. Gắn phong trào thi đua với các nhiệm vụ`]),
    ...said.flatMap((code, index) => [
      paragraph("subheading", [`${"abcdef"[index]}) ${titleOf(code)}`]),
      ...wordsParagraphs(content, code),
    ]),
  ];
}

function titleOf(code: string): string {
  return ASSESSMENT_ITEMS.find((entry) => entry.code === code)?.title ?? code;
}

function numbered(
  sections: readonly (readonly [title: string, paragraphs: readonly Paragraph[]])[],
): readonly ReportSection[] {
  return sections.map(([title, paragraphs], index) => ({ number: toRoman(index + 1), title, paragraphs }));
}

/** What is still missing, for the person to see before the report is written. */
function gapsOf(content: SummaryContent, plan: Plan): readonly ReportGap[] {
  const namesOf = (state: string) =>
    content.orgUnits.filter((orgUnit) => orgUnit.state === state).map((orgUnit) => orgUnit.name);
  const [missing, undecided] = [namesOf("missing"), namesOf("undecided")];
  const withTarget = targeted(content);
  // A provisional figure of any indicator is told: all of them stand in the annex.
  const provisional = content.indicators.filter((indicator) => indicator.provisional).length;
  const without = withTarget
    .filter((indicator) => judgedCell(indicator, plan.settings.judgedOn).value === null)
    .map((indicator) => indicator.code);
  const asked = ["DG1", "DG2", "DG3", "DG10", "DG11", "DG12", "DG13"];
  const silent = [
    ...asked.filter((code) => !content.words.some((words) => words.code === code)).map(titleOf),
    ...movementsOf(content, plan)
      .filter(({ code }) => !content.movements.some((entry) => entry.code === code))
      .map(({ name }) => `Phong trào “${name}”`),
  ];
  const gaps: ReportGap[] = [];
  if (missing.length > 0) gaps.push({ kind: "missingOrgUnits", names: missing });
  if (undecided.length > 0) gaps.push({ kind: "undecidedOrgUnits", names: undecided });
  if (provisional > 0) gaps.push({ kind: "provisional", count: provisional });
  if (without.length > 0) gaps.push({ kind: "withoutFigure", codes: without });
  if (silent.length > 0) gaps.push({ kind: "withoutWords", titles: silent });
  if (content.planChanged) gaps.push({ kind: "planChanged" });
  return gaps;
}
