import { EXEMPLAR_KINDS, PUBLICITY_COUNTS } from "../model";
import { foldText, formatVietnameseNumber } from "../reading";
import { SUMMARY_SHEET } from "../report";
import { countText } from "./figureText";
import { body } from "./provinceReport";
import type { Paragraph, Run } from "./provinceReport";
import type { CountCell, SummaryContent } from "./summaryContent";

/** Sum of one publicity count over the units that gave it. */
export interface PublicityTotal {
  readonly code: string;
  readonly title: string;
  readonly unitOfMeasure: string;
  readonly sum: number;
  /** The summary's cells that it adds. */
  readonly cells: readonly CountCell[];
}

/** Counts of publicity in the order of the form; a count that nobody gave is left out. */
export function publicityTotals(content: SummaryContent): readonly PublicityTotal[] {
  return PUBLICITY_COUNTS.flatMap(({ code, title, unitOfMeasure }) => {
    const rows = content.publicity.filter((row) => foldText(row.content) === foldText(title));
    const sum = rows.reduce((total, row) => total + row.count.value, 0);
    return rows.length === 0
      ? []
      : [{ code, title, unitOfMeasure, sum, cells: rows.map((row) => row.count) }];
  });
}

/** Examples introduced, by kind in the order of the form, then those of another kind. */
export function exemplarCounts(content: SummaryContent): readonly (readonly [kind: string, count: number])[] {
  const counts = new Map<string, number>(EXEMPLAR_KINDS.map((kind) => [kind, 0]));
  for (const { kind } of content.exemplars) {
    const known = EXEMPLAR_KINDS.find((candidate) => foldText(candidate) === foldText(kind));
    const word = known ?? (kind === "" ? "Chưa ghi loại" : kind);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 0);
}

/** Publicity and examples: sums and counts. Examples may be persons, so their names stay in the summary. */
export function publicityParagraphs(content: SummaryContent): readonly Paragraph[] {
  const sheet = content.publicity[0]?.count.sheet ?? SUMMARY_SHEET.publicity;
  const totals = publicityTotals(content);
  const kinds = exemplarCounts(content);
  const parts = totals.flatMap((total): (Run | string)[] => [
    "; ",
    `${total.title.charAt(0).toLowerCase()}${total.title.slice(1)}: `,
    {
      text: `${formatVietnameseNumber(total.sum)} ${total.unitOfMeasure}`,
      source: { code: total.code, sheet, address: null },
    },
  ]);
  const exemplars = kinds.flatMap(([kind, count]): (Run | string)[] => [
    "; ",
    `${kind.charAt(0).toLowerCase()}${kind.slice(1)}: `,
    { text: countText(count), source: { code: "DIEN_HINH", sheet, address: null } },
  ]);
  return [
    totals.length === 0
      ? body("Các đơn vị đã gửi báo cáo chưa nêu số lượng tuyên truyền.")
      : body("Kết quả tuyên truyền: ", ...parts.slice(1), "."),
    kinds.length === 0
      ? body("Các đơn vị đã gửi báo cáo chưa nêu điển hình, mô hình, nhân tố mới.")
      : body("Điển hình, mô hình, nhân tố mới được giới thiệu: ", ...exemplars.slice(1), "."),
  ];
}
