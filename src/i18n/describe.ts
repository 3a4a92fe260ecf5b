import type { Finding, FindingCode, FindingPlace } from "../core/finding";
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

function sentenceOf(finding: Finding, messages: AllFindingMessages, formats: Formats): string {
  // Code and parameters of a finding belong together; the union of all findings does not show it.
  const say = messages[messageKey(finding)] as (params: Finding["params"], formats: Formats) => string;
  return say(finding.params, formats);
}

/** Rules of the plan share one sentence; a rule's own code is the plan's. */
function messageKey(finding: Finding): FindingCode {
  return "leftText" in finding.params ? "rule.of-plan" : (finding.code as FindingCode);
}
