import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { assignedIndicators, estimateDefaultsToActual, isComputed, listCountOf } from "../../src/core/model";
import type { OrgUnit, Plan } from "../../src/core/model";
import { planFingerprint, planToSpec, samplePlan } from "../../src/core/plan";
import { fillUnitWorkbook, unitWorkbook } from "../../src/core/template";
import { convertAll } from "../support/libreOffice";
import { findProgram } from "../support/programs";
import { runPython } from "../support/python";

/** Received workbooks on the disk, all filled in, with the plan that asked for them. */
export interface Corpus {
  readonly folder: string;
  readonly plan: string;
  /** In name order. */
  readonly files: readonly string[];
  /** Which programs wrote them. */
  readonly writers: readonly string[];
}

/** Real programs write so many; larger sets repeat these with other unit codes. */
const WRITTEN = 300;
/** A summary has three columns a unit, a sheet 16,384: beyond this many units the files are further versions of them. */
const MOST_UNITS = 3_334;
const FIRST_CODE = 70_001;

/**
 * Makes `count` unit workbooks below `root`, or finds those made before. The first 300 are written in turn by exceljs,
 * openpyxl and LibreOffice (where they are installed) from our filled-in forms; further ones are these with another
 * unit's code and name in their XML.
 */
export async function makeCorpus(root: string, count: number): Promise<Corpus> {
  const units = Math.min(count, MOST_UNITS);
  const writers = availableWriters();
  const home = path.join(root, `${count}-${writers.join("-")}`);
  const folder = path.join(home, "da-nhan");
  const planFile = path.join(home, "ke-hoach.xlsx");
  if (!existsSync(home)) {
    const building = `${home}.part`;
    rmSync(building, { recursive: true, force: true });
    mkdirSync(path.join(building, "da-nhan"), { recursive: true });
    const plan = planOf(units);
    writeFileSync(path.join(building, "ke-hoach.xlsx"), await createXlsxWorkbooks().write(planToSpec(plan)));
    const originals = await writtenFiles(root, writers, Math.min(count, WRITTEN));
    for (let index = 0; index < count; index++) {
      const name = `${String(index).padStart(5, "0")}.xlsx`;
      const bytes = originals[index % originals.length]!;
      const own =
        index < originals.length ? bytes : asOther(bytes, index % originals.length, index % units, index);
      writeFileSync(path.join(building, "da-nhan", name), own);
    }
    renameSync(building, home);
  }
  const files = readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name));
  return { folder, plan: planFile, files, writers };
}

function availableWriters(): readonly string[] {
  return [
    "exceljs",
    ...(findProgram("openpyxl") === null ? [] : ["openpyxl"]),
    ...(findProgram("libreOffice") === null ? [] : ["LibreOffice"]),
  ];
}

/** The sample district's plan with so many communes in place of its own units; last year's figures vary by unit. */
function planOf(units: number): Plan {
  const sample = samplePlan({ model: "huyen", set: "full" });
  const commune = sample.orgUnits.find((orgUnit) => orgUnit.kind === "xã" && orgUnit.reports)!;
  const orgUnits = Array.from({ length: units }, (_, index): OrgUnit => ({
    ...commune,
    code: `X${FIRST_CODE + index}`,
    name: `UBND xã N${FIRST_CODE + index}`,
    aliases: [],
  }));
  const previous = new Map(
    [...sample.previous].map(([code, row]) => {
      const base = row.byOrgUnit.get(commune.code);
      // Beyond a province the plan would not fit into one workbook with a figure for every unit.
      if (base === undefined || units > 1_000) return [code, { ...row, byOrgUnit: new Map() }];
      const figures = orgUnits.map((orgUnit, index) => {
        const value = base.value === null ? null : Math.round(base.value * (1 + (index % 11) / 10));
        return [orgUnit.code, { value, text: value === null ? base.text : String(value) }] as const;
      });
      return [code, { ...row, byOrgUnit: new Map(figures) }];
    }),
  );
  const targetDocuments = sample.targetDocuments.map((document) => ({
    ...document,
    targets: new Map([...document.targets].map(([code, row]) => [code, { ...row, byOrgUnit: new Map() }])),
  }));
  const indicators = sample.indicators.map((indicator) => ({
    ...indicator,
    appliesTo: { kinds: ["xã"], codes: [] },
    owner: { kind: "applicable" } as const,
  }));
  const settings = { ...sample.settings, publicityOrgUnits: [] };
  const plan = { ...sample, settings, orgUnits, indicators, previous, targetDocuments };
  return { ...plan, fingerprint: planFingerprint(plan) };
}

