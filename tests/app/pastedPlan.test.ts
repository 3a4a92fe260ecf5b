import { pastedPlanSheets, pastedPlanWrites } from "../../src/app/pastedPlan";
import { planToSpec, readPlan, samplePlan } from "../../src/core/plan";
import type { PastedDecision } from "../../src/core/plan";
import { bookState } from "../adapters/excel/support/bookState";
import { excelBench } from "../adapters/excel/support/excelBench";

const plan = samplePlan({ model: "huyen", set: "core" });

function decision(code: string, name: string, unitOfMeasure: string, target: string): PastedDecision {
  return { code, row: { line: 1, code: "", name, unitOfMeasure, target, group: "Xã hội" } };
}

it("[PANE-90] puts decided rows into the plan's own sheets, nothing else moves, and one step takes them back", async () => {
  const excel = await excelBench();
  try {
    await excel.open.renderSheets(planToSpec(plan));
    // A remark of the person's own beside the table stays.
    await excel.bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Kế hoạch giao").getRange("AZ9").values = [["ghi chú"]];
      await context.sync();
    });
    const before = bookState(excel.bench.workbook);
    const decisions = [
      decision("KT01", "Tổng giá trị sản xuất", "tỷ đồng", "5.250,5"),
      decision("CT01", "=Số cây xanh trồng mới", "cây", "khoảng 500"),
      decision("XH02", "Giảm tỷ lệ hộ nghèo", "điểm %", "nhiều hơn"),
    ];
    const { writes, joined } = pastedPlanWrites(await excel.open.readSheets(), plan, decisions);
    const point = await excel.open.writeValues(writes);
    const read = readPlan(await excel.open.readSheets()).plan!;
    expect(read.indicators.map(({ code }) => code)).toEqual([
      ...plan.indicators.map(({ code }) => code),
      "CT01",
    ]);
    expect(read.indicators.at(-1)).toMatchObject({ name: "=Số cây xanh trồng mới", unitOfMeasure: "cây" });
    const targets = (one: typeof plan) => one.targetDocuments[0]!.targets;
    expect(targets(read).get("KT01")?.whole?.rule).toEqual({ kind: "atLeast", value: 5_250_500 });
    expect(targets(read).get("CT01")?.whole?.text).toBe("khoảng 500");
    // A target without a reading leaves what was there.
    expect(joined.unread.map(({ decision: one }) => one.code)).toEqual(["XH02"]);
    for (const code of plan.indicators.map((one) => one.code).filter((one) => one !== "KT01")) {
      expect(targets(read).get(code)).toEqual(targets(plan).get(code));
    }
    expect(targets(read).get("KT01")?.byOrgUnit).toEqual(targets(plan).get("KT01")?.byOrgUnit);
    await excel.open.restore(point);
    expect(bookState(excel.bench.workbook)).toEqual(before);
  } finally {
    excel.bench.dispose();
  }
});

it("[PANE-91] makes a plan of pasted rows where there is none, with no figure of the sample", () => {
  const { spec, joined } = pastedPlanSheets(
    "tinh",
    [decision("CT01", "Số mô hình mới", "mô hình", "12")],
    "Quyết định giao chỉ tiêu",
  );
  expect(spec.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Thiết lập", "Đơn vị", "Chỉ tiêu", "Kế hoạch giao", "Phong trào"]),
  );
  expect(joined.plan.indicators.map(({ code }) => code)).toEqual(["CT01"]);
  const cells = spec.sheets.flatMap((sheet) => sheet.cells.map(({ value }) => String(value ?? "")));
  expect(cells.filter((text) => /không phải chỉ tiêu được giao/i.test(text))).toEqual([]);
});
