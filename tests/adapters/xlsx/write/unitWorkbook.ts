import type { CellSpec, SheetSpec, StyleSpec, WorkbookSpec } from "../../../../src/core/workbook";
import { aCell, aRange, aSheet, aWorkbook } from "./specs";

const styles = {
  plain: { fontName: "Times New Roman", fontSize: 13, vertical: "center" },
  place: { fontName: "Times New Roman", fontSize: 12, bold: true },
  title: {
    fontName: "Times New Roman",
    fontSize: 14,
    bold: true,
    horizontal: "center",
    vertical: "center",
    wrap: true,
  },
  note: { fontName: "Times New Roman", fontSize: 12, italic: true, horizontal: "center" },
  header: {
    fontName: "Times New Roman",
    fontSize: 12,
    bold: true,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    border: "all",
    fillColor: "D9E2F3",
  },
  group: { fontName: "Times New Roman", fontSize: 13, bold: true, border: "all", fillColor: "F2F2F2" },
  code: { fontName: "Times New Roman", fontSize: 12, horizontal: "center", border: "all", numberFormat: "@" },
  text: { fontName: "Times New Roman", fontSize: 13, border: "all", wrap: true, vertical: "center" },
  plan: {
    fontName: "Times New Roman",
    fontSize: 13,
    border: "all",
    numberFormat: "#,##0.##",
    horizontal: "right",
  },
  entry: {
    fontName: "Times New Roman",
    fontSize: 13,
    border: "all",
    borderColor: "1F4E79",
    numberFormat: "#,##0.##",
    horizontal: "right",
    fillColor: "FFFBE6",
    unlocked: true,
  },
  entryText: {
    fontName: "Times New Roman",
    fontSize: 13,
    border: "all",
    wrap: true,
    fillColor: "FFFBE6",
    unlocked: true,
  },
  ratio: {
    fontName: "Times New Roman",
    fontSize: 13,
    border: "all",
    numberFormat: "0.0%",
    horizontal: "right",
  },
  sign: { fontName: "Times New Roman", fontSize: 13, bold: true, horizontal: "center" },
  link: { fontName: "Times New Roman", fontSize: 12, underline: true, fontColor: "0563C1" },
} as const satisfies Record<string, StyleSpec>;

/** Code, indicator, unit of measure, last year, plan as issued, actual (blank when not entered), estimate. */
const rows: readonly (readonly [
  string,
  string,
  string,
  number,
  number | string,
  number | null,
  number | null,
])[] = [
  ["KT01", "Tổng giá trị sản xuất trên địa bàn", "triệu đồng", 128450, 140000, 101200.5, 141500],
  ["KT02", "Diện tích gieo trồng cây hằng năm", "ha", 1240, 1250, 1198, 1250],
  [
    "KT07",
    "Sản lượng lương thực có hạt (bao gồm sản lượng lúa cả năm và ngô cả năm)",
    "tấn",
    6520.4,
    6600,
    null,
    null,
  ],
  ["XH05", "Tỷ lệ hộ nghèo theo chuẩn đa chiều", "%", 6.8, "6,6-6,8", 6.7, 6.6],
];

/** One page of a unit workbook as an office would print it: `Biểu 01` of one commune, with its lists and stamp. */
export function unitWorkbook(): WorkbookSpec {
  return aWorkbook([guide(), form(), stamp()], {
    styles,
    activeSheet: "Biểu 01",
    title: "Báo cáo thi đua năm 2024 – UBND xã Bình Tân",
    names: [
      { name: "DanhMuc_Dat", refersTo: "'_thidua'!$A$2:$A$4" },
      { name: "NhapLieu", refersTo: "'Biểu 01'!$G$8:$H$11", sheet: "Biểu 01" },
    ],
    properties: [
      { name: "thidua", value: "1;X21811;2024" },
      { name: "thidua.plan", value: "a1b2c3" },
    ],
    customXml: [
      '<thidua xmlns="urn:bao-cao-thi-dua:1" unit="X21811" period="2024"><plan>a1b2c3</plan></thidua>',
    ],
  });
}

function guide(): SheetSpec {
  return aSheet({
    name: "Hướng dẫn",
    tabColor: "70AD47",
    showGridLines: false,
    columns: [{ width: 4 }, { width: 90 }],
    cells: [
      aCell("B1", "HƯỚNG DẪN NHẬP BÁO CÁO", { style: "title" }),
      aCell("B3", "- Chỉ nhập vào ô nền vàng.", { style: "text" }),
      aCell("B4", "Đến Biểu 01", { style: "link", link: { kind: "cell", sheet: "Biểu 01", address: "G8" } }),
      aCell("B5", "Cổng thông tin", {
        style: "link",
        link: { kind: "url", url: "https://binhdinh.gov.vn/thi đua?nam=2024#bieu" },
      }),
    ],
    page: {
      orientation: "portrait",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: 1,
    },
    protection: {},
  });
}

