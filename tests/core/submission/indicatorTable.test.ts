import { readSubmissions } from "../../../src/core/submission";
import { aPlan, sheetData, workbookData } from "../../support/builders";
import type { CellValue } from "../../support/builders";
import { DS01, HEADER_ROW, HEADERS, indicatorForm, KT01, LINE_X1, read, typedIn } from "./forms";

const plan = aPlan().onlyIndicators("KT01", "DS01").build();
const form = (rows: readonly (readonly CellValue[])[], options?: Parameters<typeof indicatorForm>[1]) =>
  read(plan, [indicatorForm(rows, options)]);
const figures = (reading: ReturnType<typeof read>) => typedIn(reading.submissions[0]);
const FIGURES = new Map<string, unknown>([
  ["KT01 previous", 100],
  ["KT01 actual", 90],
  ["KT01 estimate", 115],
  ["DS01 previous", 4000],
  ["DS01 actual", 4100],
  ["DS01 estimate", undefined],
]);

/** The same columns in another order. */
const reordered = (order: readonly number[], row: readonly CellValue[]) => order.map((column) => row[column]);

describe("a table as it was made", () => {
  it("[SUB-08] gives every figure with its cell, and raises nothing", () => {
    const reading = form([KT01, DS01]);
    expect(figures(reading)).toEqual(FIGURES);
    expect(reading.codes).toEqual([]);
    expect(
      reading.submissions[0]?.figures.find(
        (figure) => figure.indicator === "KT01" && figure.measure === "actual",
      ),
    ).toMatchObject({
      place: "X1",
      role: "entry",
      location: { sheet: "Biểu 01", rowIndex: HEADER_ROW + 1, columnIndex: 6 },
    });
  });

  it("[SUB-08] keeps what was typed, unread: text, errors and formulas", () => {
    const row: readonly CellValue[] = [
      1,
      "KT01",
      "Giá trị sản xuất",
      "triệu đồng",
      100,
      110,
      "1.234",
      { error: "#REF!" },
    ];
    expect(figures(form([row, DS01])).get("KT01 actual")).toBe("1.234");
    expect(figures(form([row, DS01])).get("KT01 estimate")).toBe("#REF!");
  });

  it("[SUB-08] works out a simple formula stored without its result, over the sheet", () => {
    const row: readonly CellValue[] = [
      1,
      "KT01",
      "Giá trị sản xuất",
      "triệu đồng",
      100,
      110,
      { formula: "E5-10" },
      { formula: "NOW()" },
    ];
    const [submission] = form([row, DS01]).submissions;
    const cells = submission!.figures.filter((figure) => figure.indicator === "KT01");
    expect(cells.map((figure) => [figure.measure, figure.formulaValue])).toEqual([
      ["previous", null],
      ["actual", 90],
      ["estimate", null],
    ]);
  });
});

describe("places", () => {
  it("[SUB-09] rows above the table make no difference and no note", () => {
    const reading = read(plan, [
      sheetData("Biểu 01", [[LINE_X1], [], ["Ghi chú của xã"], [], [], [], HEADERS, [], KT01, [], DS01]),
    ]);
    expect(figures(reading)).toEqual(FIGURES);
    expect(reading.codes).toEqual([]);
  });

  it("[SUB-09] columns in another order are found, with one note", () => {
    const order = [0, 1, 2, 3, 7, 6, 5, 4];
    const reading = form([reordered(order, KT01), reordered(order, DS01)], {
      headers: reordered(order, HEADERS),
    });
    expect(figures(reading)).toEqual(FIGURES);
    expect(reading.codes).toEqual(["structure.column-moved"]);
  });

  it("[SUB-09] a column put in between shifts the rest: one note", () => {
    const wide = (row: readonly CellValue[], extra: CellValue) => [
      ...row.slice(0, 4),
      extra,
      ...row.slice(4),
    ];
    const reading = form([wide(KT01, "a"), wide(DS01, "b")], { headers: wide(HEADERS, "Ghi chú riêng") });
    expect(figures(reading)).toEqual(FIGURES);
    expect(reading.codes).toEqual(["structure.column-moved"]);
  });

  it("[SUB-09] rows in another order are found, with one note", () => {
    const reading = form([DS01, KT01]);
    expect(figures(reading)).toEqual(new Map([...FIGURES]));
    expect(reading.findings).toMatchObject([
      { code: "structure.row-moved", severity: "note", params: { count: 1 } },
    ]);
  });

  it.each([
    ["case and spaces", "  thực   HIỆN "],
    ["another Unicode form", "Thực hiện".normalize("NFD")],
  ])("[SUB-09] headers are compared folded: %s", (_, header) => {
    const headers = HEADERS.map((text) => (text === "Thực hiện" ? header : text));
    expect(figures(form([KT01, DS01], { headers })).get("KT01 actual")).toBe(90);
  });

  it("[SUB-09] codes are compared folded", () => {
    const row = KT01.map((value) => (value === "KT01" ? " kt 01" : value));
    const reading = form([row, DS01]);
    expect(figures(reading)).toEqual(FIGURES);
    expect(reading.codes).toEqual([]);
  });

  it("[SUB-09] the column of codes is found without its header", () => {
    const headers = HEADERS.map((text) => (text === "Mã" ? "Ký hiệu" : text));
    expect(figures(form([KT01, DS01], { headers }))).toEqual(FIGURES);
  });

  it.each([
    ["a renamed sheet: a note", "Bảng số liệu", ["structure.sheet-renamed"]],
    ["a copy made by a spreadsheet program: nothing", "Biểu 01 (2)", []],
    ["another case: nothing", "BIỂU 01", []],
  ])("[SUB-10] the sheet is known by its table: %s", (_, name, codes) => {
    const reading = form([KT01, DS01], { name });
    expect(figures(reading)).toEqual(FIGURES);
    expect(reading.codes).toEqual(codes);
  });
});

