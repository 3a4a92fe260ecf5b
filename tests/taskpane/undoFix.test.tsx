import { reportingOrgUnits } from "../../src/core/model";
import { samplePlan } from "../../src/core/plan";
import { unitWorkbook } from "../../src/core/template";
import { toAddress } from "../../src/core/workbook";
import { excelBench } from "../adapters/excel/support/excelBench";
import { mount, servicesOver, useBrowser } from "./support/mountPane";

jest.setTimeout(240_000);
beforeAll(useBrowser);

it("[PANE-56] a repair of the check can be taken back: the cell is as it was typed", async () => {
  const plan = samplePlan({ model: "huyen", set: "core" });
  const form = unitWorkbook(
    plan,
    reportingOrgUnits(plan).find(({ code }) => code === "X21811")!,
  );
  const row = form.sheets
    .find(({ name }) => name === "Biểu 01")!
    .cells.find(({ value }) => value === "KT15")!.rowIndex;
  const excel = await excelBench();
  await excel.open.renderWorkbook(form);
  await excel.open.writeValues([{ sheet: "Biểu 01", address: toAddress(row, 6), values: [["2.950"]] }]);
  const typed = async () => {
    const { sheets } = await excel.open.readSheets(["Biểu 01"]);
    return sheets[0]!.rows
      .find(({ rowIndex }) => rowIndex === row)!
      .cells.find(({ columnIndex }) => columnIndex === 6)!.value;
  };
  const { Pane } = await import("../../src/taskpane/Pane");
  const pane = await mount(
    <Pane services={servicesOver(excel.open)} displayLanguage="vi-VN" officeBackground={null} />,
  );
  await pane.click("Sửa cách ghi");
  await pane.click("Sửa");
  await pane.until(() => pane.text().includes("Đã ghi vào tệp."));
  expect(await typed()).toBe(2950);
  await pane.click("Hoàn tác");
  await pane.until(() => pane.text().includes("Đã trả các ô về như trước khi ghi."));
  expect(await typed()).toBe("2.950");
  pane.unmount();
});
