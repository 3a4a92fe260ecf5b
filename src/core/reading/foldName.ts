import { foldText } from "./foldText";

const MARKS = /\p{M}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
/**
 * `1.`, `1.2.`, `2.1 `, `(3)`, `4)`, `II.`, `a)`, `B.` and bullets before a name.
 * `H.`, `P.`, `T.`, `X.` are not numbering: they are huyện, phường or phòng, tỉnh, xã.
 */
const NUMBERING =
  /^(?:[-+*•–—]\s*|\(?\d{1,3}(?:\.\d{1,3})*[.)](?=\s*\D)\s*|\d{1,2}(?:\.\d{1,2})+\s+(?=\p{L})|(?=[ivx]{2,5}[.)]|[ivx]{2,5}\s*[-–]\s|[iv][.)])[ivx]+\s*[-–.)]\s*|[a-zđ]\)\s*|[a-gi-oq-suvyzđ]\.\s+)+/u;

/** Words of a name and the short form that stands for them; two that share an abbreviation share the form. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:uy ban nhan dan|u b n d)\b/g, "ubnd"],
  [/\b(?:hoi dong nhan dan|h d n d)\b/g, "hdnd"],
  [/\b(?:uy ban )?(?:mttq|mat tran to quoc)(?: viet nam| vn)?\b/g, "mttq"],
];
const LEADING_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^ubnd (?=.)/, ""],
  [/^(?:x|xa) (?=.)/, "xa "],
  [/^(?:tt|thi tran|trung tam) (?=.)/, "tt "],
  [/^(?:p|phuong|phong) (?=.)/, "p "],
  [/^(?:h|huyen) (?=.)/, "huyen "],
  [/^(?:tx|thi xa) (?=.)/, "thi xa "],
  [/^(?:tp|t p|thanh pho) (?=.)/, "thanh pho "],
  [/^(?:t|tinh) (?=.)/, "tinh "],
  [/^(?:dk|dac khu) (?=.)/, "dac khu "],
];
const KIND = /^(?:xa|tt|p|huyen|thi xa|thanh pho|tinh|dac khu) (?=.)/;

/**
 * The form in which names are compared when codes fail: `foldText`, accents removed (`đ` → `d`), leading numbering
 * and all punctuation removed.
 *
 * What stands before a unit's name comes to one form: `UBND xã Bình Tân`, `Uỷ ban nhân dân xã Bình Tân`,
 * `X. Bình Tân` and `Xã Bình Tân` are all `"xa binh tan"`. `TT` is thị trấn and trung tâm, `P.` phường and phòng:
 * both words of such a pair fold to the abbreviation (`"tt phu phong"`, `"p noi vu"`), so compare whole forms with
 * `===`, never take them apart. Two different units may fold alike; the caller looks for exactly one match.
 */
export function foldName(text: string): string {
  const unnumbered = foldText(text).replace(NUMBERING, "");
  let name = withoutAccents(unnumbered).replace(/&/g, " va ").replace(NOT_WORD, " ").trim();
  for (const [words, short] of SHORT_FORMS) name = name.replace(words, short);
  for (const [words, form] of LEADING_FORMS) name = name.replace(words, form);
  return name;
}

/** A folded name without the word for its kind: `"xa binh tan"` → `"binh tan"`. A commune and a district may share it. */
export function bareName(foldedName: string): string {
  return foldedName.replace(KIND, "");
}

/** Base letters only: `đ` → `d`, `Ấ` → `A`. */
export function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").replace(/đ/g, "d").replace(/Đ/g, "D");
}
