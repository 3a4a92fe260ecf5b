import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createEnvironment, main } from "../../src/cli/main";

export interface CommandRun {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command in this process with the real adapters, catching what it prints. The clock stands still. */
export async function runCommand(...argv: readonly string[]): Promise<CommandRun> {
  const output: string[] = [];
  const errors: string[] = [];
  const status = await main(argv, {
    ...createEnvironment(),
    progress: { step: () => undefined },
    now: () => new Date(2024, 9, 20, 9, 30),
    userName: () => "Người tổng hợp",
    print: (line) => void output.push(line),
    printError: (line) => void errors.push(line),
  });
  return { status, output: output.join("\n"), errors: errors.join("\n") };
}

/** A folder of a test's own, removed when the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "thi-dua-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
