import { cleanText } from "./cleanText";

const NON_ASCII = /[\u0080-\uFFFF]/;
/** Only where a syllable ends, as `hoà`: `khoảng` and `toàn` have one spelling, and so has `quý`. */
const LATE_TONE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;
/** Tone on the first vowel (`hòa`, `khỏe`, `ủy`), as this project's own words have it. */
const EARLY_TONE = pairs(
  "oà òa oá óa oả ỏa oã õa oạ ọa oè òe oé óe oẻ ỏe oẽ õe oẹ ọe uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy",
);

/** Labels of one form come again in every file: a tenth of the time of a check went into folding them anew. */
const folded = new Map<string, string>();
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 200;

/**
 * The form in which headers, list items and words are compared: `cleanText`, lower case, and one place for the tone
 * mark (`Luỹ kế` = `Lũy kế`, `Uỷ ban` = `Ủy ban`, `văn hoá` = `văn hóa`). Idempotent. Accents stay.
 */
export function foldText(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const result = fold(text);
  if (text.length > LONGEST_KEPT) return result;
  if (folded.size >= MOST_KEPT) folded.clear();
  folded.set(text, result);
  return result;
}

function fold(text: string): string {
  const lower = cleanText(text).toLowerCase();
  if (!NON_ASCII.test(lower)) return lower;
  // Lower case of some letters is two characters, which may compose or bring a space to an end.
  return cleanText(lower.normalize("NFC").replace(LATE_TONE, (pair) => EARLY_TONE.get(pair) ?? pair));
}

function pairs(list: string): ReadonlyMap<string, string> {
  const words = list.split(" ");
  const map = new Map<string, string>();
  for (let index = 0; index + 1 < words.length; index += 2) map.set(words[index]!, words[index + 1]!);
  return map;
}
