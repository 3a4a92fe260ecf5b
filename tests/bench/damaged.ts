import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { read } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { readWorkbook } from "../../src/adapters/xlsx/read";
import { random } from "../support/district";
import { findProgram } from "../support/programs";
import { runOnce, showTable } from "./measure";

/** What a reader made of a file: a digest of all values, or null when it refused. */
type Reader = (bytes: Uint8Array) => Promise<string | null>;

const readers: Readonly<Record<string, Reader>> = {
  async ours(bytes) {
    const result = await readWorkbook(bytes);
    return result.ok ? digest(result.value.sheets.map(({ name, rows }) => [name, rows])) : null;
  },
  "@e965/xlsx": async (bytes) => {
    const { Sheets } = read(bytes, { type: "array", dense: true });
    return digest(
      Object.entries(Sheets).map(([name, sheet]) => [name, (sheet as Record<string, unknown>)["!data"]]),
    );
  },
  async exceljs(bytes) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.slice().buffer);
    return digest(workbook.worksheets.map((sheet) => [sheet.name, sheet.getSheetValues()]));
  },
};

/** How many damaged files each reader gets right: refuses, or gives the values of the whole file. */
export async function benchDamaged(
  files: readonly string[],
  scratch: string,
  trials: number,
): Promise<string> {
  const next = random(20241015);
  const originals = files.slice(0, 3).map((file) => new Uint8Array(readFileSync(file)));
  const kinds = ["cut short", "one bit", "a run of zeros"] as const;
  const damaged = Array.from({ length: trials }, (_, index) => {
    const from = index % originals.length;
    const kind = kinds[Math.floor(index / originals.length) % kinds.length]!;
    return { from, kind, bytes: damage(originals[from]!, kind, next) };
  });
  const right = new Map<string, number[]>();
  const judge = (name: string, kind: (typeof kinds)[number], isRight: boolean) => {
    const counts = right.get(name) ?? kinds.map(() => 0);
    right.set(name, counts);
    if (isRight) counts[kinds.indexOf(kind)]! += 1;
  };
  for (const [name, reader] of Object.entries(readers)) {
    const truths = await Promise.all(originals.map(reader));
    for (const { from, kind, bytes } of damaged) {
      const got = await reader(bytes).catch(() => null);
      judge(name, kind, got === null || got === truths[from]);
    }
  }
  const python = findProgram("openpyxl");
  if (python !== null) {
    const folder = path.join(scratch, "damaged");
    mkdirSync(folder, { recursive: true });
    const paths = [...originals, ...damaged.map(({ bytes }) => bytes)].map((bytes, index) => {
      const file = path.join(folder, `${index}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    writeFileSync(path.join(scratch, "damaged.txt"), paths.join("\n"));
    const script = path.resolve("tests/bench/peers/read.py");
    const lines = runOnce(python, [script, path.join(scratch, "damaged.txt"), "values"])
      .output.trim()
      .split("\n");
    const values = lines.map((line) => line.split(" ")[1] ?? null);
    damaged.forEach(({ from, kind }, index) => {
      const got = values[originals.length + index];
      judge("openpyxl read-only", kind, got === null || got === values[from]);
    });
  }
  const ofKind = (kind: (typeof kinds)[number]) => damaged.filter((item) => item.kind === kind).length;
  return showTable("Damaged files that are refused, or read as the whole file", [
    ["reader", ...kinds.map((kind) => `${kind} (${ofKind(kind)})`)],
    ...[...right].map(([name, counts]) => [name, ...counts.map(String)]),
  ]);
}

function damage(bytes: Uint8Array, kind: string, next: () => number): Uint8Array {
  const at = Math.floor(next() * bytes.length);
  if (kind === "cut short") return bytes.slice(0, at);
  const changed = bytes.slice();
  if (kind === "one bit") changed[at]! ^= 1 << Math.floor(next() * 8);
  else changed.fill(0, at, at + 200);
  return changed;
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
