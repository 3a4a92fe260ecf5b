import { unreadFile } from "../../app/joinReceived";
import { unopenedFile } from "../../app/readReceived";
import type { ReceivedFile } from "../../app/readReceived";
import type { FileEntry, ProgressPort } from "../../ports";
import type { ReadAnswer, ReaderThread } from "./messages";

export interface PoolOptions {
  readonly threads: number;
  /** Longest time for one file, in milliseconds; LIMITS: 15 s. */
  readonly fileLimit: number;
  /** Longest time until a thread can begin. */
  readonly startLimit: number;
}

/** An archive that breaks the reader so often is given up. */
const MOST_BREAKS = 3;

type End = "done" | "timeout" | "broken" | "memory";

/**
 * Reads files in threads, each file under its own time limit: a thread that takes longer or dies is ended and replaced,
 * its file refused, and the others go on. Results stand in the order of the list, whichever thread was faster.
 */
export async function readInThreads(
  entries: readonly FileEntry[],
  start: () => ReaderThread,
  progress: ProgressPort,
  options: PoolOptions,
): Promise<readonly ReceivedFile[]> {
  const results: (readonly ReceivedFile[])[] = [];
  let next = 0;
  let done = 0;
  const run = async () => {
    const slot = createSlot(start, options);
    try {
      for (let index = next++; index < entries.length; index = next++) {
        results[index] = await readEntry(entries[index]!, slot);
        progress.step(++done, entries.length, entries[index]!.path);
      }
    } finally {
      slot.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.threads, entries.length) }, run));
  return results.flat();
}

async function readEntry(entry: FileEntry, slot: Slot): Promise<readonly ReceivedFile[]> {
  const files: ReceivedFile[] = [];
  for (let breaks = 0; ;) {
    let bytes: Uint8Array;
    try {
      bytes = await entry.load();
    } catch (cause) {
      return [...files, unopenedFile(entry.path, cause)];
    }
    const { end, begun } = await slot.read(entry.path, bytes, files.length, (file) => files.push(file));
    if (end === "done") return files;
    breaks++;
    const isLast = begun === null || files.length + 1 >= begun.count;
    files.push(unreadFile(begun?.path ?? entry.path, end));
    if (isLast) return files;
    if (breaks === MOST_BREAKS) return [...files, unreadFile(entry.path, end)];
  }
}

/** A place for one thread after another. */
interface Slot {
  read(
    path: string,
    bytes: Uint8Array,
    from: number,
    take: (file: ReceivedFile) => void,
  ): Promise<{ end: End; begun: { path: string; count: number } | null }>;
  end(): void;
}

function createSlot(start: () => ReaderThread, { fileLimit, startLimit }: PoolOptions): Slot {
  let thread: ReaderThread | null = null;
  let isReady = false;
  let lastId = 0;
  /** What is done with answers and deaths while a file is being read. */
  let listener: { answer: (answer: ReadAnswer) => void; end: (end: End) => void } | null = null;

  const stop = () => {
    const own = thread;
    thread = null;
    isReady = false;
    own?.end();
  };
  const begin = () => {
    const own = start();
    thread = own;
    own.onAnswer((answer) => {
      if (thread === own) listener?.answer(answer);
    });
    own.onDeath((isMemory) => {
      if (thread === own) listener?.end(isMemory ? "memory" : "broken");
    });
    return own;
  };

  return {
    read: (path, bytes, from, take) =>
      new Promise((resolve) => {
        const id = ++lastId;
        const own = thread ?? begin();
        let begun: { path: string; count: number } | null = null;
        let timer: ReturnType<typeof setTimeout>;
        const limit = (milliseconds: number) => {
          clearTimeout(timer);
          timer = setTimeout(() => end("timeout"), milliseconds);
        };
        const end = (how: End) => {
          clearTimeout(timer);
          listener = null;
          if (how !== "done") stop();
          resolve({ end: how, begun });
        };
        const post = () => {
          limit(fileLimit);
          own.post({ id, path, bytes, from });
        };
        listener = {
          end,
          answer(value) {
            if (value.kind === "ready") {
              isReady = true;
              return post();
            }
            if (value.id !== id) return;
            if (value.kind === "begin") {
              begun = value;
              limit(fileLimit);
            } else if (value.kind === "file") take(value.file);
            else end(value.kind === "end" ? "done" : "broken");
          },
        };
        if (isReady) post();
        else limit(startLimit);
      }),
    end: stop,
  };
}
