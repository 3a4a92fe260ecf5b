import { planToSpec, samplePlan } from "../../src/core/plan";
import { readSubmissions } from "../../src/core/submission";
import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { excelBench } from "../adapters/excel/support/excelBench";
import type { ExcelBench } from "../adapters/excel/support/excelBench";
import { mount, servicesOver, useBrowser } from "./support/mountPane";
import type { Mounted } from "./support/mountPane";

jest.setTimeout(240_000);
const plan = samplePlan({ model: "huyen", set: "core" });
let excel: ExcelBench;
let pane: Mounted;
beforeAll(useBrowser);
beforeEach(async () => {
  excel = await excelBench();
  await excel.open.renderSheets(planToSpec(plan));
});
afterEach(() => pane.unmount());

it("[PANE-54] finds a unit without accents, opens its workbook or puts its sheets here, all marked as typed in", async () => {
  const { Pane } = await import("../../src/taskpane/Pane");
  pane = await mount(
    <Pane
      services={servicesOver(excel.open)}
      displayLanguage="vi-VN"
      officeBackground={null}
      tab="consolidate"
    />,
  );
  await pane.click("Nhập thay theo văn bản");
  await pane.type("Tìm đơn vị", "binh tan");
  await pane.until(() => pane.text().includes("1 đơn vị"));
  await pane.click("Mở tệp để nhập");
  await pane.until(() => pane.text().includes("_nhap-thay.xlsx của UBND xã Bình Tân"));
  const [created] = excel.bench.host.createdWorkbooks;
  const bytes = Buffer.from(created!.base64!, "base64");
  const read = await createXlsxWorkbooks().read({ path: "x.xlsx", bytes });
  if (!read.ok) throw new Error(read.error.reason);
  expect(readSubmissions(read.value, plan, "x.xlsx").submissions[0]).toMatchObject({
    orgUnit: "X21811",
    isTyped: true,
  });

  await pane.click("Nhập tại tệp này");
  await pane.until(() => pane.text().includes("Đã thêm trang của UBND xã Bình Tân"));
  await pane.click("Trang tính trong tệp này");
  await pane.click("Ghi kết quả vào tệp");
  await pane.until(() => pane.text().includes("Đã tổng hợp 1/"));
  const ledger = (await excel.open.readSheets(["Tình hình gửi báo cáo"])).sheets[0]!;
  const row = ledger.rows.find(({ cells }) => cells.some(({ value }) => value === "X21811"))!;
  expect(row.cells.find(({ columnIndex }) => columnIndex === 4)?.value).toBe("Văn bản (nhập thay)");
});
