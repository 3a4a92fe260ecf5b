import { cleanText, foldText, formatVietnameseNumber } from "../reading";
import { cellAt } from "../workbook";
import type { CellRange, SheetData, WorkbookData } from "../workbook";

/** A column of a form that a figure could go into. */
export interface FormColumn {
  readonly columnIndex: number;
  /** Its header from top to bottom: `Năm 2024 – Ước cả năm`. */
  readonly header: string;
}

/** A row of a form that could stand for an indicator. */
export interface FormRow {
  readonly rowIndex: number;
  readonly name: string;
  readonly unitOfMeasure: string;
  /** What the form's own column of codes says; "" where there is none. */
  readonly code: string;
}

/** The table of one sheet of a form. */
export interface FormTable {
  readonly sheet: string;
  /** Its last header row, 0-based. */
  readonly headerRow: number;
  readonly hasUnits: boolean;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
}

const NAME =
  /^(?:tên )?(?:các )?(?:chỉ tiêu|nội dung|danh mục chỉ tiêu|tiêu chí)(?! (?:giao|kế hoạch|năm))(?![\p{L}])/u;
const UNIT = /^(?:đơn vị(?: tính)?|đvt|đ\.v\.t|đv tính)$/u;
const CODE = /^mã(?: số| chỉ tiêu| hiệu)?$/u;
const ORDER = /^(?:tt|stt|số tt|số thứ tự)$/u;
const MEASURE = /kế hoạch|thực hiện|ước|kết quả|đánh giá|(?<![\p{L}])(?:kh|th)(?![\p{L}])/u;
/** A header does not begin lower. */
const DEEPEST_HEADER = 40;
const SAME_AS_ABOVE = /^(?:[-–]?\s*nt\s*[-–]?|"|”|“|''|như trên)$/u;

/** The tables of indicators in the visible sheets of a form, one a sheet; sheets without one are left out. */
export function formTables(workbook: WorkbookData): readonly FormTable[] {
  return workbook.sheets
    .filter((sheet) => sheet.visibility === "visible")
    .flatMap((sheet) => tableOf(sheet) ?? []);
}

/** The merged area that a cell lies in; undefined when it stands alone. */
export function mergeAt(sheet: SheetData, rowIndex: number, columnIndex: number): CellRange | undefined {
  return sheet.merges.find(
    (range) =>
      range.firstRow <= rowIndex &&
      rowIndex <= range.lastRow &&
      range.firstColumn <= columnIndex &&
      columnIndex <= range.lastColumn,
  );
}

function tableOf(sheet: SheetData): FormTable | null {
  for (const { rowIndex, cells } of sheet.rows) {
    if (rowIndex > DEEPEST_HEADER) return null;
    for (const { columnIndex } of cells) {
      if (!NAME.test(foldText(textAt(sheet, rowIndex, columnIndex)))) continue;
      const headerRow = lastHeaderRow(sheet, rowIndex, columnIndex);
      const columns = columnsOf(sheet, rowIndex, headerRow);
      if (columns.some(({ header }) => MEASURE.test(foldText(header)))) {
        return readTable(sheet, rowIndex, headerRow, columnIndex, columns);
      }
    }
  }
  return null;
}

function readTable(
  sheet: SheetData,
  firstHeaderRow: number,
  headerRow: number,
  nameColumn: number,
  all: readonly FormColumn[],
): FormTable {
  const find = (pattern: RegExp) => all.find(({ header }) => pattern.test(foldText(header)))?.columnIndex;
  const [unitColumn, codeColumn] = [find(UNIT), find(CODE)];
  const own = new Set([nameColumn, unitColumn, codeColumn, find(ORDER)]);
  const nameHeader = foldText(textAt(sheet, firstHeaderRow, nameColumn));
  const lastRow = sheet.rows.at(-1)?.rowIndex ?? headerRow;
  const rows: FormRow[] = [];
  let unitAbove = "";
  for (const { rowIndex } of sheet.rows) {
    if (rowIndex <= headerRow || rowIndex > lastRow) continue;
    const name = textAt(sheet, rowIndex, nameColumn);
    // Headers may be repeated on each page, and numbers of columns stand below them.
    if (!/\p{L}{2}/u.test(name) || foldText(name) === nameHeader) continue;
    const said = unitColumn === undefined ? "" : textAt(sheet, rowIndex, unitColumn);
    const unitOfMeasure = SAME_AS_ABOVE.test(foldText(said)) ? unitAbove : said;
    if (unitOfMeasure !== "") unitAbove = unitOfMeasure;
    rows.push({
      rowIndex,
      name,
      unitOfMeasure,
      code: codeColumn === undefined ? "" : textAt(sheet, rowIndex, codeColumn),
    });
  }
  return {
    sheet: sheet.name,
    headerRow,
    hasUnits: unitColumn !== undefined,
    columns: all.filter(({ columnIndex }) => !own.has(columnIndex)),
    rows,
  };
}

/** A header of several rows is as deep as the merged cell of the names, or as rows below it that leave the name out. */
function lastHeaderRow(sheet: SheetData, rowIndex: number, nameColumn: number): number {
  let last = mergeAt(sheet, rowIndex, nameColumn)?.lastRow ?? rowIndex;
  for (const row of sheet.rows) {
    if (row.rowIndex !== last + 1) continue;
    const beyond = row.cells.filter(
      (cell) => cell.columnIndex > nameColumn && cell.kind === "text" && /\p{L}{2}/u.test(cell.value),
    );
    if (textAt(sheet, row.rowIndex, nameColumn) !== "" || beyond.length < 2) break;
    last = row.rowIndex;
  }
  return last;
}

function columnsOf(sheet: SheetData, firstRow: number, lastRow: number): readonly FormColumn[] {
  const within = (rowIndex: number) => rowIndex >= firstRow && rowIndex <= lastRow;
  const columnIndices = new Set<number>();
  for (const row of sheet.rows.filter((one) => within(one.rowIndex))) {
    for (const cell of row.cells) columnIndices.add(cell.columnIndex);
  }
  for (const merge of sheet.merges.filter((one) => within(one.firstRow))) {
    for (let column = merge.firstColumn; column <= merge.lastColumn; column++) columnIndices.add(column);
  }
  return [...columnIndices]
    .sort((a, b) => a - b)
    .flatMap((columnIndex) => {
      const texts: string[] = [];
      for (let row = firstRow; row <= lastRow; row++) {
        const text = textAt(sheet, row, columnIndex);
        if (text !== "" && !texts.includes(text)) texts.push(text);
      }
      return texts.length === 0 ? [] : [{ columnIndex, header: texts.join(" – ") }];
    });
}

/** Text of a cell as shown; of a merged area that of its first cell. */
function textAt(sheet: SheetData, rowIndex: number, columnIndex: number): string {
  const merge = mergeAt(sheet, rowIndex, columnIndex);
  const cell = cellAt(sheet, merge?.firstRow ?? rowIndex, merge?.firstColumn ?? columnIndex);
  if (cell?.kind === "text") return cleanText(cell.value);
  return cell?.kind === "number" ? formatVietnameseNumber(cell.value) : "";
}
