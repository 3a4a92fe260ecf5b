import fc from "fast-check";
import { escapeText } from "../../../src/adapters/excel/escapeText";
import { excelBench } from "./support/excelBench";
import type { ExcelBench } from "./support/excelBench";

describe("escapeText", () => {
  it.each([
    ["a formula", "=1+1", "'=1+1"],
    ["a bullet", "- chi ngân sách", "'- chi ngân sách"],
    ["a plus", "+ thu", "'+ thu"],
    ["an at sign", "@an", "'@an"],
    ["an apostrophe", "'ngoặc'", "''ngoặc'"],
    ["a tab", "\tthụt", "'\tthụt"],
    ["a number", "1.234", "'1.234"],
    ["a date", "31/10/2026", "'31/10/2026"],
    ["an English month", "May 2024", "'May 2024"],
    ["a truth value", "TRUE", "'TRUE"],
    ["an error", "#N/A", "'#N/A"],
    ["ordinary words", "Thị trấn Phú Phong", "Thị trấn Phú Phong"],
    ["a word that begins like a month", "Maya", "Maya"],
    ["nothing", "", ""],
    ["control characters", "a\u0000b\u0007c", "abc"],
    ["a carriage return inside", "a\r\nb\rc", "a\nb\nc"],
  ])("[EXC-05] gives %s as Excel needs it", (_, text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });

  it("[EXC-05] leaves codes of a text cell without apostrophe, but not what Excel swallows there", () => {
    expect(escapeText("01", true)).toBe("01");
    expect(escapeText("1/2", true)).toBe("1/2");
    expect(escapeText("'01", true)).toBe("''01");
    expect(escapeText("=A1", true)).toBe("'=A1");
  });

  describe("in cells", () => {
    let excel: ExcelBench;
    beforeAll(async () => {
      excel = await excelBench();
    });
    afterAll(() => excel.bench.dispose());

    it("[EXC-05] makes any text arrive as itself, in a general and in a text cell", async () => {
      const piece = fc.constantFrom(
        "=",
        "+",
        "-",
        "@",
        "'",
        " ",
        "1",
        "2",
        "/",
        ".",
        ",",
        "%",
        "(",
        ")",
        "a",
        "May",
        "TRUE",
        "#N/A",
        "ệ",
        "\n",
        "e",
        "$",
      );
      const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));
      await fc.assert(
        fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 20 }), async (texts) => {
          await excel.bench.Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem("Sheet1");
            sheet.getRange("A1:B20").clear();
            sheet.getRange("B1:B20").numberFormat = texts.map(() => ["@"]);
            sheet.getRange("A1:B20").values = texts.map((one) => [escapeText(one), escapeText(one, true)]);
            const range = sheet.getRange("A1:B20").load("values");
            await context.sync();
            expect(range.values).toEqual(texts.map((one) => [one, one]));
          });
        }),
        { numRuns: 40, seed: 20261124 },
      );
    });
  });
});
