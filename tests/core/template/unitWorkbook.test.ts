import { assignedIndicators } from "../../../src/core/model";
import type { OrgUnit, Plan } from "../../../src/core/model";
import { burdenOf, unitWorkbook, unitWorkbookFileName } from "../../../src/core/template";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../../../src/core/workbook";
import { aPlan } from "../../support/builders";

const plan = aPlan().withTarget("XH01", "X1", "dưới 5%").withPrevious("KT01", "X2", null).build();
const unit = (code: string, of: Plan = plan): OrgUnit =>
  of.orgUnits.find((orgUnit) => orgUnit.code === code)!;
const sheetOf = (spec: WorkbookSpec, name: string): SheetSpec =>
  spec.sheets.find((sheet) => sheet.name === name)!;
const made = (code: string, of: Plan = plan) => unitWorkbook(of, unit(code, of));

/** Cells of a table by code and header. */
function tableOf(sheet: SheetSpec) {
  const at = new Map(sheet.cells.map((cell) => [`${cell.rowIndex}|${cell.columnIndex}`, cell]));
  const header = sheet.cells.find((cell) => cell.value === "Mã")!;
  const columns = new Map(
    sheet.cells
      .filter((cell) => cell.rowIndex === header.rowIndex)
      .map((cell) => [cell.value, cell.columnIndex]),
  );
  const rows = new Map(
    sheet.cells
      .filter(
        (cell) =>
          cell.columnIndex === header.columnIndex && cell.rowIndex > header.rowIndex && cell.value !== null,
      )
      .map((cell) => [cell.value, cell.rowIndex]),
  );
  return {
    codes: [...rows.keys()],
    cell: (code: string, column: string): CellSpec | undefined =>
      at.get(`${rows.get(code)}|${columns.get(column)}`),
  };
}

