import { Button } from "@fluentui/react-components";
import { useContext, useState } from "react";
import type { OrgUnitOutcome } from "../../app/mergeIntoWorkbook";
import { makeReminders } from "../../app/reminders";
import type { Reminder } from "../../app/reminders";
import { reportingOrgUnits } from "../../core/model";
import type { Plan } from "../../core/model";
import { readSummary, SUMMARY_SHEET } from "../../core/report";
import { englishFollowUp } from "../../i18n/en/paneFollowUp";
import { vietnameseFollowUp } from "../../i18n/vi/paneFollowUp";
import { useLanguage } from "../paneLanguage";
import { NewsBar } from "../parts/NewsBar";
import { SaidContext } from "../parts/Said";
import { usePaneStyles } from "../parts/usePaneStyles";
import { today } from "../services";
import type { HandOutServices } from "../services";
import { useTask } from "../state/useTask";

/** What the ledger stands beside in a summary that can be read back. */
const SHEETS = [SUMMARY_SHEET.totals, SUMMARY_SHEET.ledger, SUMMARY_SHEET.received];

/** Texts to copy to units whose report or document has not come, one unit a text. */
export function RemindersPanel(props: {
  readonly plan: Plan;
  readonly orgUnits: readonly OrgUnitOutcome[];
  readonly services: HandOutServices;
}) {
  const { plan, services } = props;
  const words = useLanguage().code === "en" ? englishFollowUp : vietnameseFollowUp;
  const styles = usePaneStyles();
  const task = useTask();
  const say = useContext(SaidContext);
  const [reminders, setReminders] = useState<readonly Reminder[] | null>(null);
  const [copied, setCopied] = useState<string | null>(null);

  const prepare = () =>
    task.run(async () => {
      // Read now: what was typed into the ledger since the merge counts as well.
      const summary = readSummary(await services.workbook.readSheets(SHEETS));
      if (summary === null) return { intent: "error", text: words.ledgerMissing };
      const statuses = new Map(props.orgUnits.map(({ code, status }) => [code, status]));
      const orgUnits = reportingOrgUnits(plan).flatMap((orgUnit) => {
        const status = statuses.get(orgUnit.code);
        return status === undefined ? [] : [{ orgUnit, status, submission: null }];
      });
      setReminders(makeReminders({ plan, orgUnits }, summary.ledger, today(services.now())));
      return null;
    });
  const copy = ({ orgUnit, name, text }: Reminder) =>
    task.run(async () => {
      try {
        await services.copyText(text);
      } catch {
        setCopied(null);
        return { intent: "error", text: words.notCopied };
      }
      setCopied(orgUnit);
      say(words.copied(name));
      return null;
    });

  if (reminders === null) {
    return (
      <section className={styles.tight} aria-label={words.reminders}>
        <div>
          <Button disabled={task.isBusy} onClick={() => void prepare()}>
            {task.isBusy ? words.preparing : words.reminders}
          </Button>
        </div>
        <NewsBar news={task.news} />
      </section>
    );
  }
  return (
    <section className={styles.tight} aria-label={words.reminders}>
      <h2 className={styles.heading}>{words.reminders}</h2>
      <p className={styles.text}>{reminders.length === 0 ? words.nobodyToRemind : words.remindersIntro}</p>
      <ul className={styles.list}>
        {reminders.map((reminder) => (
          <li key={reminder.orgUnit} className={styles.card}>
            <span>
              <strong>{reminder.name}</strong>
              {` · ${words.wanted[reminder.kind]}`}
            </span>
            <details>
              <summary>{words.showText}</summary>
              <p lang="vi" className={styles.text} style={{ whiteSpace: "pre-line", userSelect: "all" }}>
                {reminder.text}
              </p>
            </details>
            <div className={styles.row}>
              <Button
                size="small"
                aria-label={words.copyOf(reminder.name)}
                disabled={task.isBusy}
                onClick={() => void copy(reminder)}
              >
                {words.copy}
              </Button>
              {copied === reminder.orgUnit && (
                <span className={styles.quiet}>{words.copied(reminder.name)}</span>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button appearance="subtle" onClick={() => setReminders(null)}>
          {words.close}
        </Button>
      </div>
      <NewsBar news={task.news} />
    </section>
  );
}
