import { deflateSync, strToU8, zipSync } from "fflate";
import * as fc from "fast-check";
import { crc32 } from "../../../../src/adapters/xlsx/crc32";
import { failureOf, read, readCells } from "./support/cells";
import { handMadeParts, handMadeXlsx } from "./support/handMadeXlsx";
import { buildZip, slowCrc32, zipOf, type ZipEntrySpec } from "./support/zipBuilder";

const parts = handMadeParts();
const SHEET = "xl/worksheets/sheet1.xml";

/** The hand-made workbook with one entry told differently. */
function withEntry(name: string, change: Partial<ZipEntrySpec>): Uint8Array {
  return buildZip(zipOf(parts).map((entry) => (entry.name === name ? { ...entry, ...change } : entry)));
}

describe("the zip layer", () => {
  it("[RDR-04] computes the CRC-32 that the definition gives", () => {
    // "123456789" → CBF43926 is the check value of the definition.
    expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => crc32(bytes) === slowCrc32(bytes)));
  });

  it("[RDR-03] reads what the builder of these tests writes when it tells no lies", async () => {
    expect(await readCells(buildZip(zipOf(parts)))).toEqual({ A1: ["number", 1] });
  });

  it("[RDR-06] accepts data descriptors, stored entries and a comment at the end", async () => {
    expect(await readCells(withEntry(SHEET, { descriptor: true }))).toEqual({ A1: ["number", 1] });
    expect(await readCells(withEntry(SHEET, { method: 0 }))).toEqual({ A1: ["number", 1] });
    const commented = new Uint8Array([...buildZip(zipOf(parts)), ...strToU8("hi")]);
    new DataView(commented.buffer).setUint16(commented.length - 4, 2, true);
    expect(await readCells(commented)).toEqual({ A1: ["number", 1] });
  });

  it("[RDR-06] accepts part names in any case and with backslashes", async () => {
    const renamed = zipOf(parts).map((entry) => ({
      ...entry,
      name: entry.name.replace(/\//g, "\\").toUpperCase(),
    }));
    expect(await readCells(buildZip(renamed))).toEqual({ A1: ["number", 1] });
  });

  it.each<[string, Partial<ZipEntrySpec>, string]>([
    ["a CRC that does not fit", { crc: 0x12345678 }, "bad-crc"],
    ["a size that is too small", { size: 20 }, "size-mismatch"],
    ["a size that is too large", { size: 5000 }, "size-mismatch"],
    ["a stored entry of two sizes", { method: 0, size: 20 }, "size-mismatch"],
    ["an encryption flag", { flags: 1 }, "encrypted-entry"],
    ["a compression method other than 0 and 8", { method: 12 }, "compression-method"],
    ["a size of 64 bits", { size: 0xffffffff }, "zip64"],
    [
      "an own header of another name",
      { local: { name: "xl/worksheets/sheetX.xml" } },
      "local-header-mismatch",
    ],
    ["an own header of another size", { local: { size: 7 } }, "local-header-mismatch"],
    ["an own header of another CRC", { local: { crc: 7 } }, "local-header-mismatch"],
    ["an own header of another method", { local: { method: 0 } }, "local-header-mismatch"],
    ["an offset behind the data", { headerOffset: 1_000_000 }, "bad-directory"],
    ["data that is no deflate stream", { raw: new Uint8Array([0xff, 0xff, 0xff, 0xff]) }, "bad-deflate"],
    ["a part above the limit", { size: 65 * 1024 * 1024 }, "part-size"],
    ["a ratio above the limit", { size: 1_000_000 }, "compression-ratio"],
  ])("[RDR-03] refuses an entry with %s", async (_, change, reason) => {
    expect(await failureOf(withEntry(SHEET, change))).toMatchObject({ reason, part: SHEET });
  });

  it("[RDR-03] gives passwords, limits and damage their own codes", async () => {
    expect((await failureOf(withEntry(SHEET, { flags: 1 }))).code).toBe("file.encrypted");
    expect((await failureOf(withEntry(SHEET, { size: 1_000_000 }))).code).toBe("file.too-large");
    expect((await failureOf(withEntry(SHEET, { crc: 1 }))).code).toBe("file.unreadable");
  });

  it.each([
    "../evil.xml",
    "xl/../../evil.xml",
    "/etc/passwd",
    "C:\\evil.xml",
    "xl\\..\\evil.xml",
    "a\u0000b",
  ])("[RDR-03] refuses the entry name %j", async (name) => {
    const bytes = buildZip([...zipOf(parts), { name, content: "x" }]);
    expect(await failureOf(bytes)).toEqual({
      code: "file.unreadable",
      reason: "unsafe-entry-name",
      part: name,
    });
  });

  it.each([SHEET, SHEET.toUpperCase(), SHEET.replace(/\//g, "\\")])(
    "[RDR-03] refuses a second entry named %s",
    async (name) => {
      const bytes = buildZip([...zipOf(parts), { name, content: "<worksheet/>" }]);
      expect((await failureOf(bytes)).reason).toBe("duplicate-entry");
    },
  );

  it("[RDR-03] refuses two entries that share bytes", async () => {
    const bytes = buildZip([
      { name: "a", content: "x".repeat(99) },
      { name: "a2", content: "y", headerOffset: 0 },
    ]);
    // The shared header has the first name; the directory must not point twice to it whatever the name.
    expect((await failureOf(bytes)).reason).toBe("local-header-mismatch");
    const inside = buildZip([{ name: "b", content: "y" }]);
    const outer = buildZip([
      { name: "a", content: inside, method: 0 },
      { name: "b", content: "y", headerOffset: 31 },
    ]);
    expect((await failureOf(outer)).reason).toBe("overlapping-entries");
  });

  it("[RDR-03] refuses more than 2,000 entries before looking at any", async () => {
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`e${index}`, new Uint8Array(0)])),
    );
    const started = performance.now();
    expect(await failureOf(many)).toEqual({ code: "file.too-large", reason: "too-many-entries" });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("[RDR-03] refuses zip64 and a directory that does not add up", async () => {
    expect((await failureOf(buildZip(zipOf(parts), { locator: true }))).reason).toBe("zip64");
    expect((await failureOf(buildZip(zipOf(parts), { count: 0xffff }))).reason).toBe("zip64");
    expect((await failureOf(buildZip(zipOf(parts), { count: 3 }))).reason).toBe("bad-directory");
    expect((await failureOf(buildZip(zipOf(parts), { count: 30 }))).reason).toBe("bad-directory");
    const shifted = new Uint8Array([0x50, 0x4b, 3, 4, ...buildZip(zipOf(parts))]);
    expect((await failureOf(shifted)).reason).toBe("bad-directory");
  });

  it("[RDR-03] refuses a file above 20 MB", async () => {
    const large = new Uint8Array(20 * 1024 * 1024 + 1);
    large.set(handMadeXlsx());
    expect(await failureOf(large)).toEqual({ code: "file.too-large", reason: "file-size" });
  });

  it("[RDR-03] refuses parts that are too large together", async () => {
    const raw = new Uint8Array(300_000);
    const large = Array.from({ length: 4 }, (_, index) => {
      return { name: `xl/media/${index}.bin`, content: "", raw, size: 40 * 1024 * 1024 };
    });
    expect((await failureOf(buildZip([...zipOf(parts), ...large]))).reason).toBe("total-size");
  });

  it("[RDR-04] stops a bomb that declares little while it inflates", async () => {
    const bomb = deflateSync(new Uint8Array(200 * 1024 * 1024), { level: 1 });
    const started = performance.now();
    expect(await failureOf(withEntry(SHEET, { raw: bomb, size: 1900 }))).toMatchObject({
      reason: "size-mismatch",
    });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("[RDR-04] refuses an entry that holds more than it declares, its CRC made to fit what is declared", async () => {
    const content = parts[SHEET]!;
    const longer = deflateSync(new Uint8Array([...content, ...strToU8("<!-- more -->")]));
    const bytes = withEntry(SHEET, { raw: longer, size: content.length, crc: slowCrc32(content) });
    expect(await failureOf(bytes)).toMatchObject({ reason: "size-mismatch", part: SHEET });
  });

  it("[RDR-04] inflates a large part by pieces to the same content", async () => {
    let random = 12345;
    const cells = Array.from({ length: 40_000 }, (_, index) => {
      random = (random * 1103515245 + 12345) & 0x7fffffff;
      return `<row r="${index + 1}"><c r="A${index + 1}"><v>${random}</v></c></row>`;
    });
    const bytes = handMadeXlsx({ sheets: [{ name: "a", xml: cells.join("") }] });
    expect(bytes.length).toBeGreaterThan(200_000);
    const workbook = await read(bytes);
    expect(workbook.sheets[0]?.rows).toHaveLength(40_000);
    expect(workbook.sheets[0]?.rows[39_999]?.cells[0]).toMatchObject({ kind: "number", value: random });
  });
});
