import type { HostObject } from "./context";
import type { WireArguments } from "./wire";

/** Arguments with client objects in their places; omitted ones are null. */
export function decodeArguments(
  info: WireArguments | null | undefined,
  resolve: (pathId: number) => HostObject | null,
): unknown[] {
  const values = info?.Arguments ?? [];
  const references = info?.ReferencedObjectPathIds ?? [];
  return values.map((value, index) => decode(value, references[index], resolve));
}

function decode(value: unknown, reference: unknown, resolve: (pathId: number) => HostObject | null): unknown {
  if (typeof reference === "number" && reference !== 0) return resolve(reference);
  if (Array.isArray(value)) {
    // Only arrays that mirror references hold objects: blocks of values stay as they are.
    if (!Array.isArray(reference))
      return value.some(isRecord) ? value.map((one) => inside(one, resolve)) : value;
    return value.map((one, index) => decode(one, reference[index], resolve));
  }
  return inside(value, resolve);
}

/** Inside a plain object a client object stands as `{"_ObjectPathId": id}`. */
function inside(value: unknown, resolve: (pathId: number) => HostObject | null): unknown {
  if (Array.isArray(value)) return value.map((one) => inside(one, resolve));
  if (!isRecord(value)) return value;
  if (typeof value._ObjectPathId === "number") return resolve(value._ObjectPathId);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inside(one, resolve)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