describe("what is not there", () => {
  it("[SUB-11] a row is an error that names it; the others are read", () => {
    const reading = form([DS01]);
    expect(figures(reading).get("DS01 actual")).toBe(4100);
    expect(reading.findings).toMatchObject([
      {
        code: "structure.row-missing",
        severity: "error",
        holds: true,
        place: { indicator: "KT01" },
        params: { name: "Giá trị sản xuất" },
      },
    ]);
  });

  it("[SUB-11] an entry column is an error that names it; the other columns are read", () => {
    const headers = HEADERS.map((text) => (text === "Ước cả năm" ? "Dự kiến" : text));
    const reading = form([KT01, DS01], { headers });
    expect(reading.findings).toMatchObject([
      { code: "structure.column-missing", holds: true, params: { column: "Ước cả năm" } },
    ]);
    expect(figures(reading).get("KT01 actual")).toBe(90);
    expect(figures(reading).has("KT01 estimate")).toBe(false);
  });

  it("[SUB-11] last year's column is the plan's own: nothing is said when it is gone", () => {
    const headers = HEADERS.map((text) => (text === "Năm trước" ? "Cùng kỳ" : text));
    expect(form([KT01, DS01], { headers }).codes).toEqual([]);
  });

  it("[SUB-11] codes that are nowhere leave nothing to read", () => {
    const reading = form([KT01.map((value) => (value === "KT01" ? null : value))], {
      headers: HEADERS.map((text) => (text === "Mã" ? "Ký hiệu" : text)),
    });
    expect(reading.findings).toMatchObject([{ code: "structure.column-missing", params: { column: "Mã" } }]);
    expect(reading.submissions[0]?.figures).toEqual([]);
  });

  it("[SUB-11] sheets are errors that name them", () => {
    const onlyAssessment = sheetData("Biểu 05", [[LINE_X1], ["Mã", "Mục", "Nội dung"]]);
    const { findings } = readSubmissions(workbookData([onlyAssessment]), plan, "tep.xlsx");
    expect(findings.map((finding) => [finding.code, finding.holds, finding.params])).toEqual(
      ["Biểu 01", "Biểu 02", "Biểu 03", "Biểu 04"].map((sheet) => [
        "structure.sheet-missing",
        true,
        { sheet },
      ]),
    );
  });
});

describe("rows that the plan does not have", () => {
  it("[SUB-12] are said when they hold a figure", () => {
    const reading = form([KT01, DS01, [3, "KT99", "Chỉ tiêu riêng của xã", "cái", null, null, 5]]);
    expect(reading.findings).toMatchObject([
      {
        code: "structure.row-unknown",
        severity: "warning",
        holds: false,
        place: { rowIndex: HEADER_ROW + 3 },
        params: { text: "KT99" },
      },
    ]);
    expect(figures(reading)).toEqual(FIGURES);
  });

  it("[SUB-12] are named by their label when they have no code", () => {
    const reading = form([KT01, DS01, [3, null, "Chỉ tiêu riêng của xã", "cái", null, null, 5]]);
    expect(reading.findings).toMatchObject([
      { code: "structure.row-unknown", params: { text: "Chỉ tiêu riêng của xã" } },
    ]);
  });

  it.each<[string, readonly CellValue[]]>([
    ["a title of a group", ["I", null, "Kinh tế"]],
    ["a remark", [null, null, "Ghi chú: số liệu sơ bộ"]],
    ["a signature", ["NGƯỜI LẬP BIỂU", null, null, null, null, null, "CHỦ TỊCH"]],
  ])("[SUB-12] raise nothing without a figure: %s", (_, row) => {
    expect(form([KT01, DS01, row]).codes).toEqual([]);
  });
});

