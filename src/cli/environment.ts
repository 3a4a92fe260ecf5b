import { openPlan } from "../app/openPlan";
import type { PlanProblem } from "../app/openPlan";
import type { Finding } from "../core/finding";
import type { Plan } from "../core/model";
import type { WorkbookSpec } from "../core/workbook";
import { describeFinding } from "../i18n/describe";
import type { Language } from "../i18n/describe";
import { cliText } from "../i18n/vi/cli";
import type { DocumentPort, FilesPort, FormPort, OutputsPort, ProgressPort, WorkbookPort } from "../ports";
import type { ReaderThread } from "./reading/messages";
import type { TextPool } from "./reading/packFigures";

/** Exit statuses of FILES.md §4. */
export const EXIT = { done: 0, findings: 1, failed: 2 } as const;

/** What the commands need of the world; joined once, in `main.ts`. */
export interface Environment {
  readonly workbooks: WorkbookPort;
  readonly documents: DocumentPort;
  readonly forms: FormPort;
  readonly files: FilesPort;
  readonly outputs: OutputsPort;
  /** Writes an .xlsx piece by piece: the content of `workbooks.write`, never whole in memory. */
  readonly streamWorkbook: (spec: WorkbookSpec, write: (bytes: Uint8Array) => void) => Promise<void>;
  /** Starts a thread that reads files; without it they are read one after another. */
  readonly startReader?: (plan: Promise<Plan>, texts: TextPool) => ReaderThread;
  readonly progress: ProgressPort;
  readonly language: Language;
  readonly now: () => Date;
  readonly userName: () => string;
  readonly version: string;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

/** A command that could not be done: bad usage, unreadable plan. Nothing was written. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** Opens the plan or stops the command with every mistake of it. */
export async function requirePlan(path: string | undefined, environment: Environment): Promise<Plan> {
  if (path === undefined) throw new CommandError(cliText.planNeeded);
  const opened = await openPlan(path, environment);
  if (!opened.ok) throw new CommandError(planProblem(opened.error, environment.language));
  printFindings(opened.value.findings, environment);
  return opened.value.plan;
}

/** Findings to standard output, gravest first, grouped by file. */
export function printFindings(findings: readonly Finding[], environment: Environment): void {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const file = finding.place.file ?? "";
    const list = files.get(file);
    if (list) list.push(finding);
    else files.set(file, [finding]);
  }
  for (const [file, list] of files) {
    if (file !== "") environment.print(file);
    for (const severity of ["error", "warning", "note"] as const) {
      for (const finding of list.filter((item) => item.severity === severity)) {
        const sentence = describeFinding(finding, environment.language);
        environment.print(`  ${cliText.severity[severity]} [${finding.code}] ${sentence}`);
      }
    }
  }
}

/** Refuses to replace a file that holds something else: it may have been filled in. */
export async function refuseToReplace(
  path: string,
  bytes: Uint8Array,
  environment: Environment,
): Promise<boolean> {
  if (!(await environment.files.exists(path))) return false;
  const [now, then] = await Promise.all([
    environment.files.sha256(bytes),
    environment.files.read(path).then((existing) => environment.files.sha256(existing)),
  ]);
  return now !== then;
}

function planProblem(problem: PlanProblem, language: Language): string {
  switch (problem.kind) {
    case "notFound":
      return cliText.planNotFound(problem.path);
    case "refused":
      return cliText.planRefused(problem.path, problem.refusal.reason);
    case "invalid":
      return [
        cliText.planInvalid(
          problem.path,
          problem.findings.filter((finding) => finding.severity === "error").length,
        ),
        ...problem.findings.map(
          (finding) =>
            `  ${cliText.severity[finding.severity]} [${finding.code}] ${describeFinding(finding, language)}`,
        ),
      ].join("\n");
  }
}
