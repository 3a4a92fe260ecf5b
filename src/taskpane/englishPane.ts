import { english } from "../i18n";
import { englishPane } from "../i18n/en/pane";

/** Loaded only when it is asked for: most offices never read it, and it is a tenth of the pane's first load. */
export const ENGLISH = { code: "en" as const, texts: englishPane, findings: english };
