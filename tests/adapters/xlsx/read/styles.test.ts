import { isDateFormat } from "../../../../src/adapters/xlsx/read/numberFormat";
import { read } from "./support/cells";
import { row, xlsxOf } from "./support/handMadeXlsx";

describe("number formats and fonts", () => {
  it.each([
    ["dd/mm/yyyy", true],
    ["d/m", true],
    ["[$-42A]dd/mm/yyyy;@", true],
    ["[$-1042A]d mmmm yyyy", true],
    ['"ngày" dd "tháng" mm "năm" yyyy', true],
    ["yyyy\\-mm\\-dd\\ h:mm:ss", true],
    ["h:mm AM/PM", true],
    ["[h]:mm", true],
    ["[mm]:ss", true],
    ["mm:ss.0", true],
    ["[ss].00", true],
    ["DD/MM/YYYY", true],
    ["mmm-yy", true],
    ["[=0]?;[<4.16666666666667][hh]:mm:ss;[hh]:mm", true],
    ["General", false],
    ["GENERAL", false],
    ["0", false],
    ["0.00%", false],
    ["#,##0", false],
    ["@", false],
    ["0.00E+00", false],
    ["[Red]0;[Blue]-0", false],
    ["[Red]General", false],
    ['#,##0 "đồng"', false],
    ['0" hộ"', false],
    ['"đạt" 0', false],
    ["0 \\d\\m\\y", false],
    ["_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-;_-@_-", false],
    ["[$₫-42A] #,##0", false],
    ["[>=1000]#,##0;0", false],
    ["0 USD", false],
    ["_(* #,##0_);_(* \\(#,##0\\)", false],
    ['"s', false],
    ["", false],
  ])("[RDR-12] judges the format %j: date or time %s", (code, expected) => {
    expect(isDateFormat(code)).toBe(expected);
  });

  it("[RDR-12] knows built-in ids, those of dates without a code included", async () => {
    const ids = [0, 1, 9, 10, 14, 22, 27, 36, 37, 45, 47, 49, 50, 58, 59, 164, 165];
    const styles =
      '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0&quot; %&quot;"/><numFmt formatCode="dd/mm/yyyy" numFmtId="165"/></numFmts>' +
      `<cellXfs>${ids.map((id) => `<xf numFmtId="${id}" fontId="0"/>`).join("")}</cellXfs>`;
    const workbook = await read(xlsxOf(row(1, '<c r="A1"><v>1</v></c>'), { styles }));
    expect(
      ids.map((id, index) => [id, workbook.styles[index]?.numberFormat, workbook.styles[index]?.isDate]),
    ).toEqual([
      [0, "General", false],
      [1, "0", false],
      [9, "0%", false],
      [10, "0.00%", false],
      [14, "mm-dd-yy", true],
      [22, "m/d/yy h:mm", true],
      [27, "mm-dd-yy", true],
      [36, "mm-dd-yy", true],
      [37, "#,##0_);(#,##0)", false],
      [45, "mm:ss", true],
      [47, "mmss.0", true],
      [49, "@", false],
      [50, "mm-dd-yy", true],
      [58, "mm-dd-yy", true],
      [59, "General", false],
      [164, '0.0" %"', false],
      [165, "dd/mm/yyyy", true],
    ]);
  });

  it("[RDR-13] gives the font of the cell, or the one that all its runs name", async () => {
    const styles =
      '<fonts><font><sz val="11"/><name val="Times New Roman"/></font><font><name val=".VnTime"/></font><font/></fonts>' +
      '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>' +
      '<dxfs><dxf><font><name val="Khác"/></font></dxf></dxfs>';
    const run = (font: string, text: string) => `<r><rPr><rFont val="${font}"/></rPr><t>${text}</t></r>`;
    const sharedStrings =
      "<si><t>một</t></si>" +
      `<si>${run(".VnTime", "B¶o ")}${run(".VnTime", "Th¾ng")}</si>` +
      `<si>${run(".VnTime", "B¶o ")}${run("Arial", "x")}</si>` +
      `<si><r><t>x</t></r>${run(".VnTime", "B¶o ")}</si>`;
    const cells = [
      '<c s="0" t="s"><v>0</v></c>',
      '<c s="1" t="s"><v>0</v></c>',
      '<c s="2" t="s"><v>0</v></c>',
      '<c s="0" t="s"><v>1</v></c>',
      '<c s="0" t="s"><v>2</v></c>',
      '<c s="0" t="s"><v>3</v></c>',
    ];
    const workbook = await read(xlsxOf(row(1, cells.join("")), { styles, sharedStrings }));
    const fonts = workbook.sheets[0]?.rows[0]?.cells.map((cell) => workbook.styles[cell.style]?.fontName);
    expect(fonts).toEqual([
      "Times New Roman",
      ".VnTime",
      null,
      ".VnTime",
      "Times New Roman",
      "Times New Roman",
    ]);
  });
});
