import { unzipSync } from "fflate";
import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { reportingOrgUnits } from "../../src/core/model";
import { planToSpec, samplePlan } from "../../src/core/plan";
import { fillUnitWorkbook, unitWorkbook } from "../../src/core/template";
import type { OpenWorkbookPort, NamedBytes } from "../../src/ports";
import type { PaneServices } from "../../src/taskpane/services";
import { excelBench } from "../adapters/excel/support/excelBench";
import type { ExcelBench } from "../adapters/excel/support/excelBench";
import { mount, servicesOver, useBrowser } from "./support/mountPane";
import type { Mounted } from "./support/mountPane";

const plan = samplePlan({ model: "xa", set: "core" });
const villages = reportingOrgUnits(plan).filter(({ code }) => code === "T-01" || code === "T-02");
const workbooks = createXlsxWorkbooks();

let excel: ExcelBench;
let pane: Mounted;
let given: NamedBytes[];
let copied: string[];
jest.setTimeout(240_000);
beforeAll(useBrowser);
beforeEach(async () => {
  [given, copied] = [[], []];
  excel = await excelBench();
  await excel.open.renderSheets(planToSpec(plan));
});
afterEach(() => pane.unmount());

/** Two villages whose TD01 reads two ways, each with a signed document on its cover or not; the rest sent nothing. */
async function merged(services: Partial<PaneServices> = {}, workbook: OpenWorkbookPort = excel.open) {
  const { Pane } = await import("../../src/taskpane/Pane");
  const all: PaneServices = {
    ...servicesOver(workbook),
    download: (path, bytes) => void given.push({ path, bytes }),
    copyText: async (text) => void copied.push(text),
    ...services,
  };
  pane = await mount(
    <Pane services={all} displayLanguage="vi-VN" officeBackground={null} tab="consolidate" />,
  );
  await pane.give("Chọn tệp…", await reports());
  await pane.click("Ghi kết quả vào tệp");
  await pane.until(() => pane.text().includes("Đã tổng hợp 2/9"));
}

async function reports(): Promise<readonly NamedBytes[]> {
  const none = new Map();
  return Promise.all(
    villages.map(async (orgUnit) => {
      const actual = new Map([["TD01", "1.234"]]);
      const entries = {
        actual,
        estimate: none,
        explanations: none,
        cover: none,
        lists: none,
        assessments: none,
      };
      const bytes = await workbooks.write(fillUnitWorkbook(unitWorkbook(plan, orgUnit), entries));
      return { path: `${orgUnit.code}.xlsx`, bytes };
    }),
  );
}

it("[PANE-120] lists a slip for each unit with figures in doubt, gives one by one or all as an archive", async () => {
  await merged();
  await pane.until(() => pane.text().includes("Phiếu đề nghị rà soát số liệu (2)"));
  expect(pane.text()).toMatch(/Gửi Thôn số 1 \(mẫu\): \d+ nội dung cần rà soátPhieu-ra-soat_T-01\.xlsx/u);
  await pane.click("Tải phiếu của Thôn số 2 (mẫu)");
  await pane.until(() => pane.text().includes("Đã tải Phieu-ra-soat_T-02.xlsx."));
  await pane.click("Tải tất cả (.zip)");
  await pane.until(() => pane.text().includes("Đã tải Phieu-ra-soat-2026.zip."));
  expect(given.map(({ path }) => path)).toEqual(["Phieu-ra-soat_T-02.xlsx", "Phieu-ra-soat-2026.zip"]);
  const archive = unzipSync(given[1]!.bytes);
  expect(Object.keys(archive)).toEqual(["Phieu-ra-soat_T-01.xlsx", "Phieu-ra-soat_T-02.xlsx"]);
  expect(archive["Phieu-ra-soat_T-02.xlsx"]).toEqual(given[0]!.bytes);
  const read = await workbooks.read(given[0]!);
  expect(read.ok && read.value.sheets.map(({ name }) => name)).toContain("Phiếu rà soát");
});

it("[PANE-120] opens slips one by one where nothing can be downloaded", async () => {
  const opened: string[] = [];
  await merged(
    {},
    {
      ...excel.open,
      deliveryWays: ["open"],
      deliver: async ({ fileName }) => {
        opened.push(fileName);
        return "open";
      },
    },
  );
  await pane.click("Mở phiếu của Thôn số 1 (mẫu)");
  await pane.until(() => pane.text().includes("Đã mở Phieu-ra-soat_T-01.xlsx"));
  expect(opened).toEqual(["Phieu-ra-soat_T-01.xlsx"]);
  expect(pane.text()).toContain("Excel trên máy Mac không tải tệp về từ ngăn này được");
  expect(pane.button("Tải tất cả (.zip)")).toBeNull();
});

it("[PANE-121] gives a text to copy for each unit to remind, which names no other unit, and says what was copied", async () => {
  await merged();
  await pane.click("Nội dung đôn đốc");
  await pane.click("Chép nội dung gửi Thôn số 1 (mẫu)");
  await pane.until(() => pane.text().includes("Đã chép nội dung gửi Thôn số 1 (mẫu)."));
  await pane.click("Chép nội dung gửi Tổ dân phố số 1 (mẫu)");
  await pane.until(() => pane.text().includes("Đã chép nội dung gửi Tổ dân phố số 1 (mẫu)."));
  expect(copied[0]).toMatch(
    /^Kính gửi: Thôn số 1 \(mẫu\)\n[^]*đã nhận tệp số liệu, chưa nhận được văn bản ký/u,
  );
  expect(copied[1]).toMatch(/^Kính gửi: Tổ dân phố số 1 \(mẫu\)\n[^]*chưa nhận được báo cáo của quý đơn vị/u);
  for (const [index, own] of ["T-01", "T-03"].entries()) {
    const others = reportingOrgUnits(plan).filter(({ code }) => code !== own);
    expect(others.filter(({ name }) => copied[index]!.includes(name))).toEqual([]);
  }
});

it("[PANE-121] says what to do where copying is refused; the text stands there to be selected", async () => {
  await merged({ copyText: () => Promise.reject(new Error("denied")) });
  await pane.click("Nội dung đôn đốc");
  await pane.click("Chép nội dung gửi Thôn số 1 (mẫu)");
  await pane.until(() => pane.text().includes("Excel không cho chép"));
  expect(pane.text()).toContain("Kính gửi: Thôn số 1 (mẫu)");
});
