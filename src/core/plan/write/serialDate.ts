const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of the 1900 system as it counts from 1 March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The spreadsheet serial number (1900 system) of an ISO date from 1 March 1900 on. */
export function toSerial(isoDate: string): number {
  const [year = 0, month = 0, day = 0] = isoDate.split("-").map(Number);
  return (Date.UTC(year, month - 1, day) - DAY_ZERO) / MILLISECONDS_PER_DAY;
}
