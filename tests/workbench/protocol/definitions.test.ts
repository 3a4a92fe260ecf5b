import { readFileSync } from "node:fs";
import { boot } from "../../../src/workbench";
import type { Workbench } from "../../../src/workbench";
import { readMetadata } from "../../../src/workbench/protocol";
import { definitions } from "../../../src/workbench/protocol/objects";

/** Names that the client library sends although no property is called so. */
const OLDER_NAMES = new Set(["Worksheet.Gridlines", "Worksheet.Headings", "Style.Orientation"]);

describe("what the host answers, against the library", () => {
  let bench: Workbench;
  let library: string;

  beforeAll(async () => {
    bench = await boot();
    const files = ["excel-win32-16.01.debug.js", "excel-web-16.00.debug.js"];
    library = files
      .map((name) => readFileSync(`node_modules/@microsoft/office-js/dist/${name}`, "utf8"))
      .join();
  });

  afterAll(() => {
    bench.dispose();
  });

  it("[HST-11] answers only properties and methods that the library's classes have", () => {
    const metadata = readMetadata(bench.Excel as unknown as Record<string, unknown>);
    const wrong: string[] = [];
    for (const [key, definition] of Object.entries(definitions)) {
      const name = definition.className ?? key;
      const known = metadata.get(name);
      if (!known) {
        wrong.push(name);
        continue;
      }
      const scalars = [...Object.keys(definition.get ?? {}), ...Object.keys(definition.set ?? {})];
      for (const scalar of scalars) {
        if (!known.scalars.includes(scalar) && !OLDER_NAMES.has(`${name}.${scalar}`))
          wrong.push(`${name}.${scalar}`);
      }
      for (const path of Object.keys(definition.navigate ?? {})) {
        if (!known.navigations.includes(path)) wrong.push(`${name}.${path}`);
      }
      for (const method of Object.keys(definition.methods ?? {})) {
        const sent = library.includes(`this, "${method}"`) || library.includes(`thisObj, "${method}"`);
        if (!sent) wrong.push(`${name}.${method}()`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("[HST-11] has a collection's items where the library says that it is a collection", () => {
    const metadata = readMetadata(bench.Excel as unknown as Record<string, unknown>);
    const without = Object.entries(definitions)
      .filter(([key, one]) => metadata.get(one.className ?? key)?.isCollection && !one.items)
      .map(([key]) => key);
    expect(without).toEqual([]);
  });
});
