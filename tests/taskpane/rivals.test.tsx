import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { reportingOrgUnits } from "../../src/core/model";
import { planToSpec, samplePlan } from "../../src/core/plan";
import { fillUnitWorkbook, unitWorkbook } from "../../src/core/template";
import type { NamedBytes } from "../../src/ports";
import { excelBench } from "../adapters/excel/support/excelBench";
import type { ExcelBench } from "../adapters/excel/support/excelBench";
import { mount, servicesOver, useBrowser } from "./support/mountPane";
import type { Mounted } from "./support/mountPane";

const plan = samplePlan({ model: "huyen", set: "core" });
const commune = reportingOrgUnits(plan).find(({ code }) => code === "X21811")!;
const form = unitWorkbook(plan, commune);
const workbooks = createXlsxWorkbooks();

let excel: ExcelBench;
let pane: Mounted;
jest.setTimeout(240_000);
beforeAll(useBrowser);
beforeEach(async () => {
  excel = await excelBench();
  await excel.open.renderSheets(planToSpec(plan));
  const { Pane } = await import("../../src/taskpane/Pane");
  pane = await mount(
    <Pane
      services={servicesOver(excel.open)}
      displayLanguage="vi-VN"
      officeBackground={null}
      tab="consolidate"
    />,
  );
});
afterEach(() => pane.unmount());

/** The report of the commune with these figures in `Thực hiện`. */
async function report(path: string, figures: Readonly<Record<string, number>>): Promise<NamedBytes> {
  const none = new Map();
  const actual = new Map(Object.entries(figures));
  const entries = { actual, estimate: none, explanations: none, cover: none, lists: none, assessments: none };
  return { path, bytes: await workbooks.write(fillUnitWorkbook(form, entries)) };
}

/** `Thực hiện` of the commune in the record: as reported, as counted, grounds, by whom. */
async function recorded(indicator: string) {
  const data = await excel.open.readSheets(["Số liệu tiếp nhận"]);
  const rows = data.sheets[0]!.rows.map(
    ({ cells }) => new Map(cells.map((cell) => [cell.columnIndex, cell.value])),
  );
  const row = rows.find((cells) => cells.get(2) === indicator && cells.get(3) === "Thực hiện")!;
  return [4, 5, 11, 12].map((column) => row.get(column) ?? null);
}

/** Two files that no cover tells apart: they differ in KT12 and B02. */
const rivals = async () => [
  await report("a.xlsx", { KT12: 1234, KT13: 7, B02: 3456 }),
  await report("b.xlsx", { KT12: 1240, KT13: 7, B02: 3465 }),
];

it("[PANE-122] lists only the figures in which two files of one unit differ, with what each says", async () => {
  await pane.give("Chọn tệp…", await rivals());
  await pane.until(() => pane.text().includes("Khác nhau ở 2 ô"));
  expect(pane.text()).toMatch(/KT12 · [^·]+ · Thực hiệna\.xlsx: 1234b\.xlsx: 1240/u);
  expect(pane.text()).toMatch(/B02 · [^·]+ · Thực hiệna\.xlsx: 3456b\.xlsx: 3465/u);
  expect(pane.text()).not.toContain("KT13");
});

it("[PANE-123] takes a single figure from the other file with a reason, in this merge and the next", async () => {
  const files = await rivals();
  await pane.give("Chọn tệp…", files);
  await pane.click("Chọn từng số");
  await pane.choose("1240 · b.xlsx");
  expect(pane.button("Dùng tệp chính và 1 số đã chọn")!.disabled).toBe(true);
  await pane.type("Căn cứ, lý do", "Xã báo lại ngày 12/10");
  await pane.type("Người quyết định", "Lê Thị B");
  await pane.click("Dùng tệp chính và 1 số đã chọn");
  await pane.until(() => pane.text().includes("Đã quyết định (1)"));
  await pane.click("Ghi kết quả vào tệp");
  await pane.until(() => pane.text().includes("Đã tổng hợp 1/"));
  const grounds = await recorded("KT12");
  expect(grounds).toEqual([
    1234,
    1240,
    expect.stringMatching(/^Lấy từ b\.xlsx, Biểu 01, [A-Z]+\d+: Xã báo lại ngày 12\/10$/u),
    "Lê Thị B",
  ]);
  expect((await recorded("B02")).slice(1)).toEqual([3456, null, null]);

  await pane.click("Làm lại từ đầu");
  await pane.give("Chọn tệp…", files);
  await pane.until(() => pane.text().includes("Không có số liệu nào thay đổi."));
  await pane.click("Ghi kết quả vào tệp");
  await pane.until(() => pane.text().includes("Đã tổng hợp"));
  expect(await recorded("KT12")).toEqual(grounds);
  expect((await recorded("B02")).slice(1)).toEqual([3456, null, null]);
});

it("[PANE-124] shows what changed since the last merge, the figure of the unit, old and new", async () => {
  await pane.give("Chọn tệp…", [await report("a.xlsx", { KT12: 1234, B02: 3456 })]);
  await pane.click("Ghi kết quả vào tệp");
  await pane.until(() => pane.text().includes("Đã tổng hợp 1/"));
  await pane.click("Làm lại từ đầu");
  await pane.give("Chọn tệp…", [await report("a.xlsx", { KT12: 1240, B02: 3456 })]);
  await pane.until(() => pane.text().includes("Số liệu đơn vị thay đổi (1)"));
  expect(pane.text()).toMatch(/UBND xã Bình Tân · KT12 · Thực hiện: 1\.234 → 1\.240/u);
  expect(pane.text()).not.toContain("B02 · Thực hiện: ");
});
