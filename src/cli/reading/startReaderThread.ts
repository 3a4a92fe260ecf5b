import { Worker } from "node:worker_threads";
import type { Plan } from "../../core/model";
import type { PackedAnswer, ReaderThread, ThreadMessage } from "./messages";
import { unpackFile } from "./packFile";
import type { TextPool } from "./packFigures";
import { planForReading } from "./planForReading";

/** What one thread may use of the heap, in megabytes: many times what the largest file allowed needs. */
const HEAP_MEGABYTES = 512;

/**
 * Starts a thread of this process that reads received files by the plan; `program` is what it runs. It begins before
 * the plan is there; `texts` are shared by all threads.
 */
export function startReaderThread(program: string, plan: Promise<Plan>, texts: TextPool): ReaderThread {
  const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES } });
  const tell = (message: ThreadMessage, moved: readonly ArrayBuffer[] = []) =>
    worker.postMessage(message, moved);
  // Without a plan nothing is read: whoever asked for it says why, and ends the threads.
  plan.then(
    (known) => tell({ kind: "plan", plan: planForReading(known) }),
    () => undefined,
  );
  return {
    post: (request) => tell({ kind: "read", request }, [request.bytes.buffer as ArrayBuffer]),
    onAnswer(listener) {
      worker.on("message", (value: PackedAnswer) =>
        listener(value.kind === "file" ? { ...value, file: unpackFile(value.file, texts) } : value),
      );
    },
    onDeath(listener) {
      const isMemory = (error: unknown) =>
        error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      worker.on("error", (error) => listener(isMemory(error)));
      worker.on("exit", () => listener(false));
    },
    end: () => void worker.terminate(),
  };
}
