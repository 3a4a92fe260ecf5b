import type { Plan } from "../model";
import { createSheet, heightFor, officeStyles, quoteSheetName, rowRange } from "../workbook";
import type { PageSpec, SheetSpec, WorkbookSpec } from "../workbook";
import { FORM_ROLES } from "./formMapping";
import type { FormMapping, FormRole } from "./formMapping";

/** Sheets and headers of the workbook that keeps a mapping; people fill in `Mã` and `Nhận số liệu`. */
export const MAPPING_SHEET = { rows: "Dòng", columns: "Cột", codes: "Danh mục mã" } as const;
export const ROW_HEADER = {
  sheet: "Trang",
  name: "Dòng trong biểu",
  unitOfMeasure: "Đơn vị tính",
  code: "Mã",
  proposed: "Mã gợi ý",
} as const;
export const COLUMN_HEADER = { sheet: "Trang", header: "Cột trong biểu", role: "Nhận số liệu" } as const;
export const ROLE_WORDS: Readonly<Record<FormRole, string>> = {
  actual: "Thực hiện",
  estimate: "Ước cả năm",
  target: "Kế hoạch",
  verdict: "Đánh giá",
};
export const YEAR_LABEL = "Năm báo cáo";

const PAGE: PageSpec = {
  orientation: "portrait",
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  fitToWidth: 1,
  footer: "&C&P/&N",
};

/** A mapping as a workbook that people go through, and that is read again next year. */
export function mappingWorkbook(mapping: FormMapping, plan: Plan): WorkbookSpec {
  return {
    title: `Bảng đối chiếu biểu của cấp trên – ${plan.settings.consolidatingOffice}`,
    sheets: [rowsSheet(mapping), columnsSheet(mapping), codesSheet(plan)],
    styles: officeStyles(),
    names: [],
    properties: [{ name: "thi-dua", value: "product=thi-dua;schema=form-mapping@1" }],
    customXml: [],
    activeSheet: MAPPING_SHEET.rows,
  };
}

function rowsSheet({ rows, year }: FormMapping): SheetSpec {
  const sheet = createSheet(MAPPING_SHEET.rows);
  const headers = Object.values(ROW_HEADER);
  sheet.put(0, 0, "BẢNG ĐỐI CHIẾU BIỂU CỦA CẤP TRÊN", "title");
  sheet.merge(rowRange(0, 0, headers.length - 1));
  sheet.height(0, 26, "fixed");
  sheet.put(
    1,
    0,
    "Ghi mã chỉ tiêu vào cột Mã cho từng dòng cần điền; dòng để trống mã sẽ không điền. Mã gợi ý chỉ để tham khảo.",
    "plainItalic",
  );
  sheet.merge(rowRange(1, 0, headers.length - 1));
  sheet.height(1, 36, "fixed");
  sheet.put(2, 0, YEAR_LABEL, "strong");
  sheet.put(2, 1, year, "plain");
  headers.forEach((text, column) => sheet.put(4, column, text, "header"));
  rows.forEach((row, index) => {
    const at = 5 + index;
    sheet.put(at, 0, row.sheet, "text");
    sheet.put(at, 1, row.name, "text");
    sheet.put(at, 2, row.unitOfMeasure === "" ? null : row.unitOfMeasure, "center");
    sheet.put(at, 3, row.code === "" ? null : row.code, "entryCode");
    sheet.put(at, 4, row.proposed.length === 0 ? null : row.proposed.join(", "), "text");
    sheet.height(at, Math.max(20, heightFor(row.name, 52), heightFor(row.proposed.join(", "), 26)));
  });
  if (rows.length > 0) {
    sheet.validate({
      ranges: [{ firstRow: 5, firstColumn: 3, lastRow: 4 + rows.length, lastColumn: 3 }],
      rule: { kind: "listSource", source: `${quoteSheetName(MAPPING_SHEET.codes)}!$A$2:$A$2000` },
      allowBlank: true,
      alertStyle: "warning",
      alert: {
        title: "Mã chỉ tiêu",
        message: "Mã này không có trong danh mục: đề nghị xem trang Danh mục mã.",
      },
    });
  }
  return sheet.build({
    columns: [18, 56, 16, 12, 30].map((width) => ({ width })),
    freeze: { rows: 5, columns: 0 },
    page: { ...PAGE, titleRows: { first: 4, last: 4 } },
  });
}

function columnsSheet({ columns }: FormMapping): SheetSpec {
  const sheet = createSheet(MAPPING_SHEET.columns);
  Object.values(COLUMN_HEADER).forEach((text, column) => sheet.put(0, column, text, "header"));
  columns.forEach(({ sheet: name, header, role }, index) => {
    sheet.put(index + 1, 0, name, "text");
    sheet.put(index + 1, 1, header, "text");
    sheet.put(index + 1, 2, role === null ? null : ROLE_WORDS[role], "entryCenter");
    sheet.height(index + 1, Math.max(20, heightFor(header, 52)));
  });
  if (columns.length > 0) {
    sheet.validate({
      ranges: [{ firstRow: 1, firstColumn: 2, lastRow: columns.length, lastColumn: 2 }],
      rule: { kind: "list", items: FORM_ROLES.map((role) => ROLE_WORDS[role]) },
      allowBlank: true,
      alertStyle: "stop",
      alert: {
        title: "Nhận số liệu",
        message: "Chọn trong danh sách, hoặc để trống nếu không điền cột này.",
      },
    });
  }
  return sheet.build({
    columns: [18, 56, 18].map((width) => ({ width })),
    freeze: { rows: 1, columns: 0 },
    page: PAGE,
  });
}

function codesSheet(plan: Plan): SheetSpec {
  const sheet = createSheet(MAPPING_SHEET.codes);
  ["Mã", "Chỉ tiêu", "Đơn vị tính"].forEach((text, column) => sheet.put(0, column, text, "header"));
  plan.indicators.forEach((indicator, index) => {
    sheet.put(index + 1, 0, indicator.code, "code");
    sheet.put(index + 1, 1, indicator.name, "text");
    sheet.put(index + 1, 2, indicator.unitOfMeasure, "center");
  });
  return sheet.build({
    columns: [12, 60, 20].map((width) => ({ width })),
    freeze: { rows: 1, columns: 0 },
    page: PAGE,
  });
}
