import fc from "fast-check";
import { deflatePiece } from "../../src/adapters/files";
import { readWorkbook } from "../../src/adapters/xlsx/read";
import { streamWorkbook, writeWorkbook } from "../../src/adapters/xlsx/write";
import type { CellSpec, WorkbookSpec } from "../../src/core/workbook";
import { convert } from "../support/libreOffice";
import { itWith } from "../support/programs";
import { runPython } from "../support/python";
import { aSheet, aWorkbook } from "../adapters/xlsx/write/specs";
import { PATIENCE, runs, SEED } from "./seeded";

async function streamed(spec: WorkbookSpec): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await streamWorkbook(spec, {
    write: (bytes) => void pieces.push(bytes.slice()),
    deflate: deflatePiece,
    pause: () => Promise.resolve(),
  });
  return new Uint8Array(Buffer.concat(pieces));
}

async function read(bytes: Uint8Array) {
  const result = await readWorkbook(bytes);
  return result.ok ? result.value : result.error;
}

const value = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("=1+1", "+84", "-", "@", "\tx", "…", "&<>\"'"),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const rows = fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { maxLength: 12 });

function cellsOf(table: readonly (readonly CellSpec["value"][])[], firstRow: number): CellSpec[][] {
  return table.map((row, index) =>
    row.map((own, columnIndex) => ({ rowIndex: firstRow + index, columnIndex, value: own, style: "a" })),
  );
}

it(
  "writes piece by piece what it writes at once, long rows included",
  () =>
    fc.assert(
      fc.asyncProperty(rows, rows, async (held, made) => {
        const above = cellsOf(held, 0);
        const below = cellsOf(made, held.length);
        const styles = { a: {} };
        const long = aWorkbook([aSheet({ cells: above.flat(), longRows: () => below })], { styles });
        const whole = aWorkbook([aSheet({ cells: [...above, ...below].flat() })], { styles });
        const expected = await read(await writeWorkbook(whole));
        expect(await read(await streamed(long))).toEqual(expected);
        expect(await read(await writeWorkbook(long))).toEqual(expected);
      }),
      { seed: SEED, numRuns: runs(60) },
    ),
  PATIENCE,
);

it("refuses a long row that does not lie below those before it", async () => {
  const cell = (rowIndex: number): CellSpec => ({ rowIndex, columnIndex: 0, value: 1, style: "a" });
  const spec = aWorkbook([aSheet({ cells: [cell(3)], longRows: () => [[cell(3)]] })], { styles: { a: {} } });
  await expect(streamed(spec)).rejects.toThrow("below");
});

itWith(["libreOffice", "openpyxl"], "writes piece by piece what LibreOffice and openpyxl read", async () => {
  const longRows = function* () {
    for (let row = 1; row < 5_000; row++) {
      yield [
        { rowIndex: row, columnIndex: 0, value: row / 8, style: "a" },
        { rowIndex: row, columnIndex: 1, value: `=Dòng ${row}`, style: "a" },
      ];
    }
  };
  const head: CellSpec = { rowIndex: 0, columnIndex: 0, value: "Số", style: "a" };
  const bytes = await streamed(aWorkbook([aSheet({ cells: [head], longRows })], { styles: { a: {} } }));
  const sums = `
import openpyxl
def of(name):
    ws = openpyxl.load_workbook(files[name]).active
    rows = list(ws.iter_rows(values_only=True))
    return [len(rows), sum(row[0] for row in rows[1:]), rows[4999][1]]
result = [of("ours.xlsx"), of("office.xlsx")]
`;
  const office = await convert(bytes, "xlsx");
  const { result } = await runPython(sums, { files: { "ours.xlsx": bytes, "office.xlsx": office } });
  // 1/8 + 2/8 + … + 4999/8 = 4999 · 5000 / 16.
  const expected = [5_000, (4_999 * 5_000) / 16, "=Dòng 4999"];
  expect(result).toEqual([expected, expected]);
});
