import packageJson from "../../package.json";
import { createOpenWorkbook } from "../adapters/excel";
import { copyText, download } from "./browserServices";
import type { PaneServices } from "./services";
import { createMergeRunner } from "./worker/mergeRunner";

/** Joins the parts; call once Office is ready. */
export function paneServices(): PaneServices {
  return {
    workbook: createOpenWorkbook(),
    runner: createMergeRunner(() => new Worker(new URL("./worker/mergeWorker.ts", import.meta.url))),
    now: () => new Date(),
    version: packageJson.version,
    download,
    copyText,
  };
}
