import type { CatalogueEntry } from "./catalogue";

/** Ten criteria of new rural communes since 2026 (Quyết định 51/2025/QĐ-TTg), where there were nineteen before. */
const CRITERIA = 10;

export function inNewRuralCriteriaOf2026(entry: CatalogueEntry): CatalogueEntry {
  if (entry.indicator.code !== "NTM01") return entry;
  return {
    ...entry,
    sampleTarget: CRITERIA,
    indicator: {
      ...entry.indicator,
      name: entry.indicator.name.replace("19 tiêu chí", `${CRITERIA} tiêu chí`),
      hardMaximum: CRITERIA,
      warnMinimum: CRITERIA / 2,
      warnMaximum: CRITERIA,
    },
  };
}
