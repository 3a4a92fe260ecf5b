import { addDays } from "../core/model";

/** How much time a report has. */
export interface Deadline {
  /** ISO date of the last day: the day before `Hạn gửi (trước ngày)`. */
  readonly lastDay: string;
  /** 0 on the last day, negative after it. */
  readonly daysLeft: number;
  /** The working day before, when the last day is a Saturday or a Sunday; the legal day is not moved. */
  readonly betterBy: string | null;
}

/** `today` is an ISO date of the person's own calendar. */
export function deadlineOf(deadlineBefore: string, today: string): Deadline {
  const lastDay = addDays(deadlineBefore, -1);
  const weekday = weekdayOf(lastDay);
  const back = weekday === 6 ? -1 : weekday === 0 ? -2 : 0;
  return {
    lastDay,
    daysLeft: Math.round((dayNumber(lastDay) - dayNumber(today)) / 86_400_000),
    betterBy: back === 0 ? null : addDays(lastDay, back),
  };
}

/** 0 is Sunday. */
export function weekdayOf(isoDate: string): number {
  return new Date(dayNumber(isoDate)).getUTCDay();
}

function dayNumber(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`);
}
