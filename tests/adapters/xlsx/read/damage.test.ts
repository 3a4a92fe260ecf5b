import { strFromU8, strToU8, zipSync } from "fflate";
import * as fc from "fast-check";
import { readWorkbook } from "../../../../src/adapters/xlsx/read";
import { handMadeXlsx, MAIN } from "./support/handMadeXlsx";
import { plannedWorkbooks } from "./support/randomWorkbooks";
import { buildZip, type ZipEntrySpec } from "./support/zipBuilder";
import { openZip, readEntryBytes } from "../../../../src/adapters/xlsx/read/zipPackage";
import { valuesOf, type Values } from "./support/oracles";
import { writeWithExceljs, writeWithSheetJs } from "./support/writers";

const codes = /^file\.(unreadable|encrypted|not-a-workbook|empty|too-large|document|archive)$/;

/** The values, or the failure's reason. */
async function outcome(bytes: Uint8Array): Promise<{ values: Values } | { reason: string }> {
  const result = await readWorkbook(bytes);
  if (result.ok) return { values: valuesOf(result.value) };
  expect(result.error.code).toMatch(codes);
  expect(result.error.reason).not.toBe("");
  return { reason: result.error.reason };
}

/** Every entry of a package as the zip builder of these tests takes it. */
function entriesOf(bytes: Uint8Array): ZipEntrySpec[] {
  const zip = openZip(bytes);
  return zip.entries.map((entry) => ({ name: entry.name, content: readEntryBytes(zip, entry) }));
}

describe("damaged files", () => {
  afterEach(() => jest.restoreAllMocks());

  it("[RDR-19] refuses a workbook cut at any place", async () => {
    const whole = await writeWithExceljs(plannedWorkbooks(1, 3)[0]!);
    const reasons = new Set<string>();
    for (let length = 0; length < whole.length; length += 97) {
      const result = await outcome(whole.subarray(0, length));
      expect(result).toHaveProperty("reason");
      if ("reason" in result) reasons.add(result.reason);
    }
    expect(reasons).toEqual(new Set(["zero-bytes", "truncated"]));
  });

  it("[RDR-19] reads the same values or refuses when any one bit is flipped", async () => {
    const whole = await writeWithExceljs(plannedWorkbooks(1, 3)[0]!);
    const truth = await outcome(whole);
    let refused = 0;
    let trials = 0;
    for (let offset = 0; offset < whole.length; offset += 11) {
      const flipped = whole.slice();
      flipped[offset]! ^= 1 << (offset % 8);
      const result = await outcome(flipped);
      trials++;
      if ("reason" in result) refused++;
      else expect(result).toEqual(truth);
    }
    // Only what is not read (theme, times, attributes of the zip) may change unnoticed.
    expect(refused / trials).toBeGreaterThan(0.5);
  });

  it("[RDR-19] answers to every change inside a part, its CRC made to fit, without an exception", async () => {
    const entries = entriesOf(await writeWithExceljs(plannedWorkbooks(1, 5)[0]!));
    const targets = entries.filter(({ name }) =>
      /sheet1\.xml$|sharedStrings|styles\.xml|workbook\.xml/.test(name),
    );
    const piece = fc.constantFrom(
      "<",
      ">",
      "/",
      '"',
      "&",
      "&amp;",
      "<c>",
      "</c>",
      "<v>",
      "]]>",
      "<![CDATA[",
      "<!--",
      "r=",
      "",
      "\u0000",
      "9999999999",
      "-",
      "xmlns=",
      "Đ",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...targets),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(12),
        piece,
        async (target, at, length, text) => {
          const xml = strFromU8(target.content as Uint8Array);
          const start = Math.floor(at * xml.length);
          const changed = xml.slice(0, start) + text + xml.slice(start + length);
          const bytes = buildZip(
            entries.map((entry) =>
              entry === target ? { ...entry, content: strToU8(changed), method: 0 } : { ...entry, method: 0 },
            ),
          );
          await outcome(bytes);
        },
      ),
      { numRuns: 400, seed: 97 },
    );
  });

  it("[RDR-19] answers to every cut inside a part that its zip hides", async () => {
    const entries = entriesOf(await writeWithExceljs(plannedWorkbooks(1, 5)[0]!));
    for (const target of entries.filter(({ name }) =>
      /worksheets\/sheet|sharedStrings|styles\.xml|workbook\.xml$|\.rels$/.test(name),
    )) {
      const content = target.content as Uint8Array;
      for (let length = 0; length < content.length; length += 97) {
        const bytes = buildZip(
          entries.map((entry) =>
            entry === target ? { ...entry, content: content.subarray(0, length) } : entry,
          ),
        );
        expect(await outcome(bytes)).toHaveProperty("reason");
      }
    }
  });

  it.each(["biff8", "xlsb", "ods"] as const)(
    "[RDR-19] answers to changed bytes of %s without an exception",
    async (bookType) => {
      // The library says on the console which records it does not know.
      jest.spyOn(console, "error").mockImplementation(() => undefined);
      const whole = writeWithSheetJs(plannedWorkbooks(1, 5)[0]!, bookType);
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (offset, byte) => {
          const changed = whole.slice();
          changed[offset] = byte;
          await outcome(changed);
        }),
        { numRuns: 150, seed: 11 },
      );
    },
  );

  it("[RDR-19] takes a time that grows with the size, whatever the shape", async () => {
    // Each would be quadratic for a reader that searches behind the current tag.
    const shapes = [
      (count: number) => "<c><v>1</v></c>".repeat(count),
      (count: number) => "<c".repeat(count),
      (count: number) => '<c r="'.repeat(count),
      (count: number) => "<c><f>".repeat(count),
      (count: number) => "<!-- -->".repeat(count),
      (count: number) => "&amp;".repeat(count),
      (count: number) => "<![CDATA[x]]>".repeat(count),
      (count: number) => `<c t="inlineStr"><is>${"<r><t>".repeat(count)}`,
    ];
    for (const shape of shapes) {
      const bytes = zipSync(
        {
          ...Object.fromEntries(
            entriesOf(handMadeXlsx()).map(({ name, content }) => [name, content as Uint8Array]),
          ),
          "xl/worksheets/sheet1.xml": strToU8(
            `<worksheet xmlns="${MAIN}"><sheetData><row>${shape(200_000)}</row></sheetData></worksheet>`,
          ),
        },
        { level: 0 },
      );
      const started = performance.now();
      await outcome(bytes);
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});
