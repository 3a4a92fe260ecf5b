import { toIsoDate } from "./parseVietnameseDate";

/** Days from 0000-03-01 to the day before serial 1: 1899-12-31 and, in the other system, 1903-12-31. */
const BEFORE_1900 = 693_900;
const BEFORE_1904 = 695_360;

/**
 * The day that a spreadsheet serial number shows; the time of day is dropped.
 *
 * Null where there is no such day: below the first one, past 2199, and 60 in the 1900 system, the 29 February 1900
 * that spreadsheets count and the calendar has not.
 */
export function serialToIsoDate(serial: number, date1904: boolean): string | null {
  if (!Number.isFinite(serial)) return null;
  const whole = Math.floor(serial);
  if (date1904) return whole < 0 ? null : dayToIsoDate(BEFORE_1904 + whole + 1);
  if (whole < 1 || whole === 60) return null;
  return dayToIsoDate(BEFORE_1900 + (whole > 60 ? whole - 1 : whole));
}

/** Civil date of a day counted from 0000-03-01, so that a leap day ends its year. */
function dayToIsoDate(day: number): string | null {
  if (day > 803_473) return null;
  const era = Math.floor(day / 146_097);
  const dayOfEra = day - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return toIsoDate(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
}
