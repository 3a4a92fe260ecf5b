import * as fc from "fast-check";
import { aPlan } from "../../support/builders";
import type { CellValue } from "../../support/builders";
import { HEADER_ROW, indicatorForm, read, typedIn } from "./forms";

const plan = aPlan().onlyIndicators("KT01", "DS01", "HO01", "HN01").build();
type Row = readonly CellValue[];
const KT01: Row = [1, "KT01", "Giá trị sản xuất", "triệu đồng", 100, 110, 90, 115];
const DS01: Row = [2, "DS01", "Dân số", "người", 4000, null, 4100];
const HO01: Row = [3, "HO01", "Tổng số hộ", "hộ", 1000, null, 1010];
const HN01: Row = [4, "HN01", "Số hộ nghèo", "hộ", 50, null, 45];
const form = (...rows: readonly Row[]) => read(plan, [indicatorForm(rows)]);
const figures = (reading: ReturnType<typeof read>) => typedIn(reading.submissions[0]);
const doubtful = (reading: ReturnType<typeof read>) =>
  reading.submissions[0]!.figures.filter((figure) => figure.rowDoubt !== undefined).map(
    ({ indicator, measure }) => `${indicator} ${measure}`,
  );
/** The row with some of its cells written over: 1 code, 2 name, 3 unit of measure. */
const but = (row: Row, changes: Readonly<Record<number, CellValue>>): Row =>
  row.map((value, column) => (column in changes ? changes[column] : value));

const ALL = figures(form(KT01, DS01, HO01, HN01));

describe("a row that everything else names", () => {
  it.each<[string, Row]>([
    ["no code", but(HO01, { 1: null })],
    ["a figure pasted over its code", but(HO01, { 1: 1010 })],
    ["a code that the plan does not have", but(HO01, { 1: "HO10" })],
    ["no code, its name without accents and numbered", but(HO01, { 1: null, 2: "3. TONG SO HO" })],
  ])("[SUB-26] is taken, with a note that says so: %s", (_, row) => {
    const reading = form(KT01, DS01, row, HN01);
    expect(figures(reading)).toEqual(ALL);
    expect(doubtful(reading)).toEqual([]);
    const [finding, ...more] = reading.findings.filter(({ code }) => code !== "structure.label-changed");
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: "structure.row-by-name",
      severity: "note",
      holds: false,
      place: { rowIndex: HEADER_ROW + 3, columnIndex: 1, indicator: "HO01" },
      params: { indicator: "HO01" },
    });
  });

  it("[SUB-26] is known at either end of the table too", () => {
    const reading = form(but(KT01, { 1: null }), DS01, HO01, but(HN01, { 1: null }));
    expect(figures(reading)).toEqual(new Map([...ALL]));
    expect(reading.codes).toEqual(["structure.row-by-name", "structure.row-by-name"]);
  });
});

describe("a row that is only likely to be an indicator's", () => {
  it.each<[string, string, readonly Row[]]>([
    ["unit", "unit of measure differs", [KT01, DS01, HO01, but(HN01, { 1: null, 3: "khẩu" })]],
    ["unit", "no unit of measure", [KT01, DS01, HO01, but(HN01, { 1: null, 3: null })]],
    ["order", "another place", [but(HN01, { 1: null }), KT01, DS01, HO01]],
    ["label", "a name that is near", [KT01, DS01, HO01, but(HN01, { 1: null, 2: "Số hộ nghèo đa chiều" })]],
  ])("[SUB-27] is kept apart for a person to decide (%s): %s", (differs, _, rows) => {
    const reading = form(...rows);
    expect(doubtful(reading)).toEqual(["HN01 actual", "HN01 estimate"]);
    expect(figures(reading).has("HN01 previous")).toBe(false);
    expect(reading.submissions[0]!.figures.find(({ rowDoubt }) => rowDoubt)?.rowDoubt?.differs).toBe(differs);
    // The checks say it at each figure.
    expect(reading.codes).toEqual([]);
  });

  it("[SUB-27] without any row that has a code nothing is certain", () => {
    const bare = [KT01, DS01, HO01, HN01].map((row) => but(row, { 1: null }));
    expect(new Set(doubtful(form(...bare)).map((item) => item.slice(0, 4)))).toEqual(
      new Set(["KT01", "DS01", "HO01", "HN01"]),
    );
  });

  it("[SUB-27] two rows in the wrong order to each other are not certain, the third is", () => {
    const [second, third, fourth] = [DS01, HO01, HN01].map((row) => but(row, { 1: null }));
    const reading = form(KT01, third!, second!, fourth!);
    expect(new Set(doubtful(reading).map((item) => item.slice(0, 4)))).toEqual(new Set(["DS01", "HO01"]));
    expect(figures(reading).get("HN01 previous")).toBe(50);
    expect(reading.codes).toEqual(["structure.row-by-name"]);
  });

  it("[SUB-27] a name that stands on another row under another code is not certain", () => {
    const reading = form(KT01, DS01, but(HO01, { 1: null }), but(HN01, { 2: "Tổng số hộ" }));
    expect(doubtful(reading)).toEqual(["HO01 actual", "HO01 estimate"]);
  });
});

