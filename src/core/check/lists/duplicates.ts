import type { Finding } from "../../finding";
import { raise } from "../../findingCatalogue";
import { foldName, foldText } from "../../reading";
import type { Commendation, Submission } from "../../submission";
import { toAddress } from "../../workbook";
import { LIST_OF, listPlace } from "./listPlace";

/** One person or collective, form and decision twice in a unit's lists; names are compared folded. */
export function checkDuplicates(submission: Submission): readonly Finding[] {
  const seen = new Map<string, Commendation[]>();
  return submission.commendations.flatMap((row) => {
    // A report that the last summary kept has no names.
    if (row.name === "") return [];
    const key = keyOf(row, row.decisionNumber.trim() === "" ? row.proposal : row.decisionNumber);
    const earlier = seen.get(key) ?? [];
    const first = earlier.find((other) => isSamePosition(other, row));
    seen.set(key, [...earlier, row]);
    if (first === undefined) return [];
    const params = {
      list: LIST_OF[row.awardeeKind],
      otherRow: first.location.rowIndex + 1,
      otherFile: null,
      otherCell: null,
    };
    return [raise("list.duplicate", listPlace(submission, row), params)];
  });
}

/**
 * The same row in two units: name, position, form, number and date of the decision. A note for the consolidating
 * office only, without a unit in its place and without the name: people share names.
 */
export function checkDuplicatesAcross(submissions: readonly Submission[]): readonly Finding[] {
  const seen = new Map<string, { submission: Submission; row: Commendation }[]>();
  return submissions.flatMap((submission) =>
    submission.commendations.flatMap((row) => {
      if (row.name === "" || row.decisionNumber.trim() === "" || row.decisionDate.trim() === "") return [];
      const key = `${keyOf(row, row.decisionNumber)}|${foldText(row.decisionDate)}`;
      const earlier = seen.get(key) ?? [];
      const first = earlier.find(
        (other) => other.submission !== submission && isSamePosition(other.row, row),
      );
      seen.set(key, [...earlier, { submission, row }]);
      if (first === undefined) return [];
      const place = { file: submission.file, ...row.location };
      const { sheet, rowIndex, columnIndex } = first.row.location;
      const params = {
        list: LIST_OF[row.awardeeKind],
        otherRow: null,
        otherFile: first.submission.file,
        otherCell: `${sheet}, ${toAddress(rowIndex, columnIndex)}`,
      };
      return [raise("list.duplicate", place, params, { severity: "note" })];
    }),
  );
}

function keyOf(row: Commendation, decision: string): string {
  const parts = [row.awardeeKind, foldName(row.name), foldText(row.award), foldText(row.status)];
  return [...parts, foldText(decision).replace(/\s/gu, "")].join("|");
}

/** Two people of one name in two offices are two people; an office left blank may be either. */
function isSamePosition(one: Commendation, other: Commendation): boolean {
  const [left, right] = [foldName(one.position), foldName(other.position)];
  return left === "" || right === "" || left === right;
}
