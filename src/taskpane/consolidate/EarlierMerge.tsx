import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { SUMMARY_SHEET } from "../../core/report";
import type { PreviousSummary } from "../../core/report";
import type { WorkbookData } from "../../core/workbook";
import type { SheetsRestorePoint } from "../../ports";
import { useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { PaneServices } from "../services";
import type { useTask } from "../state/useTask";
import { SheetLinks } from "./MergeResult";

/** The summary that already stands in the workbook, and the way back from it while the workbook keeps one. */
export function EarlierMerge(props: {
  readonly services: PaneServices;
  readonly summary: PreviousSummary | null;
  readonly data: WorkbookData;
  readonly task: ReturnType<typeof useTask>;
  readonly onUndo: () => void;
}) {
  const { services, summary, data } = props;
  const texts = useTexts();
  const styles = usePaneStyles();
  const [point, setPoint] = useState<SheetsRestorePoint | null>(null);
  useEffect(() => {
    let isOver = false;
    services.workbook.restorePoint().then(
      (found) => {
        if (!isOver) setPoint(found);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [services, data]);
  const last = summary?.diary[summary.diary.length - 1];
  const concernsMerge = point !== null && [...point.replaced, ...point.added].includes(SUMMARY_SHEET.totals);
  if (last === undefined && !concernsMerge) return null;
  return (
    <section className={styles.stack}>
      {last !== undefined && (
        <>
          <p className={styles.text}>{texts.consolidate.earlier(last.at, last.orgUnits)}</p>
          <SheetLinks services={services} task={props.task} />
        </>
      )}
      {concernsMerge && (
        <div>
          <Button disabled={props.task.isBusy} onClick={props.onUndo}>
            {texts.consolidate.undo}
          </Button>
        </div>
      )}
    </section>
  );
}
