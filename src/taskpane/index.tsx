import { createRoot } from "react-dom/client";
import { createOpenWorkbook } from "../adapters/excel";
import packageJson from "../../package.json";
import type { PaneTab } from "./App";
import { copyText, download } from "./browserServices";
import { Pane } from "./Pane";
import type { PaneServices } from "./services";
import { createMergeRunner } from "./worker/mergeRunner";

/** Joins the parts once Office is ready. */
async function start(): Promise<void> {
  await Office.onReady();
  const services: PaneServices = {
    workbook: createOpenWorkbook(),
    runner: createMergeRunner(() => new Worker(new URL("./worker/mergeWorker.ts", import.meta.url))),
    now: () => new Date(),
    version: packageJson.version,
    download,
    copyText,
  };
  const tab = tabOf(new URLSearchParams(location.search).get("tab"));
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  createRoot(document.getElementById("pane")!).render(
    <Pane
      services={services}
      displayLanguage={Office.context.displayLanguage}
      officeBackground={theme?.bodyBackgroundColor ?? null}
      {...(tab === null ? {} : { tab })}
    />,
  );
}

function tabOf(text: string | null): PaneTab | null {
  return text === "templates" || text === "check" || text === "consolidate" ? text : null;
}

void start();
