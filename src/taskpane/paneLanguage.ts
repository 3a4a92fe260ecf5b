import { createContext, useContext } from "react";
import { english, vietnamese } from "../i18n";
import type { Language } from "../i18n";
import { englishPane } from "../i18n/en/pane";
import { vietnamesePane } from "../i18n/vi/pane";
import type { PaneTexts } from "../i18n/vi/pane";

/** The language that the pane speaks. What it writes into sheets stays Vietnamese. */
export interface PaneLanguage {
  readonly code: "vi" | "en";
  readonly texts: PaneTexts;
  readonly findings: Language;
}

export const PANE_LANGUAGES: Readonly<Record<"vi" | "en", PaneLanguage>> = {
  vi: { code: "vi", texts: vietnamesePane, findings: vietnamese },
  en: { code: "en", texts: englishPane, findings: english },
};

export const LanguageContext = createContext<PaneLanguage>(PANE_LANGUAGES.vi);

export function useTexts(): PaneTexts {
  return useContext(LanguageContext).texts;
}

export function useLanguage(): PaneLanguage {
  return useContext(LanguageContext);
}
