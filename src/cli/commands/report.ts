import path from "node:path";
import { prepareReport, reportFileNames } from "../../app/provinceReport";
import type { PreparedReport } from "../../app/provinceReport";
import type { Plan } from "../../core/model";
import { parseVietnameseDate } from "../../core/reading";
import { cliText } from "../../i18n/vi/cli";
import { reportText } from "../../i18n/vi/report";
import { writeFile } from "../arguments";
import { CommandError, EXIT, refuseToReplace, requirePlan } from "../environment";
import type { Environment } from "../environment";

export interface ReportOptions {
  readonly summary?: string | undefined;
  readonly plan?: string | undefined;
  readonly out?: string | undefined;
  readonly date?: string | undefined;
}

/**
 * `report`: the report to the level above and its annex, from a summary as it stands. `--out` is a folder, or the name
 * of the .docx, beside which the annex is put. Files that hold something else are never replaced: they may have been
 * edited.
 */
export async function reportCommand(
  inputs: readonly string[],
  options: ReportOptions,
  environment: Environment,
): Promise<number> {
  const summary = options.summary ?? inputs[0];
  if (summary === undefined) throw new CommandError(reportText.summaryNeeded);
  const plan = await requirePlan(options.plan, environment);
  if (options.out === undefined) throw new CommandError(cliText.outNeeded);
  const issuedOn = options.date === undefined ? null : isoDate(options.date);
  const prepared = await prepare(summary, plan, environment);
  const report = await environment.documents.writeReport(prepared.report, {
    issuedOn,
    madeAt: environment.now(),
  });
  const annex = await environment.workbooks.write(prepared.annex);
  const paths = outputPaths(options.out, plan.settings.year);
  const files = [
    [paths.report, report],
    [paths.annex, annex],
  ] as const;
  for (const [file, bytes] of files) {
    if (await refuseToReplace(file, bytes, environment)) throw new CommandError(cliText.wouldReplace(file));
  }
  for (const [file, bytes] of files) await writeFile(file, bytes, environment);
  const { gaps } = prepared.report;
  environment.print(gaps.length === 0 ? reportText.noGaps : `${reportText.gapsTitle}:`);
  for (const gap of gaps) environment.print(`  - ${reportText.gap(gap)}`);
  environment.print(reportText.wrote(paths.report, paths.annex));
  return EXIT.done;
}

async function prepare(summary: string, plan: Plan, environment: Environment): Promise<PreparedReport> {
  let bytes: Uint8Array;
  try {
    bytes = await environment.files.read(summary);
  } catch (cause) {
    throw new CommandError(reportText.summaryNotRead(summary), { cause });
  }
  const read = await environment.workbooks.read({ path: summary, bytes });
  if (!read.ok) throw new CommandError(reportText.summaryNotRead(summary));
  const prepared = prepareReport(read.value, plan);
  if (!prepared.ok) throw new CommandError(`${summary}: ${reportText.problem(prepared.error)}`);
  return prepared.value;
}

/** In a folder under names of their own, or the annex beside the named .docx: `bao-cao-phu-luc.xlsx`. */
function outputPaths(out: string, year: number): { readonly report: string; readonly annex: string } {
  const names = reportFileNames(year);
  if (!/\.docx$/iu.test(out)) {
    return { report: path.join(out, names.report), annex: path.join(out, names.annex) };
  }
  return { report: out, annex: out.replace(/\.docx$/iu, "-phu-luc.xlsx") };
}

function isoDate(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text.split("-").reverse().join("/") : text;
  const parsed = parseVietnameseDate(date);
  if (parsed === null) throw new CommandError(reportText.badDate(text));
  return parsed;
}
