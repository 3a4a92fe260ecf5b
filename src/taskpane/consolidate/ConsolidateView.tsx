import { Button, ProgressBar, Spinner } from "@fluentui/react-components";
import { useReducer, useState } from "react";
import { joinReceived } from "../../app/joinReceived";
import type { ReceivedFile } from "../../app/readReceived";
import type { Plan } from "../../core/model";
import type { NamedBytes } from "../../ports";
import { useTexts } from "../paneLanguage";
import { NewsBar } from "../parts/NewsBar";
import { usePaneStyles } from "../parts/usePaneStyles";
import { showTime } from "../services";
import type { PaneServices } from "../services";
import { distinctPaths, FRESH_MERGE, mergeReducer } from "../state/mergeStore";
import type { MergeState } from "../state/mergeStore";
import type { OpenState } from "../state/useOpenWorkbook";
import { useTask } from "../state/useTask";
import { Cancelled } from "../worker/mergeRunner";
import { DropArea } from "./DropArea";
import { EarlierMerge } from "./EarlierMerge";
import { FigurePanel } from "./FigurePanel";
import { MergeResult } from "./MergeResult";
import { Review } from "./Review";

export interface ConsolidateViewProps {
  readonly services: PaneServices;
  readonly state: OpenState;
  readonly readAgain: () => Promise<void>;
}

/** `Tổng hợp`: choose files, look at what is in doubt, write the summary, see what it is made of. */
export function ConsolidateView({ services, state, readAgain }: ConsolidateViewProps) {
  const texts = useTexts();
  const styles = usePaneStyles();
  const words = texts.consolidate;
  const [merge, dispatch] = useReducer(mergeReducer, FRESH_MERGE);
  const task = useTask();
  const [undoable, setUndoable] = useState(0);
  const { kind } = state;
  if (kind.kind !== "plan") return <p className={styles.text}>{words.needsPlan}</p>;
  const { plan, summary } = kind;

  const mergeFiles = async (files: readonly ReceivedFile[], chosen: MergeState["chosen"]) => {
    dispatch({ kind: "merging", files, chosen });
    const diary = { at: showTime(services.now()), by: "", version: services.version };
    const input = { received: joinReceived(files), chosen, previous: summary, diary };
    dispatch({ kind: "preview", preview: await services.runner.merge(plan, input) });
  };
  const attempt = (action: () => Promise<void>) =>
    task.run(async () => {
      try {
        await action();
        return null;
      } catch (error) {
        dispatch({ kind: "back" });
        if (error instanceof Cancelled) return { intent: "info", text: words.cancelled };
        throw error;
      }
    });
  const read = (load: () => Promise<readonly NamedBytes[]>, expected: number) =>
    attempt(async () => {
      dispatch({ kind: "reading", total: expected });
      const given = await load();
      dispatch({ kind: "reading", total: given.length });
      const taken = merge.files.map((file) => file.path);
      const paths = distinctPaths(
        taken,
        given.map((file) => file.path),
      );
      const files = [...merge.files];
      for (const [index, file] of given.entries()) {
        files.push(...(await services.runner.read(plan, { path: paths[index]!, bytes: file.bytes })));
        dispatch({ kind: "step", done: index + 1, current: file.path });
      }
      // By name, as the command line reads a folder: the result never hangs on the order of choosing.
      files.sort((a, b) => (a.path < b.path ? -1 : 1));
      await mergeFiles(files, merge.chosen);
    });
  const readFiles = (files: readonly File[]) =>
    read(
      () =>
        Promise.all(
          files.map(async (file) => ({ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
        ),
      files.length,
    );
  const choose = (orgUnit: string, path: string) =>
    attempt(() => mergeFiles(merge.files, new Map([...merge.chosen, [orgUnit, path]])));
  const write = () =>
    attempt(async () => {
      dispatch({ kind: "writing" });
      await services.workbook.renderSheets(merge.preview!.spec);
      dispatch({ kind: "written" });
      setUndoable((count) => count + 1);
      await readAgain();
    });
  const undo = () =>
    task.run(async () => {
      const point = await services.workbook.restorePoint();
      if (point !== null) await services.workbook.restore(point);
      dispatch({ kind: "reset" });
      setUndoable((count) => count + 1);
      await readAgain();
      return { intent: "success", text: words.undone };
    });

  const { phase, progress, preview } = merge;
  return (
    <div className={styles.stack}>
      <NewsBar news={task.news} />
      {phase === "choose" && (
        <>
          <DropArea onFiles={(files) => void readFiles(files)} />
          {plan.settings.isSample && (
            <Button onClick={() => void read(() => services.runner.sample(plan), 0)}>
              {texts.sample.reports}
            </Button>
          )}
          <EarlierMerge
            key={undoable}
            services={services}
            summary={summary}
            isBusy={task.isBusy}
            onUndo={() => void undo()}
            data={state.data}
          />
        </>
      )}
      {phase === "reading" && (
        <div className={styles.tight}>
          <p className={styles.text} aria-live="polite">
            {progress.total === 0
              ? texts.sample.preparing
              : words.progress(progress.done, progress.total, progress.current)}
          </p>
          {progress.total > 0 ? <ProgressBar max={progress.total} value={progress.done} /> : <ProgressBar />}
          <div>
            <Button onClick={() => services.runner.cancel()}>{texts.cancel}</Button>
          </div>
        </div>
      )}
      {phase === "merging" && (
        <div className={styles.tight}>
          <Spinner size="small" label={words.merging} />
          <div>
            <Button onClick={() => services.runner.cancel()}>{texts.cancel}</Button>
          </div>
        </div>
      )}
      {phase === "writing" && <Spinner size="small" label={words.writing} />}
      {phase === "preview" && preview !== null && (
        <>
          <Review
            preview={preview}
            chosen={merge.chosen}
            replaces={summary !== null}
            isBusy={task.isBusy}
            onChoose={(orgUnit, path) => void choose(orgUnit, path)}
            onWrite={() => void write()}
            onFiles={(files) => void readFiles(files)}
          />
          <div>
            <Button appearance="subtle" onClick={() => dispatch({ kind: "reset" })}>
              {words.startOver}
            </Button>
          </div>
        </>
      )}
      {phase === "done" && preview !== null && (
        <MergeResult
          preview={preview}
          services={services}
          isBusy={task.isBusy}
          onUndo={() => void undo()}
          onAgain={() => dispatch({ kind: "reset" })}
        />
      )}
      {(phase === "done" || phase === "choose") && summary !== null && (
        <FigurePanel plan={plan as Plan} services={services} data={state.data} />
      )}
    </div>
  );
}
