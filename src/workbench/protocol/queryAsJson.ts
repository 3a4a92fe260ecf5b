import { uncapitalise } from "./metadata";

/** The shape that `retrieve` expects: the same data with script names and `items`. */
export function toJsonShape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonShape);
  if (typeof value !== "object" || value === null) return value;
  const shaped: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key === "_Items") shaped.items = toJsonShape(inner);
    else if (key.startsWith("_")) shaped[key] = inner;
    else shaped[uncapitalise(key)] = Array.isArray(inner) ? inner : toJsonShape(inner);
  }
  return shaped;
}
