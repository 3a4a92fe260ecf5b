import type { GuideTexts } from "../vi/guide";

/** How the pane leads to the guide and the licences, in English. */
export const englishGuide: GuideTexts = {
  open: "Open the whole guide, with pictures (new page)",
  licences: "Licences of the parts in use (new page)",
};
