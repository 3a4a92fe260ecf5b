import type { EntryState, ValueType } from "../model";
import type { LegacyEncoding } from "./legacyText";

/** What the row says of a cell. */
export interface EntryContext {
  readonly valueType: ValueType;
  /** Digits after the comma, 0–6. */
  readonly decimals: number;
  readonly unitOfMeasure: string;
  /** The workbook's date system, only to show a date that a number became; default false. */
  readonly date1904?: boolean;
}

/**
 * What a cell means. With a doubt, `state` is "value" (something is typed) and `value` is null: it may not be used.
 * Otherwise `value` is null exactly when the state is not "value"; `nil` counts as zero where figures are added.
 */
export interface EntryReading {
  readonly state: EntryState;
  /** A number in the row's unit (a percentage is 0–100), `Đạt` as true, or the text of a text row (NFC). */
  readonly value: number | boolean | string | null;
  /** What is typed, as stored; numbers and dates as people see them. */
  readonly raw: string;
  readonly doubt: EntryDoubt | null;
  readonly notes: readonly EntryNote[];
}

/** Why a cell cannot be used before a person decides. */
export type EntryDoubt =
  /** `candidate`: what look-alike characters stand for (`1O` → 10), else null. */
  | { readonly kind: "notANumber"; readonly candidate: number | null }
  /** The larger reading first. */
  | { readonly kind: "ambiguousNumber"; readonly candidates: readonly [number, number] }
  /** `value`: the number that stands for the row when there is one. */
  | { readonly kind: "numberWithNote"; readonly value: number | null; readonly note: string }
  /** A number on another scale than the row's; candidates are in the row's unit. */
  | { readonly kind: "scaleWord"; readonly word: string; readonly candidates: readonly number[] }
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  | { readonly kind: "nilWord"; readonly proposed: "nil" | "notApplicable" | "notAvailable" }
  /** A number shown as a date or time; null where it is no day. */
  | { readonly kind: "dateAsNumber"; readonly isoDate: string | null }
  | { readonly kind: "errorValue"; readonly error: string }
  | { readonly kind: "noCachedValue"; readonly formula: string }
  /** `x`, `v`, `có`, `1`, TRUE… in a `Đạt/Chưa đạt` row. */
  | { readonly kind: "ambiguousMark" }
  /** Other words in a `Đạt/Chưa đạt` row. */
  | { readonly kind: "notInList" };

/** What was done to read a cell that has one reading. */
export type EntryNote =
  | { readonly kind: "numberAsText"; readonly from: string; readonly to: number }
  /** `Không đạt` read as `Chưa đạt`, `dat` as `Đạt`. */
  | { readonly kind: "wording"; readonly from: string; readonly to: string }
  /** Decomposed accents, no-break or zero-width characters in a text that is kept. */
  | { readonly kind: "unicodeForm" }
  /**
   * The cell's number format shows `stored` as `shown` %. `scaled` is true in rows of `%` and `điểm %`, where the
   * shown figure is the value; elsewhere the stored one is.
   */
  | {
      readonly kind: "percentFormat";
      readonly scaled: boolean;
      readonly stored: number;
      readonly shown: number;
    }
  | { readonly kind: "evaluatedFormula"; readonly formula: string; readonly value: number }
  | {
      readonly kind: "legacyFont";
      readonly encoding: LegacyEncoding;
      readonly from: string;
      readonly to: string;
    };
