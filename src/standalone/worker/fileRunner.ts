import type { Finding } from "../../core/finding";
import { raise } from "../../core/findingCatalogue";
import type { WorkbookData, WorkbookSpec } from "../../core/workbook";
import type { NamedBytes } from "../../ports";
import type { FileAnswer, FileRequest } from "./messages";

/** Reads and writes whole workbooks away from the page's thread. */
export interface FileRunner {
  /** The workbook, or why it is refused; a file that takes longer than the limit is refused too. */
  open(file: NamedBytes): Promise<WorkbookData | Finding>;
  write(spec: WorkbookSpec): Promise<Uint8Array>;
}

/** Longest time for opening one file, in milliseconds. */
const OPEN_LIMIT = 30_000;
/** Longest time for writing one, in milliseconds. */
const WRITE_LIMIT = 120_000;

type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** Each job gets a worker of its own, ended when the job is over: a damaged file leaves nothing behind. */
export function createFileRunner(start: () => WorkerLike, openLimit = OPEN_LIMIT): FileRunner {
  let lastId = 0;
  const ask = (limit: number, request: (id: number) => FileRequest) =>
    new Promise<FileAnswer | null>((resolve, reject) => {
      const worker = start();
      const end = (finish: () => void) => {
        clearTimeout(timer);
        worker.terminate();
        finish();
      };
      const timer = setTimeout(() => end(() => resolve(null)), limit);
      worker.onmessage = ({ data }: MessageEvent<FileAnswer>) =>
        end(() => (data.kind === "failed" ? reject(new Error(data.message)) : resolve(data)));
      worker.onerror = (event) => end(() => reject(new Error(event.message)));
      worker.postMessage(request(++lastId));
    });
  return {
    async open(file) {
      const answer = await ask(openLimit, (id) => ({ kind: "open", id, file }));
      if (answer === null) return raise("file.unreadable", { file: file.path }, { reason: "timeout" });
      if (answer.kind === "opened") return answer.data;
      if (answer.kind === "refused") return answer.finding;
      throw new Error("unexpected answer");
    },
    async write(spec) {
      const answer = await ask(WRITE_LIMIT, (id) => ({ kind: "write", id, spec }));
      if (answer?.kind !== "written") throw new Error("the summary was not written in time");
      return answer.bytes;
    },
  };
}
