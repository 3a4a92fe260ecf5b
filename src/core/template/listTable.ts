import { columnName, columnRange, toAddress } from "../workbook";
import type { SheetBuilder, ValidationRule } from "../workbook";

/** One column of a list that people fill in row by row. */
export interface ListColumn {
  readonly header: string;
  readonly style: "entryText" | "entryCenter" | "entryCode" | "entryDate";
  /** A drop-down from a named list. */
  readonly list?: string;
  readonly kind?: "date" | "year";
  readonly prompt?: string;
}

export interface ListTable {
  /** Row of the headers. */
  readonly headerRow: number;
  readonly firstRow: number;
  /** Last row that belongs to the list's ranges: the line that says where to insert more. */
  readonly lastRow: number;
}

/** Years and days a list may carry; wide on purpose, the check asks about the period. */
const FIRST_DAY = 36526; // 01/01/2000
const LAST_DAY = 73050; // 31/12/2099

/**
 * A list with a numbered first column: headers, `rowCount` empty rows, and a line that marks its end, inside the ranges,
 * so that rows inserted above it are counted too.
 */
export function putListTable(
  sheet: SheetBuilder,
  headerRow: number,
  columns: readonly ListColumn[],
  rowCount: number,
  /** The column that makes a row count: the name. */
  nameColumn = 1,
): ListTable {
  const firstRow = headerRow + 1;
  const lastEntryRow = headerRow + rowCount;
  sheet.put(headerRow, 0, "TT", "header");
  columns.forEach((column, index) => sheet.put(headerRow, index + 1, column.header, "header"));
  sheet.height(headerRow, 50);
  for (let rowIndex = firstRow; rowIndex <= lastEntryRow; rowIndex++) {
    const name = toAddress(rowIndex, nameColumn);
    const firstName = `${columnName(nameColumn)}$${firstRow + 1}`;
    sheet.formula(rowIndex, 0, `IF(${name}="","",COUNTA(${firstName}:${name}))`, "", "center");
    columns.forEach((column, index) => sheet.put(rowIndex, index + 1, null, column.style));
    sheet.height(rowIndex, 20);
  }
  columns.forEach((column, index) => {
    const range = columnRange(index + 1, firstRow, lastEntryRow);
    const rule = ruleOf(column);
    if (rule === null) return;
    sheet.validate({
      ranges: [range],
      rule,
      allowBlank: true,
      alertStyle: column.list ? "warning" : "stop",
      alert: column.list
        ? {
            title: "Ngoài danh sách",
            message: "Nội dung này chưa có trong danh sách; đề nghị chọn lại nếu có thể.",
          }
        : {
            title: "Đề nghị ghi lại",
            message:
              column.kind === "year" ? "Ghi năm, ví dụ 2024." : "Ghi ngày/tháng/năm, ví dụ 31/10/2024.",
          },
      ...(column.prompt ? { prompt: { title: column.header.slice(0, 32), message: column.prompt } } : {}),
    });
  });
  sheet.put(lastEntryRow + 1, 0, "↑ Cần thêm dòng: chèn phía trên dòng này", "state");
  return { headerRow, firstRow, lastRow: lastEntryRow + 1 };
}

function ruleOf(column: ListColumn): ValidationRule | null {
  if (column.list) return { kind: "listSource", source: column.list };
  if (column.kind === "date")
    return { kind: "date", operator: "between", minimum: FIRST_DAY, maximum: LAST_DAY };
  if (column.kind === "year")
    return { kind: "wholeNumber", operator: "between", minimum: 2000, maximum: 2099 };
  return column.prompt ? { kind: "promptOnly" } : null;
}