describe("a row that may be several indicators', or none's", () => {
  it("[SUB-28] is left out, both named, and both are missing", () => {
    const reading = form(KT01, DS01, but(HN01, { 1: null, 2: "Tổng số hộ nghèo" }));
    expect(figures(reading).has("HN01 actual")).toBe(false);
    expect(figures(reading).has("HO01 actual")).toBe(false);
    expect(reading.findings).toMatchObject([
      {
        code: "structure.row-ambiguous",
        severity: "warning",
        place: { rowIndex: HEADER_ROW + 3 },
        params: { first: "HN01", second: "HO01" },
      },
      { code: "structure.row-missing", holds: true, params: { indicator: "HO01" } },
      { code: "structure.row-missing", holds: true, params: { indicator: "HN01" } },
    ]);
  });

  it("[SUB-28] two rows of one name are neither", () => {
    const row = but(HN01, { 1: null });
    const reading = form(KT01, DS01, HO01, row, but(row, { 6: 54 }));
    expect(figures(reading).has("HN01 actual")).toBe(false);
    expect(reading.codes).toEqual([
      "structure.row-unknown",
      "structure.row-unknown",
      "structure.row-missing",
    ]);
  });

  it("[SUB-28] a second row of an indicator that has its code is none of the missing ones", () => {
    const reading = form(KT01, DS01, but(HO01, { 1: null }), HO01);
    expect(reading.codes).toEqual(["structure.row-unknown", "structure.row-missing"]);
    expect(figures(reading).get("HO01 actual")).toBe(1010);
  });
});

it("[SUB-29] where all codes are there they alone decide, whatever the names, the units of measure and the order", () => {
  const rows = [KT01, DS01, HO01, HN01];
  const text = fc.constantFrom<CellValue>("Tổng số hộ", "Số hộ nghèo", "Dân số", "hộ", "người", null, "Khác");
  fc.assert(
    fc.property(
      fc.shuffledSubarray(rows, { minLength: 4 }),
      fc.array(fc.tuple(text, text), { minLength: 4, maxLength: 4 }),
      (order, texts) => {
        const reading = form(...order.map((row, i) => but(row, { 2: texts[i]![0], 3: texts[i]![1] })));
        expect(figures(reading)).toEqual(new Map([...ALL]));
        expect(doubtful(reading)).toEqual([]);
        const matched = ["structure.row-by-name", "structure.row-ambiguous", "structure.row-unknown"];
        expect(reading.codes.filter((code) => matched.includes(code))).toEqual([]);
      },
    ),
  );
});

it("[SUB-29] without a code no figure is ever taken that stands under another name or unit of measure", () => {
  const label = fc.constantFrom("Tổng số hộ", "Số hộ nghèo", "Tổng số hộ nghèo", "Số hộ", "Dân số", "Khác");
  const measure = fc.constantFrom<CellValue>("hộ", "người", null);
  fc.assert(
    fc.property(fc.array(fc.tuple(label, measure, fc.nat(3)), { minLength: 1, maxLength: 3 }), (added) => {
      const rows: Row[] = [KT01, DS01];
      added.forEach(([name, unit, at], i) => rows.splice(at, 0, [null, null, name, unit, null, null, 7 + i]));
      const sure = form(...rows).submissions[0]!.figures.filter(
        ({ indicator, measure: of, rowDoubt }) =>
          of === "actual" && rowDoubt === undefined && (indicator === "HO01" || indicator === "HN01"),
      );
      for (const { indicator, cell } of sure) {
        const [name, unit] = added[(cell!.value as number) - 7]!;
        expect([name, unit]).toEqual([indicator === "HO01" ? "Tổng số hộ" : "Số hộ nghèo", "hộ"]);
      }
    }),
  );
});
