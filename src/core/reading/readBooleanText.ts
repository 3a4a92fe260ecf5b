import { cleanText } from "./cleanText";
import { foldText } from "./foldText";
import { withoutAccents } from "./foldName";

/** What a text means in a `Đạt/Chưa đạt` row. */
export type BooleanReading =
  | { readonly kind: "blank" }
  /** Null value: `Không áp dụng`. `wording` is the list's own word where another was typed. */
  | { readonly kind: "value"; readonly value: boolean | null; readonly wording: string | null }
  | { readonly kind: "mark"; readonly state: "notAvailable" }
  /** A mark that could mean either, or words that are not of the list. */
  | { readonly kind: "doubt"; readonly doubt: "ambiguousMark" | "notInList" };

/** The three items of the list, as folded text. */
const LIST: ReadonlyMap<string, boolean | null> = new Map([
  ["đạt", true],
  ["chưa đạt", false],
  ["không áp dụng", null],
]);
/** Other ways of writing an item. */
const WORDINGS: readonly (readonly [string, string])[] = [
  ["đạt", "Đạt"],
  ["đã đạt", "Đạt"],
  ["đạt chuẩn", "Đạt"],
  ["chưa đạt", "Chưa đạt"],
  ["không đạt", "Chưa đạt"],
  ["ko đạt", "Chưa đạt"],
  ["k đạt", "Chưa đạt"],
  ["chưa đạt chuẩn", "Chưa đạt"],
  ["không áp dụng", "Không áp dụng"],
];
/** With all accents, or with none: `dat` is `Đạt`, `đất` is not. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ...WORDINGS,
  ...WORDINGS.map(([words, item]) => [withoutAccents(words), item] as const),
]);
const DOTS = /^(?:…|\.\.)[.…]*$/;
const MARK =
  /^(?:[xv×✓✔✗√☑+*\-–—−]|có|co|không|ko|chưa|k|c|đ|d|cđ|rồi|yes|no|true|false|y|n|\d+(?:[.,]\d+)?)$/;
/** No item and no mark is longer. */
const LONGEST = 40;
const EDGES = /^["'(]+|[.;,"')]+$/g;

/**
 * Reads `Đạt`, `Chưa đạt` and `Không áp dụng` in any case, spacing and Unicode form. `x`, `v`, `có`, `-`, a number are
 * asked about, never read: a tick may mean either. `…` is no figure yet.
 */
export function readBooleanText(text: string): BooleanReading {
  const clean = cleanText(text);
  if (clean === "") return { kind: "blank" };
  if (clean.length > LONGEST) return { kind: "doubt", doubt: "notInList" };
  const folded = foldText(clean);
  const listed = LIST.get(folded);
  if (listed !== undefined) return { kind: "value", value: listed, wording: null };
  if (DOTS.test(folded)) return { kind: "mark", state: "notAvailable" };
  if (MARK.test(folded)) return { kind: "doubt", doubt: "ambiguousMark" };
  const wording = VARIANTS.get(folded.replace(EDGES, ""));
  if (wording === undefined) return { kind: "doubt", doubt: "notInList" };
  return { kind: "value", value: LIST.get(foldText(wording)) ?? null, wording };
}
