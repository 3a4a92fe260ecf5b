import type { Finding } from "../../src/core/finding";
import { FINDING_CATALOGUE } from "../../src/core/findingCatalogue";
import type { Plan } from "../../src/core/model";
import { addressOf } from "../../src/i18n";
import type { WorkbookData } from "../../src/core/workbook";
import { checkWorkbooks } from "./builtReports";
import { CELL_CASES } from "./codeCases/cells";
import { changed } from "./codeCases/codeCase";
import type { Change, CodeCase } from "./codeCases/codeCase";
import { locate, typed } from "./codeCases/editWorkbook";
import { FIGURE_CASES } from "./codeCases/figures";
import { FILE_CODES } from "./codeCases/files";
import { IDENTITY_CASES } from "./codeCases/identity";
import { LIST_CASES } from "./codeCases/lists";
import { COMMUNE, PLAN, plainWorkbook } from "./codeCases/report";
import { STRUCTURE_CASES } from "./codeCases/structures";

const CASES = [...IDENTITY_CASES, ...STRUCTURE_CASES, ...CELL_CASES, ...FIGURE_CASES, ...LIST_CASES];
const FILE = `${COMMUNE.code}.xlsx`;
const plain = new Map<Plan, WorkbookData>();

function base(plan: Plan): WorkbookData {
  const known = plain.get(plan) ?? plainWorkbook(COMMUNE, plan);
  plain.set(plan, known);
  return known;
}

function findingsOf(testCase: CodeCase, plan: Plan, workbook: WorkbookData): readonly Finding[] {
  const others = testCase.others?.() ?? new Map<string, WorkbookData>();
  return checkWorkbooks(plan, new Map([[FILE, workbook], ...others])).findings;
}

function after(plan: Plan, change: Change): WorkbookData {
  return changed(base(plan), change);
}

function placeOf(finding: Finding): string | null {
  const { sheet } = finding.place;
  const address = addressOf(finding.place);
  return sheet === undefined ? null : address === null ? sheet : `${sheet}!${address}`;
}

function expectedPlace(testCase: CodeCase, workbook: WorkbookData): string | null {
  const { at } = testCase;
  if (typeof at === "function") return at(workbook);
  if (at === null || !at.includes(" ") || workbook.sheets.some((sheet) => sheet.name === at)) return at;
  const { sheet, address } = locate(workbook, at);
  return `${sheet}!${address}`;
}

describe("the correct workbook that the cases change", () => {
  it("[CHK-27] raises nothing", () => {
    expect(findingsOf({ code: "", fires: {}, at: null, silent: {} }, PLAN, base(PLAN))).toEqual([]);
  });
});

describe.each(CASES.map((testCase) => ({ ...testCase, name: testCase.code })))("$name", (testCase) => {
  const plan = testCase.plan ?? PLAN;

  it("[CHK-27] fires exactly once, at its cell", () => {
    const workbook = after(plan, testCase.fires);
    const found = findingsOf(testCase, plan, workbook).filter((finding) => finding.code === testCase.code);
    expect(found.map(placeOf)).toEqual([expectedPlace(testCase, workbook)]);
  });

  it("[CHK-27] is silent at the near miss", () => {
    const silentPlan = testCase.silentPlan ?? plan;
    const found = findingsOf(testCase, silentPlan, after(silentPlan, testCase.silent));
    expect(found.filter((finding) => finding.code === testCase.code)).toEqual([]);
  });

  it("[CHK-28] its repair, where it has one, leaves the workbook without it and raises nothing else", () => {
    const workbook = after(plan, testCase.fires);
    const before = findingsOf(testCase, plan, workbook);
    const finding = before.find((candidate) => candidate.code === testCase.code)!;
    if (finding.fix === undefined) return;
    const repaired = typed(workbook, { [placeOf(finding)!]: finding.fix.to });
    const left = findingsOf(testCase, plan, repaired);
    expect(left.filter((other) => other.code === testCase.code)).toEqual([]);
    const known = new Set(before.map((other) => JSON.stringify([other.code, other.place])));
    expect(left.filter((other) => !known.has(JSON.stringify([other.code, other.place])))).toEqual([]);
  });
});

/** Codes of reports; plans, corrections and slips have suites of their own. */
const OF_REPORTS = /^(?:file|structure|cell|target|rule|list|peers|unit)\./u;

it("[CHK-27] every code of the catalogue has a case", () => {
  const covered = new Set([...CASES.map((testCase) => testCase.code), ...FILE_CODES]);
  const codes = Object.keys(FINDING_CATALOGUE).filter((code) => OF_REPORTS.test(code));
  const ofPlan = codes.map((code) => (code === "rule.of-plan" ? "rule.QT01" : code));
  expect(ofPlan.filter((code) => !covered.has(code))).toEqual([]);
});
