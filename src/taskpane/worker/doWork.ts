import { makeTemplates, makeTypedWorkbook } from "../../app/makeTemplates";
import { mergeIntoWorkbook } from "../../app/mergeIntoWorkbook";
import type { MergeInput, MergePreview } from "../../app/mergeIntoWorkbook";
import { readSheetsHere, sheetsOfReports } from "../../app/sheetsHere";
import { readReceived } from "../../app/readReceived";
import type { ReceivedFile } from "../../app/readReceived";
import { reportingOrgUnits } from "../../core/model";
import type { Plan } from "../../core/model";
import type { WorkbookData } from "../../core/workbook";
import { describeFinding, vietnamese } from "../../i18n";
import { vietnamesePane } from "../../i18n/vi/pane";
import type { NamedBytes, WorkbookPort } from "../../ports";

const noProgress = { step: () => undefined };

/** Reads one received file, or the workbooks of one archive. */
export function readOne(
  plan: Plan,
  file: NamedBytes,
  workbooks: WorkbookPort,
): Promise<readonly ReceivedFile[]> {
  const entry = { path: file.path, load: () => Promise.resolve(file.bytes) };
  return readReceived(plan, [entry], { workbooks, files: hashOnly, progress: noProgress });
}

/** Reads the reports that stand in the open workbook; none where there are none. Their content is their hash. */
export async function readHere(
  plan: Plan,
  workbook: WorkbookData,
  name: string,
): Promise<readonly ReceivedFile[]> {
  const content = JSON.stringify(sheetsOfReports(workbook).sheets);
  const file = readSheetsHere(plan, workbook, name, await hashOnly.sha256(new TextEncoder().encode(content)));
  return file === null ? [] : [file];
}

/** Makes the workbook of one unit, under a name that people recognise; `typed`: for the office to type into. */
export async function makeOne(
  plan: Plan,
  code: string,
  workbooks: WorkbookPort,
  typed = false,
): Promise<NamedBytes> {
  const orgUnits = reportingOrgUnits(plan).filter((orgUnit) => orgUnit.code === code);
  if (typed && orgUnits[0] !== undefined) return makeTypedWorkbook(plan, orgUnits[0], workbooks);
  for await (const made of makeTemplates(plan, orgUnits, "friendly", { workbooks, progress: noProgress })) {
    return { path: made.fileName, bytes: made.bytes };
  }
  throw new Error(`no reporting unit ${code}`);
}

/** Merges; what is written into sheets is Vietnamese whatever language the pane speaks. */
export function mergeAll(plan: Plan, input: MergeInput): MergePreview {
  return mergeIntoWorkbook(
    plan,
    input,
    (finding) => describeFinding(finding, vietnamese),
    vietnamesePane.consolidate.diary,
  );
}

/** The only thing of files that is needed where the bytes are already here. */
const hashOnly = {
  list: () => Promise.resolve([]),
  read: () => Promise.reject(new Error("no file system in the pane")),
  exists: () => Promise.resolve(false),
  writeWhole: () => Promise.reject(new Error("no file system in the pane")),
  async sha256(bytes: Uint8Array): Promise<string> {
    const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  },
};
