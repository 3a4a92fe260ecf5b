import path from "node:path";
import { consolidateFiles } from "../../app/consolidateFiles";
import type { ConsolidationOutcome } from "../../app/consolidateFiles";
import {
  awardListWorkbook,
  passesSheet,
  readSummary,
  receivedTable,
  summaryWorkbook,
} from "../../core/report";
import type { DiaryEntry, LongReceived, PreviousSummary } from "../../core/report";
import { describeFinding } from "../../i18n/describe";
import { cliText } from "../../i18n/vi/cli";
import { listInputs, textOutput, writeOutputs } from "../arguments";
import type { Output } from "../arguments";
import { csvText } from "../csv";
import { CommandError, EXIT, printFindings, requirePlan } from "../environment";
import type { Environment } from "../environment";
import { consolidationJson, jsonPieces } from "../json";
import { readInputs } from "../reading";
import { readReceivedAt } from "../receivedAt";

export interface ConsolidateOptions {
  readonly plan?: string | undefined;
  readonly out?: string | undefined;
  readonly previous?: string | undefined;
  readonly "received-at"?: string | undefined;
  readonly json?: string | undefined;
  readonly "award-list"?: string | undefined;
}

/** `consolidate`: merges what came in and writes the summary. */
export async function consolidateCommand(
  inputs: readonly string[],
  options: ConsolidateOptions,
  environment: Environment,
): Promise<number> {
  const plan = await requirePlan(options.plan, environment);
  const out = options.out;
  if (out === undefined) throw new CommandError(cliText.outNeeded);
  const receivedAt = options["received-at"];
  const receivedOn = await readReceivedAt(receivedAt, environment);
  const except = [options.plan, out, options.previous, receivedAt, options.json, options["award-list"]];
  const entries = await listInputs(inputs, except, environment);
  const received = await readInputs(plan, entries, environment);
  const previous = await openPrevious(options.previous, out, environment);
  const whenReceived = (file: string, orgUnit: string) => {
    const typed = previous?.ledger.get(orgUnit);
    return typed?.arrivedOn ?? receivedOn(file) ?? typed?.receivedOn ?? null;
  };
  const outcome = consolidateFiles(plan, received, whenReceived, previous);
  const { consolidation } = outcome;
  const hashes = new Map(received.map((file) => [file.path, file.sha256]));
  const csv = csvBeside(out);
  const longReceived: LongReceived = { csvName: path.basename(csv) };
  const spec = summaryWorkbook(consolidation, {
    hashes,
    findings: consolidation.findings.map((finding) => ({
      finding,
      message: describeFinding(finding, environment.language),
    })),
    diary: [...(previous?.diary ?? []), diaryEntry(outcome, environment)],
    keptLedger: previous?.ledger ?? new Map(),
    longReceived,
  });
  const outputs: Output[] = [
    { path: out, write: (file) => environment.streamWorkbook(spec, (bytes) => file.write(bytes)) },
  ];
  const needsCsv = passesSheet(consolidation, longReceived);
  if (needsCsv) outputs.push(textOutput(csv, csvText(receivedTable(consolidation, hashes))));
  const awardList = options["award-list"];
  if (awardList !== undefined) {
    const awards = await environment.workbooks.write(awardListWorkbook(consolidation));
    outputs.push({ path: awardList, write: (file) => file.write(awards) });
  }
  if (options.json !== undefined) {
    outputs.push(textOutput(options.json, jsonPieces(consolidationJson(outcome, environment.language))));
  }
  await writeOutputs(outputs, environment);

  printFindings(consolidation.findings, environment);
  printOutcome(outcome, out, environment);
  if (needsCsv) environment.print(cliText.wroteReceivedRows(csv));
  const failed =
    consolidation.findings.some((finding) => finding.severity === "error") ||
    outcome.files.some((file) => file.status === "refused");
  return failed ? EXIT.findings : EXIT.done;
}

/**
 * The last summary: the one that is named, else the one that will be replaced, so that what people typed in it is not
 * lost. A file of another kind at that place is never replaced.
 */
async function openPrevious(
  named: string | undefined,
  out: string,
  environment: Environment,
): Promise<PreviousSummary | null> {
  const file = named ?? ((await environment.files.exists(out)) ? out : undefined);
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
    throw new CommandError(named === undefined ? cliText.notOurSummary(out) : cliText.previousNotRead(file));
  }
  return summary;
}

/** Where the received values go that no sheet can hold. */
function csvBeside(out: string): string {
  return `${out.replace(/\.xlsx$/iu, "")}-so-lieu-tiep-nhan.csv`;
}

function printOutcome(outcome: ConsolidationOutcome, out: string, environment: Environment): void {
  const { orgUnits, totals } = outcome.consolidation;
  const missing = orgUnits.filter((status) => status.status !== "received");
  const provisional = totals.some((total) => total.provisional);
  environment.print(cliText.consolidated(orgUnits.length - missing.length, orgUnits.length, provisional));
  if (missing.length > 0) {
    const names = missing.map((status) => status.orgUnit.name).join("; ");
    environment.print(cliText.missing(missing.length, orgUnits.length, names));
  }
  environment.print(cliText.wroteSummary(out));
}

function diaryEntry(outcome: ConsolidationOutcome, environment: Environment): DiaryEntry {
  const { orgUnits } = outcome.consolidation;
  const received = orgUnits.filter((status) => status.status === "received").length;
  return {
    at: showTime(environment.now()),
    by: environment.userName(),
    what: cliText.diary(outcome.files.length, received, orgUnits.length),
    files: outcome.files.length,
    orgUnits: `${received}/${orgUnits.length}`,
    version: environment.version,
  };
}

/** `15/10/2024 09:30`, the machine's own time. */
function showTime(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
