import { PLAN_SHEET } from "../plan";
import { foldText } from "../reading";
import { readWorkbookStamp } from "../submission";
import type { WorkbookData } from "../workbook";
import { SUMMARY_SHEET } from "./summaryNames";
import { rowsBelow, textOf } from "./summaryRows";

/** Which period a received summary is of, and which plan it was merged by. */
export interface SummaryIdentity {
  /** Null where neither the stamp nor a plan in the same workbook tells. */
  readonly period: string | null;
  /** Year in the title of `Tổng hợp`, null where there is none: all that is left of a summary that lost its stamp. */
  readonly year: number | null;
  /** Fingerprint of the plan; the level below has a plan of its own, so it differs from the plan above. */
  readonly plan: string | null;
  readonly schema: string | null;
}

const SETTINGS_HEADERS = ["Mục", "Giá trị", "Ghi chú"] as const;
const PERIOD_KEY = "Kỳ báo cáo";
const TITLE_YEAR = /^tong hop ket qua thuc hien cac chi tieu nam (\d{4})$/u;
/** The title stands above the table. */
const HEAD_ROWS = 6;

/** Reads the stamp of a summary; without one the plan beside it, and the year of its title. */
export function readSummaryIdentity(workbook: WorkbookData): SummaryIdentity {
  const stamp = readWorkbookStamp(workbook);
  const isStamped = stamp.schema?.startsWith("summary@") === true;
  return {
    period: (isStamped ? stamp.period : null) || periodOfPlanBeside(workbook),
    year: yearOfTitle(workbook),
    plan: isStamped ? stamp.plan : null,
    schema: isStamped ? stamp.schema : null,
  };
}

/**
 * Whether a summary is of the period `expected` (of `year`). `unknown` where it does not say, or says only a year that
 * has other periods too: half a year is never taken for a whole one.
 */
export function samePeriod(
  identity: SummaryIdentity,
  expected: string,
  year: number,
): "same" | "other" | "unknown" {
  if (identity.period !== null) return foldText(identity.period) === foldText(expected) ? "same" : "other";
  if (identity.year === null) return "unknown";
  if (identity.year !== year) return "other";
  return [`${year}`, foldText(`năm ${year}`)].includes(foldText(expected)) ? "same" : "unknown";
}

function periodOfPlanBeside(workbook: WorkbookData): string | null {
  const settings = sheetNamed(workbook, PLAN_SHEET.settings);
  if (settings === undefined) return null;
  const row = rowsBelow(settings, SETTINGS_HEADERS, "Mục").find(
    (candidate) => foldText(textOf(candidate("Mục"))) === foldText(PERIOD_KEY),
  );
  return (row && textOf(row("Giá trị"))) || null;
}

function yearOfTitle(workbook: WorkbookData): number | null {
  const rows = sheetNamed(workbook, SUMMARY_SHEET.totals)?.rows ?? [];
  for (const cell of rows.filter((row) => row.rowIndex < HEAD_ROWS).flatMap((row) => row.cells)) {
    const match = TITLE_YEAR.exec(foldTitle(textOf(cell)));
    if (match) return Number(match[1]);
  }
  return null;
}

/** Folded and without marks: a title set in capitals by hand may lose them. */
function foldTitle(text: string): string {
  return foldText(text).normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d");
}

function sheetNamed(workbook: WorkbookData, name: string) {
  return workbook.sheets.find((sheet) => foldText(sheet.name) === foldText(name));
}
