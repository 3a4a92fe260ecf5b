import { english, vietnamese } from "../i18n";
import type { Language } from "../i18n";
import { englishCommands } from "../i18n/en/commands";
import { englishPane } from "../i18n/en/pane";
import { vietnameseCommands } from "../i18n/vi/commands";
import type { CommandTexts } from "../i18n/vi/commands";
import { vietnamesePane } from "../i18n/vi/pane";
import type { PaneTexts } from "../i18n/vi/pane";

/** The language that the ribbon speaks. */
export interface CommandLanguage {
  readonly code: "vi" | "en";
  readonly texts: CommandTexts;
  readonly pane: PaneTexts;
  readonly findings: Language;
}

const LANGUAGES: Readonly<Record<"vi" | "en", CommandLanguage>> = {
  vi: { code: "vi", texts: vietnameseCommands, pane: vietnamesePane, findings: vietnamese },
  en: { code: "en", texts: englishCommands, pane: englishPane, findings: english },
};

/** English follows an Office in English; every other Office gets Vietnamese. The ribbon keeps no habit of its own. */
export function commandLanguage(displayLanguage: string): CommandLanguage {
  return displayLanguage.toLowerCase().startsWith("en") ? LANGUAGES.en : LANGUAGES.vi;
}
