import type { SideBySide } from "../../core/consolidation";
import { useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";

/** Files of one unit side by side, with only the figures on which they differ. */
export function RivalFigures({ sides }: { readonly sides: SideBySide }) {
  const words = useTexts().reviewing;
  const styles = usePaneStyles();
  if (sides.rows.length === 0) return <p className={styles.quiet}>{words.noDifference}</p>;
  return (
    <details>
      <summary>{words.sides(sides.rows.length)}</summary>
      <ul className={styles.plainList}>
        {sides.rows.map((row) => (
          <li key={`${row.place}|${row.indicator}|${row.measure}`}>
            {`${row.indicator} · ${row.name} · ${words.measure[row.measure]}`}
            <ul className={styles.plainList}>
              {row.values.map(({ text }, index) => (
                <li key={sides.files[index]!.file} style={{ overflowWrap: "anywhere" }}>
                  {`${sides.files[index]!.file}: `}
                  <strong>{words.figure(text === "" ? null : text)}</strong>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
