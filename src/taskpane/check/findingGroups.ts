import type { Finding } from "../../core/finding";

/** Cards of one sheet, in its order; what concerns the whole workbook stands first. */
export interface FindingGroup {
  readonly title: string;
  readonly findings: readonly Finding[];
  /** Cells that only wait to be filled in: one list, so that a form just begun is no wall of errors. */
  readonly missing: readonly Finding[];
}

/** Groups findings that already stand in the order of the sheets. */
export function groupBySheet(findings: readonly Finding[], wholeFile: string): readonly FindingGroup[] {
  const groups = new Map<string, { readonly findings: Finding[]; readonly missing: Finding[] }>();
  for (const finding of findings) {
    const title = finding.place.sheet ?? wholeFile;
    const group = groups.get(title) ?? { findings: [], missing: [] };
    groups.set(title, group);
    (finding.code === "cell.missing" ? group.missing : group.findings).push(finding);
  }
  return [...groups].map(([title, group]) => ({ title, ...group }));
}

/** The same finding keeps its card from one check to the next, so that nothing jumps and typed text stays. */
export function keyOf(finding: Finding): string {
  const { sheet, rowIndex, columnIndex, indicator } = finding.place;
  return [finding.code, sheet, rowIndex, columnIndex, indicator].join("|");
}
