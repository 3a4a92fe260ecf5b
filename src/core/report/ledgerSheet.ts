import type { Consolidation, OrgUnitStatus } from "../consolidation";
import { addDays, showDate } from "../model";
import { createSheet, rowRange } from "../workbook";
import type { SheetSpec } from "../workbook";
import type { KeptLedgerRow } from "./readSummary";
import { LEDGER_HEADERS, OWN_LEDGER_NOTE, SUMMARY_SHEET } from "./summaryNames";
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
    const typed = kept.get(status.orgUnit.code);
    const document = documentOf(status, typed);
    const compared = typed?.compared || (status.status === "received" ? "Chưa đối chiếu" : null);
    const receivedOn = typed?.arrivedOn ? typed.receivedOn : status.receivedOn;
    const values: readonly (string | number | null)[] = [
      index + 1,
      status.orgUnit.code,
      status.orgUnit.name,
      receivedOn === null ? null : showDate(receivedOn),
      channelOf(typed?.channel, status.submission),
      document.sendNumber,
      document.number,
      document.date === null ? null : showDate(document.date),
      typed?.arrivedOn ? showDate(typed.arrivedOn) : null,
      document.signer,
      punctuality(status, typed?.arrivedOn ?? null, settings.deadlineBefore),
      compared,
      status.errors,
      status.warnings,
      typed?.remindedOn || null,
      noteOf(status, typed?.note ?? ""),
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

/** The program's own words, then what people wrote. */
function noteOf({ status, submission }: OrgUnitStatus, typed: string): string | null {
  const notes = [
    ...(status === "undecided" ? [OWN_LEDGER_NOTE.undecided] : []),
    ...(submission?.isKept === true ? [OWN_LEDGER_NOTE.kept] : []),
    ...(typed === "" ? [] : [typed]),
  ];
  return notes.length === 0 ? null : notes.join("; ");
}

interface SignedDocument {
  readonly sendNumber: number | null;
  readonly number: string | null;
  /** ISO date. */
  readonly date: string | null;
  readonly signer: string | null;
}

/**
 * The signed document, from the cover of the report and from what was typed into the ledger. Of one and the same sending
 * what was typed speaks, being of the paper itself; the cover of a later sending speaks before what was typed earlier.
 */
function documentOf(status: OrgUnitStatus, typed: KeptLedgerRow | undefined): SignedDocument {
  const cover = status.submission?.cover;
  const isSameSending = cover === undefined || cover.sendNumber === typed?.sendNumber;
  const pick = <T>(ofCover: T | null | undefined, ofLedger: T | null | undefined): T | null =>
    (isSameSending ? (ofLedger ?? ofCover) : (ofCover ?? ofLedger)) ?? null;
  return {
    sendNumber: cover?.sendNumber ?? typed?.sendNumber ?? null,
    number: pick(cover?.documentNumber, typed?.documentNumber || null),
    date: pick(cover?.documentDate, typed?.documentDate),
    signer: pick(cover?.signer, typed?.signer || null),
  };
}

/**
 * Judged on the arrival of the signed document, else on that of the data file; the words of FILES.md §3. Days of the
 * calendar are compared as such, whatever the clock of the machine.
 */
function punctuality(status: OrgUnitStatus, arrivedOn: string | null, deadlineBefore: string): string {
  if (status.status === "missing" && arrivedOn === null) return "Chưa gửi";
  const day = arrivedOn ?? status.receivedOn;
  if (day === null) return "Chưa xác định ngày nhận";
  if (day < deadlineBefore) return "Đúng hạn";
  const days = (Date.parse(day) - Date.parse(deadlineBefore)) / 86_400_000 + 1;
  return `Quá hạn ${days} ngày`;
}
