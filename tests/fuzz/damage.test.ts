import fc from "fast-check";
import { readWorkbook } from "../../src/adapters/xlsx/read";
import { openZip, readEntryBytes } from "../../src/adapters/xlsx/read/zipPackage";
import { findProgram } from "../support/programs";
import { plannedWorkbooks } from "../adapters/xlsx/read/support/randomWorkbooks";
import { valuesOf, type Values } from "../adapters/xlsx/read/support/oracles";
import { writeWithExceljs, writeWithOpenpyxl, writeWithSheetJs } from "../adapters/xlsx/read/support/writers";
import { buildZip, type ZipEntrySpec } from "../adapters/xlsx/read/support/zipBuilder";
import { PATIENCE, runs, SEED } from "./seeded";

interface Original {
  readonly bytes: Uint8Array;
  readonly truth: Values;
  readonly entries: readonly ZipEntrySpec[];
}

/** Ordinary workbooks of three writers. */
let originals: readonly Original[];
beforeAll(async () => {
  const [first, second, third] = plannedWorkbooks(3, SEED);
  const written = [await writeWithExceljs(first!), writeWithSheetJs(second!, "xlsx")];
  if (findProgram("openpyxl") !== null) written.push(...(await writeWithOpenpyxl([third!])));
  originals = await Promise.all(
    written.map(async (bytes) => {
      const result = await readWorkbook(bytes);
      if (!result.ok) throw new Error(result.error.reason);
      const zip = openZip(bytes);
      const entries = zip.entries.map((entry) => ({ name: entry.name, content: readEntryBytes(zip, entry) }));
      return { bytes, truth: valuesOf(result.value), entries };
    }),
  );
});

afterEach(() => expect(Object.keys(Object.prototype)).toEqual([]));

/** The values, or the reason of the refusal; anything thrown fails the test. */
async function outcome(bytes: Uint8Array): Promise<Values | string> {
  const result = await readWorkbook(bytes);
  return result.ok ? valuesOf(result.value) : result.error.reason;
}

const anOriginal = fc.nat().map((pick) => originals[pick % originals.length]!);
const parameters = (ordinary: number) => ({ seed: SEED, numRuns: runs(ordinary), endOnFailure: true });

it(
  "gives the same values or a reason when one bit is flipped",
  () =>
    fc.assert(
      fc.asyncProperty(anOriginal, fc.nat(), fc.nat(7), async ({ bytes, truth }, place, bit) => {
        const flipped = bytes.slice();
        flipped[place % bytes.length]! ^= 1 << bit;
        const got = await outcome(flipped);
        if (typeof got !== "string") expect(got).toEqual(truth);
      }),
      parameters(400),
    ),
  PATIENCE,
);

it(
  "refuses a file that is cut anywhere",
  () =>
    fc.assert(
      fc.asyncProperty(anOriginal, fc.nat(), async ({ bytes }, place) => {
        expect(typeof (await outcome(bytes.slice(0, place % bytes.length)))).toBe("string");
      }),
      parameters(100),
    ),
  PATIENCE,
);

/** A change of the XML itself, in a zip that is in order: what a faulty program would write. */
const xmlChange = fc.record({
  kind: fc.constantFrom("drop", "double", "swap", "rename", "number", "attribute", "entity", "cut" as const),
  part: fc.nat(),
  at: fc.nat(),
  other: fc.nat(),
});

function changed(xml: string, change: { kind: string; at: number; other: number }): string {
  const tags = [...xml.matchAll(/<[^>]*>[^<]*/gu)].map((match) => match[0]);
  if (tags.length === 0) return xml;
  const at = change.at % tags.length;
  const other = change.other % tags.length;
  const tag = tags[at]!;
  switch (change.kind) {
    case "drop":
      return tags.toSpliced(at, 1).join("");
    case "double":
      return tags.toSpliced(at, 0, tag).join("");
    case "swap":
      return tags.with(at, tags[other]!).with(other, tag).join("");
    case "rename":
      return tags.with(at, tag.replace(/\w+/u, "x")).join("");
    case "number":
      return tags.with(at, tag.replace(/\d+/u, String(change.other))).join("");
    case "attribute":
      return tags.with(at, tag.replace(/"[^"]*"/u, '"__proto__"')).join("");
    case "entity":
      return tags.with(at, `${tag}&e${change.other};`).join("");
    default:
      return xml.slice(0, change.at % xml.length);
  }
}

it(
  "answers to every change of the XML in a zip that is in order: values or a reason, never an exception",
  () =>
    fc.assert(
      fc.asyncProperty(anOriginal, xmlChange, async ({ entries }, change) => {
        const part = change.part % entries.length;
        const own = entries[part]!;
        const xml = changed(new TextDecoder().decode(own.content as Uint8Array), change);
        const got = await outcome(buildZip(entries.with(part, { ...own, content: xml })));
        // Nothing is made up: a file that is read has the kinds of values that cells have.
        if (typeof got === "string") expect(got).not.toBe("");
      }),
      parameters(200),
    ),
  PATIENCE,
);

const lie = fc.record({
  entry: fc.nat(),
  field: fc.constantFrom("size", "compressedSize", "crc", "headerOffset", "method", "flags" as const),
  value: fc.oneof(fc.nat(70_000), fc.constantFrom(0, 1, 0x7fffffff, 0xffffffff)),
});

it(
  "gives the same values or a reason when the directory of the zip lies",
  () =>
    fc.assert(
      fc.asyncProperty(anOriginal, lie, async ({ entries, truth }, { entry, field, value }) => {
        const at = entry % entries.length;
        const own = entries[at]!;
        const stated = field === "flags" || field === "method" ? value % 0xffff : value;
        // A method other than deflate is written as such: the content then stands there uncompressed.
        const got = await outcome(buildZip(entries.with(at, { ...own, [field]: stated })));
        if (typeof got !== "string") expect(got).toEqual(truth);
      }),
      parameters(200),
    ),
  PATIENCE,
);
