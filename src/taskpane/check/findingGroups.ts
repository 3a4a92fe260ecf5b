import type { Finding } from "../../core/finding";

/** Cards of one sheet, in its order; what concerns the whole workbook stands first. */
export interface FindingGroup {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Groups findings that already stand in the order of the sheets. */
export function groupBySheet(findings: readonly Finding[], wholeFile: string): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const title = finding.place.sheet ?? wholeFile;
    const group = groups.get(title);
    if (group) group.push(finding);
    else groups.set(title, [finding]);
  }
  return [...groups].map(([title, own]) => ({ title, findings: own }));
}

/** The same finding keeps its card from one check to the next, so that nothing jumps and typed text stays. */
export function keyOf(finding: Finding): string {
  const { sheet, rowIndex, columnIndex, indicator } = finding.place;
  return [finding.code, sheet, rowIndex, columnIndex, indicator, JSON.stringify(finding.params)].join("|");
}
