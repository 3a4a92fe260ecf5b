import { readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const SOURCES = path.resolve(__dirname, "../../../src");
/** Everything of ours that runs in Excel's own window. */
const FOLDERS = ["adapters/excel", "taskpane", "commands"];
const FLOOR = 14;

/** A member of the client library that the adapter uses, with the set that its tags name; none for what every Office has. */
interface Use {
  readonly member: string;
  readonly set: string;
  readonly place: string;
}

/** Looks up every name after a dot, every destructured name and every call in Microsoft's declarations. */
function usesIn(folders: readonly string[]): Use[] {
  const files = folders
    .map((folder) => path.join(SOURCES, folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => path.join(folder, name)),
    )
    .filter((name) => /\.tsx?$/.test(name));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    resolveJsonModule: true,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    types: ["office-js"],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  for (const file of files.map((name) => program.getSourceFile(name)!)) {
    const visit = (node: ts.Node): void => {
      const symbol = symbolOf(node, checker);
      for (const declaration of symbol?.declarations ?? []) {
        if (!declaration.getSourceFile().fileName.includes("office-js")) continue;
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        uses.push({
          member: nameOf(declaration),
          set: tagOf(declaration) ?? "",
          place: `${path.relative(SOURCES, file.fileName)}:${line + 1}`,
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return uses;
}

function symbolOf(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    if (!ts.isIdentifier(name)) return undefined;
    return checker.getTypeAtLocation(node.parent).getProperty(name.text);
  }
  if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
    return checker.getContextualType(node.parent)?.getProperty(node.name.text);
  }
  return undefined;
}

/** `[Api set: ExcelApi 1.9]` of the member, or of its class when it has none of its own. */
function tagOf(declaration: ts.Declaration): string | null {
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const text = ts
      .getJSDocCommentsAndTags(node)
      .map((comment) => comment.getFullText())
      .join("\n");
    const tag = /\[\s*Api set:\s*([^\]]+)\]/.exec(text)?.[1];
    if (tag !== undefined) return tag.trim();
  }
  return null;
}

function nameOf(declaration: ts.Declaration): string {
  const name = (declaration as { name?: ts.Node }).name?.getText() ?? "?";
  const owner = (declaration.parent as { name?: ts.Node }).name?.getText() ?? "?";
  return `${owner}.${name}`;
}

function isAboveFloor(set: string): boolean {
  if (set === "") return false;
  if (!/^ExcelApi \d/.test(set)) return !/^(?:Settings|Shared|RichApi)/.test(set);
  return [...set.matchAll(/1\.(\d+)/g)].some(([, minor]) => Number(minor) > FLOOR);
}

describe("the level of the API", () => {
  const uses = usesIn(FOLDERS);

  it("[EXC-01] uses nothing above ExcelApi 1.14", () => {
    expect(uses.filter(({ set }) => isAboveFloor(set))).toEqual([]);
  });

  it("[EXC-01] sees the members that it judges", () => {
    const members = new Set(uses.map(({ member }) => member));
    for (const member of [
      "Range.formulas",
      "Worksheet.copy",
      "ChartSeries.setXAxisValues",
      "WorksheetCollection.onChanged",
      "DataValidation.rule",
    ]) {
      expect(members).toContain(member);
    }
    expect(members.size).toBeGreaterThan(100);
    // The pane and the ribbon's commands, which speak to Office at their edges, are looked through too.
    const places = uses.map(({ place }) => place.replace(/:\d+$/, ""));
    expect(places).toEqual(expect.arrayContaining(["taskpane/index.tsx", "commands/index.ts"]));
  });

  it("[EXC-01] would see a member above the floor", () => {
    expect(isAboveFloor("ExcelApi 1.15")).toBe(true);
    expect(isAboveFloor("ExcelApi 1.1 for get, 1.17 for set")).toBe(true);
    expect(isAboveFloor("ExcelApiOnline 1.1")).toBe(true);
    expect(isAboveFloor("ExcelApi 1.14")).toBe(false);
  });
});
