import type { FindingPlace } from "../core/finding";
import { addressOf } from "./describe";
import type { Language } from "./describe";
import { cellMessages } from "./en/cells";
import { figureMessages } from "./en/figures";
import { fileMessages } from "./en/files";
import { listMessages } from "./en/lists";
import { mergeMessages } from "./en/merge";
import { planMessages } from "./en/plan";
import { ruleMessages } from "./en/rules";
import { structureMessages } from "./en/structure";
import { summaryMessages } from "./en/summaries";
import { targetMessages } from "./en/targets";
import { cutSheetName } from "./fit";
import { englishFormats } from "./formats";

/** English: the second language. Words of sheets and files stay Vietnamese, in quotation marks. */
export const english: Language = {
  messages: {
    ...planMessages,
    ...fileMessages,
    ...structureMessages,
    ...cellMessages,
    ...targetMessages,
    ...figureMessages,
    ...ruleMessages,
    ...listMessages,
    ...mergeMessages,
    ...summaryMessages,
  },
  formats: englishFormats,
  placePrefix,
};

function placePrefix(place: FindingPlace): string {
  if (place.sheet === undefined) return "";
  const sheet = `“${cutSheetName(place.sheet)}”`;
  const address = addressOf(place);
  if (address !== null) return `${sheet}, cell ${address}: `;
  return place.rowIndex === undefined ? `${sheet}: ` : `${sheet}, row ${place.rowIndex + 1}: `;
}
