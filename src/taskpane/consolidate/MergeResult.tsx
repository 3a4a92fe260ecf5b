import { Button } from "@fluentui/react-components";
import type { MergePreview } from "../../app/mergeIntoWorkbook";
import type { Plan } from "../../core/model";
import { SUMMARY_SHEET } from "../../core/report";
import { useTexts } from "../paneLanguage";
import { FollowUp } from "./FollowUp";
import { ProgressChart } from "./ProgressChart";
import { useSaid } from "../parts/Said";
import { SeverityIcon } from "../parts/SeverityIcon";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { PaneServices } from "../services";
import { useGoTo } from "../state/useGoTo";
import type { useTask } from "../state/useTask";

/** Sheets that one looks at after a merge. */
const LINKS = [SUMMARY_SHEET.totals, SUMMARY_SHEET.detail, SUMMARY_SHEET.ledger, SUMMARY_SHEET.review];

/** After writing: coverage, who is missing, which targets were missed, where to look, and the way back. */
export function MergeResult(props: {
  readonly plan: Plan;
  readonly preview: MergePreview;
  readonly services: PaneServices;
  readonly task: ReturnType<typeof useTask>;
  readonly onUndo: () => void;
  readonly onAgain: () => void;
}) {
  const { preview, task } = props;
  const texts = useTexts();
  const styles = usePaneStyles();
  const words = texts.consolidate;
  const missing = preview.orgUnits.filter((orgUnit) => orgUnit.status !== "received");
  const all = preview.orgUnits.length;
  const outcome = words.done(all - missing.length, all, preview.isProvisional);
  useSaid(outcome);
  return (
    <section className={styles.stack} aria-label={words.sheets}>
      <div style={{ display: "flex", gap: 6 }}>
        <SeverityIcon kind={preview.isProvisional ? "warning" : "done"} />
        <strong>{outcome}</strong>
      </div>
      {missing.length > 0 && (
        <div className={styles.tight}>
          <h2 className={styles.heading}>{words.missingNames(missing.length)}</h2>
          <ul className={styles.plainList}>
            {missing.map((orgUnit) => (
              <li key={orgUnit.code}>{orgUnit.name}</li>
            ))}
          </ul>
        </div>
      )}
      {preview.missed.length === 0 ? (
        <p className={styles.text}>{words.noneMissed}</p>
      ) : (
        <details>
          <summary>{words.missed(preview.missed.length)}</summary>
          <ul className={styles.plainList}>
            {preview.missed.map(({ code, name }) => (
              <li key={code}>{`${code} · ${name}`}</li>
            ))}
          </ul>
        </details>
      )}
      <ProgressChart progress={preview.progress} />
      <SheetLinks services={props.services} task={task} />
      <FollowUp plan={props.plan} preview={preview} services={props.services} />
      <div className={styles.row}>
        <Button disabled={task.isBusy} onClick={props.onUndo}>
          {words.undo}
        </Button>
        <Button appearance="subtle" disabled={task.isBusy} onClick={props.onAgain}>
          {words.startOver}
        </Button>
      </div>
    </section>
  );
}

/** Buttons that lead to the sheets of the summary. */
export function SheetLinks(props: {
  readonly services: PaneServices;
  readonly task: ReturnType<typeof useTask>;
}) {
  const texts = useTexts();
  const styles = usePaneStyles();
  const goTo = useGoTo(props.services, props.task);
  return (
    <div className={styles.tight}>
      <h2 className={styles.heading}>{texts.consolidate.sheets}</h2>
      <div className={styles.row}>
        {LINKS.map((sheet) => (
          <Button key={sheet} size="small" onClick={() => goTo(sheet, "A1")}>
            {sheet}
          </Button>
        ))}
      </div>
    </div>
  );
}
