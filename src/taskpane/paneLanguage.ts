import { createContext, useContext, useEffect, useState } from "react";
import { vietnamese } from "../i18n";
import type { Language } from "../i18n";
import { vietnamesePane } from "../i18n/vi/pane";
import type { PaneTexts } from "../i18n/vi/pane";

/** The language that the pane speaks. What it writes into sheets stays Vietnamese. */
export interface PaneLanguage {
  readonly code: "vi" | "en";
  readonly texts: PaneTexts;
  readonly findings: Language;
}

export const VIETNAMESE: PaneLanguage = { code: "vi", texts: vietnamesePane, findings: vietnamese };

export const LanguageContext = createContext<PaneLanguage>(VIETNAMESE);

/**
 * The language wanted, once its words are here; until then the one spoken before, null at the very start. Vietnamese is
 * always here; English comes with a file of its own, and where that cannot be loaded Vietnamese is spoken.
 */
export function usePaneLanguage(wanted: "vi" | "en"): PaneLanguage | null {
  const [spoken, setSpoken] = useState<PaneLanguage | null>(wanted === "vi" ? VIETNAMESE : null);
  useEffect(() => {
    if (wanted === "vi") {
      setSpoken(VIETNAMESE);
      return;
    }
    let isOver = false;
    const speak = (language: PaneLanguage) => {
      if (!isOver) setSpoken(language);
    };
    import("./englishPane").then(
      ({ ENGLISH }) => speak(ENGLISH),
      () => speak(VIETNAMESE),
    );
    return () => {
      isOver = true;
    };
  }, [wanted]);
  return spoken;
}

export function useTexts(): PaneTexts {
  return useContext(LanguageContext).texts;
}

export function useLanguage(): PaneLanguage {
  return useContext(LanguageContext);
}
