import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const ROOT = join(__dirname, "..");

/** A rule begins a list item or a row of a table: `- **CHK-04** …`, `- CHK-04 …`, `| CHK-04 | …`. */
const RULE = /^(?:- (?:\*\*)?|\| ?)([A-Z]{3,4}-\d{2,3})(?:\*\*)? /gmu;
/** A title cites rules in front, `"[CHK-04] …"`; a table of cases may carry the rule as a text of its own. */
const CITATION = /["'`]\[?([A-Z]{3,4}-\d{2,3}(?:, ?[A-Z]{3,4}-\d{2,3})*)(?:\] |["'`])/gu;
/** A title that cites a rule, of its own or of its case. */
const TITLE = /["'`]\[(?:[A-Z]{3,4}-\d{2,3}|\$\{|%s|\$)/gu;
/** A test, or a table of them. */
const TEST = /\bit(?:\.each)?[(<`]/gu;

function filesUnder(folder: string, wanted: (name: string) => boolean): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function show(path: string): string {
  return relative(ROOT, path).split(sep).join("/");
}

const specs = [
  ...filesUnder("src", (name) => name === "SPEC.md"),
  ...filesUnder("tests", (name) => name === "SPEC.md"),
];
/** Suites shared by several test files (`….contract.ts`) count as tests. */
const tests = filesUnder("tests", (name) => /\.tsx?$/u.test(name));

/** Rule → the files that state it. */
const stated = new Map<string, string[]>();
for (const path of specs) {
  for (const [, rule] of readFileSync(path, "utf8").matchAll(RULE)) {
    stated.set(rule!, [...(stated.get(rule!) ?? []), show(path)]);
  }
}
/** Rule → the files whose tests cite it. */
const cited = new Map<string, Set<string>>();
for (const path of tests) {
  for (const [, rules] of readFileSync(path, "utf8").matchAll(CITATION)) {
    for (const rule of rules!.split(/, ?/u)) cited.set(rule, (cited.get(rule) ?? new Set()).add(show(path)));
  }
}

describe("rules and their tests", () => {
  it("every rule of a SPEC.md is cited by the title of a test", () => {
    const without = [...stated]
      .filter(([rule]) => !cited.has(rule))
      .map(([rule, [path]]) => `${rule} of ${path}`);
    expect(without).toEqual([]);
  });

  it("every rule that a test cites exists", () => {
    const unknown = [...cited]
      .filter(([rule]) => !stated.has(rule))
      .map(([rule, paths]) => `${rule} in ${[...paths].join(", ")}`);
    expect(unknown).toEqual([]);
  });

  it("no rule is stated twice", () => {
    expect([...stated].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });

  it("every test of a folder with rules cites one", () => {
    const folders = specs.map((path) =>
      show(path)
        .replace(/^src\//u, "tests/")
        .replace(/SPEC\.md$/u, ""),
    );
    const without = tests.filter((path) => {
      if (!folders.some((folder) => show(path).startsWith(folder))) return false;
      const text = readFileSync(path, "utf8");
      return count(text, TITLE) < count(text, TEST);
    });
    expect(without.map(show)).toEqual([]);
  });
});

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
