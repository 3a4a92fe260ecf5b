import { boot } from "../../../src/workbench";
import type { Workbench } from "../../../src/workbench";

/** Excel's objects beyond plain cells, each by what a script reads afterwards. */
describe("objects", () => {
  let bench: Workbench;

  beforeEach(async () => {
    bench = await boot();
  });

  afterEach(() => {
    // Nothing that these scripts use may be missing.
    expect(bench.unknownMembers).toEqual([]);
    bench.dispose();
  });

  const on = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    bench.Excel.run((context) => act(context.workbook.worksheets.getActiveWorksheet(), context));

  it("[HST-50] tables: rows and columns come and go, what lies below moves", async () => {
    const seen = await on(async (sheet, context) => {
      const table = sheet.tables.add("A1:B1", true);
      table.getHeaderRowRange().values = [["Xã", "Số"]];
      table.rows.add(undefined, [
        ["A", 1],
        ["C", 3],
      ]);
      sheet.getRange("A6").values = [["bên dưới"]];
      await context.sync();
      table.rows.add(1, [["B", 2]]);
      table.columns.add(undefined, [["Gấp đôi"], ["=[@Số]*2"], ["=[@Số]*2"], ["=[@Số]*2"]]);
      await context.sync();
      const range = table.getRange().load("address,values");
      const below = sheet.getRange("A5:A8").load("values");
      table.rows.load("count");
      table.columns.load("items/name,items/index");
      await context.sync();
      table.rows.getItemAt(0).delete();
      table.columns.getItem("Số").delete();
      const after = table.getRange().load("values");
      await context.sync();
      return {
        address: range.address,
        values: range.values,
        below: below.values,
        rows: table.rows.count,
        columns: table.columns.items.map((column) => [column.name, column.index]),
        after: after.values.map((row) => row[0]),
      };
    });
    expect(seen).toEqual({
      address: "Sheet1!A1:C4",
      values: [
        ["Xã", "Số", "Gấp đôi"],
        ["A", 1, 2],
        ["B", 2, 4],
        ["C", 3, 6],
      ],
      below: [[""], [""], ["bên dưới"], [""]],
      rows: 3,
      columns: [
        ["Xã", 0],
        ["Số", 1],
        ["Gấp đôi", 2],
      ],
      after: ["Xã", "B", "C"],
    });
  });

  it("[HST-51] tables: sorting, filtering and the visible part", async () => {
    const seen = await on(async (sheet, context) => {
      sheet.getRange("A1:B5").values = [
        ["Xã", "Số"],
        ["Đức", 7],
        ["An", 3],
        ["Bình", 9],
        ["Công", 3],
      ];
      const table = sheet.tables.add("A1:B5", true);
      table.sort.apply([{ key: 1, ascending: false }, { key: 0 }]);
      const sorted = table.getDataBodyRange().load("values");
      await context.sync();
      const first = sorted.values;
      table.columns.getItem("Số").filter.applyCustomFilter(">3");
      const view = table.getDataBodyRange().getVisibleView().load("values,rowCount");
      await context.sync();
      table.clearFilters();
      const hidden = table.getDataBodyRange().load("rowHidden");
      await context.sync();
      return { first, visible: view.values, rows: view.rowCount, hidden: hidden.rowHidden };
    });
    expect(seen).toEqual({
      first: [
        ["Bình", 9],
        ["Đức", 7],
        ["An", 3],
        ["Công", 3],
      ],
      visible: [
        ["Bình", 9],
        ["Đức", 7],
      ],
      rows: 2,
      hidden: false,
    });
  });

  it("[HST-52] ranges: copying, moving, filling, finding, removing duplicates", async () => {
    const seen = await on(async (sheet, context) => {
      sheet.getRange("A1:C1").values = [[1, 2, "=A1+B1"]];
      sheet.getRange("A3").copyFrom("A1:C1");
      sheet.getRange("A5").copyFrom("A1:C1", "Values", false, true);
      sheet.getRange("A1:B1").autoFill("A1:E1", "FillDefault");
      sheet.getRange("G1:G4").values = [["An"], ["Bình"], ["An"], ["Công"]];
      const removed = sheet.getRange("G1:G4").removeDuplicates([0], false).load("removed,uniqueRemaining");
      sheet.getRange("C3").moveTo("I1");
      const found = sheet
        .findAllOrNullObject("An", { completeMatch: true, matchCase: false })
        .load("address");
      const none = sheet.getRange("A1:A9").findOrNullObject("không có", {});
      const changed = sheet.replaceAll("Bình", "Bình An", {});
      const formulas = sheet.getRange("A1:I8").load("formulas");
      await context.sync();
      return [
        formulas.formulas.map((row) => row.join("|")),
        removed.removed,
        removed.uniqueRemaining,
        found.address,
        none.isNullObject,
        changed.value,
      ];
    });
    expect(seen).toEqual([
      [
        "1|2|3|4|5||An||=A3+B3",
        "||||||Bình An||",
        "1|2|||||Công||",
        "||||||||",
        "1||||||||",
        "2||||||||",
        "3||||||||",
        "||||||||",
      ],
      1,
      3,
      "Sheet1!G1",
      true,
      1,
    ]);
  });

  it("[HST-53] ranges: neighbours, edges, regions, used part, special cells", async () => {
    const seen = await on(async (sheet, context) => {
      sheet.getRange("B2:D4").values = [
        [1, "x", true],
        ["", 5, "=1/0"],
        [7, 8, 9],
      ];
      const of = (range: Excel.Range): Excel.Range => range.load("address");
      const start = sheet.getRange("B2");
      const ranges = [
        of(start.getSurroundingRegion()),
        of(sheet.getUsedRange()),
        of(sheet.getRange("D2").getRangeEdge("Down")),
        of(start.getExtendedRange("Right")),
        of(start.getOffsetRange(1, 1)),
        of(start.getResizedRange(2, 1)),
        of(sheet.getRange("B2:D4").getLastRow()),
        of(sheet.getRange("B2:D4").getIntersection("C3:Z9")),
        of(start.getBoundingRect("E6")),
        of(sheet.getRange("B2:D4").getColumnsAfter(2)),
      ];
      const numbers = sheet.getRange("B2:D4").getSpecialCells("Constants", "Numbers").load("address");
      const errors = sheet.getRange("B2:D4").getSpecialCells("Formulas", "Errors").load("address");
      const none = sheet.getRange("B2:D4").getSpecialCellsOrNullObject("DataValidations");
      const empty = sheet.getRange("X1:Z9").getUsedRangeOrNullObject();
      await context.sync();
      return [
        ranges.map((one) => one.address.split("!")[1]),
        numbers.address,
        errors.address,
        none.isNullObject,
        empty.isNullObject,
      ];
    });
    expect(seen).toEqual([
      ["B2:D4", "B2:D4", "D4", "B2:D2", "C3", "B2:C4", "B4:D4", "C3:D4", "B2:E6", "E2:F4"],
      "Sheet1!B2,Sheet1!C3,Sheet1!B4:D4",
      "Sheet1!D3",
      true,
      true,
    ]);
  });

  it("[HST-54] looks: of single cells, whole columns, mixed ones read as null; named styles", async () => {
    const seen = await on(async (sheet, context) => {
      sheet.getRange("A:A").format.font.bold = true;
      sheet.getRange("B1").format.fill.color = "orange";
      sheet.getRange("C1").style = "Good";
      const whole = sheet.getRange("A500").load("format/font/bold");
      const mixed = sheet.getRange("A1:B1").load("format/font/bold,format/fill/color");
      const good = sheet.getRange("C1").load("style,format/fill/color,format/font/color");
      const border = sheet.getRange("D1:E2").format.borders.getItem("InsideVertical");
      border.style = "Continuous";
      border.color = "#FF0000";
      border.load("style,color,weight");
      sheet.getRange("F:F").format.columnWidth = 72;
      const width = sheet.getRange("F1").load("format/columnWidth,width");
      await context.sync();
      return [
        whole.format.font.bold,
        mixed.format.font.bold,
        mixed.format.fill.color,
        [good.style, good.format.fill.color, good.format.font.color],
        [border.style, border.color, border.weight],
        [width.format.columnWidth, width.width],
      ];
    });
    expect(seen).toEqual([
      true,
      null,
      "",
      ["Good", "#C6EFCE", "#006100"],
      ["Continuous", "#FF0000", "Thin"],
      [72, 72],
    ]);
  });

  it("[HST-55] names, settings, custom XML, properties and sheet properties", async () => {
    const seen = await on(async (sheet, context) => {
      const { workbook } = context;
      sheet.getRange("A1:A2").values = [[2], [3]];
      workbook.names.add("HaiO", sheet.getRange("A1:A2"), "hai ô");
      workbook.names.add("Tong", "=SUM(HaiO)");
      sheet.names.add("RieNg", "=Sheet1!$A$1");
      workbook.settings.add("khoa", { a: [1, "hai"] });
      workbook.properties.custom.add("don-vi", "X1");
      sheet.customProperties.add("loai", "bieu-01");
      const part = workbook.customXmlParts.add('<a xmlns="urn:a">1</a>');
      await context.sync();
      part.setXml('<a xmlns="urn:a">2</a>');
      const names = workbook.names.load("items/name,items/type,items/value,items/scope");
      const range = workbook.names.getItem("HaiO").getRange().load("address");
      const setting = workbook.settings.getItem("khoa").load("value");
      const missing = workbook.settings.getItemOrNullObject("khác");
      const custom = workbook.properties.custom.getItem("don-vi").load("value,type");
      const own = sheet.customProperties.getItem("loai").load("value");
      const xml = workbook.customXmlParts.getByNamespace("urn:a").getOnlyItem().getXml();
      await context.sync();
      return [
        names.items.map((one) => [one.name, one.type, one.value, one.scope]),
        range.address,
        setting.value,
        missing.isNullObject,
        [custom.value, custom.type],
        own.value,
        xml.value,
      ];
    });
    expect(seen).toEqual([
      [
        ["HaiO", "Range", "Sheet1!A1:A2", "Workbook"],
        ["Tong", "Integer", 5, "Workbook"],
      ],
      "Sheet1!A1:A2",
      { a: [1, "hai"] },
      true,
      ["X1", "String"],
      "bieu-01",
      '<a xmlns="urn:a">2</a>',
    ]);
  });

  it("[HST-56] conditional formats of every kind, in the order of their priority", async () => {
    const types = [
      "Custom",
      "DataBar",
      "ColorScale",
      "IconSet",
      "TopBottom",
      "PresetCriteria",
      "ContainsText",
      "CellValue",
    ];
    const seen = await on(async (sheet, context) => {
      const range = sheet.getRange("A1:A9");
      for (const type of types) range.conditionalFormats.add(type as Excel.ConditionalFormatType);
      const formats = range.conditionalFormats.load("items/type,items/priority");
      await context.sync();
      const order = formats.items.map((one) => [one.type, one.priority]);
      const text = formats.items.find((one) => one.type === "ContainsText")!.textComparison;
      text.rule = { operator: "Contains", text: "xã" };
      text.format.font.bold = true;
      text.load("rule,format/font/bold");
      const wrong = formats.items[0]!.customOrNullObject;
      await context.sync();
      formats.items[7]!.priority = 0;
      const again = range.conditionalFormats.load("items/type");
      await context.sync();
      return [order, [text.rule, text.format.font.bold, wrong.isNullObject], again.items[0]!.type];
    });
    expect(seen).toEqual([
      [...types].reverse().map((type, index) => [type, index]),
      [{ operator: "Contains", text: "xã" }, true, true],
      "Custom",
    ]);
  });

  it("[HST-57] charts: series from the cells, titles, axes, place, points", async () => {
    const seen = await on(async (sheet, context) => {
      sheet.getRange("A1:C3").values = [
        ["", "Kế hoạch", "Thực hiện"],
        ["An", 10, 9],
        ["Bình", 20, 22],
      ];
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:C3"), "Auto");
      chart.title.text = "So sánh";
      chart.legend.position = "Right";
      chart.setPosition("E2", "J12");
      chart.series.getItemAt(1).format.fill.setSolidColor("#FF0000");
      chart.axes.valueAxis.minimum = 0;
      await context.sync();
      chart.load("name,chartType,left,top,width,height,title/text,legend/position");
      chart.series.load("items/name");
      const values = chart.series.getItemAt(0).getDimensionValues("Values");
      const categories = chart.series.getItemAt(0).getDimensionValues("Categories");
      const range = sheet.getRange("E2:J12").load("left,top,width,height");
      await context.sync();
      return [
        [chart.chartType, chart.title.text, chart.legend.position],
        chart.series.items.map((one) => one.name),
        values.value,
        categories.value,
        [chart.left, chart.top, chart.width, chart.height].join() ===
          [range.left, range.top, range.width, range.height].join(),
      ];
    });
    // Two rows and two columns of numbers under three of headings: by columns.
    expect(seen).toEqual([
      ["BarClustered", "So sánh", "Right"],
      ["Kế hoạch", "Thực hiện"],
      [10, 20],
      ["An", "Bình"],
      true,
    ]);
  });

  it("[HST-58] comments with replies, and the functions of Excel", async () => {
    const seen = await on(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      const comment = context.workbook.comments.add("Sheet1!A1", "Sai?");
      comment.replies.add("Đúng");
      await context.sync();
      comment.resolved = true;
      comment.load("content,authorName,resolved");
      comment.replies.load("items/content");
      const place = comment.getLocation().load("address");
      const sum = context.workbook.functions.sum(sheet.getRange("A1:A3"), 4).load("value");
      const lookup = context.workbook.functions
        .vlookup(9, sheet.getRange("A1:A3"), 1, false)
        .load("error,value");
      await context.sync();
      return [
        [comment.content, comment.authorName, comment.resolved],
        comment.replies.items.map((one) => one.content),
        place.address,
        sum.value,
        lookup.error,
      ];
    });
    expect(seen).toEqual([["Sai?", "Người dùng", true], ["Đúng"], "Sheet1!A1", 10, "#N/A"]);
  });

  it("[HST-59] sheets: copying, moving, hiding, freezing, page breaks, other workbooks", async () => {
    const other = Buffer.from(await bench.save()).toString("base64");
    const seen = await on(async (sheet, context) => {
      const { workbook } = context;
      sheet.getRange("A1").values = [["gốc"]];
      const copy = sheet.copy("Before", sheet);
      copy.name = "Bản sao";
      const ids = workbook.insertWorksheetsFromBase64(other, { positionType: "End", sheetNamesToInsert: [] });
      await context.sync();
      copy.visibility = "VeryHidden";
      sheet.freezePanes.freezeRows(2);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      sheet.horizontalPageBreaks.add("A5");
      sheet.horizontalPageBreaks.load("items/rowIndex");
      workbook.worksheets.load("items/name,items/visibility,items/position");
      const visible = workbook.worksheets.getCount(true);
      await context.sync();
      return [
        workbook.worksheets.items.map((one) => [one.name, one.visibility, one.position]),
        ids.value.length,
        visible.value,
        frozen.address,
        sheet.horizontalPageBreaks.items.map((one) => (one as unknown as { rowIndex: number }).rowIndex),
      ];
    });
    expect(seen).toEqual([
      [
        ["Bản sao", "VeryHidden", 0],
        ["Sheet1", "Visible", 1],
        ["Sheet1 (2)", "Visible", 2],
      ],
      1,
      2,
      "Sheet1!1:2",
      [4],
    ]);
    await bench.Excel.createWorkbook(other);
    expect(bench.host.createdWorkbooks).toEqual([{ id: "workbook-1", base64: other, opened: true }]);
  });

  it("[HST-60] properties of single cells, read and set in one go", async () => {
    const seen = await on(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.setCellProperties([
        [{ format: { fill: { color: "#00FF00" }, font: { bold: true } } }, { style: "Bad" }],
      ]);
      const read = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true } },
      });
      await context.sync();
      return read.value;
    });
    expect(seen).toEqual([
      [
        { address: "Sheet1!A1", format: { fill: { color: "#00FF00" }, font: { bold: true } } },
        { address: "Sheet1!B1", format: { fill: { color: "#FFC7CE" }, font: { bold: false } } },
      ],
    ]);
  });
});
