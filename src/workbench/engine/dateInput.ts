import type { Culture } from "./culture";

interface TypedDate {
  readonly value: number;
  readonly numberFormat: string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A date or a time as Excel recognises it while typing: `31/12/2026`, `2026-12-31`, `5-Jan-26`, `1/2`, `14:30`,
 * a date and a time. Null when it is none. The value is a serial number of the 1900 system.
 */
export function dateInput(text: string, culture: Culture): TypedDate | null {
  const both = /^(\S+) (\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?)$/.exec(text);
  if (both) {
    const day = dayInput(both[1]!, culture);
    const time = timeInput(both[2]!);
    return day && time && { value: day.value + time.value, numberFormat: "m/d/yyyy h:mm" };
  }
  return dayInput(text, culture) ?? timeInput(text);
}

/** Serial number of a day of the Gregorian calendar; null when there is no such day. */
export function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  const serial = Math.round(date.getTime() / 86_400_000) + 25_569;
  // Excel keeps Lotus's 29 February 1900: days before 1 March 1900 count one less.
  return serial < 61 ? serial - 1 : serial;
}

function dayInput(text: string, culture: Culture): TypedDate | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]), culture.shortDatePattern);
  const three = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (three) {
    const [first, second] = [Number(three[1]), Number(three[2])];
    const [d, m] = culture.dateOrder === "mdy" ? [second, first] : [first, second];
    return day(fullYear(three[3]!), m, d, culture.shortDatePattern);
  }
  const named = /^(\d{1,2})[-/ ]([A-Za-z]{3,9})(?:[-/ ](\d{2}|\d{4}))?$/.exec(text);
  if (named) {
    const month = MONTHS.indexOf(named[2]!.slice(0, 3).toLowerCase()) + 1;
    if (month === 0) return null;
    const year = named[3] ? fullYear(named[3]) : new Date().getFullYear();
    return day(year, month, Number(named[1]), named[3] ? "d-mmm-yy" : "d-mmm");
  }
  const two = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (two) {
    const [first, second] = [Number(two[1]), Number(two[2])];
    const [d, m] = culture.dateOrder === "mdy" ? [second, first] : [first, second];
    return day(new Date().getFullYear(), m, d, "d-mmm");
  }
  return null;
}

function timeInput(text: string): TypedDate | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AaPp])[Mm])?$/.exec(text);
  if (!match) return null;
  const half = match[4]?.toLowerCase();
  const hour = Number(match[1]);
  if (half ? hour < 1 || hour > 12 : hour > 23) return null;
  const hours = half ? (hour % 12) + (half === "p" ? 12 : 0) : hour;
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0);
  if (minutes > 59 || seconds > 59) return null;
  const numberFormat = `h:mm${match[3] ? ":ss" : ""}${half ? " AM/PM" : ""}`;
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, numberFormat };
}

function day(year: number, month: number, dayOfMonth: number, numberFormat: string): TypedDate | null {
  const value = serialOf(year, month, dayOfMonth);
  return value === null ? null : { value, numberFormat };
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
