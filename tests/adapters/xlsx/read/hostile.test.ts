import { deflateSync } from "fflate";
import { readWorkbook } from "../../../../src/adapters/xlsx/read";
import { handMadeParts, handMadeXlsx, row } from "./support/handMadeXlsx";
import { buildZip, type ZipEntrySpec } from "./support/zipBuilder";

const MEGABYTE = 1024 * 1024;

function entries(parts = handMadeParts()): ZipEntrySpec[] {
  return Object.entries(parts).map(([name, content]) => ({ name, content }));
}

/** The small valid workbook with one more entry, or with one in place of its own. */
function withEntry(entry: ZipEntrySpec): Uint8Array {
  return buildZip([...entries().filter(({ name }) => name !== entry.name), entry]);
}

function cells(xml: string): Uint8Array {
  return handMadeXlsx({ sheets: [{ name: "Biểu 01", xml: row(1, xml) }] });
}

const SHEET = "xl/worksheets/sheet1.xml";
const doctype = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet>&a;</worksheet>';

/** Each is made when its test runs: the bytes, and the reason it must be refused for. */
const hostile: readonly (readonly [string, string, () => Uint8Array])[] = [
  [
    "a bomb that says what it is",
    "compression-ratio",
    () => withEntry({ name: SHEET, content: new Uint8Array(15 * MEGABYTE) }),
  ],
  [
    "a bomb that declares little",
    "size-mismatch",
    () =>
      withEntry({ name: SHEET, content: "", raw: deflateSync(new Uint8Array(15 * MEGABYTE)), size: 1_000 }),
  ],
  [
    "an entry that declares 1.9 GB",
    "part-size",
    () => withEntry({ name: SHEET, content: "x", size: 1_900_000_000 }),
  ],
  [
    "a size that is a lie",
    "size-mismatch",
    () => withEntry({ name: SHEET, content: "<worksheet/>", size: 11 }),
  ],
  ["a checksum that is a lie", "bad-crc", () => withEntry({ name: SHEET, content: "<worksheet/>", crc: 1 })],
  ["a DOCTYPE with an entity", "doctype", () => withEntry({ name: SHEET, content: doctype })],
  ["two entries of one name", "duplicate-entry", () => buildZip([...entries(), ...entries().slice(0, 1)])],
  [
    "a name that leads outside",
    "unsafe-entry-name",
    () => withEntry({ name: "../../etc/passwd", content: "x" }),
  ],
  ["an absolute name", "unsafe-entry-name", () => withEntry({ name: "/etc/passwd", content: "x" })],
  [
    "60,000 entries",
    "too-many-entries",
    () =>
      buildZip(Array.from({ length: 60_000 }, (_, index) => ({ name: `a${index}`, content: "", method: 0 }))),
  ],
  ["a cell beyond the grid", "bad-reference", () => cells('<c r="XFE1"><v>1</v></c>')],
  [
    "a row beyond the grid",
    "bad-reference",
    () => handMadeXlsx({ sheets: [{ name: "A", xml: row(1_048_577, '<c r="A1048577"><v>1</v></c>') }] }),
  ],
  ["a column of 40 letters", "bad-reference", () => cells(`<c r="${"A".repeat(40)}1"><v>1</v></c>`)],
  [
    "a merge beyond the grid",
    "bad-reference",
    () =>
      handMadeXlsx({
        sheets: [
          {
            name: "A",
            xml: `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/><mergeCells><mergeCell ref="A1:A99999999"/></mergeCells></worksheet>`,
          },
        ],
      }),
  ],
  ["elements 70 deep", "too-deep", () => cells(`<c r="A1">${"<x>".repeat(70)}${"</x>".repeat(70)}</c>`)],
  [
    "a text of 40,000 characters",
    "text-too-long",
    () => cells(`<c r="A1" t="inlineStr"><is><t>${"a".repeat(40_000)}</t></is></c>`),
  ],
  [
    "an index of texts out of range",
    "bad-shared-string",
    () => cells('<c r="A1" t="s"><v>4000000000</v></c>'),
  ],
];

/** What the engine holds outside and inside its heap is counted: a loaded machine changes nothing about that. */
it.each(hostile)("[RDR-29] refuses %s by name: %s", async (_what, reason, make) => {
  const bytes = make();
  const memory = () => {
    const { arrayBuffers, heapUsed } = process.memoryUsage();
    return arrayBuffers + heapUsed;
  };
  const before = memory();
  const result = await readWorkbook(bytes);
  expect(result).toMatchObject({ ok: false, error: { reason } });
  expect(memory() - before).toBeLessThan(150 * MEGABYTE);
});

it("[RDR-28] reads a workbook full of __proto__ as any other, and leaves Object.prototype alone", async () => {
  const name = "__proto__";
  const bytes = handMadeXlsx({
    sheets: [{ name, xml: row(1, `<c r="A1" t="inlineStr"><is><t>${name}</t></is></c>`) }],
    parts: {
      "docProps/custom.xml": `<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>polluted</vt:lpwstr></property></Properties>`,
    },
  });
  const result = await readWorkbook(bytes);
  expect(
    result.ok && result.value.sheets.map((sheet) => [sheet.name, sheet.rows[0]?.cells[0]?.value]),
  ).toEqual([[name, name]]);
  expect(result.ok && result.value.properties.get(name)).toBe("polluted");
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});
