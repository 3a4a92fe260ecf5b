import { onlyFile, runPython } from "../../../../support/python";

/**
 * An .xlsx with everything that older formats are to keep; LibreOffice turns it into them. Row 7 and column F are
 * hidden, `_thidua` very hidden, `ẩn` hidden; A1 is in a legacy font; the custom property is `thidua`.
 */
export async function legacyFixture(): Promise<Uint8Array> {
  return onlyFile(
    await runPython(`
import openpyxl
from openpyxl.styles import Font
from openpyxl.comments import Comment
wb = openpyxl.Workbook(); ws = wb.active; ws.title = "Biểu 01"
ws["A1"] = "ChØ tiªu"; ws["A1"].font = Font(name=".VnTime")
ws["A5"] = "có ghi chú"; ws["A5"].comment = Comment("ghi chú", "x")
ws["B1"] = 1234.5; ws["B2"] = 0.957; ws["B2"].number_format = "0.0%"
ws["B3"] = datetime.datetime(2024, 10, 15); ws["B3"].number_format = "dd/mm/yyyy"
ws["B5"] = "=1/0"; ws["B6"] = "=B1*2"; ws["B7"] = '=IF(1>2,"a","")'; ws["B8"] = "=NA()"
ws["B9"] = datetime.time(8, 30); ws["B11"] = '="Đạt"'; ws["B12"] = "=SUM('ẩn'!Z100,B1)"
ws["B13"] = 12000; ws["B13"].number_format = '#,##0 "đồng"'
ws["B14"] = datetime.timedelta(hours=30); ws["B14"].number_format = "[h]:mm"
ws["B15"] = "  khoảng trắng  kép "; ws["B16"] = "dòng 1\\ndòng 2"; ws["B17"] = 0; ws["B18"] = -5.25; ws["B19"] = "1.234"
ws["B20"] = 1.234567890123e-7; ws["B21"] = 123456789.125; ws["B22"] = 100; ws["C22"] = 200; ws["D22"] = 300.5
ws["C1"] = "gộp"; ws.merge_cells("C1:D2"); ws["F1"] = "cột ẩn"
ws.row_dimensions[7].hidden = True; ws.column_dimensions["F"].hidden = True
for r in range(24, 27): ws.cell(r, 1).value = "lặp"
wb.create_sheet("_thidua").sheet_state = "veryHidden"; wb["_thidua"]["A1"] = "X21808"
wb.create_sheet("ẩn").sheet_state = "hidden"; wb["ẩn"]["Z100"] = 1
wb.save(out("fixture.xlsx"))
`),
  );
}

/** What `legacyFixture` holds once LibreOffice has calculated it; booleans are left to tests of their own. */
export const legacyCells = {
  A1: ["text", "ChØ tiªu"],
  A5: ["text", "có ghi chú"],
  A24: ["text", "lặp"],
  A25: ["text", "lặp"],
  A26: ["text", "lặp"],
  B1: ["number", 1234.5],
  B2: ["number", 0.957],
  B3: ["number", 45580],
  B5: ["error", "#DIV/0!", "1/0"],
  B6: ["number", 2469, "B1*2"],
  B7: ["text", "", 'IF(1>2,"a","")'],
  B8: ["error", "#N/A", "NA()"],
  B9: ["number", expect.closeTo(8.5 / 24, 12)],
  B11: ["text", "Đạt", '"Đạt"'],
  B12: ["number", 1235.5, expect.stringMatching(/^SUM\('?ẩn'?!Z100,B1\)$/)],
  B13: ["number", 12000],
  B14: ["number", 1.25],
  B15: ["text", "  khoảng trắng  kép "],
  B16: ["text", "dòng 1\ndòng 2"],
  B17: ["number", 0],
  B18: ["number", -5.25],
  B19: ["text", "1.234"],
  B20: ["number", 1.234567890123e-7],
  B21: ["number", 123456789.125],
  B22: ["number", 100],
  C1: ["text", "gộp"],
  C22: ["number", 200],
  D22: ["number", 300.5],
  F1: ["text", "cột ẩn"],
};
