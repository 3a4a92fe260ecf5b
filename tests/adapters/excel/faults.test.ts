import { HostError } from "../../../src/ports";
import type { WorkbookSpec } from "../../../src/core/workbook";
import { everythingSpec } from "../../contract/specs";
import { bookState, expectAsBefore } from "./support/bookState";
import { excelBench } from "./support/excelBench";
import type { ExcelBench } from "./support/excelBench";

/** The same workbook a year later: other figures, sizes, rules, name, properties, one sheet more. */
function changedSpec(): WorkbookSpec {
  const spec = everythingSpec();
  const [first, second, ...rest] = spec.sheets;
  return {
    ...spec,
    title: "Năm sau",
    properties: [{ name: "thi-dua", value: "product=thi-dua;schema=x@2" }],
    customXml: ['<identity xmlns="urn:thi-dua:test" unit="X2"/>'],
    names: [
      { name: "danh_muc", refersTo: "'_an'!$A$1:$A$3" },
      { name: "moi", refersTo: "'Bảng'!$A$1" },
    ],
    sheets: [
      {
        ...first!,
        columns: [{ width: 25 }],
        cells: first!.cells.map((cell) =>
          typeof cell.value === "number" ? { ...cell, value: cell.value + 1 } : cell,
        ),
        validations: first!.validations.slice(0, 2),
        conditionalFormats: [],
        freeze: { rows: 3, columns: 0 },
        tabColor: "0070C0",
      },
      { ...second!, charts: [{ ...second!.charts![0]!, title: "Năm sau" }], tables: [] },
      ...rest,
      { ...rest[0]!, name: "Thêm", visibility: "visible" },
    ],
    activeSheet: "Thêm",
  };
}

/** A workbook with the sheets of a first rendering and a sheet of the person's own that leads to them. */
async function workbookInUse(): Promise<ExcelBench> {
  const excel = await excelBench();
  await excel.open.renderWorkbook(everythingSpec());
  await excel.bench.Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem("Sheet1");
    own.getRange("A1:A2").formulas = [["='Bảng'!B2*10"], ["=SUM('Bảng'!B2:B3)"]];
    context.workbook.names.add("cua_toi", "='Bảng'!$B$3");
    own.activate();
    await context.sync();
  });
  return excel;
}

function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (cause: unknown) => cause,
  );
}

describe("a rendering that breaks off", () => {
  let excel: ExcelBench;
  let before: unknown;
  let requests: number;
  let actions: number;

  beforeAll(async () => {
    excel = await workbookInUse();
    before = bookState(excel.bench.workbook);
    const from = excel.bench.host.log.length;
    const point = await excel.open.renderWorkbook(changedSpec());
    const sent = excel.bench.host.log.slice(from).filter(({ internal }) => !internal);
    // The last request only lets ranges go.
    requests = sent.length - 1;
    actions = sent.slice(0, -1).reduce((sum, entry) => sum + entry.actions, 0);
    expect(bookState(excel.bench.workbook)).not.toEqual(before);
    await excel.open.restore(point);
  });
  afterAll(() => excel.bench.dispose());

  it("[EXC-30] is taken back whole when it went through", () => {
    expectAsBefore(excel.bench.workbook, before);
  });

  it("[EXC-31] leaves the workbook as it was, whichever request fails and however", async () => {
    expect(requests).toBeGreaterThanOrEqual(3);
    for (const code of [
      "GeneralException",
      "AccessDenied",
      "InvalidOperationInCellEditMode",
      5012,
    ] as const) {
      for (let request = 1; request <= requests; request += 1) {
        excel.bench.host.failNext({ at: { request }, code });
        const failure = await failureOf(excel.open.renderWorkbook(changedSpec()));
        expect(failure).toBeInstanceOf(HostError);
        // Nothing has been changed while the workbook is only looked at.
        const restored = (failure as HostError).restored;
        expect([request, restored === true || request <= 2]).toEqual([request, true]);
        expectAsBefore(excel.bench.workbook, before);
        expect(excel.bench.host.events.enabled).toBe(true);
      }
    }
  });

  it("[EXC-31] leaves the workbook as it was, wherever inside a request it fails", async () => {
    // Every 41st call of some 1,600, and those around the first changes, where copies are made and named.
    const points = Array.from({ length: Math.ceil(actions / 41) }, (_, index) => index * 41 + 1);
    for (const action of [...points, ...Array.from({ length: 30 }, (_, index) => 190 + index * 3)]) {
      if (action > actions) continue;
      excel.bench.host.failNext({ at: { action }, code: "GeneralException" });
      const failure = await failureOf(excel.open.renderWorkbook(changedSpec()));
      expect([action, failure instanceof HostError]).toEqual([action, true]);
      expect({ action, state: bookState(excel.bench.workbook) }).toEqual({ action, state: before });
    }
  });

  it("[EXC-31] keeps the way back in the workbook when putting back fails too", async () => {
    const { host } = excel.bench;
    // After copies are made, in the third request; then the two next requests are lost, the way back's look among them.
    host.failNext({ at: { action: Math.round(actions / 2) }, code: "GeneralException" });
    host.failNext({ at: { request: 4 }, code: 5012 });
    host.failNext({ at: { request: 5 }, code: 5012 });
    const failure = await failureOf(excel.open.renderWorkbook(changedSpec()));
    expect(failure).toMatchObject({ key: "failed", code: "GeneralException", restored: false });
    expect(bookState(excel.bench.workbook)).not.toEqual(before);
    expect(host.events.enabled).toBe(true);

    const point = await excel.open.restorePoint();
    expect(point).toMatchObject({ state: "writing", added: ["Thêm"] });
    await excel.open.restore(point!);
    expectAsBefore(excel.bench.workbook, before);
  });

  it("[EXC-31] refuses when a sheet or the workbook is protected from the add-in, and changes nothing", async () => {
    excel.bench.workbook.protection = { password: null };
    const failure = await failureOf(excel.open.renderWorkbook(changedSpec()));
    expect(failure).toMatchObject({ key: "protected", code: "AccessDenied", restored: true });
    excel.bench.workbook.protection = null;
    expectAsBefore(excel.bench.workbook, before);
  });

  it("[EXC-31] takes the copy for the sheet when somebody deleted the sheet meanwhile", async () => {
    const point = await excel.open.renderWorkbook(changedSpec());
    await excel.bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Lọc").visibility = "Visible";
      context.workbook.worksheets.getItem("Lọc").delete();
      await context.sync();
    });
    await excel.open.restore(point);
    const after = bookState(excel.bench.workbook) as { sheets: { name: string }[] };
    const loc = (state: unknown) =>
      (state as { sheets: { name: string }[] }).sheets.find(({ name }) => name === "Lọc");
    expect(loc(after)).toEqual(loc(before));
    expect(after.sheets.map(({ name }) => name).sort()).toEqual(
      (before as { sheets: { name: string }[] }).sheets.map(({ name }) => name).sort(),
    );
  });
});
