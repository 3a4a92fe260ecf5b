import { Button, mergeClasses } from "@fluentui/react-components";
import type { Finding } from "../../core/finding";
import { addressOf } from "../../i18n";
import { useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { PaneServices } from "../services";
import { useGoTo } from "../state/useGoTo";
import type { useTask } from "../state/useTask";

/** Cells of one sheet that wait to be filled in; each leads to its cell. */
export function MissingCells(props: {
  readonly findings: readonly Finding[];
  readonly services: PaneServices;
  /** Tells of a cell that cannot be gone to. */
  readonly task: ReturnType<typeof useTask>;
}) {
  const texts = useTexts();
  const styles = usePaneStyles();
  const goTo = useGoTo(props.services, props.task);
  if (props.findings.length === 0) return null;
  return (
    <details className={mergeClasses(styles.card, styles.error)}>
      <summary>{texts.check.missing(props.findings.length)}</summary>
      <ul className={styles.list} style={{ gap: 2 }}>
        {props.findings.map((finding) => {
          const { sheet } = finding.place;
          const address = addressOf(finding.place);
          if (finding.code !== "cell.missing" || sheet === undefined || address === null) return null;
          return (
            <li key={address}>
              <Button
                size="small"
                appearance="subtle"
                style={{ justifyContent: "flex-start", textAlign: "left" }}
                onClick={() => goTo(sheet, address)}
              >
                {`${address} · ${finding.params.name} – ${finding.params.column}`}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
