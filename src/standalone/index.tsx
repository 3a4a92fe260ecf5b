import { createRoot } from "react-dom/client";
import packageJson from "../../package.json";
import { download } from "../taskpane/browserServices";
import { paneTheme } from "../taskpane/paneTheme";
import { createMergeRunner } from "../taskpane/worker/mergeRunner";
import { Standalone } from "./Standalone";
import type { StandaloneServices } from "./standaloneServices";
import { createFileRunner } from "./worker/fileRunner";

const DARK = "#1f1f1f";

/** Joins the parts; nothing of Office is here. */
function start(): void {
  const services: StandaloneServices = {
    files: createFileRunner(() => new Worker(new URL("./worker/fileWorker.ts", import.meta.url))),
    runner: createMergeRunner(
      () => new Worker(new URL("../taskpane/worker/mergeWorker.ts", import.meta.url)),
    ),
    now: () => new Date(),
    version: packageJson.version,
    download,
  };
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const isForced = matchMedia("(forced-colors: active)").matches;
  createRoot(document.getElementById("pane")!).render(
    <Standalone
      services={services}
      theme={paneTheme(isDark ? DARK : null, isForced)}
      language={navigator.language.toLowerCase().startsWith("en") ? "en" : "vi"}
    />,
  );
}

start();
