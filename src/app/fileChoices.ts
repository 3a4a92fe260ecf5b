import type { Finding } from "../core/finding";
import { raise } from "../core/findingCatalogue";
import type { Submission } from "../core/submission";
import type { FileOutcome } from "./consolidateFiles";
import type { ReceivedFile } from "./readReceived";

/** A person's choice between the files of one unit. Files go by their bytes: names change, and come again. */
export interface FileChoice {
  /** SHA-256 of the file that counts. */
  readonly sha256: string;
  /** SHA-256 of all files of the unit that it was chosen from, itself included; sorted, each once. */
  readonly among: readonly string[];
}

/** Unit → choice. */
export type FileChoices = ReadonlyMap<string, FileChoice>;

/** `choices` with the file at `path` chosen for the unit from all its files that are there now. */
export function withChoice(
  choices: FileChoices,
  received: readonly ReceivedFile[],
  orgUnit: string,
  path: string,
): FileChoices {
  const chosen = received.find((file) => file.path === path);
  if (chosen === undefined) return choices;
  const among = hashesOf(received, orgUnit);
  return new Map([...choices, [orgUnit, { sha256: chosen.sha256, among }]]);
}

/** What counts once the choices are applied, and what lost by them. */
export interface ChosenFiles {
  readonly received: readonly ReceivedFile[];
  readonly lost: readonly Submission[];
}

/**
 * Takes out the submissions that a person decided against; their files stay, each with a finding that names the chosen
 * one. A choice holds only between the very files it was made between: where one has come or gone, nobody has chosen.
 */
export function applyChoices(received: readonly ReceivedFile[], choices: FileChoices): ChosenFiles {
  const winners = winnersOf(received, choices);
  if (winners.size === 0) return { received, lost: [] };
  const lost: Submission[] = [];
  const kept = received.map((file): ReceivedFile => {
    const { reading } = file;
    if (reading === null) return file;
    const losers = reading.submissions.filter(
      ({ orgUnit }) => winners.has(orgUnit) && winners.get(orgUnit) !== file.path,
    );
    if (losers.length === 0) return file;
    lost.push(...losers);
    const gone = new Set(losers.map(({ orgUnit }) => orgUnit));
    // What is said of the file itself stands, as with one that its cover makes the older.
    const stands = ({ code, place }: Finding) => code.startsWith("file.") || !gone.has(place.orgUnit ?? "");
    const findings = [
      ...file.findings.filter(stands),
      ...losers.map((loser) => chosenAgainst(loser, winners.get(loser.orgUnit)!)),
    ];
    const submissions = reading.submissions.filter((submission) => !losers.includes(submission));
    return { ...file, findings, reading: { ...reading, submissions, findings } };
  });
  return { received: kept, lost };
}

/** Tells of every file that lost by a choice that it is superseded. */
export function withLost(
  outcomes: readonly FileOutcome[],
  lost: readonly Submission[],
): readonly FileOutcome[] {
  return outcomes.map((outcome) => {
    const losers = lost.filter(({ file }) => file === outcome.file);
    if (losers.length === 0) return outcome;
    const units = [
      ...outcome.units,
      ...losers.map(({ orgUnit, sheets }) => ({ code: orgUnit, sheets, status: "superseded" })),
    ];
    if (outcome.status !== "refused") return { ...outcome, units };
    return { ...outcome, units, status: "superseded", reason: "file.superseded" };
  });
}

/** Unit → path of the chosen file, for the choices that hold. */
function winnersOf(received: readonly ReceivedFile[], choices: FileChoices): ReadonlyMap<string, string> {
  const winners = new Map<string, string>();
  for (const [orgUnit, { sha256, among }] of choices) {
    const here = hashesOf(received, orgUnit);
    const isSame = here.length === among.length && here.every((hash, index) => hash === among[index]);
    const winner = filesOf(received, orgUnit).find((file) => file.sha256 === sha256);
    if (isSame && winner !== undefined) winners.set(orgUnit, winner.path);
  }
  return winners;
}

function hashesOf(received: readonly ReceivedFile[], orgUnit: string): readonly string[] {
  return [...new Set(filesOf(received, orgUnit).map(({ sha256 }) => sha256))].sort();
}

function filesOf(received: readonly ReceivedFile[], orgUnit: string): readonly ReceivedFile[] {
  return received.filter((file) =>
    file.reading?.submissions.some((submission) => submission.orgUnit === orgUnit),
  );
}

function chosenAgainst({ file, orgUnit, cover }: Submission, other: string): Finding {
  const place = { file, orgUnit, ...(cover.location ?? {}) };
  return raise("file.superseded", place, { other, decided: "byPerson", partialSheets: [] });
}
