import type { Finding, FindingOf, FindingPlace } from "../core/finding";
import { toAddress } from "../core/workbook";
import type { AllFindingMessages, Formats } from "./messages";

/** One language: a sentence for each finding, and how places, numbers and dates are said. */
export interface Language {
  readonly messages: AllFindingMessages;
  readonly formats: Formats;
  /** `Biểu 01, ô G12: `, or "" when the place is the file itself. */
  readonly placePrefix: (place: FindingPlace) => string;
}

/** The whole sentence of a finding: where, what, what to do. */
export function describeFinding(finding: Finding, language: Language): string {
  return language.placePrefix(finding.place) + sentenceOf(finding, language);
}

/** `G12`, or null when the finding is not about a cell. */
export function addressOf(place: FindingPlace): string | null {
  return place.rowIndex !== undefined && place.columnIndex !== undefined
    ? toAddress(place.rowIndex, place.columnIndex)
    : null;
}

function sentenceOf<C extends Finding["code"]>(finding: FindingOf<C>, language: Language): string {
  return language.messages[finding.code](finding.params, language.formats);
}
