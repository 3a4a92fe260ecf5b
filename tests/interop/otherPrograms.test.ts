import { readWorkbook } from "../../src/adapters/xlsx/read";
import { writeWorkbook } from "../../src/adapters/xlsx/write";
import { checkSubmissions, figureOf } from "../../src/core/check";
import type { CheckedSubmission } from "../../src/core/check";
import { assignedIndicators } from "../../src/core/model";
import type { Plan } from "../../src/core/model";
import { samplePlan, VERDICT_WORDS } from "../../src/core/plan";
import { summaryWorkbook } from "../../src/core/report";
import { readSubmissions } from "../../src/core/submission";
import { cellAt } from "../../src/core/workbook";
import type { SheetData, WorkbookData } from "../../src/core/workbook";
import { differencesAfterRecalculation } from "../support/cachedValues";
import { differingTotals, isClose, shownFindings } from "../support/damage/compareTotals";
import type { TypedReports } from "../support/damage/expectedTotals";
import { variedReports, withOwnedFigures } from "../support/damage/variedReports";
import { blankWorkbooks, mergeFiles } from "../support/district";
import { fillWithOpenpyxl } from "../support/fillWithOpenpyxl";
import type { UnitEntries } from "../support/fillWithOpenpyxl";
import { convertAll } from "../support/libreOffice";
import type { OfficeFormat } from "../support/libreOffice";
import { findProgram, itWith } from "../support/programs";
import { runPython } from "../support/python";

const both = ["openpyxl", "libreOffice"] as const;
const plan = samplePlan({ model: "huyen", set: "full" });
const reports = variedReports(plan);
let blank: ReadonlyMap<string, Uint8Array>;
let filled: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  if (findProgram("openpyxl") === null) return;
  blank = await blankWorkbooks(plan);
  filled = await fill(blank, reports);
}, 120_000);

function fill(
  workbooks: ReadonlyMap<string, Uint8Array>,
  typed: TypedReports,
): Promise<ReadonlyMap<string, Uint8Array>> {
  return fillWithOpenpyxl(workbooks, new Map([...typed].map(([code, entries]) => [`${code}.xlsx`, entries])));
}

describe("saved again by LibreOffice", () => {
  const saved = new Map<OfficeFormat, ReadonlyMap<string, Uint8Array>>();

  // An .ods is slow to write: ten of the units, every sign of emptiness among them; the others stay as they are.
  for (const [format, count] of [
    ["xlsx", 28],
    ["xls", 28],
    ["ods", 10],
  ] as const) {
    itWith(both, `[PRG-01] gives the same totals and no finding as .${format}`, async () => {
      const names = [...filled.keys()].sort().reverse().slice(0, count);
      const files = await convertAll(
        names.map((name) => filled.get(name)!),
        format,
      );
      const renamed = names.map((name, index) => [name.replace("xlsx", format), files[index]!] as const);
      const rest = [...filled].filter(([name]) => !names.includes(name));
      saved.set(format, new Map(renamed));
      const { consolidation, files: outcomes } = await mergeFiles(plan, new Map([...renamed, ...rest]));
      expect(shownFindings(consolidation.findings)).toEqual([]);
      expect(differingTotals(consolidation, reports)).toEqual([]);
      expect(outcomes.map((file) => file.status)).toEqual(Array(28).fill("merged"));
    });
  }

  itWith(both, "[PRG-02] loses no sheet, name or validation of a unit workbook", async () => {
    const names = ["X21808.xlsx", "X21811.xlsx", "D-PVHTT.xlsx"];
    for (const name of names) {
      const before = await inventory(blank.get(name)!);
      expect(before.validated).toBeGreaterThan(name.startsWith("X") ? 300 : 100);
      expect(before.names.length).toBeGreaterThan(8);
      expect(await inventory(saved.get("xlsx")!.get(name)!)).toEqual(before);
    }
  });
});

