import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../commandLine";

export const ROOT = path.resolve(__dirname, "../../..");
const CACHE = path.join(ROOT, ".cache");
const LOCK = path.join(CACHE, "page-tests.lock");
const STAMP = path.join(CACHE, "page-tests.built");
/** What is built and made for tests of the page; only read by them. */
export const PAGES = path.join(CACHE, "page-tests");
const SAMPLE = path.join(PAGES, "sample");
const SOURCES = ["src", "scripts", "webpack.config.js", "package-lock.json"];
const MADE = ["taskpane.js", "workbench/workbench.js", "sample/tong-hop.xlsx"];

/**
 * Builds the pane and the workbench's page and makes the sample district, once for all test files, though they run
 * at the same time: the first takes the lock, the others find its work done. Gives the folder of the sample, which
 * is only read.
 */
export async function builtPane(): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  await whileLocked(async () => {
    const newest = String(Math.max(...SOURCES.map((name) => newestBelow(path.join(ROOT, name)))));
    const isThere = MADE.every((name) => existsSync(path.join(PAGES, name)));
    if (isThere && existsSync(STAMP) && readFileSync(STAMP, "utf8") === newest) return;
    rmSync(PAGES, { recursive: true, force: true });
    build();
    const { status, errors } = await runCommand("sample", "--out", SAMPLE);
    if (status !== 0) throw new Error(`no sample: ${errors}`);
    writeFileSync(STAMP, newest);
  });
  return SAMPLE;
}

function build(): void {
  const script = path.join(__dirname, "buildPages.mjs");
  const { status, stderr } = spawnSync(process.execPath, [script, PAGES], { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`the pane was not built: ${stderr}`);
}

/** One at a time, over processes; a lock whose owner has ended is taken over. */
async function whileLocked(work: () => Promise<void>): Promise<void> {
  while (!takeLock()) await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function takeLock(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (isAbandoned()) rmSync(LOCK, { force: true });
    return false;
  }
}

/** Its owner has ended, or its number belongs to another by now: no build takes this long. */
function isAbandoned(): boolean {
  const made = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  if (Date.now() - made > 15 * 60_000) return true;
  const owner = existsSync(LOCK) ? Number(readFileSync(LOCK, "utf8")) : 0;
  // Nothing in it yet: its owner is just writing.
  return owner > 0 && !isAlive(owner);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function newestBelow(file: string): number {
  const info = statSync(file);
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(file).reduce((latest, name) => Math.max(latest, newestBelow(path.join(file, name))), 0);
}
