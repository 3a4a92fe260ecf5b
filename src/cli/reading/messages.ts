import type { ReceivedFile } from "../../app/readReceived";
import type { Plan } from "../../core/model";
import type { PackedFile } from "./packFile";

/** One file to be read by a thread; of an archive the first `from` workbooks are left out. */
export interface ReadRequest {
  readonly id: number;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly from: number;
}

/** What a thread is told: first or later the plan to read by, and one file after another. */
export type ThreadMessage =
  { readonly kind: "plan"; readonly plan: Plan } | { readonly kind: "read"; readonly request: ReadRequest };

/** What a thread says: that it can begin, which of `count` workbooks it begins, what came of it, that all are done. */
export type ReadAnswer<File = ReceivedFile> =
  | { readonly kind: "ready" }
  | { readonly kind: "begin"; readonly id: number; readonly path: string; readonly count: number }
  | { readonly kind: "file"; readonly id: number; readonly file: File }
  | { readonly kind: "end"; readonly id: number }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };

/** An answer on its way between threads. */
export type PackedAnswer = ReadAnswer<PackedFile>;

/** A thread that reads files, as the one who starts it sees it. */
export interface ReaderThread {
  post(request: ReadRequest): void;
  onAnswer(listener: (answer: ReadAnswer) => void): void;
  /** The thread has ended by itself; `isMemory` when it asked for more memory than it may have. */
  onDeath(listener: (isMemory: boolean) => void): void;
  /** Ends it at once, whatever it is doing. */
  end(): void;
}
