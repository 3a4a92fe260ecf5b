import { createXlsxWorkbooks } from "../../adapters/xlsx";
import { raise } from "../../core/findingCatalogue";
import type { FileAnswer, FileRequest } from "./messages";

const workbooks = createXlsxWorkbooks();

self.onmessage = async ({ data }: MessageEvent<FileRequest>) => {
  const { id } = data;
  const answer = (value: FileAnswer) => self.postMessage(value);
  try {
    if (data.kind === "write") {
      answer({ kind: "written", id, bytes: await workbooks.write(data.spec) });
      return;
    }
    const read = await workbooks.read(data.file);
    if (read.ok) answer({ kind: "opened", id, data: read.value });
    else {
      const { code, reason } = read.error;
      answer({ kind: "refused", id, finding: raise(code, { file: data.file.path }, { reason }) });
    }
  } catch (error) {
    answer({ kind: "failed", id, message: error instanceof Error ? error.message : String(error) });
  }
};
