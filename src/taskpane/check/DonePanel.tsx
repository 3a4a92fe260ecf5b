import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { deadlineOf } from "../../app/deadline";
import type { OrgUnit, Plan } from "../../core/model";
import { unitWorkbookFileName } from "../../core/template";
import { useTexts } from "../paneLanguage";
import { SeverityIcon } from "../parts/SeverityIcon";
import { usePaneStyles } from "../parts/usePaneStyles";
import { today } from "../services";
import type { PaneServices } from "../services";

/** Nothing left to do in the figures: what follows, in order. */
export function DonePanel(props: {
  readonly plan: Plan;
  readonly orgUnit: OrgUnit;
  readonly services: PaneServices;
}) {
  const texts = useTexts();
  const styles = usePaneStyles();
  const [isCopied, setCopied] = useState(false);
  const { settings } = props.plan;
  const name = unitWorkbookFileName(props.plan, props.orgUnit, "friendly");
  const { lastDay } = deadlineOf(settings.deadlineBefore, today(props.services.now()));
  const copy = () =>
    props.services.copyText(name).then(
      () => setCopied(true),
      // Some hosts refuse the clipboard: the name stands there to be selected.
      () => setCopied(false),
    );
  return (
    <section className={styles.card} aria-label={texts.check.nextTitle}>
      <div style={{ display: "flex", gap: 6 }}>
        <SeverityIcon kind="done" />
        <p className={styles.text}>
          <strong>{texts.check.ready}</strong>
        </p>
      </div>
      <h2 className={styles.heading}>{texts.check.nextTitle}</h2>
      <ol className={styles.plainList}>
        <li>{texts.check.nextPrint}</li>
        <li>{texts.check.nextSend(settings.receivingOffice)}</li>
      </ol>
      <p className={styles.text}>
        {texts.check.nextName} <code style={{ userSelect: "all" }}>{name}</code>
      </p>
      <div className={styles.row}>
        <Button size="small" onClick={() => void copy()}>
          {isCopied ? texts.check.copied : texts.check.copy}
        </Button>
      </div>
      <p className={styles.quiet}>{texts.check.nextDeadline(lastDay)}</p>
    </section>
  );
}
