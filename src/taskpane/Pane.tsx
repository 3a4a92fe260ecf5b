import { useEffect, useState } from "react";
import { App } from "./App";
import type { PaneTab } from "./App";
import { usePaneLanguage } from "./frameLanguage";
import { paneTheme } from "./paneTheme";
import type { PaneServices } from "./services";

const LANGUAGE_KEY = "thi-dua.language";

/** The pane with its habits: language as last chosen on this machine, colours as Office has them. */
export function Pane(props: {
  /** Null until Excel answers. */
  readonly services: PaneServices | null;
  /** Language of Office, for example `vi-VN`. */
  readonly displayLanguage: string;
  readonly officeBackground: string | null;
  readonly tab?: PaneTab;
}) {
  const [chosen, setChosen] = useState(habit);
  const language = chosen ?? languageOf(props.displayLanguage);
  const [isForced, setForced] = useState(() => forcedColors()?.matches ?? false);
  useEffect(() => {
    const query = forcedColors();
    if (query === null) return;
    const listen = () => setForced(query.matches);
    query.addEventListener("change", listen);
    return () => query.removeEventListener("change", listen);
  }, []);
  const spoken = usePaneLanguage(language);
  useEffect(() => {
    if (spoken !== null) document.documentElement.lang = spoken.code;
  }, [spoken]);
  if (spoken === null) return null;
  return (
    <App
      services={props.services}
      theme={paneTheme(props.officeBackground, isForced)}
      language={spoken}
      onLanguage={(next) => {
        setChosen(next);
        keepHabit(next);
      }}
      {...(props.tab === undefined ? {} : { tab: props.tab })}
    />
  );
}

function forcedColors(): MediaQueryList | null {
  return typeof matchMedia === "function" ? matchMedia("(forced-colors: active)") : null;
}

/** English follows an Office in English; every other Office gets Vietnamese. */
function languageOf(displayLanguage: string): "vi" | "en" {
  return displayLanguage.toLowerCase().startsWith("en") ? "en" : "vi";
}

function habit(): "vi" | "en" | null {
  try {
    const kept = localStorage.getItem(LANGUAGE_KEY);
    return kept === "vi" || kept === "en" ? kept : null;
  } catch {
    // Storage may be closed to frames of another site: then nothing is kept.
    return null;
  }
}

function keepHabit(language: "vi" | "en"): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // As above.
  }
}
