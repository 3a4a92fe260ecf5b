import { Button } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { ClipboardEvent } from "react";
import { pastedPlanSheets, pastedPlanWrites } from "../../app/pastedPlan";
import { replacedSheets } from "../../app/planSheets";
import type { Plan } from "../../core/model";
import { readPastedPlan, samplePlan } from "../../core/plan";
import type { JoinedPlan, PastedDecision, PastedPlan, SampleModelName } from "../../core/plan";
import type { RestorePoint } from "../../ports";
import { useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { PaneServices } from "../services";
import type { OpenState } from "../state/useOpenWorkbook";
import type { News, useTask } from "../state/useTask";
import { PastedRows, SKIP } from "./PastedRows";
import { pastedCells } from "./pastedCells";

/** A plan table pasted from Word or Excel: read, matched with codes, confirmed by a person, written with a way back. */
export function PastePlan(props: {
  readonly services: PaneServices;
  readonly state: OpenState;
  readonly task: ReturnType<typeof useTask>;
  readonly readAgain: () => Promise<void>;
  /** The plan that the rows go into; null: a plan is made on the ground of `model`. */
  readonly plan: Plan | null;
  readonly model: SampleModelName;
}) {
  const { services, state, task, readAgain, plan, model } = props;
  const texts = useTexts();
  const words = texts.paste;
  const styles = usePaneStyles();
  const box = useId();
  const [content, setContent] = useState({ html: "", text: "" });
  const [pasted, setPasted] = useState<PastedPlan | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [document, setDocument] = useState("");
  const [point, setPoint] = useState<RestorePoint | null>(null);
  const ground = useMemo(() => plan ?? samplePlan({ model, set: "full" }), [plan, model]);

  const read = (next: { readonly html: string; readonly text: string }) => {
    setContent(next);
    const found = readPastedPlan(pastedCells(next.html, next.text), ground.indicators);
    setPasted(found);
    setCodes(found?.indicators.map(({ best }) => best?.code ?? "") ?? []);
    task.tell(found === null ? { intent: "error", text: words.noTable } : null);
  };
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    const { clipboardData } = event;
    read({ html: clipboardData.getData("text/html"), text: clipboardData.getData("text/plain") });
  };
  const decisions: readonly PastedDecision[] = (pasted?.indicators ?? []).flatMap(({ row }, index) => {
    const code = codes[index] ?? "";
    return code === "" || code === SKIP ? [] : [{ row, code }];
  });
  const write = () =>
    task.run(async () => {
      if (plan === null) {
        const { spec, joined } = pastedPlanSheets(model, decisions, document);
        const inTheWay = replacedSheets(state.data, spec);
        if (inTheWay.length > 0) {
          return { intent: "error", text: `${texts.hostErrors.exists} (${inTheWay.join(", ")})` };
        }
        setPoint(await services.workbook.renderSheets(spec));
        await readAgain();
        return news(joined, words.made);
      }
      const { writes, joined } = pastedPlanWrites(state.data, plan, decisions);
      setPoint(await services.workbook.writeValues(writes));
      setPasted(null);
      setContent({ html: "", text: "" });
      await readAgain();
      return news(joined, words.written(decisions.length, joined.added.length));
    });
  const news = ({ unread }: JoinedPlan, done: string): News => {
    const names = unread.map(({ decision }) => `${decision.code} “${decision.row.target}”`).join("; ");
    return unread.length === 0
      ? { intent: "success", text: done }
      : { intent: "info", text: `${done} ${words.unread(names)}` };
  };
  const undo = () =>
    task.run(async () => {
      if (point !== null) await services.workbook.restore(point);
      setPoint(null);
      await readAgain();
      return { intent: "success", text: words.undone };
    });

  return (
    <section className={styles.stack} aria-label={words.title}>
      <h2 className={styles.heading}>{words.title}</h2>
      <p className={styles.quiet}>{words.intro}</p>
      <label htmlFor={box} className={styles.label}>
        {words.box}
        <textarea
          id={box}
          className={styles.field}
          rows={4}
          value={content.text}
          onPaste={onPaste}
          onChange={(event) => setContent({ html: "", text: event.target.value })}
        />
      </label>
      <div className={styles.row}>
        <Button disabled={content.text.trim() === "" || task.isBusy} onClick={() => read(content)}>
          {words.read}
        </Button>
        {point !== null && (
          <Button disabled={task.isBusy} onClick={() => void undo()}>
            {texts.templates.undo}
          </Button>
        )}
      </div>
      {pasted !== null && (
        <>
          <PastedRows pasted={pasted} indicators={ground.indicators} codes={codes} onCodes={setCodes} />
          {plan === null && (
            <label className={styles.label}>
              {words.documentLabel}
              <input
                className={styles.field}
                value={document}
                onChange={(event) => setDocument(event.target.value)}
              />
            </label>
          )}
          <div className={styles.row}>
            <Button
              appearance="primary"
              disabled={task.isBusy || decisions.length === 0 || isOpen(codes)}
              onClick={() => void write()}
            >
              {words.write(decisions.length)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** Whether a row still waits for its code, or two rows have one. */
function isOpen(codes: readonly string[]): boolean {
  const chosen = codes.filter((code) => code !== SKIP);
  return chosen.includes("") || new Set(chosen).size < chosen.length;
}