describe("the workbook of a unit", () => {
  it("[TPL-01] has the sheets of FILES in their order; figures by place only for a unit that owns some", () => {
    const names = (code: string) => made(code).sheets.map((sheet) => sheet.name);
    expect(names("X1")).toEqual([
      "Hướng dẫn",
      "Bìa",
      "Biểu 01",
      "Biểu 02",
      "Biểu 03",
      "Biểu 04",
      "Biểu 05",
      "_thidua",
    ]);
    expect(names("P1")).toEqual([
      "Hướng dẫn",
      "Bìa",
      "Biểu 01",
      "Biểu 01a",
      "Biểu 02",
      "Biểu 03",
      "Biểu 04",
      "Biểu 05",
      "_thidua",
    ]);
  });

  it.each(["X1", "P1"])("[TPL-01] asks only for what the unit owes: %s", (code) => {
    const { codes } = tableOf(sheetOf(made(code), "Biểu 01"));
    expect(codes).toEqual(assignedIndicators(plan, unit(code)).map((indicator) => indicator.code));
  });

  it("[TPL-02] shows last year and the plan as issued, locked; a missing last year is an entry", () => {
    const styles = made("X1").styles;
    const x1 = tableOf(sheetOf(made("X1"), "Biểu 01"));
    expect(x1.cell("KT01", "Năm trước")).toMatchObject({ value: 100, style: "locked1" });
    expect(x1.cell("KT01", "Kế hoạch")).toMatchObject({ value: 110, style: "locked1" });
    expect(x1.cell("XH01", "Kế hoạch")).toMatchObject({ value: "dưới 5%", style: "lockedText" });
    expect(tableOf(sheetOf(made("X2"), "Biểu 01")).cell("KT01", "Năm trước")).toMatchObject({
      value: null,
      style: "entry1",
    });
    expect([styles["locked1"]?.unlocked, styles["lockedText"]?.unlocked, styles["entry1"]?.unlocked]).toEqual(
      [undefined, undefined, true],
    );
  });

  it("[TPL-03] entries are blank and unlocked; computed rows and counts of lists are locked formulas", () => {
    const { cell } = tableOf(sheetOf(made("X1"), "Biểu 01"));
    for (const column of ["Thực hiện", "Ước cả năm"]) {
      expect(cell("KT01", column)).toMatchObject({ value: null, style: "entry1" });
      expect(cell("KT01", column)).not.toHaveProperty("formula");
      expect(cell("XH01", column)).toMatchObject({
        formula: expect.stringContaining("COUNT("),
        style: "locked2",
      });
      expect(cell("TD02", column)).toMatchObject({ formula: expect.any(String), style: "locked0" });
    }
    expect(cell("NTM01", "Thực hiện")).toMatchObject({ value: null, style: "entryCenter" });
  });

  it("[TPL-04] says whose it is in five places", () => {
    const spec = made("X1");
    const line = `Đơn vị báo cáo: UBND xã Bình An – Mã: X1 – Kỳ báo cáo: năm 2024 – Mẫu: TD-2024-${plan.fingerprint}`;
    for (const sheet of spec.sheets.filter(
      (entry) => entry.name !== "_thidua" && entry.name !== "Hướng dẫn",
    )) {
      expect(sheet.cells.map((cell) => cell.value)).toContain(line);
    }
    expect(sheetOf(spec, "Bìa").cells.map((cell) => cell.value)).toContain("UBND xã Bình An (mã X1)");
    const stamp = sheetOf(spec, "_thidua");
    expect(stamp.visibility).toBe("veryHidden");
    const pairs = [0, 1, 2, 3, 4, 5].map((row) =>
      stamp.cells.filter((cell) => cell.rowIndex === row && cell.columnIndex < 2).map((cell) => cell.value),
    );
    const expected = [
      ["product", "thi-dua"],
      ["schema", "unit-workbook@1"],
      ["plan", plan.fingerprint],
      ["unit", "X1"],
      ["period", "năm 2024"],
      ["template", `TD-2024-${plan.fingerprint}`],
    ];
    expect(pairs).toEqual(expected);
    const text = expected.map((pair) => pair.join("=")).join(";");
    expect(spec.properties).toContainEqual({ name: "thi-dua", value: text });
    expect(spec.customXml.join("")).toContain('unit="X1"');
  });

  it("[TPL-05] every sheet but the stamp is protected, and only entries are unlocked", () => {
    const spec = made("P1");
    for (const sheet of spec.sheets) {
      if (sheet.visibility === "veryHidden") continue;
      expect(sheet.protection).toBeDefined();
      for (const cell of sheet.cells) {
        if (spec.styles[cell.style]?.unlocked === true) expect(cell.style).toMatch(/^entry/u);
      }
    }
  });

  it("[TPL-06] a sample says so on every printed page", () => {
    const sample = aPlan().withSettings({ isSample: true }).build();
    const banner = "SỐ LIỆU MẪU – KHÔNG PHẢI CHỈ TIÊU ĐƯỢC GIAO";
    for (const sheet of unitWorkbook(sample, unit("X1", sample)).sheets) {
      if (sheet.visibility !== "veryHidden") expect(sheet.page?.header).toContain(banner);
    }
    for (const sheet of made("X1").sheets) expect(JSON.stringify(sheet)).not.toContain(banner);
  });

  it("[TPL-07] is made without changing the plan, the same each time", () => {
    const before = JSON.stringify([...plan.previous], (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
    expect(JSON.stringify(made("P1"))).toBe(JSON.stringify(made("P1")));
    expect(
      JSON.stringify([...plan.previous], (_, value: unknown) => (value instanceof Map ? [...value] : value)),
    ).toBe(before);
  });
});

describe("the burden of a unit", () => {
  it("[TPL-11] counts required number cells: two for a figure over the year, one for a stock or an answer", () => {
    // KT01 2, DS01 1, HO01 1, HN01 1, TN01 2, TC01 1, NTM01 1, KH01 2; computed rows and counts of lists none.
    expect(burdenOf(plan, unit("X1"))).toMatchObject({ ownCells: 11, ownedCells: 0 });
  });

  it("[TPL-11] of an office counts the whole of each row it owns, places being optional", () => {
    // CS01 and TL01, each with `Thực hiện` and `Ước cả năm`.
    expect(burdenOf(plan, unit("P1"))).toMatchObject({ ownCells: 0, ownedCells: 4 });
  });

  it("[TPL-11] leaves out what the plan does not require", () => {
    const optional = aPlan().withIndicator({ code: "KT01", required: false }).build();
    expect(burdenOf(optional, unit("X1", optional)).ownCells).toBe(9);
  });
});

describe("the name of the file", () => {
  it.each([
    ["code", "X1", "X1.xlsx"],
    ["friendly", "X1", "BC-thi-dua-2024_X1_xa-Binh-An.xlsx"],
    ["friendly", "X3", "BC-thi-dua-2024_X3_thi-tran-Phu-Hoa.xlsx"],
    ["friendly", "P1", "BC-thi-dua-2024_P1_Chi-cuc-Thong-ke.xlsx"],
  ] as const)("[TPL-12] in the style %s of %s is %s", (style, code, expected) => {
    expect(unitWorkbookFileName(plan, unit(code), style)).toBe(expected);
  });
});
