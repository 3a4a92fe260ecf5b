import { Button, ProgressBar, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { compareRivals } from "../../app/compareFiles";
import { useTexts } from "../paneLanguage";
import { NewsBar } from "../parts/NewsBar";
import { usePaneStyles } from "../parts/usePaneStyles";
import { today } from "../services";
import type { PaneServices } from "../services";
import { habit, keepHabit } from "../state/habits";
import type { OpenState } from "../state/useOpenWorkbook";
import { DropArea } from "./DropArea";
import { EarlierMerge } from "./EarlierMerge";
import { FigurePanel } from "./FigurePanel";
import { LazyReportPanel } from "./LazyReportPanel";
import { MergeResult } from "./MergeResult";
import { Review } from "./Review";
import { UnfinishedReview } from "./UnfinishedReview";
import { useMerge } from "./useMerge";

const TypeFromDocument = lazy(() =>
  import("./TypeFromDocument").then((module) => ({ default: module.TypeFromDocument })),
);

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
  const { kind } = state;
  const plan = kind.kind === "plan" ? kind.plan : null;
  const summary = kind.kind === "plan" ? kind.summary : null;
  const [isTyping, setTyping] = useState(false);
  const [by, setBy] = useState(() => habit("by") ?? "");
  const job = useMerge({ services, plan, summary, by, readAgain });
  if (kind.kind === "brokenPlan") return <p className={styles.text}>{texts.brokenPlan}</p>;
  if (plan === null) return <p className={styles.text}>{words.needsPlan}</p>;
  const { merge, task } = job;
  const { phase, progress, preview } = merge;
  return (
    <div className={styles.stack}>
      <NewsBar news={task.news} />
      {phase === "choose" && (
        <>
          {job.kept !== null && <UnfinishedReview kept={job.kept} onForget={job.forget} />}
          <DropArea onFiles={job.readFiles} />
          <div className={styles.row}>
            <Button onClick={job.readHere}>{texts.sources.here}</Button>
            <Button aria-expanded={isTyping} onClick={() => setTyping(!isTyping)}>
              {texts.sources.typed}
            </Button>
            {plan.settings.isSample && <Button onClick={job.readSample}>{texts.sample.reports}</Button>}
          </div>
          {isTyping && (
            <Suspense fallback={<Spinner size="tiny" />}>
              <TypeFromDocument
                plan={plan}
                data={state.data}
                services={services}
                task={task}
                readAgain={readAgain}
              />
            </Suspense>
          )}
          <EarlierMerge
            key={job.undoable}
            services={services}
            summary={summary}
            task={task}
            onUndo={job.undo}
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
      {phase === "readingHere" && <Spinner size="small" label={texts.sources.readingHere} />}
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
            replaces={summary !== null}
            isBusy={task.isBusy}
            sidesOf={(orgUnit) => compareRivals(plan, merge.files, orgUnit)}
            deciding={{
              decided: merge.decided,
              onDecide: job.decide,
              onTakeBack: job.takeBack,
              onMix: job.mix,
              by,
              onBy: (name) => {
                setBy(name);
                keepHabit("by", name);
              },
              today: today(services.now()),
            }}
            onChoose={job.choose}
            onWrite={job.write}
            onFiles={job.readFiles}
            onHere={job.readHere}
          />
          <div>
            <Button appearance="subtle" onClick={job.startOver}>
              {words.startOver}
            </Button>
          </div>
        </>
      )}
      {phase === "done" && preview !== null && (
        <MergeResult
          plan={plan}
          preview={preview}
          services={services}
          task={task}
          onUndo={job.undo}
          onAgain={job.startOver}
        />
      )}
      {(phase === "done" || phase === "choose") && summary !== null && (
        <FigurePanel plan={plan} services={services} data={state.data} task={task} />
      )}
      {(phase === "done" || phase === "choose") && summary !== null && (
        <LazyReportPanel plan={plan} services={services} />
      )}
    </div>
  );
}
