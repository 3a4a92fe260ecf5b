import { raise } from "../../../src/core/findingCatalogue";
import { consolidate } from "../../../src/core/consolidation";
import type { Consolidation, FileDecision } from "../../../src/core/consolidation";
import { awardListWorkbook, readSummary, summaryWorkbook } from "../../../src/core/report";
import type { SummaryExtras } from "../../../src/core/report";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../../../src/core/workbook";
import { aPlan, aSubmission, checkAll, merge } from "../../support/builders";
import { specToData } from "../../support/specToData";

const plan = aPlan().build();
const EXTRAS: SummaryExtras = { hashes: new Map([["X1.xlsx", "abc123"]]), findings: [], diary: [] };

/** X1 and X2 have reported, X3 and the office have not; X2's households are not known yet. */
const submissions = [
  aSubmission(plan, "X1")
    .actual("KT01", 90)
    .estimate("KT01", 110)
    .both("HN01", 45)
    .both("HO01", 900)
    .both("NTM01", "Đạt")
    .build(),
  aSubmission(plan, "X2")
    .actual("KT01", "1.234")
    .estimate("KT01", 220)
    .both("HN01", 80)
    .both("HO01", "…")
    .both("DS01", "x")
    .build(),
];
const merged = merge(plan, submissions);
const summary = summaryWorkbook(merged, EXTRAS);

const sheetOf = (spec: WorkbookSpec, name: string): SheetSpec =>
  spec.sheets.find((sheet) => sheet.name === name)!;

/** Cells of a sheet by a key column and a header. */
function table(sheet: SheetSpec, keyHeader: string) {
  const header = sheet.cells.find((cell) => cell.value === keyHeader)!;
  const columns = new Map(
    sheet.cells
      .filter((cell) => cell.rowIndex === header.rowIndex)
      .map((cell) => [String(cell.value), cell.columnIndex]),
  );
  const at = new Map(sheet.cells.map((cell) => [`${cell.rowIndex}|${cell.columnIndex}`, cell]));
  const rows = sheet.cells
    .filter(
      (cell) =>
        cell.columnIndex === header.columnIndex && cell.rowIndex > header.rowIndex && cell.value !== null,
    )
    .map((cell) => ({ key: String(cell.value), rowIndex: cell.rowIndex }));
  const cell = (key: string, column: string): CellSpec | undefined =>
    at.get(`${rows.find((row) => row.key === key)!.rowIndex}|${columns.get(column)}`);
  return {
    columns: [...columns.keys()],
    rows,
    at,
    cell,
    value: (key: string, column: string) => cell(key, column)?.value,
  };
}

describe("Tổng hợp", () => {
  const totals = table(sheetOf(summary, "Tổng hợp"), "Mã");

  it("[RPT-03] has a row for every indicator, in the plan's order", () => {
    expect(totals.rows.map((row) => row.key)).toEqual(plan.indicators.map((indicator) => indicator.code));
  });

  it("[RPT-03] figures are live formulas whose stored results are the totals", () => {
    expect(totals.cell("KT01", "Thực hiện")).toMatchObject({
      value: 90,
      formula: expect.stringContaining("SUM('Chi tiết theo đơn vị'!"),
    });
    // Both units have an estimate; last year is of the same two.
    expect(totals.value("KT01", "Ước thực hiện cả năm")).toBe(330);
    expect(totals.value("KT01", "Thực hiện năm trước")).toBe(300);
    expect(totals.value("XH01", "Thực hiện")).toBe(5);
    expect(totals.value("NTM01", "Thực hiện")).toBe(1);
    expect(totals.value("DS01", "Thực hiện")).toBe("");
  });

  it("[RPT-04] shows coverage, source, and what is provisional", () => {
    const row = (code: string) =>
      ["Số đơn vị có số liệu", "Nguồn", "Ghi chú"].map((column) => totals.value(code, column));
    // X2's actual is in doubt, X3 has not sent.
    expect(row("KT01")).toEqual(["1/3", "Cộng từ đơn vị", "Tạm tính"]);
    // X2 is not asked: it does not apply there.
    expect(row("DS01")).toEqual(["0/2", "Cộng từ đơn vị", "Tạm tính"]);
    expect(row("CS01")).toEqual(["0/1", "Cơ quan chuyên môn", "Tạm tính"]);
    expect(row("KH01")).toEqual(["0/3", "Cộng từ đơn vị", "Tạm tính; Không tổng hợp"]);
  });

  it("[RPT-04] shows the target as issued and a verdict that missing units could not turn", () => {
    expect(totals.value("KT01", "Kế hoạch năm")).toBe(660);
    expect(totals.value("KT01", "Đánh giá")).toBe("Chưa đến kỳ đánh giá");
    expect(totals.value("DS01", "Đánh giá")).toBe("Không đánh giá");
    // 330 of 660.
    expect(totals.value("KT01", "So với kế hoạch")).toBe(50);
    // 330 after 300 of the same units.
    expect(totals.value("KT01", "So với năm trước")).toBeCloseTo(110, 10);
  });

  it("[RPT-04] says how many units it is made of, and who is missing", () => {
    const texts = sheetOf(summary, "Tổng hợp").cells.map((cell) => String(cell.value));
    expect(texts).toContain("Đã tổng hợp 2/4 đơn vị – số liệu tạm tính");
    expect(texts).toContain("Còn 2/4 đơn vị chưa có số liệu: UBND thị trấn Phú Hòa; Chi cục Thống kê.");
  });
});

