import type { Finding } from "../../finding";
import { raise } from "../../findingCatalogue";
import { COMMENDED, PROPOSED } from "../../model";
import type { Plan } from "../../model";
import { foldText, readNumberText } from "../../reading";
import type { Commendation, Submission } from "../../submission";
import { HEADER } from "../../template/vocabulary";
import { isStatus } from "./commendationRows";
import { names } from "./awardTitles";

const COUNT_HEADER: Readonly<Record<Commendation["awardeeKind"], string>> = {
  collective: HEADER.collective,
  individual: HEADER.individual,
  household: HEADER.household,
};

/** A count typed in `Biểu 03` A against the rows of the list it counts, where such a list is kept. */
export function checkCounts(submission: Submission): readonly Finding[] {
  return submission.awardCounts.flatMap((count) => {
    const rows = submission.commendations.filter((row) => row.awardeeKind === count.awardeeKind);
    if (rows.length === 0) return [];
    const status = count.proposed ? PROPOSED : COMMENDED;
    const counted = rows.filter(
      (row) => foldText(row.award) === foldText(count.award) && isStatus(row, status),
    ).length;
    if (counted === count.count) return [];
    const place = { file: submission.file, orgUnit: submission.orgUnit, ...count.location };
    const params = {
      award: count.award,
      column: COUNT_HEADER[count.awardeeKind],
      proposed: count.proposed,
      typed: count.count,
      counted,
    };
    return [raise("list.count-differs", place, params)];
  });
}

/**
 * Shares the plan sets a limit to, in `Thiết lập`: key `Tỷ lệ tối đa (%): A / B`, value `15; khoản 3 Điều 9 Nghị định
 * 91/2017/NĐ-CP`. A limit without its basis is none: what binds a year is the law's word, not ours.
 */
const QUOTA_KEY = /^tỷ lệ tối đa \(%\)\s*:\s*(.+?)\s*\/\s*(.+)$/u;
const QUOTA_VALUE = /^\s*([\d.,]+)\s*%?\s*[;:,–-]\s*(\S.*)$/u;

/** Awards above the share of others that the plan allows; one finding a limit, at the list's first such row. */
export function checkQuotas(plan: Plan, submission: Submission): readonly Finding[] {
  const limits = [...plan.settings.raw].flatMap(([key, value]) => {
    const [, award, of] = QUOTA_KEY.exec(foldText(key)) ?? [];
    const [, number, basis] = QUOTA_VALUE.exec(value) ?? [];
    if (award === undefined || of === undefined || number === undefined || basis === undefined) return [];
    const percent = readNumberText(number, { decimals: 2 });
    return percent.kind === "number" ? [{ award, of, percent: percent.value, basis }] : [];
  });
  return limits.flatMap(({ award, of, percent, basis }) => {
    const given = submission.commendations.filter((row) => names(row.award, award));
    const base = submission.commendations.filter((row) => names(row.award, of)).length;
    // Without a list of the others the share is not known.
    if (base === 0 || given.length * 100 <= percent * base) return [];
    const first = given[0]!;
    const place = { file: submission.file, orgUnit: submission.orgUnit, ...first.location };
    const title = first.award;
    const whole = submission.commendations.find((row) => names(row.award, of))!.award;
    return [
      raise("list.quota", place, { award: title, of: whole, count: given.length, base, percent, basis }),
    ];
  });
}
