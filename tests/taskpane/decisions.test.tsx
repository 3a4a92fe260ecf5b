import { reportingOrgUnits } from "../../src/core/model";
import { planToSpec, samplePlan } from "../../src/core/plan";
import { unitWorkbook } from "../../src/core/template";
import { toAddress } from "../../src/core/workbook";
import { excelBench } from "../adapters/excel/support/excelBench";
import type { ExcelBench } from "../adapters/excel/support/excelBench";
import { mount, servicesOver, useBrowser } from "./support/mountPane";
import type { Mounted } from "./support/mountPane";

jest.setTimeout(240_000);
const plan = samplePlan({ model: "huyen", set: "core" });
const commune = reportingOrgUnits(plan).find(({ code }) => code === "X21811")!;
const form = unitWorkbook(plan, commune);
const KT12 = form.sheets
  .find(({ name }) => name === "Biểu 01")!
  .cells.find(({ value }) => value === "KT12")!.rowIndex;

let excel: ExcelBench;
let pane: Mounted;
beforeAll(useBrowser);
beforeEach(async () => {
  excel = await excelBench();
  await excel.open.renderSheets(planToSpec(plan));
  await excel.open.renderSheets(form);
  await excel.open.writeValues([{ sheet: "Biểu 01", address: toAddress(KT12, 6), values: [["1.234"]] }]);
});
afterEach(() => pane.unmount());

/** The row of KT12, `Thực hiện`, in the record of the summary: columns E, F, L, M, N. */
async function recorded() {
  const data = await excel.open.readSheets(["Số liệu tiếp nhận"]);
  const rows = data.sheets[0]!.rows.map(
    ({ cells }) => new Map(cells.map((cell) => [cell.columnIndex, cell.value])),
  );
  const row = rows.find((cells) => cells.get(2) === "KT12" && cells.get(3) === "Thực hiện")!;
  return [4, 5, 11, 12, 13].map((column) => row.get(column) ?? null);
}

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

it("[PANE-52] a figure in doubt is decided with a reason, written to the record, and kept in the next merge", async () => {
  pane = await openPane();
  await pane.click("Trang tính trong tệp này");
  await pane.until(() => pane.text().includes("Số liệu chưa tính vì còn nghi vấn (1)"));
  await pane.click("Quyết định");
  await pane.choose("Lấy là 1.234 ");
  expect(pane.button("Ghi quyết định")!.disabled).toBe(true);
  await pane.type("Căn cứ, lý do", "Văn bản số 12/UBND");
  await pane.type("Người quyết định", "Lê Thị B");
  await pane.until(() => !pane.button("Ghi quyết định")!.disabled);
  await pane.click("Ghi quyết định");
  await pane.until(() => pane.text().includes("Đã quyết định (1)"));
  expect(pane.text()).not.toContain("Số liệu chưa tính vì còn nghi vấn");
  await pane.click("Ghi kết quả vào tệp");
  await pane.until(() => pane.text().includes("Đã tổng hợp 1/"));
  expect(await recorded()).toEqual(["1.234", 1234, "Văn bản số 12/UBND", "Lê Thị B", "20/10/2024"]);

  await pane.click("Làm lại từ đầu");
  await pane.click("Trang tính trong tệp này");
  await pane.until(() => pane.text().includes("Không có số liệu nào thay đổi."));
  expect(pane.text()).not.toContain("Số liệu chưa tính vì còn nghi vấn");
  expect(localStorage.getItem("thi-dua.by")).toBe("Lê Thị B");
});
