import type { Area } from "./area";

export type ValidationKind =
  "None" | "WholeNumber" | "Decimal" | "TextLength" | "Date" | "Time" | "List" | "Custom" | "Inconsistent";

export type ValidationOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

/** What a cell accepts. Formulas and bounds are texts as typed: a number, or `=` and a formula. */
export type ValidationRule =
  | { readonly kind: "None" }
  | {
      readonly kind: "WholeNumber" | "Decimal" | "TextLength" | "Date" | "Time";
      readonly operator: ValidationOperator;
      readonly formula1: string | number;
      readonly formula2?: string | number | undefined;
    }
  /** `source` is a list with commas, or `=` and a reference. */
  | { readonly kind: "List"; readonly source: string; readonly dropDown: boolean }
  | { readonly kind: "Custom"; readonly formula: string };

export interface ErrorAlert {
  readonly showAlert: boolean;
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}

export interface Prompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

/** One validation; its formulas are relative to the first cell of the first area. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: ErrorAlert;
  readonly prompt: Prompt;
}

export const NO_VALIDATION: Omit<Validation, "areas"> = {
  rule: { kind: "None" },
  ignoreBlanks: true,
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
  prompt: { showPrompt: true, title: "", message: "" },
};
