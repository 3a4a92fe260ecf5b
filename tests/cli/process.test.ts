import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildCli } from "../support/builtCli";
import { runCommand, temporaryFolder } from "../support/commandLine";

/** The program as it is shipped, its threads included. */
let program: string;
let folder: string;
beforeAll(async () => {
  program = buildCli();
  folder = temporaryFolder();
  const made = await runCommand("sample", "--out", folder);
  expect(made.status).toBe(0);
}, 240_000);

interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the program; `watch` is told of every line of progress. */
function run(
  argv: readonly string[],
  watch: (child: ChildProcess, errors: string) => void = () => undefined,
) {
  return new Promise<Ended>((resolve) => {
    const child = spawn(process.execPath, [program, ...argv]);
    let [output, errors] = ["", ""];
    child.stdout.on("data", (data: Buffer) => (output += data.toString("utf8")));
    child.stderr.on("data", (data: Buffer) => {
      errors += data.toString("utf8");
      watch(child, errors);
    });
    child.on("close", (status, signal) => resolve({ status, signal, output, errors }));
  });
}

const plan = () => path.join(folder, "ke-hoach.xlsx");
const received = () => path.join(folder, "da-nhan");

it("reads in threads what it reads in one, to the letter", async () => {
  const alone = await runCommand("check", received(), "--plan", plan());
  const threads = await run(["check", received(), "--plan", plan()]);
  expect(threads.status).toBe(alone.status);
  expect(threads.output.trimEnd()).toBe(alone.output);
  expect(threads.errors).toContain("[27/27]");
});

it("ends at once on Ctrl-C, with a sentence and without a result", async () => {
  const out = path.join(temporaryFolder(), "tong-hop.xlsx");
  let stopped = false;
  const ended = await run(["consolidate", received(), "--plan", plan(), "--out", out], (child, errors) => {
    if (!stopped && errors.includes("[1/27]")) {
      stopped = true;
      child.kill("SIGINT");
    }
  });
  expect(ended.status).toBe(130);
  expect(ended.errors).toContain("Đã dừng theo yêu cầu");
  expect(readdirSync(path.dirname(out))).toEqual([]);
});

it("leaves results whole or absent wherever it is killed", async () => {
  const inputs = temporaryFolder();
  mkdirSync(path.join(inputs, "a"));
  for (const name of readdirSync(received()).slice(0, 9))
    cpSync(path.join(received(), name), path.join(inputs, "a", name));
  const target = temporaryFolder();
  const out = path.join(target, "tong-hop.xlsx");
  const argv = [
    "consolidate",
    inputs,
    "--plan",
    plan(),
    "--out",
    out,
    "--json",
    path.join(target, "tong-hop.json"),
  ];
  const began = performance.now();
  const first = await run(argv);
  expect([0, 1]).toContain(first.status);
  const whole = performance.now() - began;
  const before = hashes(target);
  expect(Object.keys(before)).toEqual(["tong-hop.json", "tong-hop.xlsx"]);
  // A result changes only to another whole one: the program itself must be able to read it as the last summary.
  for (const part of [0.3, 0.6, 0.75, 0.85, 0.92, 0.97]) {
    await new Promise<void>((resolve) => {
      const child = spawn(process.execPath, [program, ...argv], { stdio: "ignore" });
      const timer = setTimeout(() => child.kill("SIGKILL"), whole * part);
      child.on("close", () => {
        clearTimeout(timer);
        resolve();
      });
    });
    const now = hashes(target);
    expect(Object.keys(now).filter((name) => !name.endsWith(".tmp"))).toEqual(Object.keys(before));
    JSON.parse(readFileSync(path.join(target, "tong-hop.json"), "utf8"));
  }
  expect((await run(argv)).status).toBe(first.status);
}, 240_000);

it("refuses an empty file and goes on, in the machine's form as in words", async () => {
  const inputs = temporaryFolder();
  for (const name of readdirSync(received()).slice(0, 2))
    cpSync(path.join(received(), name), path.join(inputs, name));
  writeFileSync(path.join(inputs, "rong.xlsx"), "");
  const json = path.join(inputs, "kiem-tra.json");
  const ended = await run(["check", inputs, "--plan", plan(), "--json", json]);
  expect(ended.status).toBe(1);
  const { files } = JSON.parse(readFileSync(json, "utf8")) as { files: { file: string; status: string }[] };
  expect(files.map(({ file, status }) => `${file} ${status}`).sort()).toEqual(
    [
      ...readdirSync(received())
        .slice(0, 2)
        .map((name) => `${name} read`),
      "rong.xlsx refused",
    ].sort(),
  );
});

function hashes(target: string): Readonly<Record<string, string>> {
  const names = readdirSync(target).sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(path.join(target, name)))
        .digest("hex"),
    ]),
  );
}
