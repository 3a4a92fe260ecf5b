import type { Damage } from "./damage";

/** Damages to places, names and order: nothing that was typed may change (DMG-01), or the lost rows are said. */
export const SHAPE_DAMAGES: readonly Damage[] = [
  { name: "nothing at all, saved again", python: "pass" },
  {
    name: "Biểu 01 renamed",
    python: 'ws.title = "So lieu nam 2024"',
    notes: ["structure.sheet-renamed"],
  },
  {
    name: "every sheet renamed",
    python: 'for index, sheet in enumerate(wb): sheet.title = f"Sheet{index + 1}"',
    notes: ["structure.sheet-renamed"],
  },
  {
    name: "two columns inserted before the table",
    python: "ws.insert_cols(1, 2)",
    notes: ["structure.column-moved"],
  },
  {
    name: "a column of figures inserted inside the table",
    python: `
ws.insert_cols(7)
ws["G9"] = "6 tháng"
for r in entry_rows(ws): ws.cell(r, 7).value = 123456`,
    notes: ["structure.column-moved"],
  },
  { name: "rows inserted above the table", python: "ws.insert_rows(1, 3)" },
  {
    name: "rows with remarks inserted inside the table",
    python: `
ws.insert_rows(18, 2)
ws["C18"] = "Trong đó có số liệu của hợp tác xã"
ws.insert_rows(40)`,
  },
  {
    name: "Thực hiện and Ước cả năm swapped",
    python: `
for r in range(9, 111):
    ws.cell(r, 7).value, ws.cell(r, 8).value = ws.cell(r, 8).value, ws.cell(r, 7).value`,
    notes: ["structure.column-moved"],
  },
  {
    name: "Mã moved behind the last column",
    python: `
for r in range(9, 111):
    ws.cell(r, 20).value, ws.cell(r, 2).value = ws.cell(r, 2).value, None`,
    notes: ["structure.column-moved"],
  },
  {
    name: "rows sorted by name",
    python: `
rows = sorted(entry_rows(ws), key=lambda r: text(ws.cell(r, 3)), reverse=True)
cells = [[ws.cell(r, c).value for c in range(1, 14)] for r in rows]
for r, values in zip(sorted(rows), cells):
    for c, value in enumerate(values): ws.cell(r, c + 1).value = value`,
    notes: ["structure.row-moved"],
  },
  {
    name: "codes with spaces, in small and in full-width letters",
    python: `
at(ws, "KT01", "Mã").value = " kt01 "
at(ws, "KT03", "Mã").value = "KT 03"
at(ws, "KT04", "Mã").value = "ＫＴ０４"
at(ws, "KT05", "Mã").value = "KT05\\u00a0"
at(ws, "KT06.T", "Mã").value = "KT06 .T"
at(ws, "KT07", "Mã").value = "KT07\\u200b"`,
  },
  {
    name: "all text in decomposed Unicode, sheet names too",
    python: `
for sheet in wb:
    for cells in sheet.iter_rows():
        for cell in cells:
            if isinstance(cell.value, str) and not cell.value.startswith("="):
                cell.value = unicodedata.normalize("NFD", cell.value)
for sheet in list(wb): sheet.title = unicodedata.normalize("NFD", sheet.title)`,
  },
  {
    name: "headers in capitals over two lines",
    python: `
for c in range(1, 14):
    if ws.cell(9, c).value: ws.cell(9, c).value = ws.cell(9, c).value.upper().replace(" ", "\\n", 1)`,
  },
  {
    name: "the header Mã renamed",
    python: 'ws["B9"] = "Ký hiệu"',
  },
  {
    name: "the header row repeated in the middle, as for printing",
    python: `
ws.insert_rows(60, 2)
for c in range(1, 14):
    ws.cell(60, c).value = ws.cell(9, c).value
    ws.cell(61, c).value = ws.cell(10, c).value`,
  },
  {
    name: "hidden rows and a hidden column",
    python: `
for r in (16, 17, 18): ws.row_dimensions[r].hidden = True
ws.column_dimensions["H"].hidden = True`,
    notes: ["structure.hidden-data"],
  },
  {
    name: "Biểu 01 copied inside the workbook, unchanged",
    python: 'copied = wb.copy_worksheet(ws); copied.title = "Biểu 01 (2)"',
  },
  {
    name: "a draft of Biểu 01 with another figure left inside the workbook",
    python: 'copied = wb.copy_worksheet(ws); copied.title = "Biểu 01 (2)"; copied["G18"] = 70000',
    leftOut: ["KT03"],
    findings: ["error structure.row-duplicated Biểu 01 (2)!G18"],
  },
  {
    name: "a row deleted",
    python: 'ws.delete_rows(row(ws, "KT03"))',
    leftOut: ["KT03"],
    findings: ["error structure.row-missing Biểu 01"],
  },
  {
    name: "a row repeated below with another figure",
    python: `
r = row(ws, "KT03")
ws.insert_rows(r + 1)
for c in range(1, 14): ws.cell(r + 1, c).value = ws.cell(r, c).value
ws.cell(r + 1, 7).value = 1234`,
    leftOut: ["KT03"],
    findings: ["error structure.row-duplicated Biểu 01!B19"],
  },
  {
    name: "a row repeated below, the same",
    python: `
r = row(ws, "KT03")
ws.insert_rows(r + 1)
for c in range(1, 14): ws.cell(r + 1, c).value = ws.cell(r, c).value`,
  },
  {
    name: "a figure pasted over a code",
    python: 'ws["B18"] = 66638',
    notes: ["structure.row-by-name"],
  },
  {
    name: "a figure pasted over a code, in another unit of measure",
    python: 'ws["B18"] = 66638; ws["D18"] = "tỷ đồng"',
    leftOut: ["KT03"],
    findings: ["error structure.row-likely Biểu 01!G18", "error structure.row-likely Biểu 01!H18"],
  },
  {
    name: "codes of two rows lost and the rows exchanged",
    python: `
for c in range(3, 9):
    ws.cell(18, c).value, ws.cell(19, c).value = ws.cell(19, c).value, ws.cell(18, c).value
ws["B18"] = ws["B19"] = None`,
    leftOut: ["KT03", "KT04"],
    findings: ["G18", "G19", "H18", "H19"].map((cell) => `error structure.row-likely Biểu 01!${cell}`),
  },
  {
    name: "the codes of every third row lost",
    python: "for r in entry_rows(ws)[1::3]: ws.cell(r, 2).value = None",
    notes: ["structure.row-by-name"],
  },
  {
    name: "a row of the unit's own added",
    python: `
ws.insert_rows(18)
for c, value in {2: "KT99", 3: "Giá trị khác", 7: 5000, 8: 6000}.items(): ws.cell(18, c).value = value`,
    findings: ["warning structure.row-unknown Biểu 01!B18"],
  },
  {
    name: "an indicator's name and unit of measure changed",
    python: 'ws["C18"] = "Giá trị sản xuất khác"; ws["D19"] = "tỷ đồng"',
    findings: ["warning structure.label-changed Biểu 01!C18", "warning structure.unit-changed Biểu 01!D19"],
  },
  {
    name: "the plan's figure altered",
    python: 'ws["F16"] = 1',
    findings: ["warning structure.target-changed Biểu 01!F16"],
  },
  {
    name: "the plan's figures written as text the Vietnamese way",
    python: 'ws["F16"] = vietnamese(ws["F16"].value, 0); ws["F31"] = vietnamese(ws["F31"].value, 1)',
  },
  {
    name: "the header Ước cả năm lost",
    python: 'ws["H9"] = "Cột 8"',
    leftOut: ["all estimate"],
    findings: ["error structure.column-missing Biểu 01"],
  },
  {
    name: "a second column called Thực hiện with other figures",
    python: `
ws.insert_cols(7)
ws["G9"] = "Thực hiện"
for r in entry_rows(ws):
    if isinstance(ws.cell(r, 8).value, (int, float)): ws.cell(r, 7).value = round(ws.cell(r, 8).value / 2)`,
    leftOut: ["all actual"],
    findings: ["error structure.column-repeated Biểu 01!H9"],
    notes: ["structure.column-moved"],
  },
  {
    name: "a second column called Thực hiện, blank or the same",
    python: `
ws.insert_cols(7)
ws["G9"] = "Thực hiện"
for r in entry_rows(ws)[::2]: ws.cell(r, 7).value = ws.cell(r, 8).value
for r in entry_rows(ws): ws.cell(r, 7).value, ws.cell(r, 8).value = ws.cell(r, 8).value, ws.cell(r, 7).value`,
    notes: ["structure.column-moved"],
  },
  {
    name: "Biểu 02 deleted",
    python: 'del wb["Biểu 02"]',
    leftOut: ["TD01"],
    findings: ["error structure.sheet-missing"],
  },
  {
    name: "Biểu 01 deleted",
    python: 'del wb["Biểu 01"]',
    leftOut: ["all"],
    findings: ["error structure.sheet-missing"],
  },
  {
    name: "two rows merged in Thực hiện",
    python: 'ws.merge_cells("G18:G19")',
    leftOut: ["KT04 actual"],
    findings: ["error cell.missing Biểu 01!G19"],
    notes: ["structure.merged-cells"],
  },
  {
    name: "Thực hiện and Ước cả năm of a row merged",
    python: 'ws.merge_cells("G16:H16")',
    leftOut: ["KT01 estimate"],
    findings: ["error cell.missing Biểu 01!H16"],
    notes: ["structure.merged-cells"],
  },
];
