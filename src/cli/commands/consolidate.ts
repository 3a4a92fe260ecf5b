import { consolidateFiles } from "../../app/consolidateFiles";
import type { ConsolidationOutcome } from "../../app/consolidateFiles";
import { readReceived } from "../../app/readReceived";
import { summaryWorkbook } from "../../core/report";
import type { DiaryEntry } from "../../core/report";
import { describeFinding } from "../../i18n/describe";
import { cliText } from "../../i18n/vi/cli";
import { listInputs, writeFile } from "../arguments";
import { CommandError, EXIT, printFindings, requirePlan } from "../environment";
import type { Environment } from "../environment";
import { consolidationJson } from "../json";
import { readReceivedAt } from "../receivedAt";

export interface ConsolidateOptions {
  readonly plan?: string | undefined;
  readonly out?: string | undefined;
  readonly previous?: string | undefined;
  readonly "received-at"?: string | undefined;
  readonly json?: string | undefined;
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
  const except = [options.plan, out, options.previous, receivedAt, options.json];
  const entries = await listInputs(inputs, except, environment);
  const received = await readReceived(plan, entries, environment);
  const outcome = consolidateFiles(plan, received, receivedOn);
  const { consolidation } = outcome;
  const spec = summaryWorkbook(consolidation, {
    hashes: new Map(received.map((file) => [file.path, file.sha256])),
    findings: consolidation.findings.map((finding) => ({
      finding,
      message: describeFinding(finding, environment.language),
    })),
    diary: [diaryEntry(outcome, environment)],
  });
  const summary = await environment.workbooks.write(spec);
  const json = new TextEncoder().encode(
    JSON.stringify(consolidationJson(outcome, environment.language), null, 1),
  );
  await writeFile(out, summary, environment);
  if (options.json !== undefined) await writeFile(options.json, json, environment);

  printFindings(consolidation.findings, environment);
  printOutcome(outcome, out, environment);
  const failed =
    consolidation.findings.some((finding) => finding.severity === "error") ||
    outcome.files.some((file) => file.status === "refused");
  return failed ? EXIT.findings : EXIT.done;
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
