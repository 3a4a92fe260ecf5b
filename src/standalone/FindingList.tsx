import type { Finding } from "../core/finding";
import { describeFinding } from "../i18n";
import { useLanguage } from "../taskpane/paneLanguage";
import { SeverityIcon } from "../taskpane/parts/SeverityIcon";
import { usePaneStyles } from "../taskpane/parts/usePaneStyles";

/** Findings as sentences with their place. */
export function FindingList(props: {
  readonly findings: readonly Finding[];
  readonly keyOf: (finding: Finding) => string;
}) {
  const language = useLanguage();
  const styles = usePaneStyles();
  if (props.findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {props.findings.map((finding) => (
        <li key={props.keyOf(finding)} className={styles.card}>
          <div style={{ display: "flex", gap: 6 }}>
            <SeverityIcon kind={finding.severity} />
            <span>{describeFinding(finding, language.findings)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
