import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import type { WorkbookData, WorkbookSpec } from "../../src/core/workbook";
import { excelBench } from "../adapters/excel/support/excelBench";
import type { ExcelBench } from "../adapters/excel/support/excelBench";
import { recalculate } from "../support/libreOffice";
import { itWith } from "../support/programs";
import { specToData } from "../support/specToData";
import { everythingSpec, summarySpec, unitSpec } from "./specs";
import { comparable, describeWorkbookContract } from "./workbook.contract";
import type { Comparable } from "./workbook.contract";

/**
 * The calculation library behind the workbench gives no result to conditions over whole ranges inside SUMPRODUCT; the
 * results of such a workbook are held to what LibreOffice works out.
 */
function hasResults(spec: WorkbookSpec): boolean {
  return !spec.sheets.some(({ cells }) =>
    cells.some(({ formula }) => formula?.includes("SUMPRODUCT(") === true),
  );
}

/** Opens an empty workbook, renders the spec into it and takes the sheet away that a new workbook begins with. */
async function rendered(spec: WorkbookSpec): Promise<ExcelBench> {
  const excel = await excelBench();
  await excel.open.renderWorkbook(spec);
  await excel.bench.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").delete();
    await context.sync();
  });
  return excel;
}

async function readFile(bytes: Uint8Array): Promise<WorkbookData> {
  const read = await createXlsxWorkbooks().read({ path: "book.xlsx", bytes });
  if (!read.ok) throw new Error(read.error.reason);
  return read.value;
}

describeWorkbookContract("the open Excel", {
  hasResults,
  async make(spec) {
    const { bench, open } = await rendered(spec);
    return { bytes: await bench.save(), read: () => open.readSheets(), dispose: () => bench.dispose() };
  },
});

describe("one workbook, two readers", () => {
  it.each([
    ["a spec with every part", () => Promise.resolve(everythingSpec())],
    ["the unit workbook", () => Promise.resolve(unitSpec())],
    ["a summary", () => summarySpec()],
  ] as const)(
    "[EXC-51] reads %s the same from the open Excel and from the file saved there",
    async (_, specOf) => {
      const { bench, open } = await rendered(await specOf());
      try {
        // Results are whatever the host holds, so they must agree even where it cannot work them out.
        const [fromExcel, fromFile] = [await open.readSheets(), await readFile(await bench.save())];
        expect(comparable(fromExcel, true)).toEqual(comparable(fromFile, true));
      } finally {
        bench.dispose();
      }
    },
  );
});

describe("formulas written through Excel", () => {
  itWith(
    "libreOffice",
    "[EXC-50] give, recalculated by LibreOffice, the results that the spec says",
    async () => {
      const spec = await summarySpec();
      const { bench } = await rendered(spec);
      try {
        const found = comparable(await readFile(await recalculate(await bench.save())), true);
        const wanted = comparable(specToData(spec), true);
        expect(resultsOf(found)).toEqual(resultsOf(wanted));
        expect(resultsOf(wanted).length).toBeGreaterThan(1_000);
      } finally {
        bench.dispose();
      }
    },
  );
});

/** Sheet, row, column and result of every formula. */
function resultsOf({ sheets }: Comparable): unknown[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ rowIndex, cells }) =>
      cells
        .filter(({ formula }) => formula !== undefined)
        .map(({ columnIndex, value }) => [
          name,
          rowIndex,
          columnIndex,
          typeof value === "number" ? value.toPrecision(9) : value,
        ]),
    ),
  );
}
