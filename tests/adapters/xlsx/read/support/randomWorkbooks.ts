import * as fc from "fast-check";

/** A cell of a generated workbook, in a form that every writer can be told. */
export type PlannedCell =
  | { readonly kind: "number"; readonly value: number; readonly format: string | null }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "rich"; readonly runs: readonly string[] }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "date"; readonly iso: string; readonly serial: number }
  | { readonly kind: "formula"; readonly formula: string };

export interface PlannedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** 0-based; each place once. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly cell: PlannedCell }[];
}

const syllables =
  "Tổng sản phẩm địa bàn huyện Tây Sơn trẻ em dưới 5 tuổi suy dinh dưỡng tỷ lệ hộ nghèo đạt chuẩn nông thôn mới ước thực hiện <b> & \"dấu\" 'nháy'".split(
    " ",
  );

const text = fc
  .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(" "));

/** At most 15 digits: openpyxl writes no more. */
const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc
    .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 1, max: 6 }))
    .map(([digits, places]) => digits / 10 ** places),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => Number(value.toPrecision(15)) || 0),
);

const date = fc.integer({ min: 36_526, max: 47_000 }).map((serial) => ({
  kind: "date" as const,
  serial,
  // Serial 25569 is 1 January 1970.
  iso: new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10),
}));

const cell: fc.Arbitrary<PlannedCell> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("number" as const),
      value: number,
      format: fc.constantFrom(null, "0.0%", "#,##0.00", '0.0 "tấn"'),
    }),
  },
  { weight: 5, arbitrary: text.map((value) => ({ kind: "text" as const, value })) },
  {
    weight: 1,
    arbitrary: fc
      .array(text, { minLength: 2, maxLength: 4 })
      .map((runs) => ({ kind: "rich" as const, runs })),
  },
  { weight: 1, arbitrary: fc.boolean().map((value) => ({ kind: "boolean" as const, value })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NUM!")
      .map((value) => ({ kind: "error" as const, value })),
  },
  { weight: 1, arbitrary: date },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("1+2", "A1", "SUM(A1:B9)", 'IF(1>2,"a","")', '"Đạt"', "1/0", "1=1", "0*5")
      .map((formula) => ({ kind: "formula" as const, formula })),
  },
);

const sheet = fc
  .uniqueArray(fc.record({ row: fc.nat(40), column: fc.nat(30), cell }), {
    minLength: 1,
    maxLength: 120,
    selector: ({ row, column }) => `${row} ${column}`,
  })
  .map((cells) => cells.toSorted((a, b) => a.row - b.row || a.column - b.column));

/** Workbooks with all kinds of cells, the same at every run. */
export function plannedWorkbooks(count: number, seed: number): (readonly PlannedSheet[])[] {
  const names = ["Biểu 01", "Biểu 02", "_thidua", "Đơn vị & kỳ"];
  const workbook = fc
    .array(sheet, { minLength: 1, maxLength: 4 })
    .map((sheets) => sheets.map((cells, index) => ({ name: names[index]!, hidden: index === 2, cells })));
  return fc.sample(workbook, { numRuns: count, seed });
}
