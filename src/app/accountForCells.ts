import type { Submission } from "../core/submission";
import type { ConsolidationOutcome } from "./consolidateFiles";
import type { ReceivedFile } from "./readReceived";

/** Where every filled cell of the received files went. The last four add up to the first. */
export interface CellAccount {
  /** Filled cells of all workbooks that could be opened, those of the form itself included. */
  readonly cells: number;
  /** Read into the result: figures, reasons, lists, texts, the cover, answers of slips. */
  readonly taken: number;
  /** In a submission or a file that another one replaces. */
  readonly superseded: number;
  /** Left out with a finding that says why: held figures, files and units that do not count. */
  readonly refused: number;
  /** What the form prints, formulas, and what nobody asked for. */
  readonly notAskedFor: number;
}

/** Accounts for every filled cell of the files of a merge. A file that could not be opened has no cells to count. */
export function accountForCells(
  outcome: ConsolidationOutcome,
  received: readonly ReceivedFile[],
): CellAccount {
  const byPath = new Map(received.map((file) => [file.path, file]));
  const held = new Map<string, number>();
  for (const figure of outcome.consolidation.figures) {
    if (figure.state !== "held") continue;
    const key = `${figure.file}|${figure.orgUnit}`;
    held.set(key, (held.get(key) ?? 0) + 1);
  }
  const sum = { cells: 0, taken: 0, superseded: 0, refused: 0, notAskedFor: 0 };
  for (const { file: path, status, units } of outcome.files) {
    const file = byPath.get(path)!;
    // Same bytes, same cells.
    const sheets = (file.duplicateOf === null ? file : byPath.get(file.duplicateOf))?.cells ?? new Map();
    const all = total(sheets.values());
    sum.cells += all;
    if (file.slip !== undefined) {
      const answered = status === "merged" ? file.slip.answers.length : 0;
      sum.taken += answered;
      if (status === "merged") sum.notAskedFor += all - answered;
      else sum.refused += all;
      continue;
    }
    const submissions = file.reading?.submissions ?? [];
    if (status === "duplicate") sum.superseded += all;
    else if (submissions.length === 0) sum.refused += all;
    else {
      let ofUnits = 0;
      for (const submission of submissions) {
        const own = total(submission.sheets.map((name) => sheets.get(name) ?? 0));
        ofUnits += own;
        const how = units.find((unit) => unit.code === submission.orgUnit)?.status;
        if (how === "superseded") sum.superseded += own;
        else if (how !== "merged") sum.refused += own;
        else {
          const used = usedCells(submission);
          const doubtful = held.get(`${path}|${submission.orgUnit}`) ?? 0;
          sum.taken += used - doubtful;
          sum.refused += doubtful;
          sum.notAskedFor += own - used;
        }
      }
      // Sheets whose unit is in doubt are named by a finding; the others are guides and stamps.
      const refused = new Set(
        file.findings
          .filter((finding) => finding.code === "file.unit-unknown")
          .map(({ place }) => place.sheet),
      );
      const doubted = total([...sheets].filter(([name]) => refused.has(name)).map(([, count]) => count));
      sum.refused += doubted;
      sum.notAskedFor += all - ofUnits - doubted;
    }
  }
  return sum;
}

/** Filled cells that a submission is made of. */
export function usedCells(submission: Submission): number {
  const { cover } = submission;
  const entries = [cover.documentNumber, cover.documentDate, cover.signer, cover.preparer, cover.phone];
  const rows: readonly object[] = [
    ...submission.movements.map(({ code: _, ...row }) => row),
    ...submission.campaigns,
    ...submission.commendations.map(({ awardeeKind: _, ...row }) => row),
    ...submission.exemplars,
    ...submission.assessments.map(({ code: _, ...row }) => row),
  ];
  return (
    submission.figures.filter((figure) => figure.cell !== undefined).length +
    submission.explanations.size +
    submission.typedVerdicts.size +
    submission.awardCounts.length +
    entries.filter((entry) => entry !== null).length +
    (cover.location === null ? 0 : 1) +
    rows.reduce(
      (count, row) =>
        count + Object.values(row).filter((value) => typeof value === "string" && value !== "").length,
      0,
    )
  );
}

function total(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
