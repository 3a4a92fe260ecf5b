import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { checkOpenWorkbook, explanationCell, formsOnly } from "../../src/app/checkOpenWorkbook";
import { explainEntry } from "../../src/app/explainEntry";
import { isBlank, modelInForce, replacedSheets } from "../../src/app/planSheets";
import { recogniseOpenWorkbook } from "../../src/app/recogniseOpenWorkbook";
import { reportingOrgUnits } from "../../src/core/model";
import { planToSpec, samplePlan } from "../../src/core/plan";
import { burdenOf, unitWorkbook } from "../../src/core/template";
import type { WorkbookData, WorkbookSpec } from "../../src/core/workbook";

const workbooks = createXlsxWorkbooks();
const plan = samplePlan({ model: "huyen", set: "full" });
const orgUnits = reportingOrgUnits(plan);
const commune = orgUnits.find((orgUnit) => orgUnit.code === "X21811")!;

async function opened(spec: WorkbookSpec): Promise<WorkbookData> {
  const read = await workbooks.read({ path: "mo.xlsx", bytes: await workbooks.write(spec) });
  if (!read.ok) throw new Error(read.error.reason);
  return read.value;
}

it("[PANE-04] knows a unit's report by its stamp and takes the plan that it carries", async () => {
  const kind = recogniseOpenWorkbook(await opened(unitWorkbook(plan, commune)));
  expect(kind).toMatchObject({
    kind: "report",
    orgUnit: { code: "X21811" },
    plan: { fingerprint: plan.fingerprint },
  });
});

it("[PANE-04] knows an office's plan, and a plan with mistakes, by their sheets", async () => {
  const spec = planToSpec(plan);
  expect(recogniseOpenWorkbook(await opened(spec))).toMatchObject({ kind: "plan", summary: null });
  const broken = {
    ...spec,
    sheets: spec.sheets.map((sheet) =>
      sheet.name === "Chỉ tiêu"
        ? {
            ...sheet,
            cells: sheet.cells.map((cell) => (cell.value === "KT02" ? { ...cell, value: "KT01" } : cell)),
          }
        : sheet,
    ),
  };
  expect(recogniseOpenWorkbook(await opened(broken)).kind).toBe("brokenPlan");
});

it("[PANE-04] takes a workbook of anyone's for an empty one, and a report without its plan as that", async () => {
  const report = await opened(unitWorkbook(plan, commune));
  const foreign = { ...report, sheets: [], properties: new Map(), customXml: [] };
  expect(recogniseOpenWorkbook(foreign)).toEqual({ kind: "empty" });
  const stampLost = { ...report, sheets: report.sheets.filter((sheet) => sheet.name !== "_thidua") };
  expect(recogniseOpenWorkbook(stampLost)).toEqual({ kind: "reportWithoutPlan", orgUnit: "X21811" });
});

it.each(orgUnits.map((orgUnit) => ({ code: orgUnit.code, orgUnit })))(
  "[PANE-20] counts the asked cells of $code as the burden does, none of them filled in a form as made",
  async ({ orgUnit }) => {
    const check = checkOpenWorkbook(plan, await opened(unitWorkbook(plan, orgUnit)), "mo.xlsx");
    const burden = burdenOf(plan, orgUnit);
    expect([check.filled, check.asked]).toEqual([0, burden.ownCells + burden.ownedCells]);
    expect(check.isReady).toBe(burden.ownCells + burden.ownedCells === 0 && check.findings.length === 0);
  },
);

it("[PANE-24] checks the forms in a plan's workbook without taking the plan's tables for a report", async () => {
  const [forms, tables] = [await opened(unitWorkbook(plan, commune)), await opened(planToSpec(plan))];
  const both = { ...tables, sheets: [...tables.sheets, ...forms.sheets], styles: forms.styles };
  const alone = checkOpenWorkbook(plan, forms, "mo.xlsx");
  const beside = checkOpenWorkbook(plan, formsOnly(both), "mo.xlsx");
  expect(beside.orgUnit?.code).toBe("X21811");
  expect(beside.findings.map(({ code, place }) => [code, place])).toEqual(
    alone.findings.map(({ code, place }) => [code, place]),
  );
});

it("[PANE-21] finds the explanation cell of a row by its header", async () => {
  const data = await opened(unitWorkbook(plan, commune));
  const check = checkOpenWorkbook(plan, data, "mo.xlsx");
  const cell = explanationCell(check, data, "KT01")!;
  const sheet = data.sheets.find(({ name }) => name === cell.sheet)!;
  const row = sheet.rows.find(({ rowIndex }) => rowIndex === cell.rowIndex)!;
  expect(row.cells.find(({ columnIndex }) => columnIndex === 1)?.value).toBe("KT01");
  // FILES: `Nguyên nhân, giải trình` is the twelfth column of Biểu 01 as made.
  expect(cell.columnIndex).toBe(11);
  expect(explanationCell(check, data, "không có")).toBeNull();
});

it("[PANE-25] says of a selected row what the plan asks, and nothing outside the rows", async () => {
  const data = await opened(unitWorkbook(plan, commune));
  const check = checkOpenWorkbook(plan, data, "mo.xlsx");
  const at = explanationCell(check, data, "KT01")!;
  const entry = explainEntry(plan, commune, check, at);
  expect(entry).toMatchObject({
    indicator: "KT01",
    verdict: "notAssessed",
    figure: null,
    isExplained: false,
  });
  expect(entry?.target).toBe(plan.targetDocuments[0]!.targets.get("KT01")!.byOrgUnit.get("X21811")!.text);
  expect(explainEntry(plan, commune, check, { ...at, rowIndex: 0 })).toBeNull();
});

it("[PANE-15] names the sheets that would be replaced, and knows a blank workbook", async () => {
  const data = await opened(unitWorkbook(plan, commune));
  expect(replacedSheets(data, planToSpec(plan))).toEqual([]);
  expect(replacedSheets(data, unitWorkbook(plan, commune))).toEqual([
    "Hướng dẫn",
    "Bìa",
    "Biểu 01",
    "Biểu 02",
    "Biểu 03",
    "Biểu 04",
    "Biểu 05",
  ]);
  expect(isBlank(data)).toBe(false);
  expect(isBlank({ ...data, sheets: data.sheets.map((sheet) => ({ ...sheet, rows: [] })) })).toBe(true);
});

// Luật Tổ chức chính quyền địa phương 2025: two levels of local government from 1 July 2025.
it.each([
  ["2025-06-30", "huyen"],
  ["2025-07-01", "tinh"],
])("[PANE-16] proposes on %s the model of that day", (day, model) => {
  expect(modelInForce(day)).toBe(model);
});
