export { consolidate } from "./consolidate";
export type { ConsolidateInput } from "./consolidate";
export type { Consolidation, IndicatorTotal, OrgUnitStatus, ReceivedFigure, Total } from "./consolidation";
export { decideFiles } from "./fileDecisions";
export type { FileDecision, FileDecisions } from "./fileDecisions";
