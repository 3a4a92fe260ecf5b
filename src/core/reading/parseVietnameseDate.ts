import { foldText } from "./foldText";

const TIME = "(?:[ t]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?z?)?";
const DAY_FIRST = new RegExp(`^(?:ngày )?(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})${TIME}\\.?$`);
const ISO = new RegExp(`^(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})${TIME}$`);
/** A date and a place; longer text only mentions a date. */
const LONGEST = 120;
/** A place may stand before: `Bình Tân, ngày 05 tháng 10 năm 2024`. */
const IN_WORDS = /^(?:\D* )?ngày (\d{1,2}) tháng (\d{1,2}),? năm (\d{4})\.?$/;

/**
 * Reads a date as Vietnamese people write it, day first; null when it is none or does not exist.
 *
 * Reads `05/10/2024`, `5-10-2024`, `5.10.24` (two digits: 1950–2049), `2024-10-05`, each with an optional time that
 * is dropped, and `ngày 05 tháng 10 năm 2024`. `10/05/2024` is 10 May. Years 1900–2199.
 * @returns an ISO date, `2024-10-05`
 */
export function parseVietnameseDate(text: string): string | null {
  if (text.length > LONGEST) return null;
  const folded = foldText(text);
  const dayFirst = DAY_FIRST.exec(folded);
  if (dayFirst) return toIsoDate(fullYear(dayFirst[4]!), Number(dayFirst[3]), Number(dayFirst[1]));
  const iso = ISO.exec(folded);
  if (iso) return toIsoDate(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const inWords = IN_WORDS.exec(folded);
  if (inWords) return toIsoDate(Number(inWords[3]), Number(inWords[2]), Number(inWords[1]));
  return null;
}

/** ISO form of a day that exists, null of one that does not (31/04, 29/02 of a common year, years before 1900). */
export function toIsoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
