import { Button, mergeClasses } from "@fluentui/react-components";
import type { Finding } from "../../core/finding";
import { addressOf } from "../../i18n";
import { useTexts } from "../paneLanguage";
import { SeverityIcon } from "../parts/SeverityIcon";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { PaneServices } from "../services";
import { useGoTo } from "../state/useGoTo";
import type { useTask } from "../state/useTask";

/** What the plan itself has to be looked at, each with the way to its cell. */
export function PlanProblems(props: {
  readonly findings: readonly Finding[];
  readonly describe: (finding: Finding) => string;
  readonly services: PaneServices;
  /** Tells of a cell that cannot be gone to. */
  readonly task: ReturnType<typeof useTask>;
}) {
  const texts = useTexts();
  const styles = usePaneStyles();
  const goTo = useGoTo(props.services, props.task);
  return (
    <section className={styles.tight}>
      <h2 className={styles.heading}>{texts.templates.problems(props.findings.length)}</h2>
      <ul className={mergeClasses(styles.list, styles.scroll)} style={{ maxHeight: "60vh" }} tabIndex={0}>
        {props.findings.map((finding, index) => {
          const address = addressOf(finding.place);
          const { sheet } = finding.place;
          return (
            <li key={index} className={mergeClasses(styles.card, styles[finding.severity])}>
              <div style={{ display: "flex", gap: 6 }}>
                <SeverityIcon kind={finding.severity} />
                <span>
                  <strong>{texts.severityOne[finding.severity]}</strong>
                  <br />
                  {props.describe(finding)}
                </span>
              </div>
              {sheet !== undefined && address !== null && (
                <div>
                  <Button size="small" onClick={() => goTo(sheet, address)}>
                    {texts.check.goToCell}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
