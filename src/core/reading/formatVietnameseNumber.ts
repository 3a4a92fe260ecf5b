const TRAILING_ZEROS = /0+$/;

/**
 * A number as Vietnamese documents write it: `1.234,5`, groups by dot, decimal comma, minus `-`.
 *
 * Rounded half away from zero to `maximumDecimals` (0–15, default 6), no trailing zeros. The number is taken at 15
 * significant digits, as a spreadsheet shows it, so 1.005 to two decimals is `1,01`.
 */
export function formatVietnameseNumber(value: number, maximumDecimals = 6): string {
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const [whole, fraction] = shortDigits(value, maximumDecimals) ?? roundedDigits(value, maximumDecimals);
  const grouped = groupThousands(whole);
  const text = fraction === "" ? grouped : `${grouped},${fraction}`;
  return value < 0 && text !== "0" ? `-${text}` : text;
}

function groupThousands(digits: string): string {
  let grouped = digits;
  for (let end = digits.length - 3; end > 0; end -= 3)
    grouped = `${grouped.slice(0, end)}.${grouped.slice(end)}`;
  return grouped;
}

/** Whole and decimal digits of a number that needs no rounding, which is nearly every one; else null. */
function shortDigits(value: number, decimals: number): readonly [string, string] | null {
  const text = String(Math.abs(value));
  if (text.length > 15 || text.includes("e")) return null;
  const point = text.indexOf(".");
  if (point < 0) return [text, ""];
  return text.length - point - 1 <= decimals ? [text.slice(0, point), text.slice(point + 1)] : null;
}

function roundedDigits(value: number, decimals: number): readonly [string, string] {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential(14).split("e");
  const digits = mantissa.replace(".", "");
  // The value is digits × 10^shift; what lies right of the last wanted digit is rounded away.
  const shift = Number(exponent) - 14;
  const cut = -(shift + decimals);
  let kept: bigint;
  if (cut <= 0) kept = BigInt(digits) * 10n ** BigInt(-cut);
  else if (cut > digits.length) kept = 0n;
  else
    kept =
      BigInt(digits.slice(0, digits.length - cut) || "0") + (digits[digits.length - cut]! >= "5" ? 1n : 0n);
  const padded = String(kept).padStart(decimals + 1, "0");
  const point = padded.length - decimals;
  return [padded.slice(0, point), padded.slice(point).replace(TRAILING_ZEROS, "")];
}
