export { figureOf } from "./againstPlan";
export type { UnitVerdict } from "./againstPlan";
export { checkSubmissions } from "./checkSubmissions";
export type { CheckedSubmission, SubmissionToCheck } from "./checkSubmissions";
export type { Entry } from "./entry";
export { combine, numberOf, unitFigures } from "./unitFigures";
export type { FigureState, UnitFigures } from "./unitFigures";
export { cellKey } from "./unitReport";
