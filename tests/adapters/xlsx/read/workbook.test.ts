import { strToU8, zipSync } from "fflate";
import { failureOf, read, readCells } from "./support/cells";
import {
  handMadeParts,
  handMadeXlsx,
  MAIN,
  relation,
  relations,
  RELATIONS,
  row,
  STRICT_MAIN,
  worksheet,
  xlsxOf,
} from "./support/handMadeXlsx";

const one = row(1, '<c r="A1"><v>1</v></c>');

describe("the parts of an .xlsx", () => {
  it("[RDR-15] reads visibility, hidden rows and columns, merges and the order of tabs", async () => {
    const first = worksheet(
      `<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="false"><c r="A2"><v>2</v></c></row>`,
      '<mergeCells count="2"><mergeCell ref="B2:D5"/><mergeCell ref="$F$9:$E$8"/></mergeCells>',
    ).replace(
      "<sheetData>",
      '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="true"/></cols><sheetData>',
    );
    const { sheets } = await read(
      handMadeXlsx({
        sheets: [
          { name: "Một", xml: first },
          { name: "Hai & ba", xml: one, state: "hidden" },
          { name: "_thidua", xml: one, state: "veryHidden" },
        ],
      }),
    );
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Một", "visible"],
      ["Hai & ba", "hidden"],
      ["_thidua", "veryHidden"],
    ]);
    expect(sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([true, false]);
    expect(sheets[0]?.hiddenColumns).toEqual([
      { first: 1, last: 2 },
      { first: 4, last: 16383 },
    ]);
    expect(sheets[0]?.merges).toEqual([
      { firstRow: 1, firstColumn: 1, lastRow: 4, lastColumn: 3 },
      { firstRow: 7, firstColumn: 4, lastRow: 8, lastColumn: 5 },
    ]);
  });

  it("[RDR-15] lists cells with notes and with comments once each", async () => {
    const { sheets } = await read(
      handMadeXlsx({
        parts: {
          "xl/worksheets/_rels/sheet1.xml.rels": relations(
            relation("rId1", "comments", "../comments1.xml") +
              '<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="/xl/threadedComments/threadedComment1.xml"/>',
          ),
          "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors/><commentList><comment ref="C7" authorId="0"><text><t>x</t></text></comment><comment ref="B2" authorId="0"/></commentList></comments>`,
          "xl/threadedComments/threadedComment1.xml":
            '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" id="{1}"><text>y</text></threadedComment><threadedComment ref="A9" id="{2}"/></ThreadedComments>',
        },
      }),
    );
    expect(sheets[0]?.comments).toEqual([
      { rowIndex: 1, columnIndex: 1 },
      { rowIndex: 6, columnIndex: 2 },
      { rowIndex: 8, columnIndex: 0 },
    ]);
  });

  it("[RDR-16] reads custom properties, custom XML, macros and links without following any", async () => {
    const workbook = await read(
      handMadeXlsx({
        relations: relation("rId20", "externalLink", "externalLinks/externalLink1.xml"),
        parts: {
          "_rels/.rels": relations(
            relation("rId1", "officeDocument", "/xl/workbook.xml") +
              relation("rId2", "custom-properties", "docProps/custom.xml"),
          ),
          "docProps/custom.xml":
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D}" pid="2" name="thidua"><vt:lpwstr>X21808 &amp; 1</vt:lpwstr></property><property pid="3" name="__proto__"><vt:i4>5</vt:i4></property></Properties>',
          "customXml/item1.xml": '<thidua xmlns="urn:bao-cao-thi-dua">1</thidua>',
          "customXml/itemProps1.xml": "<ds/>",
          "customXml/item2.xml": `<lớn>${"x".repeat(65 * 1024)}</lớn>`,
          "xl/vbaProject.bin": "macros",
          "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}"/>`,
          "xl/externalLinks/_rels/externalLink1.xml.rels": relations(
            relation("rId1", "externalLinkPath", "file:///C:/kế%20hoạch.xlsx", ' TargetMode="External"'),
          ),
        },
      }),
    );
    expect([...workbook.properties]).toEqual([
      ["thidua", "X21808 & 1"],
      ["__proto__", "5"],
    ]);
    expect(workbook.customXml).toEqual(['<thidua xmlns="urn:bao-cao-thi-dua">1</thidua>']);
    expect(workbook.hasMacros).toBe(true);
    expect(workbook.externalLinks).toEqual(["file:///C:/kế%20hoạch.xlsx"]);
  });

  it("[RDR-16] passes over chart sheets and dialog sheets", async () => {
    const { sheets } = await read(
      handMadeXlsx({
        sheets: [
          { name: "Biểu đồ", xml: '<?xml version="1.0"?><chartsheet/>', type: "chartsheet" },
          { name: "Biểu 01", xml: one },
          { name: "Hộp", xml: '<?xml version="1.0"?><dialogsheet/>', type: "dialogsheet" },
        ],
      }),
    );
    expect(sheets.map(({ name }) => name)).toEqual(["Biểu 01"]);
  });

  it("[RDR-16] passes over macro modules, which have no part", async () => {
    const sheets =
      '<sheet name="Biểu 01" sheetId="1" r:id="rId1"/><sheet name="Module" sheetId="2" r:id=""/>';
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets></workbook>`;
    const read1 = await read(handMadeXlsx({ parts: { "xl/workbook.xml": workbook } }));
    expect(read1.sheets.map(({ name }) => name)).toEqual(["Biểu 01"]);
  });

  it("[RDR-06] takes the fallback of alternatives, in styles and among cells", async () => {
    const alternatives = (choice: string, fallback: string) =>
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="hs" xmlns:hs="urn:hs">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
    const font = (name: string) => `<font><name val="${name}"/></font>`;
    const styles =
      `<fonts>${font("Một")}${alternatives(font("Lạ") + font("Lạ 2"), font("Hai"))}${font("Ba")}</fonts>` +
      '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>';
    const cells =
      '<c r="A1" s="1"><v>1</v></c>' +
      alternatives('<c r="B1"><v>9</v></c>', '<c r="B1" s="2"><v>2</v></c>') +
      '<c r="C1"><v>3</v></c>';
    const workbook = await read(xlsxOf(row(1, cells) + row(2, '<c r="A2"><v>4</v></c>'), { styles }));
    expect(workbook.styles.map(({ fontName }) => fontName)).toEqual(["Một", "Hai", "Ba"]);
    expect(workbook.sheets[0]?.rows[0]?.cells.map(({ value, style }) => [value, style])).toEqual([
      [1, 1],
      [2, 2],
      [3, 0],
    ]);
    expect(workbook.sheets[0]?.rows).toHaveLength(2);
  });

  it("[RDR-06] reads the strict namespace, prefixes and UTF-16 parts", async () => {
    const strict = `<?xml version="1.0"?><worksheet xmlns="${STRICT_MAIN}"><sheetData>${one}</sheetData></worksheet>`;
    const officeStrict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const strictBook = handMadeXlsx({
      sheets: [{ name: "a", xml: strict }],
      parts: {
        "xl/workbook.xml": `<x:workbook xmlns:x="${STRICT_MAIN}" xmlns:q="${officeStrict}"><x:sheets><x:sheet sheetId="1" q:id="rId1" name="a" foo:id="rId9" xmlns:foo="urn:x"/></x:sheets></x:workbook>`,
        "xl/_rels/workbook.xml.rels": relations(
          `<Relationship Target="worksheets/sheet1.xml" Type="${officeStrict}/worksheet" Id="rId1"/>`,
        ),
      },
    });
    expect(await readCells(strictBook)).toEqual({ A1: ["number", 1] });
    const text = worksheet(row(1, '<c r="A1" t="str"><v>Tây Sơn</v></c>'));
    const little = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);
    const big = new Uint8Array([0xfe, 0xff, ...Buffer.from(text, "utf16le").swap16()]);
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8(text)]);
    for (const xml of [little, big, marked, little.subarray(2)]) {
      expect(await readCells(handMadeXlsx({ sheets: [{ name: "a", xml }] }))).toEqual({
        A1: ["text", "Tây Sơn"],
      });
    }
  });

  it("[RDR-06] does without content types, root relations, styles and shared strings", async () => {
    const bytes = handMadeXlsx({
      sheets: [{ name: "a", xml: row(1, '<c r="A1" s="5"><v>1</v></c>') }],
      parts: { "[Content_Types].xml": null, "_rels/.rels": null },
    });
    const workbook = await read(bytes);
    expect(workbook.styles).toEqual([{ numberFormat: "General", isDate: false, fontName: null }]);
    expect(workbook.sheets[0]?.rows[0]?.cells[0]).toMatchObject({ kind: "number", value: 1, style: 0 });
  });

  it("[RDR-06] finds the workbook where the relations say it is", async () => {
    const bytes = handMadeXlsx({
      parts: {
        "_rels/.rels": relations(relation("rId1", "officeDocument", "/other/book.xml")),
        "xl/workbook.xml": null,
        "xl/_rels/workbook.xml.rels": null,
        "other/book.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="a" r:id="s"/></sheets></workbook>`,
        "other/_rels/book.xml.rels": relations(
          relation("s", "worksheet", "..\\XL\\worksheets\\.\\Sheet1.xml"),
        ),
      },
    });
    expect(await readCells(bytes)).toEqual({ A1: ["number", 1] });
  });

  it("[RDR-28] keeps a sheet named __proto__ like any other", async () => {
    const { sheets } = await read(
      handMadeXlsx({
        sheets: [
          { name: "__proto__", xml: one },
          { name: "constructor", xml: one },
        ],
      }),
    );
    expect(sheets.map(({ name }) => name)).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>)["rows"]).toBeUndefined();
  });

  it.each([
    [
      "a missing workbook part",
      { parts: { "xl/workbook.xml": null } },
      { reason: "missing-part", part: "xl/workbook.xml" },
    ],
    [
      "a missing sheet part",
      { parts: { "xl/worksheets/sheet1.xml": null } },
      { reason: "missing-part", sheet: "Biểu 01" },
    ],
    [
      "a sheet without relation",
      { parts: { "xl/_rels/workbook.xml.rels": null } },
      { reason: "missing-part", sheet: "Biểu 01" },
    ],
    [
      "a workbook of an unknown vocabulary",
      {
        parts: { "xl/workbook.xml": '<workbook xmlns="http://schemas.microsoft.com/office/excel/2006/2"/>' },
      },
      { reason: "wrong-root", part: "xl/workbook.xml" },
    ],
    ["a part that is another's", { parts: { "xl/workbook.xml": "<worksheet/>" } }, { reason: "wrong-root" }],
    [
      "a sheet part that is no worksheet",
      { sheets: [{ name: "Biểu 01", xml: "<?xml version='1.0'?><sst/>" }] },
      { reason: "wrong-root", sheet: "Biểu 01" },
    ],
    [
      "two sheets of one name",
      {
        sheets: [
          { name: "A", xml: one },
          { name: "a", xml: one },
        ],
      },
      { reason: "duplicate-sheet" },
    ],
    [
      "a merge that is none",
      { sheets: [{ name: "A", xml: worksheet(one, '<mergeCells><mergeCell ref="A1:XFE2"/></mergeCells>') }] },
      { reason: "bad-reference", sheet: "A" },
    ],
  ])("[RDR-05] refuses %s", async (_, workbook, expected) => {
    expect(await failureOf(handMadeXlsx(workbook))).toMatchObject({ code: "file.unreadable", ...expected });
  });

  it("[RDR-05] refuses two sheets that are one part", async () => {
    const bytes = handMadeXlsx({
      sheets: [
        { name: "A", xml: one },
        { name: "B", xml: one },
      ],
      parts: {
        "xl/_rels/workbook.xml.rels": relations(
          relation("rId1", "worksheet", "worksheets/sheet1.xml") +
            relation("rId2", "worksheet", "worksheets/sheet1.xml"),
        ),
      },
    });
    expect(await failureOf(bytes)).toMatchObject({ reason: "duplicate-part", sheet: "B" });
  });

  it.each([
    ["a DOCTYPE", "<!DOCTYPE worksheet><worksheet/>", "doctype"],
    [
      "a DOCTYPE with an entity",
      '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>',
      "doctype",
    ],
    ["a DOCTYPE in small letters", "<!doctype w><worksheet/>", "doctype"],
    ["an ENTITY inside", `<worksheet><!ENTITY x "y"></worksheet>`, "doctype"],
    ["no end of the root", `<worksheet xmlns="${MAIN}"><sheetData>${one}</sheetData>`, "unclosed-element"],
    [
      "an end inside a cell",
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1`,
      "unclosed-element",
    ],
    ["an end inside a tag", `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1`, "malformed-xml"],
    ["an end inside a comment", "<worksheet><!-- ", "unclosed-element"],
    ["an end inside CDATA", "<worksheet><![CDATA[ ", "unclosed-element"],
    ["an end tag of another name", "<worksheet><sheetData></sheetDat></worksheet>", "malformed-xml"],
    ["an end tag cut short", "<worksheet></worksheet", "unclosed-element"],
    ["a second root", "<worksheet/><worksheet/>", "malformed-xml"],
    ["text behind the root", "<worksheet/>x", "malformed-xml"],
    ["text before the root", "x<worksheet/>", "malformed-xml"],
    ["nothing at all", "", "unclosed-element"],
    ["an attribute without value", "<worksheet a></worksheet>", "malformed-xml"],
    ["an attribute without quotes", "<worksheet a=1></worksheet>", "malformed-xml"],
    [
      "an attribute given twice",
      "<worksheet><sheetData><row r='1' r='2'/></sheetData></worksheet>",
      "malformed-xml",
    ],
    ["attributes without space between", "<worksheet a='1'b='2'></worksheet>", "malformed-xml"],
    ["a mark inside a name", "<worksheet><row r/='1'></row></worksheet>", "malformed-xml"],
    ["a name that begins with a digit", "<worksheet><1/></worksheet>", "malformed-xml"],
    ["a slash inside a tag", "<worksheet><row / ></row></worksheet>", "malformed-xml"],
    ["a < inside a value", "<worksheet a='<'></worksheet>", "malformed-xml"],
    ["an empty name", "<worksheet>< /></worksheet>", "malformed-xml"],
    ["65 levels", `<worksheet>${"<a>".repeat(64)}${"</a>".repeat(64)}</worksheet>`, "too-deep"],
    [
      "257 attributes",
      `<worksheet ${Array.from({ length: 257 }, (_, index) => `a${index}=""`).join(" ")}/>`,
      "too-many-attributes",
    ],
    ["another encoding", '<?xml version="1.0" encoding="windows-1252"?><worksheet/>', "bad-encoding"],
  ])("[RDR-05] refuses a part with %s", async (_, xml, reason) => {
    const named = xml.replace(/<worksheet(?! xmlns)/g, `<worksheet xmlns="${MAIN}"`);
    const bytes = handMadeXlsx({ sheets: [{ name: "Biểu 01", xml: strToU8(named) }] });
    expect(await failureOf(bytes)).toMatchObject({
      reason,
      sheet: "Biểu 01",
      part: "xl/worksheets/sheet1.xml",
    });
  });

  it("[RDR-05] accepts 64 levels, and > inside a value", async () => {
    const nested = `${"<a>".repeat(63)}${"</a>".repeat(63)}`;
    const xml = worksheet(one, `${nested}<b c="x > y" d='"'/>`);
    expect(await readCells(handMadeXlsx({ sheets: [{ name: "a", xml }] }))).toEqual({ A1: ["number", 1] });
  });

  it("[RDR-05] refuses bytes that are not UTF-8", async () => {
    const bytes = handMadeXlsx({
      sheets: [{ name: "a", xml: new Uint8Array([...strToU8("<worksheet>"), 0xff]) }],
    });
    expect(await failureOf(bytes)).toMatchObject({ reason: "bad-encoding", sheet: "a" });
  });

  it.each([
    "&nbsp;",
    "&x",
    "& ",
    "&#0;",
    "&#xD800;",
    "&#x110000;",
    "&#xFFFE;",
    "&#;",
    "&#x;",
    "&#12a;",
    "&#99999999999999;",
    "&;",
  ])("[RDR-05] refuses the reference %j", async (reference) => {
    const bytes = xlsxOf(row(1, `<c r="A1" t="inlineStr"><is><t>a${reference}</t></is></c>`));
    expect(await failureOf(bytes)).toMatchObject({ reason: "bad-entity", sheet: "Biểu 01", address: "A1" });
  });

  it("[RDR-05] walks custom XML and properties like any other part", async () => {
    const doctype = "<!DOCTYPE a><a/>";
    expect((await failureOf(handMadeXlsx({ parts: { "customXml/item1.xml": doctype } }))).reason).toBe(
      "doctype",
    );
    expect((await failureOf(handMadeXlsx({ parts: { "docProps/custom.xml": doctype } }))).reason).toBe(
      "doctype",
    );
    expect((await failureOf(handMadeXlsx({ parts: { "customXml/item1.xml": "<a>" } }))).reason).toBe(
      "unclosed-element",
    );
  });

  it.each([
    [
      "text of 32,768 characters",
      { sheetData: row(1, `<c r="A1" t="str"><v>${"a".repeat(32_768)}</v></c>`) },
      "text-too-long",
    ],
    [
      "a shared text of 32,768 characters",
      { sheetData: one, sharedStrings: `<si><t>${"a".repeat(32_768)}</t></si>` },
      "text-too-long",
    ],
    [
      "100,001 merges",
      {
        sheetData: one,
        rest: `<mergeCells>${Array.from({ length: 100_001 }, (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`).join("")}</mergeCells>`,
      },
      "too-many-merges",
    ],
  ])(
    "[RDR-17] refuses %s",
    async (
      _,
      { sheetData, rest, sharedStrings }: { sheetData: string; rest?: string; sharedStrings?: string },
      reason,
    ) => {
      const bytes = handMadeXlsx({
        sheets: [{ name: "a", xml: worksheet(sheetData, rest) }],
        ...(sharedStrings === undefined ? {} : { sharedStrings }),
      });
      expect(await failureOf(bytes)).toMatchObject({ code: "file.too-large", reason });
    },
  );

  it("[RDR-17] accepts text of 32,767 characters and declared dimensions of any size", async () => {
    const cell = `<c r="A1" t="str"><v>${"a".repeat(32_767)}</v></c>`;
    const xml = worksheet(`<row r="1" spans="1:16384">${cell}</row>`).replace(
      "<sheetData>",
      '<dimension ref="A1:XFD1048576"/><sheetData>',
    );
    const [sheet] = (await read(handMadeXlsx({ sheets: [{ name: "a", xml }] }))).sheets;
    expect(sheet?.rows).toHaveLength(1);
  });

  it("[RDR-17] refuses more than 2,048 sheets and more than 1,000,000 cells in all", async () => {
    const list = Array.from(
      { length: 2_049 },
      (_, index) => `<sheet name="s${index}" sheetId="${index + 1}" r:id="rId1"/>`,
    ).join("");
    const sheets = handMadeXlsx({
      parts: {
        "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list}</sheets></workbook>`,
      },
    });
    expect(await failureOf(sheets)).toMatchObject({ code: "file.too-large", reason: "too-many-sheets" });
    // Two sheets of 500,001 cells, stored without compression.
    const full = `<row>${"<c><v>1</v></c>".repeat(16_129)}</row>`.repeat(31);
    const xml = worksheet(`${full}<row><c><v>1</v></c><c><v>1</v></c></row>`);
    const parts = handMadeParts({
      sheets: [
        { name: "a", xml },
        { name: "b", xml },
      ],
    });
    const bytes = zipSync(parts, { level: 0 });
    expect(await failureOf(bytes)).toMatchObject({
      code: "file.too-large",
      reason: "too-many-cells",
      sheet: "b",
    });
  });

  it("[RDR-17] refuses more than 1,000,000 shared strings", async () => {
    const bytes = zipSync(handMadeParts({ sharedStrings: "<si/>".repeat(1_000_001) }), { level: 0 });
    expect(await failureOf(bytes)).toMatchObject({
      code: "file.too-large",
      reason: "too-many-shared-strings",
    });
  });

  it("[RDR-27] calls a workbook without a single cell empty", async () => {
    for (const sheetData of ["", row(1, ""), row(1, '<c r="A1" s="0"/>')]) {
      expect(await failureOf(xlsxOf(sheetData))).toEqual({ code: "file.empty", reason: "no-cells" });
    }
    expect(await failureOf(handMadeXlsx({ sheets: [] }))).toEqual({ code: "file.empty", reason: "no-cells" });
  });
});
