import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { convertAll } from "../../../support/libreOffice";
import { itWith } from "../../../support/programs";
import { read } from "./support/cells";
import { openpyxlValues, sheetJsValues, valuesOf, type Values } from "./support/oracles";
import { plannedWorkbooks, type PlannedCell, type PlannedSheet } from "./support/randomWorkbooks";
import { writeWithExceljs, writeWithOpenpyxl, writeWithSheetJs } from "./support/writers";

const workbooks = plannedWorkbooks(25, 20241015);

/** What was planned; a formula without value unless the writer stores one. */
function plannedValues(sheets: readonly PlannedSheet[], storedFormula: Values[string] = "formula"): Values {
  const values: Values = {};
  for (const { name, cells } of sheets) {
    for (const { row, column, cell } of cells) values[`${name}!${address(row, column)}`] = valueOf(cell);
  }
  return values;

  function valueOf(cell: PlannedCell): Values[string] {
    switch (cell.kind) {
      case "rich":
        return cell.runs.join("");
      case "error":
        return { error: cell.value };
      case "date":
        return cell.serial;
      case "formula":
        return storedFormula;
      case "number":
      case "text":
      case "boolean":
        return cell.value;
    }
  }
}

/** Independent of the code under test; at most 31 columns. */
function address(row: number, column: number): string {
  const letters =
    column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
  return `${letters}${row + 1}`;
}

describe("workbooks of other programs", () => {
  it("[RDR-20] gives what exceljs was told, which is what SheetJS reads", async () => {
    for (const planned of workbooks) {
      const bytes = await writeWithExceljs(planned);
      const values = valuesOf(await read(bytes));
      expect(values).toEqual(plannedValues(planned));
      expect(withoutFormulas(values)).toEqual(sheetJsValues(bytes));
    }
  });

  it("[RDR-20] gives what SheetJS was told, in .xlsx", async () => {
    for (const planned of workbooks) {
      const values = valuesOf(await read(writeWithSheetJs(planned, "xlsx")));
      expect(values).toEqual(plannedValues(planned, 7));
    }
  });

  itWith(
    "openpyxl",
    "[RDR-20] gives what openpyxl was told, which is what SheetJS and openpyxl read",
    async () => {
      const files = await writeWithOpenpyxl(workbooks);
      const theirs = await openpyxlValues(files);
      for (const [index, bytes] of files.entries()) {
        const values = valuesOf(await read(bytes));
        expect(values).toEqual(plannedValues(workbooks[index]!));
        expect(withoutFormulas(values)).toEqual(sheetJsValues(bytes));
        expect(withoutFormulas(values)).toEqual(theirs[index]);
      }
    },
  );

  itWith(
    ["openpyxl", "libreOffice"],
    "[RDR-20] reads what LibreOffice calculates as SheetJS and openpyxl do",
    async () => {
      const files = await convertAll(await writeWithOpenpyxl(workbooks), "xlsx");
      const theirs = await openpyxlValues(files);
      for (const [index, bytes] of files.entries()) {
        const workbook = await read(bytes);
        const values = valuesOf(workbook);
        expect(values).toEqual(sheetJsValues(bytes));
        expect(Object.values(values)).not.toContain("formula");
        // openpyxl takes the empty text for nothing.
        const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
        expect(filled).toEqual(theirs[index]);
        expect(workbook.sheets.map(({ visibility }) => visibility)).toEqual(
          workbooks[index]!.map(({ hidden }) => (hidden ? "hidden" : "visible")),
        );
      }
    },
  );

  it("[RDR-21] gives the same for generated workbooks when no cell is plain", async () => {
    for (const planned of workbooks) {
      for (const bytes of [await writeWithExceljs(planned), writeWithSheetJs(planned, "xlsx")]) {
        const parts = unzipSync(bytes);
        for (const name of Object.keys(parts).filter((each) => each.includes("worksheets/sheet"))) {
          parts[name] = strToU8(strFromU8(parts[name]!).replaceAll("<c ", "<c\n"));
        }
        expect(await read(zipSync(parts))).toEqual(await read(bytes));
      }
    }
  });

  it("[RDR-12] keeps formats within reach: percentages and dates", async () => {
    for (const planned of workbooks) {
      const workbook = await read(await writeWithExceljs(planned));
      for (const { name, cells } of planned) {
        const sheet = workbook.sheets.find((each) => each.name === name);
        for (const { row, column, cell } of cells) {
          const found = sheet?.rows
            .find((each) => each.rowIndex === row)
            ?.cells.find((each) => each.columnIndex === column);
          const style = workbook.styles[found!.style]!;
          if (cell.kind === "number") expect(style.numberFormat).toBe(cell.format ?? "General");
          expect(style.isDate).toBe(cell.kind === "date");
        }
      }
    }
  });
});

function withoutFormulas(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "formula"));
}
