import { runInExcel } from "../../../src/adapters/excel/host";
import { chunksOf, step, takeSteps } from "../../../src/adapters/excel/steps";
import { sectionsOf } from "../../../src/adapters/excel/render/page";
import { everythingSpec, summarySpec, unitSpec } from "../../contract/specs";
import { bookState } from "./support/bookState";
import { excelBench } from "./support/excelBench";

describe("rendering into the open workbook", () => {
  it("[EXC-20] costs one look and one request for each 2 MB, for a unit workbook and for a summary", async () => {
    for (const spec of [unitSpec(), await summarySpec()]) {
      const { bench, open, requestsOf } = await excelBench();
      const first = await requestsOf(() => open.renderWorkbook(spec));
      const chunks = Math.ceil(first.bytes.reduce((sum, bytes) => sum + bytes, 0) / 2_000_000);
      // One look, the chunks, and the request with which Excel.run lets its ranges go.
      expect(first.requests).toBeLessThanOrEqual(1 + chunks + 1 + 1);
      expect(Math.max(...first.bytes)).toBeLessThan(2_200_000);
      const second = await requestsOf(() => open.renderWorkbook(spec));
      expect(second.requests).toBeLessThanOrEqual(2 + chunks + 1 + 1);
      expect(bench.unknownMembers).toEqual([]);
      bench.dispose();
    }
  });

  it("[EXC-21] keeps codes, formulas and numbers of text cells what they are", async () => {
    const { bench, open } = await excelBench();
    const cell = (columnIndex: number, value: string | number | null, formula?: string) => ({
      rowIndex: 0,
      columnIndex,
      value,
      style: "code",
      ...(formula === undefined ? {} : { formula }),
    });
    await open.renderWorkbook({
      ...everythingSpec(),
      sheets: [
        {
          name: "Mã",
          columns: [],
          rowHeights: [],
          cells: [cell(0, "01"), cell(1, "1/2"), cell(2, 7), cell(3, 14, "C1*2")],
          merges: [],
          validations: [],
          conditionalFormats: [],
        },
      ],
      names: [],
      activeSheet: "Mã",
    });
    const cells = bench.workbook.sheets[1]!.cells.get(0)!;
    expect([0, 1, 2, 3].map((column) => [cells.get(column)!.value, cells.get(column)!.formula])).toEqual([
      ["01", null],
      ["1/2", null],
      [7, null],
      [14, "C1*2"],
    ]);
    expect([0, 1, 2, 3].map((column) => cells.get(column)!.style.numberFormat)).toEqual(["@", "@", "@", "@"]);
    bench.dispose();
  });

  it("[EXC-22] leaves formulas and names of the person's own sheets leading to the new figures", async () => {
    const { bench, open } = await excelBench();
    await open.renderWorkbook(everythingSpec());
    await bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["='Bảng'!B2*10"]];
      context.workbook.names.add("cua_toi", "='Bảng'!$B$3");
      await context.sync();
    });
    const spec = everythingSpec();
    const [first, second, ...rest] = spec.sheets;
    const cells = second!.cells.map((cell) => (cell.value === 1 ? { ...cell, value: 41 } : cell));
    await open.renderWorkbook({ ...spec, sheets: [first!, { ...second!, cells }, ...rest] });
    const own = (await open.readSheets(["Sheet1"])).sheets[0]!.rows[0]!.cells[0]!;
    expect([own.formula?.replace(/'/g, ""), own.value]).toEqual(["Bảng!B2*10", 410]);
    expect(bench.workbook.names.find(({ name }) => name === "cua_toi")!.formula.replace(/'/g, "")).toBe(
      "=Bảng!$B$3",
    );
    bench.dispose();
  });

  it("[EXC-22] leaves nothing of the sheet before: what is rendered twice is as rendered once", async () => {
    const once = await excelBench();
    await once.open.renderWorkbook(everythingSpec());
    const twice = await excelBench();
    const spec = everythingSpec();
    const [first, ...rest] = spec.sheets;
    const wild = {
      ...first!,
      columns: first!.columns.map(() => ({ width: 40, hidden: true })),
      merges: [{ firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 3 }],
      hiddenRows: [3, 4],
      rowHeights: [{ rowIndex: 8, height: 60 }],
      autoFilter: { firstRow: 5, firstColumn: 0, lastRow: 9, lastColumn: 1 },
    };
    await twice.open.renderWorkbook({ ...spec, sheets: [wild, ...rest] });
    const point = await twice.open.renderWorkbook(spec);
    await twice.open.forget(point);
    const sheets = (bench: typeof once.bench) => (bookState(bench.workbook) as { sheets: unknown[] }).sheets;
    expect(sheets(twice.bench)).toEqual(sheets(once.bench));
    once.bench.dispose();
    twice.bench.dispose();
  });

  it("[EXC-23] leaves title, properties and custom XML alone when only sheets are asked for", async () => {
    const { bench, open } = await excelBench();
    await open.renderSheets(everythingSpec());
    expect([
      bench.workbook.properties.title,
      bench.workbook.customProperties.size,
      bench.workbook.customXml.length,
    ]).toEqual(["", 0, 0]);
    expect(bench.workbook.sheets.map(({ name }) => name)).toContain("Bảng");
    bench.dispose();
  });

  it("[EXC-32] keeps one way back: the next rendering and forgetting remove the copies", async () => {
    const { bench, open } = await excelBench();
    const copies = () =>
      bench.workbook.sheets.filter(({ name }) => name.startsWith("_kp")).map(({ name }) => name);
    expect(await open.restorePoint()).toBeNull();
    await open.renderWorkbook(everythingSpec());
    expect(copies()).toEqual([]);
    await open.renderWorkbook(everythingSpec());
    expect(copies()).toHaveLength(4);
    const third = await open.renderWorkbook(everythingSpec());
    expect(copies()).toHaveLength(4);
    expect(await open.restorePoint()).toEqual(third);
    await open.forget(third);
    expect(copies()).toEqual([]);
    await expect(open.restore(third)).rejects.toMatchObject({ key: "not-found" });
    bench.dispose();
  });

  it("[EXC-03] cuts steps into requests and sends one that is too large in two halves, once", async () => {
    const sizes = [900_000, 900_000, 900_000, 3_000_000, 10];
    const steps = sizes.map((bytes) => ({ bytes, act: () => undefined }));
    expect(chunksOf(steps, 2_000_000).map((chunk) => chunk.map(({ bytes }) => bytes))).toEqual([
      [900_000, 900_000],
      [900_000],
      [3_000_000],
      [10],
    ]);
    const { bench, requestsOf } = await excelBench();
    const write = (address: string) =>
      step(({ workbook }) => void (workbook.worksheets.getItem("Sheet1").getRange(address).values = [[1]]));
    bench.host.failNext({ at: { request: 1 }, code: "RequestPayloadSizeLimitExceeded" });
    const { requests } = await requestsOf(() =>
      runInExcel({ Excel: bench.Excel, Office: bench.Office }, (context) =>
        takeSteps(context, [write("A1"), write("A2"), write("A3")]),
      ),
    );
    expect(requests).toBe(3 + 1);
    expect([0, 1, 2].map((row) => bench.workbook.sheets[0]!.cells.get(row)?.get(0)?.value)).toEqual([
      1, 1, 1,
    ]);
    bench.dispose();
  });

  it.each([
    ["a middle by default", "Trang &P", { L: "", C: "Trang &P", R: "" }],
    ["three parts", "&LA&CB&R&P/&N", { L: "A", C: "B", R: "&P/&N" }],
    ["an ampersand before a letter", "&L&&Ca", { L: "&&Ca", C: "", R: "" }],
    ["nothing", "", { L: "", C: "", R: "" }],
  ])("[EXC-50] splits a header with %s", (_, code, expected) => {
    expect(sectionsOf(code)).toEqual(expected);
  });
});