describe("one code on two rows", () => {
  it("[SUB-13] with the same figures is read once, silently", () => {
    const reading = form([KT01, DS01, KT01]);
    expect(figures(reading)).toEqual(FIGURES);
    expect(reading.codes).toEqual([]);
  });

  it("[SUB-13] with different figures is an error that holds the row", () => {
    const reading = form([KT01, DS01, KT01.map((value) => (value === 90 ? 95 : value))]);
    expect(reading.findings).toMatchObject([
      {
        code: "structure.row-duplicated",
        holds: true,
        place: { indicator: "KT01", rowIndex: HEADER_ROW + 3 },
        // People count rows from one.
        params: { indicator: "KT01", otherRow: HEADER_ROW + 2 },
      },
    ]);
  });
});

describe("labels", () => {
  it.each([
    ["the name", "Giá trị sản xuất", "Giá trị tăng thêm", "structure.label-changed"],
    ["the unit of measure", "triệu đồng", "tỷ đồng", "structure.unit-changed"],
  ])("[SUB-14] %s changed is asked about and changes nothing", (_, old, changed, code) => {
    const reading = form([KT01.map((value) => (value === old ? changed : value)), DS01]);
    expect(reading.findings).toMatchObject([
      { code, severity: "warning", holds: false, params: { found: changed, expected: old } },
    ]);
    expect(figures(reading)).toEqual(FIGURES);
  });

  it.each(["Giá  trị sản xuất ", "GIÁ TRỊ SẢN XUẤT", "Giá trị sản xuất".normalize("NFD"), null])(
    "[SUB-14] written otherwise, or wiped out, is silent: %j",
    (name) => {
      expect(form([KT01.map((value) => (value === "Giá trị sản xuất" ? name : value)), DS01]).codes).toEqual(
        [],
      );
    },
  );
});

describe("the other columns", () => {
  const full = (target: CellValue, verdict: CellValue, explanation: CellValue): readonly CellValue[] => [
    1,
    "KT01",
    "Giá trị sản xuất",
    "triệu đồng",
    100,
    target,
    90,
    115,
    null,
    null,
    verdict,
    explanation,
  ];

  it("[SUB-15] a reason is kept, typed or by formula", () => {
    const [submission] = form([full(110, null, "do  hạn hán"), DS01]).submissions;
    expect(submission?.explanations.get("KT01")).toMatchObject({
      text: "do hạn hán",
      location: { columnIndex: 11 },
    });
    const [other] = form([full(110, null, { formula: "A1", value: "như trên" }), DS01]).submissions;
    expect(other?.explanations.get("KT01")?.text).toBe("như trên");
  });

  it("[SUB-15] a verdict counts as typed only where it is no formula", () => {
    expect(form([full(110, "Đạt", null), DS01]).submissions[0]?.typedVerdicts.get("KT01")?.text).toBe("Đạt");
    expect(
      form([full(110, { formula: "IF(1,2)", value: "Đạt" }, null), DS01]).submissions[0]?.typedVerdicts.size,
    ).toBe(0);
  });

  it("[SUB-15] the plan column is given apart, to be compared with the plan of record", () => {
    expect(
      form([full(120, null, null), DS01])
        .targetCells.get("X1")
        ?.get("KT01"),
    ).toMatchObject({ text: "120", location: { columnIndex: 5 } });
    expect(
      form([full(null, null, null), DS01])
        .targetCells.get("X1")
        ?.has("KT01"),
    ).toBe(false);
  });
});

describe("notes about the workbook", () => {
  it("[SUB-16] hidden rows with figures are said once, and read", () => {
    const sheet = sheetData("Biểu 01", [[LINE_X1], [], [], HEADERS, KT01, DS01], { hiddenRows: [4, 5] });
    const reading = read(plan, [sheet]);
    expect(figures(reading)).toEqual(FIGURES);
    expect(reading.findings).toMatchObject([
      { code: "structure.hidden-data", severity: "note", params: { count: 2 } },
    ]);
  });

  it("[SUB-16] merges inside the table are said; those of the head and foot are as made", () => {
    const merged = (firstRow: number) =>
      read(plan, [
        sheetData("Biểu 01", [[LINE_X1], [], [], HEADERS, [null], KT01, DS01, [], ["NGƯỜI LẬP BIỂU"]], {
          merges: [{ firstRow, lastRow: firstRow, firstColumn: 6, lastColumn: 7 }],
        }),
      ]);
    expect(merged(5).findings).toMatchObject([
      { code: "structure.merged-cells", params: { range: "G6:H6" } },
    ]);
    expect(merged(0).codes).toEqual([]);
    expect(merged(8).codes).toEqual([]);
  });

  it("[SUB-16] macros, links to other workbooks and comments are noted", () => {
    const sheet = { ...indicatorForm([KT01, DS01]), comments: [{ rowIndex: 4, columnIndex: 6 }] };
    const reading = read(plan, [sheet], { hasMacros: true, externalLinks: ["a.xlsx", "b.xlsx"] });
    expect(reading.findings.map((finding) => [finding.code, finding.severity])).toEqual([
      ["file.macros", "note"],
      ["file.external-links", "note"],
      ["file.comments", "note"],
    ]);
  });
});
