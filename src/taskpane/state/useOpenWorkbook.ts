import { useCallback, useEffect, useRef, useState } from "react";
import { recogniseOpenWorkbook } from "../../app/recogniseOpenWorkbook";
import type { OpenWorkbookKind } from "../../app/recogniseOpenWorkbook";
import { SUMMARY_SHEET } from "../../core/report";
import type { WorkbookData } from "../../core/workbook";
import type { OpenWorkbookPort, WorkbookChange } from "../../ports";

/** The open workbook as last read. */
export interface OpenState {
  readonly data: WorkbookData;
  readonly kind: OpenWorkbookKind;
  readonly fileName: string;
}

export type OpenReading =
  | { readonly status: "reading" }
  | { readonly status: "failed"; readonly error: unknown }
  | { readonly status: "read"; readonly state: OpenState };

const SUMMARY_NAMES = new Set<string>(Object.values(SUMMARY_SHEET));

/** Reads the workbook, and reads it again when something that the pane shows has changed. */
export function useOpenWorkbook(workbook: OpenWorkbookPort): {
  readonly reading: OpenReading;
  readonly readAgain: () => Promise<void>;
} {
  const [reading, setReading] = useState<OpenReading>({ status: "reading" });
  const turn = useRef(0);
  const readAgain = useCallback(async () => {
    const own = ++turn.current;
    try {
      const [data, identity] = await Promise.all([workbook.readSheets(), workbook.identity()]);
      // A newer reading has begun meanwhile: it will tell more.
      if (own !== turn.current) return;
      const state = { data, kind: recogniseOpenWorkbook(data), fileName: identity.name };
      setReading({ status: "read", state });
    } catch (error) {
      if (own === turn.current) setReading({ status: "failed", error });
    }
  }, [workbook]);

  useEffect(() => {
    void readAgain();
    const ending = workbook
      .onChanged((change) => {
        if (concerns(change)) void readAgain();
      })
      .catch(() => null);
    return () => void ending.then((end) => end?.());
  }, [workbook, readAgain]);

  return { reading, readAgain };
}

/** Changes of a summary's own sheets alone call for nothing: it is read when it is asked about. */
function concerns(change: WorkbookChange): boolean {
  return change === null || change.some(({ sheet }) => !SUMMARY_NAMES.has(sheet) || sheet === "Phong trào");
}
