import { boot } from "../../../src/workbench";
import type { Workbench } from "../../../src/workbench";

/** Excel's traps (the project's own list of them), each as a script meets it. */
describe("traps", () => {
  let bench: Workbench;

  beforeEach(async () => {
    bench = await boot();
  });

  afterEach(() => {
    bench.dispose();
  });

  /** Runs on the active sheet; an error is given back instead of thrown. */
  async function on<T>(
    act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
  ): Promise<T | { code: string }> {
    try {
      return await bench.Excel.run(async (context) => {
        const result = await act(context.workbook.worksheets.getActiveWorksheet(), context);
        await context.sync();
        return result;
      });
    } catch (cause) {
      return { code: (cause as OfficeExtension.Error).code };
    }
  }

  async function read(address: string, properties = "values,formulas"): Promise<Excel.Range> {
    return (await on(async (sheet, context) => {
      const range = sheet.getRange(address).load(properties);
      await context.sync();
      return range;
    })) as Excel.Range;
  }

  it("[HST-20] makes formulas of texts that begin with = + - @", async () => {
    await on((sheet) => {
      sheet.getRange("A1:A5").values = [[5], ["=A1*2"], ["+A1"], ["-A1"], ["@A1"]];
    });
    const range = await read("A2:A5");
    expect(range.formulas).toEqual([["=A1*2"], ["=A1"], ["=-A1"], ["=A1"]]);
    expect(range.values).toEqual([[10], [5], [-5], [5]]);
  });

  it("[HST-20] refuses prose that looks like the beginning of a formula", async () => {
    const error = await on((sheet) => {
      sheet.getRange("A1").values = [["- Có 5 đơn vị tham gia"]];
    });
    expect(error).toEqual({ code: "InvalidArgument" });
  });

  it("[HST-21] keeps text behind an apostrophe and does not give the apostrophe back", async () => {
    await on((sheet) => {
      sheet.getRange("A1:A2").values = [["'- Có 5 đơn vị"], ["'01"]];
    });
    const range = await read("A1:A2", "values,formulas,valueTypes");
    expect(range.values).toEqual([["- Có 5 đơn vị"], ["01"]]);
    expect(range.formulas).toEqual([["- Có 5 đơn vị"], ["01"]]);
    // Writing back what was read makes something else of it.
    const again = await on((sheet) => {
      sheet.getRange("A1:A2").values = range.values;
    });
    expect(again).toEqual({ code: "InvalidArgument" });
  });

  it("[HST-22] turns codes into numbers and dates unless the cell is formatted as text first", async () => {
    await on((sheet) => {
      sheet.getRange("A1:C1").values = [["01", "1/2", "50%"]];
      sheet.getRange("A2:C2").numberFormat = [["@", "@", "@"]];
      sheet.getRange("A2:C2").values = [["01", "1/2", "50%"]];
    });
    const first = await read("A1:C1", "values,valueTypes");
    expect(first.valueTypes).toEqual([["Double", "Double", "Double"]]);
    expect([first.values[0]![0], first.values[0]![2]]).toEqual([1, 0.5]);
    expect((await read("A2:C2")).values).toEqual([["01", "1/2", "50%"]]);
  });

  it("[HST-23] leaves a cell alone for null, empties it for an empty text, and reads empty as an empty text", async () => {
    await on((sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("A1:B1").values = [[null, ""]];
    });
    const range = await read("A1:B1", "values,valueTypes");
    expect(range.values).toEqual([[1, ""]]);
    expect(range.valueTypes).toEqual([["Double", "Empty"]]);
  });

  it("[HST-24] gives error cells as texts, told apart by their type", async () => {
    await on((sheet) => {
      sheet.getRange("A1:A2").values = [["=1/0"], ["'#DIV/0!"]];
    });
    const range = await read("A1:A2", "values,valueTypes");
    expect(range.values).toEqual([["#DIV/0!"], ["#DIV/0!"]]);
    expect(range.valueTypes).toEqual([["Error"], ["String"]]);
  });

  it.each([
    ["too few rows", [[1]]],
    ["ragged rows", [[1, 2], [3]]],
    ["one dimension", [1, 2]],
  ])("[HST-25] refuses a block of another shape: %s", async (_, block) => {
    const error = await on((sheet) => {
      sheet.getRange("A1:B2").values = block as unknown[][];
    });
    expect(error).toEqual({ code: "InvalidArgument" });
  });

  it("[HST-25] spreads one value over the whole range", async () => {
    await on((sheet) => {
      (sheet.getRange("A1:B2") as { values: unknown }).values = "x";
    });
    expect((await read("A1:B2")).values).toEqual([
      ["x", "x"],
      ["x", "x"],
    ]);
  });

  it("[HST-26] denies writing to locked cells of a protected sheet, and protecting twice", async () => {
    await on((sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: false });
    });
    const locked = await on((sheet) => {
      sheet.getRange("A1").values = [[1]];
    });
    const open = await on((sheet) => {
      sheet.getRange("B1").values = [[1]];
    });
    const format = await on((sheet) => {
      sheet.getRange("B1").format.fill.color = "red";
    });
    const twice = await on((sheet) => sheet.protection.protect());
    const rows = await on((sheet) => sheet.getRange("1:1").insert("Down"));
    const denied = { code: "AccessDenied" };
    expect([locked, open, format, twice]).toEqual([denied, undefined, denied, denied]);
    expect(rows).toEqual(denied);
    expect(await on((sheet) => sheet.protection.unprotect())).toBeUndefined();
  });

  it("[HST-26] asks for the password of a sheet and of the workbook", async () => {
    await on((sheet, context) => {
      sheet.protection.protect({}, "mật khẩu");
      context.workbook.protection.protect("khác");
    });
    const wrong = { code: "BadPassword" };
    expect(await on((sheet) => sheet.protection.unprotect("sai"))).toEqual(wrong);
    expect(await on((_sheet, context) => context.workbook.protection.unprotect())).toEqual(wrong);
    expect(await on((_sheet, context) => void context.workbook.worksheets.add("Mới"))).toEqual({
      code: "AccessDenied",
    });
    expect(await on((sheet) => sheet.protection.unprotect("mật khẩu"))).toBeUndefined();
  });

  it("[HST-27] lets scripts write past a validation, and finds what is wrong on request", async () => {
    await on((sheet) => {
      const range = sheet.getRange("A1:A3");
      range.dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } };
      range.values = [[5], [50], ["x"]];
    });
    const found = await on(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1:A3");
      const invalid = dataValidation.getInvalidCellsOrNullObject().load("address");
      const none = sheet.getRange("A1").dataValidation.getInvalidCellsOrNullObject();
      dataValidation.load("type,valid");
      await context.sync();
      return [invalid.address, none.isNullObject, dataValidation.type, dataValidation.valid];
    });
    expect(found).toEqual(["Sheet1!A2:A3", true, "WholeNumber", false]);
  });

  it("[HST-27] refuses a list of more than 255 characters", async () => {
    const source = Array.from({ length: 60 }, (_, index) => `Mục ${index}`).join(",");
    const error = await on((sheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
    });
    expect(error).toEqual({ code: "InvalidArgument" });
  });

  it("[HST-28] shows texts and local formulas as the machine does, values and formulas in English", async () => {
    await on((sheet) => {
      const range = sheet.getRange("A1:A2");
      range.numberFormat = [["#,##0.00"], ["General"]];
      range.formulas = [[1234.5], ["=SUM(A1,0.5)"]];
    });
    const range = await read("A1:A2", "values,text,formulas,formulasLocal");
    expect(range.values).toEqual([[1234.5], [1235]]);
    expect(range.text).toEqual([["1.234,50"], ["1235"]]);
    expect(range.formulas).toEqual([[1234.5], ["=SUM(A1,0.5)"]]);
    expect(range.formulasLocal).toEqual([[1234.5], ["=SUM(A1;0,5)"]]);
  });

  it("[HST-29] fails while a cell is edited, unless the script waits for the end of it", async () => {
    bench.host.setCellEditing(true);
    expect(await on((sheet) => void sheet.load("name"))).toEqual({ code: "InvalidOperationInCellEditMode" });
    const waiting = bench.Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return sheet.name;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    bench.host.setCellEditing(false);
    await expect(waiting).resolves.toBe("Sheet1");
  });

  it("[HST-30] takes at most 5 MB at once on the web, and any size on the desktop", async () => {
    const web = await boot({ profile: "web" });
    const text = `'${"x".repeat(32_000)}`;
    const rows = Array.from({ length: 200 }, () => [text]);
    const write = (on: Workbench) =>
      on.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1:A200").values = rows;
        await context.sync();
      });
    try {
      await expect(write(web)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
      await expect(write(bench)).resolves.toBeUndefined();
    } finally {
      web.dispose();
    }
  });

  it("[HST-31] gives downloads on Windows and on the web, and nothing on the Mac", async () => {
    const mac = await boot({ profile: "mac" });
    const click = ({ window }: Workbench) => {
      const link = window.document.createElement("a");
      link.download = "biểu.xlsx";
      link.href = window.URL.createObjectURL(new window.Blob(["abc"]));
      link.click();
    };
    try {
      click(bench);
      click(mac);
      expect(bench.downloads.map(({ name }) => name)).toEqual(["biểu.xlsx"]);
      expect(mac.downloads).toEqual([]);
    } finally {
      mac.dispose();
    }
  });

  it("[HST-32] makes faults to order, in a request, an action or at a member", async () => {
    const load = (sheet: Excel.Worksheet) => void sheet.load("name");
    bench.host.failNext({ at: { request: 2 }, code: "MemoryLimitReached" as "GeneralException" });
    expect(await on(load)).toBeUndefined();
    expect(await on(load)).toEqual({ code: "MemoryLimitReached" });
    bench.host.failNext({ at: { member: "Range.values" }, code: "AccessDenied" });
    expect(await on(load)).toBeUndefined();
    expect(
      await on((sheet) => {
        sheet.getRange("A1").values = [[1]];
      }),
    ).toEqual({ code: "AccessDenied" });
    bench.host.failNext({ at: { action: 1 }, code: "GeneralException" });
    expect(await on(load)).toEqual({ code: "GeneralException" });
    expect(await on(load)).toBeUndefined();
  });
});
