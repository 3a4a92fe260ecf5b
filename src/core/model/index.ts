export { addDays, showDate } from "./dates";
export {
  assignedIndicators,
  isInForce,
  ownedIndicators,
  partCodes,
  placesOf,
  reportingOrgUnits,
} from "./assignment";
export type { OwnedIndicator } from "./assignment";
export type { CellLocation, EntryState, Measure } from "./entry";
export { evaluateExpression, expressionCodes, printExpression } from "./expression";
export type { Expression } from "./expression";
export { groupedRows, toRoman } from "./groupedRows";
export type { GroupedRow } from "./groupedRows";
export { estimateDefaultsToActual, isComputed, ratioScale } from "./indicator";
export type { Aggregation, Coverage, Direction, Indicator, PeriodNature, ValueType } from "./indicator";
export {
  ASSESSMENT_ITEMS,
  AWARDEE_GROUPS,
  CAMPAIGN_KINDS,
  COMMENDED,
  EXEMPLAR_KINDS,
  listCountOf,
  PROPOSED,
  PUBLICITY_COUNTS,
} from "./lists";
export type { ListCount } from "./lists";
export { covers } from "./orgUnit";
export type { OrgUnit } from "./orgUnit";
export type {
  CatalogueItem,
  CheckThresholds,
  EmulationMovement,
  FigureMatrix,
  PlaceFigures,
  Plan,
  PlanRule,
  PlanSettings,
  PreviousFigure,
  TargetDocument,
} from "./plan";
export type { ChangeSense, Target, TargetRule, Verdict } from "./target";
