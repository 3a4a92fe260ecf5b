import { writeWorkbook } from "../../../../src/adapters/xlsx/write";
import { findProgram, itWith } from "../../../support/programs";
import { inspect, type Inspected } from "./inspect";
import { partsOf } from "./packageParts";
import { unitWorkbook } from "./unitWorkbook";

/** What openpyxl finds in a realistic unit workbook, against expectations written by hand. */
let found: Inspected;
beforeAll(async () => {
  if (findProgram("openpyxl") !== null) found = await inspect(await writeWorkbook(unitWorkbook()));
});

const form = () => found.sheets["Biểu 01"]!;

itWith("openpyxl", "[WRT-23] keeps sheets in order with their visibility, tab colour and grid lines", () => {
  expect(Object.entries(found.sheets).map(([name, { state }]) => [name, state])).toEqual([
    ["Hướng dẫn", "visible"],
    ["Biểu 01", "visible"],
    ["_thidua", "veryHidden"],
  ]);
  expect(Object.values(found.sheets).map(({ tabColor }) => tabColor)).toEqual(["FF70AD47", "FF1F4E79", null]);
  expect(Object.values(found.sheets).map(({ gridLines }) => gridLines)).toEqual([false, true, true]);
});

itWith("openpyxl", "[WRT-04] opens on the active sheet and selects that one only", () => {
  expect(found.active).toBe("Biểu 01");
  expect(Object.values(found.sheets).map(({ selected }) => selected)).toEqual([false, true, false]);
});

itWith("openpyxl", "[WRT-05] keeps numbers, Vietnamese text and blanks apart", () => {
  const { cells } = form();
  expect(cells["A2"]).toMatchObject({
    value: "Đơn vị báo cáo: UBND xã Bình Tân – Mã: X21811 – Kỳ báo cáo: năm 2024",
    type: "s",
  });
  expect(cells["G8"]).toMatchObject({ value: 101200.5, type: "n" });
  expect(cells["F11"]).toMatchObject({ value: "6,6-6,8", type: "s" });
  expect(cells["G10"]).toBeUndefined();
  expect(cells["B7"]).toBeUndefined();
});

itWith("openpyxl", "[WRT-09] stores formulas with their cached results", () => {
  const { cells } = form();
  expect(cells["I9"]).toEqual({
    value: '=IF(AND(ISNUMBER(F9),ISNUMBER(H9)),H9/F9,"")',
    type: "f",
    // 1,250 of 1,250 ha
    cached: 1,
    cachedType: "n",
  });
  // Nothing planned in numbers: an empty text, which openpyxl shows as nothing.
  expect(cells["I11"]).toMatchObject({ type: "f", cached: null });
});

itWith("openpyxl", "[WRT-11] renders fonts, fills, borders, alignment and number formats", () => {
  const { styles } = form();
  expect(styles["C6"]).toEqual({
    font: "Times New Roman",
    size: 12,
    bold: true,
    italic: false,
    underline: null,
    color: null,
    fill: "FFD9E2F3",
    horizontal: "center",
    vertical: "center",
    wrap: true,
    indent: 0,
    format: "General",
    border: "left right top bottom",
    borderColor: null,
    locked: true,
    quotePrefix: false,
  });
  expect(styles["G10"]).toMatchObject({
    format: "#,##0.##",
    fill: "FFFFFBE6",
    borderColor: "FF1F4E79",
    horizontal: "right",
  });
  expect(styles["A4"]).toMatchObject({ italic: true, border: "", horizontal: "center" });
  expect(styles["B8"]).toMatchObject({ format: "@" });
  expect(styles["I8"]).toMatchObject({ format: "0.0%" });
  expect(found.sheets["Hướng dẫn"]!.styles["B4"]).toMatchObject({ underline: "single", color: "FF0563C1" });
});

itWith("openpyxl", "[WRT-17] protects the sheet without a password and unlocks entry cells only", () => {
  expect(form().protection).toEqual({
    sheet: true,
    objects: true,
    scenarios: true,
    formatCells: true,
    formatColumns: false,
    formatRows: false,
    insertRows: true,
    deleteRows: true,
    insertColumns: true,
    sort: true,
    autoFilter: true,
    selectLockedCells: false,
    selectUnlockedCells: false,
    password: false,
  });
  const unlocked = Object.entries(form().styles).flatMap(([address, { locked }]) =>
    locked ? [] : [address],
  );
  expect(unlocked.sort()).toEqual(
    [8, 9, 10, 11].flatMap((row) => ["G", "H", "J", "K"].map((column) => `${column}${row}`)).sort(),
  );
  expect(found.sheets["_thidua"]!.protection["sheet"]).toBe(false);
});

itWith("openpyxl", "[WRT-12] sets column widths as Excel shows them, and row heights", () => {
  // 5, 8 and 42 characters with 5 pixels of padding at 7 pixels a digit: 40, 61 and 299 pixels.
  const { widths, heights } = form();
  expect(widths["A"]).toMatchObject({ min: 1, max: 1, hidden: false });
  expect(widths["A"]!.width).toBeCloseTo(40 / 7, 2);
  expect(widths["B"]!.width).toBeCloseTo(61 / 7, 2);
  expect(widths["C"]!.width).toBeCloseTo(299 / 7, 2);
  // Five equal columns are one entry.
  expect(widths["D"]).toMatchObject({ min: 4, max: 8 });
  expect(heights).toMatchObject({ "1": 18, "3": 24, "6": 36, "10": 36, "11": 20 });
  expect(heights["12"]).toBeUndefined();
});

