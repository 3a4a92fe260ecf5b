/** Shows an ISO date as people there write it: `2024-10-15` → `15/10/2024`. */
export function showDate(isoDate: string): string {
  const [year, month, day] = isoDate.split("-");
  return `${day}/${month}/${year}`;
}

/** The ISO date `days` after (or before, when negative) another; proleptic Gregorian, no time zone. */
export function addDays(isoDate: string, days: number): string {
  const [year, month, day] = isoDate.split("-").map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return date.toISOString().slice(0, 10);
}
