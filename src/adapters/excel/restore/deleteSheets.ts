import { step } from "../steps";
import type { Step } from "../steps";

/** Removes sheets that are there. Excel deletes no very hidden sheet, so each is shown for a moment. */
export function deleteSheetSteps(names: readonly string[]): Step[] {
  return names.map((name) =>
    step(({ workbook }) => {
      const sheet = workbook.worksheets.getItem(name);
      sheet.visibility = "Visible";
      sheet.delete();
    }),
  );
}
