import { useCallback } from "react";
import type { PaneServices } from "../services";
import type { useTask } from "./useTask";

/** Leads to a cell; where it cannot (its sheet was deleted, hidden, another workbook is active) the task's news says so. */
export function useGoTo(
  { workbook }: PaneServices,
  { run }: ReturnType<typeof useTask>,
): (sheet: string, address: string) => void {
  return useCallback(
    (sheet: string, address: string) => {
      void run(async () => {
        await workbook.goTo(sheet, address);
        return null;
      });
    },
    [workbook, run],
  );
}
