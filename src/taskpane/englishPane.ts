import { english } from "../i18n";
import { englishPane } from "../i18n/en/pane";
import type { PaneLanguage } from "./paneLanguage";

/** Loaded only when it is asked for: most offices never read it, and it is a tenth of the pane's first load. */
export const ENGLISH: PaneLanguage = { code: "en", texts: englishPane, findings: english };
