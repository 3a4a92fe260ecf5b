import { deadlineOf } from "../../src/app/deadline";

// Calendar of 2026: 31 October is a Saturday, 1 November a Sunday, 30 October a Friday.
it.each([
  { name: "12 days before", before: "2026-11-03", today: "2026-10-21", daysLeft: 12 },
  { name: "on the last day", before: "2026-11-03", today: "2026-11-02", daysLeft: 0 },
  { name: "the day after", before: "2026-11-03", today: "2026-11-03", daysLeft: -1 },
  { name: "over the end of a year", before: "2027-01-01", today: "2026-12-30", daysLeft: 1 },
])("[PANE-03] counts the days left $name", ({ before, today, daysLeft }) => {
  expect(deadlineOf(before, today).daysLeft).toBe(daysLeft);
});

it.each([
  { name: "a Saturday", before: "2026-11-01", lastDay: "2026-10-31", betterBy: "2026-10-30" },
  { name: "a Sunday", before: "2026-11-02", lastDay: "2026-11-01", betterBy: "2026-10-30" },
  { name: "a Monday", before: "2026-11-03", lastDay: "2026-11-02", betterBy: null },
  { name: "a Friday", before: "2026-10-31", lastDay: "2026-10-30", betterBy: null },
])("[PANE-03] hints at the working day before when the last day is $name, and moves no day", (example) => {
  const { lastDay, betterBy } = deadlineOf(example.before, "2026-10-01");
  expect({ lastDay, betterBy }).toEqual({ lastDay: example.lastDay, betterBy: example.betterBy });
});
