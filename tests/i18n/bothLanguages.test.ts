import { readdirSync } from "node:fs";
import path from "node:path";

const I18N = path.resolve(__dirname, "../../src/i18n");

/** In Vietnamese only: what the command line prints, and words that are written into sheets. */
const ONE_LANGUAGE = /^(?:cli|measures)/u;

/** Words that tables of one language have in common; the other says them otherwise. */
const SHARED = new Set(["VERDICT_WORD"]);

function tablesOf(language: "vi" | "en"): readonly string[] {
  return readdirSync(path.join(I18N, language)).filter(
    (file) => file.endsWith(".ts") && !ONE_LANGUAGE.test(file),
  );
}

/** Every way to a word in the tables that a file exports: `consolidate.status.late`. */
function keysOf(language: "vi" | "en", file: string): readonly string[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- every file there is, also a new one
  const exported = require(path.join(I18N, language, file)) as Record<string, unknown>;
  const below = (value: unknown, at: string): readonly string[] => {
    if (Array.isArray(value)) return [`${at}[${value.length}]`];
    if (typeof value !== "object" || value === null) return [at];
    return Object.entries(value).flatMap(([key, inner]) => below(inner, `${at}.${key}`));
  };
  return Object.entries(exported)
    .filter(([name, value]) => typeof value === "object" && !SHARED.has(name))
    .flatMap(([, value]) => below(value, ""))
    .sort();
}

it("[SAY-05] has a table in English for every table in Vietnamese", () => {
  expect(tablesOf("en")).toEqual(tablesOf("vi"));
});

it.each(tablesOf("vi"))("[SAY-05] %s has the same words in both languages", (file) => {
  const vietnamese = keysOf("vi", file);
  expect(keysOf("en", file)).toEqual(vietnamese);
  expect(vietnamese).not.toEqual([]);
});
