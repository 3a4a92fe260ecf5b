import { createFileRunner } from "../../src/standalone/worker/fileRunner";
import { asOwnFile } from "../../src/standalone/summaryFile";
import { mergeIntoWorkbook } from "../../src/app/mergeIntoWorkbook";
import { samplePlan } from "../../src/core/plan";

/** A worker that answers as it is told; `ended` says whether it was terminated. */
function worker(answer: (data: unknown) => unknown) {
  const own = {
    ended: false,
    onmessage: null as ((event: MessageEvent) => void) | null,
    onerror: null,
    postMessage(data: unknown) {
      const given = answer(data);
      if (given !== undefined) queueMicrotask(() => own.onmessage?.({ data: given } as MessageEvent));
    },
    terminate() {
      own.ended = true;
    },
  };
  return own;
}

it("[STA-06] refuses a file that takes too long and ends its worker", async () => {
  const silent = worker(() => undefined);
  const runner = createFileRunner(() => silent as never, 1);
  expect(await runner.open({ path: "nang.xlsx", bytes: new Uint8Array() })).toMatchObject({
    code: "file.unreadable",
    place: { file: "nang.xlsx" },
    params: { reason: "timeout" },
  });
  expect(silent.ended).toBe(true);
});

it("[STA-04] tells a bug as it is, and ends the worker", async () => {
  const broken = worker(() => ({ kind: "failed", id: 1, message: "hỏng" }));
  const runner = createFileRunner(() => broken as never);
  await expect(runner.write({} as never)).rejects.toThrow("hỏng");
  expect(broken.ended).toBe(true);
});

it("[STA-01] names the movements as the command line does where no plan stands beside them", () => {
  const plan = samplePlan({ model: "huyen", set: "full" });
  const diary = { at: "15/10/2024 09:30", by: "", version: "0" };
  const input = { received: [], chosen: new Map(), previous: null, diary };
  const { spec } = mergeIntoWorkbook(
    plan,
    input,
    () => "",
    () => "",
  );
  const names = asOwnFile(spec).sheets.map(({ name }) => name);
  expect(names).toContain("Phong trào");
  expect(names).not.toContain("Phong trào (kết quả)");
});
