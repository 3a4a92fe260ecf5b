import fc from "fast-check";
import { toAddress } from "../../../src/core/workbook";
import { aPlanWorkbook } from "./planWorkbook";
import type { Typed } from "./planWorkbook";
import { samplePlan } from "../../../src/core/plan";

const plan = samplePlan({ model: "xa", set: "core" });
const sheets = [
  "Thiết lập",
  "Đơn vị",
  "Chỉ tiêu",
  "Kế hoạch giao",
  "Năm trước",
  "Phong trào",
  "Danh mục",
  "Quy tắc",
];

const anythingTyped: fc.Arbitrary<Typed> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.double(),
  fc.boolean(),
  fc.constantFrom<Typed>("__proto__", "x", "-", "…", "Đạt", "1.234", "KT01", "C-KT", "Mã", "Có", "=1+1", " "),
  fc.record({ percent: fc.double({ noNaN: true }) }),
  fc.record({ dateSerial: fc.double({ noNaN: true }) }),
  fc.constantFrom<Typed>({ error: "#REF!" }, { formula: "A1" }, { legacy: "S¶n l\u00adîng" }),
);
const anAddress = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 0, max: 30 }))
  .map(([rowIndex, columnIndex]) => toAddress(rowIndex, columnIndex));

describe("readPlan", () => {
  it("[PLN-58] survives anything typed anywhere, and points at cells that exist", () => {
    const edit = fc.tuple(fc.constantFrom(...sheets), anAddress, anythingTyped);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const book = aPlanWorkbook(plan);
        for (const [sheet, address, value] of edits) book.setAt(sheet, address, value);
        const read = book.read();
        const names = new Set(book.data().sheets.map((sheet) => sheet.name));
        for (const { place, holds } of read.findings) {
          expect(holds).toBe(false);
          expect(place.sheet === undefined || names.has(place.sheet)).toBe(true);
          if (place.rowIndex !== undefined) expect(place.rowIndex).toBeLessThanOrEqual(96);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("[PLN-51] does not care where rows and columns stand", () => {
    const shift = fc.record({
      sheet: fc.constantFrom(...sheets.filter((name) => name !== "Kế hoạch giao")),
      down: fc.integer({ min: 0, max: 12 }),
      right: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(shift, { maxLength: 4 }), (shifts) => {
        const book = aPlanWorkbook(plan);
        for (const { sheet, down, right } of shifts) {
          book.move(sheet, (rowIndex, columnIndex) => [rowIndex + down, columnIndex + right]);
        }
        const read = book.read();
        expect(read.findings).toEqual([]);
        expect(read.plan).toEqual(plan);
      }),
      { numRuns: 20 },
    );
  });
});
