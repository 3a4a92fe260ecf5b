import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Profile } from "../protocol";
import { measure } from "./bench";
import { runScript } from "./runScript";

const USAGE = `host run: runs an Office.js page or script over a workbook, without Excel
host bench: prints how fast that is on this machine

  --page FILE        HTML of the page
  --script FILE      TypeScript or JavaScript, run in the page after Office is ready
  --workbook FILE    .xlsx to work on (an empty workbook without it)
  --save FILE        where to save the workbook afterwards
  --click SELECTOR   what to click, in order; may be repeated (without it: #setup, then every other button)
  --profile NAME     desktop (default), web or mac
  --api VERSION      newest ExcelApi that Excel says it has (default: the newest known)
  --locale TAG       language of the machine (default: vi-VN)

Prints {"clicked": [], "errors": [], "unknownMembers": []}; ends with 0 only when the last two are empty.`;

const FINISHED = 0;
const FOUND_ERRORS = 1;
const WRONG_USE = 2;

/** The command line of the headless runner. Returns the exit code; writes the report to `print`. */
export async function main(
  args: readonly string[],
  print: (text: string) => void = (text) => process.stdout.write(`${text}\n`),
  complain: (text: string) => void = (text) => process.stderr.write(`${text}\n`),
): Promise<number> {
  if (args.length === 1 && args[0] === "bench") {
    for (const { what, milliseconds } of await measure())
      print(`${milliseconds.toFixed(1).padStart(9)} ms  ${what}`);
    return FINISHED;
  }
  const options = readOptions(args);
  if (typeof options === "string") {
    complain(`${options}\n\n${USAGE}`);
    return WRONG_USE;
  }
  const { page, script, workbook, save, clicks, profile, api, locale } = options;
  const { report, bench } = await runScript({
    ...(page === undefined ? {} : { html: readFileSync(page, "utf8"), pageFolder: dirname(page) }),
    ...(script === undefined ? {} : { script: readFileSync(script, "utf8") }),
    ...(workbook === undefined ? {} : { workbook: readFileSync(workbook) }),
    ...(clicks.length === 0 ? {} : { clicks }),
    ...(api === undefined ? {} : { api }),
    ...(locale === undefined ? {} : { locale }),
    profile,
  });
  try {
    if (save !== undefined) writeFileSync(save, await bench.save());
  } finally {
    bench.dispose();
  }
  print(JSON.stringify(report));
  return report.errors.length + report.unknownMembers.length === 0 ? FINISHED : FOUND_ERRORS;
}

interface Options {
  readonly page: string | undefined;
  readonly script: string | undefined;
  readonly workbook: string | undefined;
  readonly save: string | undefined;
  readonly clicks: readonly string[];
  readonly profile: Profile;
  readonly api: string | undefined;
  readonly locale: string | undefined;
}

function readOptions(args: readonly string[]): Options | string {
  const text = { type: "string" } as const;
  const options = {
    page: text,
    script: text,
    workbook: text,
    save: text,
    profile: text,
    api: text,
    locale: text,
  };
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...options, click: { type: "string", multiple: true } },
    });
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
  const { values, positionals } = parsed;
  if (positionals.length !== 1 || positionals[0] !== "run") return "the command is: host run, or host bench";
  if (values.page === undefined && values.script === undefined) return "give --page or --script";
  const profile = values.profile ?? "desktop";
  if (profile !== "desktop" && profile !== "web" && profile !== "mac")
    return `--profile ${profile} is unknown`;
  if (values.api !== undefined && !/^\d+\.\d+$/.test(values.api)) return `--api ${values.api} is no version`;
  const files = {
    page: inputPath(values.page),
    script: inputPath(values.script),
    workbook: inputPath(values.workbook),
  };
  for (const [name, path] of Object.entries(files)) {
    if (path !== undefined && !existsSync(path)) return `--${name}: no file ${path}`;
  }
  return {
    ...files,
    save: values.save === undefined ? undefined : fromCaller(values.save),
    clicks: values.click ?? [],
    profile,
    api: values.api,
    locale: values.locale,
  };
}

/** Paths are the caller's: npm changes the folder before it runs a script and says where it was. */
function fromCaller(path: string): string {
  return isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

function inputPath(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const here = resolve(path);
  return existsSync(here) ? here : fromCaller(path);
}
