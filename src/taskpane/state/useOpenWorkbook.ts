import { useCallback, useEffect, useRef, useState } from "react";
import { SUMMARY_SHEET } from "../../core/report";
import type { OpenWorkbookPort, WorkbookChange } from "../../ports";
import type { OpenState } from "./readOpen";

export type { OpenState } from "./readOpen";

export type OpenReading =
  | { readonly status: "reading" }
  | { readonly status: "failed"; readonly error: unknown }
  | { readonly status: "read"; readonly state: OpenState };

const SUMMARY_NAMES = new Set<string>(Object.values(SUMMARY_SHEET));

/** Reads the workbook once Excel gives it, and reads it again when something that the pane shows has changed. */
export function useOpenWorkbook(workbook: OpenWorkbookPort | null): {
  readonly reading: OpenReading;
  readonly readAgain: () => Promise<void>;
} {
  const [reading, setReading] = useState<OpenReading>({ status: "reading" });
  const turn = useRef(0);
  const last = useRef<OpenState | null>(null);
  /** Not read yet; null is everything. A reading that a newer one overtakes leaves what it was to read to that one. */
  const pending = useRef<WorkbookChange>([]);
  const read = useCallback(
    async (change: WorkbookChange) => {
      if (workbook === null) return;
      const wanted = change === null || pending.current === null ? null : [...pending.current, ...change];
      pending.current = wanted;
      const own = ++turn.current;
      try {
        const { readOpen } = await import("./readOpen");
        const state = await readOpen(last.current, wanted, workbook);
        if (own !== turn.current) return;
        pending.current = [];
        last.current = state;
        setReading({ status: "read", state });
      } catch (error) {
        if (own === turn.current) setReading({ status: "failed", error });
      }
    },
    [workbook],
  );
  const readAgain = useCallback(() => read(null), [read]);

  useEffect(() => {
    if (workbook === null) return;
    void readAgain();
    const ending = workbook
      .onChanged((change) => {
        if (concerns(change)) void read(change);
      })
      .catch(() => null);
    return () => void ending.then((end) => end?.());
  }, [workbook, read, readAgain]);

  return { reading, readAgain };
}

/** Changes of a summary's own sheets alone call for nothing: it is read when it is asked about. */
function concerns(change: WorkbookChange): boolean {
  return change === null || change.some(({ sheet }) => !SUMMARY_NAMES.has(sheet) || sheet === "Phong trào");
}
