import { showDate } from "../model";
import { foldText, parseVietnameseDate } from "../reading";
import type { Submission } from "../submission";
import { TYPED_FROM_DOCUMENT } from "../template/vocabulary";

/** `Kênh nhận` of a unit whose document the office typed in. */
export const TYPED_CHANNEL = "Văn bản (nhập thay)";

/** `Căn cứ thay đổi` of every figure that the office typed in from a unit's document; null where the unit itself did. */
export function typedBasis(submission: Submission | undefined): string | null {
  if (submission?.isTyped !== true) return null;
  const { documentNumber, documentDate } = submission.cover;
  const number = documentNumber === null ? "" : ` số ${documentNumber}`;
  const date = documentDate === null ? "" : ` ngày ${showDate(documentDate)}`;
  return TYPED_FROM_DOCUMENT + number + date;
}

/** Number and ISO date of the document that `typedBasis` names; null where it names none. */
export function typedDocument(basis: string): {
  readonly number: string | null;
  readonly date: string | null;
} {
  const rest = basis.slice(TYPED_FROM_DOCUMENT.length);
  const [, number, date] = /^(?: số (.+?))?(?: ngày (\d{2}\/\d{2}\/\d{4}))?$/u.exec(rest) ?? [];
  return { number: number ?? null, date: date === undefined ? null : parseVietnameseDate(date) };
}

/** Whether the grounds of a row only say that it was typed in. A decision has someone who took it, or a day. */
export function isTypedOnly(figure: {
  readonly basis: string;
  readonly decidedBy: string;
  readonly decidedOn: string | null;
}): boolean {
  return (
    figure.decidedBy === "" &&
    figure.decidedOn === null &&
    foldText(figure.basis).startsWith(foldText(TYPED_FROM_DOCUMENT))
  );
}

/** The channel that stands in the ledger: what people typed there, else what the report says of itself. */
export function channelOf(kept: string | undefined, submission: Submission | null): string | null {
  const own = submission?.isTyped === true ? TYPED_CHANNEL : null;
  // What the program wrote for a document says nothing of the file that came after it.
  return kept === undefined || kept === "" || kept === TYPED_CHANNEL ? own : kept;
}