interface Inventory {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  /** Cells under some validation. */
  readonly validated: number;
  readonly validatedBySheet: Readonly<Record<string, number>>;
}

/** What openpyxl sees in a workbook. */
async function inventory(bytes: Uint8Array): Promise<Inventory> {
  const { result } = await runPython(
    `
import openpyxl
wb = openpyxl.load_workbook(files["book.xlsx"])
names = wb.defined_names
listed = list(names.keys()) if hasattr(names, "keys") else [entry.name for entry in names.definedName]
covered = {}
for ws in wb:
    cells = set()
    for validation in ws.data_validations.dataValidation:
        for area in validation.sqref.ranges:
            cells |= {(r, c) for r in range(area.min_row, area.max_row + 1) for c in range(area.min_col, area.max_col + 1)}
    if cells: covered[ws.title] = len(cells)
result = {
    "sheets": [f"{ws.title} {ws.sheet_state}".replace("veryHidden", "hidden") for ws in wb],
    "names": sorted(name for name in listed if not name.startswith("_xlnm")),
    "validated": sum(covered.values()),
    "validatedBySheet": covered,
}
`,
    { files: { "book.xlsx": bytes } },
  );
  return result as Inventory;
}

describe("a filled unit workbook recalculated by LibreOffice", () => {
  /** A unit that has left things open: blanks, no explanations. */
  const careless: UnitEntries = {
    ...reports.get("X21832")!,
    actual: omit(reports.get("X21832")!.actual, ["KT01", "B02", "NTM02", "XH15"]),
    estimate: omit(reports.get("X21832")!.estimate ?? {}, ["KT01", "KT07", "B01"]),
    explanation: {},
  };
  const units = ["X21808", "X21817", "X21829", "X21841", "D-PTP"];
  const recalculated = new Map<string, { checked: CheckedSubmission; workbook: WorkbookData }>();

  beforeAll(async () => {
    if (both.some((program) => findProgram(program) === null)) return;
    const other = await fill(
      new Map([["X21832.xlsx", blank.get("X21832.xlsx")!]]),
      new Map([["X21832", careless]]),
    );
    const sources = new Map([
      ...units.map((code) => [code, filled.get(`${code}.xlsx`)!] as const),
      ["X21832", [...other.values()][0]!] as const,
    ]);
    const results = await convertAll([...sources.values()], "xlsx", { recalculate: true });
    for (const [index, [code, bytes]] of [...sources].entries()) {
      recalculated.set(code, {
        checked: await checkAlone(bytes, code),
        workbook: await open(results[index]!),
      });
    }
  }, 180_000);

  for (const code of [...units, "X21832"]) {
    itWith(both, `[PRG-03] shows the ratios, verdicts and states of ${code} as core has them`, () => {
      const { checked, workbook } = recalculated.get(code)!;
      const typed = code === "X21832" ? careless : reports.get(code)!;
      const sheet = workbook.sheets.find((candidate) => candidate.name === "Biểu 01")!;
      const orgUnit = plan.orgUnits.find((candidate) => candidate.code === code)!;
      const verdicts = new Map(checked.verdicts.map((entry) => [entry.indicator, entry.verdict]));
      const rows = rowsByCode(sheet);
      const differing: string[] = [];
      const compare = (what: string, shown: unknown, expected: unknown) => {
        const same =
          typeof shown === "number" && typeof expected === "number"
            ? isClose(shown, expected)
            : shown === expected;
        if (!same) differing.push(`${what}: shown ${String(shown)}, core ${String(expected)}`);
      };
      for (const indicator of assignedIndicators(plan, orgUnit)) {
        const row = rows.get(indicator.code)!;
        for (const [measure, column] of [
          ["actual", 6],
          ["estimate", 7],
        ] as const) {
          if (indicator.numerator === null && !/^TD0[1-5]$/u.test(indicator.code)) continue;
          const state = checked.figures.get(indicator.code, measure);
          const expected =
            state.kind === "value" ? figureOf(indicator, state) : state.kind === "nil" ? "-" : "";
          compare(`${indicator.code} ${measure}`, valueAt(sheet, row, column), expected);
        }
        const verdict = verdicts.get(indicator.code)!;
        const word = verdict === "notAssessed" ? "" : VERDICT_WORDS[verdict];
        compare(`${indicator.code} verdict`, valueAt(sheet, row, 10), word);
        compare(`${indicator.code} state`, valueAt(sheet, row, 12), stateByHand(indicator.code, typed, word));
      }
      const cover = workbook.sheets.find((candidate) => candidate.name === "Bìa")!;
      compare("Số ô đã nhập", besideLabel(cover, "Số ô đã nhập"), filledByHand(code, typed));
      expect(differing).toEqual([]);
      expect(rows.size).toBeGreaterThan(4);
    });
  }

  /** `Tình trạng`: what the unit still owes on a row. */
  function stateByHand(code: string, typed: UnitEntries, verdict: string): string {
    const indicator = plan.indicators.find((candidate) => candidate.code === code)!;
    const isTyped = indicator.numerator === null && !/^TD0[1-5]$/u.test(code);
    const isBlank = (value: unknown) => value === undefined || value === "";
    if (isTyped && indicator.required && isBlank(typed.actual[code])) return "Chưa nhập";
    const mayStayBlank = indicator.nature === "stock" || indicator.valueType === "boolean";
    if (isTyped && indicator.required && !mayStayBlank && isBlank(typed.estimate?.[code]))
      return "Chưa nhập ước";
    return verdict === "Không đạt" && isBlank(typed.explanation?.[code]) ? "Thiếu giải trình" : "";
  }

  /** `Số ô đã nhập`: required entry cells, of them filled. */
  function filledByHand(unit: string, typed: UnitEntries): string {
    let [done, owed] = [0, 0];
    const orgUnit = plan.orgUnits.find((candidate) => candidate.code === unit)!;
    for (const indicator of assignedIndicators(plan, orgUnit)) {
      if (indicator.numerator !== null || !indicator.required || /^TD0[1-5]$/u.test(indicator.code)) continue;
      const cells = [typed.actual[indicator.code]];
      if (indicator.nature !== "stock" && indicator.valueType !== "boolean")
        cells.push(typed.estimate?.[indicator.code]);
      owed += cells.length;
      done += cells.filter((value) => value !== undefined && value !== "").length;
    }
    return `${done}/${owed}`;
  }
});

