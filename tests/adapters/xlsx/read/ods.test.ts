import { zipSync, strToU8 } from "fflate";
import { cellsOf, failureOf, read } from "./support/cells";

const namespaces = [
  ["office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"],
  ["table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
  ["text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"],
  ["style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"],
  ["number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"],
  ["fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"],
  ["xlink", "http://www.w3.org/1999/xlink"],
  ["calcext", "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

interface Parts {
  readonly styles?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

/** A small .ods by hand; `tables` is the content of `office:spreadsheet`. */
function odsOf(tables: string, { styles = "", extra = {} }: Parts = {}): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const parts = {
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": content,
    ...extra,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function table(rows: string, attributes = 'table:name="Biểu 01"'): string {
  return `<table:table ${attributes}>${rows}</table:table>`;
}

function tableRow(cells: string, attributes = ""): string {
  return `<table:table-row ${attributes}>${cells}</table:table-row>`;
}

function cell(attributes: string, text?: string): string {
  return `<table:table-cell ${attributes}>${text === undefined ? "" : `<text:p>${text}</text:p>`}</table:table-cell>`;
}

const one = 'office:value-type="float" office:value="1"';

describe("an .ods by hand", () => {
  it.each([
    ["a number", cell('office:value-type="float" office:value="-2.5"', "-2,5"), ["number", -2.5]],
    [
      "a percentage",
      cell('office:value-type="percentage" office:value="0.957"', "95,7 %"),
      ["number", 0.957],
    ],
    [
      "an amount of money",
      cell('office:value-type="currency" office:currency="VND" office:value="5"', "5 ₫"),
      ["number", 5],
    ],
    ["a boolean", cell('office:value-type="boolean" office:boolean-value="true"', "TRUE"), ["boolean", true]],
    ["a date", cell('office:value-type="date" office:date-value="2024-10-15"', "15/10"), ["number", 45580]],
    ["a time", cell('office:value-type="time" office:time-value="PT30H00M00S"', "30:00"), ["number", 1.25]],
    [
      "a text",
      cell(
        'office:value-type="string"',
        'Tây  Sơn<text:s text:c="2"/>x<text:tab/>y<text:line-break/><text:span>z</text:span>',
      ),
      ["text", "Tây Sơn  x\ty\nz"],
    ],
    ["two paragraphs", cell('office:value-type="string"', "a</text:p><text:p>b"), ["text", "a\nb"]],
    [
      "a text as value",
      cell('office:value-type="string" office:string-value="thật"', "shown"),
      ["text", "thật"],
    ],
    [
      "an error",
      cell(
        'table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"',
        "#DIV/0!",
      ),
      ["error", "#DIV/0!", "1/0"],
    ],
    [
      "an error of older programs",
      cell('table:formula="of:=1/0" office:value-type="float" office:value="0"', "Err:503"),
      ["error", "Err:503", "1/0"],
    ],
    [
      "a formula with value",
      cell(
        'table:formula="of:=[.B1]*SUM([.B1:.C2];[$\'Biểu 02\'.A1])" office:value-type="float" office:value="6"',
        "6",
      ),
      ["number", 6, "B1*SUM(B1:C2,'Biểu 02'!A1)"],
    ],
    ["a formula without value", cell('table:formula="of:=[.B1]"'), ["formula", null, "B1"]],
    ["a formula with the empty text", cell('table:formula="of:=&quot;&quot;"', ""), ["text", "", '""']],
    ["a covered cell", `<table:covered-table-cell ${one}/>`, ["number", 1]],
  ])("[RDR-24] reads %s", async (_, xml, expected) => {
    expect(cellsOf((await read(odsOf(table(tableRow(xml))))).sheets[0])).toEqual({ A1: expected });
  });

  it("[RDR-24] shows percentages and dates as such where the style says nothing", async () => {
    const cells =
      cell('office:value-type="percentage" office:value="0.5"', "50 %") +
      cell('office:value-type="date" office:date-value="2024-10-15T06:00:00"', "x");
    const workbook = await read(odsOf(table(tableRow(cells))));
    const [percentage, date] = workbook.sheets[0]!.rows[0]!.cells;
    expect(workbook.styles[percentage!.style]).toMatchObject({ numberFormat: "0%", isDate: false });
    expect(workbook.styles[date!.style]?.isDate).toBe(true);
    expect(date?.value).toBe(45580.25);
  });

  it("[RDR-24] takes styles from the cell, the row or the column, and from their parents", async () => {
    const styles =
      '<number:percentage-style style:name="N1"><number:number number:decimal-places="1"/><number:text>%</number:text></number:percentage-style>' +
      '<style:style style:name="base" style:family="table-cell" style:data-style-name="N1"><style:text-properties fo:font-family="\'VNI-Times\'"/></style:style>' +
      '<style:style style:name="child" style:family="table-cell" style:parent-style-name="base"/>' +
      '<style:style style:name="loop" style:family="table-cell" style:parent-style-name="loop"/>';
    const columns =
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="child"/>';
    const rows =
      tableRow(cell(one) + cell(`table:style-name="base" ${one}`) + cell(one)) +
      tableRow(cell(one), 'table:default-cell-style-name="loop"');
    const workbook = await read(odsOf(table(columns + rows), { styles }));
    const looks = workbook.sheets[0]!.rows.flatMap((row) =>
      row.cells.map(({ style }) => workbook.styles[style]),
    );
    const percentage = { numberFormat: "0.0%", isDate: false, fontName: "VNI-Times" };
    const plain = { numberFormat: "General", isDate: false, fontName: null };
    expect(looks).toEqual([plain, percentage, percentage, plain]);
  });

  it("[RDR-24] repeats only cells that hold something", async () => {
    const rows =
      tableRow(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="3"') +
      tableRow(
        cell(`table:number-columns-repeated="2" ${one}`) + cell('table:number-columns-repeated="16382"'),
        'table:number-rows-repeated="2"',
      ) +
      tableRow(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048571"');
    expect(cellsOf((await read(odsOf(table(rows)))).sheets[0])).toEqual({
      A4: ["number", 1],
      B4: ["number", 1],
      A5: ["number", 1],
      B5: ["number", 1],
    });
  });

  it.each([
    ["rows", tableRow(cell(one), 'table:number-rows-repeated="1048576"'), "too-many-cells"],
    [
      "rows and columns",
      tableRow(cell(`table:number-columns-repeated="16384" ${one}`), 'table:number-rows-repeated="1048576"'),
      "too-many-cells",
    ],
    [
      "columns beyond the grid",
      tableRow(cell(`table:number-columns-repeated="16385" ${one}`)),
      "bad-reference",
    ],
    ["rows beyond the grid", tableRow(cell(one), 'table:number-rows-repeated="1048577"'), "bad-reference"],
    ["no number", tableRow(cell(`table:number-columns-repeated="x" ${one}`)), "bad-reference"],
    ["less than one", tableRow(cell(`table:number-columns-repeated="0" ${one}`)), "bad-reference"],
  ])("[RDR-24] refuses the repetition of %s at once", async (_, rows, reason) => {
    const started = performance.now();
    expect(await failureOf(odsOf(table(rows)))).toMatchObject({ reason, sheet: "Biểu 01" });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("[RDR-24] reads rows inside groups and titles, hidden sheets, rows and columns", async () => {
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const content =
      '<table:table-columns><table:table-column table:visibility="collapse" table:number-columns-repeated="3"/></table:table-columns>' +
      `<table:table-header-rows>${tableRow(cell(one))}</table:table-header-rows>` +
      `<table:table-row-group><table:table-row-group>${tableRow(cell(one), 'table:visibility="filter"')}</table:table-row-group></table:table-row-group>` +
      tableRow(cell(one));
    const { sheets } = await read(
      odsOf(table(content) + table(tableRow(cell(one)), 'table:name="ẩn" table:style-name="ta2"'), {
        styles,
      }),
    );
    expect(sheets[0]?.rows.map(({ rowIndex, hidden }) => [rowIndex, hidden])).toEqual([
      [0, false],
      [1, true],
      [2, false],
    ]);
    expect(sheets[0]?.hiddenColumns).toEqual([{ first: 0, last: 2 }]);
    expect(sheets.map(({ visibility }) => visibility)).toEqual(["visible", "hidden"]);
  });

  it("[RDR-16] notes custom properties, macros and outside tables of an .ods", async () => {
    const outside = table(
      '<table:table-source xlink:href="../kế hoạch.ods"/>' + tableRow(cell(one)),
      `table:name="'file:///k.ods'#$A"`,
    );
    const extra = {
      "meta.xml":
        '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta><meta:user-defined meta:name="thidua">X21808</meta:user-defined></office:meta></office:document-meta>',
      "Basic/Standard/Module1.xml": "<module/>",
    };
    const workbook = await read(odsOf(table(tableRow(cell(one))) + outside, { extra }));
    expect([...workbook.properties]).toEqual([["thidua", "X21808"]]);
    expect(workbook.hasMacros).toBe(true);
    expect(workbook.externalLinks).toEqual(["../kế hoạch.ods"]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Biểu 01"]);
  });

  it.each([
    [
      "a number that is none",
      table(tableRow(cell("") + cell('office:value-type="float" office:value="1x"'))),
      "bad-number",
      "B1",
    ],
    ["a number without value", table(tableRow(cell('office:value-type="float"'))), "bad-number", "A1"],
    [
      "a date that is none",
      table(tableRow(cell('office:value-type="date" office:date-value="15/10/2024"'))),
      "bad-date",
      "A1",
    ],
    ["a boolean that is none", table(tableRow(cell('office:value-type="boolean"'))), "bad-boolean", "A1"],
    ["an unknown type", table(tableRow(cell('office:value-type="x"'))), "bad-cell-type", "A1"],
  ])("[RDR-24] refuses %s and names the cell", async (_, tables, reason, address) => {
    expect(await failureOf(odsOf(tables))).toMatchObject({
      code: "file.unreadable",
      reason,
      sheet: "Biểu 01",
      address,
    });
  });

  it("[RDR-24] refuses what does not end, two sheets of one name, a missing content and a password", async () => {
    const open = `<?xml version="1.0"?><office:document-content ${namespaces}><office:body>`;
    expect((await failureOf(odsOf("", { extra: { "content.xml": open } }))).reason).toBe("unclosed-element");
    const row = tableRow(cell(one));
    expect((await failureOf(odsOf(table(row) + table(row)))).reason).toBe("duplicate-sheet");
    const empty = zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") });
    expect(await failureOf(empty)).toMatchObject({ reason: "missing-part", part: "content.xml" });
    const manifest =
      '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
    expect(await failureOf(odsOf(table(row), { extra: { "META-INF/manifest.xml": manifest } }))).toEqual({
      code: "file.encrypted",
      reason: "encrypted-ods",
    });
  });

  it("[RDR-02] calls text documents and presentations of OpenDocument what they are", async () => {
    const of = (kind: string) => zipSync({ mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`) });
    expect(await failureOf(of("text"))).toEqual({ code: "file.document", reason: "word" });
    expect(await failureOf(of("presentation"))).toEqual({ code: "file.document", reason: "powerpoint" });
    expect(await failureOf(of("graphics"))).toEqual({ code: "file.not-a-workbook", reason: "unknown" });
  });
});
