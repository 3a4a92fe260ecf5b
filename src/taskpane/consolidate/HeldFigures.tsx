import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { decideHeld } from "../../core/consolidation";
import type { Correction, HeldDecision, HeldFigure } from "../../core/consolidation";
import { toAddress } from "../../core/workbook";
import { describeFinding } from "../../i18n";
import { useLanguage, useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";

interface Deciding {
  readonly isBusy: boolean;
  readonly by: string;
  readonly onBy: (name: string) => void;
  /** ISO date. */
  readonly today: string;
  readonly onDecide: (decision: Correction) => void;
}

/** Figures in doubt: left out unless a person decides, each with its readings. */
export function HeldFigures(props: Deciding & { readonly held: readonly HeldFigure[] }) {
  const { held, ...deciding } = props;
  const words = useTexts().reviewing;
  const styles = usePaneStyles();
  return (
    <section className={styles.tight} aria-label={words.held(held.length)}>
      <h3 className={styles.heading}>{words.held(held.length)}</h3>
      <p className={styles.text}>{words.heldNote}</p>
      <ul className={styles.list}>
        {held.map((figure) => (
          <HeldCard
            key={`${figure.file}|${figure.location.sheet}|${figure.location.rowIndex}|${figure.location.columnIndex}`}
            figure={figure}
            {...deciding}
          />
        ))}
      </ul>
    </section>
  );
}

function HeldCard(props: Deciding & { readonly figure: HeldFigure }) {
  const { figure } = props;
  const texts = useTexts();
  const words = texts.reviewing;
  const language = useLanguage();
  const styles = usePaneStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [choice, setChoice] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const show = (value: number | string) => words.figure(value, figure.unitOfMeasure);
  const options: readonly (readonly [string, HeldDecision])[] = [
    ...(figure.asWritten === null
      ? []
      : [[words.asWritten(show(figure.asWritten)), { kind: "take", value: figure.asWritten }] as const]),
    ...figure.proposals.map((value) => [words.proposed(show(value)), { kind: "take", value }] as const),
    [words.leaveOut, { kind: "leaveOut" }],
  ];
  const decision = choice === null ? undefined : options[choice]?.[1];
  const basis = reason.normalize("NFC").trim();
  const save = () => {
    if (decision === undefined) return;
    const decidedBy = props.by.normalize("NFC").trim();
    props.onDecide(decideHeld(figure, decision, { basis, decidedBy, decidedOn: props.today }));
  };
  const { sheet, rowIndex, columnIndex } = figure.location;
  return (
    <li className={styles.card}>
      <p className={styles.text}>
        <strong>{figure.orgUnitName}</strong>
        {` · ${figure.indicator} · ${words.measure[figure.measure]}`}
        <br />
        <span
          className={styles.quiet}
        >{`${figure.file} · ${sheet} · ${toAddress(rowIndex, columnIndex)}`}</span>
        <br />
        {describeFinding(figure.finding, language.findings)}
      </p>
      <div>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.decide}
        </Button>
      </div>
      {isOpen && (
        <div className={styles.tight}>
          <fieldset className={styles.tight} style={{ margin: 0 }}>
            <legend>{words.decide}</legend>
            {options.map(([label], index) => (
              <label key={label} className={styles.choice}>
                <input type="radio" name={id} checked={choice === index} onChange={() => setChoice(index)} />
                {label}
              </label>
            ))}
          </fieldset>
          <label className={styles.label}>
            {words.reason}
            <textarea
              className={styles.field}
              rows={2}
              aria-describedby={`${id}-hint`}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <p id={`${id}-hint`} className={styles.quiet}>
            {words.reasonHint}
          </p>
          <label className={styles.label}>
            {words.decidedBy}
            <input
              className={styles.field}
              value={props.by}
              onChange={(event) => props.onBy(event.target.value)}
            />
          </label>
          <div className={styles.row}>
            <Button
              size="small"
              appearance="primary"
              disabled={props.isBusy || decision === undefined || basis === ""}
              onClick={save}
            >
              {words.save}
            </Button>
            <Button size="small" onClick={() => setOpen(false)}>
              {texts.cancel}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

/** Decisions of this review, each with the way back until the result is written. */
export function Decisions(props: {
  readonly decided: readonly Correction[];
  readonly nameOf: (orgUnit: string) => string;
  readonly isBusy: boolean;
  readonly onTakeBack: (decision: Correction) => void;
}) {
  const words = useTexts().reviewing;
  const styles = usePaneStyles();
  return (
    <section className={styles.tight} aria-label={words.decided(props.decided.length)}>
      <h3 className={styles.heading}>{words.decided(props.decided.length)}</h3>
      <ul className={styles.list}>
        {props.decided.map((decision) => (
          <li
            key={`${decision.orgUnit}|${decision.place}|${decision.indicator}|${decision.measure}`}
            className={styles.card}
          >
            <p className={styles.text}>
              {`${props.nameOf(decision.orgUnit)} · ${decision.indicator} · ${words.measure[decision.measure]}: `}
              <strong>{words.decidedAs(decision.reported, words.figure(decision.confirmed))}</strong>
              <br />
              {decision.basis}
            </p>
            <div>
              <Button size="small" disabled={props.isBusy} onClick={() => props.onTakeBack(decision)}>
                {words.takeBack}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
