import { samplePlan } from "../../src/core/plan";
import { Cancelled, createMergeRunner } from "../../src/taskpane/worker/mergeRunner";
import type { WorkAnswer, WorkRequest } from "../../src/taskpane/worker/messages";

const plan = samplePlan({ model: "xa", set: "core" });

/** Workers that answer as told; what they were asked and whether they were ended is kept. */
function workers(answerTo: (request: WorkRequest) => WorkAnswer | null) {
  const started: { readonly asked: string[]; isEnded: boolean }[] = [];
  const start = () => {
    const log = { asked: [] as string[], isEnded: false };
    started.push(log);
    const worker: Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror"> = {
      onmessage: null,
      onerror: null,
      terminate: () => void (log.isEnded = true),
      postMessage: (request: WorkRequest) => {
        log.asked.push(request.kind);
        const data = answerTo(request);
        if (data !== null) {
          queueMicrotask(() => {
            if (!log.isEnded) worker.onmessage?.call(worker as Worker, { data } as MessageEvent);
          });
        }
      },
    };
    return worker;
  };
  return { started, start };
}

const file = (path: string) => ({ path, bytes: new Uint8Array() });
const answerReads = (request: WorkRequest): WorkAnswer | null =>
  request.kind === "read" && request.file.path !== "treo.xlsx"
    ? { kind: "read", id: request.id, files: [] }
    : null;

it("[PANE-44] refuses a file that takes too long, ends the worker, and reads the next one in another", async () => {
  const { started, start } = workers(answerReads);
  const runner = createMergeRunner(start, 20);
  const [hung] = await runner.read(plan, file("treo.xlsx"));
  expect([hung!.path, hung!.refusal, hung!.findings[0]!.params]).toEqual([
    "treo.xlsx",
    "file.unreadable",
    { reason: "timeout" },
  ]);
  expect(await runner.read(plan, file("sau.xlsx"))).toEqual([]);
  expect(started.map(({ asked, isEnded }) => ({ asked, isEnded }))).toEqual([
    { asked: ["plan", "read"], isEnded: true },
    { asked: ["plan", "read"], isEnded: false },
  ]);
});

it("[PANE-44] sends the plan once to a worker, not with every file", async () => {
  const { started, start } = workers(answerReads);
  const runner = createMergeRunner(start);
  await runner.read(plan, file("a.xlsx"));
  await runner.read(plan, file("b.xlsx"));
  expect(started[0]!.asked).toEqual(["plan", "read", "read"]);
});

it("[PANE-45] cancels at once", async () => {
  const { started, start } = workers(() => null);
  const runner = createMergeRunner(start);
  const reading = runner.read(plan, file("lau.xlsx"));
  runner.cancel();
  await expect(reading).rejects.toBeInstanceOf(Cancelled);
  expect(started[0]!.isEnded).toBe(true);
});

it("[PANE-45] tells a bug of the worker as one", async () => {
  const { start } = workers((request) =>
    request.kind === "sample" ? { kind: "failed", id: request.id, message: "hỏng" } : null,
  );
  await expect(createMergeRunner(start).sample(plan)).rejects.toThrow("hỏng");
});
