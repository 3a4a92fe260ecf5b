import type { Consolidation } from "../consolidation";
import type { Finding } from "../finding";
import { createSheet, heightFor, rowRange, toAddress } from "../workbook";
import type { SheetSpec } from "../workbook";
import type { SummaryLayout } from "./summaryLayout";
import { REVIEW_HEADERS, SUMMARY_SHEET } from "./summaryNames";
import { TOTALS_COLUMN } from "./totalsColumns";

const SEVERITY_WORD = { error: "Lỗi", warning: "Cảnh báo", note: "Lưu ý" } as const;
const ORDER = { error: 0, warning: 1, note: 2 } as const;
const WIDTHS = [11, 26, 32, 32, 16, 9, 12, 70, 40];

/** A finding with its sentence, made at the edge. */
export interface DescribedFinding {
  readonly finding: Finding;
  readonly message: string;
}

/** `Nội dung cần rà soát`: what a person should look at, gravest first, each with its place. */
export function reviewSheet(
  consolidation: Consolidation,
  layout: SummaryLayout,
  described: readonly DescribedFinding[],
): SheetSpec {
  const sheet = createSheet(SUMMARY_SHEET.review);
  const names = new Map(consolidation.plan.orgUnits.map((orgUnit) => [orgUnit.code, orgUnit.name]));
  sheet.put(0, 0, "NỘI DUNG CẦN RÀ SOÁT", "title");
  sheet.merge(rowRange(0, 0, REVIEW_HEADERS.length - 1));
  sheet.height(0, 26, "fixed");
  REVIEW_HEADERS.forEach((text, columnIndex) => sheet.put(2, columnIndex, text, "header"));
  const rows = described
    .map((item, index) => ({ ...item, index }))
    .sort((a, b) => ORDER[a.finding.severity] - ORDER[b.finding.severity] || a.index - b.index);
  rows.forEach(({ finding, message }, index) => {
    const row = 3 + index;
    const { file, orgUnit, sheet: sheetName, rowIndex, columnIndex, indicator } = finding.place;
    const address =
      rowIndex !== undefined && columnIndex !== undefined ? toAddress(rowIndex, columnIndex) : null;
    const [what, todo] = splitAdvice(message);
    sheet.put(row, 0, SEVERITY_WORD[finding.severity], "center");
    sheet.put(row, 1, finding.code, "text");
    sheet.put(row, 2, orgUnit === undefined ? null : (names.get(orgUnit) ?? orgUnit), "text");
    sheet.put(row, 3, file ?? null, "text");
    sheet.put(row, 4, sheetName ?? null, "text");
    sheet.put(row, 5, address, "center");
    if (indicator !== undefined && consolidation.plan.indicators.some((entry) => entry.code === indicator)) {
      const address = toAddress(layout.totalsRow(indicator), TOTALS_COLUMN.actual);
      const link = { kind: "cell", sheet: SUMMARY_SHEET.totals, address } as const;
      sheet.put(row, 6, indicator, "link", link);
    } else sheet.put(row, 6, indicator ?? null, "center");
    sheet.put(row, 7, what, "text");
    sheet.put(row, 8, todo, "text");
    sheet.height(row, Math.max(heightFor(what, 66), heightFor(todo, 38), 20));
  });
  if (rows.length === 0) sheet.put(3, 0, "Không có nội dung cần rà soát.", "plain");
  return sheet.build({
    columns: WIDTHS.map((width) => ({ width })),
    freeze: { rows: 3, columns: 0 },
    ...(rows.length > 0
      ? {
          autoFilter: {
            firstRow: 2,
            firstColumn: 0,
            lastRow: 2 + rows.length,
            lastColumn: REVIEW_HEADERS.length - 1,
          },
        }
      : {}),
    page: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: 1,
      titleRows: { first: 2, last: 2 },
      footer: "&C&P/&N",
    },
  });
}

/** Sentences end in what to do: `…: đề nghị …`. */
function splitAdvice(message: string): readonly [string, string] {
  const at = message.search(/[:,;.]\s*[Đđ]ề nghị /u);
  if (at < 0) return [message, ""];
  const advice = message.slice(at + 1).trim();
  return [message.slice(0, at).trim() + ".", advice.charAt(0).toUpperCase() + advice.slice(1)];
}
