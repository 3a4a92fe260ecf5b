/**
 * Rounds half away from zero on the decimal form of the number, as Excel's ROUND does: 2.675 to two digits is 2.68.
 *
 * The number is taken at 15 significant digits first, which is what a spreadsheet shows, so binary noise
 * (`100.49999999999999` for 1.005 × 100) does not decide.
 */
export function roundHalfAway(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const shown = Math.abs(Number(value.toPrecision(15)));
  if (decimals >= 0 && Number.isInteger(shown)) return value < 0 && shown !== 0 ? -shown : shown;
  const rounded = shift(Math.round(shift(shown, decimals)), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Moves the decimal point of the number's shortest decimal form; exact where multiplying is not. */
function shift(value: number, digits: number): number {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}
