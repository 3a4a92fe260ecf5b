import { useContext } from "react";
import { vietnamese } from "../i18n";
import type { Language } from "../i18n";
import { LanguageContext, VIETNAMESE } from "./frameLanguage";
import type { FrameLanguage } from "./frameLanguage";

export { LanguageContext, usePaneLanguage, useTexts } from "./frameLanguage";

/** What a view speaks: the words of the pane and the sentences of findings. */
export interface PaneLanguage extends FrameLanguage {
  readonly findings: Language;
}

const VIEWS_VIETNAMESE: PaneLanguage = { ...VIETNAMESE, findings: vietnamese };

/** For views, which are loaded after the frame: with this come the Vietnamese sentences of all findings. */
export function useLanguage(): PaneLanguage {
  const language = useContext(LanguageContext);
  return language.findings === null ? VIEWS_VIETNAMESE : { ...language, findings: language.findings };
}
