import { isOfFormsOnly, readChanged } from "../../src/app/readChanged";
import { checkOpenWorkbook } from "../../src/app/checkOpenWorkbook";
import { reportingOrgUnits } from "../../src/core/model";
import { samplePlan } from "../../src/core/plan";
import { unitWorkbook } from "../../src/core/template";
import { excelBench } from "../adapters/excel/support/excelBench";

const plan = samplePlan({ model: "huyen", set: "core" });
const orgUnit = reportingOrgUnits(plan).find(({ code }) => code === "X21811")!;

it("[PANE-80] reads after a change only the changed sheet and those with formulas, to the same findings", async () => {
  const excel = await excelBench();
  await excel.open.renderWorkbook(unitWorkbook(plan, orgUnit));
  const before = await excel.open.readSheets();
  const asked: (readonly string[])[] = [];
  const workbook = {
    readSheets: (names?: readonly string[]) => {
      asked.push(names ?? []);
      return excel.open.readSheets(names);
    },
  };
  const cell = checkOpenWorkbook(plan, before, "mo.xlsx").checked!.submission.figures.find(
    ({ role, measure }) => role === "entry" && measure === "actual",
  )!;
  const { sheet, rowIndex, columnIndex } = cell.location;
  expect(sheet).toBe("Biểu 01");
  const address = `${String.fromCharCode(65 + columnIndex)}${rowIndex + 1}`;
  await excel.open.writeValues([{ sheet, address, values: [["12,5 khoảng"]] }]);
  const change = [{ sheet, addresses: [address] }];
  const after = (await readChanged(before, change, workbook))!;
  const whole = await excel.open.readSheets();
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain("Biểu 01");
  expect(asked[0]).not.toContain("_thidua");
  expect(asked[0]).not.toContain("Hướng dẫn");
  expect(after.sheets.map(({ name }) => name)).toEqual(whole.sheets.map(({ name }) => name));
  const findings = (data: typeof whole) => checkOpenWorkbook(plan, data, "mo.xlsx").findings;
  expect(findings(after)).toEqual(findings(whole));
  expect(findings(after)).not.toEqual(findings(before));
  const lookOf = (data: typeof whole) =>
    data.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map((one) => [one.kind, one.value, data.styles[one.style]])),
    );
  expect(lookOf(after)).toEqual(lookOf(whole));
});

it("[PANE-80] has everything read where a sheet came, went or is none of a form", async () => {
  const excel = await excelBench();
  await excel.open.renderWorkbook(unitWorkbook(plan, orgUnit));
  const before = await excel.open.readSheets();
  expect(await readChanged(before, null, excel.open)).toBeNull();
  expect(await readChanged(before, [{ sheet: "Mới", addresses: ["A1"] }], excel.open)).toBeNull();
  expect(isOfFormsOnly([{ sheet: "Biểu 03", addresses: ["A1"] }])).toBe(true);
  for (const sheet of ["Chỉ tiêu", "_thidua", "Của tôi"]) {
    expect(isOfFormsOnly([{ sheet, addresses: ["A1"] }])).toBe(false);
  }
});
