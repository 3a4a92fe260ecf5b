export { areaAddress, fullAddress, namedArea, readAddress, readAddresses } from "./address";
export type { PlacedArea } from "./address";
export {
  areaOf,
  boundingArea,
  cellCount,
  cellsToAreas,
  columnCount,
  containsArea,
  containsCell,
  intersectAreas,
  isEntireColumn,
  isEntireRow,
  isInsideGrid,
  isSingleCell,
  offsetArea,
  rowCount,
  sameArea,
  subtractArea,
  WHOLE_SHEET,
} from "./area";
export type { Area } from "./area";
export { activeSheet, emit, newBook, newId, sheetById, sheetByName } from "./book";
export type {
  Binding,
  Book,
  Calculator,
  DefinedName,
  DocumentProperties,
  FormulaResult,
  HeldRange,
  NamedStyle,
  TrackedAreas,
} from "./book";
export { BORDER_NAMES, readBorder, setBorder } from "./borders";
export type { BorderName } from "./borders";
export { calculateIfAutomatic, calculateNow, evaluateAt, evaluateFree, needsCalculation } from "./calculate";
export { isCellError, plainValue, sameValue, valueTypeName } from "./cell";
export type { Cell, CellError, CellValue } from "./cell";
export { isCovered, markAllPending, mergeAt, putCell, putStyle } from "./cells";
export type { Chart, ChartAxis, ChartFont, ChartLabels, ChartLegend, ChartSeries, ChartTitle } from "./chart";
export { newChart, newSeries } from "./chart";
export type { CommentReply, CommentThread, Note } from "./comments";
export { evenCriteria, iconCount, newConditionalRule } from "./conditionalFormat";
export type {
  ConditionalFormat,
  ConditionalLook,
  ConditionalRule,
  ConditionalSide,
  ConditionalType,
  DataBarRule,
} from "./conditionalFormat";
export { cultureOf, ENGLISH, VIETNAMESE } from "./culture";
export type { Culture } from "./culture";
export {
  areaPoints,
  cellAtPoint,
  charactersToPoints,
  columnPoints,
  DEFAULT_ROW_HEIGHT,
  pointsToCharacters,
  rowPoints,
} from "./dimensions";
export { displayText, isDateFormat } from "./displayText";
export { EngineError, refuse } from "./errors";
export type { EngineErrorCode } from "./errors";
export type { ChangeType, EngineEvent, ShiftDirection } from "./events";
export type { FilterCriteria, FilterState } from "./filter";
export { isFormulaSyntax, referenceArea, referenceText, sheetPrefix, toR1C1, tokenize } from "./formula";
export { clearCells, without } from "./clear";
export type { ClearWhat } from "./clear";
export { mergeCells, unmergeCells } from "./merge";
export { applyNamedStyle, findNamedStyle, styleNames } from "./namedStyles";
export { selectCells } from "./select";
export { insertSheets } from "./insertSheets";
export { createIronCalc } from "./ironcalc";
export type { IronCalcLibrary } from "./ironcalc";
export { isLockedAgainstWriting } from "./locking";
export { changeLooks, commonLook, looksOf } from "./looks";
export { newPageLayout } from "./pageLayout";
export type { HeaderFooter, HeadersFooters, PageLayout } from "./pageLayout";
export { NOTHING_ALLOWED } from "./protection";
export type { ProtectionOptions, SheetProtection } from "./protection";
export { cellAt, columnFormat, forEachCell, inheritedStyle, rowFormat, styleAt, valueAt } from "./sheet";
export type { ColumnFormat, Hyperlink, RowFormat, Sheet, Visibility } from "./sheet";
export { autofitColumns, autofitRows, hideColumns, hideRows, setColumnPoints, setRowPoints } from "./sizes";
export { edgeCell, surroundingRegion } from "./regions";
export type { Direction } from "./regions";
export { applyFilter } from "./applyFilter";
export { activateChart, addChart, chartReference, deleteChart, replaceChart, seriesOf } from "./chartBuild";
export { CHART_FONT, isRound } from "./chart";
export { copyCells } from "./copy";
export type { CopyOptions, CopyWhat } from "./copy";
export { addCustomXml, replaceCustomXml, xmlNamespace } from "./customXml";
export { fillCells } from "./fill";
export type { FillType } from "./fill";
export { distinctRows, findCells, replacedText } from "./find";
export { moveCells } from "./moveCells";
export { addName, changeName, deleteName, findName, nameArea, nameValue } from "./names";
export { changeOutline, showGroupDetails, showLevels } from "./outline";
export { allDependents, allPrecedents, directDependents, directPrecedents } from "./precedents";
export type { SheetCells } from "./precedents";
export { protectSheet, unprotectSheet } from "./protect";
export { sortCells } from "./sort";
export { specialCells } from "./specialCells";
export {
  addTable,
  convertToRange,
  deleteTable,
  findTable,
  hasEmptyBody,
  renameTable,
  resizeTable,
} from "./tableBuild";
export { replaceTable } from "./tableEdit";
export {
  addTableColumn,
  addTableRows,
  deleteTableColumn,
  deleteTableRow,
  setHeaders,
  setTotals,
  tableRowCount,
} from "./tableRows";
export {
  changeValidation,
  clearValidation,
  commonValidation,
  isValidValue,
  validationAt,
  validationList,
} from "./validate";
export { restoreSnapshot, takeSnapshot } from "./snapshot";
export type { BookSnapshot } from "./snapshot";
export {
  activateSheet,
  addSheet,
  deleteCells,
  deleteSheet,
  duplicateSheet,
  insertCells,
  isSheetName,
  moveSheet,
  renameSheet,
  setVisibility,
} from "./structure";
export { internStyle, NO_BORDER, NORMAL_STYLE, patchBorder, patchStyle } from "./style";
export type { BorderLine, BorderSide, BorderStyle, Style } from "./style";
export { tableBody, tableHeader, tableTotals } from "./table";
export type { SortField, Table, TableColumn } from "./table";
export { createUndoStack, createUser } from "./user";
export type { EditOutcome, UndoStack, User } from "./user";
export { usedArea } from "./usedArea";
export { NO_VALIDATION } from "./validation";
export type { ErrorAlert, Prompt, Validation, ValidationRule } from "./validation";
export { writeBlock } from "./write";
export type { InputBlock } from "./write";
export { readXlsx, writeXlsx } from "./xlsx";
