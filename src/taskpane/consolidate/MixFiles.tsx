import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { RivalChoice } from "../../app/compareFiles";
import type { DifferingFigure, SideBySide } from "../../core/consolidation";
import { englishMix } from "../../i18n/en/paneMix";
import { vietnameseMix } from "../../i18n/vi/paneMix";
import { useLanguage } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";

/** Where single figures can be chosen between the files of a unit. */
export interface Mixing {
  /** Who decides, as last said on this machine. */
  readonly by: string;
  readonly onBy: (name: string) => void;
  readonly isBusy: boolean;
  /** `basis` makes the sentence of the record from the file and cell that a figure is taken from. */
  readonly onMix: (choice: RivalChoice, basis: (from: string) => string) => void;
}

/** One file of a unit counts, and single figures are taken from another one, with a reason. */
export function MixFiles(props: Mixing & { readonly sides: SideBySide; readonly onClose: () => void }) {
  const { sides } = props;
  const language = useLanguage();
  const words = language.code === "en" ? englishMix : vietnameseMix;
  const deciding = language.texts.reviewing;
  const styles = usePaneStyles();
  const id = useId();
  const [base, setBase] = useState(0);
  /** Key of a figure → index of the file that it is taken from. */
  const [taken, setTaken] = useState<ReadonlyMap<string, number>>(new Map());
  const [reason, setReason] = useState("");
  const basis = reason.normalize("NFC").trim();
  const fileOf = (row: DifferingFigure) => {
    const index = taken.get(keyOf(row)) ?? base;
    return canTake(row, base, index) ? index : base;
  };
  const chosen = sides.rows.filter((row) => fileOf(row) !== base);
  const save = () => {
    const cells = chosen.map((row) => {
      const { indicator, measure, place } = row;
      return { indicator, measure, place, from: sides.files[fileOf(row)]!.file };
    });
    const choice = { orgUnit: sides.orgUnit, base: sides.files[base]!.file, cells };
    props.onMix(choice, (from) => words.basis(from, basis));
  };
  return (
    <div className={styles.tight}>
      <p className={styles.text}>{words.intro}</p>
      <label className={styles.label}>
        {words.base}
        <select
          className={styles.field}
          value={base}
          onChange={(event) => setBase(Number(event.target.value))}
        >
          {sides.files.map(({ file }, index) => (
            <option key={file} value={index}>
              {file}
            </option>
          ))}
        </select>
      </label>
      <div className={mergeClasses(styles.tight, styles.scroll)}>
        {sides.rows.map((row) => (
          <fieldset key={keyOf(row)} className={styles.tight} style={{ margin: 0, minWidth: 0 }}>
            <legend>{`${row.indicator} · ${row.name} · ${deciding.measure[row.measure]}`}</legend>
            {row.values.map(({ text }, index) => {
              const isOpen = canTake(row, base, index);
              return (
                <label
                  key={sides.files[index]!.file}
                  className={styles.choice}
                  style={{ overflowWrap: "anywhere" }}
                >
                  <input
                    type="radio"
                    name={`${id}-${keyOf(row)}`}
                    checked={fileOf(row) === index}
                    disabled={!isOpen}
                    onChange={() => setTaken(new Map([...taken, [keyOf(row), index]]))}
                  />
                  <span>
                    <strong>{text === "" ? words.blank : text}</strong>
                    {` · ${sides.files[index]!.file}`}
                    {!isOpen && ` (${words.notToTake})`}
                  </span>
                </label>
              );
            })}
          </fieldset>
        ))}
      </div>
      <label className={styles.label}>
        {deciding.reason}
        <textarea
          className={styles.field}
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <label className={styles.label}>
        {deciding.decidedBy}
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
          disabled={props.isBusy || chosen.length === 0 || basis === ""}
          onClick={save}
        >
          {words.save(chosen.length)}
        </Button>
        <Button size="small" onClick={props.onClose}>
          {language.texts.cancel}
        </Button>
      </div>
    </div>
  );
}

function canTake(row: DifferingFigure, base: number, index: number): boolean {
  return index === base || (row.values[index]?.text !== "" && row.values[base]?.location !== null);
}

function keyOf(row: DifferingFigure): string {
  return `${row.place}|${row.indicator}|${row.measure}`;
}
