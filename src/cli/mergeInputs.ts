import { consolidateFiles } from "../app/consolidateFiles";
import type { ConsolidationOutcome } from "../app/consolidateFiles";
import type { ReceivedFile } from "../app/readReceived";
import { receivedSummary } from "../app/readSummaries";
import { reportingOrgUnits } from "../core/model";
import type { Plan } from "../core/model";
import { readSummary } from "../core/report";
import type { PreviousSummary } from "../core/report";
import { cliText } from "../i18n/vi/cli";
import { cliMergeText } from "../i18n/vi/cliMerge";
import { listInputs } from "./arguments";
import { CommandError, requirePlan } from "./environment";
import type { Environment } from "./environment";
import { readReceivedAt } from "./receivedAt";
import { readInputs } from "./reading";

/** What every command that merges is told. */
export interface MergeOptions {
  readonly plan?: string | undefined;
  readonly previous?: string | undefined;
  readonly "received-at"?: string | undefined;
  /** Summaries of the level below, received as reports of their units. */
  readonly summary?: readonly string[] | undefined;
  /** Units of the last summary that are left out unless their files are given. */
  readonly drop?: readonly string[] | undefined;
  /** Leaves out all of them. */
  readonly "only-given"?: boolean | undefined;
}

export interface MergedInputs {
  readonly plan: Plan;
  readonly received: readonly ReceivedFile[];
  readonly previous: PreviousSummary | null;
  readonly outcome: ConsolidationOutcome;
}

/**
 * Reads plan, last summary and reports, and merges them. `outputs` are never taken for reports; `replaced` is a summary
 * that will be replaced: where no last summary is named, what people typed in that one is kept. Units count without
 * their files only by a summary that is named.
 */
export async function mergeInputs(
  inputs: readonly string[],
  options: MergeOptions,
  outputs: readonly (string | undefined)[],
  replaced: string | null,
  environment: Environment,
): Promise<MergedInputs> {
  const receivedAt = options["received-at"];
  const dates = readReceivedAt(receivedAt, environment);
  const summaries = options.summary ?? [];
  const except = [options.plan, options.previous, receivedAt, ...summaries, ...outputs];
  const onlySummaries = inputs.length === 0 && summaries.length > 0;
  const listing = dates.then(() => (onlySummaries ? [] : listInputs(inputs, except, environment)));
  const read = await readInputs(requirePlan(options.plan, environment), listing, environment);
  const { plan } = read;
  const received = [...read.received, ...(await readSummaries(plan, summaries, environment))];
  const receivedOn = await dates;
  const previous = await openPrevious(options.previous, replaced, environment);
  const whenReceived = (file: string, orgUnit: string) => {
    const typed = previous?.ledger.get(orgUnit);
    return typed?.arrivedOn ?? receivedOn(file) ?? typed?.receivedOn ?? null;
  };
  const drop = options.drop ?? [];
  for (const code of drop) {
    if (!reportingOrgUnits(plan).some((orgUnit) => orgUnit.code === code))
      throw new CommandError(cliText.unknownOrgUnit(code));
  }
  // A summary that is only about to be replaced keeps what people typed; figures are of the files that are given.
  const isOnlyGiven = options["only-given"] === true || options.previous === undefined;
  const dropped = isOnlyGiven ? "all" : new Set(drop);
  const outcome = consolidateFiles(plan, received, whenReceived, { previous, dropped });
  return { plan, received, previous, outcome };
}

async function readSummaries(
  plan: Plan,
  paths: readonly string[],
  environment: Environment,
): Promise<readonly ReceivedFile[]> {
  const received: ReceivedFile[] = [];
  for (const path of paths) {
    if (!(await environment.files.exists(path))) throw new CommandError(cliText.inputNotFound(path));
    const bytes = await environment.files.read(path);
    const read = await environment.workbooks.read({ path, bytes });
    const hash = await environment.files.sha256(bytes);
    const summary = read.ok ? receivedSummary(plan, read.value, path, hash) : null;
    if (summary === null || summary.refusal === "file.unit-unknown")
      throw new CommandError(cliMergeText.noSummary(path));
    received.push(summary);
  }
  return received;
}

/** The last summary: the one that is named, else the one that will be replaced. Another kind of file is never replaced. */
async function openPrevious(
  named: string | undefined,
  replaced: string | null,
  environment: Environment,
): Promise<PreviousSummary | null> {
  const kept = replaced !== null && (await environment.files.exists(replaced)) ? replaced : undefined;
  const file = named ?? kept;
  if (file === undefined) return null;
  let bytes: Uint8Array;
  try {
    bytes = await environment.files.read(file);
  } catch (cause) {
    throw new CommandError(cliText.previousNotRead(file), { cause });
  }
  const read = await environment.workbooks.read({ path: file, bytes });
  const summary = read.ok ? readSummary(read.value) : null;
  if (summary === null) {
    throw new CommandError(named === undefined ? cliText.notOurSummary(file) : cliText.previousNotRead(file));
  }
  return summary;
}
