import { readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ADAPTER = path.resolve(__dirname, "../../../src/adapters/excel");
const FLOOR = 14;

/** A member of the client library that the adapter uses, with the newest ExcelApi 1.x that its tags name. */
interface Use {
  readonly member: string;
  readonly set: string;
  readonly place: string;
}

/** Looks up every name after a dot, every destructured name and every call in Microsoft's declarations. */
function usesIn(folder: string): Use[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join(folder, name));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
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
        const tag = tagOf(declaration);
        if (tag === null) continue;
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        uses.push({
          member: nameOf(declaration),
          set: tag,
          place: `${path.basename(file.fileName)}:${line + 1}`,
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
  if (!/^ExcelApi \d/.test(set)) return !/^(?:Settings|Shared|RichApi)/.test(set);
  return [...set.matchAll(/1\.(\d+)/g)].some(([, minor]) => Number(minor) > FLOOR);
}

describe("the level of the API", () => {
  const uses = usesIn(ADAPTER);

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
  });

  it("[EXC-01] would see a member above the floor", () => {
    expect(isAboveFloor("ExcelApi 1.15")).toBe(true);
    expect(isAboveFloor("ExcelApi 1.1 for get, 1.17 for set")).toBe(true);
    expect(isAboveFloor("ExcelApiOnline 1.1")).toBe(true);
    expect(isAboveFloor("ExcelApi 1.14")).toBe(false);
  });
});
