import type { MergeInput, MergePreview } from "../../app/mergeIntoWorkbook";
import { unreadFile } from "../../app/joinReceived";
import type { ReceivedFile } from "../../app/readReceived";
import type { Plan } from "../../core/model";
import type { WorkbookData } from "../../core/workbook";
import type { NamedBytes } from "../../ports";
import type { WorkAnswer, WorkRequest } from "./messages";

/** Reads and merges away from the thread that draws the pane. */
export interface MergeRunner {
  /** Reads one file or archive; a file that takes longer than the limit, or breaks the reader, is refused. */
  read(plan: Plan, file: NamedBytes): Promise<readonly ReceivedFile[]>;
  /** Reports of units that stand in the open workbook, under its name; empty when there are none. */
  readHere(plan: Plan, workbook: WorkbookData, name: string): Promise<readonly ReceivedFile[]>;
  merge(plan: Plan, input: MergeInput): Promise<MergePreview>;
  /** The workbook of one unit; `typed`: for the office to type into from a document. */
  template(plan: Plan, orgUnit: string, typed?: boolean): Promise<NamedBytes>;
  /** Received workbooks to try the product with. */
  sample(plan: Plan): Promise<readonly NamedBytes[]>;
  /** Ends what is under way at once; its promise rejects with `Cancelled`. */
  cancel(): void;
}

export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** Longest time for one file, in milliseconds. */
export const FILE_LIMIT = 15_000;
/** Longest time for a merge or for making workbooks, in milliseconds. */
const WORK_LIMIT = 120_000;

type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** Runs the work in a Web Worker that is ended and started again when a file is too much for it. */
export function createMergeRunner(start: () => WorkerLike, fileLimit = FILE_LIMIT): MergeRunner {
  let worker: WorkerLike | null = null;
  let planInWorker: Plan | null = null;
  let breakOff: ((reason: Error) => void) | null = null;
  let lastId = 0;

  const stop = () => {
    worker?.terminate();
    worker = null;
    planInWorker = null;
  };

  const ask = (plan: Plan, limit: number, request: (id: number) => WorkRequest) =>
    new Promise<WorkAnswer>((resolve, reject) => {
      const own = (worker ??= start());
      const id = ++lastId;
      if (planInWorker !== plan) own.postMessage({ kind: "plan", plan } satisfies WorkRequest);
      planInWorker = plan;
      const end = (finish: () => void) => {
        clearTimeout(timer);
        own.onmessage = null;
        own.onerror = null;
        breakOff = null;
        finish();
      };
      const fail = (error: Error) =>
        end(() => {
          stop();
          reject(error);
        });
      const timer = setTimeout(() => fail(new TimeIsUp()), limit);
      breakOff = fail;
      own.onmessage = ({ data }: MessageEvent<WorkAnswer>) => {
        if (data.id !== id) return;
        end(() => (data.kind === "failed" ? reject(new Error(data.message)) : resolve(data)));
      };
      own.onerror = (event) => fail(new Error(event.message));
      own.postMessage(request(id));
    });

  return {
    async read(plan, file) {
      try {
        const answer = await ask(plan, fileLimit, (id) => ({ kind: "read", id, file }));
        if (answer.kind !== "read") throw new Error("unexpected answer");
        return answer.files;
      } catch (error) {
        if (error instanceof Cancelled) throw error;
        return [unreadFile(file.path, error instanceof TimeIsUp ? "timeout" : "failed")];
      }
    },
    async readHere(plan, workbook, name) {
      const answer = await ask(plan, WORK_LIMIT, (id) => ({ kind: "here", id, workbook, name }));
      if (answer.kind !== "read") throw new Error("unexpected answer");
      return answer.files;
    },
    async merge(plan, input) {
      const answer = await ask(plan, WORK_LIMIT, (id) => ({ kind: "merge", id, input }));
      if (answer.kind !== "merge") throw new Error("unexpected answer");
      return answer.preview;
    },
    async template(plan, orgUnit, typed = false) {
      const answer = await ask(plan, WORK_LIMIT, (id) => ({ kind: "template", id, orgUnit, typed }));
      if (answer.kind !== "template") throw new Error("unexpected answer");
      return answer.file;
    },
    async sample(plan) {
      const answer = await ask(plan, WORK_LIMIT, (id) => ({ kind: "sample", id }));
      if (answer.kind !== "sample") throw new Error("unexpected answer");
      return answer.files;
    },
    cancel() {
      if (breakOff) breakOff(new Cancelled());
      else stop();
    },
  };
}

class TimeIsUp extends Error {}
