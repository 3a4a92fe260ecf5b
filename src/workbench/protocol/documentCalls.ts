import type { DocumentCalls } from "./desktopTransport";
import type { Host } from "./host";

/** The common API beside the Excel API: what is not here is answered as not supported. */
export function createDocumentCalls(_host: Host): DocumentCalls {
  return {
    execute: () => undefined,
    listen: () => true,
    unlisten: () => undefined,
  };
}
