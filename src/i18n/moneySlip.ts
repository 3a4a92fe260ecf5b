/** Units money is written in, each a thousand of the one before. */
const MONEY = ["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"] as const;

/** The unit a figure of money was likely typed in, by how much too large (or small) it is; null where none fits. */
export function moneySlip(unitOfMeasure: string, factor: number): string | null {
  const [unit = ""] = unitOfMeasure.split("/");
  const own = MONEY.findIndex((name) => name === unit.trim());
  const steps = Math.log10(Math.abs(factor)) / 3;
  if (own < 0 || steps < 1 || Math.abs(steps - Math.round(steps)) > 1e-9) return null;
  return MONEY[own - Math.sign(factor) * Math.round(steps)] ?? null;
}
