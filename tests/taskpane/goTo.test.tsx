import { mergeIntoWorkbook } from "../../src/app/mergeIntoWorkbook";
import { reportingOrgUnits } from "../../src/core/model";
import { planToSpec, samplePlan } from "../../src/core/plan";
import { unitWorkbook } from "../../src/core/template";
import { HostError } from "../../src/ports";
import type { WorkbookSpec } from "../../src/core/workbook";
import { excelBench } from "../adapters/excel/support/excelBench";
import type { ExcelBench } from "../adapters/excel/support/excelBench";
import { mount, servicesOver, useBrowser } from "./support/mountPane";
import type { Mounted } from "./support/mountPane";

const plan = samplePlan({ model: "xa", set: "core" });
const SAID = "Không tìm thấy trang hoặc ô: có thể đã bị xóa hoặc đổi tên. (Trang đã xóa)";
const BROKEN = "Kế hoạch trong tệp này có lỗi: mở thẻ Biểu mẫu để xem và sửa.";

let excel: ExcelBench;
let pane: Mounted;
jest.setTimeout(240_000);
beforeAll(useBrowser);
afterEach(() => pane.unmount());

/** The pane over these sheets in an Excel that finds no place to go to. */
async function opened(spec: WorkbookSpec): Promise<void> {
  excel = await excelBench();
  await excel.open.renderSheets(spec);
  const goTo = () =>
    Promise.reject(new HostError({ key: "not-found", code: "ItemNotFound", subject: "Trang đã xóa" }));
  const { Pane } = await import("../../src/taskpane/Pane");
  pane = await mount(
    <Pane services={servicesOver({ ...excel.open, goTo })} displayLanguage="vi-VN" officeBackground={null} />,
  );
}

function tab(name: string): HTMLElement {
  return [...document.querySelectorAll<HTMLElement>('[role="tab"]')].find((one) =>
    one.textContent?.startsWith(name),
  )!;
}

it("[PANE-57] a missing cell that cannot be gone to says why", async () => {
  await opened(unitWorkbook(plan, reportingOrgUnits(plan)[0]!));
  const cell = await pane.until(() =>
    [...document.querySelectorAll("details button")].find((one) => one.textContent?.includes(" · ")),
  );
  await pane.click(cell.textContent!);
  await pane.until(() => pane.text().includes(SAID));
});

it("[PANE-57] a mistake of the plan that cannot be gone to says why; the other tabs name the plan's mistakes", async () => {
  const spec = planToSpec(plan);
  const sheets = spec.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      sheet.name === "Chỉ tiêu" && cell.value === plan.indicators[1]!.code
        ? { ...cell, value: plan.indicators[0]!.code }
        : cell,
    ),
  }));
  await opened({ ...spec, sheets });
  await pane.click("Đến ô");
  await pane.until(() => pane.text().includes(SAID));
  tab("Kiểm tra").click();
  await pane.until(() => pane.text().includes(BROKEN));
  tab("Tổng hợp").click();
  await pane.until(() => pane.text().split(BROKEN).length === 3);
});

it("[PANE-57] a sheet of the summary that cannot be gone to says why", async () => {
  const diary = { at: "15/10/2026 09:30", by: "", version: "0" };
  const input = { received: [], chosen: new Map(), previous: null, diary };
  const { spec } = mergeIntoWorkbook(
    plan,
    input,
    () => "",
    () => "",
  );
  const sheets = [...planToSpec(plan).sheets, ...spec.sheets];
  await opened({ ...spec, sheets, styles: { ...planToSpec(plan).styles, ...spec.styles } });
  await pane.click("Chi tiết theo đơn vị");
  await pane.until(() => pane.text().includes(SAID));
});
