/** Parameters of the findings about a plan workbook. */
export interface PlanFindingParams {
  /** A target that the grammar cannot read. */
  "target.unreadable": { readonly text: string; readonly indicator: string };
}
