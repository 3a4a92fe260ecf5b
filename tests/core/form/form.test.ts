import {
  fillForm,
  formTables,
  mappingWorkbook,
  proposeMapping,
  readMapping,
  staleFormulas,
} from "../../../src/core/form";
import type { FormCell, FormCellLook, FormMapping } from "../../../src/core/form";
import { toAddress } from "../../../src/core/workbook";
import { aSubmission } from "../../support/builders";
import { specToData } from "../../support/specToData";
import { contentOf, PLAN } from "../province/support";
import { aForm, PLAIN } from "./support";

/** KT01: 90 + 200 + 300, the year 110 + 220 + 330 of 660; households 45 + 80 + 5 of 900 + 1000 + 700. */
const content = contentOf(PLAN, [
  aSubmission(PLAN, "X1").actual("KT01", 90).estimate("KT01", 110).both("HN01", 45).both("HO01", 900).build(),
  aSubmission(PLAN, "X2")
    .actual("KT01", 200)
    .estimate("KT01", 220)
    .both("HN01", 80)
    .both("HO01", 1000)
    .build(),
  aSubmission(PLAN, "X3").actual("KT01", 300).estimate("KT01", 330).both("HN01", 5).both("HO01", 700).build(),
]);

const HEADERS = [
  "TT",
  "Chỉ tiêu",
  "ĐVT",
  "TH 2023",
  "KH 2024",
  "TH 2024",
  "Ước TH 2024",
  "So KH (%)",
  "Đánh giá",
];
const ROWS = [
  ["I", "KINH TẾ"],
  [1, "Giá trị sản xuất", "triệu đồng", 600],
  [2, "Tổng số hộ", "hộ"],
  [3, "Tỷ lệ hộ nghèo", "%"],
  [4, "Chỉ tiêu riêng của tỉnh", "km"],
];
const form = (rows: Parameters<typeof aForm>[0][string] = ROWS, headers: readonly string[] = HEADERS) =>
  aForm({ "Biểu 1": [["ỦY BAN NHÂN DÂN TỈNH"], [], headers, ...rows] });
const CODES: Readonly<Record<string, string>> = {
  "Giá trị sản xuất": "KT01",
  "Tổng số hộ": "HO01",
  "Tỷ lệ hộ nghèo": "XH01",
};
/** What a person confirms of the usual form. */
const MAPPING: FormMapping = {
  year: 2024,
  rows: ROWS.map(([, name, unit]) => ({
    sheet: "Biểu 1",
    name: String(name),
    unitOfMeasure: String(unit ?? ""),
    code: CODES[String(name)] ?? "",
    proposed: [],
  })),
  columns: [
    { sheet: "Biểu 1", header: "KH 2024", role: "target" },
    { sheet: "Biểu 1", header: "TH 2024", role: "actual" },
    { sheet: "Biểu 1", header: "Ước TH 2024", role: "estimate" },
    { sheet: "Biểu 1", header: "Đánh giá", role: "verdict" },
  ],
};

function fill(
  given = form(),
  {
    mapping = MAPPING,
    year = 2024,
    look = PLAIN,
  }: { mapping?: FormMapping; year?: number; look?: FormCellLook } = {},
) {
  const made = fillForm(given, content, mapping, year, () => look);
  const address = (cell: FormCell) => toAddress(cell.rowIndex, cell.columnIndex);
  return {
    ...made,
    values: Object.fromEntries(made.filled.map((cell) => [address(cell), cell.value])),
    reasons: Object.fromEntries(made.left.map((cell) => [address(cell), cell.reason])),
  };
}

describe("the table of a form", () => {
  it("[FRM-01] is found below its heads, with headers of two rows and merged cells", () => {
    const given = aForm(
      {
        "Phụ lục": [
          ["UBND TỈNH"],
          ["STT", "Nội dung", "Đơn vị tính", "Năm 2024", null],
          [null, null, null, "Kế hoạch", "Ước cả năm"],
          ["A", "B", "C", 1, 2],
          [1, "Giá trị sản xuất", "triệu đồng"],
          [2, "Trong đó: công nghiệp", "nt"],
        ],
      },
      [
        [1, 0, 2, 0],
        [1, 1, 2, 1],
        [1, 2, 2, 2],
        [1, 3, 1, 4],
      ],
    );
    expect(formTables(given)).toMatchObject([
      {
        sheet: "Phụ lục",
        headerRow: 2,
        hasUnits: true,
        columns: [
          { columnIndex: 3, header: "Năm 2024 – Kế hoạch" },
          { columnIndex: 4, header: "Năm 2024 – Ước cả năm" },
        ],
        rows: [
          { rowIndex: 4, name: "Giá trị sản xuất", unitOfMeasure: "triệu đồng" },
          { rowIndex: 5, name: "Trong đó: công nghiệp", unitOfMeasure: "triệu đồng" },
        ],
      },
    ]);
  });

  it("[FRM-01] headers repeated on the next page are no rows; a sheet without a table is none", () => {
    expect(formTables(form([...ROWS.slice(1, 2), HEADERS, ...ROWS.slice(2, 3)]))[0]!.rows).toHaveLength(2);
    expect(formTables(aForm({ "Lời dẫn": [["Chỉ tiêu nêu trong văn bản"], ["Kính gửi"]] }))).toEqual([]);
  });
});