describe("workbooks as written, recalculated by LibreOffice", () => {
  const summaryOf = async (of: Plan, files: ReadonlyMap<string, Uint8Array>) => {
    const { consolidation } = await mergeFiles(of, files);
    return writeWorkbook(summaryWorkbook(consolidation, { hashes: new Map(), findings: [], diary: [] }));
  };

  itWith(both, "[PRG-04] agrees with every stored result of a blank unit workbook", async () => {
    const { formulas, differences } = await differencesAfterRecalculation(blank.get("X21811.xlsx")!);
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(400);
  });

  itWith(
    both,
    "[PRG-04] agrees with every stored result of a whole and of a provisional summary",
    async () => {
      const missing = new Set(["X21817.xlsx", "D-PTP.xlsx"]);
      const some = new Map([...filled].filter(([name]) => !missing.has(name)));
      for (const files of [filled, some]) {
        const { formulas, differences } = await differencesAfterRecalculation(await summaryOf(plan, files));
        expect(differences).toEqual([]);
        expect(formulas).toBeGreaterThan(3000);
      }
    },
  );

  itWith(both, "[PRG-04] agrees where figures are held, marked or missing", async () => {
    const { files } = await runPython(
      `
import openpyxl, datetime
wb = openpyxl.load_workbook(files["X21814.xlsx"])
ws = wb["Biểu 01"]
ws["G16"] = "đang rà soát"; ws["G24"] = "6.862"; ws["G18"] = ws["G18"].value * 1000; ws["H32"] = datetime.datetime(2024, 5, 3)
ws["G13"] = "#REF!"; ws["G90"] = "x"; ws["G31"] = None; ws["G21"] = "x"; ws["H21"] = "x"; ws["G44"] = "…"
wb.save(out("X21814.xlsx"))
`,
      { files: { "X21814.xlsx": filled.get("X21814.xlsx")! } },
    );
    const damaged = new Map([...filled, ...files]);
    damaged.delete("X21817.xlsx");
    const { formulas, differences } = await differencesAfterRecalculation(await summaryOf(plan, damaged));
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(3000);
  });

  itWith(both, "[PRG-04] agrees where offices own figures: the whole, places, marks and blanks", async () => {
    const core = samplePlan({ model: "huyen", set: "core" });
    const typed = withOwnedFigures(core, variedReports(core));
    const coreBlank = await blankWorkbooks(core);
    const files = await fill(coreBlank, typed);
    const office = typed.get("D-HKL")!;
    const communes = core.orgUnits.filter((entry) => entry.kind === "xã").map((entry) => [entry.code, 100]);
    const places = Object.fromEntries(communes) as Record<string, number>;
    const owned = {
      "MT03.T": { "Thực hiện": { ...places, X21808: "x" } },
      "MT03.M": { "Thực hiện": { ...places, X21808: 900, X21811: "…" } },
      MT04: { "Thực hiện": places, "Ước cả năm": places },
    };
    const name = "D-HKL.xlsx";
    const marked = await fill(
      new Map([[name, coreBlank.get(name)!]]),
      new Map([["D-HKL", { ...office, owned }]]),
    );
    for (const received of [files, new Map([...files, ...marked])]) {
      const { differences } = await differencesAfterRecalculation(await summaryOf(core, received));
      expect(differences).toEqual([]);
    }
  });

  itWith("openpyxl", "[PRG-02] openpyxl opens the summary with all its sheets", async () => {
    const { sheets } = await inventory(await summaryOf(plan, filled));
    const visible = sheets
      .filter((name) => name.endsWith(" visible"))
      .map((name) => name.replace(" visible", ""));
    for (const name of [
      "Tổng hợp",
      "Chi tiết theo đơn vị",
      "Số liệu tiếp nhận",
      "Tình hình gửi báo cáo",
      "Nội dung cần rà soát",
      "Phong trào",
      "Khen thưởng",
      "Tuyên truyền",
      "Đánh giá chung",
      "Nhật ký tổng hợp",
    ]) {
      expect(visible).toContain(name);
    }
  });
});

