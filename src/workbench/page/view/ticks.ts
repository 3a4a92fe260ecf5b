/** A value axis with round steps that takes in all values, and zero; given bounds win. About five steps. */
export function niceTicks(
  values: readonly number[],
  minimum: number | null,
  maximum: number | null,
): { readonly low: number; readonly high: number; readonly ticks: readonly number[] } {
  const least = minimum ?? Math.min(0, ...values);
  const most = Math.max(maximum ?? Math.max(0, ...values), least + 1e-9);
  const raw = (most - least) / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= raw * 0.999) ?? raw;
  const low = minimum ?? Math.floor(least / step + 1e-9) * step;
  const high = maximum ?? Math.ceil(most / step - 1e-9) * step;
  const ticks: number[] = [];
  for (let index = 0; low + index * step <= high + step * 1e-6; index += 1) {
    ticks.push(Number((low + index * step).toPrecision(12)));
  }
  return { low, high: high > low ? high : low + step, ticks };
}
