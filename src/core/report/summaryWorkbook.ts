import type { Consolidation } from "../consolidation";
import type { KeptReport } from "../keptReport";
import { officeStyles } from "../workbook";
import type { WorkbookSpec } from "../workbook";
import { chartsSheet } from "./chartsSheet";
import { correctionsSheet } from "./correctionsSheet";
import { detailSheet } from "./detailSheet";
import { diarySheet } from "./diarySheet";
import type { DiaryEntry } from "./diarySheet";
import { ledgerSheet } from "./ledgerSheet";
import { listSheets } from "./listSheets";
import { longReceivedSheet, passesSheet, withoutReceivedRows } from "./longReceived";
import type { LongReceived } from "./longReceived";
import { keptReportsSheet } from "./keptReportsSheet";
import type { KeptLedgerRow } from "./readSummary";
import { receivedSheet } from "./receivedSheet";
import { reviewSheet } from "./reviewSheet";
import type { DescribedFinding } from "./reviewSheet";
import { layOutSummary } from "./summaryLayout";
import { SUMMARY_SHEET } from "./summaryNames";
import type { KeptTotals } from "./totalsRow";
import { totalsSheet } from "./totalsSheet";

/** What a summary needs besides the totals. */
export interface SummaryExtras {
  /** File → SHA-256. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly findings: readonly DescribedFinding[];
  /** Earlier merges first. */
  readonly diary: readonly DiaryEntry[];
  /** What people typed in the ledger of the last summary. */
  readonly keptLedger?: ReadonlyMap<string, KeptLedgerRow>;
  /** What people typed into `Tổng hợp` of the last summary. */
  readonly keptTotals?: KeptTotals;
  /** Reports that count: the next merge carries over those whose files are not given again. */
  readonly reports?: readonly KeptReport[];
  /** Present: the received values are made while the file is written, and stand in a .csv where a sheet cannot hold them. */
  readonly longReceived?: LongReceived;
}

/** The summary workbook (FILES.md §3): totals as live formulas that lead down to every received value. */
export function summaryWorkbook(consolidation: Consolidation, extras: SummaryExtras): WorkbookSpec {
  const long = extras.longReceived;
  const laidOut = layOutSummary(consolidation);
  const layout =
    long && passesSheet(consolidation, long) ? withoutReceivedRows(laidOut, consolidation) : laidOut;
  const { settings } = consolidation.plan;
  const charts = chartsSheet(consolidation, layout);
  const corrections = correctionsSheet(consolidation);
  const kept = keptReportsSheet(extras.reports ?? []);
  return {
    title: `Tổng hợp báo cáo thi đua ${settings.period} – ${settings.consolidatingOffice}`,
    sheets: [
      totalsSheet(consolidation, layout, extras.keptTotals),
      ...(charts === null ? [] : [charts]),
      detailSheet(consolidation, layout, long !== undefined),
      long
        ? longReceivedSheet(consolidation, extras.hashes, long)
        : receivedSheet(consolidation, extras.hashes),
      ...(corrections === null ? [] : [corrections]),
      ledgerSheet(consolidation, extras.keptLedger),
      reviewSheet(consolidation, layout, extras.findings),
      ...listSheets(consolidation),
      diarySheet(extras.diary),
      ...(kept === null ? [] : [kept]),
    ],
    styles: officeStyles(),
    names: [],
    properties: [
      {
        name: "thi-dua",
        value: `product=thi-dua;schema=summary@1;plan=${consolidation.plan.fingerprint};period=${settings.period}`,
      },
    ],
    customXml: [],
    activeSheet: SUMMARY_SHEET.totals,
  };
}