describe("the way down from a total", () => {
  const detail = table(sheetOf(summary, "Chi tiết theo đơn vị"), "Mã");
  const received = sheetOf(summary, "Số liệu tiếp nhận");

  it("[RPT-05] a unit's cell is a reference to the received value, and stores the same", () => {
    const cell = detail.cell("KT01", "X1")!;
    expect(cell.value).toBe(90);
    const row = Number(/^'Số liệu tiếp nhận'!F(\d+)$/u.exec(cell.formula!)![1]) - 1;
    const at = (columnIndex: number) =>
      received.cells.find((entry) => entry.rowIndex === row && entry.columnIndex === columnIndex)?.value;
    // Mã đơn vị, Mã, Cột, what was typed, what is used, state, file, hash, sheet, cell.
    expect([0, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(at)).toEqual([
      "X1",
      "KT01",
      "Thực hiện",
      90,
      90,
      "Có số liệu",
      "X1.xlsx",
      "abc123",
      "Biểu 01",
      "G10",
    ]);
  });

  it("[RPT-05] held and missing figures are empty, marks are shown", () => {
    expect(detail.value("KT01", "X2")).toBeNull();
    expect(detail.value("KT01", "X3")).toBeNull();
    expect(detail.value("DS01", "X2")).toBe("x");
    expect(detail.value("HO01", "X2")).toBe("…");
  });

  it("[RPT-05] a unit's rate is a formula over its own parts; last year comes from the plan", () => {
    expect(detail.cell("XH01", "X1")).toMatchObject({ value: 5, formula: expect.stringContaining("COUNT(") });
    expect(detail.value("KT01", "X3 – Năm trước")).toBe(300);
  });

  it("[RPT-05] the record keeps what was typed beside what is used", () => {
    const row =
      merged.figures.findIndex(
        (figure) => figure.orgUnit === "X2" && figure.indicator === "KT01" && figure.measure === "actual",
      ) + 1;
    const at = (columnIndex: number) =>
      received.cells.find((entry) => entry.rowIndex === row && entry.columnIndex === columnIndex)?.value;
    expect([at(4), at(5), at(6)]).toEqual(["1.234", null, "Chưa tính, cần rà soát"]);
  });
});

describe("Tình hình gửi báo cáo", () => {
  const status = (decisions: Readonly<Record<string, Partial<FileDecision>>>): Consolidation =>
    consolidate({
      plan,
      accepted: checkAll(plan, submissions),
      decisions: new Map(
        Object.entries(decisions).map(([orgUnit, changes]) => [
          orgUnit,
          {
            orgUnit,
            status: "merged",
            chosen: null,
            superseded: [],
            partial: [],
            receivedOn: null,
            late: null,
            ...changes,
          },
        ]),
      ),
      findings: [],
    });
  const punctuality = (decisions: Readonly<Record<string, Partial<FileDecision>>>, code: string) =>
    table(sheetOf(summaryWorkbook(status(decisions), EXTRAS), "Tình hình gửi báo cáo"), "Mã đơn vị").value(
      code,
      "Đúng hạn",
    );

  it.each([
    ["on the last day", "2024-10-31", false, "Đúng hạn"],
    ["on the day of the limit itself", "2024-11-01", true, "Quá hạn 1 ngày"],
    ["two weeks later", "2024-11-14", true, "Quá hạn 14 ngày"],
    ["on a day that is not known", null, null, "Chưa xác định ngày nhận"],
  ])("[RPT-06] received %s (%s): late %s is %s", (_, receivedOn, late, expected) => {
    expect(punctuality({ X1: { receivedOn, late } }, "X1")).toBe(expected);
  });

  it("[RPT-06] not received is not sent", () => {
    expect(punctuality({}, "X3")).toBe("Chưa gửi");
  });

  it("[RPT-06] stays with what people typed in the last summary", () => {
    const first = summaryWorkbook(merged, {
      ...EXTRAS,
      diary: [
        {
          at: "01/11/2024 08:00",
          by: "Lan",
          what: "Tổng hợp lần 1",
          files: 2,
          orgUnits: "2/4",
          version: "0.1.0",
        },
      ],
    });
    const typed = {
      ...first,
      sheets: first.sheets.map((sheet) => (sheet.name === "Tình hình gửi báo cáo" ? typeNote(sheet) : sheet)),
    };
    const kept = readSummary(specToData(typed))!;
    expect(kept.ledger.get("X3")?.note).toBe("đã gọi điện");
    expect(kept.diary).toEqual([
      {
        at: "01/11/2024 08:00",
        by: "Lan",
        what: "Tổng hợp lần 1",
        files: 2,
        orgUnits: "2/4",
        version: "0.1.0",
      },
    ]);
    expect(kept.mergedFiles.get("X1")).toEqual(new Set(["abc123"]));
    const second = summaryWorkbook(merged, { ...EXTRAS, keptLedger: kept.ledger });
    expect(table(sheetOf(second, "Tình hình gửi báo cáo"), "Mã đơn vị").value("X3", "Ghi chú")).toBe(
      "đã gọi điện",
    );
    expect(readSummary(specToData({ ...first, sheets: first.sheets.slice(1) }))).toBeNull();
  });

  function typeNote(sheet: SheetSpec): SheetSpec {
    const { cell } = table(sheet, "Mã đơn vị");
    const note = cell("X3", "Ghi chú")!;
    return {
      ...sheet,
      cells: sheet.cells.map((entry) => (entry === note ? { ...entry, value: "đã gọi điện" } : entry)),
    };
  }
});

describe("Nội dung cần rà soát", () => {
  const at = {
    file: "X1.xlsx",
    orgUnit: "X1",
    sheet: "Biểu 01",
    rowIndex: 9,
    columnIndex: 6,
    indicator: "KT01",
  };
  const findings = [
    { finding: raise("file.macros", { file: "X1.xlsx" }, {}), message: "Tệp có macro." },
    {
      finding: raise("file.wrong-plan", { file: "X1.xlsx", orgUnit: "X1" }, {}),
      message: "Tệp theo kế hoạch cũ: đề nghị kiểm tra.",
    },
    {
      finding: raise("cell.not-a-number", at, { indicator: "KT01", name: "", column: "", text: "" }),
      message: "Ô không phải số: đề nghị ghi lại.",
    },
  ];
  const review = table(
    sheetOf(summaryWorkbook(merged, { ...EXTRAS, findings }), "Nội dung cần rà soát"),
    "Mã lỗi",
  );

  it("[RPT-07] lists every finding, gravest first, with its place", () => {
    expect(review.rows.map((row) => row.key)).toEqual([
      "cell.not-a-number",
      "file.wrong-plan",
      "file.macros",
    ]);
    expect(
      ["Mức độ", "Đơn vị", "Tệp", "Trang", "Ô", "Chỉ tiêu"].map((column) =>
        review.value("cell.not-a-number", column),
      ),
    ).toEqual(["Lỗi", "UBND xã Bình An", "X1.xlsx", "Biểu 01", "G10", "KT01"]);
  });

  it("[RPT-07] parts what is wrong from what to do", () => {
    expect(review.value("cell.not-a-number", "Nội dung")).toBe("Ô không phải số.");
    expect(review.value("cell.not-a-number", "Cách xử lý")).toBe("Đề nghị ghi lại.");
  });
});

describe("names of persons", () => {
  const named = aSubmission(plan, "X1")
    .with({
      commendations: [
        {
          awardeeKind: "individual",
          name: "Nguyễn Thị Hoa Mai",
          position: "công chức",
          group: "",
          award: "Giấy khen",
          awardType: "",
          movement: "",
          achievementYear: "2024",
          achievement: "cứu người đuối nước",
          decidingLevel: "",
          decisionNumber: "",
          decisionDate: "",
          proposal: "",
          status: "Đã khen thưởng",
          note: "",
          location: { sheet: "Biểu 03", rowIndex: 30, columnIndex: 1 },
        },
      ],
    })
    .build();

  it("[RPT-08] stand in the list of commendations and nowhere in the summary", () => {
    const consolidation = merge(plan, [named]);
    expect(JSON.stringify(summaryWorkbook(consolidation, EXTRAS).sheets)).not.toContain("Hoa Mai");
    expect(JSON.stringify(awardListWorkbook(consolidation).sheets)).toContain("Nguyễn Thị Hoa Mai");
  });
});
