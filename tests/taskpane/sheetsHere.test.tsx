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
beforeEach(async () => {
  excel = await excelBench();
  await excel.open.renderSheets(planToSpec(plan));
});
afterEach(() => pane.unmount());

async function openPane(): Promise<Mounted> {
  const { Pane } = await import("../../src/taskpane/Pane");
  return mount(
    <Pane
      services={servicesOver(excel.open)}
      displayLanguage="vi-VN"
      officeBackground={null}
      tab="consolidate"
    />,
  );
}

it("[PANE-50] says so when no sheet of the workbook is a unit's report, and changes nothing", async () => {
  pane = await openPane();
  await pane.click("Trang tính trong tệp này");
  await pane.until(() => pane.text().includes("Tệp này chưa có trang báo cáo của đơn vị nào"));
  expect(pane.button("Ghi kết quả vào tệp")).toBeNull();
});

it("[PANE-51] keeps in the workbook which files a review was about, until it is written or given up", async () => {
  await excel.open.renderSheets(unitWorkbook(plan, commune));
  const { name } = await excel.open.identity();
  pane = await openPane();
  await pane.click("Trang tính trong tệp này");
  await pane.until(() => pane.text().includes("Đã nhận 1/"));
  await pane.until(() => pane.button("Ghi kết quả vào tệp"));
  pane.unmount();
  pane = await openPane();
  await pane.until(() => pane.text().includes("dừng khi đang xem lại 1 tệp") && pane.text().includes(name));
  await pane.click("Bỏ");
  await pane.until(() => !pane.text().includes("dừng khi đang xem lại"));
  pane.unmount();
  pane = await openPane();
  await pane.until(() => pane.button("Trang tính trong tệp này"));
  expect(await excel.open.readState("setting", "thi-dua.review")).toBeNull();
});
