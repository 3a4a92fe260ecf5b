import { Button } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { addTemplate, replacedSheets } from "../../app/planSheets";
import { reportingOrgUnits } from "../../core/model";
import type { Plan } from "../../core/model";
import type { WorkbookData } from "../../core/workbook";
import type { SheetsRestorePoint } from "../../ports";
import { useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { PaneServices } from "../services";
import type { useTask } from "../state/useTask";

/** Puts the sheets of one unit into the open workbook; nothing that is there is replaced without asking. */
export function AddTemplate(props: {
  readonly plan: Plan;
  readonly data: WorkbookData;
  readonly services: PaneServices;
  readonly task: ReturnType<typeof useTask>;
  readonly readAgain: () => Promise<void>;
}) {
  const { plan, data, services, task, readAgain } = props;
  const texts = useTexts();
  const words = texts.templates;
  const styles = usePaneStyles();
  const field = useId();
  const orgUnits = useMemo(() => reportingOrgUnits(plan), [plan]);
  const [code, setCode] = useState(orgUnits[0]?.code ?? "");
  const [asking, setAsking] = useState<readonly string[]>([]);
  const [point, setPoint] = useState<SheetsRestorePoint | null>(null);
  const orgUnit = orgUnits.find((candidate) => candidate.code === code);
  if (orgUnit === undefined) return null;

  const add = (mayReplace: boolean) =>
    task.run(async () => {
      const spec = addTemplate(plan, orgUnit);
      const inTheWay = replacedSheets(data, spec);
      if (inTheWay.length > 0 && !mayReplace) {
        setAsking(inTheWay);
        return null;
      }
      setAsking([]);
      setPoint(await services.workbook.renderSheets(spec));
      await readAgain();
      return { intent: "success", text: words.added(orgUnit.name) };
    });
  const undo = () =>
    task.run(async () => {
      if (point !== null) await services.workbook.restore(point);
      setPoint(null);
      await readAgain();
      return { intent: "success", text: words.undone };
    });

  return (
    <section className={styles.stack} aria-label={words.addHere}>
      <h2 className={styles.heading}>{words.addHere}</h2>
      <label htmlFor={field} className={styles.label}>
        {words.orgUnit}
        <select
          id={field}
          className={styles.field}
          value={code}
          onChange={(event) => {
            setCode(event.target.value);
            setAsking([]);
          }}
        >
          {orgUnits.map((candidate) => (
            <option key={candidate.code} value={candidate.code}>
              {candidate.name}
            </option>
          ))}
        </select>
      </label>
      {asking.length > 0 && <p className={styles.text}>{words.wouldReplace(asking.join(", "))}</p>}
      <div className={styles.row}>
        {asking.length === 0 ? (
          <Button disabled={task.isBusy} onClick={() => void add(false)}>
            {words.add}
          </Button>
        ) : (
          <>
            <Button appearance="primary" disabled={task.isBusy} onClick={() => void add(true)}>
              {words.replace}
            </Button>
            <Button onClick={() => setAsking([])}>{texts.cancel}</Button>
          </>
        )}
        {point !== null && asking.length === 0 && (
          <Button disabled={task.isBusy} onClick={() => void undo()}>
            {words.undo}
          </Button>
        )}
      </div>
    </section>
  );
}
