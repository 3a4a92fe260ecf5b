import type { CellData, WorkbookData } from "../../../src/core/workbook";
import type { CodeCase } from "./codeCase";
import { PLAN } from "./report";

const NAME = "UBND xã Bình Tân";

/** Whose a workbook is, and what it carries besides. */
export const IDENTITY_CASES: readonly CodeCase[] = [
  {
    code: "file.unit-unknown",
    fires: (workbook) =>
      texts(withoutStamps(workbook), (text) => text.replace("X21811", "").replaceAll("Bình Tân", "")),
    at: null,
    silent: (workbook) => withoutStamps(workbook),
  },
  {
    code: "file.unit-guessed",
    fires: (workbook) => texts(withoutStamps(workbook), (text) => (text.includes("X21811") ? NAME : text)),
    at: null,
    silent: (workbook) => withoutStamps(workbook),
  },
  {
    code: "file.unit-conflict",
    fires: (workbook) => texts(workbook, (text) => text.replace("X21811", "X21814"), ["_thidua"]),
    at: "Hướng dẫn",
    silent: (workbook) => texts(workbook, (text) => text.replace("X21811", "x21811 "), ["_thidua"]),
  },
  {
    code: "file.wrong-period",
    fires: (workbook) => stamps(workbook, "năm 2024", "năm 2023"),
    at: null,
    silent: (workbook) => stamps(workbook, "năm 2024", "Năm  2024"),
  },
  {
    code: "file.wrong-plan",
    fires: (workbook) => stamps(workbook, PLAN.fingerprint, "0123456789ab"),
    at: null,
    silent: {},
  },
  {
    code: "file.old-template",
    fires: (workbook) => stamps(workbook, "unit-workbook@1", "unit-workbook@0"),
    at: null,
    silent: {},
  },
  {
    code: "file.external-links",
    fires: (workbook) => ({ ...workbook, externalLinks: ["file:///C:/so-lieu.xlsx"] }),
    at: null,
    silent: {},
  },
  { code: "file.macros", fires: (workbook) => ({ ...workbook, hasMacros: true }), at: null, silent: {} },
  {
    code: "file.comments",
    fires: (workbook) => ({
      ...workbook,
      sheets: workbook.sheets.map((sheet, index) =>
        index === 2 ? { ...sheet, comments: [{ rowIndex: 9, columnIndex: 6, text: "Số ước" }] } : sheet,
      ),
    }),
    at: null,
    silent: {},
  },
];

/** Every text of the workbook changed, sheets kept out where named. */
function texts(
  workbook: WorkbookData,
  change: (text: string) => string,
  except: readonly string[] = [],
): WorkbookData {
  const ofCell = (cell: CellData): CellData =>
    cell.kind === "text" ? { ...cell, value: change(cell.value) } : cell;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      except.includes(sheet.name)
        ? sheet
        : { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(ofCell) })) },
    ),
  };
}

/** One word of every stamp and printed line replaced. */
function stamps(workbook: WorkbookData, from: string, to: string): WorkbookData {
  const replaced = texts(workbook, (text) => text.replaceAll(from, to));
  return {
    ...replaced,
    properties: new Map([...workbook.properties].map(([name, value]) => [name, value.replaceAll(from, to)])),
    customXml: workbook.customXml.map((part) => replacedXml(part, from, to)),
  };
}

function replacedXml<T>(part: T, from: string, to: string): T {
  return JSON.parse(JSON.stringify(part).replaceAll(from, to)) as T;
}

function withoutStamps(workbook: WorkbookData): WorkbookData {
  return {
    ...workbook,
    sheets: workbook.sheets.filter((sheet) => sheet.name !== "_thidua"),
    properties: new Map(),
    customXml: [],
  };
}
