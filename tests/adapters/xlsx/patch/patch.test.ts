import { strFromU8, unzipSync } from "fflate";
import { createForms } from "../../../../src/adapters/xlsx";
import { parseAddress } from "../../../../src/core/workbook";
import { handMadeParts, handMadeXlsx, MAIN, xlsxOf } from "../read/support/handMadeXlsx";
import { buildZip, slowCrc32, zipOf } from "../read/support/zipBuilder";

const SHEET = "Biểu 01";
const at = (address: string, sheet = SHEET) => ({ sheet, ...parseAddress(address)! });
const open = (bytes: Uint8Array) => {
  const opened = createForms().open(bytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
};
type Values = Readonly<Record<string, number | string>>;

function fill(bytes: Uint8Array, values: Values, stale: readonly string[] = []): Uint8Array {
  const writes = Object.entries(values).map(([address, value]) => ({ ...at(address), value }));
  const filled = open(bytes).fill(
    writes,
    stale.map((address) => at(address)),
  );
  if (!filled.ok) throw new Error(JSON.stringify(filled.error));
  return filled.value;
}

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name]!);
const sheetOf = (bytes: Uint8Array) => partOf(bytes, "xl/worksheets/sheet1.xml");
const whole = (sheetData: string, before = "", after = "") =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${before}<sheetData>${sheetData}</sheetData>${after}</worksheet>`;
/** The sheet after filling; everything before and behind its rows is left out. */
const rowsAfter = (sheetData: string, values: Values, stale: readonly string[] = []) =>
  /<sheetData>(.*)<\/sheetData>/su.exec(sheetOf(fill(xlsxOf(sheetData), values, stale)))![1];

describe("one changed sheet", () => {
  it("[PCH-02] a cell that is there keeps its look, and its other attributes", () => {
    expect(rowsAfter('<row r="1"><c r="A1" s="3" cm="1" t="s"/></row>', { A1: 12.5 })).toBe(
      '<row r="1"><c r="A1" s="3" cm="1"><v>12.5</v></c></row>',
    );
  });

  it("[PCH-02] a new cell stands between its neighbours, in the look of its row or column", () => {
    const cols = '<cols><col min="2" max="3" width="9" style="7"/></cols>';
    const rows =
      '<row r="2" spans="1:4"><c r="A2"><v>1</v></c><c r="D2"><v>4</v></c></row>' +
      '<row r="3" s="5" customFormat="1"/>' +
      '<row r="6"><c r="A6"><v>6</v></c></row>';
    const bytes = handMadeXlsx({ sheets: [{ name: SHEET, xml: whole(rows, cols) }] });
    expect(sheetOf(fill(bytes, { B2: 2, F2: 6, B3: 3, C4: 4, A9: 9 }))).toBe(
      whole(
        '<row r="2" spans="1:6"><c r="A2"><v>1</v></c><c r="B2" s="7"><v>2</v></c><c r="D2"><v>4</v></c><c r="F2"><v>6</v></c></row>' +
          '<row r="3" s="5" customFormat="1"><c r="B3" s="5"><v>3</v></c></row>' +
          '<row r="4"><c r="C4" s="7"><v>4</v></c></row>' +
          '<row r="6"><c r="A6"><v>6</v></c></row>' +
          '<row r="9"><c r="A9"><v>9</v></c></row>',
        cols,
      ),
    );
  });

  it("[PCH-02] prefixes, comments, breaks and what other programs left stand as they stood", () => {
    const before = `<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- Sở --><x:worksheet xmlns:x="${MAIN}" xmlns:o="urn:other" o:made='b'><x:dimension ref="A1:B2"/><x:sheetData>\n  <x:row r='1' o:k="1">`;
    const after = `</x:row ></x:sheetData><x:pageMargins left="0.7"/><o:rest/></x:worksheet>\n`;
    const xml = `${before}<x:c r="A1"/>${after}`;
    const filled = sheetOf(fill(handMadeXlsx({ sheets: [{ name: SHEET, xml }] }), { A1: 1, D1: "a" }));
    expect(filled).toBe(
      `${before.replace("A1:B2", "A1:D2")}<x:c r="A1"><x:v>1</x:v></x:c><x:c r="D1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c>${after}`,
    );
  });

  it("[PCH-02] a sheet without rows gets one", () => {
    const xml = `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
    const other = { name: "Khác", xml: '<row r="1"><c r="A1"><v>1</v></c></row>' };
    expect(sheetOf(fill(handMadeXlsx({ sheets: [{ name: SHEET, xml }, other] }), { B2: 1 }))).toContain(
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>',
    );
  });

  it.each([
    ["=1+1", "=1+1"],
    ["- a & b", "- a &amp; b"],
    ["<10,4", "&lt;10,4"],
    ["_x0041_", "_x005F_x0041_"],
    ["  hai\ndòng", "  hai\ndòng"],
  ])("[PCH-03] %j is text", (text, stored) => {
    expect(rowsAfter('<row r="1"><c r="A1"/></row>', { A1: text })).toBe(
      `<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">${stored}</t></is></c></row>`,
    );
  });
});

