import { Button } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { addTemplate } from "../../app/planSheets";
import { reportingOrgUnits } from "../../core/model";
import type { Plan } from "../../core/model";
import { useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";
import { usePutSheets } from "../state/usePutSheets";
import type { WorkbookChanger } from "../state/usePutSheets";

/** Puts the sheets of one unit into the open workbook; nothing that is there is replaced without asking. */
export function AddTemplate({ plan, ...changer }: WorkbookChanger & { readonly plan: Plan }) {
  const { task } = changer;
  const texts = useTexts();
  const words = texts.templates;
  const styles = usePaneStyles();
  const field = useId();
  const orgUnits = useMemo(() => reportingOrgUnits(plan), [plan]);
  const [code, setCode] = useState(orgUnits[0]?.code ?? "");
  const sheets = usePutSheets(changer);
  const orgUnit = orgUnits.find((candidate) => candidate.code === code);
  if (orgUnit === undefined) return null;

  const add = (mayReplace: boolean) =>
    sheets.put(addTemplate(plan, orgUnit), mayReplace, words.added(orgUnit.name));

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
            sheets.stopAsking();
          }}
        >
          {orgUnits.map((candidate) => (
            <option key={candidate.code} value={candidate.code}>
              {candidate.name}
            </option>
          ))}
        </select>
      </label>
      {sheets.asking.length > 0 && (
        <p className={styles.text}>{words.wouldReplace(sheets.asking.join(", "))}</p>
      )}
      <div className={styles.row}>
        {sheets.asking.length === 0 ? (
          <Button disabled={task.isBusy} onClick={() => void add(false)}>
            {words.add}
          </Button>
        ) : (
          <>
            <Button appearance="primary" disabled={task.isBusy} onClick={() => void add(true)}>
              {words.replace}
            </Button>
            <Button onClick={() => sheets.stopAsking()}>{texts.cancel}</Button>
          </>
        )}
        {sheets.canUndo && sheets.asking.length === 0 && (
          <Button disabled={task.isBusy} onClick={() => void sheets.undo(words.undone)}>
            {words.undo}
          </Button>
        )}
      </div>
    </section>
  );
}
