export { deleteCells, insertCells } from "./insertDelete";
export {
  activateSheet,
  addSheet,
  deleteSheet,
  duplicateSheet,
  isSheetName,
  moveSheet,
  renameSheet,
  setVisibility,
} from "./sheets";
export { mapConditional, mapValidation, rewriteAllFormulas } from "./formulas";