describe("formulas", () => {
  const FORMULAS =
    '<row r="1"><c r="A1"/><c r="B1" s="2"><f>A1*2</f><v>0</v></c><c r="C1"><f>1+2</f><v>3</v></c></row>';

  it("[PCH-04] one is never written over", () => {
    expect(() => fill(xlsxOf(FORMULAS), { B1: 5 })).toThrow("a formula is never written over: B1");
  });

  it("[PCH-04] results that no longer hold are taken out, the others stay", () => {
    expect(rowsAfter(FORMULAS, { A1: 5 }, ["B1"])).toBe(
      '<row r="1"><c r="A1"><v>5</v></c><c r="B1" s="2"><f>A1*2</f></c><c r="C1"><f>1+2</f><v>3</v></c></row>',
    );
  });

  it("[PCH-04] the program is asked to calculate only where a result was taken out", () => {
    const before = partOf(xlsxOf(FORMULAS), "xl/workbook.xml");
    expect(partOf(fill(xlsxOf(FORMULAS), { A1: 5 }), "xl/workbook.xml")).toBe(before);
    expect(partOf(fill(xlsxOf(FORMULAS), { A1: 5 }, ["B1"]), "xl/workbook.xml")).toBe(
      before.replace("</sheets>", '</sheets><calcPr fullCalcOnLoad="1"/>'),
    );
  });

  it.each([
    ['<calcPr calcId="191029"/>', '<calcPr fullCalcOnLoad="1" calcId="191029"/>'],
    ['<calcPr fullCalcOnLoad="0"/>', '<calcPr fullCalcOnLoad="1"/>'],
    [
      '<definedNames/><calcPr/><oleSize ref="A1"/>',
      '<definedNames/><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>',
    ],
    ['<definedNames/><oleSize ref="A1"/>', '<definedNames/><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>'],
  ])("[PCH-04] after the sheets %s becomes %s", (given, expected) => {
    const parts = handMadeParts({ sheets: [{ name: SHEET, xml: FORMULAS }] });
    const workbook = strFromU8(parts["xl/workbook.xml"]!).replace("</sheets>", `</sheets>${given}`);
    const bytes = buildZip(zipOf({ ...parts, "xl/workbook.xml": workbook }));
    expect(partOf(fill(bytes, { A1: 5 }, ["B1"]), "xl/workbook.xml")).toBe(workbook.replace(given, expected));
  });
});

