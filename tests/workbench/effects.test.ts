import { boot } from "../../src/workbench";
import { recalculate } from "../support/libreOffice";
import { itWith } from "../support/programs";
import { runPython } from "../support/python";

/** One script that uses most of what a report add-in writes; the file it makes is judged by other programs. */
async function makeFile(): Promise<Uint8Array> {
  const bench = await boot();
  try {
    await bench.Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getActiveWorksheet();
      sheet.name = "Biểu 01";
      sheet.tabColor = "#FF8800";
      sheet.getRange("A1:D1").values = [["Xã", "Kế hoạch", "Thực hiện", "Tỷ lệ"]];
      sheet.getRange("A2:C4").values = [
        ["An Nhơn", 100, 95],
        ["Tây Sơn", 80, 88],
        ["'- Vĩnh Thạnh", 50, 20],
      ];
      sheet.getRange("D2:D4").formulas = [["=C2/B2"], ["=C3/B3"], ["=C4/B4"]];
      sheet.getRange("D2:D4").numberFormat = [["0.0%"], ["0.0%"], ["0.0%"]];
      sheet.getRange("A6").values = [["=SUMPRODUCT(B2:B4,C2:C4)"]];
      sheet.getRange("A7").values = [["=TongKeHoach*2"]];
      workbook.names.add("TongKeHoach", sheet.getRange("F1"));
      sheet.getRange("F1").formulas = [["=SUM(B2:B4)"]];
      const head = sheet.getRange("A1:D1").format;
      head.font.bold = true;
      head.font.name = "Times New Roman";
      head.font.color = "#FFFFFF";
      head.fill.color = "#4472C4";
      head.horizontalAlignment = "Center";
      head.wrapText = true;
      head.borders.getItem("EdgeBottom").style = "Double";
      sheet.getRange("B:B").format.columnWidth = 96;
      sheet.getRange("1:1").format.rowHeight = 30;
      sheet.getRange("A8:D8").merge();
      sheet.getRange("A8").values = [["Ghi chú"]];
      const entry = sheet.getRange("C2:C4");
      entry.format.protection.locked = false;
      entry.dataValidation.rule = { decimal: { formula1: 0, formula2: 1000, operator: "Between" } };
      entry.dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "Sai số",
        message: "Từ 0 đến 1000",
      };
      entry.dataValidation.prompt = { showPrompt: true, title: "Thực hiện", message: "Nhập số" };
      sheet.getRange("F2").dataValidation.rule = { list: { inCellDropDown: true, source: "Đạt,Không đạt" } };
      const custom = sheet.getRange("D2:D4").conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=$D2<0.9";
      custom.custom.format.fill.color = "#FFC7CE";
      custom.stopIfTrue = true;
      const value = sheet.getRange("C2:C4").conditionalFormats.add("CellValue").cellValue;
      value.rule = { formula1: "=90", operator: "GreaterThan" };
      value.format.font.color = "#006100";
      sheet.getRange("B2:B4").conditionalFormats.add("ColorScale");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:A1"));
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.pageLayout.setPrintArea("A1:D8");
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "Trang &P/&N";
      sheet.getRange("A9").hyperlink = { documentReference: "'Dữ liệu'!A1", textToDisplay: "Xem dữ liệu" };
      sheet.protection.protect({ allowFormatColumns: true, allowSort: true });

      const data = workbook.worksheets.add("Dữ liệu");
      data.getRange("A1:B4").values = [
        ["Tháng", "Số"],
        ["Một", 3],
        ["Hai", 5],
        ["Ba", 4],
      ];
      const table = data.tables.add("A1:B4", true);
      table.name = "SoLieu";
      table.style = "TableStyleLight9";
      table.showTotals = true;
      const chart = data.charts.add("ColumnClustered", data.getRange("A1:B4"), "Columns");
      chart.title.text = "Theo tháng";
      chart.setPosition("D2", "J16");
      chart.axes.valueAxis.title.text = "Số lượng";
      data.comments.add("B2", "Kiểm tra lại");
      const hidden = workbook.worksheets.add("_an");
      hidden.visibility = "VeryHidden";
      workbook.properties.title = "Báo cáo thi đua";
      workbook.properties.custom.add("thi-dua", "mẫu 1");
      workbook.customXmlParts.add('<don-vi xmlns="urn:thi-dua">An Nhơn</don-vi>');
      await context.sync();
    });
    expect(bench.unknownMembers).toEqual([]);
    return await bench.save();
  } finally {
    bench.dispose();
  }
}

