import type { Finding, FindingOf, FindingPlace } from "../core/finding";
import { toAddress } from "../core/workbook";
import { SENTENCE_LIMIT } from "./fit";
import type { AllFindingMessages, Formats } from "./messages";

/** One language: a sentence for each finding, and how places, numbers and dates are said. */
export interface Language {
  readonly messages: AllFindingMessages;
  readonly formats: Formats;
  /** `Biểu 01, ô G12: `, or "" when the place is the file itself. */
  readonly placePrefix: (place: FindingPlace) => string;
}

/** The whole sentence of a finding: where, what, what to do; at most 160 characters. */
export function describeFinding(finding: Finding, language: Language): string {
  const where = language.placePrefix(finding.place);
  const formats = { ...language.formats, room: SENTENCE_LIMIT - where.length };
  return where + sentenceOf(finding, language.messages, formats);
}

/** `G12`, or null when the finding is not about a cell. */
export function addressOf(place: FindingPlace): string | null {
  return place.rowIndex !== undefined && place.columnIndex !== undefined
    ? toAddress(place.rowIndex, place.columnIndex)
    : null;
}

function sentenceOf<C extends Finding["code"]>(
  finding: FindingOf<C>,
  messages: AllFindingMessages,
  formats: Formats,
): string {
  return messages[finding.code](finding.params, formats);
}
