import { AWARDEE_GROUPS } from "../model";
import type { Plan } from "../model";
import { GROUP_NOT_WRITTEN } from "../report";
import { HEADER } from "../template";
import type { AnnexCell, AnnexSheet, AnnexTable } from "./annexFrame";
import { directShareOf } from "./commendationSection";
import { movementsOf } from "./movementSection";
import { exemplarCounts, publicityTotals } from "./publicitySection";
import type { CountCell, SummaryAward, SummaryContent } from "./summaryContent";
import { mergedWords } from "./unitWords";

const ORG_UNIT = "Đơn vị";
const NONE = "Chưa có số liệu của đơn vị nào.";

/** `Phụ lục 2`: each movement unit by unit, then what units launched, reviewed and closed. */
export function movementAnnex(content: SummaryContent, plan: Plan): AnnexSheet {
  const byMovement = movementsOf(content, plan).flatMap(({ code, name }, index): (readonly AnnexCell[])[] => {
    const entries = content.movements.filter((entry) => entry.code === code);
    return [
      [String(index + 1), `Phong trào “${name}”`, ...[2, 3, 4, 5].map(() => null)],
      ...entries.map((entry, at): readonly AnnexCell[] => [
        at + 1,
        entry.orgUnit,
        entry.activities,
        entry.result,
        entry.participants,
        entry.difficulties,
      ]),
    ];
  });
  return {
    number: 2,
    title: `KẾT QUẢ CÁC PHONG TRÀO THI ĐUA NĂM ${plan.settings.year}`,
    widths: [6, 34, 34, 34, 22, 26, 18, 26],
    tables: [
      {
        title: "A. Phong trào do cấp trên phát động",
        columns: [
          HEADER.order,
          ORG_UNIT,
          HEADER.activities,
          HEADER.result,
          HEADER.participants,
          HEADER.difficulties,
        ],
        rows: byMovement,
        empty: NONE,
      },
      {
        title: "B. Phong trào do đơn vị phát động, sơ kết, tổng kết",
        columns: [
          HEADER.order,
          ORG_UNIT,
          HEADER.campaignName,
          HEADER.launchDocument,
          HEADER.campaignKind,
          "Thời gian",
          HEADER.reviewDate,
          HEADER.result,
        ],
        rows: content.campaigns.map((campaign, index) => [
          index + 1,
          campaign.orgUnit,
          campaign.name,
          campaign.launchDocument,
          campaign.kind,
          [campaign.from, campaign.to].filter((day) => day !== "").join(" – "),
          campaign.reviewDate,
          campaign.result,
        ]),
        empty: "Chưa đơn vị nào nêu phong trào tự phát động.",
      },
    ],
  };
}

/** `Phụ lục 3`: counts by form and kind, then by group with the share of people in direct work; no names. */
export function commendationAnnex(content: SummaryContent, plan: Plan): AnnexSheet {
  const kinds = [HEADER.collective, HEADER.individual, HEADER.household];
  const figure = (cell: CountCell): AnnexCell => ({ value: cell.value, style: "number0", from: [cell] });
  const row = (award: SummaryAward, order: number | string): readonly AnnexCell[] => [
    order,
    award.award,
    ...award.commended.map(figure),
    ...award.proposed.map(figure),
  ];
  const { direct, known, unknown } = directShareOf(content);
  const share: readonly (readonly AnnexCell[])[] =
    known === 0
      ? []
      : [
          [
            "",
            "Tỷ lệ cá nhân trực tiếp công tác, lao động trong số có ghi đối tượng",
            HEADER.individual,
            "",
            { value: (direct / known) * 100, style: "percent", from: [] },
            "",
            unknown,
            known + unknown,
          ],
        ];
  const total = content.awardTotal;
  return {
    number: 3,
    title: `SỐ LƯỢNG KHEN THƯỞNG, ĐỀ NGHỊ KHEN THƯỞNG NĂM ${plan.settings.year}`,
    note: "Danh sách tập thể, cá nhân, hộ gia đình lập riêng",
    widths: [6, 52, 15, 15, 15, 15, 15, 15],
    tables: [
      {
        title: "A. Theo danh hiệu, hình thức",
        columns: [
          HEADER.order,
          HEADER.award,
          ...kinds.map((kind) => `${kind} (đã khen)`),
          ...kinds.map((kind) => `${kind} (đề nghị)`),
        ],
        rows: [
          ...content.awards.map((award, index) => row(award, index + 1)),
          ...(total === null || content.awards.length === 0 ? [] : [row(total, "")]),
        ],
        empty: NONE,
      },
      {
        title: "B. Theo đối tượng (đã khen thưởng, theo danh sách)",
        columns: [HEADER.order, HEADER.award, "Loại", ...AWARDEE_GROUPS, GROUP_NOT_WRITTEN, "Cộng"],
        rows: [
          ...content.awardGroups.map((group, index): readonly AnnexCell[] => [
            index + 1,
            group.award,
            group.kind,
            ...group.counts.map(figure),
            {
              value: group.counts.reduce((sum, count) => sum + count.value, 0),
              style: "number0",
              from: group.counts,
            },
          ]),
          ...share,
        ],
        empty: "Chưa có danh sách khen thưởng của đơn vị nào.",
        centered: [2],
      },
    ],
  };
}