describe("what scripts did, in the saved file", () => {
  let file: Uint8Array;

  beforeAll(async () => {
    file = await makeFile();
  });

  itWith("openpyxl", "[ENG-50] openpyxl sees values, formulas and looks", async () => {
    const { result } = await runPython(
      `
import openpyxl
wb = openpyxl.load_workbook(files["a.xlsx"])
ws = wb["Biểu 01"]
cached = openpyxl.load_workbook(files["a.xlsx"], data_only=True)["Biểu 01"]
result = dict(
  sheets=[(s.title, s.sheet_state) for s in wb],
  values=[[c.value for c in row] for row in ws["A1:D4"]],
  cached=[cached["D2"].value, cached["A6"].value, cached["A7"].value],
  quoted=bool(ws["A4"].quotePrefix),
  font=[ws["A1"].font.name, ws["A1"].font.b, ws["A1"].font.color.rgb], fill=ws["A1"].fill.fgColor.rgb,
  align=[ws["A1"].alignment.horizontal, ws["A1"].alignment.wrap_text], border=ws["A1"].border.bottom.style,
  format=ws["D2"].number_format, locked=[ws["C2"].protection.locked, ws["B2"].protection.locked],
  merged=[str(r) for r in ws.merged_cells.ranges], freeze=ws.freeze_panes, tab=ws.sheet_properties.tabColor.rgb,
  height=ws.row_dimensions[1].height, width=round(ws.column_dimensions["B"].width, 1),
  link=ws["A9"].hyperlink.location, names={d.name: d.attr_text for d in getattr(wb.defined_names, "definedName", None) or wb.defined_names.values()},
)`,
      { files: { "a.xlsx": file } },
    );
    expect(result).toEqual({
      sheets: [
        ["Biểu 01", "visible"],
        ["Dữ liệu", "visible"],
        ["_an", "veryHidden"],
      ],
      values: [
        ["Xã", "Kế hoạch", "Thực hiện", "Tỷ lệ"],
        ["An Nhơn", 100, 95, "=C2/B2"],
        ["Tây Sơn", 80, 88, "=C3/B3"],
        ["- Vĩnh Thạnh", 50, 20, "=C4/B4"],
      ],
      // By hand: 95/100; 100*95+80*88+50*20; 2*(100+80+50).
      cached: [0.95, 17540, 460],
      quoted: true,
      font: ["Times New Roman", true, "FFFFFFFF"],
      fill: "FF4472C4",
      align: ["center", true],
      border: "double",
      format: "0.0%",
      locked: [false, true],
      merged: ["A8:D8"],
      freeze: "B2",
      tab: "FFFF8800",
      height: 30,
      // 96 points are 128 pixels: (128 - 5) / 7 characters, and 5/7 for the margins that files count in.
      width: 18.3,
      link: "'Dữ liệu'!A1",
      names: { TongKeHoach: "'Biểu 01'!$F$1" },
    });
  });

  itWith(
    "openpyxl",
    "[ENG-51] openpyxl sees rules, protection, print set-up, tables, charts and properties",
    async () => {
      const { result } = await runPython(
        `
import openpyxl, zipfile
wb = openpyxl.load_workbook(files["a.xlsx"])
ws = wb["Biểu 01"]
dv = [(str(v.sqref), v.type, v.operator, v.formula1, v.formula2, v.errorTitle, v.promptTitle) for v in ws.data_validations.dataValidation]
cf = sorted((str(r.sqref), rule.type, rule.formula, rule.stopIfTrue) for r in ws.conditional_formatting for rule in r.rules)
t = wb["Dữ liệu"].tables["SoLieu"]
chart = wb["Dữ liệu"]._charts[0]
z = zipfile.ZipFile(files["a.xlsx"])
result = dict(
  dv=dv, cf=cf, protected=[ws.protection.sheet, ws.protection.formatColumns, ws.protection.sort, ws.protection.formatCells],
  page=[ws.page_setup.orientation, ws.page_setup.fitToWidth, ws.page_setup.fitToHeight, ws.print_title_rows, (ws.print_area if isinstance(ws.print_area, str) else ws.print_area[0]).split("!")[-1], ws.oddFooter.center.text],
  table=[t.ref, t.tableStyleInfo.name, t.totalsRowCount, [c.name for c in t.tableColumns]],
  chart=[type(chart).__name__, chart.title.tx.rich.p[0].r[0].t, chart.series[0].val.numRef.f, chart.series[0].cat.strRef.f, chart.y_axis.title.tx.rich.p[0].r[0].t],
  comment=wb["Dữ liệu"]["B2"].comment is not None,
  title=wb.properties.title, custom="mẫu 1" in z.read("docProps/custom.xml").decode() and 'name="thi-dua"' in z.read("docProps/custom.xml").decode(),
  xml=[z.read(n).decode() for n in z.namelist() if n.startswith("customXml/item1")][0],
)`,
        { files: { "a.xlsx": file } },
      );
      expect(result).toEqual({
        dv: [
          ["C2:C4", "decimal", null, "0", "1000", "Sai số", "Thực hiện"],
          ["F2", "list", null, '"Đạt,Không đạt"', null, null, null],
        ],
        cf: [
          ["B2:B4", "colorScale", [], null],
          ["C2:C4", "cellIs", ["90"], null],
          ["D2:D4", "expression", ["$D2<0.9"], true],
        ],
        protected: [true, false, false, true],
        page: ["landscape", 1, 0, "$1:$1", "$A$1:$D$8", "Trang &P/&N"],
        table: ["A1:B5", "TableStyleLight9", 1, ["Tháng", "Số"]],
        chart: ["BarChart", "Theo tháng", "'Dữ liệu'!$B$2:$B$4", "'Dữ liệu'!$A$2:$A$4", "Số lượng"],
        comment: true,
        title: "Báo cáo thi đua",
        custom: true,
        xml: '<don-vi xmlns="urn:thi-dua">An Nhơn</don-vi>',
      });
    },
  );

  itWith(
    ["libreOffice", "openpyxl"],
    "[ENG-52] LibreOffice opens it and calculates every formula alike",
    async () => {
      const again = await recalculate(file);
      const { result } = await runPython(
        `
import openpyxl
def numbers(path):
    wb = openpyxl.load_workbook(path, data_only=True)
    return {f"{ws.title}!{c.coordinate}": c.value for ws in wb for row in ws.iter_rows() for c in row if isinstance(c.value, (int, float))}
result = [numbers(files["ours.xlsx"]), numbers(files["theirs.xlsx"])]`,
        { files: { "ours.xlsx": file, "theirs.xlsx": again } },
      );
      const [ours, theirs] = result as [Record<string, number>, Record<string, number>];
      expect(Object.keys(theirs).sort()).toEqual(Object.keys(ours).sort());
      for (const [cell, value] of Object.entries(ours))
        expect([cell, theirs[cell]]).toEqual([cell, expect.closeTo(value, 9)]);
      // The totals row of the table: 3 + 5 + 4.
      expect(ours["Dữ liệu!B5"]).toBe(12);
    },
  );

  it("[ENG-53] opens its own file again with everything in place", async () => {
    const bench = await boot({ workbook: file });
    try {
      const seen = await bench.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Biểu 01");
        const range = sheet.getRange("A2:D4").load("values,text");
        const entry = sheet.getRange("C2:C4");
        entry.load("dataValidation/rule,dataValidation/errorAlert,format/protection/locked");
        const formats = sheet.getRange("A1:D9").conditionalFormats.load("items/type,items/stopIfTrue");
        const charts = context.workbook.worksheets
          .getItem("Dữ liệu")
          .charts.load("items/chartType,items/title/text");
        const comments = context.workbook.comments.load("items/content");
        const parts = context.workbook.customXmlParts.getByNamespace("urn:thi-dua");
        const xml = parts.getOnlyItem().getXml();
        sheet.protection.load("protected,options");
        await context.sync();
        return {
          text: range.text,
          rule: entry.dataValidation.rule,
          locked: entry.format.protection.locked,
          formats: formats.items.map((one) => one.type),
          charts: charts.items.map((one) => [one.chartType, one.title.text]),
          comments: comments.items.map((one) => one.content),
          xml: xml.value,
          options: [sheet.protection.options.allowSort, sheet.protection.options.allowFormatCells],
        };
      });
      expect(seen).toEqual({
        text: [
          ["An Nhơn", "100", "95", "95,0%"],
          ["Tây Sơn", "80", "88", "110,0%"],
          ["- Vĩnh Thạnh", "50", "20", "40,0%"],
        ],
        rule: { decimal: { formula1: 0, formula2: 1000, operator: "Between" } },
        locked: false,
        formats: ["ColorScale", "CellValue", "Custom"],
        charts: [["ColumnClustered", "Theo tháng"]],
        comments: ["Kiểm tra lại"],
        xml: '<don-vi xmlns="urn:thi-dua">An Nhơn</don-vi>',
        options: [true, false],
      });
    } finally {
      bench.dispose();
    }
  });
});