function form(): SheetSpec {
  const headers = [
    "TT",
    "Mã",
    "Chỉ tiêu",
    "Đơn vị tính",
    "Năm trước",
    "Kế hoạch",
    "Thực hiện",
    "Ước cả năm",
    "So với kế hoạch",
    "Đánh giá",
    "Nguyên nhân, giải trình",
  ];
  const letters = "ABCDEFGHIJK";
  const cells: CellSpec[] = [
    aCell("A1", "Biểu 01", { style: "place" }),
    aCell("A2", "Đơn vị báo cáo: UBND xã Bình Tân – Mã: X21811 – Kỳ báo cáo: năm 2024", { style: "plain" }),
    aCell("A3", "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2024", { style: "title" }),
    aCell("A4", "(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm … của UBND xã Bình Tân)", {
      style: "note",
    }),
    ...headers.map((header, index) => aCell(`${letters[index]}6`, header, { style: "header" })),
    aCell("A7", "I", { style: "group" }),
    aCell("B7", "", { style: "group" }),
    aCell("C7", "CHỈ TIÊU KINH TẾ – XÃ HỘI", { style: "group" }),
    ...[..."DEFGHIJK"].map((letter) => aCell(`${letter}7`, null, { style: "group" })),
  ];
  for (const [index, [code, indicator, measure, previous, plan, actual, estimate]] of rows.entries()) {
    const row = 8 + index;
    const ratio = typeof plan === "number" && estimate !== null ? estimate / plan : "";
    cells.push(
      aCell(`A${row}`, index + 1, { style: "code" }),
      aCell(`B${row}`, code, { style: "code" }),
      aCell(`C${row}`, indicator, { style: "text" }),
      aCell(`D${row}`, measure, { style: "text" }),
      aCell(`E${row}`, previous, { style: "plan" }),
      aCell(`F${row}`, plan, { style: "plan" }),
      aCell(`G${row}`, actual, { style: "entry" }),
      aCell(`H${row}`, estimate, { style: "entry" }),
      aCell(`I${row}`, ratio, {
        style: "ratio",
        formula: `IF(AND(ISNUMBER(F${row}),ISNUMBER(H${row})),H${row}/F${row},"")`,
      }),
      aCell(`J${row}`, null, { style: "entryText" }),
      aCell(`K${row}`, null, { style: "entryText" }),
    );
  }
  cells.push(
    aCell("C13", "NGƯỜI LẬP BIỂU", { style: "sign" }),
    aCell("I13", "TM. ỦY BAN NHÂN DÂN", { style: "sign" }),
    aCell("I14", "CHỦ TỊCH", { style: "sign" }),
  );
  return aSheet({
    name: "Biểu 01",
    tabColor: "1F4E79",
    columns: [5, 8, 42, 13, 13, 13, 13, 13, 12, 14, 32].map((width) => ({ width })),
    // Excel fits rows without a height to their text when it opens the file; LibreOffice does not.
    rowHeights: [18, 18, 24, 18, 15, 36, 20, 20, 20, 36, 20].map((height, rowIndex) => ({
      rowIndex,
      height,
    })),
    cells,
    merges: ["A3:K3", "A4:K4", "I13:K13", "I14:K14"].map(aRange),
    freeze: { rows: 6, columns: 3 },
    validations: [
      {
        ranges: [aRange("G8:H10"), aRange("G11:H11")],
        rule: { kind: "decimal", operator: "greaterOrEqual", minimum: 0, maximum: null },
        allowBlank: true,
        alertStyle: "warning",
        alert: { title: "Kiểm tra số liệu", message: "Nhập một số không âm, hoặc -, x, …" },
        prompt: { title: "Thực hiện", message: "Nhập số.\n0: bằng không; -: không phát sinh" },
      },
      {
        ranges: [aRange("J8:J11")],
        rule: { kind: "listSource", source: "'_thidua'!$A$2:$A$4" },
        allowBlank: true,
        alertStyle: "stop",
        alert: { title: "Đánh giá", message: "Chọn một trong các mục của danh sách." },
      },
      {
        ranges: [aRange("K8:K11")],
        rule: { kind: "promptOnly" },
        allowBlank: true,
        alertStyle: "stop",
        prompt: { title: "Giải trình", message: "Nêu nguyên nhân khi không đạt kế hoạch." },
      },
    ],
    conditionalFormats: [
      {
        ranges: [aRange("G8:H11")],
        formula: "ISBLANK(G8)",
        style: { fillColor: "FFE699" },
        stopIfTrue: true,
      },
      {
        ranges: [aRange("I8:I11")],
        formula: "AND(ISNUMBER(I8),I8<1)",
        style: { fontColor: "C00000", bold: true },
      },
    ],
    protection: { allowFormatColumns: true, allowFormatRows: true },
    page: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: 1,
      titleRows: { first: 5, last: 5 },
      printArea: aRange("A1:K14"),
      centerHorizontally: true,
      header: "&CSỐ LIỆU MẪU – KHÔNG PHẢI CHỈ TIÊU ĐƯỢC GIAO",
      footer: "&L&A&RTrang &P/&N",
    },
  });
}

function stamp(): SheetSpec {
  return aSheet({
    name: "_thidua",
    visibility: "veryHidden",
    columns: [{ width: 20 }],
    cells: [
      aCell("A1", "Danh mục"),
      aCell("A2", "Đạt"),
      aCell("A3", "Chưa đạt"),
      aCell("A4", "Không áp dụng"),
      aCell("C1", "X21811"),
    ],
  });
}
