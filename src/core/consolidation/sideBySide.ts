import type { CellLocation, Measure, Plan } from "../model";
import type { Cover, ReceivedCell, Submission } from "../submission";
import { toAddress } from "../workbook";
import { reportedText, sameFigure } from "./correction";
import type { Correction } from "./correction";
import { figureInCell } from "./figureInCell";

/** Two or more files of one unit, with only what differs: plain data. */
export interface SideBySide {
  readonly orgUnit: string;
  readonly files: readonly {
    readonly file: string;
    readonly cover: Cover;
    readonly sheets: readonly string[];
    /** Cells that hold something. */
    readonly filled: number;
  }[];
  /** Figures on which the files differ, in the order of the first file. */
  readonly rows: readonly DifferingFigure[];
}

export interface DifferingFigure {
  readonly indicator: string;
  readonly name: string;
  readonly unitOfMeasure: string;
  readonly measure: Measure;
  readonly place: string;
  /** One for each file, in their order: as typed, "" where blank; the place is null where the file has no such cell. */
  readonly values: readonly { readonly text: string; readonly location: CellLocation | null }[];
}

/** Sets the files of one unit side by side. Files come in the order of their names. */
export function sideBySide(plan: Plan, rivals: readonly Submission[]): SideBySide | null {
  const ordered = [...rivals].sort((a, b) => (a.file < b.file ? -1 : 1));
  const first = ordered[0];
  if (first === undefined || ordered.some((submission) => submission.orgUnit !== first.orgUnit)) return null;
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  const cells = ordered.map(
    (submission) => new Map(entriesOf(submission).map((figure) => [keyOf(figure), figure])),
  );
  const keys = [...new Set(cells.flatMap((map) => [...map.keys()]))];
  const rows = keys.flatMap((key): readonly DifferingFigure[] => {
    const found = cells.map((map) => map.get(key));
    const texts = found.map((figure) => reportedText(figure?.cell));
    if (texts.every((text) => sameFigure(text, texts[0]!))) return [];
    const figure = found.find((candidate) => candidate !== undefined)!;
    const indicator = indicators.get(figure.indicator);
    return [
      {
        indicator: figure.indicator,
        name: indicator?.name ?? figure.indicator,
        unitOfMeasure: indicator?.unitOfMeasure ?? "",
        measure: figure.measure,
        place: figure.place,
        values: found.map((cell, index) => ({ text: texts[index]!, location: cell?.location ?? null })),
      },
    ];
  });
  const files = ordered.map((submission) => ({
    file: submission.file,
    cover: submission.cover,
    sheets: submission.sheets,
    filled: entriesOf(submission).filter((figure) => figure.cell !== undefined).length,
  }));
  return { orgUnit: first.orgUnit, files, rows };
}

/** One figure that a person takes from another file than the one that counts. */
export type FigureChoice = Pick<DifferingFigure, "indicator" | "measure" | "place">;

/**
 * Turns a choice per cell into corrections of the file that counts: each says from which file and cell it comes.
 * Choices that the other file does not fill are left out: a blank is no figure to take.
 */
export function chooseFrom(
  plan: Plan,
  base: Submission,
  other: Submission,
  choices: readonly FigureChoice[],
  decision: Pick<Correction, "decidedBy" | "decidedOn"> & { readonly basis: (from: string) => string },
): readonly Correction[] {
  const bases = new Map(entriesOf(base).map((figure) => [keyOf(figure), figure]));
  const others = new Map(entriesOf(other).map((figure) => [keyOf(figure), figure]));
  return choices.flatMap((choice): readonly Correction[] => {
    const [own, taken] = [bases.get(keyOf(choice)), others.get(keyOf(choice))];
    if (own === undefined || taken === undefined) return [];
    const value = figureInCell(taken.cell, taken.style, taken.indicator, plan);
    if (value === null) return [];
    const { sheet, rowIndex, columnIndex } = taken.location;
    return [
      {
        orgUnit: base.orgUnit,
        place: own.place,
        indicator: own.indicator,
        measure: own.measure,
        reported: reportedText(own.cell),
        confirmed: value,
        basis: decision.basis(`${other.file}, ${sheet}, ${toAddress(rowIndex, columnIndex)}`),
        decidedBy: decision.decidedBy,
        decidedOn: decision.decidedOn,
        isOral: false,
      },
    ];
  });
}

function entriesOf(submission: Submission): readonly ReceivedCell[] {
  return submission.figures.filter((figure) => figure.role === "entry" && figure.measure !== "previous");
}

function keyOf(figure: FigureChoice): string {
  return [figure.place, figure.indicator, figure.measure].join("|");
}
