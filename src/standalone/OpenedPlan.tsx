import { Button, ProgressBar, Spinner } from "@fluentui/react-components";
import { useReducer, useState } from "react";
import { withChoice } from "../app/fileChoices";
import { joinReceived } from "../app/joinReceived";
import type { ReceivedFile } from "../app/readReceived";
import type { Plan } from "../core/model";
import { readSummary } from "../core/report";
import type { PreviousSummary } from "../core/report";
import { describeFinding } from "../i18n";
import type { NamedBytes } from "../ports";
import { DropArea, FileButton } from "../taskpane/consolidate/DropArea";
import { Review } from "../taskpane/consolidate/Review";
import { useLanguage, useTexts } from "../taskpane/paneLanguage";
import { NewsBar } from "../taskpane/parts/NewsBar";
import { usePaneStyles } from "../taskpane/parts/usePaneStyles";
import { showTime } from "../taskpane/services";
import { distinctPaths, FRESH_MERGE, mergeReducer } from "../taskpane/state/mergeStore";
import type { MergeState } from "../taskpane/state/mergeStore";
import { useTask } from "../taskpane/state/useTask";
import { Cancelled } from "../taskpane/worker/mergeRunner";
import { useStandaloneTexts } from "./standaloneServices";
import type { StandaloneServices } from "./standaloneServices";
import { SummaryOutcome } from "./SummaryOutcome";
import { asOwnFile } from "./summaryFile";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The plan is open: choose what came in, look at what is in doubt, download the summary. */
export function OpenedPlan(props: { readonly plan: Plan; readonly services: StandaloneServices }) {
  const { plan, services } = props;
  const texts = useTexts();
  const words = useStandaloneTexts();
  const language = useLanguage();
  const styles = usePaneStyles();
  const [merge, dispatch] = useReducer(mergeReducer, FRESH_MERGE);
  const [previous, setPrevious] = useState<{ name: string; summary: PreviousSummary } | null>(null);
  const task = useTask();
  const { phase, progress, preview } = merge;

  const attempt = (action: () => Promise<void>) =>
    task.run(async () => {
      try {
        await action();
        return null;
      } catch (error) {
        dispatch({ kind: "back" });
        if (error instanceof Cancelled) return { intent: "info", text: texts.consolidate.cancelled };
        throw error;
      }
    });
  const mergeFiles = async (files: readonly ReceivedFile[], chosen: MergeState["chosen"]) => {
    dispatch({ kind: "merging", files, chosen });
    const diary = { at: showTime(services.now()), by: "", version: services.version };
    const input = { received: joinReceived(files), chosen, previous: previous?.summary ?? null, diary };
    dispatch({ kind: "preview", preview: await services.runner.merge(plan, input) });
  };
  const readFiles = (given: readonly File[]) =>
    attempt(async () => {
      dispatch({ kind: "reading", total: given.length });
      const taken = merge.files.map((file) => file.path);
      const paths = distinctPaths(
        taken,
        given.map((file) => file.name),
      );
      const files = [...merge.files];
      for (const [index, file] of given.entries()) {
        files.push(...(await services.runner.read(plan, await bytesOf(file, paths[index]!))));
        dispatch({ kind: "step", done: index + 1, current: file.name });
      }
      // By name, as the command line reads a folder: the result never hangs on the order of choosing.
      files.sort((a, b) => (a.path < b.path ? -1 : 1));
      await mergeFiles(files, merge.chosen);
    });
  const takePrevious = (given: readonly File[]) =>
    task.run(async () => {
      const file = await bytesOf(given[0]!, given[0]!.name);
      const opened = await services.files.open(file);
      if ("code" in opened) return { intent: "error", text: describeFinding(opened, language.findings) };
      const summary = readSummary(opened);
      if (summary === null) return { intent: "error", text: words.notSummary };
      setPrevious({ name: file.path, summary });
      return { intent: "success", text: words.previousTaken(file.path) };
    });
  const download = () =>
    task.run(async () => {
      const name = words.fileName(plan.settings.year);
      services.download(name, await services.files.write(asOwnFile(preview!.spec)), XLSX);
      dispatch({ kind: "written" });
      return { intent: "success", text: words.downloaded(name) };
    });

  return (
    <section className={styles.stack} aria-label={texts.tabs.consolidate}>
      <NewsBar news={task.news} />
      {phase === "choose" && (
        <>
          <h2 className={styles.heading}>{words.received}</h2>
          <DropArea onFiles={(files) => void readFiles(files)} />
          <h2 className={styles.heading}>{words.previous}</h2>
          <p className={styles.quiet}>{words.previousHint}</p>
          <div>
            <FileButton label={words.choosePrevious} onFiles={(files) => void takePrevious(files)} />
          </div>
        </>
      )}
      {phase === "reading" && (
        <div className={styles.tight}>
          <p className={styles.text} aria-live="polite">
            {texts.consolidate.progress(progress.done, progress.total, progress.current)}
          </p>
          <ProgressBar max={Math.max(1, progress.total)} value={progress.done} />
        </div>
      )}
      {phase === "merging" && <Spinner size="small" label={texts.consolidate.merging} />}
      {(phase === "reading" || phase === "merging") && (
        <div>
          <Button onClick={() => services.runner.cancel()}>{texts.cancel}</Button>
        </div>
      )}
      {preview !== null && (phase === "preview" || phase === "done") && (
        <>
          <Review
            preview={preview}
            replaces={false}
            isBusy={task.isBusy}
            writeLabel={words.download}
            onChoose={(orgUnit, path) =>
              void attempt(() =>
                mergeFiles(merge.files, withChoice(merge.chosen, merge.files, orgUnit, path)),
              )
            }
            onWrite={() => void download()}
            onFiles={(files) => void readFiles(files)}
          />
          <SummaryOutcome preview={preview} />
          <div>
            <Button appearance="subtle" onClick={() => dispatch({ kind: "reset" })}>
              {texts.consolidate.startOver}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

async function bytesOf(file: File, path: string): Promise<NamedBytes> {
  return { path, bytes: new Uint8Array(await file.arrayBuffer()) };
}
