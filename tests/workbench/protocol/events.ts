import { boot, untilIdle } from "../../../src/workbench";
import type { BootOptions, Workbench } from "../../../src/workbench";

/** Events as the client library delivers them; the same over every transport. */
export function describeEvents(transport: string, options: BootOptions): void {
  describe(`events over ${transport}`, () => {
    let bench: Workbench;
    let seen: Record<string, unknown>[];

    beforeEach(async () => {
      bench = await boot(options);
      seen = [];
    });

    afterEach(() => {
      bench.dispose();
    });

    const record = (event: unknown): Promise<void> => {
      seen.push(JSON.parse(JSON.stringify(event)) as Record<string, unknown>);
      return Promise.resolve();
    };

    async function settle(): Promise<void> {
      await untilIdle(bench, 20);
    }

    it("[HST-40] tells of a person's edit and of the add-in's own, and says which is which", async () => {
      await bench.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.onChanged.add(record);
        await context.sync();
        sheet.getRange("A1:B2").values = [
          [1, 2],
          [3, 4],
        ];
        await context.sync();
      });
      await settle();
      bench.user.type("C3", "12,5");
      await settle();
      expect(seen).toHaveLength(2);
      expect(seen[0]).toMatchObject({
        type: "WorksheetChanged",
        changeType: "RangeEdited",
        address: "A1:B2",
        source: "Local",
        triggerSource: "ThisLocalAddin",
      });
      expect(seen[0]).not.toHaveProperty("details");
      expect(seen[1]).toMatchObject({
        address: "C3",
        triggerSource: "Unknown",
        details: { valueBefore: "", valueAfter: 12.5, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
      });
    });

    it("[HST-41] stops telling when the handler is removed, and while events are switched off", async () => {
      const handler = await bench.Excel.run(async (context) => {
        const result = context.workbook.worksheets.getActiveWorksheet().onChanged.add(record);
        await context.sync();
        return result;
      });
      await bench.Excel.run(async (context) => {
        context.runtime.enableEvents = false;
        await context.sync();
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
        context.runtime.enableEvents = true;
        await context.sync();
      });
      await settle();
      expect(seen).toHaveLength(0);
      bench.user.type("A1", "2");
      await settle();
      expect(seen).toHaveLength(1);
      await bench.Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
      bench.user.type("A1", "3");
      await settle();
      expect(seen).toHaveLength(1);
    });

    it("[HST-42] tells of sheets that come, go, are shown and selected, for the whole workbook", async () => {
      await bench.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onAdded.add(record);
        worksheets.onDeleted.add(record);
        worksheets.onActivated.add(record);
        worksheets.onDeactivated.add(record);
        worksheets.onSelectionChanged.add(record);
        await context.sync();
        const sheet = worksheets.add("Hai");
        sheet.activate();
        await context.sync();
      });
      bench.user.select("B2:C3");
      await settle();
      await bench.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Hai").delete();
        await context.sync();
      });
      await settle();
      expect(seen.map((event) => event.type)).toEqual([
        "WorksheetAdded",
        "WorksheetDeactivated",
        "WorksheetActivated",
        "WorksheetSelectionChanged",
        "WorksheetActivated",
        "WorksheetDeleted",
      ]);
      expect(seen[3]).toMatchObject({ address: "B2:C3" });
    });

    it("[HST-43] tells the shift of inserted and deleted cells", async () => {
      await bench.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.onChanged.add(record);
        await context.sync();
        sheet.getRange("2:3").insert("Down");
        sheet.getRange("A1:B1").delete("Left");
        await context.sync();
      });
      await settle();
      expect(seen.map((event) => [event.changeType, event.address, event.changeDirectionState])).toEqual([
        ["RowInserted", "2:3", { insertShiftDirection: "Down" }],
        ["CellDeleted", "A1:B1", { deleteShiftDirection: "Left" }],
      ]);
    });

    it("[HST-44] tells of a table's data, and gives the changed cells to a later request", async () => {
      await bench.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:B3").values = [
          ["Xã", "Số"],
          ["A", 1],
          ["B", 2],
        ];
        const table = sheet.tables.add("A1:B3", true);
        await context.sync();
        table.onChanged.add(async (event) => {
          await bench.Excel.run(async (inner) => {
            const range = event.getRange(inner).load("values,address");
            await inner.sync();
            seen.push({ address: range.address, values: range.values, table: event.tableId });
          });
        });
        await context.sync();
      });
      bench.user.type("B2", "10");
      bench.user.type("D1", "ngoài bảng");
      await settle();
      expect(seen).toEqual([
        { address: "Sheet1!B2", values: [[10]], table: bench.workbook.sheets[0]!.tables[0]!.id },
      ]);
    });

    it("[HST-45] tells of calculation, protection, formulas and formats", async () => {
      await bench.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:B1").values = [[1, "=A1+1"]];
        await context.sync();
        sheet.onCalculated.add(record);
        sheet.onProtectionChanged.add(record);
        sheet.onFormulaChanged.add(record);
        sheet.onFormatChanged.add(record);
        await context.sync();
      });
      bench.user.type("A1", "5");
      await settle();
      expect(seen.splice(0)).toEqual([
        expect.objectContaining({ type: "WorksheetCalculated", address: "B1" }),
      ]);
      await bench.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B1").formulas = [["=A1*2"]];
        sheet.getRange("B1").format.font.bold = true;
        sheet.protection.protect();
        await context.sync();
      });
      await settle();
      expect(seen.map((event) => event.type)).toEqual([
        "WorksheetFormulaChanged",
        "WorksheetFormatChanged",
        "WorksheetProtectionChanged",
        "WorksheetCalculated",
      ]);
      expect(seen[0]).toMatchObject({ formulaDetails: [{ cellAddress: "B1", previousFormula: "=A1+1" }] });
    });
  });
}
