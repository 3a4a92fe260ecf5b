const MILLISECONDS_A_DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

const pattern =
  /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?)?(?:Z|([+-])(\d{2}):(\d{2}))?$/;

/**
 * Serial number of an ISO 8601 date, time or both (cells of type `d`); null when it is none. A time zone is taken
 * as written: the cell shows the time of its own place. Serials before March 1900 follow Excel, which counts a
 * 29 February 1900.
 */
export function isoDateToSerial(text: string, date1904: boolean): number | null {
  const match = pattern.exec(text.trim());
  if (!match || text.trim() === "") return null;
  const [, year, month, day, hour, minute, second, part] = match;
  if (year === undefined && hour === undefined) return null;
  const time =
    (Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0) + Number(part ?? 0)) / 86_400;
  if (Number(hour ?? 0) > 24 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return null;
  if (year === undefined) return time;
  const milliseconds = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(milliseconds);
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  const days = milliseconds / MILLISECONDS_A_DAY + (date1904 ? EPOCH_1904 : EPOCH_1900);
  const serial = date1904 || days >= 61 ? days : days - 1;
  return serial < 0 ? null : serial + time;
}
