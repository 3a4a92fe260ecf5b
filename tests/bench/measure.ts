import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** One run of a program. */
export interface Run {
  readonly seconds: number;
  /** Null where the system has no GNU time. */
  readonly megabytes: number | null;
  readonly output: string;
}

const TIME = "/usr/bin/time";

/** Runs a program to its end; a status above 1 is a failure of the bench itself. */
export function runOnce(command: string, args: readonly string[]): Run {
  const hasTime = existsSync(TIME);
  const started = performance.now();
  const run = hasTime
    ? spawnSync(TIME, ["-f", "peak %M", command, ...args], { encoding: "utf8", maxBuffer: 2 ** 30 })
    : spawnSync(command, args, { encoding: "utf8", maxBuffer: 2 ** 30 });
  const seconds = (performance.now() - started) / 1000;
  if (run.status === null || run.status > 1)
    throw new Error(`${command} ${args.join(" ")}:\n${run.stderr.slice(-2000)}`);
  const peak = /peak (\d+)\s*$/u.exec(run.stderr)?.[1];
  return { seconds, megabytes: peak === undefined ? null : Number(peak) / 1024, output: run.stdout };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A table in plain text, columns as wide as they need; all but the first are set right. */
export function showTable(title: string, rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join("  ");
  return [`\n${title}`, ...rows.map((row) => `  ${line(row)}`)].join("\n");
}
