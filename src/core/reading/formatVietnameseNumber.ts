const GROUP = /\B(?=(?:\d{3})+$)/g;

/**
 * A number as Vietnamese documents write it: `1.234,5`, groups by dot, decimal comma, minus `-`.
 *
 * Rounded half away from zero to `maximumDecimals` (0–15, default 6), no trailing zeros. The number is taken at 15
 * significant digits, as a spreadsheet shows it, so 1.005 to two decimals is `1,01`.
 */
export function formatVietnameseNumber(value: number, maximumDecimals = 6): string {
  if (!Number.isFinite(value)) return String(value);
  const digits = roundedDigits(Math.abs(value), maximumDecimals);
  const point = digits.length - maximumDecimals;
  const whole = digits.slice(0, point).replace(GROUP, ".");
  const fraction = digits.slice(point).replace(/0+$/, "");
  const text = fraction === "" ? whole : `${whole},${fraction}`;
  return value < 0 && text !== "0" ? `-${text}` : text;
}

/** Digits of the number times 10^decimals, at least one before the decimals. */
function roundedDigits(absolute: number, decimals: number): string {
  const [mantissa = "0", exponent = "0"] = absolute.toExponential(14).split("e");
  const digits = mantissa.replace(".", "");
  // The value is digits × 10^shift; what lies right of the wanted last digit is rounded away.
  const shift = Number(exponent) - 14;
  const cut = -(shift + decimals);
  let kept: bigint;
  if (cut <= 0) kept = BigInt(digits) * 10n ** BigInt(-cut);
  else if (cut > digits.length) kept = 0n;
  else
    kept =
      BigInt(digits.slice(0, digits.length - cut) || "0") + (digits[digits.length - cut]! >= "5" ? 1n : 0n);
  return String(kept).padStart(decimals + 1, "0");
}
