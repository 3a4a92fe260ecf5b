import type { Finding } from "../../finding";
import { raise } from "../../findingCatalogue";
import { COMMENDED, PROPOSED } from "../../model";
import type { OrgUnit, Plan } from "../../model";
import { foldText } from "../../reading";
import type { Commendation, Submission } from "../../submission";
import { HEADER } from "../../template/vocabulary";
import { decidingLevels, titleProblem } from "./awardTitles";
import { LIST_OF, listPlace } from "./listPlace";

/** Levels that are every unit's own, folded words of `Cấp quyết định`. */
const OWN_LEVEL = foldText("Cơ quan, đơn vị");
/**
 * Awards of a thematic movement do not support proposals for merit (`Khen thưởng công trạng`): Nghị định
 * 152/2025/NĐ-CP of 14/6/2025, for reports from that year on.
 */
const THEMATIC_FROM_YEAR = 2025;
const MERIT = foldText("Khen thưởng công trạng");

/** Each row of the lists of commendations by itself: columns, title, who decided, thematic awards. */
export function checkCommendationRows(
  plan: Plan,
  orgUnit: OrgUnit,
  submission: Submission,
): readonly Finding[] {
  const levels = decidingLevels(plan);
  return submission.commendations.flatMap((row) => [
    ...incomplete(submission, row),
    ...titles(plan, submission, row),
    ...competence(orgUnit, submission, row, levels),
    ...thematic(plan, submission, row),
  ]);
}

function incomplete(submission: Submission, row: Commendation): readonly Finding[] {
  const required: readonly (readonly [header: string, text: string])[] = [
    [HEADER.award, row.award],
    [HEADER.status, row.status],
    ...(isStatus(row, COMMENDED)
      ? ([
          [HEADER.decisionNumber, row.decisionNumber],
          [HEADER.decisionDate, row.decisionDate],
        ] as const)
      : []),
  ];
  const missing = required.filter(([, text]) => text.trim() === "").map(([header]) => header);
  if (missing.length === 0) return [];
  const params = { list: LIST_OF[row.awardeeKind], missing };
  return [raise("list.incomplete-row", listPlace(submission, row, missing[0]), params)];
}

function titles(plan: Plan, submission: Submission, row: Commendation): readonly Finding[] {
  if (row.award.trim() === "") return [];
  const reason = titleProblem(plan, row.awardeeKind, row.award);
  if (reason === null) return [];
  const params = { list: LIST_OF[row.awardeeKind], award: row.award, year: plan.settings.year, reason };
  return [raise("list.title-not-allowed", listPlace(submission, row, HEADER.award), params)];
}

/**
 * What is listed as decided is the unit's own decision: of its own office, or of the level whose name in
 * `Cấp quyết định` says the unit's kind (`Xã, thị trấn`). Levels that the plan does not list are not judged.
 */
function competence(
  orgUnit: OrgUnit,
  submission: Submission,
  row: Commendation,
  levels: readonly string[],
): readonly Finding[] {
  if (!isStatus(row, COMMENDED) || row.decidingLevel.trim() === "") return [];
  const level = levels.find((item) => foldText(item) === foldText(row.decidingLevel));
  if (level === undefined || isOwnLevel(level, orgUnit)) return [];
  const params = { list: LIST_OF[row.awardeeKind], level: row.decidingLevel };
  return [raise("list.not-own-competence", listPlace(submission, row, HEADER.decidingLevel), params)];
}

function isOwnLevel(level: string, orgUnit: OrgUnit): boolean {
  const folded = foldText(level);
  if (folded === OWN_LEVEL) return true;
  return folded.split(/\s*,\s*/u).includes(foldText(orgUnit.kind));
}

function thematic(plan: Plan, submission: Submission, row: Commendation): readonly Finding[] {
  if (plan.settings.year < THEMATIC_FROM_YEAR || row.movement.trim() === "") return [];
  if (!isStatus(row, PROPOSED) || foldText(row.awardType) !== MERIT) return [];
  const params = { list: LIST_OF[row.awardeeKind], movement: row.movement };
  return [raise("list.thematic-award", listPlace(submission, row, HEADER.awardType), params)];
}

export function isStatus(row: Pick<Commendation, "status">, status: string): boolean {
  return foldText(row.status) === foldText(status);
}
