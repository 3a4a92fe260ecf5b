import { boot } from "../../../src/workbench";
import { parseRequirementSets } from "../../../src/workbench/protocol";

describe("requirement sets", () => {
  it("[HST-09] refuses a member above the declared set and names it", async () => {
    const bench = await boot({ api: "1.14" });
    try {
      expect(bench.Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
      expect(bench.Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
      // Worksheet.onNameChanged came with ExcelApi 1.17.
      const run = bench.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().onNameChanged.add(() => Promise.resolve());
        await context.sync();
      });
      await expect(run).rejects.toMatchObject({ code: "ApiNotFound" });
      expect(bench.unknownMembers).toEqual(["Worksheet.onNameChanged"]);
    } finally {
      bench.dispose();
    }
  });

  it("[HST-09] tells reading from setting where the sets differ", async () => {
    // Worksheet.visibility: "ExcelApi 1.1 for reading visibility; 1.2 for setting it".
    const bench = await boot({ api: "1.1" });
    try {
      await bench.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet().load("visibility");
        await context.sync();
        expect(sheet.visibility).toBe("Visible");
      });
      const set = bench.Excel.run(async (context) => {
        context.workbook.worksheets.add("Hai").visibility = "Hidden";
        await context.sync();
      });
      await expect(set).rejects.toMatchObject({ code: "ApiNotFound" });
    } finally {
      bench.dispose();
    }
  });

  it("[HST-10] reads the set of a member, or of its class, from the declarations", () => {
    const sets = parseRequirementSets(
      [
        "declare namespace Excel {",
        "    /**",
        "     * [Api set: ExcelApi 1.3]",
        "     */",
        "    class Thing extends OfficeExtension.ClientObject {",
        "        /** [Api set: ExcelApi 1.10] */",
        "        readonly late: string;",
        "        early(): void;",
        "        /** [Api set: ExcelApi 1.1 for get, 1.8 for set] */",
        "        both: string;",
        "    }",
        "}",
      ].join("\n"),
    );
    expect(sets.get("Thing.late")).toEqual({ set: "ExcelApi", version: "1.10" });
    expect(sets.get("Thing.early")).toEqual({ set: "ExcelApi", version: "1.3" });
    expect(sets.get("Thing.both")).toEqual({ set: "ExcelApi", version: "1.1", versionForSet: "1.8" });
  });
});
