import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { writeWorkbook } from "../../../../src/adapters/xlsx/write";
import type { CellSpec, SheetSpec, StyleSpec } from "../../../../src/core/workbook";
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

it("[WRT-28] gives back through SheetJS what was written", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, style, style, async (specs, a, b) => {
      const bytes = await writeWorkbook(aWorkbook(specs, { styles: { a, b } }));
      const book = XLSX.read(bytes, { type: "array", cellFormula: true });
      expect(book.SheetNames).toEqual(specs.map(({ name }) => name));
      for (const [index, { cells: written }] of specs.entries()) {
        const sheet = book.Sheets[book.SheetNames[index]!]!;
        const found = Object.keys(sheet).filter((key) => !key.startsWith("!"));
        const expected = new Map<string, unknown>();
        for (const cell of written) {
          const result = typeof cell.value === "string" ? expectedText(cell.value) : cell.value;
          if (result === "" && cell.formula === undefined) continue;
          if (isDecodedTwice(cell)) continue;
          expected.set(toAddress(cell.rowIndex, cell.columnIndex), [result === 0 ? 0 : result, cell.formula]);
        }
        const skipped = new Set(
          written.filter(isDecodedTwice).map(({ rowIndex, columnIndex }) => toAddress(rowIndex, columnIndex)),
        );
        const read = found.flatMap((address) => {
          const { t, v, w, f } = sheet[address] as XLSX.CellObject;
          return t === "z" || skipped.has(address) ? [] : [[address, [t === "e" ? w : v, f]] as const];
        });
        expect(new Map(read)).toEqual(expected);
      }
    }),
    { numRuns: 150, seed: 20241115 },
  );
});
