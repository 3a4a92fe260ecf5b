import { HostError } from "../../../src/ports";
import { bookState } from "./support/bookState";
import { excelBench } from "./support/excelBench";
import type { ExcelBench } from "./support/excelBench";

describe("writing values", () => {
  let excel: ExcelBench;

  beforeEach(async () => {
    excel = await excelBench();
    await excel.bench.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C2");
      range.numberFormat = [
        ["General", "@", "General"],
        ["0.00", "@", "General"],
      ];
      range.formulas = [
        ["'=x", "12,5", "=1+1"],
        [3, "01", "'- ghi chú"],
      ];
      await context.sync();
    });
  });
  afterEach(() => excel.bench.dispose());

  const values = () => {
    const sheet = excel.bench.workbook.sheets[0]!;
    return [0, 1].map((row) => [0, 1, 2].map((column) => sheet.cells.get(row)?.get(column)?.value ?? null));
  };

  it("[EXC-33] writes blocks, null leaves a cell, and the way back brings all back", async () => {
    const before = bookState(excel.bench.workbook);
    const { requests } = await excel.requestsOf(async () => {
      const point = await excel.open.writeValues([
        {
          sheet: "Sheet1",
          address: "A1:C2",
          values: [
            ["- mới", null, 5],
            ["", "02", true],
          ],
        },
      ]);
      expect(values()).toEqual([
        ["- mới", "12,5", 5],
        [null, "02", true],
      ]);
      await excel.open.restore(point);
    });
    expect(bookState(excel.bench.workbook)).toEqual(before);
    expect(requests).toBeLessThanOrEqual(5);
  });

  it("[EXC-34] makes a cell of text format a number when a number is written", async () => {
    const before = bookState(excel.bench.workbook);
    const point = await excel.open.writeValues([{ sheet: "Sheet1", address: "B1", values: [[12.5]] }]);
    const cell = excel.bench.workbook.sheets[0]!.cells.get(0)!.get(1)!;
    expect([cell.value, cell.style.numberFormat]).toEqual([12.5, "General"]);
    await excel.open.restore(point);
    expect(bookState(excel.bench.workbook)).toEqual(before);
  });

  it("[EXC-33] puts back what was written when a later request or call fails", async () => {
    const before = bookState(excel.bench.workbook);
    const large = Array.from({ length: 30_000 }, (_, row) => [`dòng ${row} `.repeat(12), row]);
    const writes = [
      { sheet: "Sheet1", address: "A1:C1", values: [[1, 2, 3]] },
      { sheet: "Sheet1", address: "E1:F30000", values: large },
    ];
    for (const at of [{ request: 2 }, { request: 4 }, { action: 60 }]) {
      excel.bench.host.failNext({ at, code: "GeneralException" });
      const failure = await excel.open.writeValues(writes).catch((cause: unknown) => cause);
      expect(failure).toBeInstanceOf(HostError);
      expect((failure as HostError).restored).toBe(true);
      expect(bookState(excel.bench.workbook)).toEqual(before);
    }
  });

  it("[EXC-33] refuses values that do not have the shape of their address, before anything is asked", async () => {
    const { requests } = await excel.requestsOf(() =>
      expect(excel.open.writeValues([{ sheet: "Sheet1", address: "A1:B1", values: [[1]] }])).rejects.toThrow(
        "shape",
      ),
    );
    expect(requests).toBe(0);
  });

  it("[EXC-33] brings an entry cell of a protected sheet back", async () => {
    await excel.open.writeValues([{ sheet: "Sheet1", address: "A1", values: [["2.950"]] }]);
    await excel.bench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    const before = bookState(excel.bench.workbook);
    const point = await excel.open.writeValues([{ sheet: "Sheet1", address: "A1", values: [[2950]] }]);
    expect(bookState(excel.bench.workbook)).not.toEqual(before);
    await excel.open.restore(point);
    expect(bookState(excel.bench.workbook)).toEqual(before);
  });

  it("[EXC-02] says that a locked cell of a protected sheet is protected", async () => {
    excel.bench.workbook.sheets[0]!.protection = { options: {} as never, password: null };
    await expect(
      excel.open.writeValues([{ sheet: "Sheet1", address: "A1", values: [[1]] }]),
    ).rejects.toMatchObject({ name: "HostError", key: "protected", code: "AccessDenied" });
  });
});
