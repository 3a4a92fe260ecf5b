import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const SRC = path.resolve(__dirname, "../src");

/** Which parts of the house a part may import; README, "Architecture". */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: ["core"],
  ports: ["ports", "core"],
  i18n: ["i18n", "core"],
  app: ["app", "ports", "core"],
  "adapters/xlsx": ["adapters/xlsx", "ports", "core"],
  "adapters/docx": ["adapters/docx", "ports", "core"],
  "adapters/files": ["adapters/files", "ports", "core"],
  "adapters/excel": ["adapters/excel", "ports", "core"],
  taskpane: ["taskpane", "app", "ports", "core", "i18n", "adapters/xlsx", "adapters/excel", "adapters/docx"],
  // The page in a browser shows the pane's own views; it never speaks to Excel.
  standalone: ["standalone", "taskpane", "app", "ports", "core", "i18n", "adapters/xlsx"],
  commands: ["commands", "app", "ports", "core", "i18n", "adapters/xlsx", "adapters/excel"],
  cli: ["cli", "app", "ports", "core", "i18n", "adapters/xlsx", "adapters/files", "adapters/docx"],
  workbench: ["workbench", "core", "adapters/xlsx"],
};

/** A file's imports inside src, types included, as paths relative to src. */
const graph = new Map<string, readonly string[]>(
  filesBelow(SRC).map((file) => [relative(file), importsOf(file)]),
);

it("imports only in the direction of the architecture", () => {
  const wrong: string[] = [];
  for (const [file, imports] of graph) {
    const from = partOf(file);
    const allowed = ALLOWED[from];
    if (allowed === undefined) wrong.push(`${file} stands in no known part of the house`);
    for (const target of imports) {
      if (allowed !== undefined && !allowed.includes(partOf(target))) wrong.push(`${file} imports ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

it("has no circle of imports, type imports included", () => {
  expect(findCircle()).toBeNull();
});

it("sees the imports it judges", () => {
  expect(graph.size).toBeGreaterThan(50);
  expect(graph.get("cli/main.ts")).toContain("adapters/xlsx/index.ts");
});

function findCircle(): readonly string[] | null {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): readonly string[] | null => {
    const at = trail.indexOf(file);
    if (at >= 0) return [...trail.slice(at), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...trail, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return null;
}

function partOf(file: string): string {
  const [first, second] = file.split("/") as [string, string];
  return first === "adapters" ? `adapters/${second}` : file.startsWith("core/") ? "core" : first;
}

function importsOf(file: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
  return importedFiles
    .map((entry) => entry.fileName)
    .filter((name) => name.startsWith("."))
    .map((name) => resolve(path.resolve(path.dirname(file), name)))
    .filter((target): target is string => target !== null && target.startsWith(SRC))
    .map(relative);
}

function resolve(base: string): string | null {
  const candidates = [
    base,
    `${base}.ts`,
    `${base}.tsx`,
    path.join(base, "index.ts"),
    path.join(base, "index.tsx"),
  ];
  const found = candidates.find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile());
  // Data beside the code (.json, .css) is no part of the graph; a path that leads nowhere is a mistake.
  if (found === undefined) throw new Error(`import leads nowhere: ${base}`);
  return /\.tsx?$/u.test(found) ? found : null;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(full);
    return /\.tsx?$/u.test(entry.name) ? [full] : [];
  });
}

function relative(file: string): string {
  return path.relative(SRC, file).split(path.sep).join("/");
}
