import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { IronCalcLibrary } from "../engine";
import { parseRequirementSets } from "../protocol";
import type { RequirementSets } from "../protocol";

/** Folder of `node_modules`, looked for from a folder upwards. */
export function findNodeModules(from: string = process.cwd()): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules");
    if (existsSync(join(candidate, "@microsoft", "office-js"))) return candidate;
    if (folder === dirname(folder)) throw new Error("node_modules with @microsoft/office-js not found");
  }
}

let sets: RequirementSets | null = null;

/** Requirement sets from `@types/office-js`, read once in a process. */
export function loadRequirementSets(nodeModules: string): RequirementSets {
  sets ??= parseRequirementSets(readFileSync(join(nodeModules, "@types", "office-js", "index.d.ts"), "utf8"));
  return sets;
}

let ironCalc: IronCalcLibrary | null = null;

/**
 * The calculation library, loaded from its files. It is published as an ES module only; here it is turned into a
 * plain script, so that it loads the same way under a bundler, under jest and in Node.
 */
export function loadIronCalc(nodeModules: string): IronCalcLibrary {
  if (ironCalc) return ironCalc;
  const folder = join(nodeModules, "@ironcalc", "wasm");
  const source = readFileSync(join(folder, "wasm.js"), "utf8");
  const snippetPath = /from '\.\/(snippets\/[^']+)'/.exec(source)?.[1];
  const snippet = snippetPath
    ? plainScript(readFileSync(join(folder, snippetPath), "utf8"))
    : { code: "", names: [] };
  const main = plainScript(source);
  const scope = new Function(
    `${snippet.code}\nconst import1 = { ${snippet.names.join(", ")} };\n${main.code}\nreturn { Model, initSync };`,
  )() as IronCalcLibrary & { initSync: (options: { module: Uint8Array }) => void };
  scope.initSync({ module: readFileSync(join(folder, "wasm_bg.wasm")) });
  ironCalc = scope;
  return scope;
}

function plainScript(source: string): { code: string; names: string[] } {
  const names = [...source.matchAll(/^\s*export (?:async )?(?:function|class|var|const) (\w+)/gm)].map(
    (match) => match[1]!,
  );
  const code = source
    .replace(/^\s*import .*$/gm, "")
    .replace(/^\s*export \{[^}]*\};?$/gm, "")
    .replace(/^(\s*)export /gm, "$1")
    .replace(/import\.meta\.url/g, '""');
  return { code, names };
}
