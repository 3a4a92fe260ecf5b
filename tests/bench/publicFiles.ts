import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readWorkbook } from "../../src/adapters/xlsx/read";
import type { WorkbookData } from "../../src/core/workbook";
import { runPython } from "../support/python";

/*
 * Reads every workbook below a folder and says what came of it, .xlsx beside openpyxl:
 * `node tests/bench/runTypeScript.mjs tests/bench/publicFiles.ts FOLDER`. The folder's own folders are the sources.
 */
const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xlsb|xls|ods)$/i;
const BY_OPENPYXL = /\.(?:xlsx|xlsm|xltx)$/i;

interface Outcome {
  readonly file: string;
  readonly reason: string | null;
  readonly milliseconds: number;
  readonly data: WorkbookData | null;
}

async function main(root: string): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const file of workbooksBelow(root)) outcomes.push(await readOne(root, file));
  const sources = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const key = `${outcome.file.split("/")[0]} ${path.extname(outcome.file).toLowerCase()}`;
    sources.set(key, [...(sources.get(key) ?? []), outcome]);
  }
  console.log("source and format | files | read | no cells | refused (reasons) | longest ms");
  for (const [name, own] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(lineOf(name, own));
  await compare(root, outcomes);
}

function workbooksBelow(root: string): readonly string[] {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" });
  return names.filter((name) => WORKBOOK.test(name)).sort();
}

async function readOne(root: string, file: string): Promise<Outcome> {
  const bytes = new Uint8Array(readFileSync(path.join(root, file)));
  const from = performance.now();
  const read = await readWorkbook(bytes, { fileName: file });
  const milliseconds = performance.now() - from;
  return {
    file,
    milliseconds,
    reason: read.ok ? null : read.error.reason,
    data: read.ok && BY_OPENPYXL.test(file) ? read.value : null,
  };
}

function lineOf(name: string, outcomes: readonly Outcome[]): string {
  const refused = outcomes.filter(({ reason }) => reason !== null && reason !== "no-cells");
  const reasons = [...new Set(refused.map(({ reason }) => reason))].sort().join(", ");
  const count = (wanted: string | null) => outcomes.filter(({ reason }) => reason === wanted).length;
  const longest = Math.max(...outcomes.map(({ milliseconds }) => milliseconds)).toFixed(0);
  return [
    name,
    outcomes.length,
    count(null),
    count("no-cells"),
    `${refused.length} (${reasons})`,
    longest,
  ].join(" | ");
}

/** Values that a reader shows; kinds of difference that have a reason (the reader's SPEC.md) are counted apart. */
const COMPARE = `
import openpyxl
from openpyxl.utils.datetime import to_excel
from openpyxl.utils.escape import unescape
kinds, cells, equal, files, failed = {}, 0, 0, 0, 0
def note(kind, *what):
    kinds.setdefault(kind, []).append(" ".join(map(str, what))[:200])
for line in open(data["cells"], encoding="utf-8"):
    one = json.loads(line)
    try:
        book = openpyxl.load_workbook(os.path.join(data["root"], one["file"]), data_only=True)
    except Exception as error:
        failed += 1
        continue
    files += 1
    before = sum(map(len, kinds.values()))
    for sheet in book.worksheets:
        own = one["sheets"].get(sheet.title)
        seen = set()
        for cell in sheet._cells.values():
            value = cell.value
            if value is None: continue
            key = f"{cell.row - 1},{cell.column - 1}"
            seen.add(key)
            cells += 1
            mine = None if own is None else own.get(key)
            if value == "" and mine is None: equal += 1
            elif own is None: note("sheet of macros, not read", one["file"], sheet.title)
            elif mine is None: note("absent here", one["file"], sheet.title, cell.coordinate, repr(value))
            elif mine == value or (isinstance(value, str) and str(mine) == value): equal += 1
            elif isinstance(value, (int, float)) and not isinstance(value, bool) and isinstance(mine, (int, float)) and abs(mine - value) <= 1e-12 * abs(value): equal += 1
            elif isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
                try: ok = isinstance(mine, (int, float)) and abs(mine - to_excel(value, epoch=book.epoch)) < 1e-5
                except Exception: ok = False
                if ok: equal += 1
                else: note("date", one["file"], sheet.title, cell.coordinate, value, mine)
            elif isinstance(value, str) and unescape(value).replace("\\r", "") == str(mine).replace("\\r", ""): note("_xHHHH_ decoded here", one["file"], cell.coordinate)
            else: note("different", one["file"], sheet.title, cell.coordinate, repr(value), repr(mine))
        for key in (own or {}):
            if key not in seen and own[key] not in (None, ""): note("absent in openpyxl", one["file"], sheet.title, key, repr(own[key]))
result = {"files": files, "failed": failed, "cells": cells, "equal": equal,
          "kinds": {kind: [len(all), all[:5]] for kind, all in kinds.items()}}
`;

async function compare(root: string, outcomes: readonly Outcome[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "thi-dua-"));
  const cells = path.join(folder, "cells.jsonl");
  try {
    const lines = outcomes.flatMap(({ file, data }) => (data === null ? [] : [linesOf(file, data)]));
    writeFileSync(cells, lines.join("\n"));
    const { result } = await runPython(COMPARE, { data: { cells, root: path.resolve(root) } });
    console.log(JSON.stringify(result, null, 2));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function linesOf(file: string, data: WorkbookData): string {
  const sheets = data.sheets.map((sheet) => {
    const cells = sheet.rows.flatMap((row) =>
      row.cells.map((cell) => [`${row.rowIndex},${cell.columnIndex}`, cell.value] as const),
    );
    return [sheet.name, Object.fromEntries(cells)] as const;
  });
  return JSON.stringify({ file, sheets: Object.fromEntries(sheets) });
}

const [, , folder] = process.argv;
if (folder === undefined) {
  console.error("Usage: node tests/bench/runTypeScript.mjs tests/bench/publicFiles.ts FOLDER");
  process.exit(2);
}
void main(folder);