describe("a mapping", () => {
  it("[FRM-02] is a workbook that reads back as the same", () => {
    expect(readMapping(specToData(mappingWorkbook(MAPPING, PLAN)))).toEqual(MAPPING);
    expect(readMapping(form())).toBeNull();
  });

  it("[FRM-03] proposes whole names and lone columns of this year", () => {
    const proposed = proposeMapping(formTables(form()), PLAN, null);
    expect(proposed.rows.map(({ code }) => code)).toEqual(["", "KT01", "HO01", "XH01", ""]);
    expect(proposed.columns.map(({ header, role }) => [header, role])).toEqual([
      ["TH 2023", null],
      ["KH 2024", "target"],
      ["TH 2024", "actual"],
      ["Ước TH 2024", "estimate"],
      ["So KH (%)", null],
      ["Đánh giá", "verdict"],
    ]);
  });

  it("[FRM-03] takes nothing where two rows or two columns say the same, nor a name that only resembles", () => {
    const given = form(
      [
        [1, "Tổng số hộ", "hộ"],
        [2, "Tổng số hộ", "hộ"],
        [3, "Tỷ lệ hộ nghèo đa chiều", "%"],
      ],
      ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện quý", "Thực hiện"],
    );
    const proposed = proposeMapping(formTables(given), PLAN, null);
    expect(proposed.rows.map(({ code }) => code)).toEqual(["", "", ""]);
    expect(proposed.columns.map(({ role }) => role)).toEqual(["target", null, null]);
  });

  it("[FRM-03] keeps what an earlier one says, and the empty code of a row that is not ours", () => {
    const earlier = {
      ...MAPPING,
      rows: MAPPING.rows.map((row) => (row.code === "HO01" ? { ...row, code: "" } : row)),
    };
    const proposed = proposeMapping(formTables(form()), PLAN, earlier);
    expect(proposed.rows.map(({ code }) => code)).toEqual(["", "KT01", "", "XH01", ""]);
  });
});

describe("next year's form", () => {
  const next = (headers: readonly string[]) =>
    fill(form([...ROWS.slice(2), ["", "DÒNG MỚI"], ROWS[1]!], headers), { year: 2025 }).values;

  it("[FRM-04] is filled wherever its rows and columns have moved", () => {
    const headers = ["TT", "Chỉ tiêu", "ĐVT", "TH 2024", "Ghi chú", "Ước TH 2025", "KH 2025"];
    // Rows 4 to 6 are those of households, poverty and the province; row 8 is KT01.
    expect(next(headers)).toMatchObject({ F4: 2600, F5: 5, F8: 660, G8: 660 });
  });

  it("[FRM-04] last year's column is never taken for this year's", () => {
    const headers = ["TT", "Chỉ tiêu", "ĐVT", "TH 2024", "Ước TH 2024", "KH 2024"];
    expect(next(headers)).toEqual({});
  });

  it("[FRM-04] says which column it does not find", () => {
    const headers = ["TT", "Chỉ tiêu", "ĐVT", "KH 2025", "Ước năm nay"];
    const made = fill(form(ROWS, headers), { year: 2025 });
    expect(made.withoutColumn.map(({ role }) => role)).toEqual(["actual", "estimate", "verdict"]);
    // D5 holds last year's 600 of the form as it came.
    expect(made.reasons).toMatchObject({ D5: "holds" });
    expect(made.values).toEqual({ D7: "dưới 5%" });
  });
});

