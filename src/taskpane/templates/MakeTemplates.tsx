import { Button, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { templateBurdens } from "../../app/makeTemplates";
import { reportingOrgUnits } from "../../core/model";
import type { OrgUnit, Plan } from "../../core/model";
import { foldText } from "../../core/reading";
import type { NamedBytes } from "../../ports";
import { useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { PaneServices } from "../services";
import type { useTask } from "../state/useTask";
import { Cancelled } from "../worker/mergeRunner";
import { MadeTemplates } from "./MadeTemplates";

/** One workbook a unit, for all or for ticked ones; the burden is said before anything is made. */
export function MakeTemplates(props: {
  readonly plan: Plan;
  readonly services: PaneServices;
  readonly task: ReturnType<typeof useTask>;
}) {
  const { plan, services, task } = props;
  const words = useTexts().templates;
  const { cancel } = useTexts();
  const styles = usePaneStyles();
  const name = useId();
  const orgUnits = useMemo(() => reportingOrgUnits(plan), [plan]);
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null);
  const [search, setSearch] = useState("");
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [made, setMade] = useState<readonly NamedBytes[]>([]);
  const chosen = ticked === null ? orgUnits : orgUnits.filter((orgUnit) => ticked.has(orgUnit.code));
  const found = orgUnits.filter((orgUnit) => foldText(orgUnit.name).includes(foldText(search)));
  const toggle = (code: string) => {
    const next = new Set(ticked);
    if (!next.delete(code)) next.add(code);
    setTicked(next);
  };

  const make = () =>
    task.run(async () => {
      const files: NamedBytes[] = [];
      setMade([]);
      try {
        for (const orgUnit of chosen) {
          setProgress({ done: files.length, total: chosen.length });
          files.push(await services.runner.template(plan, orgUnit.code));
        }
        setMade(files);
        return null;
      } catch (error) {
        if (error instanceof Cancelled) return null;
        throw error;
      } finally {
        setProgress(null);
      }
    });

  return (
    <section className={styles.stack} aria-label={words.make}>
      <h2 className={styles.heading}>{words.make}</h2>
      <fieldset className={styles.tight} style={{ margin: 0 }}>
        <legend>{words.chooseOrgUnits}</legend>
        <label className={styles.choice}>
          <input type="radio" name={name} checked={ticked === null} onChange={() => setTicked(null)} />
          {words.all}
        </label>
        <label className={styles.choice}>
          <input type="radio" name={name} checked={ticked !== null} onChange={() => setTicked(new Set())} />
          {ticked === null ? words.some : words.chosen(ticked.size)}
        </label>
        {ticked !== null && (
          <>
            <input
              type="search"
              className={styles.field}
              aria-label={words.search}
              placeholder={words.search}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            <div className={mergeClasses(styles.tight, styles.scroll)}>
              {found.map((orgUnit) => (
                <label key={orgUnit.code} className={styles.choice}>
                  <input
                    type="checkbox"
                    checked={ticked.has(orgUnit.code)}
                    onChange={() => toggle(orgUnit.code)}
                  />
                  {orgUnit.name}
                </label>
              ))}
            </div>
          </>
        )}
      </fieldset>
      <Burden plan={plan} orgUnits={chosen} />
      {progress === null ? (
        <div>
          <Button
            appearance="primary"
            disabled={task.isBusy || chosen.length === 0}
            onClick={() => void make()}
          >
            {words.make}
          </Button>
        </div>
      ) : (
        <div className={styles.tight}>
          <p className={styles.text}>{words.making(progress.done, progress.total)}</p>
          <ProgressBar max={progress.total} value={progress.done} />
          <div>
            <Button onClick={() => services.runner.cancel()}>{cancel}</Button>
          </div>
        </div>
      )}
      {made.length > 0 && <MadeTemplates plan={plan} files={made} services={services} task={task} />}
    </section>
  );
}

/** `Mỗi xã nhập 64 ô.`, one line a kind of unit. */
function Burden(props: { readonly plan: Plan; readonly orgUnits: readonly OrgUnit[] }) {
  const words = useTexts().templates;
  const styles = usePaneStyles();
  const lines = useMemo(() => {
    const kinds = new Map<string, number[]>();
    for (const burden of templateBurdens(props.plan, props.orgUnits)) {
      const cells = burden.ownCells + burden.ownedCells;
      const list = kinds.get(burden.orgUnit.kind);
      if (list) list.push(cells);
      else kinds.set(burden.orgUnit.kind, [cells]);
    }
    return [...kinds];
  }, [props.plan, props.orgUnits]);
  return (
    <ul className={styles.plainList}>
      {lines.map(([kind, cells]) => (
        <li key={kind}>{words.burden(kind, Math.min(...cells), Math.max(...cells))}</li>
      ))}
    </ul>
  );
}