itWith("openpyxl", "[WRT-13] merges cells", () => {
  expect(form().merges).toEqual(["A3:K3", "A4:K4", "I13:K13", "I14:K14"]);
});

itWith("openpyxl", "[WRT-14] writes validations with their alert and prompt, many ranges as one", () => {
  expect(form().validations).toEqual([
    {
      type: "decimal",
      operator: "greaterThanOrEqual",
      style: "warning",
      blank: true,
      formula1: "0",
      formula2: null,
      ranges: "G8:H10 G11:H11",
      showError: true,
      showPrompt: true,
      errorTitle: "Kiểm tra số liệu",
      error: "Nhập một số không âm, hoặc -, x, …",
      promptTitle: "Thực hiện",
      prompt: "Nhập số.\n0: bằng không; -: không phát sinh",
      dropDownHidden: false,
    },
    {
      type: "list",
      operator: null,
      style: null,
      blank: true,
      formula1: "'_thidua'!$A$2:$A$4",
      formula2: null,
      ranges: "J8:J11",
      showError: true,
      showPrompt: false,
      errorTitle: "Đánh giá",
      error: "Chọn một trong các mục của danh sách.",
      promptTitle: null,
      prompt: null,
      dropDownHidden: false,
    },
    {
      type: null,
      operator: null,
      style: null,
      blank: true,
      formula1: null,
      formula2: null,
      ranges: "K8:K11",
      showError: false,
      showPrompt: true,
      errorTitle: null,
      error: null,
      promptTitle: "Giải trình",
      prompt: "Nêu nguyên nhân khi không đạt kế hoạch.",
      dropDownHidden: false,
    },
  ]);
});

itWith("openpyxl", "[WRT-15] writes conditional formats in order of priority", () => {
  expect(form().formats).toEqual([
    {
      ranges: "G8:H11",
      type: "expression",
      formula: "ISBLANK(G8)",
      priority: 1,
      stop: true,
      fill: "FFFFE699",
      color: null,
      bold: null,
    },
    {
      ranges: "I8:I11",
      type: "expression",
      formula: "AND(ISNUMBER(I8),I8<1)",
      priority: 2,
      stop: false,
      fill: null,
      color: "FFC00000",
      bold: true,
    },
  ]);
});

itWith("openpyxl", "[WRT-16] freezes rows and columns together", () => {
  expect(form().freeze).toBe("D7");
  expect(form().pane).toEqual({ x: 3, y: 6, topLeft: "D7", active: "bottomRight", state: "frozen" });
  expect(found.sheets["Hướng dẫn"]!.pane).toBeNull();
});

itWith(
  "openpyxl",
  "[WRT-18] sets up the page: A4, one page wide, margins in inches, repeated rows, texts",
  () => {
    const { margins, ...page } = form().page;
    expect(page).toEqual({
      paper: 9,
      orientation: "landscape",
      fit: true,
      wide: 1,
      high: 0,
      titleRows: "$6:$6",
      titleColumns: null,
      area: "$A$1:$K$14",
      centred: true,
      header: "SỐ LIỆU MẪU – KHÔNG PHẢI CHỈ TIÊU ĐƯỢC GIAO",
      footerLeft: "&A",
      footerRight: "Trang &P/&N",
      breaks: [],
    });
    // 20, 20, 30 and 15 mm.
    const expected = [0.787402, 0.787402, 1.181102, 0.590551];
    for (const [index, margin] of (margins as number[]).entries())
      expect(margin).toBeCloseTo(expected[index]!, 5);
  },
);

itWith("openpyxl", "[WRT-19] writes names of the workbook and of one sheet", () => {
  expect(found.names).toEqual({ DanhMuc_Dat: "'_thidua'!$A$2:$A$4" });
  expect(form().names).toMatchObject({ NhapLieu: "'Biểu 01'!$G$8:$H$11" });
});

it("[WRT-19] quotes the sheet in print titles and print area", async () => {
  const workbook = partsOf(await writeWorkbook(unitWorkbook())).get("xl/workbook.xml");
  expect(workbook).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Biểu 01'!$6:$6</definedName>`,
  );
  expect(workbook).toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="1">'Biểu 01'!$A$1:$K$14</definedName>`,
  );
});

itWith("openpyxl", "[WRT-22] keeps the title and the document properties", () => {
  expect(found.title).toBe("Báo cáo thi đua năm 2024 – UBND xã Bình Tân");
  expect(found.properties).toEqual({ thidua: "1;X21811;2024", "thidua.plan": "a1b2c3" });
});

itWith("openpyxl", "[WRT-24] links inside the workbook by location, outside by address", () => {
  expect(found.sheets["Hướng dẫn"]!.links).toEqual({
    B4: { location: "'Biểu 01'!G8", target: null },
    B5: { location: "bieu", target: "https://binhdinh.gov.vn/thi%20%C4%91ua?nam=2024" },
  });
});
