import { areaOf, fullAddress, refuse, rowCount, columnCount } from "../../engine";
import type { Area } from "../../engine";
import type { HostContext, HostObject } from "../context";
import { capitalise, uncapitalise } from "../metadata";
import type { CellsTarget } from "../targets";
import { listArg, recordArg } from "./arg";
import { areaOfRange, rangeObject } from "./cells";

/** What a script wants of each cell: `{ address: true, format: { fill: { color: true } } }`. */
type Wanted = Readonly<Record<string, unknown>>;

const BORDERS: Readonly<Record<string, string>> = {
  bottom: "EdgeBottom",
  top: "EdgeTop",
  left: "EdgeLeft",
  right: "EdgeRight",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
};

/** Properties of every cell (or row or column) of a range, in the shape of the request. */
export function readProperties(
  target: CellsTarget,
  wanted: unknown,
  parts: readonly Area[][],
  context: HostContext,
): Record<string, unknown>[][] {
  const options = recordArg(wanted);
  return parts.map((line) =>
    line.map((area) => {
      const range = rangeObject(context, target.part.sheet, area);
      return read(range, options, area, target);
    }),
  );
}

/** Sets properties cell by cell (or row by row, column by column). */
export function writeProperties(
  target: CellsTarget,
  data: readonly unknown[][],
  parts: readonly Area[][],
  context: HostContext,
): void {
  const fits =
    data.length === parts.length && data.every((line, index) => line.length === parts[index]!.length);
  if (!fits) refuse("InvalidArgument", "the array does not match the range");
  parts.forEach((line, r) => {
    line.forEach((area, c) => {
      const properties = data[r]![c];
      if (properties === null || properties === undefined) return;
      write(rangeObject(context, target.part.sheet, area), recordArg(properties));
    });
  });
}

/** The cells of a range one by one, as areas. */
export function singleCells(target: CellsTarget): Area[][] {
  const area = areaOfRange(target);
  if (rowCount(area) * columnCount(area) > 100_000) refuse("InvalidArgument", "too many cells");
  return Array.from({ length: rowCount(area) }, (_, r) =>
    Array.from({ length: columnCount(area) }, (_unused, c) =>
      areaOf(area.firstRow + r, area.firstColumn + c),
    ),
  );
}

/** The rows of a range one by one, as areas. */
export function singleRows(target: CellsTarget): Area[] {
  const area = areaOfRange(target);
  if (rowCount(area) > 100_000) refuse("InvalidArgument", "too many rows");
  return Array.from({ length: rowCount(area) }, (_, r) => ({
    ...area,
    firstRow: area.firstRow + r,
    lastRow: area.firstRow + r,
  }));
}

/** The columns of a range one by one, as areas. */
export function singleColumns(target: CellsTarget): Area[] {
  const area = areaOfRange(target);
  return Array.from({ length: columnCount(area) }, (_, c) => ({
    ...area,
    firstColumn: area.firstColumn + c,
    lastColumn: area.firstColumn + c,
  }));
}

/** A two-dimensional list of properties. */
export function propertyBlock(value: unknown): unknown[][] {
  return listArg(value).map((line) => [...listArg(line)]);
}

function read(object: HostObject, wanted: Wanted, area: Area, target: CellsTarget): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, want] of Object.entries(wanted)) {
    if (want === false || want === null || want === undefined) continue;
    if (name === "address") {
      result.address = fullAddress(target.part.sheet, area);
      continue;
    }
    const below = want === true ? undefined : step(object, name);
    result[name] = below ? read(below, recordArg(want), area, target) : single(valueOf(object, name));
  }
  return result;
}

function write(object: HostObject, properties: Wanted): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) continue;
    const below = typeof value === "object" && value !== null ? step(object, name) : undefined;
    if (below) {
      write(below, recordArg(value));
      continue;
    }
    const writer = object.writer(capitalise(name));
    if (!writer) refuse("InvalidArgument", `${uncapitalise(object.className)} has no ${name} to set`);
    else writer(value);
  }
}

/** The object below: a navigation, or one of the borders by its short name. */
function step(object: HostObject, name: string): HostObject | undefined {
  if (object.className === "RangeBorderCollection" && BORDERS[name])
    return object.item?.(BORDERS[name]) ?? undefined;
  return object.navigator(capitalise(name))?.() ?? undefined;
}

function valueOf(object: HostObject, name: string): unknown {
  const reader = object.reader(capitalise(name));
  return reader ? reader() : refuse("InvalidArgument", `no property ${name}`);
}

/** Blocks of one cell (number formats) are given as their value. */
function single(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1
    ? value[0][0]
    : value;
}
