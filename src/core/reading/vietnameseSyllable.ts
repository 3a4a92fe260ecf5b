import { COMMON_SYLLABLES } from "./commonSyllables";

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOPPED = /(?:[ptc]|ch)$/;
const HIGH_OR_HEAVY = /[\u0301\u0323]/;
const INITIAL = "(?:ngh?|nh|gi|gh?|kh?|ch?|ph?|th|tr?|qu|[bdđhlmnrsvx])?";
/** Every rime of the written language, tone apart. */
const FINAL = [
  "a(?:ch?|[imoptuy]|n[gh]?)?|ă(?:[cmpt]|ng?)|â(?:[cmptuy]|ng?)",
  "e(?:[cmopt]|ng?)?|ê(?:ch|[mptu]|nh?)?",
  "i(?:ch|[amptu]|nh?|ê(?:[cmptu]|ng?))?",
  "o(?:[cimpt]|ng?|oc|ong|a(?:ch?|[imopty]|n[gh]?)?|ă(?:[cmt]|ng?)|e(?:[ot]|n)?)?",
  "ô(?:[cimpt]|ng?)?|ơ(?:[imnpt])?",
  "u(?:[acimpt]|ng?|ân|âng|ât|ây|ê|êch|ênh|ơ|ô(?:[cimt]|ng?)|y(?:[atu]|ch|nh?|ê[nt])?)?",
  "ư(?:[acimtu]|ng?|ơ(?:[cimptu]|ng?))?",
  "y(?:t|ê(?:[mtu]|ng?))?",
].join("|");
const SYLLABLE = new RegExp(`^${INITIAL}(?:${FINAL})$`);
/** A tone on the closing glide: `xaõ`, `tuí`. On the last letter it stands only in `oà`, `uý`, `gió`, `quí`. */
const ENDS_IN_GLIDE = /(?:[aăâeêoôơưi]|(?<!q)u(?!y))[iouy]$/;
const TONE_AT_END = /[\u0300\u0301\u0303\u0309\u0323][\u0302\u0306\u031B]?$/;
const GI = /^gi[ou]$/;
/** `QĐ`, `HĐND`, `LĐTT`. */
const ABBREVIATION = /^[A-Z]*Đ[A-ZĐ]*$/;
const CAPITALISED = /^.?[^\p{Lu}]*$|^[^\p{Ll}]*$/u;

/**
 * How Vietnamese a word looks: 2 for a common syllable of office language, 1 for a syllable that the spelling allows
 * or an abbreviation with `Đ`, 0 for anything else (two tones or a tone out of place, `nh` behind `ơ`, a capital inside a word).
 */
export function syllableRank(word: string): 0 | 1 | 2 {
  if (!CAPITALISED.test(word)) return 0;
  if (ABBREVIATION.test(word)) return 1;
  const lower = word.toLowerCase();
  if (COMMON_SYLLABLES.has(lower)) return 2;
  const decomposed = lower.normalize("NFD");
  const tones = decomposed.match(TONES) ?? [];
  if (tones.length > 1) return 0;
  const toneless = decomposed.replace(TONES, "").normalize("NFC");
  if (!SYLLABLE.test(toneless)) return 0;
  if (TONE_AT_END.test(decomposed) && ENDS_IN_GLIDE.test(toneless) && !GI.test(toneless)) return 0;
  return STOPPED.test(toneless) && !HIGH_OR_HEAVY.test(tones[0] ?? "") ? 0 : 1;
}
