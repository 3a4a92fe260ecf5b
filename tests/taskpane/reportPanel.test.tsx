import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { reportingOrgUnits } from "../../src/core/model";
import { planToSpec, samplePlan } from "../../src/core/plan";
import { unitWorkbook } from "../../src/core/template";
import { excelBench } from "../adapters/excel/support/excelBench";
import type { ExcelBench } from "../adapters/excel/support/excelBench";
import { mount, servicesOver, useBrowser } from "./support/mountPane";
import type { Mounted } from "./support/mountPane";

const plan = samplePlan({ model: "huyen", set: "core" });
const commune = reportingOrgUnits(plan).find(({ code }) => code === "X21811")!;

let excel: ExcelBench;
let pane: Mounted;
jest.setTimeout(240_000);
beforeAll(useBrowser);
afterEach(() => pane.unmount());

it("[PANE-110] shows what will be written and what is missing, gives the document and the annex", async () => {
  excel = await excelBench();
  await excel.open.renderSheets(planToSpec(plan));
  await excel.open.renderSheets(unitWorkbook(plan, commune));
  const given: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const services = {
    ...servicesOver(excel.open),
    download: (name: string, bytes: Uint8Array) => void given.push({ name, bytes }),
  };
  const { Pane } = await import("../../src/taskpane/Pane");
  pane = await mount(
    <Pane services={services} displayLanguage="vi-VN" officeBackground={null} tab="consolidate" />,
  );
  await pane.click("Trang tính trong tệp này");
  await pane.click("Ghi kết quả vào tệp");
  await pane.until(() => pane.text().includes("Đã tổng hợp 1/"));
  await pane.click("Báo cáo cấp trên");
  await pane.until(() => pane.text().includes("Cần xem trước khi trình ký"));
  expect(pane.text()).toContain("IX. KIẾN NGHỊ, ĐỀ XUẤT");
  expect(pane.text()).toMatch(/Còn \d+ đơn vị chưa gửi báo cáo/u);

  await pane.click("Tải báo cáo (.docx)");
  await pane.until(() => pane.text().includes("Đã tải Bao-cao-thi-dua-2024.docx"));
  expect(given.map(({ name }) => name)).toEqual(["Bao-cao-thi-dua-2024.docx"]);
  // The bytes of a zip.
  expect([...given[0]!.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);

  await pane.click("Tải phụ lục (.xlsx)");
  await pane.until(() => pane.text().includes("Đã tải Phu-luc-bao-cao-thi-dua-2024.xlsx"));
  const read = await createXlsxWorkbooks().read({ path: "x.xlsx", bytes: given[1]!.bytes });
  expect(read.ok && read.value.sheets.map(({ name }) => name)).toContain("Phụ lục 1");
});
