import type { ReceivedFile } from "../../app/readReceived";
import type { Submission, WorkbookReading } from "../../core/submission";
import { packFigures, packTexts, unpackFigures, unpackTexts } from "./packFigures";
import type { PackedFigures, PackedTexts, TextPool } from "./packFigures";

/** A received file as a thread hands it over: what there is much of stands in lists. */
export interface PackedFile {
  readonly file: Omit<ReceivedFile, "reading">;
  readonly reading: PackedReading | null;
}

interface PackedReading {
  readonly rest: Omit<WorkbookReading, "submissions" | "targetCells">;
  readonly submissions: readonly PackedSubmission[];
  readonly targetCells: readonly (readonly [string, PackedTexts])[];
}

interface PackedSubmission {
  readonly rest: Omit<Submission, "figures" | "explanations" | "typedVerdicts">;
  readonly figures: PackedFigures;
  readonly explanations: PackedTexts;
  readonly typedVerdicts: PackedTexts;
}

export function packFile({ reading, ...file }: ReceivedFile): PackedFile {
  if (reading === null) return { file, reading };
  const { submissions, targetCells, ...rest } = reading;
  return {
    file,
    reading: {
      rest,
      submissions: submissions.map(packSubmission),
      targetCells: [...targetCells].map(([orgUnit, cells]) => [orgUnit, packTexts(cells)] as const),
    },
  };
}

/** The file as it was packed; texts that come again are those of the pool. */
export function unpackFile({ file, reading }: PackedFile, pool: TextPool): ReceivedFile {
  if (reading === null) return { ...file, reading };
  const submissions = reading.submissions.map((packed) => unpackSubmission(packed, pool));
  const targetCells = new Map(
    reading.targetCells.map(([orgUnit, cells]) => [pool.text(orgUnit), unpackTexts(cells, pool)]),
  );
  return { ...file, reading: { ...reading.rest, submissions, targetCells } };
}

function packSubmission({ figures, explanations, typedVerdicts, ...rest }: Submission): PackedSubmission {
  return {
    rest,
    figures: packFigures(figures),
    explanations: packTexts(explanations),
    typedVerdicts: packTexts(typedVerdicts),
  };
}

function unpackSubmission(packed: PackedSubmission, pool: TextPool): Submission {
  return {
    ...packed.rest,
    orgUnit: pool.text(packed.rest.orgUnit),
    figures: unpackFigures(packed.figures, pool),
    explanations: unpackTexts(packed.explanations, pool),
    typedVerdicts: unpackTexts(packed.typedVerdicts, pool),
  };
}
