import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { assignedIndicators, isComputed } from "../../src/core/model";
import { planToSpec, samplePlan } from "../../src/core/plan";
import { fillUnitWorkbook, HEADER, unitWorkbook } from "../../src/core/template";
import type { WorkbookData } from "../../src/core/workbook";
import { runCommand, temporaryFolder } from "../support/commandLine";
import { recalculate } from "../support/libreOffice";
import { itWith } from "../support/programs";

/** What a spreadsheet program would run if it took it for a formula. */
const HOSTILE = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  "+84+1",
  "-2+3",
  "@SUM(1+1)",
  '=HYPERLINK("http://a.vn","x")',
] as const;

/** A file with such text in every field that a unit types. */
async function hostileDistrict() {
  const folder = temporaryFolder();
  const workbooks = createXlsxWorkbooks();
  const plan = samplePlan({ model: "huyen", set: "full" });
  const orgUnit = plan.orgUnits.find((candidate) => candidate.code === "X21811")!;
  let turn = 0;
  const next = () => HOSTILE[turn++ % HOSTILE.length]!;
  const indicators = assignedIndicators(plan, orgUnit).filter((indicator) => !isComputed(indicator));
  const codes = indicators.map((indicator) => indicator.code);
  const text = (names: readonly string[]) => new Map(names.map((name) => [name, next()]));
  const list = (names: readonly string[]) => HOSTILE.map(() => text(names));
  const entries = {
    actual: new Map<string, string>(codes.map((code) => [code, next()])),
    estimate: new Map<string, string>(codes.map((code) => [code, next()])),
    explanations: new Map(codes.map((code) => [code, next()])),
    cover: new Map<string, string>([
      ["Số, ký hiệu văn bản", next()],
      ["Người ký, chức vụ", next()],
    ]),
    lists: new Map([
      [HEADER.campaignName, list([HEADER.campaignName, HEADER.campaignKind, HEADER.result])],
      [HEADER.personName, list([HEADER.personName, HEADER.award, HEADER.status, HEADER.decisionNumber])],
      [HEADER.collectiveName, list([HEADER.collectiveName, HEADER.award, HEADER.status])],
      [HEADER.summary, list([HEADER.campaignKind, HEADER.name, HEADER.summary])],
    ]),
    assessments: new Map([
      ["DG1", next()],
      ["DG3", next()],
    ]),
  };
  mkdirSync(path.join(folder, "da-nhan"));
  const file = await workbooks.write(fillUnitWorkbook(unitWorkbook(plan, orgUnit), entries));
  writeFileSync(path.join(folder, "da-nhan", "=X21811+1.xlsx"), file);
  const planFile = path.join(folder, "ke-hoach.xlsx");
  writeFileSync(planFile, await workbooks.write(planToSpec(plan)));
  return { folder, planFile };
}

async function readBack(bytes: Uint8Array): Promise<WorkbookData> {
  const read = await createXlsxWorkbooks().read({ path: "a.xlsx", bytes });
  if (!read.ok) throw new Error(read.error.reason);
  return read.value;
}

/** Cells whose stored text is one of ours, and whether any formula holds a piece of one. */
function found(workbook: WorkbookData) {
  const cells = workbook.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells));
  return {
    texts: HOSTILE.filter((text) =>
      cells.some((cell) => cell.kind === "text" && cell.value === text && cell.formula === undefined),
    ),
    run: cells.filter(
      (cell) => cell.formula !== undefined && /cmd\||HYPERLINK|^1\+1$|^\+84|^-2\+3|@SUM/u.test(cell.formula),
    ),
  };
}

itWith(
  "libreOffice",
  "[PRG-05] keeps text that looks like a formula as text in every result, as LibreOffice shows it",
  async () => {
    const { folder, planFile } = await hostileDistrict();
    const out = path.join(folder, "tong-hop.xlsx");
    const awards = path.join(folder, "danh-sach.xlsx");
    const json = path.join(folder, "tong-hop.json");
    const argv = ["--plan", planFile, "--out", out, "--award-list", awards, "--json", json];
    const { status, errors } = await runCommand("consolidate", path.join(folder, "da-nhan"), ...argv);
    expect(errors).toBe("");
    expect(status).toBe(1);
    for (const file of [out, awards]) {
      const bytes = new Uint8Array(readFileSync(file));
      const ours = found(await readBack(bytes));
      expect(ours.run).toEqual([]);
      expect(ours.texts.length).toBeGreaterThan(0);
      const shown = found(await readBack(await recalculate(bytes)));
      expect(shown).toEqual(ours);
    }
    expect(found(await readBack(new Uint8Array(readFileSync(out)))).texts).toEqual([...HOSTILE]);
    JSON.parse(readFileSync(json, "utf8"));
  },
);
