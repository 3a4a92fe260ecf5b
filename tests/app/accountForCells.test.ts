import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { accountForCells, usedCells } from "../../src/app/accountForCells";
import { consolidateFiles } from "../../src/app/consolidateFiles";
import { countCells } from "../../src/app/countCells";
import { readReceived } from "../../src/app/readReceived";
import { sampleReports } from "../../src/app/sampleReports";
import { reportingOrgUnits } from "../../src/core/model";
import { samplePlan } from "../../src/core/plan";
import { readSubmissions } from "../../src/core/submission";
import { unitWorkbook } from "../../src/core/template";
import type { CellSpec, WorkbookSpec } from "../../src/core/workbook";
import { createMemoryFiles } from "../support/memoryFiles";
import { specToData } from "../support/specToData";

const plan = samplePlan({ model: "huyen", set: "core" });
const workbooks = createXlsxWorkbooks();

/** Something in every cell that can be typed into and is blank; how many those were. */
function typedEverywhere(spec: WorkbookSpec): { filled: WorkbookSpec; typed: number } {
  let typed = 0;
  const fill = (cell: CellSpec): CellSpec => {
    const style = spec.styles[cell.style]!;
    if (style.unlocked !== true || cell.value !== null || cell.formula !== undefined) return cell;
    typed += 1;
    const value = style.numberFormat === "dd/mm/yyyy" ? 45500 : /^entry\d$/u.test(cell.style) ? 7 : "Đạt";
    return { ...cell, value };
  };
  const sheets = spec.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(fill) }));
  return { filled: { ...spec, sheets }, typed };
}

it.each(reportingOrgUnits(plan).map((orgUnit) => [orgUnit.code, orgUnit] as const))(
  "[ACC-01] every cell that %s can type into is taken",
  (_, orgUnit) => {
    const blank = unitWorkbook(plan, orgUnit);
    const { filled, typed } = typedEverywhere(blank);
    const used = (spec: WorkbookSpec) => {
      const { submissions } = readSubmissions(specToData(spec), plan, "a.xlsx");
      expect(submissions).toHaveLength(1);
      return usedCells(submissions[0]!);
    };
    expect(typed).toBeGreaterThan(50);
    expect(used(filled) - used(blank)).toBe(typed);
  },
);

it("[ACC-02] the four counts add up to the cells of the files, whatever happened to each", async () => {
  const reports = await sampleReports(plan, workbooks);
  const [first, second] = reports;
  const files = new Map(reports.map((file) => [file.path, file.bytes]));
  // The same bytes again; and a form of another unit that came blank.
  files.set("lai.xlsx", first!.bytes);
  const code = second!.path.replace(".xlsx", "");
  const orgUnit = reportingOrgUnits(plan).find((entry) => entry.code === code)!;
  files.set("hai.xlsx", await workbooks.write(unitWorkbook(plan, orgUnit)));
  const memory = createMemoryFiles(files);
  const ports = { workbooks, files: memory, progress: { step: () => undefined } };
  const received = await readReceived(plan, await memory.list([], []), ports);
  const outcome = consolidateFiles(plan, received, () => null);
  const account = accountForCells(outcome, received);

  let cells = 0;
  for (const [path, bytes] of files) {
    const read = await workbooks.read({ path, bytes });
    if (read.ok) for (const count of countCells(read.value).values()) cells += count;
  }
  expect(account.cells).toBe(cells);
  expect(account.taken + account.superseded + account.refused + account.notAskedFor).toBe(cells);
  for (const part of Object.values(account)) expect(part).toBeGreaterThan(0);
});
