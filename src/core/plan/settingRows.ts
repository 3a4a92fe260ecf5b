import { showDate } from "../model";
import type { PlanSettings } from "../model";
import { foldText, formatVietnameseNumber } from "../reading";
import { JUDGED_ON_WORDS, SWITCH_WORDS, YES_NO_WORDS } from "./planWords";

/** Keys of the sheet `Thiết lập`. */
export const SETTING = {
  consolidatingOffice: "Cơ quan tổng hợp",
  superiorOffice: "Cơ quan cấp trên",
  receivingOffice: "Đơn vị tiếp nhận",
  contact: "Đầu mối liên hệ",
  placeName: "Địa danh",
  year: "Năm báo cáo",
  period: "Kỳ báo cáo",
  dataCutoff: "Thời gian chốt số liệu",
  deadlineBefore: "Hạn gửi (trước ngày)",
  superiorDeadlineBefore: "Hạn gửi cấp trên (trước ngày)",
  legalBasis: "Căn cứ",
  judgedOn: "Đánh giá theo",
  isSample: "Số liệu mẫu",
  setLabel: "Ghi chú trên bìa",
  publicityOrgUnits: "Đơn vị báo cáo tuyên truyền",
  farAbovePercent: "Hỏi lại khi vượt kế hoạch từ (%)",
  worseThanPreviousPercent: "Lưu ý khi kém năm trước từ (%)",
} as const;

/** Before the code of a check that the plan switches off or gives another severity: `Kiểm tra: target.far-above`. */
export const SWITCH_PREFIX = "Kiểm tra:";

export const DEFAULT_THRESHOLDS = { farAbovePercent: 200, worseThanPreviousPercent: 10 } as const;

/** One row of `Thiết lập`. */
export interface SettingRow {
  readonly key: string;
  readonly value: SettingValue;
}
export type SettingValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "date"; readonly isoDate: string };

/** The settings as rows, in the order people meet them; keys that only `raw` has come last. */
export function settingRows(settings: PlanSettings): readonly SettingRow[] {
  const rows: SettingRow[] = [
    textRow(SETTING.consolidatingOffice, settings.consolidatingOffice),
    textRow(SETTING.superiorOffice, settings.superiorOffice),
    textRow(SETTING.receivingOffice, settings.receivingOffice),
    textRow(SETTING.contact, settings.contact),
    textRow(SETTING.placeName, settings.placeName),
    numberRow(SETTING.year, settings.year),
    textRow(SETTING.period, settings.period),
    dateRow(SETTING.dataCutoff, settings.dataCutoff),
    dateRow(SETTING.deadlineBefore, settings.deadlineBefore),
    dateRow(SETTING.superiorDeadlineBefore, settings.superiorDeadlineBefore),
    ...settings.legalBases.map((basis) => textRow(SETTING.legalBasis, basis)),
    textRow(SETTING.judgedOn, JUDGED_ON_WORDS[settings.judgedOn]),
    textRow(SETTING.isSample, settings.isSample ? YES_NO_WORDS.yes : YES_NO_WORDS.no),
    textRow(SETTING.setLabel, settings.setLabel),
    textRow(SETTING.publicityOrgUnits, settings.publicityOrgUnits.join("; ")),
    numberRow(SETTING.farAbovePercent, settings.thresholds.farAbovePercent),
    numberRow(SETTING.worseThanPreviousPercent, settings.thresholds.worseThanPreviousPercent),
    ...[...settings.severities].map(([code, severity]) =>
      textRow(`${SWITCH_PREFIX} ${code}`, SWITCH_WORDS[severity]),
    ),
  ];
  const known = new Set(rows.map((row) => foldText(row.key)));
  for (const [key, text] of settings.raw) {
    if (!known.has(foldText(key))) for (const line of text.split("\n")) rows.push(textRow(key, line));
  }
  return rows;
}

/** Every key with its value as text; the lines of a key that stands on several rows. */
export function rawSettings(rows: readonly SettingRow[]): ReadonlyMap<string, string> {
  const raw = new Map<string, string>();
  for (const { key, value } of rows) {
    const before = raw.get(key);
    raw.set(key, before === undefined ? settingText(value) : `${before}\n${settingText(value)}`);
  }
  return raw;
}

/** A setting as people read it: dates `15/10/2024`, numbers with a decimal comma and no groups. */
export function settingText(value: SettingValue): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return formatVietnameseNumber(value.number, 6).replace(/\./g, "");
    case "date":
      return showDate(value.isoDate);
  }
}

function textRow(key: string, text: string): SettingRow {
  return { key, value: { kind: "text", text } };
}

function numberRow(key: string, number: number): SettingRow {
  return { key, value: { kind: "number", number } };
}

function dateRow(key: string, isoDate: string | null): SettingRow {
  return isoDate === null ? textRow(key, "") : { key, value: { kind: "date", isoDate } };
}
