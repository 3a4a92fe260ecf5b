import { checkSubmissions } from "../../../src/core/check";
import { aPlan, sheetData } from "../../support/builders";
import type { CellValue } from "../../support/builders";
import { DS01, HEADERS, indicatorForm, KT01, LINE_X1, read, typedIn } from "./forms";

const plan = aPlan().onlyIndicators("KT01", "DS01").build();
const with95 = KT01.map((value) => (value === 90 ? 95 : value));
const blank = (row: readonly CellValue[]) => row.slice(0, 6);
const figures = (reading: ReturnType<typeof read>) => typedIn(reading.submissions[0]);

describe("two columns with one header", () => {
  const twice = (row: readonly CellValue[], value: CellValue): readonly CellValue[] => [
    ...row.slice(0, 7),
    value,
    ...row.slice(7),
  ];

  it("[SUB-23] that agree are read as one", () => {
    const reading = read(plan, [
      indicatorForm([twice(KT01, 90), twice(DS01, 4100)], { headers: twice(HEADERS, "Thực hiện") }),
    ]);
    expect(figures(reading).get("KT01 actual")).toBe(90);
    expect(reading.codes).not.toContain("structure.column-repeated");
  });

  it("[SUB-23] that differ are neither read, and the second is named", () => {
    const reading = read(plan, [
      indicatorForm([twice(KT01, 95), twice(DS01, 4100)], { headers: twice(HEADERS, "Thực hiện") }),
    ]);
    expect(reading.findings).toContainEqual(
      expect.objectContaining({
        code: "structure.column-repeated",
        holds: true,
        place: expect.objectContaining({ columnIndex: 7 }),
      }),
    );
  });
});

describe("two copies of a form", () => {
  const copy = (rows: readonly (readonly CellValue[])[], name = "Biểu 01 (2)") =>
    indicatorForm(rows, { name });
  const heldOf = (reading: ReturnType<typeof read>) => {
    const [checked] = checkSubmissions(plan, [
      { submission: reading.submissions[0]!, targetCells: new Map(), findings: reading.findings },
    ]);
    return checked!.entries
      .filter((entry) => entry.held)
      .map((entry) => `${entry.indicator} ${entry.measure}`);
  };

  it("[SUB-24] that agree are read as one, silently", () => {
    const reading = read(plan, [indicatorForm([KT01, DS01]), copy([KT01, DS01])]);
    expect(figures(reading).get("KT01 actual")).toBe(90);
    expect(reading.codes).toEqual([]);
    expect(heldOf(reading)).toEqual([]);
  });

  it("[SUB-24] that differ hold the indicator on which they do, and no other", () => {
    const reading = read(plan, [indicatorForm([KT01, DS01]), copy([with95, DS01])]);
    expect(reading.findings).toMatchObject([
      { code: "structure.row-duplicated", holds: true, place: { indicator: "KT01" } },
    ]);
    expect(heldOf(reading)).toEqual(["KT01 previous", "KT01 actual", "KT01 estimate"]);
  });

  it("[SUB-24] that the add-in keeps to undo its changes are not read", () => {
    const reading = read(plan, [indicatorForm([KT01, DS01]), copy([with95, DS01], "_kp1_0")]);
    expect(figures(reading).get("KT01 actual")).toBe(90);
    expect(reading.codes).toEqual([]);
  });

  it("[SUB-24] a blank copy says nothing, wherever it stands", () => {
    const empty = copy([blank(KT01), blank(DS01)]);
    for (const sheets of [
      [indicatorForm([KT01, DS01]), empty],
      [empty, indicatorForm([KT01, DS01])],
    ]) {
      const reading = read(plan, sheets);
      expect(figures(reading).get("KT01 actual")).toBe(90);
      expect(reading.codes).toEqual([]);
    }
  });

  it("[SUB-24] headers repeated for printing do not begin another table", () => {
    const reading = read(plan, [sheetData("Biểu 01", [[LINE_X1], [], [], HEADERS, KT01, HEADERS, DS01])]);
    expect(figures(reading).get("KT01 actual")).toBe(90);
    expect(figures(reading).get("DS01 actual")).toBe(4100);
    expect(reading.codes).toEqual([]);
  });
});
