import type { DocumentPort } from "../../ports";

/** Documents made with the `docx` library, which is loaded when the first one is asked for. */
export function createDocuments(): DocumentPort {
  return {
    writeReport: async (report, made) => {
      const { reportDocument } = await import("./reportDocument");
      return reportDocument(report, made);
    },
  };
}
