import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { mergeIntoWorkbook } from "../../src/app/mergeIntoWorkbook";
import { readReceived } from "../../src/app/readReceived";
import type { ReceivedFile } from "../../src/app/readReceived";
import { readSheetsHere, sheetsOfReports } from "../../src/app/sheetsHere";
import { reportingOrgUnits } from "../../src/core/model";
import { planToSpec, samplePlan } from "../../src/core/plan";
import { fillUnitWorkbook, unitWorkbook } from "../../src/core/template";
import type { SheetData, WorkbookData, WorkbookSpec } from "../../src/core/workbook";
import { createMemoryFiles } from "../support/memoryFiles";

const workbooks = createXlsxWorkbooks();
const plan = samplePlan({ model: "huyen", set: "core" });
const communes = reportingOrgUnits(plan).filter(({ code }) => ["X21811", "X21814", "X21817"].includes(code));

async function opened(spec: WorkbookSpec): Promise<WorkbookData> {
  const read = await workbooks.read({ path: "mo.xlsx", bytes: await workbooks.write(spec) });
  if (!read.ok) throw new Error(read.error.reason);
  return read.value;
}

/** Sheets of another workbook moved into this one, as Excel does it: a name that is there gets a number. */
function together(...books: readonly WorkbookData[]): WorkbookData {
  const styles = books.flatMap((book) => book.styles);
  const sheets: SheetData[] = [];
  let offset = 0;
  for (const book of books) {
    for (const sheet of book.sheets) {
      const isThere = (name: string) => sheets.some((other) => other.name === name);
      const name = isThere(sheet.name) ? `${sheet.name} (2)` : sheet.name;
      const at = offset;
      const rows = sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, style: cell.style + at })),
      }));
      sheets.push({ ...sheet, name, rows });
    }
    offset += book.styles.length;
  }
  return { ...books[0]!, sheets, styles };
}

/** The report of a commune that typed one figure of KT15. */
function report(index: number, actual: number): WorkbookSpec {
  const none = new Map<string, never>();
  return fillUnitWorkbook(unitWorkbook(plan, communes[index]!), {
    actual: new Map([["KT15", actual]]),
    estimate: none,
    explanations: none,
    cover: none,
    lists: none,
    assessments: none,
  });
}

const diary = { at: "20/10/2024 09:30", by: "", version: "0" };
const merge = (received: readonly ReceivedFile[]) =>
  mergeIntoWorkbook(
    plan,
    { received, chosen: new Map(), previous: null, diary },
    () => "câu",
    () => "dòng",
  );

it("[PANE-50] reads the reports of two units that stand beside the plan and the summary, and neither of those", async () => {
  const office = together(await opened(planToSpec(plan)), await opened(merge([]).spec));
  expect(
    sheetsOfReports(office)
      .sheets.filter(({ visibility }) => visibility === "visible")
      .map(({ name }) => name),
  ).toEqual([]);
  expect(readSheetsHere(plan, office, "Tổng hợp.xlsx", "h")).toBeNull();
  const book = together(office, await opened(report(0, 1120)), await opened(report(1, 1180)));
  const file = readSheetsHere(plan, book, "Tổng hợp.xlsx", "h")!;
  expect([file.refusal, file.reading!.submissions.map(({ orgUnit }) => orgUnit)]).toEqual([
    null,
    ["X21811", "X21814"],
  ]);
});

it("[PANE-50] merges them with chosen files; the record names workbook, sheet and cell", async () => {
  const book = together(
    await opened(planToSpec(plan)),
    await opened(report(0, 1120)),
    await opened(report(1, 1180)),
  );
  const here = readSheetsHere(plan, book, "Tổng hợp.xlsx", "h")!;
  const bytes = await workbooks.write(report(2, 1150));
  const sent = createMemoryFiles(new Map([["x3.xlsx", bytes]]));
  const ports = { workbooks, files: sent, progress: { step: () => undefined } };
  const preview = merge([...(await readReceived(plan, await sent.list([], []), ports)), here]);
  expect(preview.files.map(({ file, status }) => [file, status])).toEqual([
    ["x3.xlsx", "merged"],
    ["Tổng hợp.xlsx", "merged"],
  ]);
  const cells = preview.spec.sheets.find(({ name }) => name === "Số liệu tiếp nhận")!.cells;
  const valueAt = (rowIndex: number, columnIndex: number) =>
    cells.find((cell) => cell.rowIndex === rowIndex && cell.columnIndex === columnIndex)?.value ?? null;
  const rows = cells
    .filter(({ columnIndex, value, rowIndex }) => columnIndex === 2 && value === "KT15" && rowIndex > 0)
    .map(({ rowIndex }) => [0, 3, 5, 7, 9, 10].map((column) => valueAt(rowIndex, column)))
    .filter(([, column]) => column === "Thực hiện");
  expect(rows.map((row) => row.slice(0, 5))).toEqual([
    ["X21811", "Thực hiện", 1120, "Tổng hợp.xlsx", "Biểu 01"],
    ["X21814", "Thực hiện", 1180, "Tổng hợp.xlsx", "Biểu 01 (2)"],
    ["X21817", "Thực hiện", 1150, "x3.xlsx", "Biểu 01"],
  ]);
  for (const row of rows) expect(row[5]).toMatch(/^G\d+$/);
  // 1.120 + 1.180 + 1.150.
  const totals = preview.spec.sheets.find(({ name }) => name === "Tổng hợp")!.cells;
  const row = totals.find(({ value }) => value === "KT15")!.rowIndex;
  expect(totals.filter((cell) => cell.rowIndex === row).map(({ value }) => value)).toContain(3450);
});

it("[PANE-50] says of sheets whose unit is not known why they are not taken", async () => {
  const stranger = { ...communes[0]!, code: "X99999", name: "UBND xã Không Có Trong Kế Hoạch", aliases: [] };
  const sheets = await opened(unitWorkbook({ ...plan, orgUnits: [...plan.orgUnits, stranger] }, stranger));
  const book = together(await opened(planToSpec(plan)), sheets);
  expect(readSheetsHere(plan, book, "Tổng hợp.xlsx", "h")).toMatchObject({ refusal: "file.unit-unknown" });
});
