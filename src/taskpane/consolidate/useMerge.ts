import { useEffect, useReducer, useRef, useState } from "react";
import { choiceCorrections } from "../../app/compareFiles";
import type { RivalChoice } from "../../app/compareFiles";
import { withChoice } from "../../app/fileChoices";
import { joinReceived } from "../../app/joinReceived";
import type { ReceivedFile } from "../../app/readReceived";
import type { Correction } from "../../core/consolidation";
import type { Plan } from "../../core/model";
import type { PreviousSummary } from "../../core/report";
import type { NamedBytes } from "../../ports";
import { useTexts } from "../paneLanguage";
import { showTime, today } from "../services";
import type { PaneServices } from "../services";
import { keepReview, readKeptReview } from "../state/keptReview";
import type { KeptReview } from "../state/keptReview";
import { distinctPaths, FRESH_MERGE, mergeReducer, withDecision, withoutDecision } from "../state/mergeStore";
import type { MergeState } from "../state/mergeStore";
import { useTask } from "../state/useTask";
import type { News } from "../state/useTask";
import { Cancelled } from "../worker/mergeRunner";

/** A merge from choosing to undoing: its state, and what a person can do with it. */
export function useMerge(props: {
  readonly services: PaneServices;
  readonly plan: Plan | null;
  readonly summary: PreviousSummary | null;
  /** Who merges, for the diary; "" when not said. */
  readonly by: string;
  readonly readAgain: () => Promise<void>;
}) {
  const { services, plan, summary, readAgain } = props;
  const texts = useTexts();
  const words = texts.consolidate;
  const [merge, dispatch] = useReducer(mergeReducer, FRESH_MERGE);
  const [kept, setKept] = useState<KeptReview | null>(null);
  /** Path under which the open workbook's own reports stand: reading them again takes the place of the earlier. */
  const pathHere = useRef<string | null>(null);
  const [undoable, setUndoable] = useState(0);
  const task = useTask();
  const { workbook, runner } = services;
  useEffect(() => {
    let isOver = false;
    void readKeptReview(workbook).then((found) => {
      if (!isOver) setKept(found);
    });
    return () => {
      isOver = true;
    };
  }, [workbook]);

  const forget = async () => {
    setKept(null);
    await keepReview(workbook, null);
  };
  const mergeFiles = async (
    files: readonly ReceivedFile[],
    chosen: MergeState["chosen"],
    decided: MergeState["decided"],
  ) => {
    dispatch({ kind: "merging", files, chosen, decided });
    const diary = { at: showTime(services.now()), by: props.by, version: services.version };
    const input = { received: joinReceived(files), chosen, previous: summary, decided, diary };
    dispatch({ kind: "preview", preview: await runner.merge(plan!, input) });
    await keepReview(workbook, { files: files.map(({ path }) => path), chosen, decided });
  };
  const attempt = (action: () => Promise<News | null | void>) =>
    task.run(async () => {
      try {
        return (await action()) ?? null;
      } catch (error) {
        dispatch({ kind: "back" });
        if (error instanceof Cancelled) return { intent: "info", text: words.cancelled };
        throw error;
      }
    });
  /** By name, as the command line reads a folder: the result never hangs on the order of choosing. */
  const mergeWith = (files: readonly ReceivedFile[]) =>
    mergeFiles(
      [...files].sort((a, b) => (a.path < b.path ? -1 : 1)),
      ...(merge.files.length === 0 && kept !== null
        ? ([kept.chosen, kept.decided] as const)
        : ([merge.chosen, merge.decided] as const)),
    );
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
        files.push(...(await runner.read(plan!, { path: paths[index]!, bytes: file.bytes })));
        dispatch({ kind: "step", done: index + 1, current: file.path });
      }
      await mergeWith(files);
    });

  return {
    merge,
    task,
    kept: merge.files.length === 0 ? kept : null,
    undoable,
    forget: () => void forget(),
    readSample: () => void read(() => runner.sample(plan!), 0),
    readFiles: (files: readonly File[]) =>
      void read(
        () =>
          Promise.all(
            files.map(async (file) => ({ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
          ),
        files.length,
      ),
    /** Reports of units that stand in the open workbook itself. */
    readHere: () =>
      void attempt(async () => {
        dispatch({ kind: "readingHere" });
        const [data, { name }] = await Promise.all([workbook.readSheets(), workbook.identity()]);
        const others = merge.files.filter(({ path }) => path !== pathHere.current);
        const taken = others.map(({ path }) => path);
        const [path] = distinctPaths(taken, [name]);
        const found = await runner.readHere(plan!, data, path!);
        if (found.length === 0) {
          dispatch({ kind: "back" });
          return { intent: "info", text: texts.sources.noneHere };
        }
        pathHere.current = path!;
        await mergeWith([...others, ...found]);
        return null;
      }),
    choose: (orgUnit: string, path: string) =>
      void attempt(() =>
        mergeFiles(merge.files, withChoice(merge.chosen, merge.files, orgUnit, path), merge.decided),
      ),
    /** One file of a unit counts, single figures come from another. */
    mix: (choice: RivalChoice, basis: (from: string) => string) =>
      void attempt(() => {
        const decidedBy = props.by.normalize("NFC").trim();
        const grounds = { decidedBy, decidedOn: today(services.now()), basis };
        const corrections = choiceCorrections(plan!, merge.files, choice, grounds);
        const chosen = withChoice(merge.chosen, merge.files, choice.orgUnit, choice.base);
        return mergeFiles(merge.files, chosen, corrections.reduce(withDecision, merge.decided));
      }),
    decide: (decision: Correction) =>
      void attempt(() => mergeFiles(merge.files, merge.chosen, withDecision(merge.decided, decision))),
    takeBack: (decision: Correction) =>
      void attempt(() => mergeFiles(merge.files, merge.chosen, withoutDecision(merge.decided, decision))),
    write: () =>
      void attempt(async () => {
        dispatch({ kind: "writing" });
        await workbook.renderSheets(merge.preview!.spec);
        dispatch({ kind: "written" });
        setUndoable((count) => count + 1);
        await forget();
        await readAgain();
      }),
    undo: () =>
      void task.run(async () => {
        const point = await workbook.restorePoint();
        if (point !== null) await workbook.restore(point);
        dispatch({ kind: "reset" });
        setUndoable((count) => count + 1);
        await readAgain();
        return { intent: "success", text: words.undone };
      }),
    startOver: () => {
      pathHere.current = null;
      dispatch({ kind: "reset" });
      void forget();
    },
  };
}
