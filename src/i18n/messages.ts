import type { FindingCode, FindingParams } from "../core/finding";

/** Numbers and dates as the language writes them; an argument of every sentence, never a global. */
export interface Formats {
  /** `1.234,5` in Vietnamese; at most `maximumDecimals` digits after the comma (default 6), no trailing zeros. */
  number(value: number, maximumDecimals?: number): string;
  /** ISO date to `31/10/2026`. */
  date(isoDate: string): string;
}

/** One sentence for each code of a family of findings. A missing one does not compile. */
export type FindingMessages<P> = { readonly [C in keyof P]: (params: P[C], formats: Formats) => string };

export type AllFindingMessages = {
  readonly [C in FindingCode]: (params: FindingParams[C], formats: Formats) => string;
};
