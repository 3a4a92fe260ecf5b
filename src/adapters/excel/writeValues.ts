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
      cells = blocks.map((block, index) => {
        const own = overwritten(block.sheet, block.address, ranges[index]!);
        return mayChangeFormats(block, own.numberFormats) ? own : { ...own, keepsFormats: true };
      });
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

/**
 * Puts formulas, values and number formats back. Formats that the change left alone are left alone here too: on a
 * protected sheet a person may type into a cell whose format no one may change.
 */
export async function putCellsBack(host: ExcelHost, { cells }: CellsRestorePoint): Promise<void> {
  await runInExcel(host, (context) =>
    takeSteps(context, [
      eventsOff,
      ...cells.flatMap(({ sheet, address, formulas, numberFormats, keepsFormats }) => {
        const asInput = formulas.map((row) => [...row]);
        const first = before(formulas, numberFormats);
        const putFormulas = onRange(
          sheet,
          address,
          (range) => (range.formulas = asInput),
          JSON.stringify(asInput).length,
        );
        // A formula may bring a format with it.
        const hasFormulas = formulas.some((row) => row.some(isFormula));
        if (keepsFormats && !hasFormulas && isSame(first, numberFormats)) return [putFormulas];
        const setFormats = (formats: string[][]) =>
          onRange(sheet, address, (range) => (range.numberFormat = formats), asInput.length * 20);
        return [setFormats(first), putFormulas, setFormats(numberFormats.map((row) => [...row]))];
      }),
      eventsOn,
    ]),
  );
}

/** A number in a cell of text format makes it a number; a text that begins like a number or a date, Excel may format. */
function mayChangeFormats({ values }: CellsWrite, numberFormats: Overwritten["numberFormats"]): boolean {
  return values.some((row, r) =>
    row.some((value, c) => {
      const isText = numberFormats[r]?.[c] === TEXT;
      return typeof value === "number"
        ? isText
        : typeof value === "string" && !isText && /^\s*[\d(.,$€₫]/u.test(value);
    }),
  );
}

function isFormula(input: string | number | boolean): boolean {
  return typeof input === "string" && input.startsWith("=");
}

function isSame(left: Overwritten["numberFormats"], right: Overwritten["numberFormats"]): boolean {
  return left.every((row, r) => row.every((format, c) => format === right[r]?.[c]));
}

/** A number or a formula that stood in a text cell must not meet the text format while it is written. */
function before(formulas: Overwritten["formulas"], numberFormats: Overwritten["numberFormats"]): string[][] {
  return numberFormats.map((row, r) =>
    row.map((format, c) => {
      const input = formulas[r]![c];
      const isText = typeof input === "string" && !isFormula(input);
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
  return [
    ...(formats.some((row) => row.some((format) => format !== null))
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