describe("the file around it", () => {
  const parts = {
    ...handMadeParts({ sheets: [{ name: SHEET, xml: '<row r="1"><c r="A1"/></row>' }] }),
    "xl/calcChain.xml": "<calcChain/>",
    "xl/media/image1.png": new Uint8Array([137, 80, 78, 71, 1, 2, 3]),
    "docProps/app.xml": "<Properties/>",
  };

  it.each([
    ["deflated", {}],
    ["stored", { method: 0 }],
    ["with sizes behind the data", { descriptor: true }],
  ])("[PCH-01] entries %s are the same bytes but for the changed sheet", (_, how) => {
    const bytes = buildZip(zipOf(parts).map((entry) => ({ ...entry, ...how })));
    const filled = fill(bytes, { A1: 7 });
    const [before, after] = [unzipSync(bytes), unzipSync(filled)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before)) {
      if (name === "xl/worksheets/sheet1.xml") continue;
      expect(after[name]).toEqual(before[name]);
    }
    // Compressed as well: the entries after the sheet are found in one piece.
    const tail = bytes.subarray(indexOf(bytes, "xl/calcChain.xml") - 30, indexOf(bytes, "PK\u0001\u0002"));
    expect(indexOf(filled, strOf(tail))).toBeGreaterThan(0);
    expect(strFromU8(after["xl/worksheets/sheet1.xml"]!)).toContain('<c r="A1"><v>7</v></c>');
  });

  it("[PCH-01] the new entry tells its size and CRC-32 truly, and the file opens again", () => {
    const filled = fill(buildZip(zipOf(parts)), { A1: 7 });
    const content = unzipSync(filled)["xl/worksheets/sheet1.xml"]!;
    const record = directoryRecord(filled, "xl/worksheets/sheet1.xml");
    expect(record.getUint32(16, true)).toBe(slowCrc32(content));
    expect(record.getUint32(24, true)).toBe(content.length);
    expect(createForms().open(filled).ok).toBe(true);
  });

  it("[PCH-01] the same is written twice the same", () => {
    const bytes = buildZip(zipOf(parts));
    expect(fill(bytes, { A1: 7 })).toEqual(fill(bytes, { A1: 7 }));
  });

  it("[PCH-01] a signature in the file is told", () => {
    expect(open(buildZip(zipOf(parts))).isSigned).toBe(false);
    expect(open(buildZip(zipOf({ ...parts, "_xmlsignatures/sig1.xml": "<a/>" }))).isSigned).toBe(true);
  });
});

describe("what a cell shows", () => {
  const STYLES =
    '<cellXfs count="4"><xf/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="3"><protection locked="0"/></xf></cellXfs>';
  const sheet = (after: string) =>
    open(
      handMadeXlsx({
        styles: STYLES,
        sheets: [
          {
            name: SHEET,
            xml: whole(
              '<row r="1" s="2" customFormat="1"><c r="A1" s="1"/></row><row r="2"><c r="A2" s="3"/></row>',
              '<cols><col min="3" max="3" style="3"/></cols>',
              after,
            ),
          },
        ],
      }),
    );

  it("[PCH-05] is its own format, or that of its row or column", () => {
    const form = sheet("");
    expect(form.look(at("A1")).numberFormat).toBe("0.00%");
    expect(form.look(at("B1")).isDate).toBe(true);
    expect(form.look(at("C5")).numberFormat).toBe("#,##0");
    expect(form.look(at("Z9")).numberFormat).toBe("General");
  });

  it("[PCH-05] is locked on a protected sheet unless its look says otherwise", () => {
    const form = sheet('<sheetProtection sheet="1"/>');
    expect(["A1", "Z9"].map((address) => form.look(at(address)).locked)).toEqual([true, true]);
    expect(["A2", "C5"].map((address) => form.look(at(address)).locked)).toEqual([false, false]);
    expect(sheet("").look(at("A1")).locked).toBe(false);
  });
});

describe("what cannot be filled", () => {
  it("[PCH-06] other formats are refused", () => {
    const code = (bytes: Uint8Array) => {
      const opened = createForms().open(bytes);
      return opened.ok ? null : opened.error.code;
    };
    expect(code(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]))).toBe("form.other-format");
    const ods = "application/vnd.oasis.opendocument.spreadsheet";
    expect(code(buildZip([{ name: "mimetype", content: ods, method: 0 }]))).toBe("form.other-format");
    expect(code(buildZip(zipOf(handMadeParts())).subarray(0, 200))).toBe("file.unreadable");
  });

  it("[PCH-06] cells that do not say where they stand are not counted out", () => {
    const filled = open(xlsxOf('<row r="1"><c><v>1</v></c></row>')).fill([{ ...at("C1"), value: 1 }], []);
    expect(filled).toEqual({ ok: false, error: { code: "form.unaddressed", sheet: SHEET } });
  });
});

function strOf(bytes: Uint8Array): string {
  return strFromU8(bytes, true);
}

function indexOf(bytes: Uint8Array, text: string): number {
  return strOf(bytes).indexOf(text);
}

/** The line of the zip directory of that name. */
function directoryRecord(bytes: Uint8Array, name: string): DataView {
  const start = strOf(bytes).lastIndexOf(name) - 46;
  return new DataView(bytes.buffer, bytes.byteOffset + start, 46);
}
