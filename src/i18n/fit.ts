/** Longest sentence with its place (CHECKS.md). */
export const SENTENCE_LIMIT = 160;

/** Longest place: a sheet name of `SHEET_NAME_LIMIT` and the farthest cell, `“…”, cell XFD1048576: `. */
export const PLACE_LIMIT = 41;

const SHEET_NAME_LIMIT = 20;

/** A text with its share of the room, cut at the end or, for paths, at the start. */
type Cut = (text: string, length: number) => string;

/**
 * Builds a sentence around texts of any length. When it is longer than `room`, the texts are cut: short ones stay
 * whole, the long ones share what is left. `build` uses each text once; what it adds itself is never cut.
 */
export function fit<const T extends readonly string[]>(
  room: number,
  texts: T,
  build: (...texts: { readonly [K in keyof T]: string }) => string,
  cut: Cut = cutEnd,
): string {
  const say = build as (...texts: readonly string[]) => string;
  const whole = texts.map(tidy);
  const full = say(...whole);
  if (full.length <= room) return full;
  const left = room - (full.length - whole.reduce((sum, text) => sum + text.length, 0));
  const width = shareOf(
    whole.map((text) => text.length),
    left,
  );
  return say(...whole.map((text) => cut(text, width)));
}

/** The first sentence that fits, else the last. */
export function firstFitting(room: number, ...sentences: readonly [string, ...string[]]): string {
  return sentences.find((sentence) => sentence.length <= room) ?? sentences[sentences.length - 1]!;
}

/** At most `length` characters of the start, cut at a word where one ends near, with `…`. */
export function cutEnd(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, Math.max(0, length - 1));
  const space = text[head.length] === " " ? head.length : head.lastIndexOf(" ");
  const words = space >= head.length * 0.6 ? head.slice(0, space) : head;
  // A lone first half of a character beyond the basic plane goes too.
  return words.replace(/[\s,;:.(\uD800-\uDBFF–-]+$/u, "") + "…";
}

/** At most `length` characters of the end, where a path or file name tells most. */
export function cutStart(text: string, length: number): string {
  if (text.length <= length) return text;
  const from = text.length - Math.max(0, length - 1);
  const tail = text.slice(from).replace(/^[\uDC00-\uDFFF]/, "");
  const gap = isGap(text.charAt(from - 1)) ? -1 : [...tail].findIndex(isGap);
  return "…" + (gap <= tail.length * 0.4 ? tail.slice(gap + 1) : tail);
}

function isGap(letter: string): boolean {
  return /^[/ _-]$/.test(letter);
}

/** A sheet's name as short as a place allows. */
export function cutSheetName(name: string): string {
  return cutEnd(tidy(name), SHEET_NAME_LIMIT);
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One line, NFC, single spaces: what is quoted from a cell may hold anything. */
function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
}

/** Widest cut at which all lengths together are at most `left`. */
function shareOf(lengths: readonly number[], left: number): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  let rest = left;
  for (const [index, length] of sorted.entries()) {
    const share = Math.floor(rest / (sorted.length - index));
    if (length > share) return share;
    rest -= length;
  }
  return Number.POSITIVE_INFINITY;
}
