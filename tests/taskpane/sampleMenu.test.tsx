import { vietnamesePane } from "../../src/i18n/vi/pane";
import { excelBench } from "../adapters/excel/support/excelBench";
import type { ExcelBench } from "../adapters/excel/support/excelBench";
import { mount, servicesOver, useBrowser } from "./support/mountPane";
import type { Mounted } from "./support/mountPane";

jest.setTimeout(240_000);
let excel: ExcelBench;
let pane: Mounted;
beforeAll(useBrowser);
beforeEach(async () => {
  excel = await excelBench();
});
afterEach(() => pane.unmount());

async function openSample(): Promise<void> {
  const { Pane } = await import("../../src/taskpane/Pane");
  pane = await mount(
    <Pane services={servicesOver(excel.open)} displayLanguage="vi-VN" officeBackground={null} />,
  );
  await pane.click(vietnamesePane.menu.label);
  await pane.click("Dùng thử với số liệu mẫu");
}

it("[PANE-55] begins with the sample from the menu where the workbook is empty", async () => {
  await openSample();
  await pane.click("Bắt đầu");
  await pane.until(() => pane.button("Dùng báo cáo mẫu"));
  expect(pane.text()).toContain("Tệp tổng hợp · năm 2024");
});

it("[PANE-55] puts no sample into a workbook that holds something", async () => {
  await excel.open.writeValues([{ sheet: "Sheet1", address: "A1", values: [["Của tôi"]] }]);
  await openSample();
  await pane.until(() => pane.text().includes("Tệp này đã có nội dung. Mở một tệp trống để dùng thử."));
  expect(pane.button("Bắt đầu")).toBeNull();
});