async function open(bytes: Uint8Array): Promise<WorkbookData> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error("cannot read the workbook");
  return read.value;
}

async function checkAlone(bytes: Uint8Array, code: string): Promise<CheckedSubmission> {
  const reading = readSubmissions(await open(bytes), plan, `${code}.xlsx`);
  const submission = reading.submissions[0]!;
  const targetCells = reading.targetCells.get(code)!;
  return checkSubmissions(plan, [{ submission, targetCells, findings: reading.findings }])[0]!;
}

function rowsByCode(sheet: SheetData): ReadonlyMap<string, number> {
  const codes = new Set(plan.indicators.map((indicator) => indicator.code));
  const rows = new Map<string, number>();
  for (const row of sheet.rows) {
    const cell = cellAt(sheet, row.rowIndex, 1);
    if (cell?.kind === "text" && codes.has(cell.value)) rows.set(cell.value, row.rowIndex);
  }
  return rows;
}

function valueAt(sheet: SheetData, rowIndex: number, columnIndex: number): unknown {
  return cellAt(sheet, rowIndex, columnIndex)?.value ?? "";
}

function besideLabel(sheet: SheetData, label: string): unknown {
  for (const row of sheet.rows) {
    const cell = row.cells.find((candidate) => candidate.value === label);
    if (cell) return valueAt(sheet, row.rowIndex, cell.columnIndex + 1);
  }
  return undefined;
}

function omit<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
