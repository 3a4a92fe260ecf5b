import { foldText } from "./foldText";

/** Measured on the printed tables of real plans: same things said differently lie above, others below. */
export const LIKELY_NAME = 0.62;
/** How far the likeness of the best name is above that of the next where it is no coincidence. */
export const NAME_AHEAD = 0.12;

/** Share of pairs of neighbouring letters that two folded names (`foldName`) have in common, 0–1 (Dice's coefficient). */
export function nameLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairs(a), pairs(b)];
  const total = left.size + right.size;
  if (total === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  return (2 * shared) / total;
}

/** Money is one measure, whatever its size. An unsaid measure fits every one. */
export function isSameMeasure(seen: string, known: string): boolean {
  const [a, b] = [foldText(seen), foldText(known)];
  return a === "" || a === b || (isMoney(a) && isMoney(b));
}

function pairs(name: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of name.split(" ")) {
    if (word.length === 1) found.add(word);
    for (let index = 0; index + 1 < word.length; index += 1) found.add(word.slice(index, index + 2));
  }
  return found;
}

function isMoney(folded: string): boolean {
  return /^(?:tỷ|tỉ|triệu|tr\.?|nghìn|ngàn)\s*(?:đồng|đ)$/.test(folded);
}
