export { CONFIRMATION_FORMS, confirmationForm, isOralBasis } from "./confirmation";
export type { ConfirmationForm } from "./confirmation";
export { consolidate } from "./consolidate";
export type { ConsolidateInput } from "./consolidate";
export type { Consolidation, IndicatorTotal, OrgUnitStatus, ReceivedFigure, Total } from "./consolidation";
export {
  applyCorrections,
  distinctCorrections,
  figureKey,
  isSizeConfirmed,
  reportedText,
  sameFigure,
} from "./correction";
export type { AppliedCorrection, CorrectedSubmissions, Correction } from "./correction";
export { dependents } from "./dependents";
export { decideFiles } from "./fileDecisions";
export type { FileDecision, FileDecisions } from "./fileDecisions";
export { decideHeld, heldFigures } from "./heldFigures";
export type { HeldDecision, HeldFigure } from "./heldFigures";
export type { MergeFindingParams } from "./mergeFindings";
export { chooseFrom, sideBySide } from "./sideBySide";
export type { DifferingFigure, FigureChoice, SideBySide } from "./sideBySide";
export { readSlip } from "./readSlip";
export type { SlipReading } from "./readSlip";
export { SLIP_COLUMNS, SLIP_HEADER, SLIP_SCHEMA, SLIP_SHEET, SLIP_TITLE } from "./slipNames";
export type { SlipColumn } from "./slipNames";
