import { foldText } from "../reading";

/** `Hình thức xác nhận` of a slip. The first two leave something in writing. */
export const CONFIRMATION_FORMS = ["Văn bản", "Thư điện tử công vụ", "Điện thoại", "Trực tiếp"] as const;
export type ConfirmationForm = (typeof CONFIRMATION_FORMS)[number];

const ORAL: readonly ConfirmationForm[] = ["Điện thoại", "Trực tiếp"];

/** Whether grounds on record begin with a form of confirmation that leaves nothing in writing. */
export function isOralBasis(basis: string): boolean {
  const text = foldText(basis);
  return ORAL.some((form) => text.startsWith(foldText(form)));
}

/** A form of confirmation as typed, null when it is none. */
export function confirmationForm(text: string): ConfirmationForm | null {
  return CONFIRMATION_FORMS.find((form) => foldText(form) === foldText(text)) ?? null;
}