describe("filling in", () => {
  it("[FRM-05] puts the summary's figures into empty cells", () => {
    // 130 of 2600 is 5 percent; `dưới 5%` is not reached.
    expect(fill().values).toEqual({
      E5: 660,
      F5: 590,
      G5: 660,
      I5: "Đạt",
      F6: 2600,
      G6: 2600,
      E7: "dưới 5%",
      F7: 5,
      G7: 5,
      I7: "Không đạt",
    });
  });

  it("[FRM-05] leaves formulas and what is held, and tells same from other", () => {
    const rows = [
      [1, "Giá trị sản xuất", "triệu đồng", 600, 660, 591, { formula: "F4+70", value: 661 }],
      [2, "Tổng số hộ", "hộ", null, null, " ", "2.600"],
    ];
    const made = fill(form(rows));
    expect(made.values).toEqual({ I4: "Đạt", F5: 2600 });
    expect(made.reasons).toMatchObject({ E4: "same", F4: "holds", G4: "formula", G5: "same" });
    expect(made.left.find(({ reason }) => reason === "holds")).toMatchObject({ holds: "591", wanted: "590" });
  });

  it("[FRM-05] leaves locked cells, and merged ones that are not one row's own", () => {
    expect(fill(form(), { look: { ...PLAIN, locked: true } }).values).toEqual({});
    const merged = aForm({ "Biểu 1": [[], [], HEADERS, ROWS[1]!, ROWS[2]!] }, [
      [3, 4, 4, 4],
      [3, 5, 3, 6],
    ]);
    const made = fill(merged);
    expect(made.reasons).toMatchObject({ E4: "merged", E5: "merged", G4: "merged" });
    expect(made.values).toMatchObject({ F4: 590, F5: 2600, G5: 2600 });
  });

  it("[FRM-06] turns figures into the form's unit of measure", () => {
    const mapping = {
      ...MAPPING,
      rows: [
        { ...MAPPING.rows[1]!, unitOfMeasure: "tỷ đồng" },
        { ...MAPPING.rows[2]!, unitOfMeasure: "người" },
      ],
    };
    const rows = [
      [1, "Giá trị sản xuất", "tỷ đồng"],
      [2, "Tổng số hộ", "người"],
    ];
    const made = fill(form(rows), { mapping });
    expect(made.values).toEqual({ E4: 0.66, F4: 0.59, G4: 0.66, I4: "Đạt" });
    expect(made.reasons).toMatchObject({ F5: "otherMeasure", G5: "otherMeasure" });
  });

  it("[FRM-06] stores a share where the cell shows percentages, and nothing that would show as something else", () => {
    const percent = fill(form(), { look: { ...PLAIN, numberFormat: "0.0%" } });
    expect(percent.values).toEqual({ I5: "Đạt", E7: "dưới 5%", F7: 0.05, G7: 0.05, I7: "Không đạt" });
    expect(percent.reasons).toMatchObject({ F5: "otherFormat", F6: "otherFormat" });
    const quoted = fill(form(), { look: { ...PLAIN, numberFormat: '0.0"%"' } });
    expect(quoted.values).toMatchObject({ F7: 5, F5: 590 });
    expect(fill(form(), { look: { ...PLAIN, isDate: true } }).values).toEqual({
      I5: "Đạt",
      E7: "dưới 5%",
      I7: "Không đạt",
    });
  });

  it("[FRM-07] says what has no code, an unknown one, one on several rows, and no units of measure", () => {
    expect(fill().withoutCode.map(({ name }) => name)).toEqual(["Chỉ tiêu riêng của tỉnh"]);
    const rows = MAPPING.rows.map((row) =>
      row.code === "HO01" ? { ...row, code: "KT01" } : row.code === "XH01" ? { ...row, code: "XX99" } : row,
    );
    const made = fill(form(), { mapping: { ...MAPPING, rows } });
    expect(made.unknownCode).toMatchObject([{ name: "Tỷ lệ hộ nghèo", code: "XX99" }]);
    expect(made.repeated).toEqual([
      { sheet: "Biểu 1", code: "KT01", names: ["Giá trị sản xuất", "Tổng số hộ"] },
    ]);
    const bare = aForm({
      "Biểu 1": [
        ["TT", "Chỉ tiêu", "Ước TH 2024"],
        [1, "Tổng số hộ"],
      ],
    });
    const mapping = { ...MAPPING, rows: [{ ...MAPPING.rows[2]!, unitOfMeasure: "" }] };
    expect(fill(bare, { mapping }).withoutUnits).toEqual(["Biểu 1"]);
  });

  it("[FRM-07] does not write a verdict that is none", () => {
    expect(fill().reasons).toMatchObject({ I6: "notJudged", E6: "noFigure" });
  });
});

describe("formulas of the form", () => {
  const stale = (formulas: Readonly<Record<string, string>>, ...filled: readonly string[]) => {
    const given = aForm({
      "Biểu 1": [[null, ...Object.values(formulas).map((formula) => ({ formula, value: 1 }))]],
      "Khác, 2": [
        [
          { formula: "'Biểu 1'!B1", value: 1 },
          { formula: "1+2", value: 3 },
        ],
      ],
    });
    const cells = filled.map((address) => ({
      sheet: "Biểu 1",
      rowIndex: Number(/\d+/u.exec(address)![0]) - 1,
      columnIndex: address.charCodeAt(0) - 65,
    }));
    return staleFormulas(given, cells).map(({ sheet, columnIndex }) => `${sheet[0]}${columnIndex}`);
  };

  it("[FRM-08] that rest on a filled cell are told, through others and on other sheets", () => {
    expect(stale({ b: "SUM(A2:A9)", c: "B1*2", d: "D9" }, "A5")).toEqual(["B1", "B2", "K0"]);
    expect(stale({ b: "SUM(A2:A9)" }, "A10")).toEqual([]);
  });

  it.each([
    ["$A$5", true],
    ["SUM(A:A)", true],
    ["SUM(5:5)", true],
    ["'Biểu 1'!A5", true],
    ["'Khác, 2'!A5", false],
    ['IF(B9="A5",1,2)', false],
    ["LOG10(B9)", false],
    ["ROUND(B9,2)", false],
    ["TRUE", false],
    ['INDIRECT("A"&5)', true],
    ["TongChung", true],
    ["SUM(Bang1[Cột])", true],
    ["", true],
  ])("[FRM-08] %s rests on A5: %s", (formula, rests) => {
    expect(stale({ b: formula }, "A5").includes("B1")).toBe(rests);
  });
});
