import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { read } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { readWorkbook } from "../../src/adapters/xlsx/read";
import { findProgram } from "../support/programs";
import { median, runOnce, showTable } from "./measure";

const here = path.resolve("tests/bench/peers");

/** Reading alone, every reader on every file in turn in one process; medians of milliseconds a workbook. */
export async function benchReaders(files: readonly string[], scratch: string): Promise<string> {
  const times = new Map<string, number[]>();
  const readers: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
    "inflate alone (the floor)": (bytes) => unzipSync(bytes),
    ours: (bytes) => readWorkbook(bytes),
    "@e965/xlsx dense": (bytes) => read(bytes, { type: "array", dense: true }),
    exceljs: (bytes) => new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer),
  };
  const contents = files.map((file) => new Uint8Array(readFileSync(file)));
  const warm = Math.min(20, contents.length);
  for (const bytes of contents.slice(0, warm)) for (const run of Object.values(readers)) await run(bytes);
  for (const bytes of contents) {
    for (const [name, run] of Object.entries(readers)) {
      const started = performance.now();
      await run(bytes);
      const spent = performance.now() - started;
      const list = times.get(name);
      if (list) list.push(spent);
      else times.set(name, [spent]);
    }
  }
  const python = findProgram("openpyxl");
  if (python !== null) {
    const list = path.join(scratch, "list.txt");
    writeFileSync(list, files.join("\n"));
    const { output } = runOnce(python, [path.join(here, "read.py"), list]);
    times.set("openpyxl read-only", output.trim().split("\n").map(Number.parseFloat));
  }
  const floor = median(times.get("inflate alone (the floor)")!);
  const ours = median(times.get("ours")!);
  const rows = [...times].map(([name, list]) => {
    const own = median(list);
    return [name, own.toFixed(2), (own / floor).toFixed(1), (own / ours).toFixed(1)];
  });
  return showTable(`Reading alone, ${files.length} workbooks, all sheets`, [
    ["reader", "ms a workbook", "to the floor", "to ours"],
    ...rows,
  ]);
}
