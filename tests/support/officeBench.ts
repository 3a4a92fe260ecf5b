import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { joinReceived } from "../../src/app/joinReceived";
import { samplePlanSheets } from "../../src/app/planSheets";
import type { ReceivedFile } from "../../src/app/readReceived";
import { sampleReports } from "../../src/app/sampleReports";
import { samplePlan } from "../../src/core/plan";
import type { WorkbookSpec } from "../../src/core/workbook";
import { mergeAll, readOne } from "../../src/taskpane/worker/doWork";
import { excelBench } from "../adapters/excel/support/excelBench";
import type { ExcelBench } from "../adapters/excel/support/excelBench";

type Model = "huyen" | "xa";
const planOf = (model: Model) => samplePlan({ model, set: "core" });
const diary = { at: "20/10/2024 09:30", by: "Người tổng hợp", version: "0" };

/** The summary of the first received workbooks of a sample, as the pane puts it into the plan's workbook. */
export async function sampleSummary(count: number, model: Model = "huyen"): Promise<WorkbookSpec> {
  const plan = planOf(model);
  const workbooks = createXlsxWorkbooks();
  const received: ReceivedFile[] = [];
  for (const file of (await sampleReports(plan, workbooks)).slice(0, count)) {
    received.push(...(await readOne(plan, file, workbooks)));
  }
  const input = { received: joinReceived(received), chosen: new Map(), previous: null, diary };
  return mergeAll(plan, input).spec;
}

/** The office's workbook in Excel: a sample's plan, nothing merged yet. */
export async function officeBench(model: Model = "huyen"): Promise<ExcelBench> {
  const excel = await excelBench();
  const point = await excel.open.renderSheets(samplePlanSheets(model, "core"));
  await excel.open.forget(point);
  return excel;
}

/** The first received workbook of the sample district in Excel, as a unit has it before it. */
export async function unitBench(): Promise<ExcelBench> {
  const [first] = await sampleReports(planOf("huyen"), createXlsxWorkbooks());
  return excelBench({ workbook: first!.bytes });
}
