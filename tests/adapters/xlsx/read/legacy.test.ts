import { CFB, read as readWithSheetJs, utils, write } from "@e965/xlsx";
import { strToU8 } from "fflate";
import { readCompoundProperties } from "../../../../src/adapters/xlsx/read/compoundProperties";
import type { WorkbookData } from "../../../../src/core/workbook";
import { convert } from "../../../support/libreOffice";
import { itWith } from "../../../support/programs";
import { cellsOf, failureOf, read } from "./support/cells";
import { legacyCells, legacyFixture } from "./support/legacyFixture";
import { plannedWorkbooks } from "./support/randomWorkbooks";
import { sheetJsValues, valuesOf } from "./support/oracles";
import { writeWithSheetJs } from "./support/writers";

const both = ["openpyxl", "libreOffice"] as const;

function styleAt(workbook: WorkbookData, rowIndex: number, columnIndex: number) {
  const row = workbook.sheets[0]?.rows.find((each) => each.rowIndex === rowIndex);
  return workbook.styles[row!.cells.find((each) => each.columnIndex === columnIndex)!.style];
}

/** A small .xls by SheetJS. */
function smallXls(): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ["Mã", "Số"],
    ["KT01", 12.5],
    ["KT02", 7],
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Biểu 01");
  return new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
}

/** A compound file with these streams. */
function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(CFB.write(file, { type: "array" }) as unknown as ArrayBuffer);
}

function streamOf(xls: Uint8Array, name: string): Uint8Array {
  return new Uint8Array(
    CFB.find(CFB.read(xls, { type: "array" }), `/${name}`)!.content as unknown as ArrayBuffer,
  );
}

