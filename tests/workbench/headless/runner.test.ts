import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "../../../src/workbench/engine";
import { main } from "../../../src/workbench/headless/main";

const PAGE = `<!doctype html><html><head>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
</head><body><button id="viet">Viết</button><button id="doc">Đọc</button><script src="own.js"></script></body></html>`;

const SCRIPT = `
document.getElementById("viet")!.addEventListener("click", () => tryCatch(write));
document.getElementById("doc")!.addEventListener("click", () => tryCatch(read));
async function write(): Promise<void> {
  await Excel.run(async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[greeting]];
    await context.sync();
  });
}
async function read() {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Không có").load("name");
    await context.sync();
  });
}
async function tryCatch(callback) { try { await callback(); } catch (error) { console.error(error); } }
`;

describe("the headless runner", () => {
  let folder: string;
  let printed: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "runner-"));
    printed = [];
    writeFileSync(join(folder, "page.html"), PAGE);
    writeFileSync(join(folder, "own.js"), 'var greeting = "xin chào";');
    writeFileSync(join(folder, "script.ts"), SCRIPT);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const file = (name: string): string => join(folder, name);
  const run = (...args: string[]): Promise<number> =>
    main(
      ["run", ...args],
      (text) => printed.push(text),
      (text) => printed.push(text),
    );

  it("[RUN-01] runs a page with a script, clicks, saves, and ends with 0 when nothing went wrong", async () => {
    const code = await run(
      ...[
        "--page",
        file("page.html"),
        "--script",
        file("script.ts"),
        "--click",
        "#viet",
        "--save",
        file("out.xlsx"),
      ],
    );
    expect(JSON.parse(printed[0]!)).toEqual({ clicked: ["#viet"], errors: [], unknownMembers: [] });
    expect(code).toBe(0);
    const book = readXlsx(readFileSync(file("out.xlsx")));
    expect(book.sheets[0]!.cells.get(0)?.get(0)?.value).toBe("xin chào");
  });

  it("[RUN-02] clicks every button by itself and tells what went wrong, and where", async () => {
    const code = await run("--page", file("page.html"), "--script", file("script.ts"));
    const report = JSON.parse(printed[0]!) as { clicked: string[]; errors: string[] };
    expect(report.clicked).toEqual(["#viet", "#doc"]);
    expect(report.errors).toEqual([expect.stringMatching(/^#doc: ItemNotFound/)]);
    expect(code).toBe(1);
  });

  it("[RUN-03] names members that this Excel does not have", async () => {
    const script =
      'Office.onReady(() => Excel.run(async (c) => { c.workbook.worksheets.getFirst().shapes.load("items"); await c.sync(); }).catch(() => 0));';
    writeFileSync(file("shapes.js"), script);
    const code = await run("--script", file("shapes.js"));
    expect(JSON.parse(printed[0]!)).toEqual({
      clicked: [],
      errors: [],
      unknownMembers: ["Worksheet.shapes"],
    });
    expect(code).toBe(1);
  });

  it.each(["desktop", "web", "mac"])(
    "[RUN-04] runs the same in the profile %s, at an older set, over a given workbook",
    async (profile) => {
      await run(
        "--page",
        file("page.html"),
        "--script",
        file("script.ts"),
        "--click",
        "#viet",
        "--save",
        file("in.xlsx"),
      );
      const script = `Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
      if (range.values[0][0] !== "xin chào" || Office.context.requirements.isSetSupported("ExcelApi", "1.15")) throw new Error("khác");
    })`;
      writeFileSync(file("check.js"), script);
      const args = [
        "--script",
        file("check.js"),
        "--workbook",
        file("in.xlsx"),
        "--profile",
        profile,
        "--api",
        "1.14",
      ];
      expect([await run(...args), JSON.parse(printed[1]!)]).toEqual([
        0,
        { clicked: [], errors: [], unknownMembers: [] },
      ]);
    },
  );

  it.each([
    ["no command", []],
    ["an unknown profile", ["run", "--script", "x.js", "--profile", "linux"]],
    ["a file that is not there", ["run", "--script", "khong-co.js"]],
    ["neither page nor script", ["run"]],
  ])("[RUN-05] explains itself on wrong use: %s", async (_, args) => {
    const complaints: string[] = [];
    const code = await main(
      args,
      () => undefined,
      (text) => complaints.push(text),
    );
    expect(code).toBe(2);
    expect(complaints[0]).toContain("host run");
  });
});
