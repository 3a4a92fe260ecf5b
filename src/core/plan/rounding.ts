const SCALES: readonly number[] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
/** Below it fifteen digits tell figures apart that are this near to a half. */
const LARGEST_CLEAR = 1e9;
const BORDERLINE = 1e-4;

/**
 * Rounds half away from zero on the decimal form of the number, as Excel's ROUND does: 2.675 to two digits is 2.68.
 *
 * The number is taken at 15 significant digits first, which is what a spreadsheet shows, so binary noise
 * (`100.49999999999999` for 1.005 × 100) does not decide.
 */
export function roundHalfAway(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  return roundClear(value, decimals) ?? roundExactly(value, decimals);
}

/** Where the next digit is no borderline case arithmetic is exact enough, and fast; null elsewhere. */
function roundClear(value: number, decimals: number): number | null {
  const scale = SCALES[decimals];
  if (scale === undefined) return null;
  const scaled = Math.abs(value) * scale;
  const whole = Math.floor(scaled);
  const rest = scaled - whole;
  if (scaled >= LARGEST_CLEAR || Math.abs(rest - 0.5) < BORDERLINE) return null;
  const rounded = (rest < 0.5 ? whole : whole + 1) / scale;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

function roundExactly(value: number, decimals: number): number {
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
