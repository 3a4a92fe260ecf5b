import { useState } from "react";
import { replacedSheets } from "../../app/planSheets";
import type { WorkbookData, WorkbookSpec } from "../../core/workbook";
import type { RestorePoint } from "../../ports";
import type { PaneServices } from "../services";
import type { useTask } from "./useTask";

/** What a view needs that changes the open workbook. */
export interface WorkbookChanger {
  readonly services: PaneServices;
  /** The open workbook as last read. */
  readonly data: WorkbookData;
  readonly task: ReturnType<typeof useTask>;
  readonly readAgain: () => Promise<void>;
}

/** Puts sheets into the open workbook: never over others without asking, and with a way back. */
export function usePutSheets({ services, data, task, readAgain }: WorkbookChanger): {
  /** Sheets that stand in the way, while a person is asked about them. */
  readonly asking: readonly string[];
  readonly stopAsking: () => void;
  readonly canUndo: boolean;
  readonly put: (spec: WorkbookSpec, mayReplace: boolean, done: string) => Promise<void>;
  readonly undo: (done: string) => Promise<void>;
} {
  const [asking, setAsking] = useState<readonly string[]>([]);
  const [point, setPoint] = useState<RestorePoint | null>(null);
  return {
    asking,
    stopAsking: () => setAsking([]),
    canUndo: point !== null,
    put: (spec, mayReplace, done) =>
      task.run(async () => {
        const inTheWay = replacedSheets(data, spec);
        if (inTheWay.length > 0 && !mayReplace) {
          setAsking(inTheWay);
          return null;
        }
        setAsking([]);
        setPoint(await services.workbook.renderSheets(spec));
        await readAgain();
        return { intent: "success", text: done };
      }),
    undo: (done) =>
      task.run(async () => {
        if (point !== null) await services.workbook.restore(point);
        setPoint(null);
        await readAgain();
        return { intent: "success", text: done };
      }),
  };
}
