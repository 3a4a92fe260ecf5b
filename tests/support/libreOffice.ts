import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { requireProgram } from "./programs";

export type OfficeFormat = "xlsx" | "xls" | "ods" | "csv" | "pdf";

export interface ConvertOptions {
  /** Format of the given bytes, as a file extension; default `xlsx`. */
  readonly from?: string;
  /** Recalculate every formula while loading rather than keep the stored values. */
  readonly recalculate?: boolean;
}

/** `csv` is the first sheet, UTF-8, commas, values as shown. */
const filters: Readonly<Record<OfficeFormat, string>> = {
  xlsx: "xlsx:Calc MS Excel 2007 XML",
  xls: "xls:MS Excel 97",
  ods: "ods:calc8",
  csv: "csv:Text - txt - csv (StarCalc):44,34,76,1",
  pdf: "pdf:calc_pdf_Export",
};

/**
 * Converts one file with LibreOffice. Use inside `itWith("libreOffice", …)`; a run takes seconds, so prefer
 * `convertAll` for several files. Throws when LibreOffice does not produce the file.
 */
export async function convert(
  bytes: Uint8Array,
  to: OfficeFormat,
  options: ConvertOptions = {},
): Promise<Uint8Array> {
  const [converted] = await convertAll([bytes], to, options);
  return converted!;
}

/** Converts several files of one format in one run; results in the order given. */
export async function convertAll(
  files: readonly Uint8Array[],
  to: OfficeFormat,
  options: ConvertOptions = {},
): Promise<Uint8Array[]> {
  return exclusively(async () => {
    const folder = await mkdtemp(join(tmpdir(), "office-"));
    try {
      const inputs: string[] = [];
      for (const [index, bytes] of files.entries()) {
        const path = join(folder, `in${index}.${options.from ?? "xlsx"}`);
        await writeFile(path, bytes);
        inputs.push(path);
      }
      const outFolder = join(folder, "out");
      const profile = await profileFolder(options.recalculate ?? false);
      const message = await run(requireProgram("libreOffice"), [
        "--headless",
        "--norestore",
        "--nolockcheck",
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--convert-to",
        // A text document has a filter of its own for the same format.
        to === "pdf" && options.from === "docx" ? "pdf:writer_pdf_Export" : filters[to],
        "--outdir",
        outFolder,
        ...inputs,
      ]);
      return await Promise.all(
        files.map(async (_, index) => {
          const path = join(outFolder, `in${index}.${to}`);
          const bytes = await readFile(path).catch(() => {
            throw new Error(`LibreOffice did not convert file ${index} to ${to}: ${message.slice(-2000)}`);
          });
          return new Uint8Array(bytes);
        }),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** The same .xlsx with every formula recalculated by LibreOffice, so that its values can be compared with ours. */
export async function recalculate(bytes: Uint8Array): Promise<Uint8Array> {
  return convert(bytes, "xlsx", { recalculate: true });
}

/** One profile of its own for each kind of run in this process: two LibreOffice runs must not share a profile. */
const profiles = new Map<boolean, string>();

async function profileFolder(recalculating: boolean): Promise<string> {
  const known = profiles.get(recalculating);
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), "office-profile-"));
  profiles.set(recalculating, folder);
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  if (recalculating) {
    await mkdir(join(folder, "user"), { recursive: true });
    await writeFile(join(folder, "user", "registrymodifications.xcu"), RECALCULATE_ALWAYS);
  }
  return folder;
}

const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

let last: Promise<unknown> = Promise.resolve();

function exclusively<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { timeout: 180_000, killSignal: "SIGKILL" });
    let message = "";
    child.stdout.on("data", (chunk: Buffer) => (message += chunk.toString("utf8")));
    child.stderr.on("data", (chunk: Buffer) => (message += chunk.toString("utf8")));
    child.on("error", reject);
    child.on("close", () => resolve(message));
  });
}
