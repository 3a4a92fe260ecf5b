import { hasUnicodeLetter } from "./cleanText";
import { decodeTcvn3, isDrawnInTcvn3 } from "./tcvn3";
import { syllableRank } from "./vietnameseSyllable";
import { decodeVni } from "./vni";

/** One-byte Vietnamese fonts of offices before Unicode: `.VnTime` and the like, `VNI-Times` and the like. */
export type LegacyEncoding = "tcvn3" | "vni";

const HIGH_LATIN1 = /[\u0080-\u00FF]/;
const WORDS = /[A-Za-z\u0080-\u009F\u00A1-\u00FF]+/g;
const CAPITAL_INSIDE = /[a-z][A-Z]/;
const SIGN_INSIDE = /[A-Za-z][\u00A1-\u00BF][A-Za-z]/;
const TCVN3_FONT = /^\.vn/i;
const VNI_FONT = /^vni[-\s]/i;
const CAPITALS_FONT = /[a-z]H$/;

/** Ranks of a word before and after, see `syllableRank`. */
interface ChangedWord {
  readonly stored: number;
  readonly converted: number;
  /** A sign such as `¸` or `®` between letters, as no language writes. */
  readonly hasSignInside: boolean;
}

/**
 * Tells whether a text was typed in a legacy font, by the cell's font and by its characters together.
 *
 * With a legacy font the converted words must look more Vietnamese than the stored ones; with any other font, or none
 * known, every converted word must be Vietnamese and none the worse for it, and a stored one must be impossible. Null for text that is Unicode
 * Vietnamese, for plain ASCII and where both readings are as good.
 */
export function detectLegacyEncoding(text: string, fontName: string | null): LegacyEncoding | null {
  if (!HIGH_LATIN1.test(text) || hasUnicodeLetter(text)) return null;
  const byFont = fontName === null ? null : encodingOfFont(fontName);
  if (byFont !== null) return gain(text, byFont) > 0 ? byFont : null;
  const asTcvn3 = isUnmistakable(text, "tcvn3") ? gain(text, "tcvn3") : 0;
  const asVni = isUnmistakable(text, "vni") ? gain(text, "vni") : 0;
  if (asTcvn3 === asVni) return null;
  return asTcvn3 > asVni ? "tcvn3" : "vni";
}

/** Turns legacy text into Unicode (NFC). A font whose name ends in H (`.VnTimeH`) shows small letters as capitals. */
export function convertLegacyText(text: string, encoding: LegacyEncoding, fontName: string | null): string {
  if (encoding === "vni") return decodeVni(text);
  const decoded = decodeTcvn3(text);
  return fontName !== null && TCVN3_FONT.test(fontName) && CAPITALS_FONT.test(fontName)
    ? decoded.toUpperCase()
    : decoded;
}

/** The text as people see it: converted when it is in a legacy font, otherwise unchanged. */
export function readableText(text: string, fontName: string | null): string {
  const encoding = detectLegacyEncoding(text, fontName);
  return encoding === null ? text : convertLegacyText(text, encoding, fontName);
}

function encodingOfFont(fontName: string): LegacyEncoding | null {
  if (TCVN3_FONT.test(fontName)) return "tcvn3";
  return VNI_FONT.test(fontName) ? "vni" : null;
}

/** Above zero when the converted words are the better Vietnamese. */
function gain(text: string, encoding: LegacyEncoding): number {
  let sum = 0;
  for (const { stored, converted } of changedWords(text, encoding)) sum += weigh(converted) - weigh(stored);
  return sum;
}

/** A word that is none outweighs one that is rare. */
function weigh(rank: number): number {
  return rank === 0 ? -3 : rank;
}

function isUnmistakable(text: string, encoding: LegacyEncoding): boolean {
  const words = changedWords(text, encoding);
  if (words.some(({ stored, converted }) => converted === 0 || converted < stored)) return false;
  const broken = words.filter((word) => word.stored === 0);
  return (
    broken.some((word) => word.converted === 2) || broken.filter((word) => word.hasSignInside).length >= 2
  );
}

/** Ranks of the words that the conversion would change. */
function changedWords(text: string, encoding: LegacyEncoding): readonly ChangedWord[] {
  const ranks: ChangedWord[] = [];
  for (const word of text.match(WORDS) ?? []) {
    const converted = convertLegacyText(word, encoding, null);
    if (converted === word) continue;
    ranks.push({
      stored: syllableRank(word),
      converted: rankConverted(word, converted, encoding),
      hasSignInside: SIGN_INSIDE.test(word),
    });
  }
  return ranks;
}

/** TCVN3 has no capitals with a tone, so `§ÞNH` is `ĐịNH` and a small letter among capitals says nothing. */
function rankConverted(word: string, converted: string, encoding: LegacyEncoding): number {
  if (encoding === "vni") return syllableRank(converted);
  if (!isDrawnInTcvn3(word) || CAPITAL_INSIDE.test(word)) return 0;
  return Math.max(syllableRank(converted), syllableRank(converted.toLowerCase()));
}
