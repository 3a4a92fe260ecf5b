import { createRoot } from "react-dom/client";
import type { PaneTab } from "./App";
import { Pane } from "./Pane";
import type { PaneServices } from "./services";
import { habit, keepHabit } from "./state/habits";

/** How Office looks and speaks. */
interface Look {
  readonly language: string;
  /** Null when Office does not tell. */
  readonly background: string | null;
}

const root = createRoot(document.getElementById("pane")!);
const tab = tabOf(new URLSearchParams(location.search).get("tab"));

/** The frame stands before anything heavy is loaded, as Office looked last time; the rest follows once Office is ready. */
async function start(): Promise<void> {
  show(null, { language: habit("officeLanguage") ?? "", background: habit("officeColour") });
  const parts = Promise.all([import("./paneServices"), import("./state/readOpen")]);
  // Most panes stand beside a unit's report: its view is on its way while the workbook is read.
  import("./check/CheckView").catch(() => undefined);
  const [[{ paneServices }]] = await Promise.all([parts, Office.onReady()]);
  const look = lookOfOffice();
  keepHabit("officeLanguage", look.language);
  keepHabit("officeColour", look.background ?? "");
  show(paneServices(), look);
}

function show(services: PaneServices | null, look: Look): void {
  root.render(
    <Pane
      services={services}
      displayLanguage={look.language}
      officeBackground={look.background}
      {...(tab === null ? {} : { tab })}
    />,
  );
}

function lookOfOffice(): Look {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return { language: Office.context.displayLanguage, background: theme?.bodyBackgroundColor ?? null };
}

function tabOf(text: string | null): PaneTab | null {
  return text === "templates" || text === "check" || text === "consolidate" ? text : null;
}

void start();
