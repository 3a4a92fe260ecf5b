/** Parameters of findings about a summary that is received from the level below. */
export interface SummaryFindingParams {
  /** It does not say of which period it is: it is not merged. */
  "summary.period-unknown": { readonly expected: string };
}
