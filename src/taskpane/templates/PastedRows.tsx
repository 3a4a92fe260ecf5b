import { mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import type { Indicator } from "../../core/model";
import type { PastedIndicator, PastedPlan } from "../../core/plan";
import { useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";

/** Chosen for a row that is not to be taken. */
export const SKIP = "-";

/** The rows of a pasted plan, each with the code that it gets; nothing is taken that is not chosen. */
export function PastedRows(props: {
  readonly pasted: PastedPlan;
  readonly indicators: readonly Indicator[];
  /** By row: a code, "" while nothing is chosen, or `SKIP`. */
  readonly codes: readonly string[];
  readonly onCodes: (codes: readonly string[]) => void;
}) {
  const { pasted, indicators, codes, onCodes } = props;
  const words = useTexts().paste;
  const styles = usePaneStyles();
  const certain = pasted.indicators.filter(({ best }) => best?.confidence === "certain").length;
  const open = codes.filter((code) => code === "").length;
  const twice = codes.find((code, index) => code !== "" && code !== SKIP && codes.indexOf(code) < index);
  const choose = (index: number, code: string) =>
    onCodes(codes.map((old, at) => (at === index ? code : old)));
  return (
    <>
      <p className={styles.text}>{words.found(pasted.indicators.length, certain)}</p>
      {!pasted.hasHeadings && <p className={styles.text}>{words.noHeadings}</p>}
      <ul className={styles.list}>
        {pasted.indicators.map((pastedIndicator, index) => (
          <Row
            key={pastedIndicator.row.line}
            pasted={pastedIndicator}
            indicators={indicators}
            code={codes[index] ?? ""}
            onCode={(code) => choose(index, code)}
          />
        ))}
      </ul>
      <p className={styles.quiet} role="status">
        {twice !== undefined ? words.twice(twice) : open > 0 ? words.left(open) : ""}
      </p>
    </>
  );
}

function Row(props: {
  readonly pasted: PastedIndicator;
  readonly indicators: readonly Indicator[];
  readonly code: string;
  readonly onCode: (code: string) => void;
}) {
  const { pasted, indicators, code, onCode } = props;
  const { row, best, similar, freeCode } = pasted;
  const words = useTexts().paste;
  const styles = usePaneStyles();
  const field = useId();
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator.name]));
  const others = indicators.filter((indicator) => !similar.includes(indicator.code));
  const state =
    code === freeCode
      ? words.fresh
      : code === ""
        ? words.unsure
        : code === best?.code
          ? words[best.confidence]
          : "";
  return (
    <li className={mergeClasses(styles.card, code === "" && styles.warning)}>
      <label htmlFor={field} className={styles.strong}>
        {row.name}
      </label>
      <span className={styles.quiet}>{words.target(row.target, row.unitOfMeasure)}</span>
      <select
        id={field}
        className={styles.field}
        aria-label={words.codeOf(row.name)}
        value={code}
        onChange={(event) => onCode(event.target.value)}
      >
        <option value="">…</option>
        {similar.map((one) => (
          <option key={one} value={one}>
            {`${one} – ${byCode.get(one) ?? ""}`}
          </option>
        ))}
        <option value={freeCode}>{words.asNew(freeCode)}</option>
        <option value={SKIP}>{words.skip}</option>
        {others.map((one) => (
          <option key={one.code} value={one.code}>
            {`${one.code} – ${one.name}`}
          </option>
        ))}
      </select>
      {/* A closed select cuts long names off. */}
      {byCode.has(code) && <span className={styles.text}>{`${code} – ${byCode.get(code)}`}</span>}
      {state !== "" && <span className={styles.quiet}>{state}</span>}
    </li>
  );
}
