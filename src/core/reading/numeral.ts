/** A run of digits and separators: one meaning (`plain` when written the Vietnamese way), or two, the larger first. */
export type Numeral =
  | { readonly kind: "one"; readonly value: number; readonly plain: boolean }
  | { readonly kind: "two"; readonly candidates: readonly [number, number] };

const SHAPE = /^\d*(?:[ .,]\d+)*$/;
const SEPARATOR = /[ .,]/;
/** More whole digits than a spreadsheet number holds, or a telephone number. */
const NO_QUANTITY = /^(?:\d{16,}|0\d{8,})/;

/**
 * Reads unsigned digits with dots, commas and spaces; null when the groups fit no way of writing.
 *
 * Dots group and a comma starts the decimals; the reverse is read only where nothing else is possible. One separator
 * with three digits behind it is the only doubtful case (SPEC.md, NUM-03).
 */
export function parseNumeral(text: string, decimals: number): Numeral | null {
  if (text === "" || !SHAPE.test(text) || NO_QUANTITY.test(text)) return null;
  const parts = text.split(SEPARATOR);
  const separators: string[] = [];
  for (const character of text)
    if (character === "." || character === "," || character === " ") separators.push(character);

  const last = separators.at(-1);
  if (last === undefined) return one(text, "", true);
  const groupedBy = separators[0]!;
  const hasFraction = separators.length === 1 ? groupedBy !== " " : last !== groupedBy;
  const groups = hasFraction ? parts.slice(0, -1) : parts;
  const fraction = hasFraction ? parts.at(-1)! : "";
  if (separators.slice(0, hasFraction ? -1 : undefined).some((separator) => separator !== groupedBy))
    return null;

  if (separators.length === 1 && hasFraction) return oneSeparator(parts[0]!, groupedBy, fraction, decimals);
  if (!areGroups(groups)) return null;
  const whole = groups.join("");
  if (last === " " && hasFraction) return null;
  if (groupedBy === " ") {
    // `1 234.567`: a decimal point, or two habits of grouping in one number.
    if (last === "." && fraction.length === 3) return two(whole, fraction);
    return one(whole, fraction, false);
  }
  return one(whole, fraction, groupedBy === ".");
}

function oneSeparator(whole: string, separator: string, fraction: string, decimals: number): Numeral {
  if (fraction.length === 3 && whole.length >= 1 && whole.length <= 3) {
    if (whole.length > 1 && whole.startsWith("0")) return two(whole, fraction);
    if (!whole.startsWith("0")) {
      if (decimals === 0) return one(whole + fraction, "", separator === ".");
      if (separator === "." || decimals < 3) return two(whole, fraction);
    }
  }
  // `1234.567` where no decimals are declared: a point that starts decimals, or a dot left out.
  if (fraction.length === 3 && whole.length > 3 && separator === "." && decimals === 0)
    return two(whole, fraction);
  return one(whole, fraction, separator === "," && whole !== "");
}

function areGroups(groups: readonly string[]): boolean {
  const first = groups[0]!;
  if (first.length < 1 || first.length > 3 || first.startsWith("0")) return false;
  for (let index = 1; index < groups.length; index += 1) if (groups[index]!.length !== 3) return false;
  return true;
}

function one(whole: string, fraction: string, plain: boolean): Numeral {
  return { kind: "one", value: toNumber(whole, fraction), plain };
}

function two(whole: string, fraction: string): Numeral {
  return { kind: "two", candidates: [Number(whole + fraction), toNumber(whole, fraction)] };
}

function toNumber(whole: string, fraction: string): number {
  return Number(fraction === "" ? whole : `${whole === "" ? "0" : whole}.${fraction}`);
}
