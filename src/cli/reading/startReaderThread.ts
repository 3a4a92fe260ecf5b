import { Worker } from "node:worker_threads";
import type { Plan } from "../../core/model";
import type { ReadAnswer, ReaderThread } from "./messages";

/** What one thread may use of the heap, in megabytes: many times what the largest file allowed needs. */
const HEAP_MEGABYTES = 512;

/** Starts a thread of this process that reads received files by the plan; `program` is what it runs. */
export function startReaderThread(program: string, plan: Plan): ReaderThread {
  const worker = new Worker(program, {
    workerData: plan,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  return {
    post: (request) => worker.postMessage(request, [request.bytes.buffer as ArrayBuffer]),
    onAnswer: (listener) => void worker.on("message", (value: ReadAnswer) => listener(value)),
    onDeath(listener) {
      const isMemory = (error: unknown) =>
        error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      worker.on("error", (error) => listener(isMemory(error)));
      worker.on("exit", () => listener(false));
    },
    end: () => void worker.terminate(),
  };
}
