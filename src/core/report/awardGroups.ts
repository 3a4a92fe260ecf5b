import { AWARDEE_GROUPS, COMMENDED } from "../model";
import { foldText } from "../reading";
import type { Submission } from "../submission";

export const AWARD_KIND_WORDS = {
  collective: "Tập thể",
  individual: "Cá nhân",
  household: "Hộ gia đình",
} as const;

/** Title and headers of the table of `Khen thưởng` that counts by form, kind and group. */
export const AWARD_GROUPS_TITLE = "D. Theo hình thức, loại và đối tượng (đã khen thưởng, theo danh sách)";
export const GROUP_NOT_WRITTEN = "Chưa ghi đối tượng";
export const AWARD_KIND_HEADER = "Loại";

/** Commended rows of the lists: form, kind, then a count for each group and for those whose group is not written. */
export function awardGroupRows(submissions: readonly Submission[]): (string | number)[][] {
  const groups = AWARDEE_GROUPS.map(foldText);
  const rows = new Map<string, (string | number)[]>();
  for (const submission of submissions) {
    for (const item of submission.commendations) {
      if (foldText(item.status) !== foldText(COMMENDED)) continue;
      const award = item.award || "(chưa ghi)";
      const key = `${item.awardeeKind}|${award}`;
      const row = rows.get(key) ?? [award, AWARD_KIND_WORDS[item.awardeeKind], ...groups.map(() => 0), 0];
      const at = groups.indexOf(foldText(item.group));
      const column = 2 + (at < 0 ? groups.length : at);
      row[column] = Number(row[column]) + 1;
      rows.set(key, row);
    }
  }
  return [...rows.values()];
}
