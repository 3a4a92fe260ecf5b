import type { OrgUnit, Plan } from "../model";
import { cleanText, foldCode, foldName } from "../reading";
import { PRODUCT } from "../template/identity";
import { COVER_LABEL, SHEET } from "../template/vocabulary";
import { foldText } from "../reading";
import type { SheetData, WorkbookData } from "../workbook";
import { textOf } from "./tables";

/** What a sheet itself says of its unit: the printed line, the office lines of the form, the cover. */
export interface SheetIdentity {
  /** Codes printed on the sheet. */
  readonly codes: readonly string[];
  /** Unit names printed on the sheet, as typed. */
  readonly names: readonly string[];
  readonly period: string | null;
  /** Fingerprint of the plan, from `Mẫu: TD-2024-…`. */
  readonly plan: string | null;
}

/** What the workbook's machine-readable stamps say. */
export interface WorkbookStamp {
  readonly orgUnit: string | null;
  readonly period: string | null;
  readonly plan: string | null;
  readonly schema: string | null;
  readonly template: string | null;
  /** `document` where the office typed it in from a document of the unit. */
  readonly typed: string | null;
}

/** Rows of a form that may carry its identity; entries lie below. */
const HEAD_ROWS = 40;
/** Characters of a printed line, many times over: the plan that a stamp carries is none. */
const LONGEST_LINE = 2_000;
const LINE_CODE = /Mã\s*:\s*([^\s–—|;,]+(?:\s(?=\d)[^\s–—|;,]+)?)/u;
const LINE_NAME = /Đơn vị báo cáo\s*:\s*(.+?)(?=\s+[–—-]\s+Mã\s*:|\s+[–—-]\s+Kỳ|$)/u;
const LINE_PERIOD = /Kỳ báo cáo\s*:\s*(.+?)(?=\s+[–—-]\s+Mẫu\s*:|$)/u;
const LINE_TEMPLATE = /Mẫu\s*:\s*TD-(\d+)-([0-9a-f]{6,})/u;
const COVER_CODE = /\(mã\s+([^\s)]+)\)/iu;

