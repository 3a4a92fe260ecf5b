import type { Finding } from "../../finding";
import { raise } from "../../findingCatalogue";
import { addDays, COMMENDED } from "../../model";
import type { Plan } from "../../model";
import { foldText, parseVietnameseDate } from "../../reading";
import type { Campaign, Commendation, Submission } from "../../submission";
import { HEADER } from "../../template/vocabulary";
import { isStatus } from "./commendationRows";
import { listPlace } from "./listPlace";

/** What people write where there is no date yet. */
const NO_DATE = /^[-–—.…/ x]*$/iu;
/** Kinds of commendation for more than a year's work, folded beginnings. */
const LONG_WORK = [
  "khen thưởng quá trình cống hiến",
  "khen thưởng theo niên hạn",
  "khen thưởng đối ngoại",
].map(foldText);

/**
 * Dates of lists: readable, and for decisions within the period: from the day after last year's cut-off (taken as the
 * same day a year before) to this year's. `Năm thành tích` is the report's year or the one before.
 */
export function checkListDates(plan: Plan, submission: Submission): readonly Finding[] {
  return [
    ...submission.campaigns.flatMap((row) => [
      ...unreadable(submission, row, HEADER.from, row.from),
      ...unreadable(submission, row, HEADER.to, row.to),
    ]),
    ...submission.commendations.flatMap((row) => [
      ...unreadable(submission, row, HEADER.decisionDate, row.decisionDate),
      ...outsidePeriod(plan, submission, row),
      ...achievementYear(plan, submission, row),
    ]),
  ];
}

function unreadable(
  submission: Submission,
  row: Campaign | Commendation,
  header: string,
  text: string,
): readonly Finding[] {
  if (NO_DATE.test(text) || parseVietnameseDate(text) !== null) return [];
  return [raise("cell.bad-date", listPlace(submission, row, header), { column: header, text })];
}

function outsidePeriod(plan: Plan, submission: Submission, row: Commendation): readonly Finding[] {
  const date = parseVietnameseDate(row.decisionDate);
  if (date === null || !isStatus(row, COMMENDED)) return [];
  const to = plan.settings.dataCutoff;
  const from = addDays(yearBefore(to), 1);
  if (date >= from && date <= to) return [];
  const params = { column: HEADER.decisionDate, date, from, to };
  return [raise("cell.date-outside-period", listPlace(submission, row, HEADER.decisionDate), params)];
}

function achievementYear(plan: Plan, submission: Submission, row: Commendation): readonly Finding[] {
  const year = /^\s*(\d{4})\s*$/u.exec(row.achievementYear)?.[1];
  if (year === undefined || LONG_WORK.some((kind) => foldText(row.awardType).startsWith(kind))) return [];
  const last = plan.settings.year;
  if (Number(year) === last || Number(year) === last - 1) return [];
  const params = { column: HEADER.achievementYear, date: year, from: String(last - 1), to: String(last) };
  return [raise("cell.date-outside-period", listPlace(submission, row, HEADER.achievementYear), params)];
}

/** The same day a year before; 29 February gives the 28th. */
function yearBefore(isoDate: string): string {
  const year = Number(isoDate.slice(0, 4)) - 1;
  const day = isoDate.slice(4) === "-02-29" ? "-02-28" : isoDate.slice(4);
  return `${year}${day}`;
}
