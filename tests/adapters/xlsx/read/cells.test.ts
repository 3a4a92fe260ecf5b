import { failureOf, read, readCells } from "./support/cells";
import { handMadeXlsx, MAIN, row, worksheet, xlsxOf } from "./support/handMadeXlsx";

const strings = "<si><t>không</t></si><si><t>một</t></si><si><t/></si>";

describe("cells of an .xlsx", () => {
  it("[RDR-07] tells six kinds apart; an empty cell is absent", async () => {
    const cells = [
      '<c r="A1"/>',
      '<c r="B1"><v>0</v></c>',
      '<c r="C1" t="s"><v>1</v></c>',
      '<c r="D1" t="b"><v>1</v></c>',
      '<c r="E1" t="b"><v>false</v></c>',
      '<c r="F1" t="e"><v>#REF!</v></c>',
      '<c r="G1"><f>1+1</f></c>',
      '<c r="H1" t="inlineStr"><is><t>chữ</t></is></c>',
      '<c r="I1" t="n"><v>-1.5</v></c>',
      '<c r="J1" t="s"><v>2</v></c>',
      '<c r="K1" s="0"><v></v></c>',
      '<c r="L1" t="inlineStr"></c>',
      '<c r="M1" t="str"><v>gõ</v></c>',
      '<c r="N1" t="str"><v></v></c>',
    ];
    expect(await readCells(xlsxOf(row(1, cells.join("")), { sharedStrings: strings }))).toEqual({
      B1: ["number", 0],
      C1: ["text", "một"],
      D1: ["boolean", true],
      E1: ["boolean", false],
      F1: ["error", "#REF!"],
      G1: ["formula", null, "1+1"],
      H1: ["text", "chữ"],
      I1: ["number", -1.5],
      M1: ["text", "gõ"],
    });
  });

  it.each([
    ["no <v> at all", "<c r='A1'><f>B1</f></c>", ["formula", null, "B1"]],
    ["an empty <v>", "<c r='A1'><f>B1</f><v></v></c>", ["formula", null, "B1"]],
    ["<v/>", "<c r='A1'><f>B1</f><v/></c>", ["formula", null, "B1"]],
    ["white space", "<c r='A1'><f>B1</f><v> </v></c>", ["formula", null, "B1"]],
    ["t=e without <v> (SheetJS)", "<c r='A1' t='e'><f>B1</f></c>", ["formula", null, "B1"]],
    ["t=s and an empty <v>", "<c r='A1' t='s'><f>B1</f><v></v></c>", ["formula", null, "B1"]],
    ["t=b and an empty <v>", "<c r='A1' t='b'><f>B1</f><v></v></c>", ["formula", null, "B1"]],
    ["t=str without <v>", "<c r='A1' t='str'><f>B1</f></c>", ["formula", null, "B1"]],
    ["t=str and an empty <v>", "<c r='A1' t='str'><f>B1</f><v></v></c>", ["text", "", "B1"]],
    ["a stored zero", "<c r='A1'><f>B1</f><v>0</v></c>", ["number", 0, "B1"]],
    ["a stored text", "<c r='A1' t='str'><f>B1</f><v>Đạt</v></c>", ["text", "Đạt", "B1"]],
    ["a stored error", "<c r='A1' t='e'><f>1/0</f><v>#DIV/0!</v></c>", ["error", "#DIV/0!", "1/0"]],
    [
      "a data table's cell",
      "<c r='A1'><f t='dataTable' ref='A1:A2' r1='B1'/><v>5</v></c>",
      ["number", 5, ""],
    ],
  ])("[RDR-08] reads a formula with %s", async (_, cell, expected) => {
    expect(await readCells(xlsxOf(row(1, cell)))).toEqual({ A1: expected });
  });

  it.each([
    ["0", 0],
    ["-0", 0],
    ["12", 12],
    ["+5", 5],
    ["007", 7],
    [" 42\n", 42],
    [".5", 0.5],
    ["5.", 5],
    ["1234.5", 1234.5],
    ["0.1", 0.1],
    ["123456789012345", 123456789012345],
    ["0.10000000000000001", 0.1],
    ["2.675", 2.675],
    ["0.30000000000000004", 0.1 + 0.2],
    ["1E-3", 0.001],
    ["1.5e+10", 15000000000],
    ["4.35", 4.35],
    ["99999999999999999999", 1e20],
    ["1.7976931348623157E308", Number.MAX_VALUE],
    ["5E-324", Number.MIN_VALUE],
  ])("[RDR-11] reads the number %j exactly", async (text, value) => {
    expect(await readCells(xlsxOf(row(1, `<c r="A1"><v>${text}</v></c>`)))).toEqual({
      A1: ["number", value],
    });
  });

  it.each([
    "NaN",
    "INF",
    "Infinity",
    "1e999",
    "1,5",
    "0x10",
    "1_0",
    "12a",
    "--1",
    "e5",
    "1e",
    "1e+",
    ".",
    "&#49;x",
  ])("[RDR-10] refuses the number %j and names the cell", async (text) => {
    const bytes = xlsxOf(row(3, `<c r="B3"><v>1</v></c><c r="G3"><v>${text}</v></c>`));
    expect(await failureOf(bytes)).toEqual({
      code: "file.unreadable",
      reason: "bad-number",
      part: "xl/worksheets/sheet1.xml",
      sheet: "Biểu 01",
      address: "G3",
    });
  });

  it.each([
    ["an index beyond the shared strings", '<c r="G3" t="s"><v>3</v></c>', "bad-shared-string"],
    ["a negative index", '<c r="G3" t="s"><v>-1</v></c>', "bad-shared-string"],
    ["an index that is no whole number", '<c r="G3" t="s"><v>1.5</v></c>', "bad-shared-string"],
    ["an index that is no number", '<c r="G3" t="s"><v>length</v></c>', "bad-shared-string"],
    ["a boolean that is neither", '<c r="G3" t="b"><v>2</v></c>', "bad-boolean"],
    ["a date that is none", '<c r="G3" t="d"><v>2024-02-30</v></c>', "bad-date"],
    ["an unknown type", '<c r="G3" t="x"><v>1</v></c>', "bad-cell-type"],
    ["two values", '<c r="G3"><v>1</v><v>2</v></c>', "malformed-xml"],
    ["an element inside its value", '<c r="G3"><v>1<b/></v></c>', "malformed-xml"],
    ["a style that does not exist", '<c r="G3" s="9"><v>1</v></c>', "bad-style"],
    ["an unknown entity", '<c r="G3" t="str"><v>&euro;</v></c>', "bad-entity"],
  ])("[RDR-10] refuses a cell with %s and names it", async (_, cell, reason) => {
    const styles = "<cellXfs><xf/><xf/></cellXfs>";
    const bytes = xlsxOf(row(3, `<c r="F3"><v>1</v></c>${cell}`), { sharedStrings: strings, styles });
    expect(await failureOf(bytes)).toMatchObject({
      code: "file.unreadable",
      reason,
      sheet: "Biểu 01",
      address: "G3",
    });
  });

  it.each([
    ["a row of another number", row(3, '<c r="A4"><v>1</v></c>')],
    ["no row", row(3, '<c r="A"><v>1</v></c>')],
    ["no column", row(3, '<c r="3"><v>1</v></c>')],
    ["a column beyond the grid", row(3, '<c r="XFE3"><v>1</v></c>')],
    ["four letters", row(3, '<c r="AAAA3"><v>1</v></c>')],
    ["a row beyond the grid", row(1_048_577, '<c r="A1048577"><v>1</v></c>')],
    ["row 0", row(0, "")],
  ])("[RDR-10] refuses a reference with %s", async (_, sheetData) => {
    expect(await failureOf(xlsxOf(sheetData))).toMatchObject({ reason: "bad-reference", sheet: "Biểu 01" });
  });

  it("[RDR-10] refuses a cell that is filled twice, in one row or in two of the same number", async () => {
    const twice = row(2, '<c r="A2"><v>1</v></c><c r="C2"><v>3</v></c><c r="A2"><v>2</v></c>');
    expect(await failureOf(xlsxOf(twice))).toMatchObject({
      reason: "duplicate-cell",
      sheet: "Biểu 01",
      address: "A2",
    });
    const rows = row(2, '<c r="B2"><v>1</v></c>') + row(2, '<c r="B2"><v>2</v></c>');
    expect(await failureOf(xlsxOf(rows))).toMatchObject({ reason: "duplicate-cell", address: "B2" });
    expect(await readCells(xlsxOf(row(2, '<c r="A2"><v>1</v></c><c r="A2"/>')))).toEqual({
      A2: ["number", 1],
    });
  });

  it("[RDR-18] brings rows and cells into order and gives only rows that hold a cell", async () => {
    const sheetData =
      row(5, '<c r="C5"><v>53</v></c><c r="A5"><v>51</v></c>') +
      row(2, "") +
      row(1, '<c r="A1"><v>11</v></c>');
    const [sheet] = (await read(xlsxOf(sheetData))).sheets;
    expect(sheet?.rows.map((each) => each.rowIndex)).toEqual([0, 4]);
    expect(sheet?.rows[1]?.cells.map((cell) => cell.columnIndex)).toEqual([0, 2]);
  });

  it("[RDR-06] counts rows and cells without r on from the one before", async () => {
    const sheetData =
      "<row><c><v>1</v></c><c/><c><v>3</v></c></row>" +
      '<row r="4"><c r="B4"><v>2</v></c><c><v>3</v></c></row><row><c><v>5</v></c></row>';
    expect(await readCells(xlsxOf(sheetData))).toEqual({
      A1: ["number", 1],
      C1: ["number", 3],
      B4: ["number", 2],
      C4: ["number", 3],
      A5: ["number", 5],
    });
  });

  it("[RDR-09] joins runs, drops phonetic guides, decodes escapes and keeps spaces", async () => {
    const sharedStrings = [
      "<si><r><rPr><b/></rPr><t>Tổng </t></r><r><t xml:space='preserve'>số </t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>",
      "<si><t>a_x000D_b_x0041__x005F_x0042_</t><phoneticPr fontId='1'/></si>",
      "<si><t>&lt;b&gt; &amp;amp; &quot;&apos; &#272;&#x1EA1;t &#x1F600;</t></si>",
      "<si><t><![CDATA[<x> & y]]> z<!-- ghi chú --></t></si>",
      "<si><t>dòng 1\r\ndòng 2\rdòng 3</t></si>",
      "<si/>",
    ].join("");
    const cells = [0, 1, 2, 3, 4, 5].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
    expect(await readCells(xlsxOf(row(1, cells), { sharedStrings }))).toEqual({
      A1: ["text", "Tổng số "],
      B1: ["text", "a\rbA_x0042_"],
      C1: ["text", "<b> &amp; \"' Đạt 😀"],
      D1: ["text", "<x> & y z"],
      E1: ["text", "dòng 1\ndòng 2\ndòng 3"],
    });
  });

  it("[RDR-09] keeps text as stored: neither trimmed nor normalised", async () => {
    const decomposed = "Đạt".normalize("NFD");
    const cell = `<c r="A1" t="inlineStr"><is><t>  ${decomposed} </t></is></c>`;
    expect(await readCells(xlsxOf(row(1, cell)))).toEqual({ A1: ["text", `  ${decomposed} `] });
  });

  it.each([
    ["2024-10-15", false, 45580],
    ["2024-10-15T12:00:00", false, 45580.5],
    ["2024-10-15T06:00:00.000Z", false, 45580.25],
    ["1900-02-28", false, 59],
    ["1900-03-01", false, 61],
    ["2024-10-15", true, 44118],
    ["T18:00:00", false, 0.75],
  ])(
    "[RDR-11] turns the date cell %s (1904: %s) into a serial number shown as a date",
    async (text, is1904, serial) => {
      // 45580 is 15/10/2024 in Excel; 1904 serials are 1,462 less.
      const bytes = xlsxOf(row(1, `<c r="A1" t="d"><v>${text}</v></c>`), {
        workbookPr: is1904 ? '<workbookPr date1904="1"/>' : "",
      });
      const workbook = await read(bytes);
      const cell = workbook.sheets[0]?.rows[0]?.cells[0];
      expect(cell).toMatchObject({ kind: "number", value: serial });
      expect(workbook.styles[cell!.style]?.isDate).toBe(true);
      expect(workbook.date1904).toBe(is1904);
    },
  );

  it("[RDR-14] writes a shared formula out for the cells that share it", async () => {
    const sheetData =
      row(1, '<c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1+SUM(A$1:A1)</f><v>2</v></c>') +
      row(2, '<c r="C2"><f t="shared" si="0"/><v>5</v></c>') +
      row(3, '<c r="C3"><f t="shared" si="0"/></c><c r="D3"><f t="shared" si="7"/><v></v></c>');
    expect(await readCells(xlsxOf(sheetData))).toEqual({
      C1: ["number", 2, "A1*$B$1+SUM(A$1:A1)"],
      C2: ["number", 5, "A2*$B$1+SUM(A$1:A2)"],
      C3: ["formula", null, "A3*$B$1+SUM(A$1:A3)"],
      D3: ["formula", null, ""],
    });
  });

  it("[RDR-21] reads plain cells and the same cells in any other spelling alike", async () => {
    const plain =
      row(1, '<c r="A1" s="1" t="s"><v>1</v></c><c r="B1" s="1"><v>2.5</v></c><c r="C1"/><c r="D1"></c>') +
      row(2, '<c r="A2"><f>B1*2</f><v>5</v></c><c r="B2" t="str"><f aca="false">B1&amp;C1</f><v>a</v></c>') +
      row(
        3,
        '<c r="A3" t="inlineStr"><is><t>chữ</t></is></c><c r="B3" t="b"><v>1</v></c><c r="C3"><f>X1</f></c>',
      );
    const options = { sharedStrings: strings, styles: "<cellXfs><xf/><xf numFmtId='9'/></cellXfs>" };
    const expected = await read(xlsxOf(plain, options));
    const spellings = [
      plain.replace(/"/g, "'"),
      plain.replace(/<c /g, "<c\n  "),
      plain.replace(/<c r="(\w+)" s="(\d)"/g, '<c s="$2" r="$1"'),
      plain.replace(/<\/c>/g, "</c ><!-- x -->"),
      plain.replace(/<v>/g, "<v ><!-- x -->"),
      plain.replace(/<c /g, '<c ph="1" cm="2" '),
    ];
    for (const spelling of spellings)
      expect((await read(xlsxOf(spelling, options))).sheets).toEqual(expected.sheets);
    const prefixed = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData>${plain.replace(/<(\/?)(?=[a-z])/g, "<$1x:")}</x:sheetData></x:worksheet>`;
    const bytes = handMadeXlsx({ ...options, sheets: [{ name: "Biểu 01", xml: prefixed }] });
    expect((await read(bytes)).sheets).toEqual(expected.sheets);
  });

  it("[RDR-06] passes over elements of other namespaces that have the same names", async () => {
    const sheetData =
      `<row r="1"><o:c xmlns:o="urn:other" r="A1"><o:v>9</o:v></o:c><c r="B1"><o:v xmlns:o="urn:other">9</o:v><v>1</v></c>` +
      `<c xmlns="urn:other" r="C1"><v>9</v></c><c r="D1"><v>2</v></c></row>`;
    const more = '<extLst><ext><row r="9"><c r="A9"><v>9</v></c></row></ext></extLst>';
    const bytes = handMadeXlsx({ sheets: [{ name: "a", xml: worksheet(sheetData, more) }] });
    expect(await readCells(bytes)).toEqual({ B1: ["number", 1], D1: ["number", 2] });
  });
});
