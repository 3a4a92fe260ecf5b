import { ToggleButton } from "@fluentui/react-components";
import type { Severity } from "../../core/finding";
import { useLanguage, useTexts } from "../paneLanguage";
import { SeverityIcon } from "../parts/SeverityIcon";
import { usePaneStyles } from "../parts/usePaneStyles";

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/** Three counters; pressing one shows only its kind, pressing it again shows all. */
export function Counters(props: {
  readonly count: (severity: Severity) => number;
  readonly filter: Severity | null;
  readonly onFilter: (severity: Severity | null) => void;
}) {
  const texts = useTexts();
  const { number } = useLanguage().findings.formats;
  const styles = usePaneStyles();
  return (
    <div className={styles.row} style={{ gap: 6 }}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          icon={<SeverityIcon kind={severity} />}
          checked={props.filter === severity}
          onClick={() => props.onFilter(props.filter === severity ? null : severity)}
          style={{
            minWidth: 0,
            paddingLeft: 8,
            paddingRight: 8,
            // The pressed one's own fill is hardly darker than the others'.
            ...(props.filter === severity ? { borderColor: "currentColor" } : {}),
          }}
        >
          {`${texts.severity[severity]} ${number(props.count(severity))}`}
        </ToggleButton>
      ))}
    </div>
  );
}
