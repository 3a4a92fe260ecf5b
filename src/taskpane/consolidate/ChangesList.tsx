import type { Changes } from "../../core/report";
import { useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";

/** What the merge changes against the last summary: old and new of every figure, and what it does to the totals. */
export function ChangesList({ changes }: { readonly changes: Changes }) {
  const words = useTexts().reviewing;
  const styles = usePaneStyles();
  const names = (list: Changes["added"]) => list.map(({ name }) => name).join(", ");
  return (
    <section className={styles.tight} aria-label={words.changes}>
      <h3 className={styles.heading}>{words.changes}</h3>
      {changes.isSame && changes.replaced.length === 0 && <p className={styles.text}>{words.same}</p>}
      {changes.added.length > 0 && <p className={styles.text}>{words.added(names(changes.added))}</p>}
      {changes.removed.length > 0 && <p className={styles.text}>{words.removed(names(changes.removed))}</p>}
      {changes.kept.length > 0 && <p className={styles.text}>{words.kept(names(changes.kept))}</p>}
      {changes.replaced.map(({ code, name, before, after }) => (
        <p key={code} className={styles.text} style={{ overflowWrap: "anywhere" }}>
          {words.replaced(name, before, after)}
        </p>
      ))}
      {changes.cells.length > 0 && (
        <details>
          <summary>{words.cells(changes.cells.length)}</summary>
          <ul className={styles.plainList}>
            {changes.cells.map((cell) => (
              <li key={`${cell.orgUnit.code}|${cell.place}|${cell.indicator}|${cell.measure}`}>
                {`${cell.orgUnit.name} · ${cell.indicator} · ${words.measure[cell.measure]}: `}
                <strong>
                  {words.fromTo(words.figure(cell.before), words.figure(cell.after, cell.unitOfMeasure))}
                </strong>
              </li>
            ))}
          </ul>
        </details>
      )}
      {changes.totals.length > 0 && (
        <details>
          <summary>{words.totals(changes.totals.length)}</summary>
          <ul className={styles.plainList}>
            {changes.totals.map((total) => (
              <li key={`${total.indicator}|${total.measure}`}>
                {`${total.indicator} · ${total.name} · ${words.measure[total.measure]}: `}
                <strong>
                  {words.fromTo(words.figure(total.before), words.figure(total.after, total.unitOfMeasure))}
                </strong>
                {total.coverageBefore !== total.coverageAfter &&
                  ` (${words.fromTo(total.coverageBefore, total.coverageAfter)})`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {!changes.totalsKnown && <p className={styles.quiet}>{words.totalsUnknown}</p>}
    </section>
  );
}
