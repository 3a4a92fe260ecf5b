import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, useState } from "react";
import { explanationCell } from "../../app/checkOpenWorkbook";
import type { OpenCheck } from "../../app/checkOpenWorkbook";
import type { Finding, FindingFix } from "../../core/finding";
import { toAddress } from "../../core/workbook";
import type { WorkbookData } from "../../core/workbook";
import { addressOf, describeFinding } from "../../i18n";
import type { CellsRestorePoint, CellsWrite } from "../../ports";
import { useLanguage, useTexts } from "../paneLanguage";
import { SeverityIcon } from "../parts/SeverityIcon";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { PaneServices } from "../services";
import { useGoTo } from "../state/useGoTo";
import type { useTask } from "../state/useTask";

export interface FindingCardProps {
  readonly finding: Finding;
  /** All findings of the same code. */
  readonly siblings: readonly Finding[];
  readonly check: OpenCheck;
  readonly data: WorkbookData;
  /** The workbook is the unit's own: figures may be changed, not only how they are written. */
  readonly isUnitsOwn: boolean;
  readonly services: PaneServices;
  readonly task: ReturnType<typeof useTask>;
  /** Told the way back after a change. */
  readonly onWritten: (point: CellsRestorePoint) => void;
  readonly readAgain: () => Promise<void>;
}

type Open = "fix" | "fixAll" | "explain" | null;

