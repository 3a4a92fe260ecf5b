import { cpSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { findProgram } from "../support/programs";
import type { Corpus } from "./corpus";
import { median, runOnce, showTable, type Run } from "./measure";

const here = path.resolve("tests/bench/peers");
/** LibreOffice takes so long that it converts a part; its time is scaled to all. */
const OFFICE_FILES = 30;

interface Job {
  readonly name: string;
  readonly run: () => Run;
  /** Of the files, how many it did; its time is scaled. */
  readonly share?: number;
}

/** Whole jobs as people run them, each a process of its own, in turn, several rounds; medians. */
export function benchJobs(
  corpus: Corpus,
  cli: string,
  scratch: string,
  rounds: number,
  isOurs: boolean,
): string {
  const { folder, plan, files } = corpus;
  const out = (name: string) => path.join(scratch, name);
  const node =
    (script: string, ...more: readonly string[]) =>
    () =>
      runOnce(process.execPath, [path.join(here, script), folder, ...more]);
  const python = findProgram("openpyxl");
  const office = findProgram("libreOffice");
  const fresh = (target: string, run: () => Run) => () => {
    rmSync(target, { force: true });
    return run();
  };
  const checks: readonly Job[] = [
    {
      name: "ours: check (reads, matches, checks)",
      run: () => runOnce(process.execPath, [cli, "check", folder, "--plan", plan]),
    },
    ...(isOurs
      ? []
      : [
          ...(python === null
            ? []
            : [
                {
                  name: "openpyxl read-only: sums",
                  run: () => runOnce(python, [path.join(here, "sum.py"), folder]),
                },
              ]),
          { name: "@e965/xlsx: sums", run: node("sumSheetjs.mjs") },
          { name: "exceljs: sums", run: node("sumExceljs.mjs") },
          ...(office === null ? [] : [officeJob(corpus, office, scratch)]),
        ]),
  ];
  const merges: readonly Job[] = [
    {
      name: "ours: consolidate (checks, hashes, rows, formulas)",
      run: fresh(out("ours.xlsx"), () =>
        runOnce(process.execPath, [cli, "consolidate", folder, "--plan", plan, "--out", out("ours.xlsx")]),
      ),
    },
    ...(isOurs
      ? []
      : [
          ...(python === null
            ? []
            : [
                {
                  name: "openpyxl: sums, writes rows",
                  run: () => runOnce(python, [path.join(here, "sum.py"), folder, out("py.xlsx")]),
                },
              ]),
          { name: "@e965/xlsx: sums, writes rows", run: node("sumSheetjs.mjs", out("sheetjs.xlsx")) },
          { name: "exceljs: sums, writes rows", run: node("sumExceljs.mjs", out("exceljs.xlsx")) },
        ]),
  ];
  const measured = new Map<Job, Run[]>([...checks, ...merges].map((job) => [job, []]));
  for (let round = 0; round < rounds; round++) for (const [job, runs] of measured) runs.push(job.run());
  const table = (title: string, jobs: readonly Job[]) => {
    const ours = median(measured.get(jobs[0]!)!.map(({ seconds }) => seconds));
    const rows = jobs.map((job) => {
      const runs = measured.get(job)!;
      const seconds = median(runs.map((run) => run.seconds)) / (job.share ?? 1);
      const peaks = runs.map((run) => run.megabytes).filter((peak): peak is number => peak !== null);
      const peak = peaks.length === 0 ? "?" : median(peaks).toFixed(0);
      return [job.name, seconds.toFixed(2), (seconds / ours).toFixed(1), peak];
    });
    return showTable(`${title}, ${files.length} files, ${rounds} rounds`, [
      ["job", "seconds", "to ours", "peak MB"],
      ...rows,
    ]);
  };
  return table("Check", checks) + table("Consolidate", merges);
}

function officeJob({ files }: Corpus, office: string, scratch: string): Job {
  const part = files.slice(0, OFFICE_FILES);
  const folder = path.join(scratch, "office");
  mkdirSync(folder, { recursive: true });
  for (const file of part) cpSync(file, path.join(folder, path.basename(file)));
  const inputs = part.map((file) => path.join(folder, path.basename(file)));
  const profile = `-env:UserInstallation=file://${path.join(scratch, "profile")}`;
  const options = [
    "--headless",
    "--norestore",
    profile,
    "--convert-to",
    "csv",
    "--outdir",
    path.join(scratch, "csv"),
  ];
  return {
    name: `LibreOffice headless: to .csv (${part.length} files, scaled)`,
    run: () => runOnce(office, [...options, ...inputs]),
    share: part.length / files.length,
  };
}
