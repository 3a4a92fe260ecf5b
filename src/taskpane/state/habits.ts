/** Habits of the person, kept in the browser only; what belongs to the work is kept in the workbook. */
export type Habit = "language" | "tab" | "by" | "officeLanguage" | "officeColour";

/** Null where nothing is kept, or where storage is closed to frames of another site. */
export function habit(name: Habit): string | null {
  try {
    return localStorage.getItem(`thi-dua.${name}`);
  } catch {
    return null;
  }
}

export function keepHabit(name: Habit, value: string): void {
  try {
    localStorage.setItem(`thi-dua.${name}`, value);
  } catch {
    // Then nothing is kept.
  }
}
