import { Button } from "@fluentui/react-components";
import type { FigureExplanation, FigurePart } from "../../app/explainFigure";
import { useLanguage, useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";

/** What a figure of the summary is made of: each received part with unit, file, sheet, cell and what was typed. */
export function FigureParts(props: {
  readonly figure: FigureExplanation;
  /** Leads to the part's row of the record; absent where no workbook is open to lead into. */
  readonly onGoTo?: (part: FigurePart) => void;
}) {
  const { figure, onGoTo } = props;
  const words = useTexts().consolidate;
  const { number } = useLanguage().findings.formats;
  const styles = usePaneStyles();
  if (figure.madeOf.length > 0) {
    return (
      <>
        <p className={styles.text}>{words.madeOf}:</p>
        <ul className={styles.plainList}>
          {figure.madeOf.map(({ code, name }) => (
            <li key={code}>{`${code} · ${name}`}</li>
          ))}
        </ul>
      </>
    );
  }
  const used = (part: FigurePart) =>
    part.used === null ? words.notUsed : typeof part.used === "number" ? number(part.used) : part.used;
  return (
    <>
      <p className={styles.text}>{words.parts(figure.parts.length)}</p>
      <ul className={styles.list}>
        {figure.parts.map((part) => {
          const where = words.at(part.file, part.sheet, part.cell);
          return (
            <li key={part.rowIndex} className={styles.tight}>
              <span>
                {part.place === "" ? part.orgUnit : part.place}: <strong>{used(part)}</strong>
                {part.used === null && ` (${part.typed === "" ? part.state : words.typed(part.typed)})`}
              </span>
              {onGoTo === undefined ? (
                <span className={styles.quiet} style={{ overflowWrap: "anywhere" }}>
                  {where}
                </span>
              ) : (
                <Button
                  size="small"
                  appearance="subtle"
                  style={{ justifyContent: "flex-start", textAlign: "left", overflowWrap: "anywhere" }}
                  onClick={() => onGoTo(part)}
                >
                  {where}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
