/** Parameters of findings about a summary: one that is received from the level below, or the last one of this level. */
export interface SummaryFindingParams {
  /** It does not say of which period it is: it is not merged. */
  "summary.period-unknown": { readonly expected: string };
  /** A unit counts by the report that the last summary kept: its file is not among those given. */
  "summary.kept": Record<string, never>;
  /**
   * A unit counted in the last summary and no longer does: its file is not given, and the summary did not keep the
   * report (`none`), kept it changed or in part (`damaged`), or for another period than `period`.
   */
  "summary.not-kept": { readonly reason: "none" | "damaged" | "period"; readonly period: string };
}
