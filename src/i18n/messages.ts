import type { FindingCode, FindingParams } from "../core/finding";

/** How the language writes numbers and dates, and how long a sentence may be; an argument, never a global. */
export interface Formats {
  /** `1.234,5` in Vietnamese; at most `maximumDecimals` digits after the comma (default 6), no trailing zeros. */
  number(value: number, maximumDecimals?: number): string;
  /** ISO date to `31/10/2026`. */
  date(isoDate: string): string;
  /** Characters left for the sentence beside its place. Long texts in it are cut to fit, the advice never is. */
  readonly room: number;
}

/** One sentence for each code of a family of findings. A missing one does not compile. */
export type FindingMessages<P> = { readonly [C in keyof P]: (params: P[C], formats: Formats) => string };

export type AllFindingMessages = {
  readonly [C in FindingCode]: (params: FindingParams[C], formats: Formats) => string;
};
