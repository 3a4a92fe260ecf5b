import { consolidateFiles } from "../app/consolidateFiles";
import type { ConsolidationOutcome } from "../app/consolidateFiles";
import type { ReceivedFile } from "../app/readReceived";
import { receivedSummary } from "../app/readSummaries";
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
}

export interface MergedInputs {
  readonly plan: Plan;
  readonly received: readonly ReceivedFile[];
  readonly previous: PreviousSummary | null;
  readonly outcome: ConsolidationOutcome;
  /** File → SHA-256. */
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * Reads plan, last summary and reports, and merges them. `outputs` are never taken for reports; `replaced` is a summary
 * that will be replaced: where no last summary is named, what people typed in that one is kept.
 */
export async function mergeInputs(
  inputs: readonly string[],
  options: MergeOptions,
  outputs: readonly (string | undefined)[],
  replaced: string | null,
  environment: Environment,
): Promise<MergedInputs> {
  const plan = await requirePlan(options.plan, environment);
  const receivedAt = options["received-at"];
  const receivedOn = await readReceivedAt(receivedAt, environment);
  const summaries = options.summary ?? [];
  const except = [options.plan, options.previous, receivedAt, ...summaries, ...outputs];
  const onlySummaries = inputs.length === 0 && summaries.length > 0;
  const entries = onlySummaries ? [] : await listInputs(inputs, except, environment);
  const received = [
    ...(await readInputs(plan, entries, environment)),
    ...(await readSummaries(plan, summaries, environment)),
  ];
  const previous = await openPrevious(options.previous, replaced, environment);
  const whenReceived = (file: string, orgUnit: string) => {
    const typed = previous?.ledger.get(orgUnit);
    return typed?.arrivedOn ?? receivedOn(file) ?? typed?.receivedOn ?? null;
  };
  const outcome = consolidateFiles(plan, received, whenReceived, previous);
  const hashes = new Map(received.map((file) => [file.path, file.sha256]));
  return { plan, received, previous, outcome, hashes };
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
