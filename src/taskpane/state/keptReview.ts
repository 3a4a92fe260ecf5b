import type { FileChoice, FileChoices } from "../../app/fileChoices";
import type { Correction } from "../../core/consolidation";
import type { OpenWorkbookPort } from "../../ports";

/** What of a review that was not finished is kept in the workbook: names and choices. Files must be given again. */
export interface KeptReview {
  readonly files: readonly string[];
  readonly chosen: FileChoices;
  readonly decided: readonly Correction[];
}

const KEY = "thi-dua.review";

type Workbook = Pick<OpenWorkbookPort, "readState" | "writeState">;

/** The review that the pane was closed on, null when there is none or it cannot be read. */
export async function readKeptReview(workbook: Workbook): Promise<KeptReview | null> {
  const text = await workbook.readState("setting", KEY).catch(() => null);
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== "object" || kept === null) return null;
    const { files, chosen, decided } = kept as Record<string, unknown>;
    if (!isTexts(files) || files.length === 0 || !Array.isArray(chosen) || !Array.isArray(decided))
      return null;
    return { files, chosen: new Map(chosen.filter(isChoice)), decided: decided.filter(isCorrection) };
  } catch {
    return null;
  }
}

/** Keeps a review, or with null forgets it. Nothing hangs on it: where the host refuses, it is not kept. */
export async function keepReview(workbook: Workbook, review: KeptReview | null): Promise<void> {
  const text = review && JSON.stringify({ ...review, chosen: [...review.chosen] });
  await workbook.writeState("setting", KEY, text).catch(() => undefined);
}

/** Anything else is not trusted: once a choice was kept as the file's mere name, whatever other files there were. */
function isChoice(value: unknown): value is readonly [string, FileChoice] {
  if (!Array.isArray(value) || value.length !== 2 || typeof value[0] !== "string") return false;
  const choice: unknown = value[1];
  if (typeof choice !== "object" || choice === null) return false;
  const { sha256, among } = choice as Record<keyof FileChoice, unknown>;
  return typeof sha256 === "string" && isTexts(among) && among.includes(sha256);
}

function isCorrection(value: unknown): value is Correction {
  if (typeof value !== "object" || value === null) return false;
  const { confirmed, isOral, decidedOn, ...texts } = value as Record<keyof Correction, unknown>;
  const { orgUnit, place, indicator, measure, reported, basis, decidedBy } = texts;
  return (
    isTexts([orgUnit, place, indicator, measure, reported, basis, decidedBy]) &&
    (typeof confirmed === "number" || typeof confirmed === "string") &&
    (typeof decidedOn === "string" || decidedOn === null) &&
    typeof isOral === "boolean"
  );
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