/** The forms filled in and saved by each program in turn; kept for every size of corpus. */
async function writtenFiles(
  root: string,
  writers: readonly string[],
  count: number,
): Promise<readonly Uint8Array[]> {
  const kept = path.join(root, `written-${count}-${writers.join("-")}`);
  if (existsSync(kept)) {
    return readdirSync(kept)
      .sort()
      .map((name) => new Uint8Array(readFileSync(path.join(kept, name))));
  }
  const plan = planOf(WRITTEN);
  const workbooks = createXlsxWorkbooks();
  const files: Uint8Array[] = [];
  for (const [index, orgUnit] of plan.orgUnits.slice(0, count).entries()) {
    files.push(
      await workbooks.write(fillUnitWorkbook(unitWorkbook(plan, orgUnit), entriesOf(plan, orgUnit, index))),
    );
  }
  for (const [turn, writer] of writers.entries()) {
    const own = [...files.keys()].filter((index) => index % writers.length === turn);
    const saved = await save[writer as keyof typeof save](own.map((index) => files[index]!));
    for (const [at, index] of own.entries()) files[index] = saved[at]!;
  }
  mkdirSync(`${kept}.part`, { recursive: true });
  files.forEach((bytes, index) =>
    writeFileSync(path.join(`${kept}.part`, `${String(index).padStart(5, "0")}.xlsx`), bytes),
  );
  renameSync(`${kept}.part`, kept);
  return files;
}

function entriesOf(plan: Plan, orgUnit: OrgUnit, index: number): Parameters<typeof fillUnitWorkbook>[1] {
  const actual = new Map<string, number | string>();
  const estimate = new Map<string, number | string>();
  const explanations = new Map<string, string>();
  for (const indicator of assignedIndicators(plan, orgUnit)) {
    if (isComputed(indicator) || listCountOf(indicator.code) !== null) continue;
    if (indicator.valueType === "boolean") {
      actual.set(indicator.code, "Đạt");
      continue;
    }
    const base = plan.previous.get(indicator.code)?.byOrgUnit.get(orgUnit.code)?.value ?? 10;
    const scale = 10 ** (indicator.valueType === "integer" ? 0 : indicator.decimals);
    const year = Math.min(
      indicator.hardMaximum ?? Infinity,
      Math.round(base * (1.01 + (index % 7) / 100) * scale) / scale,
    );
    actual.set(indicator.code, indicator.nature === "flow" ? Math.round(year * 0.8 * scale) / scale : year);
    if (!estimateDefaultsToActual(indicator)) estimate.set(indicator.code, year);
    explanations.set(indicator.code, `Số liệu mẫu ${index}: do thời tiết, giá cả.`);
  }
  // The plan's own rule: the three sectors make the whole.
  for (const values of [actual, estimate]) {
    const parts = ["KT03", "KT04", "KT05"].map((code) => Number(values.get(code) ?? 0));
    values.set(
      "KT01",
      parts.reduce((total, value) => total + value, 0),
    );
  }
  const cover = new Map<string, number | string>([["Số, ký hiệu văn bản", `${40 + index}/BC`]]);
  return { actual, estimate, explanations, cover, lists: new Map(), assessments: new Map() };
}

type Save = (files: readonly Uint8Array[]) => Promise<readonly Uint8Array[]>;

const save: Readonly<Record<"exceljs" | "openpyxl" | "LibreOffice", Save>> = {
  async exceljs(files) {
    const saved: Uint8Array[] = [];
    for (const bytes of files) {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes.slice().buffer);
      saved.push(new Uint8Array(await workbook.xlsx.writeBuffer()));
    }
    return saved;
  },
  async openpyxl(files) {
    const script = `
import openpyxl
for name in sorted(files):
    openpyxl.load_workbook(files[name]).save(out(name))
`;
    const named = files.map((bytes, index) => [`${String(index).padStart(5, "0")}.xlsx`, bytes] as const);
    const made = await runPython(script, { files: Object.fromEntries(named) });
    return named.map(([name]) => made.files.get(name)!);
  },
  async LibreOffice(files) {
    const saved: Uint8Array[] = [];
    for (let at = 0; at < files.length; at += 25)
      saved.push(...(await convertAll(files.slice(at, at + 25), "xlsx")));
    return saved;
  },
};

/** The file of one unit as that of another, or as a later version of its own. */
function asOther(bytes: Uint8Array, from: number, to: number, version: number): Uint8Array {
  const [was, is] = [String(FIRST_CODE + from), String(FIRST_CODE + to)];
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    if (!/\.(xml|rels)$/i.test(name)) return [name, content] as const;
    const text = strFromU8(content)
      .replaceAll(`X${was}`, `X${is}`)
      .replaceAll(`N${was}`, `N${is}`)
      .replaceAll(`Số liệu mẫu ${from}:`, `Số liệu mẫu ${version}:`);
    return [name, strToU8(text)] as const;
  });
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date(2024, 9, 1) });
}
