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
  /** What reading waits for besides the file; the time of a file counts from then on. */
  readonly opened?: Promise<unknown>;
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
  const slots: Slot[] = [];
  let isGivenUp = false;
  // Whoever opens what is waited for says why that failed; here everything only ends.
  options.opened?.catch(() => {
    isGivenUp = true;
    for (const slot of slots) slot.end();
  });
  /** The next file, on its way from the disk while a thread reads the one before it. */
  const take = (): Loading | null => {
    const index = next++;
    const entry = entries[index];
    if (entry === undefined) return null;
    const bytes = entry.load();
    bytes.catch(() => undefined);
    return { index, entry, bytes };
  };
  const run = async () => {
    const slot = createSlot(start, options);
    slots.push(slot);
    try {
      for (let current = take(); current !== null;) {
        const following = take();
        results[current.index] = await readEntry(current, slot);
        if (isGivenUp) break;
        progress.step(++done, entries.length, current.entry.path);
        current = following;
      }
    } finally {
      slot.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.threads, entries.length) }, run));
  return results.flat();
}

interface Loading {
  readonly index: number;
  readonly entry: FileEntry;
  readonly bytes: Promise<Uint8Array>;
}

async function readEntry({ entry, bytes: loading }: Loading, slot: Slot): Promise<readonly ReceivedFile[]> {
  const files: ReceivedFile[] = [];
  for (let breaks = 0; ;) {
    let bytes: Uint8Array;
    try {
      // A thread that was ended took the bytes with it.
      bytes = await (breaks === 0 ? loading : entry.load());
    } catch (cause) {
      return [...files, unopenedFile(entry.path, cause)];
    }
    const { end, begun } = await slot.read(entry.path, bytes, files.length, (file) => files.push(file));
    if (end === "done" || slot.isEnded()) return files;
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
  /** Ends it at once; what is being read is broken off. */
  end(): void;
  isEnded(): boolean;
}

function createSlot(start: () => ReaderThread, { fileLimit, startLimit, opened }: PoolOptions): Slot {
  let thread: ReaderThread | null = null;
  let isReady = false;
  let isOpened = opened === undefined;
  let isEnded = false;
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
        if (isEnded) return resolve({ end: "broken", begun: null });
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
          if (isOpened) limit(fileLimit);
          else {
            clearTimeout(timer);
            void opened!.then(
              () => {
                isOpened = true;
                if (lastId === id && listener !== null) limit(fileLimit);
              },
              () => undefined,
            );
          }
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
              if (isOpened) limit(fileLimit);
            } else if (value.kind === "file") take(value.file);
            else end(value.kind === "end" ? "done" : "broken");
          },
        };
        if (isReady) post();
        else limit(startLimit);
      }),
    end() {
      isEnded = true;
      stop();
      listener?.end("broken");
    },
    isEnded: () => isEnded,
  };
}
