import { COMMENDED, PROPOSED } from "../model";
import { foldText } from "../reading";
import type { Submission } from "../submission";

type Counts = number[];
const KINDS = ["collective", "individual", "household"] as const;

export function zeros(): Counts {
  return [0, 0, 0, 0, 0, 0];
}

/** Rows of the lists by award; typed totals count for a kind whose list is empty. Key "" is the sum of all. */
export function countsOf(submissions: readonly Submission[]): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>([["", zeros()]]);
  const add = (award: string, kind: number, proposed: boolean, amount: number) => {
    for (const key of ["", award]) {
      const row = counts.get(key) ?? zeros();
      row[kind + (proposed ? 3 : 0)]! += amount;
      counts.set(key, row);
    }
  };
  for (const submission of submissions) {
    KINDS.forEach((kind, index) => {
      const rows = submission.commendations.filter((item) => item.awardeeKind === kind);
      for (const item of rows) {
        const status = foldText(item.status);
        if (status === foldText(COMMENDED)) add(item.award || "(chưa ghi)", index, false, 1);
        else if (status === foldText(PROPOSED)) add(item.award || "(chưa ghi)", index, true, 1);
      }
      if (rows.length > 0) return;
      for (const item of submission.awardCounts.filter((count) => count.awardeeKind === kind)) {
        add(item.award, index, item.proposed, item.count);
      }
    });
  }
  return counts;
}

/** Awarded rows of the lists by group of people (`Đối tượng`). */
export function groupCounts(submissions: readonly Submission[]): (string | number)[][] {
  const counts = new Map<string, number>();
  for (const submission of submissions) {
    for (const item of submission.commendations) {
      if (foldText(item.status) !== foldText(COMMENDED)) continue;
      const group = item.group || "(chưa ghi)";
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  }
  return [...counts].map(([group, count]) => [group, count]);
}
