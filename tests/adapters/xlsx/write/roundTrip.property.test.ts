import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { readWorkbook } from "../../../../src/adapters/xlsx/read";
import { writeWorkbook } from "../../../../src/adapters/xlsx/write";
import type { CellData, CellSpec, SheetSpec, StyleSpec } from "../../../../src/core/workbook";
import { toAddress } from "../../../../src/core/workbook";
import { aSheet, aWorkbook } from "./specs";

/** What a cell holds after writing, by the contract: text without what no file can carry. */
function expectedText(text: string): string {
  return [...text.replace(/\r\n?/g, "\n")]
    .filter((character) => !/^[\p{Cc}\p{Cs}\uFFFE\uFFFF]$/u.test(character) || "\t\n".includes(character))
    .join("");
}

/** SheetJS decodes the text of a cached result twice, so that `&amp;` and `_x0041_` do not survive it. */
function isDecodedTwice({ formula, value }: CellSpec): boolean {
  return formula !== undefined && typeof value === "string" && /[&_]/.test(value);
}

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom("_", "x", "0", "0", "4", "1", "F", "5", "\n", "\r", " ", "\uD800"),
    maxLength: 20,
  }),
  fc.constantFrom(
    "=1+1",
    "-",
    "…",
    "x",
    "+84",
    "@",
    "'",
    "Đạt",
    "6,6-6,8",
    "<br/>",
    "&amp;",
    "#REF!",
    "TRUE",
  ),
);
const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean());
const style: fc.Arbitrary<StyleSpec> = fc.record(
  {
    bold: fc.boolean(),
    fontSize: fc.integer({ min: 6, max: 40 }),
    fillColor: fc.constantFrom("FFFFFF", "00ff7A"),
    numberFormat: fc.constantFrom("General", "#,##0.00", '0.0"%"', "@", "dd/mm/yyyy"),
    border: fc.constantFrom("all", "bottom", "top", "none"),
    unlocked: fc.boolean(),
    indent: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: [] },
);
const place = fc.record({ rowIndex: fc.nat(300), columnIndex: fc.oneof(fc.nat(40), fc.constant(16_383)) });
const cells: fc.Arbitrary<CellSpec[]> = fc
  .uniqueArray(
    fc.tuple(place, value, fc.constantFrom("a", "b"), fc.option(fc.constant("1+1"), { nil: null })),
    {
      maxLength: 25,
      selector: ([{ rowIndex, columnIndex }]) => toAddress(rowIndex, columnIndex),
    },
  )
  .map((list) =>
    list.map(([at, given, styleName, formula]) => ({
      ...at,
      value: given,
      style: styleName,
      ...(formula === null ? {} : { formula }),
    })),
  );
const sheets: fc.Arbitrary<SheetSpec[]> = fc
  .uniqueArray(
    fc.tuple(fc.string({ unit: fc.constantFrom(..."aĐ ế'_&<1"), minLength: 1, maxLength: 8 }), cells),
    {
      minLength: 1,
      maxLength: 3,
      selector: ([name]) => name.toLowerCase(),
    },
  )
  .filter((list) => list.every(([name]) => name.trim() !== "" && !/^'|'$/.test(name)))
  .map((list) => list.map(([name, content]) => aSheet({ name, cells: content })));

const runs = { numRuns: 150, seed: 20241115 };

it("[WRT-28] gives back through SheetJS what was written", async () => {
  const kinds: Readonly<Record<string, string>> = { s: "text", n: "number", b: "boolean", e: "error" };
  await fc.assert(
    fc.asyncProperty(sheets, style, style, async (specs, a, b) => {
      const bytes = await writeWorkbook(aWorkbook(specs, { styles: { a, b } }));
      const book = XLSX.read(bytes, { type: "array", cellFormula: true });
      expect(book.SheetNames).toEqual(specs.map(({ name }) => name));
      for (const { name, cells: written } of specs) {
        const expected = expectedCells(written.filter((cell) => !isDecodedTwice(cell)));
        const read = new Map<string, unknown>();
        for (const [address, cell] of Object.entries(book.Sheets[name]!)) {
          const { t, v, w, f } = cell as XLSX.CellObject;
          const isSkipped = written.some((one) => isDecodedTwice(one) && addressOf(one) === address);
          if (address.startsWith("!") || t === "z" || isSkipped) continue;
          read.set(address, [kinds[t], t === "e" ? w : v, f]);
        }
        expect(read).toEqual(expected);
      }
    }),
    runs,
  );
});

it("[WRT-28] gives back through the reader what was written", async () => {
  const options = {
    properties: [{ name: "thidua", value: "1;X21811 & <2024>" }],
    customXml: ['<t xmlns="urn:t" a="ă"/>'],
  };
  await fc.assert(
    fc.asyncProperty(sheets, style, style, async (specs, a, b) => {
      const result = await readWorkbook(
        await writeWorkbook(aWorkbook(specs, { ...options, styles: { a, b } })),
      );
      const expected = specs.map(({ name, cells: written }) => [name, expectedCells(written)]);
      if (!result.ok) {
        // A workbook without a single value is refused as empty, by rule of the reader.
        expect([result.error.code, specs.flatMap(({ cells: all }) => [...expectedCells(all)])]).toEqual([
          "file.empty",
          [],
        ]);
        return;
      }
      expect(
        result.value.sheets.map(({ name, rows }) => [
          name,
          new Map(
            rows.flatMap(({ rowIndex, cells: read }) =>
              read.map((cell) => [toAddress(rowIndex, cell.columnIndex), readCell(cell)] as const),
            ),
          ),
        ]),
      ).toEqual(expected);
      expect([...result.value.properties]).toEqual([["thidua", "1;X21811 & <2024>"]]);
      expect(result.value.customXml).toEqual([expect.stringContaining('<t xmlns="urn:t" a="ă"/>')]);
    }),
    runs,
  );
});

function expectedCells(written: readonly CellSpec[]): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const { rowIndex, columnIndex, value: given, formula } of written) {
    const result = typeof given === "string" ? expectedText(given) : given;
    if (result === "" && formula === undefined) continue;
    const isError = formula !== undefined && given === "#REF!";
    const kind = isError ? "error" : typeof result === "string" ? "text" : typeof result;
    cells.set(toAddress(rowIndex, columnIndex), [kind, result === 0 ? 0 : result, formula]);
  }
  return cells;
}

function addressOf({ rowIndex, columnIndex }: CellSpec): string {
  return toAddress(rowIndex, columnIndex);
}

function readCell({ kind, value: read, formula }: CellData): unknown {
  return [kind, read, formula];
}
