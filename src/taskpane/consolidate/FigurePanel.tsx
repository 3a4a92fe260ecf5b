import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { explainFigure } from "../../app/explainFigure";
import type { Plan } from "../../core/model";
import { SUMMARY_SHEET } from "../../core/report";
import { toAddress } from "../../core/workbook";
import type { WorkbookData } from "../../core/workbook";
import { useLanguage, useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { PaneServices } from "../services";
import { useGoTo } from "../state/useGoTo";
import { useSelection } from "../state/useSelection";
import type { useTask } from "../state/useTask";

/** A total explains itself: the parts of the figure that is chosen in the summary, each with where it came from. */
export function FigurePanel(props: {
  readonly plan: Plan;
  readonly services: PaneServices;
  readonly data: WorkbookData;
  /** Tells of a cell that cannot be gone to. */
  readonly task: ReturnType<typeof useTask>;
}) {
  const { plan, services, data } = props;
  const texts = useTexts();
  const { number } = useLanguage().findings.formats;
  const styles = usePaneStyles();
  const goTo = useGoTo(services, props.task);
  const words = texts.consolidate;
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
      {figure.madeOf.length > 0 && (
        <>
          <p className={styles.text}>{words.madeOf}:</p>
          <ul className={styles.plainList}>
            {figure.madeOf.map(({ code, name }) => (
              <li key={code}>{`${code} · ${name}`}</li>
            ))}
          </ul>
        </>
      )}
      {figure.madeOf.length === 0 && (
        <>
          <p className={styles.text}>{words.parts(figure.parts.length)}</p>
          <ul className={styles.list}>
            {figure.parts.map((part) => (
              <li key={part.rowIndex} className={styles.tight}>
                <span>
                  {part.place === "" ? part.orgUnit : part.place}:{" "}
                  <strong>
                    {part.used === null
                      ? words.notUsed
                      : typeof part.used === "number"
                        ? number(part.used)
                        : part.used}
                  </strong>
                  {part.used === null && ` (${part.typed === "" ? part.state : words.typed(part.typed)})`}
                </span>
                <Button
                  size="small"
                  appearance="subtle"
                  style={{ justifyContent: "flex-start", textAlign: "left", overflowWrap: "anywhere" }}
                  onClick={() => goTo(SUMMARY_SHEET.received, toAddress(part.rowIndex, 4))}
                >
                  {words.at(part.file, part.sheet, part.cell)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
