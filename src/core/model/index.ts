export type { CellLocation, EntryState, Measure } from "./entry";
export { evaluateExpression, expressionCodes, printExpression } from "./expression";
export type { Expression } from "./expression";
export { estimateDefaultsToActual, isComputed, ratioScale } from "./indicator";
export type { Aggregation, Coverage, Direction, Indicator, PeriodNature, ValueType } from "./indicator";
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