describe(".xls, .xlsb and .ods", () => {
  itWith(both, "[RDR-22] reads .xls with kinds, formats, fonts, visibility, merges and notes", async () => {
    const workbook = await read(await convert(await legacyFixture(), "xls"));
    expect(workbook.format).toBe("xls");
    expect(cellsOf(workbook.sheets[0])).toEqual(legacyCells);
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Biểu 01", "visible"],
      ["_thidua", "hidden"],
      ["ẩn", "hidden"],
    ]);
    expectLooks(workbook);
  });

  itWith(both, "[RDR-24] reads .ods with kinds, formats, fonts, visibility, merges and notes", async () => {
    const workbook = await read(await convert(await legacyFixture(), "ods"));
    expect(workbook.format).toBe("ods");
    expect(cellsOf(workbook.sheets[0])).toEqual(legacyCells);
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Biểu 01", "visible"],
      ["_thidua", "hidden"],
      ["ẩn", "hidden"],
    ]);
    expectLooks(workbook);
  });

  function expectLooks(workbook: WorkbookData): void {
    expect(styleAt(workbook, 0, 0)?.fontName).toBe(".VnTime");
    expect(styleAt(workbook, 0, 1)?.fontName).toBe("Calibri");
    expect(styleAt(workbook, 1, 1)).toMatchObject({ numberFormat: "0.0%", isDate: false });
    expect(styleAt(workbook, 2, 1)).toMatchObject({ numberFormat: "dd/mm/yyyy", isDate: true });
    expect(styleAt(workbook, 8, 1)?.isDate).toBe(true);
    expect(styleAt(workbook, 12, 1)).toMatchObject({
      numberFormat: expect.stringMatching(/^#,##0.*đồng"$/),
      isDate: false,
    });
    expect(styleAt(workbook, 13, 1)?.isDate).toBe(true);
    const [sheet] = workbook.sheets;
    expect(sheet?.merges).toEqual([{ firstRow: 0, firstColumn: 2, lastRow: 1, lastColumn: 3 }]);
    expect(sheet?.hiddenColumns).toEqual([{ first: 5, last: 5 }]);
    expect(sheet?.comments).toEqual([{ rowIndex: 4, columnIndex: 0 }]);
    expect(sheet?.rows.filter(({ hidden }) => hidden).map(({ rowIndex }) => rowIndex)).toEqual([6]);
  }

  it.each([
    ["RDR-23", "xlsb"],
    ["RDR-22", "biff8"],
    ["RDR-24", "ods"],
  ] as const)("[%s] reads generated %s files as SheetJS does", async (_, bookType) => {
    for (const planned of plannedWorkbooks(15, 7)) {
      const bytes = writeWithSheetJs(planned, bookType);
      const workbook = await read(bytes);
      // SheetJS leaves entities in the names of .ods sheets.
      const theirs = Object.entries(sheetJsValues(bytes)).map(([key, value]) => [
        key.replace("&amp;", "&"),
        value,
      ]);
      expect(valuesOf(workbook)).toEqual(Object.fromEntries(theirs));
      if (bookType !== "ods") {
        expect(workbook.sheets.map(({ visibility }) => visibility)).toEqual(
          planned.map(({ hidden }) => (hidden ? "veryHidden" : "visible")),
        );
      }
    }
  });

  it("[RDR-23] reads percent and date formats of .xlsb", async () => {
    const planned = [
      {
        name: "a",
        hidden: false,
        cells: [
          { row: 0, column: 0, cell: { kind: "number" as const, value: 0.5, format: "0.0%" } },
          { row: 0, column: 1, cell: { kind: "date" as const, serial: 45580, iso: "2024-10-15" } },
        ],
      },
    ];
    const workbook = await read(writeWithSheetJs(planned, "xlsb"));
    expect(styleAt(workbook, 0, 0)).toMatchObject({ numberFormat: "0.0%", isDate: false });
    expect(styleAt(workbook, 0, 1)).toMatchObject({ numberFormat: "dd/mm/yyyy", isDate: true });
  });

  it("[RDR-22] calls protected packages, Word and PowerPoint documents what they are", async () => {
    const stream = new Uint8Array(600).fill(1);
    expect(await failureOf(compound({ EncryptedPackage: stream, EncryptionInfo: stream }))).toEqual({
      code: "file.encrypted",
      reason: "encrypted-package",
    });
    expect(await failureOf(compound({ WordDocument: stream }))).toEqual({
      code: "file.document",
      reason: "word",
    });
    expect(await failureOf(compound({ "PowerPoint Document": stream }))).toEqual({
      code: "file.document",
      reason: "powerpoint",
    });
    expect(await failureOf(compound({ Other: stream }))).toEqual({
      code: "file.not-a-workbook",
      reason: "unknown",
    });
    const capitals = compound({ WORKBOOK: streamOf(smallXls(), "Workbook") });
    expect(cellsOf((await read(capitals)).sheets[0])).toMatchObject({ B2: ["number", 12.5] });
    const embedded = compound({
      WordDocument: stream,
      "ObjectPool/Workbook": streamOf(smallXls(), "Workbook"),
    });
    expect((await failureOf(embedded)).reason).toBe("word");
  });

  it("[RDR-22] calls an encrypted .xls by its record, wherever the library stands", async () => {
    const stream = streamOf(smallXls(), "Workbook");
    const bofLength = 4 + (stream[2]! | (stream[3]! << 8));
    const filePass = new Uint8Array([0x2f, 0, 6, 0, 0, 0, 1, 0, 1, 0]);
    const encrypted = new Uint8Array([
      ...stream.subarray(0, bofLength),
      ...filePass,
      ...stream.subarray(bofLength),
    ]);
    expect(await failureOf(compound({ Workbook: encrypted }))).toEqual({
      code: "file.encrypted",
      reason: "encrypted-xls",
    });
  });

  itWith("libreOffice", "[RDR-16] keeps custom properties in .xlsx, .xls and .ods", async () => {
    const book = readWithSheetJs(smallXls(), { type: "array" });
    book.Custprops = { thidua: "X21808 – xã Tây Sơn", "số lần gửi": 2, "đã ký": true };
    const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
    const expected = { thidua: "X21808 – xã Tây Sơn", "số lần gửi": "2", "đã ký": "true" };
    expect(Object.fromEntries((await read(bytes)).properties)).toEqual(expected);
    for (const format of ["xlsx", "xls", "ods"] as const) {
      expect(Object.fromEntries((await read(await convert(bytes, format))).properties)).toMatchObject({
        thidua: expected.thidua,
        "số lần gửi": "2",
      });
    }
  });

  it("[RDR-16] gives what can be read of damaged properties of an .xls", () => {
    const dictionary = [...words(1, 2, 4), ...strToU8("abc\0")];
    const value = [...words(30, 2), ...strToU8("x\0\0\0")];
    const section = [
      ...words(dictionary.length + value.length + 32, 3, 0, 32, 1, 48, 2, 56),
      ...dictionary,
      ...words(2, 65001),
      ...value,
    ];
    const format = [5, 0xd5, 0xcd, 0xd5, 0x9c, 0x2e, 0x1b, 0x10, 0x93, 0x97, 8, 0, 0x2b, 0x2c, 0xf9, 0xae];
    const whole = new Uint8Array([...new Uint8Array(24), ...words(1), ...format, ...words(48), ...section]);
    expect([...readCompoundProperties(whole)]).toEqual([["abc", "x"]]);
    for (let length = 0; length < whole.length; length++) {
      expect(readCompoundProperties(whole.subarray(0, length)).size).toBeLessThanOrEqual(1);
    }
    const endless = whole.slice().fill(0xff, 44);
    expect(readCompoundProperties(endless).size).toBe(0);
  });

  function words(...values: readonly number[]): readonly number[] {
    return [...new Uint8Array(Uint32Array.from(values).buffer)];
  }

  it("[RDR-22] refuses an .xls that was cut at any place", async () => {
    const whole = smallXls();
    expect(cellsOf((await read(whole)).sheets[0])).toMatchObject({ B2: ["number", 12.5] });
    for (let length = 8; length < whole.length; length += 97) {
      const result = await failureOrValues(whole.subarray(0, length));
      // Only empty sectors behind the last one that is used may be missing.
      if (!("failure" in result)) expect(result.values).toEqual(valuesOf(await read(whole)));
      else expect(result.failure.code).toBe("file.unreadable");
    }
  });

  it("[RDR-22] refuses an .xls whose records run over the end or whose sheet is not where it should be", async () => {
    const stream = streamOf(smallXls(), "Workbook");
    expect((await failureOf(compound({ Workbook: stream.subarray(0, stream.length - 4) }))).reason).toBe(
      "damaged-records",
    );
    const moved = stream.slice();
    const view = new DataView(moved.buffer);
    for (let offset = 0; offset < moved.length; offset += 4 + view.getUint16(offset + 2, true)) {
      if (view.getUint16(offset, true) === 0x85) view.setUint32(offset + 4, 3, true);
    }
    expect((await failureOf(compound({ Workbook: moved }))).reason).toBe("damaged-records");
  });

  it("[RDR-22] ends on circles in the tables of a compound file", async () => {
    const whole = smallXls();
    const view = new DataView(whole.buffer);
    const table = 512 * (1 + view.getUint32(76, true));
    const circular = whole.slice();
    // Every sector is followed by itself.
    for (let sector = 0; sector < 128; sector++)
      new DataView(circular.buffer).setUint32(table + 4 * sector, sector, true);
    expect((await failureOf(circular)).reason).toBe("damaged-compound-file");
    // The list of tables goes on in sector 0, which names itself as the next.
    const endless = whole.slice();
    const endlessView = new DataView(endless.buffer);
    endlessView.setUint32(68, 0, true);
    endlessView.setUint32(512 + 508, 0, true);
    expect((await failureOf(endless)).reason).toBe("damaged-compound-file");
  });

  it("[RDR-23] refuses an .xlsb whose part was changed, which the library reads", async () => {
    const bytes = writeWithSheetJs(plannedWorkbooks(1, 7)[0]!, "xlsb");
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const end = bytes.length - 22;
    const directory = view.getUint32(end + 16, true);
    view.setUint32(directory + 16, view.getUint32(directory + 16, true) ^ 1, true);
    const local = view.getUint32(directory + 42, true);
    view.setUint32(local + 14, view.getUint32(local + 14, true) ^ 1, true);
    expect((await failureOf(bytes)).reason).toBe("bad-crc");
    expect(readWithSheetJs(bytes, { type: "array" }).SheetNames.length).toBeGreaterThan(0);
  });

  async function failureOrValues(bytes: Uint8Array) {
    const { readWorkbook } = await import("../../../../src/adapters/xlsx/read");
    const result = await readWorkbook(bytes);
    return result.ok ? { values: valuesOf(result.value) } : { failure: result.error };
  }
});
