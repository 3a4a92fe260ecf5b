import { applyCorrections, chooseFrom, sideBySide } from "../../../src/core/consolidation";
import { aPlan, aSubmission, merge, totalOf } from "../../support/builders";

const plan = aPlan().build();
const first = aSubmission(plan, "X1", "a.xlsx")
  .actual("KT01", 90)
  .both("HO01", 1000)
  .both("HN01", 50)
  .build();
const second = aSubmission(plan, "X1", "b.xlsx")
  .actual("KT01", 95)
  .both("HO01", "1000")
  .actual("HN01", 60)
  .build();
const decision = {
  basis: (from: string) => `Lấy theo ${from}`,
  decidedBy: "Lê Thị B",
  decidedOn: "2024-11-02",
};

it("[MRG-37] sets two files of one unit side by side, only what differs, whatever the order", () => {
  const table = sideBySide(plan, [first, second])!;
  expect(sideBySide(plan, [second, first])).toEqual(table);
  expect(table.files.map((file) => file.file)).toEqual(["a.xlsx", "b.xlsx"]);
  expect(
    table.rows.map((row) => [row.indicator, row.measure, ...row.values.map((value) => value.text)]),
  ).toEqual([
    ["KT01", "actual", "90", "95"],
    ["HN01", "actual", "50", "60"],
    ["HN01", "estimate", "50", ""],
  ]);
  expect(table.rows[0]!.values[1]!.location).toMatchObject({ sheet: "Biểu 01", columnIndex: 6 });
});

it("[MRG-37] never sets two units side by side", () => {
  expect(sideBySide(plan, [first, aSubmission(plan, "X2").build()])).toBeNull();
  expect(sideBySide(plan, [])).toBeNull();
});

it("[MRG-37] a choice of single cells is on record with the file and the cell it comes from", () => {
  const choices = [
    { indicator: "KT01", measure: "actual", place: "X1" },
    // The other file leaves it blank: there is nothing to take.
    { indicator: "HN01", measure: "estimate", place: "X1" },
  ] as const;
  const corrections = chooseFrom(plan, first, second, choices, decision);
  expect(corrections).toEqual([
    {
      orgUnit: "X1",
      place: "X1",
      indicator: "KT01",
      measure: "actual",
      reported: "90",
      confirmed: 95,
      basis: "Lấy theo b.xlsx, Biểu 01, G10",
      decidedBy: "Lê Thị B",
      decidedOn: "2024-11-02",
      isOral: false,
    },
  ]);
  const { submissions } = applyCorrections([first], corrections);
  const merged = merge(plan, submissions);
  expect(totalOf(merged, "KT01").actual.value).toBe(95);
  expect(totalOf(merged, "HN01").actual.value).toBe(50);
});
