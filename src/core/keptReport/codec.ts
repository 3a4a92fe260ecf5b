/** What a kept report is written in: JSON without objects, so that no name of a field is written twice. */
export type Json = string | number | boolean | null | readonly Json[];

/** How one kind of value is written, and read back. `read` throws `NotKept` on anything it did not write. */
export interface Codec<T> {
  write(value: T): Json;
  read(json: Json): T;
}

/** What was kept is not what was written: changed by hand, cut short, or of another version. */
export class NotKept extends Error {
  override readonly name = "NotKept";
}

export const text: Codec<string> = guarded((json) => typeof json === "string");
export const number: Codec<number> = guarded((json) => typeof json === "number");
export const flag: Codec<boolean> = guarded((json) => typeof json === "boolean");

export function nullable<T>(codec: Codec<T>): Codec<T | null> {
  return {
    write: (value) => (value === null ? null : codec.write(value)),
    read: (json) => (json === null ? null : codec.read(json)),
  };
}

/** A field that may be left out; never for values that are themselves null. */
export function optional<T>(codec: Codec<T>): Codec<T | undefined> {
  return {
    write: (value) => (value === undefined ? null : codec.write(value)),
    read: (json) => (json === null ? undefined : codec.read(json)),
  };
}

/** The only value a field has where it is there at all. */
export const present: Codec<true> = { write: () => true, read: (json) => (json === true ? true : fail()) };

/** One of a fixed list of words, by its place: words may be added to the end only. */
export function choice<const T extends string>(words: readonly T[]): Codec<T> {
  return {
    write: (value) => words.indexOf(value),
    read: (json) => (typeof json === "number" ? words[json] : undefined) ?? fail(),
  };
}

export function list<T>(codec: Codec<T>): Codec<readonly T[]> {
  return {
    write: (values) => values.map((value) => codec.write(value)),
    read: (json) => arrayOf(json).map((item) => codec.read(item)),
  };
}

export function setOf<T>(codec: Codec<T>): Codec<ReadonlySet<T>> {
  const items = list(codec);
  return { write: (values) => items.write([...values]), read: (json) => new Set(items.read(json)) };
}

export function mapOf<T>(codec: Codec<T>): Codec<ReadonlyMap<string, T>> {
  const entries = list(pair(text, codec));
  return { write: (values) => entries.write([...values]), read: (json) => new Map(entries.read(json)) };
}

/** The fields of an object in the order given; what is left out at the end is not written. */
export function record<T extends object>(fields: {
  readonly [K in keyof T]-?: Codec<T[K]> | Codec<T[K] | undefined>;
}): Codec<T> {
  const named = Object.entries(fields) as [keyof T & string, Codec<T[keyof T] | undefined>][];
  return {
    write(value) {
      const written = named.map(([name, codec]) => codec.write(value[name]));
      while (written.at(-1) === null) written.pop();
      return written;
    },
    read(json) {
      const parts = arrayOf(json);
      if (parts.length > named.length) fail();
      const read = named.flatMap(([name, codec], index) => {
        const value = codec.read(parts[index] ?? null);
        return value === undefined ? [] : [[name, value] as const];
      });
      // Every field that must be there was read by its own codec, which takes no null.
      return Object.fromEntries(read) as T;
    },
  };
}

/** Values that come again and again stand once in `pool`, and are written as their place in it. */
export function pooled<T>(codec: Codec<T>, pool: Json[]): Codec<T> {
  const places = new Map<string, number>();
  const read = new Map<number, T>();
  return {
    write(value) {
      const json = codec.write(value);
      const key = JSON.stringify(json);
      const known = places.get(key) ?? pool.push(json) - 1;
      places.set(key, known);
      return known;
    },
    read(json) {
      if (typeof json !== "number" || !(json in pool)) return fail();
      const known = read.get(json) ?? codec.read(pool[json]!);
      read.set(json, known);
      return known;
    },
  };
}

export function pair<A, B>(first: Codec<A>, second: Codec<B>): Codec<readonly [A, B]> {
  return {
    write: ([a, b]) => [first.write(a), second.write(b)],
    read(json) {
      const [a, b, ...more] = arrayOf(json);
      return a === undefined || b === undefined || more.length > 0 ? fail() : [first.read(a), second.read(b)];
    },
  };
}

function guarded<T extends Json>(isKind: (json: Json) => boolean): Codec<T> {
  return { write: (value) => value, read: (json) => (isKind(json) ? (json as T) : fail()) };
}

function arrayOf(json: Json): readonly Json[] {
  return Array.isArray(json) ? (json as readonly Json[]) : fail();
}

function fail(): never {
  throw new NotKept("not what was written");
}
