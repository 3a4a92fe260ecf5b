import { isCellError } from "./cell";
import type { CellValue } from "./cell";

const collator = new Intl.Collator("vi", { sensitivity: "accent" });
const exact = new Intl.Collator("vi", { sensitivity: "variant" });

/** Excel's order: numbers, texts, truth values, errors; empty cells last whatever the direction. */
export function compareValues(one: CellValue, other: CellValue, matchCase = false): number {
  const difference = rank(one) - rank(other);
  if (difference !== 0) return difference;
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one === "string" && typeof other === "string")
    return (matchCase ? exact : collator).compare(one, other);
  if (typeof one === "boolean" && typeof other === "boolean") return Number(one) - Number(other);
  return 0;
}

function rank(value: CellValue): number {
  if (value === null) return 4;
  if (isCellError(value)) return 3;
  if (typeof value === "boolean") return 2;
  return typeof value === "string" ? 1 : 0;
}
