import { isDateFormat } from "../../../src/adapters/excel/read/dateFormat";
import { isDateFormat as isDateFormatOfFiles } from "../../../src/adapters/xlsx/read/numberFormat";
import { cellAt } from "../../../src/core/workbook";
import type { WorkbookSpec } from "../../../src/core/workbook";
import { everythingSpec, unitSpec } from "../../contract/specs";
import { excelBench } from "./support/excelBench";

/** So many sheets of one cell each. */
function manySheets(count: number): WorkbookSpec {
  const sheets = Array.from({ length: count }, (_, index) => ({
    name: `Trang ${index + 1}`,
    columns: [],
    rowHeights: [],
    cells: [{ rowIndex: 0, columnIndex: 0, value: index, style: "plain" }],
    merges: [],
    validations: [],
    conditionalFormats: [],
  }));
  return { sheets, styles: { plain: {} }, names: [], properties: [], customXml: [], activeSheet: "Trang 1" };
}

describe("reading the open workbook", () => {
  it("[EXC-10] costs three requests for one sheet, for a unit workbook and for forty sheets", async () => {
    for (const spec of [manySheets(1), unitSpec(), manySheets(40)]) {
      const { bench, open, requestsOf } = await excelBench();
      await open.renderWorkbook(spec);
      const { requests } = await requestsOf(() => open.readSheets());
      // Excel.run sends one more by itself, with which it lets its ranges go.
      expect(requests).toBe(3 + 1);
      bench.dispose();
    }
  });

  it("[EXC-10] reads a large sheet in answers of about 2 MB at most", async () => {
    const { bench, open } = await excelBench();
    const rows = 6_000;
    await bench.Excel.run(async (context) => {
      const values = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: 10 }, (_unused, column) => `Ô ${row} ${column}`),
      );
      context.workbook.worksheets.getItem("Sheet1").getRange(`A1:J${rows}`).values = values;
      await context.sync();
    });
    const from = bench.host.log.length;
    const data = await open.readSheets();
    const answers = bench.host.log.slice(from).map(({ bytesOut }) => bytesOut);
    expect(data.sheets[0]!.rows).toHaveLength(rows);
    expect(cellAt(data.sheets[0]!, 5_999, 9)).toMatchObject({ kind: "text", value: "Ô 5999 9" });
    expect(answers.length).toBeGreaterThan(4);
    expect(Math.max(...answers)).toBeLessThan(2_500_000);
    bench.dispose();
  });

  it("[EXC-11] tells a formula from a text that begins with =, and an error from its text", async () => {
    const { bench, open } = await excelBench();
    await bench.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:F1");
      range.formulas = [["'=1+1", "=1+1", "=1/0", "'#DIV/0!", '=""', "=1=1"]];
      await context.sync();
    });
    const sheet = (await open.readSheets()).sheets[0]!;
    const seen = [0, 1, 2, 3, 4, 5].map((column) => {
      const { kind, value, formula } = cellAt(sheet, 0, column)!;
      return [kind, value, formula];
    });
    expect(seen).toEqual([
      ["text", "=1+1", undefined],
      ["number", 2, "1+1"],
      ["error", "#DIV/0!", "1/0"],
      ["text", "#DIV/0!", undefined],
      ["text", "", '""'],
      ["boolean", true, "1=1"],
    ]);
    bench.dispose();
  });

  it("[EXC-11] gives the font of each cell where the cells of a sheet differ", async () => {
    const { bench, open } = await excelBench();
    await bench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B1").values = [["một", "hai"]];
      sheet.getRange("B1").format.font.name = ".VnTime";
      await context.sync();
    });
    const { sheets, styles } = await open.readSheets();
    const fonts = [0, 1].map((column) => styles[cellAt(sheets[0]!, 0, column)!.style]!.fontName);
    expect(fonts).toEqual(["Calibri", ".VnTime"]);
    bench.dispose();
  });

  it("[EXC-11] finds comments and tells by the serial number how days are counted", async () => {
    const { bench, open } = await excelBench();
    await bench.Excel.run(async (context) => {
      context.workbook.comments.add("Sheet1!C4", "Xem lại");
      await context.sync();
    });
    const data = await open.readSheets();
    expect(data.sheets[0]!.comments).toEqual([{ rowIndex: 3, columnIndex: 2 }]);
    expect(data.date1904).toBe(false);
    bench.dispose();
  });

  it("[EXC-11] asks for merges band by band where Excel gives no more than 512 at once", async () => {
    const { bench, open } = await excelBench();
    await open.renderWorkbook(everythingSpec());
    const whole = await open.readSheets();
    bench.host.failNext({ at: { member: "Range.getMergedAreasOrNullObject" }, code: "GeneralException" });
    const again = await open.readSheets();
    expect(again).toEqual(whole);
    expect(again.sheets.find(({ name }) => name === "Biểu d'A")!.merges).toEqual([
      { firstRow: 24, firstColumn: 0, lastRow: 25, lastColumn: 1 },
    ]);
    bench.dispose();
  });

  it("[EXC-12] reads named sheets in any case, leaves out what is not there and copies of ours", async () => {
    const { bench, open } = await excelBench();
    await open.renderWorkbook(everythingSpec());
    await open.renderWorkbook(everythingSpec());
    const names = async (wanted?: string[]) => (await open.readSheets(wanted)).sheets.map(({ name }) => name);
    expect(bench.workbook.sheets).toHaveLength(9);
    expect(await names()).toEqual(["Sheet1", "Biểu d'A", "Bảng", "Lọc", "_an"]);
    expect(await names(["BẢNG", "không có"])).toEqual(["Bảng"]);
    bench.dispose();
  });

  it.each([
    "General",
    "0.00",
    "dd/mm/yyyy",
    "[h]:mm",
    '#,##0.0"d"',
    "@",
    "mmm-yy",
    "[Red]0;[Blue]-0",
    '0 "s"',
    "yyyy\\-mm",
  ])("[EXC-11] takes the format %s for a date exactly where files do", (code) => {
    expect(isDateFormat(code)).toBe(isDateFormatOfFiles(code));
  });
});
