import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { createXlsxWorkbooks } from "../../adapters/xlsx";
import { openReceived } from "../../app/readReceived";
import type { Plan } from "../../core/model";
import type { ReadAnswer, ReadRequest } from "./messages";

const plan = workerData as Plan;
const ports = {
  workbooks: createXlsxWorkbooks(),
  files: { sha256: async (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex") },
};
const answer = (value: ReadAnswer) => parentPort!.postMessage(value);

parentPort!.on("message", async ({ id, path, bytes, from }: ReadRequest) => {
  try {
    const files = await openReceived({ path, load: async () => bytes }, ports);
    for (const file of files.slice(from)) {
      answer({ kind: "begin", id, path: file.path, count: files.length });
      answer({ kind: "file", id, file: await file.read(plan) });
    }
    answer({ kind: "end", id });
  } catch (error) {
    answer({
      kind: "failed",
      id,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
answer({ kind: "ready" });