/** Reads the identity that people see on one sheet. */
export function readSheetIdentity(sheet: SheetData): SheetIdentity {
  const codes: string[] = [];
  const names: string[] = [];
  let period: string | null = null;
  let plan: string | null = null;
  const orgUnitLabel = foldText(COVER_LABEL.orgUnit);
  for (const row of sheet.rows) {
    if (row.rowIndex >= HEAD_ROWS) break;
    for (let index = 0; index < row.cells.length; index++) {
      const cell = row.cells[index]!;
      if (cell.kind !== "text" || cell.value.length > LONGEST_LINE) continue;
      const text = cleanText(cell.value);
      const name = LINE_NAME.exec(text)?.[1]?.trim();
      if (name) {
        names.push(name);
        const code = LINE_CODE.exec(text)?.[1];
        if (code) codes.push(foldCode(code));
        period ??= LINE_PERIOD.exec(text)?.[1]?.trim() ?? null;
        plan ??= LINE_TEMPLATE.exec(text)?.[2] ?? null;
      } else if (text.length === orgUnitLabel.length && foldText(text) === orgUnitLabel) {
        // `Bìa`: the name stands at the right of its label, with the code in brackets.
        const value = cleanText(textOf(row.cells[index + 1]));
        const code = COVER_CODE.exec(value)?.[1];
        if (code) codes.push(foldCode(code));
        const visible = value.replace(/\s*\(mã.*$/iu, "").trim();
        if (visible !== "") names.push(visible);
      }
    }
  }
  return { codes, names, period, plan };
}

/** Reads the stamp sheet, the document property and the custom XML part; the first that is there speaks. */
export function readWorkbookStamp(workbook: WorkbookData): WorkbookStamp {
  const pairs =
    stampSheetPairs(workbook.sheets) ??
    propertyPairs(workbook.properties) ??
    customXmlPairs(workbook.customXml) ??
    new Map<string, string>();
  const get = (key: string) => pairs.get(key) ?? null;
  const unit = get("unit");
  return {
    orgUnit: unit === null ? null : foldCode(unit),
    period: get("period"),
    plan: get("plan"),
    schema: get("schema"),
    template: get("template"),
    typed: get("typed"),
  };
}

/** Finds units of a plan by code, by name and by alias. */
export interface OrgUnitIndex {
  byCode(code: string): OrgUnit | null;
  /** Null when no unit or more than one has the name. */
  byName(name: string): OrgUnit | null;
  /** Up to three names that resemble it. */
  closest(name: string): readonly string[];
}

/** A plan's index is made once: every received file asks for it. */
const indexes = new WeakMap<Plan, OrgUnitIndex>();

export function indexOrgUnits(plan: Plan): OrgUnitIndex {
  const known = indexes.get(plan);
  if (known !== undefined) return known;
  const index = makeIndex(plan);
  indexes.set(plan, index);
  return index;
}

function makeIndex(plan: Plan): OrgUnitIndex {
  const codes = new Map(plan.orgUnits.map((orgUnit) => [foldCode(orgUnit.code), orgUnit]));
  const names = new Map<string, OrgUnit | null>();
  for (const orgUnit of plan.orgUnits) {
    for (const name of new Set([orgUnit.name, ...orgUnit.aliases].map(foldName))) {
      const other = names.get(name);
      names.set(name, other === undefined || other === orgUnit ? orgUnit : null);
    }
  }
  return {
    byCode: (code) => codes.get(foldCode(code)) ?? null,
    byName: (name) => names.get(foldName(name)) ?? null,
    closest: (name) => closestNames(name, plan),
  };
}

function closestNames(name: string, plan: Plan): readonly string[] {
  const words = new Set(foldName(name).split(" "));
  return plan.orgUnits
    .map((orgUnit) => {
      const own = foldName(orgUnit.name).split(" ");
      const common = own.filter((word) => words.has(word)).length;
      return { name: orgUnit.name, score: common / Math.max(own.length, words.size) };
    })
    .filter((candidate) => candidate.score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map((candidate) => candidate.name);
}

function stampSheetPairs(sheets: readonly SheetData[]): ReadonlyMap<string, string> | null {
  // Copies of sheets from other workbooks are called `_thidua (2)`; only an only stamp speaks for the workbook.
  const stamps = sheets.filter((sheet) => foldText(sheet.name) === SHEET.stamp);
  if (stamps.length !== 1) return null;
  const pairs = new Map<string, string>();
  for (const row of stamps[0]!.rows) {
    const [key, value] = [row.cells[0], row.cells[1]];
    if (key?.columnIndex === 0 && value?.columnIndex === 1) pairs.set(textOf(key), textOf(value));
  }
  return pairs.get("product") === PRODUCT ? pairs : null;
}

function propertyPairs(properties: ReadonlyMap<string, string>): ReadonlyMap<string, string> | null {
  const text = properties.get(PRODUCT);
  if (text === undefined) return null;
  const pairs = new Map<string, string>();
  for (const part of text.split(";")) {
    const equals = part.indexOf("=");
    if (equals > 0) pairs.set(part.slice(0, equals), part.slice(equals + 1));
  }
  return pairs.get("product") === PRODUCT ? pairs : null;
}

function customXmlPairs(parts: readonly string[]): ReadonlyMap<string, string> | null {
  for (const xml of parts) {
    if (!xml.includes("urn:thi-dua:unit-workbook")) continue;
    const pairs = new Map<string, string>();
    for (const match of xml.matchAll(/\b([a-z]+)="([^"]*)"/g)) pairs.set(match[1]!, match[2]!);
    if (pairs.get("product") === PRODUCT) return pairs;
  }
  return null;
}
