import type { ReceivedFile } from "../../src/app/readReceived";
import type { ReadAnswer, ReaderThread, ReadRequest } from "../../src/cli/reading/messages";
import { readInThreads } from "../../src/cli/reading/readerPool";
import type { FileEntry } from "../../src/ports";

/** What a thread of a test does with one request; `die` ends it as a crash would. */
type Behaviour = (
  request: ReadRequest,
  answer: (value: ReadAnswer) => void,
  die: (isMemory: boolean) => void,
) => void;

function file(path: string): ReceivedFile {
  return { path, sha256: path, duplicateOf: null, reading: null, refusal: null, findings: [] };
}

/** Reads `path` as an archive of `count` workbooks, or as one workbook; `stop` is where it does no more. */
function reads(count = 1, stop = Infinity): Behaviour {
  return ({ id, path, from }, answer) => {
    for (let at = from; at < count; at++) {
      const own = count === 1 ? path : `${path}/${at}`;
      answer({ kind: "begin", id, path: own, count });
      if (at === stop) return;
      answer({ kind: "file", id, file: file(own) });
    }
    answer({ kind: "end", id });
  };
}

function threads(behaviourOf: (path: string) => Behaviour) {
  const ended: number[] = [];
  let started = 0;
  const start = (): ReaderThread => {
    const own = started++;
    let say: (answer: ReadAnswer) => void = () => undefined;
    let die: (isMemory: boolean) => void = () => undefined;
    setImmediate(() => say({ kind: "ready" }));
    return {
      post: (request) =>
        setImmediate(() =>
          behaviourOf(request.path)(
            request,
            (value) => say(value),
            (isMemory) => die(isMemory),
          ),
        ),
      onAnswer: (listener) => void (say = listener),
      onDeath: (listener) => void (die = listener),
      end: () => void ended.push(own),
    };
  };
  return { start, ended, count: () => started };
}

const entry = (path: string): FileEntry => ({ path, load: async () => new Uint8Array(1) });
const silent = { step: () => undefined };
/** Real time is only waited for where a thread never answers. */
const options = { threads: 2, fileLimit: 50, startLimit: 60_000 };

function summary(files: readonly ReceivedFile[]): readonly string[] {
  return files.map(({ path, findings }) => {
    const params = findings[0]?.params as { reason?: string } | undefined;
    return params?.reason === undefined ? path : `${path} ${params.reason}`;
  });
}

it("gives results in the order of the list, whichever thread is faster", async () => {
  const slow: Behaviour = (request, answer, die) =>
    void setImmediate(() => setImmediate(() => reads()(request, answer, die)));
  const { start, count } = threads((path) => (path === "a" || path === "c" ? slow : reads()));
  const steps: string[] = [];
  const progress = { step: (done: number, total: number) => void steps.push(`${done}/${total}`) };
  const files = await readInThreads(["a", "b", "c", "d", "e"].map(entry), start, progress, options);
  expect(summary(files)).toEqual(["a", "b", "c", "d", "e"]);
  expect(steps).toEqual(["1/5", "2/5", "3/5", "4/5", "5/5"]);
  expect(count()).toBe(2);
});

it("ends a thread that takes too long, refuses its file by name and goes on with another thread", async () => {
  const { start, ended, count } = threads((path) => (path === "b" ? reads(1, 0) : reads()));
  const files = await readInThreads(["a", "b", "c"].map(entry), start, silent, { ...options, threads: 1 });
  expect(summary(files)).toEqual(["a", "b timeout", "c"]);
  expect(count()).toBe(2);
  expect(ended).toEqual([0, 1]);
});

it.each([
  ["dies", "reader-broke", ((_request, _answer, die) => die(false)) satisfies Behaviour],
  ["asks for too much memory", "memory", ((_request, _answer, die) => die(true)) satisfies Behaviour],
  [
    "meets a fault of ours",
    "reader-broke",
    (({ id }, answer) => answer({ kind: "failed", id, message: "?" })) satisfies Behaviour,
  ],
])("refuses the file of a thread that %s: %s", async (_what, reason, behaviour: Behaviour) => {
  const { start } = threads((path) => (path === "b" ? behaviour : reads()));
  const files = await readInThreads(["a", "b", "c"].map(entry), start, silent, options);
  expect(summary(files)).toEqual(["a", `b ${reason}`, "c"]);
});

it("goes on in an archive behind the workbook that took too long", async () => {
  let calls = 0;
  const { start } = threads(() => (calls++ === 0 ? reads(4, 1) : reads(4)));
  const files = await readInThreads([entry("lo.zip")], start, silent, options);
  expect(summary(files)).toEqual(["lo.zip/0", "lo.zip/1 timeout", "lo.zip/2", "lo.zip/3"]);
});

it("gives an archive up that breaks the reader again and again", async () => {
  const dies: Behaviour = ({ id, path, from }, answer, die) => {
    answer({ kind: "begin", id, path: `${path}/${from}`, count: 9 });
    die(false);
  };
  const { start, count } = threads(() => dies);
  const files = await readInThreads([entry("lo.zip")], start, silent, options);
  expect(summary(files)).toEqual([
    "lo.zip/0 reader-broke",
    "lo.zip/1 reader-broke",
    "lo.zip/2 reader-broke",
    "lo.zip reader-broke",
  ]);
  expect(count()).toBe(3);
});

it("refuses a file that is gone or too large without asking a thread", async () => {
  const fails = (path: string, code: string): FileEntry => ({
    path,
    load: () => Promise.reject(Object.assign(new Error(code), { code })),
  });
  const { start } = threads(() => reads());
  const files = await readInThreads(
    [fails("a", "ENOENT"), entry("b"), fails("c", "EFBIG")],
    start,
    silent,
    options,
  );
  expect(summary(files)).toEqual(["a cannot-open", "b", "c file-size"]);
  expect(files.map(({ refusal }) => refusal)).toEqual(["file.unreadable", null, "file.too-large"]);
});

it("waits for the plan as long as it takes, and counts a file's time from then on", async () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const waits: Behaviour = (request, answer, die) =>
    void opened.then(() => setImmediate(() => reads()(request, answer, die)));
  const { start, count } = threads((path) => (path === "b" ? reads(1, 0) : waits));
  const reading = readInThreads(["a", "b"].map(entry), start, silent, { ...options, threads: 1, opened });
  // Longer than a file may take.
  setTimeout(open, 2 * options.fileLimit);
  expect(summary(await reading)).toEqual(["a", "b timeout"]);
  expect(count()).toBe(1);
});

it.each([
  ["before", false],
  ["while", true],
])("ends its threads where the plan cannot be opened, told %s files are read", async (_when, isReading) => {
  let fail: (cause: Error) => void = () => undefined;
  const opened = new Promise<void>((_resolve, reject) => (fail = reject));
  if (!isReading) fail(new Error("no plan"));
  const never: Behaviour = () => fail(new Error("no plan"));
  const { start, ended, count } = threads(() => never);
  const steps: string[] = [];
  const progress = { step: (done: number) => void steps.push(String(done)) };
  await readInThreads(["a", "b", "c"].map(entry), start, progress, { ...options, opened });
  expect(count()).toBe(isReading ? 2 : 0);
  expect(ended.length).toBe(count());
  expect(steps).toEqual([]);
});