/** `Phụ lục 4`: documents that units issued, and what they propose, in their own words. */
export function proposalAnnex(content: SummaryContent, plan: Plan): AnnexSheet {
  const table = (title: string, code: string, empty: string): AnnexTable => ({
    title,
    columns: [HEADER.order, ORG_UNIT, HEADER.content],
    rows: mergedWords(content.words.filter((words) => words.code === code)).map(
      ({ orgUnits, lines }, index) => [index + 1, orgUnits.join("; "), lines.join("\n")],
    ),
    empty,
  });
  return {
    number: 4,
    title: `VĂN BẢN ĐÃ BAN HÀNH VÀ KIẾN NGHỊ, ĐỀ XUẤT CỦA CÁC ĐƠN VỊ NĂM ${plan.settings.year}`,
    widths: [6, 44, 110],
    tables: [
      table("A. Văn bản lãnh đạo, chỉ đạo, triển khai", "DG1", "Chưa đơn vị nào nêu văn bản."),
      table("B. Kiến nghị, đề xuất", "DG13", "Chưa đơn vị nào nêu kiến nghị, đề xuất."),
    ],
  };
}

/** `Phụ lục 5`: sums of publicity; examples by kind, names only of models, which are no persons. */
export function publicityAnnex(content: SummaryContent, plan: Plan): AnnexSheet {
  return {
    number: 5,
    title: `KẾT QUẢ TUYÊN TRUYỀN, NHÂN ĐIỂN HÌNH TIÊN TIẾN NĂM ${plan.settings.year}`,
    widths: [6, 60, 22, 18, 22],
    tables: [
      {
        title: "A. Tuyên truyền",
        columns: [
          HEADER.order,
          HEADER.content,
          HEADER.unitOfMeasure,
          HEADER.quantity,
          "Số đơn vị có số liệu",
        ],
        rows: publicityTotals(content).map((total, index) => [
          index + 1,
          total.title,
          total.unitOfMeasure,
          { value: total.sum, style: "number0", from: total.cells },
          total.cells.length,
        ]),
        empty: NONE,
        centered: [2],
      },
      {
        title: "B. Điển hình, mô hình, nhân tố mới",
        columns: [HEADER.order, "Loại", HEADER.unitOfMeasure, HEADER.quantity],
        rows: exemplarCounts(content).map(([kind, count], index) => [index + 1, kind, "điển hình", count]),
        empty: NONE,
        centered: [2],
      },
    ],
  };
}

/** `Phụ lục 6`: who has reported, when, by which document; who has not, without a word of blame. */
export function deliveryAnnex(content: SummaryContent, plan: Plan): AnnexSheet {
  const absent = content.orgUnits.filter(({ state }) => state === "missing" || state === "undecided");
  const words = { missing: "Chưa gửi", undecided: "Có hai tệp khác nhau, chưa chọn" } as const;
  return {
    number: 6,
    title: `TÌNH HÌNH GỬI BÁO CÁO NĂM ${plan.settings.year}`,
    note: `Đã có số liệu của ${content.orgUnits.length - absent.length}/${content.orgUnits.length} đơn vị`,
    widths: [6, 50, 20, 28, 28],
    tables: [
      {
        title: "A. Đơn vị chưa có số liệu",
        columns: [HEADER.order, ORG_UNIT, "Mã đơn vị", "Tình trạng"],
        rows: absent.map((orgUnit, index) => [
          index + 1,
          orgUnit.name,
          orgUnit.code,
          orgUnit.state === "undecided" ? words.undecided : words.missing,
        ]),
        empty: "Tất cả đơn vị đã có số liệu.",
        centered: [2, 3],
      },
      {
        title: "B. Đơn vị đã có số liệu",
        columns: [HEADER.order, ORG_UNIT, "Ngày nhận tệp số liệu", "Văn bản: số, ký hiệu", "Thời hạn"],
        rows: content.orgUnits
          .filter((orgUnit) => !absent.includes(orgUnit))
          .map((orgUnit, index) => [
            index + 1,
            orgUnit.name,
            orgUnit.receivedOn,
            orgUnit.document,
            orgUnit.punctuality,
          ]),
        empty: NONE,
        centered: [2, 3, 4],
      },
    ],
  };
}
