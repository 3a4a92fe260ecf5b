import { createHash } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { nodePackageTools } from "../../adapters/files";
import { createXlsxWorkbooks } from "../../adapters/xlsx";
import { openReceived } from "../../app/readReceived";
import type { Plan } from "../../core/model";
import type { PackedAnswer, ReadRequest, ThreadMessage } from "./messages";
import { packFile } from "./packFile";

let givePlan: (plan: Plan) => void;
/** Files are opened while the plan is still on its way; only matching them waits for it. */
const plan = new Promise<Plan>((resolve) => {
  givePlan = resolve;
});
const ports = {
  workbooks: createXlsxWorkbooks(nodePackageTools),
  files: { sha256: async (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex") },
};
const answer = (value: PackedAnswer) => parentPort!.postMessage(value);

parentPort!.on("message", (message: ThreadMessage) => {
  if (message.kind === "plan") givePlan(message.plan);
  else void read(message.request);
});
answer({ kind: "ready" });

async function read({ id, path, bytes, from }: ReadRequest): Promise<void> {
  try {
    const files = await openReceived({ path, load: async () => bytes }, ports);
    for (const file of files.slice(from)) {
      answer({ kind: "begin", id, path: file.path, count: files.length });
      answer({ kind: "file", id, file: packFile(await file.read(plan)) });
    }
    answer({ kind: "end", id });
  } catch (error) {
    answer({
      kind: "failed",
      id,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}
