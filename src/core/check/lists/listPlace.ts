import type { FindingPlace } from "../../finding";
import { foldText } from "../../reading";
import type { Campaign, Commendation, Submission } from "../../submission";
import { HEADER } from "../../template/vocabulary";

/** The list a row stands in, by the header of its name column. */
export const LIST_OF: Readonly<Record<Commendation["awardeeKind"], string>> = {
  individual: HEADER.personName,
  collective: HEADER.collectiveName,
  household: HEADER.householdName,
};

/** The cell of a row below a header; the row's name where that column was not found. */
export function listPlace(
  submission: Submission,
  row: Pick<Commendation | Campaign, "location" | "columns">,
  header?: string,
): FindingPlace {
  const columnIndex = header === undefined ? undefined : row.columns?.get(foldText(header));
  return {
    file: submission.file,
    orgUnit: submission.orgUnit,
    ...row.location,
    ...(columnIndex === undefined ? {} : { columnIndex }),
  };
}
