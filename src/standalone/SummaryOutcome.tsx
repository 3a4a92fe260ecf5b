import type { MergePreview } from "../app/mergeIntoWorkbook";
import { useTexts } from "../taskpane/paneLanguage";
import { SeverityIcon } from "../taskpane/parts/SeverityIcon";
import { usePaneStyles } from "../taskpane/parts/usePaneStyles";

/** How complete the summary is, who is missing and which targets are missed. */
export function SummaryOutcome({ preview }: { readonly preview: MergePreview }) {
  const words = useTexts().consolidate;
  const styles = usePaneStyles();
  const missing = preview.orgUnits.filter((orgUnit) => orgUnit.status !== "received");
  const expected = preview.orgUnits.length;
  return (
    <div className={styles.card}>
      <div style={{ display: "flex", gap: 6 }}>
        <SeverityIcon kind={preview.isProvisional ? "warning" : "done"} />
        <strong>{words.done(expected - missing.length, expected, preview.isProvisional)}</strong>
      </div>
      {missing.length > 0 && (
        <p className={styles.text}>
          {`${words.missingNames(missing.length)}: ${missing.map(({ name }) => name).join("; ")}`}
        </p>
      )}
      {preview.missed.length === 0 ? (
        <p className={styles.text}>{words.noneMissed}</p>
      ) : (
        <details>
          <summary>{words.missed(preview.missed.length)}</summary>
          <ul className={styles.plainList}>
            {preview.missed.map(({ code, name }) => (
              <li key={code}>{`${code} · ${name}`}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
