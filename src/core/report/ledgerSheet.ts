import type { Consolidation, OrgUnitStatus } from "../consolidation";
import { addDays, showDate } from "../model";
import { createSheet, rowRange } from "../workbook";
import type { SheetSpec } from "../workbook";
import type { KeptLedgerRow } from "./readSummary";
import { LEDGER_HEADERS, SUMMARY_SHEET } from "./summaryNames";
import { channelOf } from "./typedFromDocument";

const WIDTHS = [6, 15, 40, 14, 14, 9, 20, 13, 13, 26, 26, 18, 8, 10, 14, 28];

/** `Tình hình gửi báo cáo`: every unit that is asked to report, in the plan's order. */
export function ledgerSheet(
  consolidation: Consolidation,
  kept: ReadonlyMap<string, KeptLedgerRow> = new Map(),
): SheetSpec {
  const sheet = createSheet(SUMMARY_SHEET.ledger);
  const { settings } = consolidation.plan;
  sheet.put(0, 0, `TÌNH HÌNH GỬI BÁO CÁO NĂM ${settings.year}`, "title");
  sheet.merge(rowRange(0, 0, LEDGER_HEADERS.length - 1));
  sheet.height(0, 26, "fixed");
  sheet.put(
    1,
    0,
    `Hạn gửi: trước ngày ${showDate(settings.deadlineBefore)} (ngày cuối: ${showDate(addDays(settings.deadlineBefore, -1))})`,
    "subtitle",
  );
  sheet.merge(rowRange(1, 0, LEDGER_HEADERS.length - 1));
  const header = 3;
  LEDGER_HEADERS.forEach((text, columnIndex) => sheet.put(header, columnIndex, text, "header"));
  sheet.height(header, 50);
  consolidation.orgUnits.forEach((status, index) => {
    const row = header + 1 + index;
    const cover = status.submission?.cover;
    const typed = kept.get(status.orgUnit.code);
    const compared = typed?.compared || (status.status === "received" ? "Chưa đối chiếu" : null);
    const undecided = status.status === "undecided" ? "Có hai tệp khác nhau, chưa chọn" : null;
    const receivedOn = typed?.arrivedOn ? typed.receivedOn : status.receivedOn;
    const values: readonly (string | number | null)[] = [
      index + 1,
      status.orgUnit.code,
      status.orgUnit.name,
      receivedOn === null ? null : showDate(receivedOn),
      channelOf(typed?.channel, status.submission),
      cover?.sendNumber ?? null,
      cover?.documentNumber ?? null,
      cover?.documentDate ? showDate(cover.documentDate) : null,
      typed?.arrivedOn ? showDate(typed.arrivedOn) : null,
      cover?.signer ?? null,
      punctuality(status, settings.deadlineBefore),
      compared,
      status.errors,
      status.warnings,
      typed?.remindedOn || null,
      typed?.note || undecided,
    ];
    values.forEach((value, columnIndex) => {
      const style = columnIndex === 1 ? "code" : columnIndex === 2 || columnIndex >= 9 ? "text" : "center";
      sheet.put(row, columnIndex, value, style);
    });
    sheet.height(row, status.orgUnit.name.length > 36 ? 34 : 20);
  });
  return sheet.build({
    columns: WIDTHS.map((width) => ({ width })),
    showGridLines: false,
    freeze: { rows: header + 1, columns: 3 },
    page: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: 1,
      titleRows: { first: header, last: header },
      footer: "&C&P/&N",
    },
  });
}

/** Judged on the date of receipt; the words of FILES.md §3. */
function punctuality(status: OrgUnitStatus, deadlineBefore: string): string {
  if (status.status === "missing") return "Chưa gửi";
  if (status.receivedOn === null) return "Chưa xác định ngày nhận";
  if (!status.late) return "Đúng hạn";
  const days = (Date.parse(status.receivedOn) - Date.parse(deadlineBefore)) / 86_400_000 + 1;
  return `Quá hạn ${days} ngày`;
}
