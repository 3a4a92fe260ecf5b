import * as XLSX from "@e965/xlsx";
import { writeWorkbook, WorkbookSpecError } from "../../../../src/adapters/xlsx/write";
import { itWith } from "../../../support/programs";
import { inspect } from "./inspect";
import { findAll, partTree } from "./packageParts";
import { aCell, aSheet, aWorkbook } from "./specs";

/** Given text and the text that must arrive. */
const texts: readonly (readonly [string, string, string])[] = [
  ["a formula of a command", "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
  ["a dash bullet", "- gạch đầu dòng", "- gạch đầu dòng"],
  ["a lone dash", "-", "-"],
  ["a phone number", "+84905123456", "+84905123456"],
  ["an at sign", "@x", "@x"],
  ["an apostrophe", "'01", "'01"],
  ["a leading zero", "01", "01"],
  ["a date-like code", "1/2", "1/2"],
  ["a number as text", "1.234,5", "1.234,5"],
  ["a word of logic", "TRUE", "TRUE"],
  ["the text of an error", "#N/A", "#N/A"],
  ["the format's escape", "_x0041_", "_x0041_"],
  ["the format's escape twice, touching", "_x0041_x000D_", "_x0041_x000D_"],
  ["an escaped escape", "_x005F_x0041_", "_x005F_x0041_"],
  ["U+FFFF and U+FFFE", "a\uFFFFb\uFFFEc", "abc"],
  ["control characters", "a\u0000b\u0008c\u001Fd\u007Fe\u0085f", "abcdef"],
  ["half a pair", "a\uD800b\uDC00c", "abc"],
  ["emoji", "😀 👨‍👩‍👧", "😀 👨‍👩‍👧"],
  ["decomposed Vietnamese", "Chỉ tiêu".normalize("NFD"), "Chỉ tiêu".normalize("NFD")],
  ["spaces at both ends", "  hai đầu  ", "  hai đầu  "],
  ["a tab", "\tthụt vào", "\tthụt vào"],
  ["newlines", "dòng 1\ndòng 2\n", "dòng 1\ndòng 2\n"],
  ["Windows newlines", "dòng 1\r\ndòng 2", "dòng 1\ndòng 2"],
  ["old Mac newlines", "dòng 1\rdòng 2", "dòng 1\ndòng 2"],
  ["markup", `<b>&amp;"]]>'</b>`, `<b>&amp;"]]>'</b>`],
  ["the longest text", "ữ".repeat(32_767), "ữ".repeat(32_767)],
];

function textWorkbook() {
  return aWorkbook([aSheet({ cells: texts.map(([, given], index) => aCell(`B${index + 1}`, given)) })]);
}

itWith("openpyxl", "[WRT-05] [WRT-06] arrives as the same text in openpyxl", async () => {
  const { cells } = (await inspect(await writeWorkbook(textWorkbook()))).sheets["Trang 1"]!;
  for (const [index, [name, , expected]] of texts.entries()) {
    // openpyxl 3.0 removes every `x005F_` from a text rather than decode it.
    if (name === "an escaped escape") continue;
    const cell = cells[`B${index + 1}`];
    expect([name, cell?.type, cell?.value]).toEqual([name, "s", expected]);
  }
});

it("[WRT-05] [WRT-06] arrives as the same text in SheetJS", async () => {
  const book = XLSX.read(await writeWorkbook(textWorkbook()), { type: "array" });
  const sheet = book.Sheets["Trang 1"]!;
  for (const [index, [name, , expected]] of texts.entries()) {
    const cell = sheet[`B${index + 1}`] as XLSX.CellObject | undefined;
    expect([name, cell?.t, cell?.v, cell?.f]).toEqual([name, "s", expected, undefined]);
  }
});

it.each([
  ["=1+1", true],
  ["- gạch đầu dòng", true],
  ["+84", true],
  ["@x", true],
  ["'01", true],
  ["Bình thường", false],
  ["1-2", false],
])("[WRT-05] marks %j as text that editing must not turn into a formula: %s", async (text, marked) => {
  const file = await writeWorkbook(aWorkbook([aSheet({ cells: [aCell("A1", text)] })]));
  const [cell] = findAll(partTree(file, "xl/worksheets/sheet1.xml"), "c");
  const formats = findAll(partTree(file, "xl/styles.xml"), "cellXfs")[0]!.children;
  const format = formats[Number(cell!.attributes["s"] ?? 0)]!;
  expect(format.attributes["quotePrefix"] === "1").toBe(marked);
});

it("[WRT-05] keeps an empty text as an empty cell", async () => {
  const cells = [aCell("A1", ""), aCell("A2", "\u0001"), aCell("A3", " ")];
  const found = findAll(
    partTree(await writeWorkbook(aWorkbook([aSheet({ cells })])), "xl/worksheets/sheet1.xml"),
    "c",
  );
  expect(found.map((cell) => [cell.attributes["r"], cell.children.length])).toEqual([
    ["A1", 0],
    ["A2", 0],
    ["A3", 1],
  ]);
});

it("[WRT-06] protects the format's escape in prompts, headers, names of columns and cached results", async () => {
  const sheet = aSheet({
    cells: [aCell("A1", "_x0041_"), aCell("A2", "b"), aCell("C1", "_x0042_\n ", { formula: 'A1&"x"' })],
    tables: [{ name: "Bang_1", range: { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 } }],
    validations: [
      {
        ranges: [{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 0 }],
        rule: { kind: "promptOnly" },
        allowBlank: true,
        alertStyle: "stop",
        prompt: { title: "_x0043_", message: 'a"\t<\n_x0044_' },
      },
    ],
    page: {
      orientation: "portrait",
      margins: { top: 10, bottom: 10, left: 10, right: 10 },
      fitToWidth: 1,
      header: "&C_x0045_",
    },
  });
  const file = await writeWorkbook(aWorkbook([sheet]));
  const part = partTree(file, "xl/worksheets/sheet1.xml");
  const [validation] = findAll(part, "dataValidation");
  expect(validation!.attributes).toMatchObject({
    promptTitle: "_x005F_x0043_",
    prompt: 'a"\t<\n_x005F_x0044_',
  });
  expect(findAll(part, "oddHeader")[0]!.text).toBe("&C_x005F_x0045_");
  expect(
    findAll(
      findAll(part, "c").find((cell) => cell.attributes["r"] === "C1")!,
      "v",
    )[0]!.text,
  ).toBe("_x005F_x0042_\n ");
  expect(findAll(partTree(file, "xl/tables/table1.xml"), "tableColumn")[0]!.attributes["name"]).toBe(
    "_x005F_x0041_",
  );
});

it("[WRT-07] refuses text that a cell cannot hold rather than cut it, and names the cell", async () => {
  const sheet = aSheet({ name: "Biểu 05", cells: [aCell("C7", "a".repeat(32_768))] });
  const failure = await writeWorkbook(aWorkbook([sheet])).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(WorkbookSpecError);
  expect(failure).toMatchObject({ sheet: "Biểu 05", address: "C7" });
  expect((failure as Error).message).toContain('Sheet "Biểu 05", C7');
});

it.each([
  ["a fraction", 0.1 + 0.2, "0.30000000000000004"],
  ["a tiny number", 5e-324, "5e-324"],
  ["a large number", 1.7976931348623157e308, "1.7976931348623157e+308"],
  ["a negative zero", -0, "0"],
  ["thousands", -1234567.5, "-1234567.5"],
])("[WRT-08] keeps every digit of %s", async (_, value, expected) => {
  const file = await writeWorkbook(aWorkbook([aSheet({ cells: [aCell("A1", value)] })]));
  expect(findAll(partTree(file, "xl/worksheets/sheet1.xml"), "v").map((v) => v.text)).toEqual([expected]);
});
