import { deflateRawSync } from "node:zlib";
import * as fc from "fast-check";
import { nodePackageTools } from "../../../../src/adapters/files";
import { readWorkbook } from "../../../../src/adapters/xlsx/read";
import { isUtf8 } from "../../../../src/adapters/xlsx/read/utf8";
import { failureOf, readCells } from "./support/cells";
import { handMadeParts, row, xlsxOf } from "./support/handMadeXlsx";
import { buildZip, slowCrc32, zipOf, type ZipEntrySpec } from "./support/zipBuilder";

const SHEET = "xl/worksheets/sheet1.xml";
const inline = (text: string) => xlsxOf(row(1, `<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`));
const shared = (text: string) =>
  xlsxOf(row(1, '<c r="A1" t="s"><v>0</v></c>'), { sharedStrings: `<si><t>${text}</t></si>` });
const formula = (text: string) => xlsxOf(row(1, `<c r="A1"><f>${text}</f><v>1</v></c>`));

describe("the short way through a part", () => {
  it.each([
    ["the five entities", "&lt;&gt;&amp;&quot;&apos;", "<>&\"'"],
    ["numeric references of one to four bytes", "&#65;&#233;&#7841;&#x1EA1;&#x1f600;", "Aéạạ😀"],
    ["what a reference brings is not decoded again", "&amp;lt;&#38;gt;", "&lt;&gt;"],
    ["line ends", "a\r\nb\rc&#13;d\ne", "a\nb\nc\rd\ne"],
    ["a mark of byte order that is part of the text", "\uFEFFchữ\uFEFF", "\uFEFFchữ\uFEFF"],
    ["characters beyond the basic plane", "😀 số 𠀀", "😀 số 𠀀"],
    ["long ASCII", "a".repeat(500), "a".repeat(500)],
    ["twelve and thirteen letters", "abcdefghijkl mnopqrstuvwxy", "abcdefghijkl mnopqrstuvwxy"],
  ])("[RDR-09] decodes %s", async (_, written, text) => {
    expect(await readCells(inline(written))).toEqual({ A1: ["text", text] });
    expect(await readCells(shared(written))).toEqual({ A1: ["text", text] });
    expect(await readCells(formula(written))).toEqual({ A1: ["number", 1, text] });
  });

  it.each([17_000, 32_000])("[RDR-09] decodes a text of %d characters with references", async (size) => {
    // Each with its own letter, so that what an earlier text left behind cannot pass for it.
    const cell = (letter: string) => [`${letter.repeat(size)}&amp;`, `${letter.repeat(size)}&`] as const;
    const [[first, firstText], [second, secondText]] = [cell("b"), cell("c")];
    expect(await readCells(inline(first))).toEqual({ A1: ["text", firstText] });
    expect(await readCells(shared(second))).toEqual({ A1: ["text", secondText] });
  });

  it.each([
    "&nbsp;",
    "&",
    "&;",
    "&#;",
    "&#x;",
    "&#xZ;",
    "&#0;",
    "&#xD800;",
    "&#x110000;",
    "&#12",
    "&lt",
    "&#`;",
    "&#@;",
  ])("[RDR-05] refuses the reference %s", async (reference) => {
    expect(await failureOf(inline(`a${reference} b`))).toMatchObject({ reason: "bad-entity", part: SHEET });
    expect(await failureOf(shared(`a${reference} b`))).toMatchObject({ reason: "bad-entity" });
  });

  it("[RDR-09] reads the text of an item that is closed at once, and the one after it", async () => {
    const bytes = xlsxOf(row(1, '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>'), {
      sharedStrings: "<si/><si><t>hai</t></si><si><r><t>b</t></r><r><t>a</t></r></si>",
    });
    expect(await readCells(bytes)).toEqual({ B1: ["text", "hai"], C1: ["text", "ba"] });
  });

  it("[RDR-05] refuses bytes that are not UTF-8 wherever they stand", async () => {
    const [before, after] = ['<row r="1"><c r="A1"><v>1</v></c></row></sheetData><a b="', '"/>'];
    const parts = handMadeParts({ sheets: [{ name: "A", xml: "" }] });
    const whole = new TextDecoder().decode(parts[SHEET]).replace("</sheetData>", `${before}?${after}`);
    const content = new TextEncoder().encode(whole);
    content[whole.indexOf('"?"') + 1] = 0xc3;
    expect(await failureOf(buildZip(zipOf({ ...parts, [SHEET]: content })))).toMatchObject({
      reason: "bad-encoding",
      part: SHEET,
    });
  });

  it("[RDR-05] takes for UTF-8 what the platform's decoder takes for it", () => {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const decodes = (bytes: Uint8Array) => {
      try {
        decoder.decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    // The bounds of every class of byte, so that every rule is met from both sides.
    const edges = [0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec];
    const byte = fc.constantFrom(...edges, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff);
    const ascii = fc.array(fc.constant(0x20), { maxLength: 20 });
    const spans = fc.tuple(ascii, fc.array(byte, { maxLength: 5 }), ascii);
    fc.assert(
      fc.property(spans, fc.nat(3), ([left, middle, right], offset) => {
        const bytes = Uint8Array.from([...Array<number>(offset).fill(0), ...left, ...middle, ...right]);
        expect(isUtf8(bytes.subarray(offset))).toBe(decodes(bytes.subarray(offset)));
      }),
      { numRuns: 3_000, seed: 7 },
    );
  });
});

describe("what the machine brings along", () => {
  const parts = handMadeParts();
  const withEntry = (change: Partial<ZipEntrySpec>) =>
    buildZip(zipOf(parts).map((entry) => (entry.name === SHEET ? { ...entry, ...change } : entry)));
  const content = parts[SHEET]!;
  const longer = deflateRawSync(new Uint8Array([...content, 32]));

  it.each<[string, Partial<ZipEntrySpec>]>([
    ["an entry in order", {}],
    ["a stored entry", { method: 0 }],
    ["a CRC that does not fit", { crc: 0x12345678 }],
    ["a size that is too small", { size: 20 }],
    ["a size that is too large", { size: 5000 }],
    ["a size of nothing", { size: 0 }],
    ["data that is no deflate stream", { raw: new Uint8Array([0xff, 0xff, 0xff, 0xff]) }],
    ["data that is cut off", { raw: deflateRawSync(content).subarray(0, 60) }],
    ["no data", { raw: new Uint8Array(0) }],
    ["no data, and none declared", { raw: new Uint8Array(0), size: 0, crc: 0 }],
    ["one byte more than is declared", { raw: longer, size: content.length, crc: slowCrc32(content) }],
    ["a bomb", { raw: deflateRawSync(new Uint8Array(20_000_000)), size: 1900 }],
  ])("[RDR-30] is no other answer to %s", async (_, change) => {
    const bytes = withEntry(change);
    expect(await readWorkbook(bytes, { tools: nodePackageTools })).toEqual(await readWorkbook(bytes));
  });

  it("[RDR-30] inflates no more than it is allowed", () => {
    const tenBytes = deflateRawSync(new Uint8Array(10));
    expect(nodePackageTools.inflate(tenBytes, 10)).toHaveLength(10);
    expect(nodePackageTools.inflate(tenBytes, 9)).toBeNull();
    expect(nodePackageTools.inflate(deflateRawSync(new Uint8Array(50_000_000)), 1_000)).toBeNull();
    expect(() => nodePackageTools.inflate(tenBytes.subarray(0, 1), 10)).toThrow();
  });
});
