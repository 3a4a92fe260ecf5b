import type { CellData, CellStyleData } from "../workbook";
import { cleanText } from "./cleanText";
import { serialToIsoDate } from "./excelSerial";
import { readableText } from "./legacyText";
import { parseVietnameseDate, toIsoDate } from "./parseVietnameseDate";

/** What a date cell says: a day, or something that is none. */
export type DateReading = { readonly isoDate: string } | { readonly doubt: DateDoubt };

export type DateDoubt =
  /** Not a date; `candidate` is the day of a serial number whose date format was lost. */
  | { readonly kind: "notADate"; readonly raw: string; readonly candidate: string | null }
  /** Written as a date that no calendar has; `candidate` is the same with day and month exchanged, if that exists. */
  | { readonly kind: "impossibleDate"; readonly raw: string; readonly candidate: string | null }
  | { readonly kind: "errorValue"; readonly error: string }
  | { readonly kind: "noCachedValue"; readonly formula: string };

/** 1 January 1990 and 31 December 2099 in the 1900 system. */
const LIKELY_SERIALS = { first: 32_874, last: 73_050 } as const;
const NO_DATE = /^[-–—−.…/ ]*$/;
const SHAPED = /^(?:ngày )?(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})\b/i;
const SHAPED_ISO = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}\b/;
const SHAPED_IN_WORDS = /ngày \d{1,2} tháng \d{1,2},? năm \d{4}/i;

/**
 * Reads the cell of a date column; null when it is empty or holds only `-` or `…`.
 *
 * A number counts as a date only where the cell shows one (`style.isDate`). Text is read day first, in Unicode or in
 * a legacy font. `date1904` is the workbook's.
 */
export function readDateCell(
  cell: CellData | undefined,
  style: CellStyleData | undefined,
  date1904: boolean,
): DateReading | null {
  if (cell === undefined) return null;
  switch (cell.kind) {
    case "number":
      return readSerial(cell.value, style?.isDate ?? false, date1904);
    case "text":
      return readText(cell.value, style?.fontName ?? null);
    case "boolean":
      return { doubt: { kind: "notADate", raw: cell.value ? "TRUE" : "FALSE", candidate: null } };
    case "error":
      return { doubt: { kind: "errorValue", error: cell.value } };
    case "formula":
      return { doubt: { kind: "noCachedValue", formula: cell.formula } };
  }
}

function readSerial(serial: number, isDate: boolean, date1904: boolean): DateReading {
  const isoDate = serialToIsoDate(serial, date1904);
  const raw = String(serial);
  if (isDate)
    return isoDate === null ? { doubt: { kind: "impossibleDate", raw, candidate: null } } : { isoDate };
  const isLikely =
    Number.isInteger(serial) && serial >= LIKELY_SERIALS.first && serial <= LIKELY_SERIALS.last;
  return { doubt: { kind: "notADate", raw, candidate: isLikely ? isoDate : null } };
}

function readText(stored: string, fontName: string | null): DateReading | null {
  const raw = cleanText(readableText(stored, fontName));
  if (NO_DATE.test(raw)) return null;
  const isoDate = parseVietnameseDate(raw);
  if (isoDate !== null) return { isoDate };
  const shaped = SHAPED.exec(raw);
  if (shaped) {
    const candidate =
      shaped[3]!.length === 4 ? toIsoDate(Number(shaped[3]), Number(shaped[1]), Number(shaped[2])) : null;
    return { doubt: { kind: "impossibleDate", raw, candidate } };
  }
  const isShaped = SHAPED_ISO.test(raw) || SHAPED_IN_WORDS.test(raw);
  return { doubt: { kind: isShaped ? "impossibleDate" : "notADate", raw, candidate: null } };
}
