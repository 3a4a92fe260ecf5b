import type { Finding, FindingPlace } from "../finding";
import { raise } from "../findingCatalogue";
import type { CellLocation } from "../model";
import type { Submission } from "../submission";
import { HEADER } from "../template/vocabulary";

/** What a cell of a workbook holds (Excel's limit, Microsoft's specification of Excel). */
const LONGEST = 32_767;
/** `=…`, a function behind `+`, `-` or `@`, and calls of another program (`=cmd|…!A0`). */
const FORMULA_LIKE = /^\s*(?:=\s*[\w("'+\-@$]|[+\-@]\s*[A-Za-z_.]+\(|[=+\-@].*\|.*!)/u;

interface TypedText {
  readonly text: string;
  readonly column: string;
  readonly location: CellLocation;
}

/** Texts longer than a cell, and texts that a spreadsheet program would run. Both are kept as text. */
export function checkTexts(submission: Submission): readonly Finding[] {
  return textsOf(submission).flatMap(({ text, column, location }): readonly Finding[] => {
    const place: FindingPlace = { file: submission.file, orgUnit: submission.orgUnit, ...location };
    if (text.length > LONGEST) {
      return [raise("cell.text-too-long", place, { column, length: text.length, limit: LONGEST })];
    }
    return FORMULA_LIKE.test(text) ? [raise("cell.formula-like-text", place, { text })] : [];
  });
}

function textsOf(submission: Submission): readonly TypedText[] {
  return [
    ...[...submission.explanations.values()].map(({ text, location }) => ({
      text,
      column: HEADER.explanation,
      location,
    })),
    ...submission.movements.map(({ result, location }) => ({
      text: result,
      column: HEADER.result,
      location,
    })),
    ...submission.campaigns.map(({ name, location }) => ({
      text: name,
      column: HEADER.campaignName,
      location,
    })),
    ...submission.commendations.map(({ name, location }) => ({ text: name, column: HEADER.name, location })),
    ...submission.exemplars.map(({ name, location }) => ({ text: name, column: HEADER.name, location })),
    ...submission.assessments.map(({ text, location }) => ({ text, column: HEADER.content, location })),
  ];
}
