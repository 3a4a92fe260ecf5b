import type { Finding } from "../../finding";
import type { OrgUnit, Plan } from "../../model";
import type { Submission } from "../../submission";
import { checkCounts, checkQuotas } from "./awardCounts";
import { checkCommendationRows } from "./commendationRows";
import { checkDuplicates } from "./duplicates";
import { checkListDates } from "./listDates";

export { checkDuplicatesAcross } from "./duplicates";

/** Everything about a unit's lists, row by row and as a whole. Lists hold no figure back. */
export function checkLists(plan: Plan, orgUnit: OrgUnit, submission: Submission): readonly Finding[] {
  return [
    ...checkCommendationRows(plan, orgUnit, submission),
    ...checkListDates(plan, submission),
    ...checkDuplicates(submission),
    ...checkCounts(submission),
    ...checkQuotas(plan, submission),
  ];
}
