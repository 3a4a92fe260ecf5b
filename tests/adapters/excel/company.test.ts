import { runInExcel, toHostError } from "../../../src/adapters/excel/host";
import { toBase64 } from "../../../src/adapters/excel/deliver";
import { HostError } from "../../../src/ports";
import type { CellPlace, HostErrorKey, WorkbookChange } from "../../../src/ports";
import { everythingSpec } from "../../contract/specs";
import { excelBench } from "./support/excelBench";
import type { ExcelBench } from "./support/excelBench";

/** Longer than the rest that the listeners wait for. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 600));

describe("in company of a person", () => {
  let excel: ExcelBench;
  beforeEach(async () => {
    excel = await excelBench();
  });
  afterEach(() => excel.bench.dispose());

  /** What a person types reaches the workbook without the add-in. */
  async function type(value: string): Promise<void> {
    const { writeBlock } = await import("../../../src/workbench/engine");
    const sheet = excel.bench.workbook.sheets[0]!;
    writeBlock(
      excel.bench.workbook,
      sheet,
      { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 },
      value,
    );
  }

  it("[EXC-02] waits while a cell is being edited", async () => {
    excel.bench.host.setCellEditing(true);
    let done = false;
    const work = excel.open.selection().then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toBe(false);
    excel.bench.host.setCellEditing(false);
    await work;
    expect(done).toBe(true);
  });

  it.each([
    ["AccessDenied", "protected"],
    ["InvalidOperationInCellEditMode", "cell-editing"],
    ["InactiveWorkbook", "other-workbook"],
    ["ResponsePayloadSizeLimitExceeded", "too-large"],
    ["ApiNotFound", "too-old"],
    ["ItemNotFound", "not-found"],
    ["ItemAlreadyExists", "exists"],
    ["BadPassword", "password"],
    ["GeneralException", "failed"],
    [5012, "session-ended"],
    [5102, "busy"],
  ] as const)("[EXC-02] names the failure %s by the key %s", async (code, key: HostErrorKey) => {
    const host = { Excel: excel.bench.Excel, Office: excel.bench.Office };
    excel.bench.host.failNext({ at: { request: 1 }, code });
    const failure = await runInExcel(host, async (context) => {
      context.workbook.load("name");
      await context.sync();
    }).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(HostError);
    expect((failure as HostError).key).toBe(key);
    expect((failure as HostError).cause).toBeDefined();
  });

  it("[EXC-02] leaves a mistake of ours what it is", () => {
    const mistake = new TypeError("x is undefined");
    expect(toHostError(mistake)).toBe(mistake);
  });

  it("[EXC-40] goes to a cell, and names a sheet that is hidden or gone", async () => {
    await excel.open.renderWorkbook(everythingSpec());
    await excel.open.goTo("Bảng", "B3");
    expect(await excel.open.selection()).toEqual({ sheet: "Bảng", rowIndex: 2, columnIndex: 1 });
    await expect(excel.open.goTo("Lọc", "A1")).rejects.toMatchObject({ key: "hidden", subject: "Lọc" });
    await expect(excel.open.goTo("Không có", "A1")).rejects.toMatchObject({
      key: "not-found",
      subject: "Không có",
    });
    expect(excel.bench.workbook.sheets.find(({ name }) => name === "Lọc")!.visibility).toBe("Hidden");
  });

  it("[EXC-41] tells of what the person typed, after a rest, and not of what we wrote", async () => {
    const told: WorkbookChange[] = [];
    const end = await excel.open.onChanged((change) => told.push(change));
    await excel.open.writeValues([{ sheet: "Sheet1", address: "A1", values: [[1]] }]);
    await excel.open.renderSheets({ ...everythingSpec(), activeSheet: "Bảng" });
    await rest();
    expect(told).toEqual([]);
    await type("5");
    await type("6");
    await rest();
    // On a slow machine the two may come further apart than the rest.
    const count = told.length;
    expect([1, 2]).toContain(count);
    for (const change of told) expect(change).toEqual([{ sheet: "Sheet1", addresses: ["B2"] }]);
    await end();
    await type("7");
    await rest();
    expect(told).toHaveLength(count);
  });

  it("[EXC-41] tells that everything is to be read again when a sheet comes", async () => {
    const told: WorkbookChange[] = [];
    const end = await excel.open.onChanged((change) => told.push(change));
    const { addSheet } = await import("../../../src/workbench/engine");
    addSheet(excel.bench.workbook, "Của người dùng");
    await rest();
    expect(told).toEqual([null]);
    await end();
  });

  it("[EXC-41] tells where the person is, when the selection has come to rest", async () => {
    const told: CellPlace[] = [];
    const end = await excel.open.onSelection((place) => told.push(place));
    const { selectCells } = await import("../../../src/workbench/engine");
    const sheet = excel.bench.workbook.sheets[0]!;
    for (const row of [1, 2, 3]) {
      selectCells(excel.bench.workbook, sheet, [
        { firstRow: row, firstColumn: 4, lastRow: row, lastColumn: 4 },
      ]);
    }
    await rest();
    expect(told).toEqual([{ sheet: "Sheet1", rowIndex: 3, columnIndex: 4 }]);
    await end();
  });

  it("[EXC-42] opens a file in a window of its own, and knows no download on the Mac", async () => {
    const bytes = new Uint8Array(await excel.bench.save());
    expect(excel.open.deliveryWays).toEqual(["open", "download"]);
    expect(await excel.open.deliver({ fileName: "X.xlsx", bytes })).toBe("open");
    expect(excel.bench.host.createdWorkbooks).toEqual([
      { id: "workbook-1", base64: Buffer.from(bytes).toString("base64"), opened: true },
    ]);
    const mac = await excelBench({ profile: "mac" });
    expect(mac.open.deliveryWays).toEqual(["open"]);
    mac.bench.dispose();
  });

  it("[EXC-42] turns bytes of any length into base64", () => {
    const bytes = Uint8Array.from({ length: 70_001 }, (_, index) => (index * 7) % 256);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  });

  it.each([
    ["setting", "thi-dua.thử", "một", "hai"],
    ["property", "thi-dua", "a=1", "a=2"],
    ["xml", "urn:thi-dua:state", '<s xmlns="urn:thi-dua:state">1</s>', '<s xmlns="urn:thi-dua:state">2</s>'],
  ] as const)("[EXC-43] keeps, changes and takes away a value as %s", async (place, key, first, second) => {
    const { open } = excel;
    expect(await open.readState(place, key)).toBeNull();
    await open.writeState(place, key, first);
    await open.writeState(place, key, second);
    expect(await open.readState(place, key)).toBe(second);
    await open.writeState(place, key, null);
    expect(await open.readState(place, key)).toBeNull();
    await open.writeState(place, key, null);
    expect(await open.readState(place, key)).toBeNull();
  });

  it("[EXC-43] tells the workbook's name and place", async () => {
    expect(await excel.open.identity()).toEqual({ name: "Book1.xlsx", location: "C:\\bao-cao.xlsx" });
  });

  it("[EXC-04] has events on again after a change that went through and one that did not", async () => {
    await excel.open.renderSheets(everythingSpec());
    expect(excel.bench.host.events.enabled).toBe(true);
    excel.bench.host.failNext({ at: { request: 2 }, code: "GeneralException" });
    await excel.open.writeValues([{ sheet: "Sheet1", address: "A1", values: [[1]] }]).catch(() => undefined);
    expect(excel.bench.host.events.enabled).toBe(true);
  });
});
