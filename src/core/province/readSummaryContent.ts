import type { Plan } from "../model";
import { foldText } from "../reading";
import { SUMMARY_SHEET } from "../report";
import { failure, ok } from "../result";
import type { Result } from "../result";
import type { WorkbookData } from "../workbook";
import { readIndicators } from "./readIndicators";
import {
  readAwardGroups,
  readAwards,
  readCampaigns,
  readExemplars,
  readMovements,
  readOrgUnits,
  readPublicity,
  readWords,
} from "./readLists";
import type { SummaryContent, SummaryProblem } from "./summaryContent";
import { sheetNamed } from "./summaryTable";

/** The movements stand under this name where the plan's own sheet is in the same workbook. */
const MOVEMENTS_BESIDE_PLAN = "Phong trào (kết quả)";

/**
 * Reads what a report is made of from the sheets of a summary, as they stand now: a figure that a person changed there
 * is the figure of the report. Sheets are found by name, columns by header. Nothing is worked out again.
 *
 * Errors: `notSummary`; `otherPeriod` when the file's stamp names another period than the plan; `notCalculated` and
 * `errorCell` with the cell.
 */
export function readSummaryContent(
  workbook: WorkbookData,
  plan: Plan,
): Result<SummaryContent, SummaryProblem> {
  const sheet = (...names: readonly string[]) => sheetNamed(workbook.sheets, ...names);
  const [totals, ledger] = [sheet(SUMMARY_SHEET.totals), sheet(SUMMARY_SHEET.ledger)];
  if (totals === undefined || ledger === undefined) return failure({ kind: "notSummary" });
  const stamp = readStamp(workbook.properties.get("thi-dua") ?? "");
  const { period } = plan.settings;
  if (stamp.period !== null && foldText(stamp.period) !== foldText(period)) {
    return failure({ kind: "otherPeriod", period: stamp.period, planPeriod: period });
  }
  const indicators = readIndicators(totals, plan);
  if (!indicators.ok) return indicators;
  const commendations = sheet(SUMMARY_SHEET.commendations);
  const movements = sheet(MOVEMENTS_BESIDE_PLAN, SUMMARY_SHEET.movements);
  const publicity = sheet(SUMMARY_SHEET.publicity);
  const { awards, total } = readAwards(commendations);
  return ok({
    indicators: indicators.value,
    orgUnits: readOrgUnits(ledger),
    movements: readMovements(movements),
    campaigns: readCampaigns(movements),
    awards,
    awardTotal: total,
    awardGroups: readAwardGroups(commendations),
    publicity: readPublicity(publicity),
    exemplars: readExemplars(publicity),
    words: readWords(sheet(SUMMARY_SHEET.assessment)),
    planChanged: stamp.plan !== null && stamp.plan !== plan.fingerprint,
  });
}

/** `product=thi-dua;schema=summary@1;plan=…;period=…`; a workbook open in a program may carry another stamp. */
function readStamp(property: string): { readonly plan: string | null; readonly period: string | null } {
  const parts = new Map(
    property.split(";").map((part): [string, string] => {
      const at = part.indexOf("=");
      return [part.slice(0, at), part.slice(at + 1)];
    }),
  );
  if (!parts.get("schema")?.startsWith("summary@")) return { plan: null, period: null };
  return { plan: parts.get("plan") ?? null, period: parts.get("period") ?? null };
}
