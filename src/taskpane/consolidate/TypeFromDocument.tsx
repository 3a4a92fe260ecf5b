import { Button } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { addTemplate } from "../../app/planSheets";
import { reportingOrgUnits } from "../../core/model";
import type { OrgUnit, Plan } from "../../core/model";
import { foldText } from "../../core/reading";
import { useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";
import { usePutSheets } from "../state/usePutSheets";
import type { WorkbookChanger } from "../state/usePutSheets";

/** A unit sent only a document: its workbook opens, or its sheets come here, for the office to type into. */
export function TypeFromDocument({ plan, ...changer }: WorkbookChanger & { readonly plan: Plan }) {
  const { services, task } = changer;
  const texts = useTexts();
  const words = texts.sources;
  const styles = usePaneStyles();
  const field = useId();
  const orgUnits = useMemo(() => reportingOrgUnits(plan), [plan]);
  const [search, setSearch] = useState("");
  const [code, setCode] = useState<string | null>(null);
  const sheets = usePutSheets(changer);
  const found = orgUnits.filter((orgUnit) => isMatch(orgUnit, search));
  const chosen = found.find((orgUnit) => orgUnit.code === code) ?? found[0];

  const open = (orgUnit: OrgUnit) =>
    task.run(async () => {
      const file = await services.runner.template(plan, orgUnit.code, true);
      await services.workbook.deliver({ fileName: file.path, bytes: file.bytes });
      return { intent: "success", text: words.opened(orgUnit.name, file.path) };
    });
  const put = (orgUnit: OrgUnit, mayReplace: boolean) =>
    sheets.put(addTemplate(plan, orgUnit, "document"), mayReplace, words.put(orgUnit.name));

  return (
    <section className={styles.card} aria-label={words.typed}>
      <h2 className={styles.heading}>{words.typed}</h2>
      <p className={styles.text}>{words.typedIntro}</p>
      <label className={styles.label}>
        {words.search}
        <input
          type="search"
          className={styles.field}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            sheets.stopAsking();
          }}
        />
      </label>
      <p className={styles.quiet} aria-live="polite">
        {found.length === 0 ? words.noneFound : words.found(found.length)}
      </p>
      {chosen !== undefined && (
        <>
          <label htmlFor={field} className={styles.label}>
            {words.orgUnit}
            <select
              id={field}
              className={styles.field}
              value={chosen.code}
              onChange={(event) => {
                setCode(event.target.value);
                sheets.stopAsking();
              }}
            >
              {found.map((orgUnit) => (
                <option key={orgUnit.code} value={orgUnit.code}>
                  {orgUnit.name}
                </option>
              ))}
            </select>
          </label>
          {sheets.asking.length > 0 ? (
            <>
              <p className={styles.text}>{texts.templates.wouldReplace(sheets.asking.join(", "))}</p>
              <div className={styles.row}>
                <Button appearance="primary" disabled={task.isBusy} onClick={() => void put(chosen, true)}>
                  {texts.templates.replace}
                </Button>
                <Button onClick={() => sheets.stopAsking()}>{texts.cancel}</Button>
              </div>
            </>
          ) : (
            <div className={styles.row}>
              <Button appearance="primary" disabled={task.isBusy} onClick={() => void open(chosen)}>
                {words.open}
              </Button>
              <Button disabled={task.isBusy} onClick={() => void put(chosen, false)}>
                {words.putHere}
              </Button>
              {sheets.canUndo && (
                <Button disabled={task.isBusy} onClick={() => void sheets.undo(texts.templates.undone)}>
                  {texts.templates.undo}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** By name, alias or code, with or without accents. */
function isMatch(orgUnit: OrgUnit, search: string): boolean {
  const wanted = withoutAccents(search);
  return [orgUnit.name, orgUnit.code, ...orgUnit.aliases].some((name) =>
    withoutAccents(name).includes(wanted),
  );
}

function withoutAccents(text: string): string {
  return foldText(text).normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d");
}
