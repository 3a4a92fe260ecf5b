import { showDate, toRoman } from "../model";
import type { Plan } from "../model";
import { roundHalfAway, VERDICT_WORDS } from "../plan";
import type { AnnexCell, AnnexSheet } from "./annexFrame";
import type { FigureCell, SummaryContent, SummaryIndicator } from "./summaryContent";

const WIDTHS = [6, 46, 16, 14, 14, 14, 14, 13, 13, 14, 22];

/** `Phụ lục 1`: the indicators by group, as reports print them. */
export function indicatorAnnex(content: SummaryContent, plan: Plan): AnnexSheet {
  const { year, dataCutoff, judgedOn } = plan.settings;
  const rows: (readonly AnnexCell[])[] = [];
  let group: string | null = null;
  let groups = 0;
  for (const indicator of content.indicators) {
    if (indicator.group !== group) {
      group = indicator.group;
      groups += 1;
      rows.push([toRoman(groups), group, ...WIDTHS.slice(2).map(() => null)]);
    }
    rows.push(indicatorRow(indicator));
  }
  return {
    number: 1,
    title: `KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM ${year}`,
    note: `Thời gian chốt số liệu: ngày ${showDate(dataCutoff)}; đánh giá theo ${judgedOn === "estimate" ? "ước thực hiện cả năm" : "số thực hiện"}`,
    widths: WIDTHS,
    tables: [
      {
        columns: [
          "TT",
          "Chỉ tiêu",
          "Đơn vị tính",
          `Thực hiện năm ${year - 1}`,
          `Kế hoạch năm ${year}`,
          `Thực hiện đến ${showDate(dataCutoff)}`,
          `Ước thực hiện năm ${year}`,
          "So với kế hoạch",
          "So với năm trước",
          "Đánh giá",
          "Ghi chú",
        ],
        rows,
        empty: "Tệp tổng hợp không có chỉ tiêu.",
        centered: [2],
      },
    ],
  };
}

function indicatorRow(indicator: SummaryIndicator): readonly AnnexCell[] {
  const { decimals } = indicator;
  const figure = (cell: FigureCell, style: string): AnnexCell => ({
    value: cell.value,
    style: typeof cell.value === "string" ? "center" : style,
    from: [cell],
  });
  const kind = (word: "percent" | "difference" | null) => (word === "percent" ? "percent" : "difference");
  const coverage =
    indicator.provisional && indicator.coverage !== "" ? ` (${indicator.coverage} đơn vị)` : "";
  return [
    indicator.order,
    indicator.order === null ? `- ${indicator.name}` : indicator.name,
    indicator.unitOfMeasure,
    figure(indicator.previous, `number${decimals}`),
    figure(indicator.target, `number${decimals}`),
    figure(indicator.actual, `number${decimals}`),
    figure(indicator.estimate, `number${decimals}`),
    figure(settled(indicator.completion), kind(indicator.completionKind)),
    figure(settled(indicator.change), kind(indicator.changeKind)),
    figure({ ...indicator.verdictCell, value: VERDICT_WORDS[indicator.verdict] }, "verdict"),
    indicator.note + coverage,
  ];
}

/** Without the last bits of a subtraction, which would be shown as `-0,00`. */
function settled(cell: FigureCell): FigureCell {
  return typeof cell.value === "number" ? { ...cell, value: roundHalfAway(cell.value, 6) } : cell;
}
