import { useMemo, useState } from "react";
import { checkOpenWorkbook } from "../app/checkOpenWorkbook";
import type { Severity } from "../core/finding";
import type { Plan } from "../core/model";
import type { WorkbookData } from "../core/workbook";
import { Counters } from "../taskpane/check/Counters";
import { groupBySheet, keyOf } from "../taskpane/check/findingGroups";
import { useTexts } from "../taskpane/paneLanguage";
import { usePaneStyles } from "../taskpane/parts/usePaneStyles";
import { FindingList } from "./FindingList";
import { useStandaloneTexts } from "./standaloneServices";

/** One unit's report, checked as the pane checks it; it is mended in the spreadsheet program, not here. */
export function OpenedReport(props: {
  readonly plan: Plan;
  readonly data: WorkbookData;
  readonly fileName: string;
}) {
  const { plan, data, fileName } = props;
  const texts = useTexts();
  const words = useStandaloneTexts();
  const styles = usePaneStyles();
  const check = useMemo(() => checkOpenWorkbook(plan, data, fileName), [plan, data, fileName]);
  const [filter, setFilter] = useState<Severity | null>(null);
  const { findings, filled, asked } = check;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const wanted = findings.filter((finding) => filter === null || finding.severity === filter);
  return (
    <section className={styles.stack} aria-label={texts.tabs.check}>
      <p className={styles.text} role="status">
        <strong>{texts.check.filled(filled, asked)}</strong>
      </p>
      <Counters count={count} filter={filter} onFilter={setFilter} />
      {check.isReady && <p className={styles.text}>{words.isReady}</p>}
      {groupBySheet(wanted, texts.check.wholeFile).map((group) => (
        <section key={group.title} aria-label={group.title} className={styles.tight}>
          <h2 className={styles.heading}>{group.title}</h2>
          {group.missing.length > 0 && (
            <details>
              <summary>{texts.check.missing(group.missing.length)}</summary>
              <FindingList findings={group.missing} keyOf={keyOf} />
            </details>
          )}
          <FindingList findings={group.findings} keyOf={keyOf} />
        </section>
      ))}
      {findings.length > 0 && <p className={styles.quiet}>{words.mendInExcel}</p>}
    </section>
  );
}
