import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { checkOpenWorkbook, formsOnly } from "../../app/checkOpenWorkbook";
import type { Finding, Severity } from "../../core/finding";
import type { CellsRestorePoint } from "../../ports";
import { useTexts } from "../paneLanguage";
import { NewsBar } from "../parts/NewsBar";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { PaneServices } from "../services";
import type { OpenState } from "../state/useOpenWorkbook";
import { useSelection } from "../state/useSelection";
import { useTask } from "../state/useTask";
import { Counters } from "./Counters";
import { DonePanel } from "./DonePanel";
import { EntryPanel } from "./EntryPanel";
import { FindingCard } from "./FindingCard";
import { MissingCells } from "./MissingCells";
import { groupBySheet, keyOf } from "./findingGroups";

export interface CheckViewProps {
  readonly services: PaneServices;
  readonly state: OpenState;
  readonly readAgain: () => Promise<void>;
}

/** `Kiểm tra`: how much is filled in, what is wrong cell by cell, and what follows when nothing is. */
export function CheckView({ services, state, readAgain }: CheckViewProps) {
  const texts = useTexts();
  const styles = usePaneStyles();
  const { kind, fileName } = state;
  const data = useMemo(() => (kind.kind === "plan" ? formsOnly(state.data) : state.data), [kind, state.data]);
  const plan = kind.kind === "report" || kind.kind === "plan" ? kind.plan : null;
  const check = useMemo(
    () => (plan === null ? null : checkOpenWorkbook(plan, data, fileName)),
    [plan, data, fileName],
  );
  const selection = useSelection(services.workbook);
  const task = useTask();
  /** The way back from the last change of ours. */
  const [point, setPoint] = useState<CellsRestorePoint | null>(null);
  const [filter, setFilter] = useState<Severity | null>(null);

  if (kind.kind === "brokenPlan") return <p className={styles.text}>{texts.brokenPlan}</p>;
  if (kind.kind === "reportWithoutPlan") return <p className={styles.text}>{texts.check.noPlan}</p>;
  if (plan === null || check === null || check.checked === null || check.orgUnit === null) {
    return <p className={styles.text}>{texts.check.noForm}</p>;
  }
  const { findings, orgUnit } = check;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const isWanted = (finding: Finding) => filter === null || finding.severity === filter;
  const groups = groupBySheet(findings.filter(isWanted), texts.check.wholeFile);
  const undo = () =>
    task.run(async () => {
      if (point !== null) await services.workbook.restore(point);
      setPoint(null);
      await readAgain();
      return { intent: "success", text: texts.paste.undone };
    });
  const isUnitsOwn = kind.kind === "report";

  return (
    <div className={styles.stack}>
      <div className={styles.tight}>
        <label className={styles.strong} htmlFor="filled">
          {texts.check.filled(check.filled, check.asked)}
        </label>
        <progress id="filled" max={Math.max(1, check.asked)} value={check.filled} style={{ width: "100%" }} />
      </div>
      <Counters count={count} filter={filter} onFilter={setFilter} />
      {/* The list is too much to read out on every change: the numbers say whether anything is left. */}
      <p aria-live="polite" style={{ position: "absolute", left: -10000 }}>
        {texts.check.counts(count("error"), count("warning"), count("note"))}
      </p>
      <EntryPanel plan={plan} orgUnit={orgUnit} check={check} selection={selection} />
      <NewsBar news={task.news} />
      {point !== null && (
        <div>
          <Button size="small" disabled={task.isBusy} onClick={() => void undo()}>
            {texts.templates.undo}
          </Button>
        </div>
      )}
      {check.isReady && <DonePanel plan={plan} orgUnit={orgUnit} services={services} />}
      {!check.isReady && count("error") === 0 && check.filled < check.asked && (
        <p className={styles.text}>{texts.check.almostReady}</p>
      )}
      {filter !== null && groups.length === 0 && <p className={styles.text}>{texts.check.noneOfKind}</p>}
      {groups.map((group) => (
        <section key={group.title} aria-label={group.title} className={styles.tight}>
          <h2 className={styles.heading}>{group.title}</h2>
          <MissingCells findings={group.missing} services={services} task={task} />
          <ul className={styles.list}>
            {group.findings.map((finding) => (
              <li key={keyOf(finding)}>
                <FindingCard
                  finding={finding}
                  siblings={findings.filter((other) => other.code === finding.code)}
                  check={check}
                  data={data}
                  isUnitsOwn={isUnitsOwn}
                  services={services}
                  task={task}
                  onWritten={setPoint}
                  readAgain={readAgain}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
