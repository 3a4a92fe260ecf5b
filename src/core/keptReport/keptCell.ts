import type { CellLocation, Measure } from "../model";
import type { ConfirmedBelow, ReceivedCell } from "../submission";
import type { CellData, CellStyleData } from "../workbook";
import { choice, NotKept, nullable, number, optional, record, text } from "./codec";
import type { Codec, Json } from "./codec";

type RowDoubt = NonNullable<ReceivedCell["rowDoubt"]>;

const KINDS = ["number", "text", "boolean", "error", "formula"] as const;

/** The codecs that a report shares among its parts. */
interface Shared {
  readonly location: Codec<CellLocation>;
  readonly style: Codec<CellStyleData>;
  readonly measure: Codec<Measure>;
  readonly below: Codec<ConfirmedBelow | undefined>;
}

/** A figure with its cell. A cell's column is that of its place; its look stands beside it. */
export function keptCell({ location, style, measure, below }: Shared): Codec<ReceivedCell> {
  const columnless = record<Omit<ReceivedCell, "cell"> & { readonly cell: WrittenCell | undefined }>({
    indicator: text,
    measure,
    place: text,
    role: choice(["entry", "computed"]),
    location,
    cell: optional(cellCodec),
    style: optional(style),
    formulaValue: nullable(number),
    rowDoubt: optional(record<RowDoubt>({ label: text, differs: choice(["label", "unit", "order"]) })),
    confirmedBelow: below,
  });
  return {
    write: (figure) => columnless.write({ ...figure, cell: figure.cell && writtenCell(figure.cell, figure) }),
    read(json) {
      const { cell, style: look, ...figure } = columnless.read(json);
      return { ...figure, cell: cell && cellOf(cell, figure.location), style: look };
    },
  };
}

/** Kind, value, and the formula where there is one. */
interface WrittenCell {
  readonly kind: CellData["kind"];
  readonly value: CellData["value"];
  readonly formula: string | null;
}

const scalar: Codec<CellData["value"]> = {
  write: (value) => value,
  read: (json) => (isScalar(json) ? json : fail()),
};

const cellCodec: Codec<WrittenCell> = record<WrittenCell>({
  kind: choice(KINDS),
  value: scalar,
  formula: nullable(text),
});

/** Of what the form itself works out only that it is a formula matters. */
function writtenCell(cell: CellData, { role }: Pick<ReceivedCell, "role">): WrittenCell {
  const { kind, value, formula } = cell;
  return { kind, value, formula: formula === undefined ? null : role === "entry" ? formula : "" };
}

function cellOf({ kind, value, formula }: WrittenCell, location: CellLocation): CellData {
  const at = {
    columnIndex: location.columnIndex,
    style: 0,
    ...(formula === null ? {} : { formula }),
  };
  if (kind === "number" && typeof value === "number") return { ...at, kind, value };
  if (kind === "boolean" && typeof value === "boolean") return { ...at, kind, value };
  if ((kind === "text" || kind === "error") && typeof value === "string") return { ...at, kind, value };
  if (kind === "formula" && value === null && formula !== null) return { ...at, kind, value, formula };
  return fail();
}

function isScalar(json: Json): json is string | number | boolean | null {
  return !Array.isArray(json);
}

function fail(): never {
  throw new NotKept("no cell");
}