/** One finding: what, where, and what can be done about it here. */
export function FindingCard(props: FindingCardProps) {
  const { finding, siblings, check, data, isUnitsOwn, services, task, readAgain } = props;
  const language = useLanguage();
  const texts = useTexts();
  const styles = usePaneStyles();
  const [open, setOpen] = useState<Open>(null);
  const [reason, setReason] = useState("");
  const field = useId();
  const address = addressOf(finding.place);
  const { sheet, indicator } = finding.place;
  const fixable = siblings.filter((other) => fixesOf(other).length === 1);
  const fixes = fixesOf(finding);
  const kind = fixes[0]?.kind;
  const offersFix = kind !== undefined && (kind === "form" || isUnitsOwn);
  const isExplained =
    indicator !== undefined && check.checked?.submission.explanations.has(indicator) === true;
  const target = indicator === undefined ? null : explanationCell(check, data, indicator);
  const isMissed = finding.code === "target.missed-unexplained";
  const offersReason =
    target !== null && !isExplained && (isMissed || (finding.severity === "warning" && kind !== "form"));
  const show = (value: FindingFix["from"]) =>
    value === null
      ? texts.check.blank
      : typeof value === "number"
        ? language.findings.formats.number(value)
        : texts.check.asText(value);

  const write = (writes: readonly CellsWrite[]) =>
    task.run(async () => {
      props.onWritten(await services.workbook.writeValues(writes));
      setOpen(null);
      await readAgain();
      return { intent: "success", text: texts.check.written };
    });
  const goTo = useGoTo(services, task);

  return (
    <article className={mergeClasses(styles.card, styles[finding.severity])}>
      <div style={{ display: "flex", gap: 6 }}>
        <SeverityIcon kind={finding.severity} />
        <p className={styles.text}>
          <span className={styles.strong}>
            {texts.severityOne[finding.severity]}
            {indicator === undefined ? "" : ` · ${indicator}`}
            {address === null ? "" : ` · ${address}`}
          </span>
          <br />
          {describeFinding(withoutPlace(finding), language.findings)}
        </p>
      </div>
      {isExplained && finding.severity === "warning" && kind !== "form" && (
        <p className={styles.quiet}>{texts.check.explained}</p>
      )}
      <div className={styles.row}>
        {sheet !== undefined && address !== null && (
          <Button size="small" onClick={() => goTo(sheet, address)}>
            {texts.check.goToCell}
          </Button>
        )}
        {offersFix && (
          <Button
            size="small"
            aria-expanded={open === "fix"}
            onClick={() => setOpen(open === "fix" ? null : "fix")}
          >
            {kind === "form" ? texts.check.fixForm : texts.check.useProposed}
          </Button>
        )}
        {offersFix && kind === "form" && fixable.length > 1 && fixable[0] === finding && (
          <Button
            size="small"
            aria-expanded={open === "fixAll"}
            onClick={() => setOpen(open === "fixAll" ? null : "fixAll")}
          >
            {texts.check.fixAll(fixable.length)}
          </Button>
        )}
        {offersReason && (
          <Button
            size="small"
            aria-expanded={open === "explain"}
            onClick={() => setOpen(open === "explain" ? null : "explain")}
          >
            {isMissed ? texts.check.explain : texts.check.keep}
          </Button>
        )}
      </div>
      {open === "fix" && offersFix && (
        <div className={styles.tight}>
          {fixes.map((one) => (
            <div key={String(one.to)} className={styles.row}>
              <strong>{texts.check.beforeAfter(show(one.from), show(one.to))}</strong>
              <Button
                size="small"
                appearance="primary"
                disabled={task.isBusy}
                onClick={() => void write([writeOf(finding, one)])}
              >
                {texts.check.apply}
              </Button>
            </div>
          ))}
          <div>
            <Button size="small" onClick={() => setOpen(null)}>
              {texts.cancel}
            </Button>
          </div>
        </div>
      )}
      {open === "fixAll" && (
        <div className={styles.tight}>
          {fixable.map((one) => {
            const change = fixesOf(one)[0]!;
            const at = addressOf(one.place);
            return (
              <p key={`${one.place.sheet}${at}`} className={styles.text}>
                {`${at}: `}
                <strong>{texts.check.beforeAfter(show(change.from), show(change.to))}</strong>
              </p>
            );
          })}
          <div className={styles.row}>
            <Button
              size="small"
              appearance="primary"
              disabled={task.isBusy}
              onClick={() => void write(fixable.map((one) => writeOf(one, fixesOf(one)[0]!)))}
            >
              {texts.check.apply}
            </Button>
            <Button size="small" onClick={() => setOpen(null)}>
              {texts.cancel}
            </Button>
          </div>
        </div>
      )}
      {open === "explain" && target !== null && (
        <div className={styles.tight}>
          <label htmlFor={field}>{texts.check.explanationLabel}</label>
          <textarea
            id={field}
            className={styles.field}
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className={styles.row}>
            <Button
              size="small"
              appearance="primary"
              disabled={task.isBusy || reason.trim() === ""}
              onClick={() =>
                void write([
                  {
                    sheet: target.sheet,
                    address: toAddress(target.rowIndex, target.columnIndex),
                    values: [[reason.normalize("NFC").trim()]],
                  },
                ])
              }
            >
              {texts.check.write}
            </Button>
            <Button size="small" onClick={() => setOpen(null)}>
              {texts.cancel}
            </Button>
          </div>
        </div>
      )}
    </article>
  );
}

/** Repairs that can be written: there is a cell and something to write. Two readings of a number are two repairs. */
function fixesOf(finding: Finding): readonly FindingFix[] {
  if (addressOf(finding.place) === null) return [];
  if (finding.code === "cell.ambiguous-number") {
    const { text, larger, smaller } = finding.params;
    return [larger, smaller].map((to) => ({ kind: "form", from: text, to }));
  }
  return finding.fix !== undefined && finding.fix.to !== null ? [finding.fix] : [];
}

function writeOf(finding: Finding, fix: FindingFix): CellsWrite {
  return { sheet: finding.place.sheet!, address: addressOf(finding.place)!, values: [[fix.to]] };
}

/** The sheet is the group's title and the cell stands in the card's head: the sentence need not repeat them. */
function withoutPlace(finding: Finding): Finding {
  const { file, orgUnit } = finding.place;
  const place = { ...(file === undefined ? {} : { file }), ...(orgUnit === undefined ? {} : { orgUnit }) };
  return { ...finding, place } as Finding;
}
