import type { FindingPlace } from "../core/finding";
import { addressOf } from "./describe";
import type { Language } from "./describe";
import { cutSheetName } from "./fit";
import { vietnameseFormats } from "./formats";
import { cellMessages } from "./vi/cells";
import { figureMessages } from "./vi/figures";
import { fileMessages } from "./vi/files";
import { listMessages } from "./vi/lists";
import { mergeMessages } from "./vi/merge";
import { planMessages } from "./vi/plan";
import { ruleMessages } from "./vi/rules";
import { structureMessages } from "./vi/structure";
import { summaryMessages } from "./vi/summaries";
import { targetMessages } from "./vi/targets";

/** Vietnamese: the default and the reference. */
export const vietnamese: Language = {
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
  formats: vietnameseFormats,
  placePrefix,
};

function placePrefix(place: FindingPlace): string {
  if (place.sheet === undefined) return "";
  const sheet = cutSheetName(place.sheet);
  const address = addressOf(place);
  if (address !== null) return `${sheet}, ô ${address}: `;
  return place.rowIndex === undefined ? `${sheet}: ` : `${sheet}, dòng ${place.rowIndex + 1}: `;
}
