import path from "node:path";
import type { ConsolidationOutcome } from "../../app/consolidateFiles";
import {
  awardListWorkbook,
  describeChanges,
  passesSheet,
  receivedTable,
  summaryWorkbook,
} from "../../core/report";
import type { DiaryEntry, LongReceived } from "../../core/report";
import { describeFinding } from "../../i18n/describe";
import { cliText } from "../../i18n/vi/cli";
import { cliMergeText } from "../../i18n/vi/cliMerge";
import { textOutput, writeOutputs } from "../arguments";
import type { Output } from "../arguments";
import { csvText } from "../csv";
import { CommandError, EXIT, printFindings } from "../environment";
import type { Environment } from "../environment";
import { consolidationJson, jsonPieces } from "../json";
import { mergeInputs } from "../mergeInputs";
import type { MergeOptions } from "../mergeInputs";
import { printChanges } from "../printChanges";

export interface ConsolidateOptions extends MergeOptions {
  readonly out?: string | undefined;
  readonly json?: string | undefined;
  readonly "award-list"?: string | undefined;
}

/** `consolidate`: merges what came in and writes the summary. */
export async function consolidateCommand(
  inputs: readonly string[],
  options: ConsolidateOptions,
  environment: Environment,
): Promise<number> {
  const out = options.out;
  if (out === undefined) throw new CommandError(cliText.outNeeded);
  const { outcome, received, previous } = await mergeInputs(
    inputs,
    options,
    [out, options.json, options["award-list"]],
    out,
    environment,
  );
  const { consolidation, hashes, reports, typed } = outcome;
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
    reports,
    ...(typed === null ? {} : { keptTotals: typed.totals }),
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
    outputs.push(
      textOutput(options.json, jsonPieces(consolidationJson(outcome, received, environment.language))),
    );
  }
  await writeOutputs(outputs, environment);

  printFindings(consolidation.findings, environment);
  if (previous !== null) printChanges(describeChanges(previous, consolidation, hashes), environment);
  printOutcome(outcome, out, environment);
  if (needsCsv) environment.print(cliText.wroteReceivedRows(csv));
  const nameless = consolidation.orgUnits.filter(({ submission }) => submission?.isKept === true);
  if (awardList !== undefined && nameless.length > 0)
    environment.print(cliMergeText.noNames(nameless.map(({ orgUnit }) => orgUnit.name).join("; ")));
  const failed =
    consolidation.findings.some((finding) => finding.severity === "error") ||
    outcome.files.some((file) => file.status === "refused");
  return failed ? EXIT.findings : EXIT.done;
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
