import { Button, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { MergePreview } from "../../app/mergeIntoWorkbook";
import type { Correction, SideBySide } from "../../core/consolidation";
import { describeFinding } from "../../i18n";
import { useLanguage, useTexts } from "../paneLanguage";
import { useSaid } from "../parts/Said";
import { SeverityIcon } from "../parts/SeverityIcon";
import { usePaneStyles } from "../parts/usePaneStyles";
import { isInDoubt } from "../state/mergeStore";
import { ChangesList } from "./ChangesList";
import { FileButton } from "./DropArea";
import { Decisions, HeldFigures } from "./HeldFigures";
import type { Mixing } from "./MixFiles";
import { OrgUnitRow } from "./OrgUnitRow";

export interface ReviewProps {
  /** What the files of a unit differ in. */
  readonly sidesOf?: (orgUnit: string) => SideBySide | null;
  /** Where figures in doubt can be decided. */
  readonly deciding?: {
    readonly decided: readonly Correction[];
    readonly onDecide: (decision: Correction) => void;
    readonly onTakeBack: (decision: Correction) => void;
    readonly onMix: Mixing["onMix"];
    /** Who merges and decides, as last said on this machine. */
    readonly by: string;
    readonly onBy: (name: string) => void;
    /** ISO date. */
    readonly today: string;
  };
  readonly preview: MergePreview;
  /** An earlier summary stands in the workbook. */
  readonly replaces: boolean;
  readonly isBusy: boolean;
  /** What the main button says where the result is no part of a workbook. */
  readonly writeLabel?: string;
  readonly onChoose: (orgUnit: string, path: string) => void;
  readonly onWrite: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** Reports that stand in the open workbook join the others; absent where no workbook is open. */
  readonly onHere?: () => void;
}

/** What a person should see before the result is written; one button when there is nothing to see. */
export function Review(props: ReviewProps) {
  const { preview, deciding } = props;
  const decidable = deciding ? preview.held : [];
  const texts = useTexts();
  const language = useLanguage();
  const styles = usePaneStyles();
  const words = texts.consolidate;
  const doubt = isInDoubt(preview);
  const [onlyDoubtful, setOnlyDoubtful] = useState(true);
  const received = preview.orgUnits.filter((orgUnit) => orgUnit.status === "received").length;
  const refused = preview.files.filter((file) => file.status === "refused");
  const guessed = preview.findings.filter((finding) => finding.code === "file.unit-guessed");
  const held = preview.findings.filter(
    (finding) => finding.holds && finding.place.indicator !== undefined,
  ).length;
  const nameOf = (code: string) => preview.orgUnits.find((orgUnit) => orgUnit.code === code)?.name ?? code;
  const undecided = preview.orgUnits.filter((orgUnit) => orgUnit.status === "undecided").length;
  const shown = onlyDoubtful
    ? preview.orgUnits.filter(
        (orgUnit) => orgUnit.status !== "received" || orgUnit.errors > 0 || orgUnit.late === true,
      )
    : preview.orgUnits;
  const reasonOf = (path: string) => {
    const finding = preview.findings.find(
      (candidate) => candidate.place.file === path && candidate.code.startsWith("file."),
    );
    return finding === undefined ? "" : describeFinding(finding, language.findings);
  };
  const outcome = (doubt ? words.received : words.inOrder)(received, preview.orgUnits.length);
  useSaid(outcome);
  return (
    <section className={styles.stack} aria-label={words.review}>
      <p className={mergeClasses(styles.text, styles.strong)}>{outcome}</p>
      {doubt && <h2 className={styles.heading}>{words.review}</h2>}
      {undecided > 0 && <p className={styles.text}>{words.undecidedNote}</p>}
      {doubt && (
        <div className={styles.tight}>
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={onlyDoubtful}
              onChange={(event) => setOnlyDoubtful(event.target.checked)}
            />
            {words.onlyDoubtful}
          </label>
          <ul
            className={mergeClasses(styles.list, !onlyDoubtful && styles.scroll)}
            aria-label={words.orgUnits}
            tabIndex={onlyDoubtful ? undefined : 0}
          >
            {shown.map((orgUnit) => (
              <OrgUnitRow
                key={orgUnit.code}
                orgUnit={orgUnit}
                sides={orgUnit.status === "undecided" ? (props.sidesOf?.(orgUnit.code) ?? null) : null}
                {...(deciding && { mixing: { ...deciding, isBusy: props.isBusy } })}
                onChoose={props.onChoose}
              />
            ))}
          </ul>
        </div>
      )}
      {refused.length > 0 && (
        <div className={styles.tight}>
          <h3 className={styles.heading}>{words.refused(refused.length)}</h3>
          <ul className={styles.list}>
            {refused.map((file) => (
              <li key={file.file} style={{ display: "flex", gap: 6, overflowWrap: "anywhere" }}>
                <SeverityIcon kind="error" />
                <span>
                  <strong>{file.file}</strong>
                  <br />
                  {reasonOf(file.file)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {guessed.length > 0 && (
        <div className={styles.tight}>
          <h3 className={styles.heading}>{words.guessed(guessed.length)}</h3>
          <ul className={styles.list}>
            {guessed.map((finding) => (
              <li key={`${finding.place.file}${finding.place.orgUnit}`} style={{ overflowWrap: "anywhere" }}>
                <strong>{finding.place.file}</strong>: {describeFinding(finding, language.findings)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {held > decidable.length && <p className={styles.text}>{words.heldNote(held)}</p>}
      {deciding && decidable.length > 0 && (
        <HeldFigures {...deciding} held={decidable} isBusy={props.isBusy} />
      )}
      {deciding && deciding.decided.length > 0 && (
        <Decisions {...deciding} nameOf={nameOf} isBusy={props.isBusy} />
      )}
      {preview.changes !== null && <ChangesList changes={preview.changes} />}
      {props.replaces && <p className={styles.quiet}>{words.replaces}</p>}
      {deciding && (
        <label className={styles.label}>
          {texts.reviewing.by}
          <input
            className={styles.field}
            value={deciding.by}
            onChange={(event) => deciding.onBy(event.target.value)}
          />
        </label>
      )}
      <div className={styles.row}>
        <Button appearance="primary" disabled={props.isBusy} onClick={props.onWrite}>
          {props.writeLabel ?? words.write}
        </Button>
        <FileButton label={words.chooseMore} onFiles={props.onFiles} />
        {props.onHere && (
          <Button disabled={props.isBusy} onClick={props.onHere}>
            {texts.sources.here}
          </Button>
        )}
      </div>
    </section>
  );
}
