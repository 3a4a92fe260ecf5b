import { changeLooks, hideColumns, hideRows, patchStyle, refuse, writeBlock } from "../../engine";
import type { InputBlock } from "../../engine";
import type { HostClass } from "../context";
import type { CellsTarget } from "../targets";
import { flagArg, textArg } from "./arg";
import { areaOfRange } from "./cells";
import { writeHyperlink } from "./rangeHyperlink";
import { applyNamedStyle } from "./styles";

type Setter = NonNullable<HostClass<CellsTarget>["set"]>[string];

const writeValues: Setter = (target, value, { book }) =>
  writeBlock(book, target.part.sheet, areaOfRange(target), value as InputBlock);

const writeFormats: Setter = (target, value, { book }) => {
  const area = areaOfRange(target);
  const given = value as InputBlock;
  // One format in brackets stands for the whole range: official samples write it so.
  const one = Array.isArray(given) && given.length === 1 && given[0].length === 1;
  const formats = one ? (given[0] as readonly unknown[])[0] : given;
  if (!Array.isArray(formats)) {
    const numberFormat = textArg(formats);
    changeLooks(book, target.part.sheet, [area], (style) => patchStyle(style, { numberFormat }));
    return;
  }
  const rows = formats as readonly (readonly unknown[])[];
  const fits =
    rows.length === area.lastRow - area.firstRow + 1 &&
    rows.every((row) => Array.isArray(row) && row.length === area.lastColumn - area.firstColumn + 1);
  if (!fits) refuse("InvalidArgument", "the array does not match the range");
  changeLooks(book, target.part.sheet, [area], (style, row, column) => {
    const numberFormat = rows[row - area.firstRow]![column - area.firstColumn];
    return numberFormat === null ? style : patchStyle(style, { numberFormat: textArg(numberFormat) });
  });
};

export const rangeSetters: NonNullable<HostClass<CellsTarget>["set"]> = {
  Values: writeValues,
  Formulas: writeValues,
  FormulasR1C1: (target, value, { book }) =>
    writeBlock(book, target.part.sheet, areaOfRange(target), value as InputBlock, "R1C1"),
  NumberFormat: writeFormats,
  NumberFormatLocal: writeFormats,
  RowHidden: ({ part }, value, { book }) => hideRows(book, part.sheet, part.areas, flagArg(value)),
  ColumnHidden: ({ part }, value) => hideColumns(part.sheet, part.areas, flagArg(value)),
  Hyperlink: writeHyperlink,
  Style: ({ part }, value, context) => applyNamedStyle(context.book, part, textArg(value)),
};
