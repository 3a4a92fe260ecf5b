import type { FormFill, FormRole, LeftCell, LeftReason } from "../core/form";

/** The words of one language that the lists below are made of. */
export interface FormLineWords {
  readonly left: (reason: LeftReason, count: number) => string;
  readonly leftCell: (cell: LeftCell) => string;
  readonly withoutCode: (count: number) => string;
  readonly unknownCode: (count: number) => string;
  readonly rowAt: (sheet: string, rowIndex: number, name: string, code: string) => string;
  readonly repeated: (sheet: string, code: string, names: readonly string[]) => string;
  readonly withoutColumn: (sheet: string, role: FormRole) => string;
  readonly withoutUnits: (sheet: string) => string;
  readonly stale: (count: number) => string;
}

/** A line for a person, and the places that belong to it. */
export interface FormLine {
  readonly title: string;
  readonly items: readonly string[];
}

/** Reasons in the order in which they matter to a person. */
const REASONS = [
  "holds",
  "otherMeasure",
  "otherFormat",
  "locked",
  "merged",
  "formula",
  "noFigure",
  "notJudged",
  "same",
] as const satisfies readonly LeftReason[];

/** What a person should look at before the filled form goes out. */
export function formLines(fill: FormFill, words: FormLineWords): readonly FormLine[] {
  const lines: FormLine[] = [];
  for (const reason of REASONS) {
    const cells = fill.left.filter((cell) => cell.reason === reason);
    if (cells.length === 0) continue;
    const items = reason === "same" ? [] : cells.map((cell) => words.leftCell(cell));
    lines.push({ title: words.left(reason, cells.length), items });
  }
  const { withoutCode, unknownCode, repeated, withoutColumn, withoutUnits, stale } = fill;
  if (withoutCode.length > 0) {
    const items = withoutCode.map((row) => words.rowAt(row.sheet, row.rowIndex, row.name, ""));
    lines.push({ title: words.withoutCode(withoutCode.length), items });
  }
  if (unknownCode.length > 0) {
    const items = unknownCode.map((row) => words.rowAt(row.sheet, row.rowIndex, row.name, row.code));
    lines.push({ title: words.unknownCode(unknownCode.length), items });
  }
  const alone = [
    ...repeated.map(({ sheet, code, names }) => words.repeated(sheet, code, names)),
    ...withoutColumn.map(({ sheet, role }) => words.withoutColumn(sheet, role)),
    ...withoutUnits.map((sheet) => words.withoutUnits(sheet)),
    ...(stale.length === 0 ? [] : [words.stale(stale.length)]),
  ];
  return [...lines, ...alone.map((title) => ({ title, items: [] }))];
}
