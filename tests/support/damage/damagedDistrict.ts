import { createXlsxWorkbooks } from "../../../src/adapters/xlsx";
import { consolidateFiles } from "../../../src/app/consolidateFiles";
import type { ConsolidationOutcome } from "../../../src/app/consolidateFiles";
import { readReceived } from "../../../src/app/readReceived";
import type { ReceivedFile } from "../../../src/app/readReceived";
import { samplePlan } from "../../../src/core/plan";
import type { Plan } from "../../../src/core/model";
import { blankWorkbooks } from "../district";
import { fillWithOpenpyxl } from "../fillWithOpenpyxl";
import { createMemoryFiles } from "../memoryFiles";
import { runPython } from "../python";
import type { TypedReports } from "./expectedTotals";
import { variedReports } from "./variedReports";

/** The unit whose file is damaged (Tây Thuận), and the neighbour whose file is borrowed (Bình Tân). */
export const SUBJECT = "X21814";
export const NEIGHBOUR = "X21811";

/** A district whose 28 filled workbooks are shared by all damages; the other 27 are read once. */
export interface District {
  readonly plan: Plan;
  readonly reports: TypedReports;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly others: readonly ReceivedFile[];
}

export async function fillDistrict(): Promise<District> {
  const plan = samplePlan({ model: "huyen", set: "full" });
  const reports = variedReports(plan);
  const byFile = new Map([...reports].map(([code, entries]) => [`${code}.xlsx`, entries]));
  const files = await fillWithOpenpyxl(await blankWorkbooks(plan), byFile);
  const others = await read(plan, new Map([...files].filter(([path]) => path !== `${SUBJECT}.xlsx`)));
  return { plan, reports, files, others };
}

/** Merges the undamaged 27 with these files; `without` leaves some of the 27 out. */
export async function mergeWith(
  district: District,
  files: ReadonlyMap<string, Uint8Array>,
  without: readonly string[] = [],
): Promise<ConsolidationOutcome> {
  const others = district.others.filter((file) => !without.includes(file.path.replace(".xlsx", "")));
  const received = [...others, ...(await read(district.plan, files))];
  return consolidateFiles(district.plan, received, () => null);
}

async function read(plan: Plan, files: ReadonlyMap<string, Uint8Array>): Promise<readonly ReceivedFile[]> {
  const memory = createMemoryFiles(files);
  return readReceived(plan, await memory.list([], []), {
    workbooks: createXlsxWorkbooks(),
    files: memory,
    progress: { step: () => undefined },
  });
}

/** What damages are written with: `ws` is Biểu 01, `at(code, header)` its cell, `row(code)` its row. */
const PROLOGUE = `
import openpyxl, unicodedata, datetime, copy, zipfile
from openpyxl.utils import get_column_letter

def text(cell): return str(cell.value).strip() if cell.value is not None else ""

def load(name=None):
    wb = openpyxl.load_workbook(files[(name or data["subject"]) + ".xlsx"])
    return wb, wb["Biểu 01"]

def row(ws, code):
    return next(r for r in range(1, ws.max_row + 1) if text(ws.cell(r, 2)) == code)

HEADERS = {"Mã": 2, "Chỉ tiêu": 3, "Đơn vị tính": 4, "Năm trước": 5, "Kế hoạch": 6, "Thực hiện": 7, "Ước cả năm": 8, "Đánh giá": 11}

def at(ws, code, header): return ws.cell(row(ws, code), HEADERS[header])

def entry_rows(ws): return [r for r in range(11, ws.max_row + 1) if text(ws.cell(r, 2))]

def vietnamese(value, decimals):
    return f"{value:,.{decimals}f}".replace(",", "~").replace(".", ",").replace("~", ".")

def replace_all(wb, old, new, sheets=None):
    for sheet in wb:
        if sheets is not None and sheet.title not in sheets: continue
        for cells in sheet.iter_rows():
            for cell in cells:
                if isinstance(cell.value, str) and not cell.value.startswith("=") and old in cell.value:
                    cell.value = cell.value.replace(old, new)

def forget_property(wb):
    # Older openpyxl keeps no properties at all.
    if hasattr(wb, "custom_doc_props"):
        for name in list(wb.custom_doc_props.names): del wb.custom_doc_props[name]
`;

/** Runs each damage on a fresh copy of the subject's workbook; name → bytes of the damaged file. */
export async function damageWithOpenpyxl(
  district: District,
  scripts: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = [...scripts.keys()];
  const { files } = await runPython(
    `${PROLOGUE}
for index, code in enumerate(data["scripts"]):
    wb, ws = load()
    scope = {**globals(), "wb": wb, "ws": ws}
    exec(code, scope)
    scope["wb"].save(out(f"{index}.xlsx"))
`,
    { data: { subject: SUBJECT, scripts: [...scripts.values()] }, files: Object.fromEntries(district.files) },
  );
  return new Map(names.map((name, index) => [name, files.get(`${index}.xlsx`)!]));
}

/** Runs a script that makes files of its own with the same helpers; names as given to `out`. */
export async function makeWithOpenpyxl(
  district: District,
  script: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { files } = await runPython(PROLOGUE + script, {
    data: { subject: SUBJECT },
    files: Object.fromEntries(district.files),
  });
  return files;
}
