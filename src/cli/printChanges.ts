import type { Changes, OrgUnitName } from "../core/report";
import { MEASURE_COLUMN_WORD } from "../i18n/vi/measures";
import { cliMergeText } from "../i18n/vi/cliMerge";
import type { Environment } from "./environment";

/** Lines of one kind that are printed; the rest is counted. */
const MOST = 60;

/** Says what a merge changes against the last one: units, old and new of each cell, the effect on each total. */
export function printChanges(changes: Changes, environment: Pick<Environment, "print">): void {
  if (changes.isSame && changes.replaced.length + changes.kept.length === 0) {
    if (changes.totalsKnown) environment.print(cliMergeText.unchanged);
    else environment.print(cliMergeText.totalsUnknown);
    return;
  }
  const print = (line: string) => environment.print(line);
  if (changes.isSame && changes.replaced.length === 0 && changes.totalsKnown) print(cliMergeText.unchanged);
  else print(cliMergeText.changed);
  if (changes.added.length > 0) print(cliMergeText.added(namesOf(changes.added)));
  if (changes.removed.length > 0) print(cliMergeText.removed(namesOf(changes.removed)));
  if (changes.kept.length > 0) print(cliMergeText.kept(namesOf(changes.kept)));
  for (const { name, before, after } of changes.replaced) print(cliMergeText.replaced(name, before, after));
  const cells = changes.cells.map((cell) => {
    const place = `${cell.indicator} (${MEASURE_COLUMN_WORD[cell.measure]})`;
    const said = cell.before === cell.after;
    return cliMergeText.cell(
      cell.orgUnit.name,
      place,
      said ? cell.reportedBefore : cell.before,
      said ? cell.reportedAfter : cell.after,
    );
  });
  const totals = changes.totals.map((total) =>
    cliMergeText.total(
      `${total.indicator} (${MEASURE_COLUMN_WORD[total.measure]})`,
      total.before,
      total.after,
      total.decimals,
      total.coverageBefore === total.coverageAfter
        ? total.coverageAfter
        : `${total.coverageBefore} → ${total.coverageAfter}`,
      total.dueTo.join(", "),
    ),
  );
  for (const lines of [cells, totals]) {
    for (const line of lines.slice(0, MOST)) print(line);
    if (lines.length > MOST) print(cliMergeText.more(lines.length - MOST));
  }
  if (!changes.totalsKnown) print(cliMergeText.totalsUnknown);
}

function namesOf(orgUnits: readonly OrgUnitName[]): string {
  return orgUnits.map((orgUnit) => orgUnit.name).join("; ");
}
