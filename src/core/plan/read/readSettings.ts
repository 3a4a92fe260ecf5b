import type { FindingPlace } from "../../finding";
import type { PlanSettings } from "../../model";
import { foldText } from "../../reading";
import type { WorkbookData } from "../../workbook";
import { PLAN_SHEET } from "../planHeaders";
import { JUDGED_ON_WORDS, SWITCH_WORDS, YES_NO_WORDS } from "../planWords";
import { DEFAULT_THRESHOLDS, SETTING, SWITCH_PREFIX } from "../settingRows";
import type { CodeBook } from "./codeBook";
import { splitList } from "./codeBook";
import type { FindingCollector } from "./findingCollector";
import { findSheet, openTable } from "./planTable";
import type { PlanRow } from "./planTable";

type Column = "Mục" | "Giá trị";
type Row = PlanRow<Column>;

const LEGAL_BASIS = foldText(SETTING.legalBasis);
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const CHECK_CODE = /^[a-z]+\.[\w-]+$/i;

/**
 * Reads the sheet `Thiết lập`. `orgUnits` resolves unit codes; null when they could not be read. Null when the sheet
 * or the year is missing: nothing can be made of such a plan.
 */
export function readSettings(
  workbook: WorkbookData,
  orgUnits: CodeBook | null,
  collector: FindingCollector,
): PlanSettings | null {
  const sheet = findSheet(workbook, PLAN_SHEET.settings, collector);
  if (sheet === null) {
    collector.add(
      "plan.sheet-missing",
      "error",
      { sheet: PLAN_SHEET.settings },
      { sheet: PLAN_SHEET.settings },
    );
    return null;
  }
  const table = openTable<Column>(
    workbook,
    sheet,
    { Mục: "required", "Giá trị": "required" },
    ["Mục", "Giá trị"],
    collector,
  );
  if (table === null) return null;

  const rows = new Map<string, Row>();
  const raw = new Map<string, string>();
  const legalBases: string[] = [];
  const severities = new Map<string, "error" | "warning" | "note" | "off">();
  for (const row of table.rows) {
    const key = row.text("Mục");
    if (key === "") continue;
    const folded = foldText(key);
    const known = rows.get(folded);
    const isSeveral = folded === LEGAL_BASIS || !isKnownKey(folded);
    if (known !== undefined && !isSeveral) {
      const params = { code: key, firstRow: known.rowIndex + 1 };
      collector.add("plan.code-duplicated", "error", row.place("Mục"), params);
      continue;
    }
    if (known === undefined) rows.set(folded, row);
    // Each cell is read once: a broken one is reported once.
    const text = row.text("Giá trị");
    const before = raw.get(key);
    raw.set(key, before === undefined ? text : `${before}\n${text}`);
    if (folded === LEGAL_BASIS && text !== "") legalBases.push(text);
    if (folded.startsWith(foldText(SWITCH_PREFIX))) readSwitch(row, key, text);
  }

  const year = readYear();
  const dataCutoff = date(SETTING.dataCutoff, true);
  const deadlineBefore = date(SETTING.deadlineBefore, true);
  const superiorDeadlineBefore = date(SETTING.superiorDeadlineBefore, false);
  const consolidatingOffice = text(SETTING.consolidatingOffice, "error");
  const receivingOffice = text(SETTING.receivingOffice, "warning");
  const judgedOn = word(SETTING.judgedOn, JUDGED_ON_WORDS, "warning") ?? "estimate";
  const isSample = word(SETTING.isSample, YES_NO_WORDS, null) === "yes";
  const thresholds = {
    farAbovePercent: number(SETTING.farAbovePercent) ?? DEFAULT_THRESHOLDS.farAbovePercent,
    worseThanPreviousPercent:
      number(SETTING.worseThanPreviousPercent) ?? DEFAULT_THRESHOLDS.worseThanPreviousPercent,
  };
  const publicityOrgUnits = readPublicity();
  if (dataCutoff !== null && deadlineBefore !== null && deadlineBefore <= dataCutoff) {
    const place = placeOf(SETTING.deadlineBefore);
    const params = { deadline: deadlineBefore, cutoff: dataCutoff };
    collector.add("plan.deadline-before-cutoff", "warning", place, params);
  }
  if (year === null) return null;
  return {
    consolidatingOffice,
    superiorOffice: text(SETTING.superiorOffice, null),
    receivingOffice: receivingOffice === "" ? consolidatingOffice : receivingOffice,
    contact: text(SETTING.contact, null),
    placeName: text(SETTING.placeName, null),
    year,
    period: text(SETTING.period, null) || `năm ${year}`,
    dataCutoff: dataCutoff ?? `${year}-12-31`,
    deadlineBefore: deadlineBefore ?? `${year + 1}-01-01`,
    superiorDeadlineBefore,
    legalBases,
    judgedOn,
    isSample,
    setLabel: text(SETTING.setLabel, null),
    thresholds,
    severities,
    publicityOrgUnits,
    raw,
  };

  function rowOf(key: string): Row | undefined {
    return rows.get(foldText(key));
  }

  function placeOf(key: string): FindingPlace {
    return rowOf(key)?.place("Giá trị") ?? { sheet: table?.sheet ?? PLAN_SHEET.settings };
  }

  function missing(key: string, severity: "error" | "warning" | null): void {
    if (severity !== null) collector.add("plan.setting-missing", severity, placeOf(key), { setting: key });
  }

  function invalid(key: string, typed: string, expected: string): void {
    collector.add("plan.setting-invalid", "error", placeOf(key), { setting: key, text: typed, expected });
  }

  function textOf(key: string): string {
    for (const [name, value] of raw) if (foldText(name) === foldText(key)) return value;
    return "";
  }

  function text(key: string, severity: "error" | "warning" | null): string {
    const value = textOf(key);
    if (value === "") missing(key, severity);
    return value;
  }

  function word<K extends string>(
    key: string,
    words: Readonly<Record<K, string>>,
    severity: "warning" | null,
  ): K | null {
    const row = rowOf(key);
    if (row === undefined || row.isBlank("Giá trị")) {
      missing(key, severity);
      return null;
    }
    const meaning = (Object.keys(words) as K[]).find((one) => foldText(words[one]) === foldText(textOf(key)));
    if (meaning === undefined) invalid(key, textOf(key), Object.values<string>(words).join(" / "));
    return meaning ?? null;
  }

  function number(key: string): number | null {
    return rowOf(key)?.number("Giá trị", { minimum: 0 }) ?? null;
  }

  function date(key: string, isRequired: boolean): string | null {
    const row = rowOf(key);
    if (row === undefined || row.isBlank("Giá trị")) {
      missing(key, isRequired ? "error" : null);
      return null;
    }
    return row.date("Giá trị");
  }

  function readYear(): number | null {
    const row = rowOf(SETTING.year);
    if (row === undefined || row.isBlank("Giá trị")) {
      missing(SETTING.year, "error");
      return null;
    }
    const value = Number(/^(?:năm )?(\d{4})$/i.exec(textOf(SETTING.year))?.[1]);
    if (value >= FIRST_YEAR && value <= LAST_YEAR) return value;
    invalid(SETTING.year, textOf(SETTING.year), "2024");
    return null;
  }

  function readPublicity(): readonly string[] {
    const parts = splitList(textOf(SETTING.publicityOrgUnits));
    if (orgUnits === null) return parts;
    return parts.flatMap((part) => {
      const code = orgUnits.find(part);
      if (code !== null) return [code];
      collector.add("plan.org-unit-unknown", "error", placeOf(SETTING.publicityOrgUnits), { text: part });
      return [];
    });
  }

  function readSwitch(row: Row, key: string, typed: string): void {
    const code = key.slice(SWITCH_PREFIX.length).trim();
    const words = Object.entries(SWITCH_WORDS) as [keyof typeof SWITCH_WORDS, string][];
    const meaning = words.find(([, one]) => foldText(one) === foldText(typed))?.[0];
    if (!CHECK_CODE.test(code)) {
      const params = { setting: key, text: code, expected: "target.far-above" };
      collector.add("plan.setting-invalid", "error", row.place("Mục"), params);
    } else if (meaning === undefined) {
      const params = { setting: key, text: typed, expected: Object.values(SWITCH_WORDS).join(" / ") };
      collector.add("plan.setting-invalid", "error", row.place("Giá trị"), params);
    } else severities.set(code, meaning);
  }
}

function isKnownKey(folded: string): boolean {
  return (
    folded.startsWith(foldText(SWITCH_PREFIX)) ||
    Object.values<string>(SETTING).some((key) => foldText(key) === folded)
  );
}
