import { createXlsxWorkbooks } from "../../adapters/xlsx";
import { sampleReports } from "../../app/sampleReports";
import type { Plan } from "../../core/model";
import { makeOne, mergeAll, readHere, readOne } from "./doWork";
import type { WorkAnswer, WorkRequest } from "./messages";

const workbooks = createXlsxWorkbooks();
let plan: Plan | null = null;

self.onmessage = async ({ data }: MessageEvent<WorkRequest>) => {
  if (data.kind === "plan") {
    plan = data.plan;
    return;
  }
  const answer = (value: WorkAnswer) => self.postMessage(value);
  try {
    if (plan === null) throw new Error("the plan comes first");
    const { id } = data;
    switch (data.kind) {
      case "read":
        return answer({ kind: "read", id, files: await readOne(plan, data.file, workbooks) });
      case "here":
        return answer({ kind: "read", id, files: await readHere(plan, data.workbook, data.name) });
      case "merge":
        return answer({ kind: "merge", id, preview: mergeAll(plan, data.input) });
      case "template":
        return answer({
          kind: "template",
          id,
          file: await makeOne(plan, data.orgUnit, workbooks, data.typed),
        });
      case "sample":
        return answer({ kind: "sample", id, files: await sampleReports(plan, workbooks) });
    }
  } catch (error) {
    answer({ kind: "failed", id: data.id, message: error instanceof Error ? error.message : String(error) });
  }
};
