import { boot, untilIdle } from "../../../src/workbench";
import type { BootOptions, Workbench } from "../../../src/workbench";

/** What the client library and the host do together; the same over every transport. */
export function describeContract(transport: string, options: BootOptions): void {
  describe(`client library over ${transport}`, () => {
    let bench: Workbench;

    beforeEach(async () => {
      bench = await boot(options);
    });

    afterEach(() => {
      bench.dispose();
    });

    it("[HST-01] reads what was asked for and refuses to show what was not loaded", async () => {
      await bench.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange("A1:B2");
        range.values = [
          [1, "hai"],
          [true, 4.5],
        ];
        range.load("values");
        await context.sync();
        expect(range.values).toEqual([
          [1, "hai"],
          [true, 4.5],
        ]);
        expect(() => range.address).toThrow(/address/);
        sheet.load({ name: true, protection: { protected: true } });
        await context.sync();
        expect([sheet.name, sheet.protection.protected]).toEqual(["Sheet1", false]);
      });
    });

    it("[HST-02] gives null objects for what is not there, and their children are null too", async () => {
      await bench.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject("Không có");
        const range = sheet.getRange("A1");
        range.load("values");
        await context.sync();
        expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
      });
    });

    it("[HST-03] stops at the first error, says where, and keeps what was done before", async () => {
      const error = await bench.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1").values = [["trước"]];
        context.workbook.worksheets.getItem("Không có").getRange("A1").values = [["x"]];
        sheet.getRange("A2").values = [["sau"]];
        await context.sync();
      }).catch((cause: unknown) => cause as OfficeExtension.Error);
      expect(error).toMatchObject({ name: "RichApi.Error", code: "ItemNotFound" });
      expect((error as OfficeExtension.Error).debugInfo.statement).toContain("worksheets.getItem");
      const values = await bench.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2").load("values");
        await context.sync();
        return range.values;
      });
      expect(values).toEqual([["trước"], [""]]);
    });

    it("[HST-04] names what it makes, so that a second sync does not make it again", async () => {
      await bench.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Mới");
        await context.sync();
        sheet.getRange("A1").values = [[1]];
        const table = sheet.tables.add("A1:B2", true);
        await context.sync();
        table.name = "Bảng";
        const count = context.workbook.worksheets.getCount();
        await context.sync();
        expect(count.value).toBe(2);
      });
      expect(bench.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "Mới"]);
      expect(bench.workbook.sheets[1]!.tables.map((table) => table.name)).toEqual(["Bảng"]);
    });

    it("[HST-05] keeps a range on its cells when rows and columns come and go, and lets it go at the end", async () => {
      await bench.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange("B3:C4");
        range.load("address");
        await context.sync();
        sheet.getRange("1:2").insert("Down");
        sheet.getRange("A:A").delete("Left");
        range.load("address");
        await context.sync();
        expect(range.address).toBe("Sheet1!A5:B6");
        sheet.getRange("5:6").delete("Up");
        range.load("address");
        await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
      });
      await untilIdle(bench);
      expect(bench.workbook.held.size).toBe(0);
    });

    it("[HST-05] follows inside one batch as well", async () => {
      await bench.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange("A1");
        sheet.getRange("1:1").insert("Down");
        range.values = [["ở dòng hai"]];
        const second = sheet.getRange("A2").load("values");
        await context.sync();
        expect(second.values).toEqual([["ở dòng hai"]]);
      });
    });

    it("[HST-06] takes a large block in the pieces that the client sends", async () => {
      const rows = Array.from({ length: 1000 }, (_, row) =>
        Array.from({ length: 10 }, (_unused, c) => row * 10 + c),
      );
      await bench.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:J1000");
        range.values = rows;
        range.load("values");
        await context.sync();
        expect(range.values).toEqual(rows);
      });
      const writes = bench.host.log.filter((entry) => entry.actions > 50);
      expect(writes).toHaveLength(1);
    });

    it("[HST-07] loads collections with their items, a page at a time when asked", async () => {
      await bench.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.add("Hai");
        worksheets.add("Ba");
        worksheets.load("items/name");
        await context.sync();
        expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["Sheet1", "Hai", "Ba"]);
        worksheets.items[2]!.getRange("A1").values = [["ba"]];
        worksheets.load({ select: "name", top: 1, skip: 1 });
        await context.sync();
        expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["Hai"]);
      });
      expect(bench.workbook.sheets[2]!.cells.get(0)?.get(0)?.value).toBe("ba");
    });

    it("[HST-08] refuses, by name, what this host does not have", async () => {
      const run = bench.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().shapes.addTextBox("x");
        await context.sync();
      });
      await expect(run).rejects.toMatchObject({ code: "ApiNotFound" });
      expect(bench.unknownMembers).toEqual(["Worksheet.shapes"]);
    });

    it("[HST-08] refuses the load of a property that the class does not have", async () => {
      const run = bench.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values,khongCo");
        await context.sync();
      });
      await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });
}
