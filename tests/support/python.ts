import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireProgram } from "./programs";

export interface PythonInput {
  /** Anything JSON can hold; the script sees it as `data`. */
  readonly data?: unknown;
  /** Files the script finds under `files["name"]` (a path). Names are plain, without folders. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

export interface PythonOutput {
  /** What the script assigned to `result`, through JSON; null when it assigned nothing. */
  readonly result: unknown;
  /** What the script wrote to paths made with `out("name")`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const PROLOGUE = `
import sys, json, os, datetime, warnings
warnings.simplefilter("ignore")
_given, _made = sys.argv[1], sys.argv[2]
data = json.load(open(os.path.join(_given, "data.json"), encoding="utf-8"))
files = {name[5:]: os.path.join(_given, name) for name in os.listdir(_given) if name.startswith("file-")}
def out(name): return os.path.join(_made, name)
result = None
`;
const EPILOGUE = `
def _plain(value):
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)): return value.isoformat()
    if isinstance(value, datetime.timedelta): return value.total_seconds()
    return str(value)
json.dump(result, open(os.path.join(_given, "result.json"), "w", encoding="utf-8"), default=_plain)
`;

/**
 * Runs a Python script with the Python that has openpyxl. Use inside `itWith("openpyxl", …)`.
 * Dates in `result` arrive as ISO text. A script that fails throws an Error with Python's own message.
 * @example
 * const { files } = await runPython(`
 * import openpyxl
 * wb = openpyxl.Workbook(); wb.active["A1"] = data; wb.save(out("a.xlsx"))
 * `, { data: "Chỉ tiêu" });
 */
export async function runPython(script: string, input: PythonInput = {}): Promise<PythonOutput> {
  const command = requireProgram("openpyxl");
  const folder = await mkdtemp(join(tmpdir(), "python-"));
  const made = await mkdtemp(join(tmpdir(), "python-out-"));
  try {
    const program = join(folder, "script.py");
    await writeFile(program, PROLOGUE + script + EPILOGUE);
    await writeFile(join(folder, "data.json"), JSON.stringify(input.data ?? null));
    for (const [name, bytes] of Object.entries(input.files ?? {})) {
      await writeFile(join(folder, `file-${name}`), bytes);
    }
    await run(command, [program, folder, made]);
    const files = new Map<string, Uint8Array>();
    for (const name of await readdir(made)) files.set(name, new Uint8Array(await readFile(join(made, name))));
    const result: unknown = JSON.parse(await readFile(join(folder, "result.json"), "utf8"));
    return { result, files };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(made, { recursive: true, force: true });
  }
}

/** The single file a script wrote; throws when it wrote none or several. */
export function onlyFile(output: PythonOutput): Uint8Array {
  const [first, ...rest] = [...output.files.values()];
  if (first === undefined || rest.length > 0) throw new Error(`the script wrote ${output.files.size} files`);
  return first;
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, PYTHONIOENCODING: "utf-8" } });
    let message = "";
    child.stderr.on("data", (chunk: Buffer) => (message += chunk.toString("utf8")));
    child.stdout.on("data", (chunk: Buffer) => (message += chunk.toString("utf8")));
    child.on("error", reject);
    child.on("close", (status) =>
      status === 0 ? resolve() : reject(new Error(`Python ended with ${status}: ${message.slice(-4000)}`)),
    );
  });
}
