import { createContext, useContext, useEffect, useState } from "react";
import type { Language } from "../i18n";
import { vietnamesePane } from "../i18n/vi/pane";
import type { PaneTexts } from "../i18n/vi/pane";

/** The language that the frame speaks. What the pane writes into sheets stays Vietnamese. */
export interface FrameLanguage {
  readonly code: "vi" | "en";
  readonly texts: PaneTexts;
  /** Null: the Vietnamese sentences, which come with the views (`paneLanguage.ts`). */
  readonly findings: Language | null;
}

export const VIETNAMESE: FrameLanguage = { code: "vi", texts: vietnamesePane, findings: null };

export const LanguageContext = createContext<FrameLanguage>(VIETNAMESE);

/**
 * The language wanted, once its words are here; until then the one spoken before, null at the very start. Vietnamese is
 * always here; English comes with a file of its own, and where that cannot be loaded Vietnamese is spoken.
 */
export function usePaneLanguage(wanted: "vi" | "en"): FrameLanguage | null {
  const [spoken, setSpoken] = useState<FrameLanguage | null>(wanted === "vi" ? VIETNAMESE : null);
  useEffect(() => {
    if (wanted === "vi") {
      setSpoken(VIETNAMESE);
      return;
    }
    let isOver = false;
    const speak = (language: FrameLanguage) => {
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
