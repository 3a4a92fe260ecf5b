import { cleanText } from "./cleanText";

const NON_ASCII = /[\u0080-\uFFFF]/;
/** Only where a syllable ends, as `hoà`: `khoảng` and `toàn` have one spelling, and so has `quý`. */
const LATE_TONE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;
/** Tone on the first vowel (`hòa`, `khỏe`, `ủy`), as this project's own words have it. */
const EARLY_TONE = pairs(
  "oà òa oá óa oả ỏa oã õa oạ ọa oè òe oé óe oẻ ỏe oẽ õe oẹ ọe uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy",
);

/**
 * The form in which headers, list items and words are compared: `cleanText`, lower case, and one place for the tone
 * mark (`Luỹ kế` = `Lũy kế`, `Uỷ ban` = `Ủy ban`, `văn hoá` = `văn hóa`). Idempotent. Accents stay.
 */
export function foldText(text: string): string {
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
