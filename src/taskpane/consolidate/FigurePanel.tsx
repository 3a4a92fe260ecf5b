import { useMemo } from "react";
import { explainFigure } from "../../app/explainFigure";
import type { Plan } from "../../core/model";
import { SUMMARY_SHEET } from "../../core/report";
import { toAddress } from "../../core/workbook";
import type { WorkbookData } from "../../core/workbook";
import { useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { PaneServices } from "../services";
import { useGoTo } from "../state/useGoTo";
import { useSelection } from "../state/useSelection";
import type { useTask } from "../state/useTask";
import { FigureParts } from "./FigureParts";

/** A total explains itself: the parts of the figure that is chosen in the summary, each with where it came from. */
export function FigurePanel(props: {
  readonly plan: Plan;
  readonly services: PaneServices;
  readonly data: WorkbookData;
  /** Tells of a cell that cannot be gone to. */
  readonly task: ReturnType<typeof useTask>;
}) {
  const { plan, services, data } = props;
  const styles = usePaneStyles();
  const goTo = useGoTo(services, props.task);
  const words = useTexts().consolidate;
  const selection = useSelection(services.workbook);
  const figure = useMemo(
    () => (selection === null ? null : explainFigure(plan, data, selection)),
    [plan, data, selection],
  );
  if (figure === null) return <p className={styles.quiet}>{words.explainHint}</p>;
  return (
    <section className={styles.card} aria-label={figure.name}>
      <p className={styles.text}>
        <strong>{`${figure.indicator} · ${figure.name}`}</strong> ({figure.unitOfMeasure})
      </p>
      <FigureParts
        figure={figure}
        onGoTo={(part) => goTo(SUMMARY_SHEET.received, toAddress(part.rowIndex, 4))}
      />
    </section>
  );
}
