import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { mergeIntoWorkbook } from "../../src/app/mergeIntoWorkbook";
import { readReceived } from "../../src/app/readReceived";
import { readSummary } from "../../src/core/report";
import { reportingOrgUnits } from "../../src/core/model";
import { samplePlan } from "../../src/core/plan";
import { readSubmissions } from "../../src/core/submission";
import { fillUnitWorkbook, unitWorkbook } from "../../src/core/template";
import type { WorkbookData, WorkbookSpec } from "../../src/core/workbook";
import { createMemoryFiles } from "../support/memoryFiles";

const workbooks = createXlsxWorkbooks();
const plan = samplePlan({ model: "huyen", set: "core" });
const commune = reportingOrgUnits(plan).find(({ code }) => code === "X21811")!;
const none = new Map<string, never>();

function typed(amount: number, typedFrom?: "document"): WorkbookSpec {
  return fillUnitWorkbook(unitWorkbook(plan, commune, typedFrom), {
    actual: new Map([["KT15", amount]]),
    estimate: none,
    explanations: none,
    cover: new Map([["Số, ký hiệu văn bản", "45/BC-UBND"]]),
    lists: none,
    assessments: none,
  });
}

async function opened(spec: WorkbookSpec): Promise<WorkbookData> {
  const read = await workbooks.read({ path: "mo.xlsx", bytes: await workbooks.write(spec) });
  if (!read.ok) throw new Error(read.error.reason);
  return read.value;
}

async function merge(spec: WorkbookSpec, previous: ReturnType<typeof readSummary>) {
  const files = createMemoryFiles(new Map([["x.xlsx", await workbooks.write(spec)]]));
  const ports = { workbooks, files, progress: { step: () => undefined } };
  const received = await readReceived(plan, await files.list([], []), ports);
  const diary = { at: "20/10/2024 09:30", by: "", version: "0" };
  return mergeIntoWorkbook(
    plan,
    { received, chosen: new Map(), previous, diary },
    () => "câu",
    () => "dòng",
  );
}

const submissionOf = (data: WorkbookData) => readSubmissions(data, plan, "x.xlsx").submissions[0]!;
function cellsOf(spec: WorkbookSpec, name: string) {
  const { cells } = spec.sheets.find((sheet) => sheet.name === name)!;
  return (rowIndex: number, columnIndex: number) =>
    cells.find((cell) => cell.rowIndex === rowIndex && cell.columnIndex === columnIndex)?.value ?? null;
}

it("[TPL-15, SUB-25] says on its cover and in its stamp that the office types it in, and either is enough", async () => {
  const [own, byOffice] = [await opened(typed(1120)), await opened(typed(1120, "document"))];
  expect(submissionOf(own).isTyped).toBeUndefined();
  expect(submissionOf(byOffice).isTyped).toBe(true);
  const without = (name: string) => ({
    ...byOffice,
    sheets: byOffice.sheets.filter((sheet) => sheet.name !== name),
    properties: new Map<string, string>(),
    customXml: [],
  });
  expect(submissionOf(without("_thidua")).isTyped).toBe(true);
  expect(submissionOf(without("Bìa")).isTyped).toBe(true);
  expect(submissionOf(byOffice).figures).toEqual(submissionOf(own).figures);
});

it("[RPT-20] marks every figure in the record and the way of receipt in the ledger", async () => {
  const { spec } = await merge(typed(1120, "document"), null);
  const record = cellsOf(spec, "Số liệu tiếp nhận");
  let rows = 0;
  for (let row = 1; record(row, 0) !== null; row += 1, rows += 1) {
    expect([record(row, 11), record(row, 12)]).toEqual(["Nhập thay theo văn bản số 45/BC-UBND", null]);
  }
  expect(rows).toBeGreaterThan(30);
  const ledger = cellsOf(spec, "Tình hình gửi báo cáo");
  const at = [...Array(60).keys()].find((row) => ledger(row, 1) === "X21811")!;
  expect(ledger(at, 4)).toBe("Văn bản (nhập thay)");
});

it("[RPT-20] takes the mark for no decision in the next merge, nor for the channel of a file that came later", async () => {
  const summary = readSummary(await opened((await merge(typed(1120, "document"), null)).spec))!;
  expect(summary.corrections).toEqual([]);
  const again = await merge(typed(1180), summary);
  expect(again.findings.filter(({ code }) => code.startsWith("correction."))).toEqual([]);
  const ledger = cellsOf(again.spec, "Tình hình gửi báo cáo");
  const at = [...Array(60).keys()].find((row) => ledger(row, 1) === "X21811")!;
  expect(ledger(at, 4)).toBeNull();
  expect(cellsOf(again.spec, "Số liệu tiếp nhận")(1, 11)).toBeNull();
});
