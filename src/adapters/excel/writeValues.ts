import { parseAddress, toRangeAddress } from "../../core/workbook";
import type { CellsRestorePoint, CellsWrite } from "../../ports";
import { escapeText } from "./escapeText";
import { eventsOff, eventsOn, hearAgain } from "./events";
import { runInExcel, toHostError } from "./host";
import type { ExcelHost } from "./host";
import { step, takeSteps } from "./steps";
import type { Step } from "./steps";

const TEXT = "@";
/** Cells of one call, so that large blocks spread over requests. */
const BLOCK_CELLS = 10_000;

type Input = string | number | boolean | null;
type Overwritten = CellsRestorePoint["cells"][number];

/**
 * Writes blocks of values, after remembering what they overwrite: one request to look, one for each 2 MB to write.
 * When a request fails, what was written before is put back.
 */
export async function writeValues(
  host: ExcelHost,
  writes: readonly CellsWrite[],
): Promise<CellsRestorePoint> {
  const blocks = writes.flatMap(splitBlock);
  let cells: readonly Overwritten[] | null = null;
  try {
    return await runInExcel(host, async (context) => {
      const ranges = blocks.map(({ sheet, address }) =>
        context.workbook.worksheets
          .getItem(sheet)
          .getRange(address)
          .load("formulas,values,valueTypes,numberFormat"),
      );
      await context.sync();
      cells = blocks.map(({ sheet, address }, index) => overwritten(sheet, address, ranges[index]!));
      await takeSteps(context, [
        eventsOff,
        ...blocks.flatMap((block, index) => blockSteps(block, cells![index]!.numberFormats)),
        eventsOn,
      ]);
      return { kind: "cells", cells };
    });
  } catch (cause) {
    if (cells === null) throw cause;
    const restored = await putCellsBack(host, { kind: "cells", cells }).then(
      () => true,
      () => hearAgain(host).then(() => false),
    );
    throw toHostError(cause, { restored });
  }
}

/** Puts formulas, values and number formats back. */
export async function putCellsBack(host: ExcelHost, { cells }: CellsRestorePoint): Promise<void> {
  await runInExcel(host, (context) =>
    takeSteps(context, [
      eventsOff,
      ...cells.flatMap(({ sheet, address, formulas, numberFormats }) => {
        const asInput = formulas.map((row) => [...row]);
        return [
          onRange(
            sheet,
            address,
            (range) => (range.numberFormat = before(formulas, numberFormats)),
            asInput.length * 20,
          ),
          onRange(sheet, address, (range) => (range.formulas = asInput), JSON.stringify(asInput).length),
          onRange(
            sheet,
            address,
            (range) => (range.numberFormat = numberFormats.map((row) => [...row])),
            asInput.length * 20,
          ),
        ];
      }),
      eventsOn,
    ]),
  );
}

/** A number or a formula that stood in a text cell must not meet the text format while it is written. */
function before(formulas: Overwritten["formulas"], numberFormats: Overwritten["numberFormats"]): string[][] {
  return numberFormats.map((row, r) =>
    row.map((format, c) => {
      const input = formulas[r]![c];
      const isText = typeof input === "string" && !input.startsWith("=");
      return format === TEXT && !isText ? "General" : format;
    }),
  );
}

/** What stands there, in the form in which it can be written again. */
function overwritten(sheet: string, address: string, range: Excel.Range): Overwritten {
  const formulas = (range.formulas as (string | number | boolean)[][]).map((row, r) =>
    row.map((formula, c) => {
      if (typeof formula !== "string" || formula === "") return formula;
      if (formula.startsWith("=") && formula !== range.values[r]![c]) return formula;
      const isError = range.valueTypes[r]![c] === "Error";
      return isError ? formula : escapeText(formula, range.numberFormat[r]![c] === TEXT);
    }),
  );
  return { sheet, address, formulas, numberFormats: range.numberFormat as string[][] };
}

function blockSteps(
  { sheet, address, values }: CellsWrite,
  numberFormats: Overwritten["numberFormats"],
): Step[] {
  const formats = values.map((row, r) =>
    row.map((value, c) => (typeof value === "number" && numberFormats[r]?.[c] === TEXT ? "General" : null)),
  );
  const inputs: Input[][] = values.map((row, r) =>
    row.map((value, c) =>
      typeof value === "string" ? escapeText(value, numberFormats[r]?.[c] === TEXT) : value,
    ),
  );
  const needsFormats = formats.some((row) => row.some((format) => format !== null));
  return [
    ...(needsFormats
      ? [onRange(sheet, address, (range) => (range.numberFormat = formats), formats.length * 20)]
      : []),
    onRange(sheet, address, (range) => (range.values = inputs), JSON.stringify(inputs).length),
  ];
}

function onRange(sheet: string, address: string, act: (range: Excel.Range) => void, length: number): Step {
  return step(({ workbook }) => act(workbook.worksheets.getItem(sheet).getRange(address)), length);
}

/** Bands of rows of a large block. Throws when the values do not have the shape of the address. */
function splitBlock({ sheet, address, values }: CellsWrite): CellsWrite[] {
  const [from = "", to = from] = address.split(":");
  const first = parseAddress(from);
  const last = parseAddress(to);
  const width = first && last ? last.columnIndex - first.columnIndex + 1 : 0;
  const height = first && last ? last.rowIndex - first.rowIndex + 1 : 0;
  if (!first || !last || values.length !== height || values.some((row) => row.length !== width)) {
    throw new Error(`the values do not have the shape of ${address}`);
  }
  const rows = Math.max(1, Math.floor(BLOCK_CELLS / width));
  if (height <= rows) return [{ sheet, address, values }];
  const bands: CellsWrite[] = [];
  for (let row = 0; row < height; row += rows) {
    const band = values.slice(row, row + rows);
    const range = {
      firstRow: first.rowIndex + row,
      firstColumn: first.columnIndex,
      lastRow: first.rowIndex + row + band.length - 1,
      lastColumn: last.columnIndex,
    };
    bands.push({ sheet, address: toRangeAddress(range), values: band });
  }
  return bands;
}
