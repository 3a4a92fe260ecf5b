import fc from "fast-check";
import { readWorkbook } from "../../src/adapters/xlsx/read";
import { openZip, readEntryBytes } from "../../src/adapters/xlsx/read/zipPackage";
import { handMadeXlsx, MAIN, row, worksheet } from "../adapters/xlsx/read/support/handMadeXlsx";
import { plannedWorkbooks } from "../adapters/xlsx/read/support/randomWorkbooks";
import { writeWithExceljs, writeWithOpenpyxl, writeWithSheetJs } from "../adapters/xlsx/read/support/writers";
import { buildZip, type ZipEntrySpec } from "../adapters/xlsx/read/support/zipBuilder";
import { findProgram } from "../support/programs";
import { PATIENCE, runs, SEED } from "./seeded";

const WAYS = /^xl\/(worksheets\/[^/]+|sharedStrings)\.xml$/i;
const START = /^(?:\uFEFF)?(?:<\?xml[^>]*>)?\s*/u;

/** Every shape of cell and text that the short way knows, and some that it does not. */
const shapes = handMadeXlsx({
  sharedStrings: [
    "<si><t>một</t></si><si><t xml:space='preserve'> hai </t></si><si><t xml:space=\"preserve\"> ba &amp; bốn </t></si><si/>",
    "<si><r><rPr><rFont val='.VnTime'/></rPr><t>Tæng</t></r><r><rPr><rFont val='.VnTime'/></rPr><t> sè</t></r></si>",
    "<si><t>a_x000D_b</t><phoneticPr fontId='1'/></si><si><t>&#272;&#x1EA1;t &apos;&quot;&lt;&gt; &#x1F600;\r\n</t></si>",
  ].join(""),
  styles: "<fonts><font><name val='Arial'/></font></fonts><cellXfs><xf/><xf numFmtId='9'/></cellXfs>",
  sheets: [
    {
      name: "Biểu 01",
      xml: worksheet(
        row(
          1,
          '<c r="A1" s="1" t="s"><v>1</v></c><c r="B1"><v>-2.50</v></c><c r="C1"/><c r="D1"></c><c t="s"><v>4</v></c>',
        ) +
          '<row r="3" hidden="1" spans="1:9"><c r="A3" t="str"><f>B1&amp;C1</f><v>Đạt</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#REF!</v></c></row>' +
          row(
            4,
            '<c r="A4"><f t="shared" ref="A4:A5" si="0">B4*2</f><v>1.5E3</v></c><c r="B4" t="d"><v>2024-10-15</v></c>',
          ) +
          row(
            5,
            '<c r="A5"><f t="shared" si="0"/><v/></c><c r="B5" t="inlineStr"><is><t>chữ_x0041_</t></is></c><c r="C5" s="1" vm="2"><v>3</v></c>',
          ),
        '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells><extLst><ext xmlns:x="urn:x" uri="{1}"><x:a b="c">d</x:a></ext></extLst>',
      ).replace("<sheetData>", '<cols><col min="2" max="3" hidden="1"/></cols><sheetData>'),
    },
  ],
  parts: { "xl/worksheets/sheet2.xml": `<worksheet xmlns="${MAIN}"/>` },
});

let originals: readonly (readonly ZipEntrySpec[])[];
beforeAll(async () => {
  const [first, second, third] = plannedWorkbooks(3, SEED);
  const written = [shapes, shapes, await writeWithExceljs(first!), writeWithSheetJs(second!, "xlsx")];
  if (findProgram("openpyxl") !== null) written.push(...(await writeWithOpenpyxl([third!])));
  originals = written.map((bytes) => {
    const zip = openZip(bytes);
    return zip.entries.map((entry) => ({ name: entry.name, content: readEntryBytes(zip, entry) }));
  });
});

/** One character put in, taken out or changed, mostly one that means something to XML. */
const slip = fc.record({
  at: fc.nat(),
  drop: fc.nat(2),
  put: fc.oneof(
    fc.constantFrom(
      ..."<>&\"'=/:!?; #x\r\n_0-.:éđ\uFEFF",
      "",
      "&amp;",
      "&#10;",
      "&#x110000;",
      "<!-- -->",
      "]]>",
    ),
    fc.constantFrom(
      ' s="1"',
      ' t="s"',
      ' r="A1"',
      ' xmlns="urn:o"',
      ' xmlns:r="urn:o"',
      "<x/>",
      "<r><t>y</t></r>",
    ),
    fc.constantFrom(
      "<si>",
      "</si>",
      "</c>",
      "</row>",
      "<v>1</v>",
      "<is><t>z</t></is>",
      "1E2",
      "9999999999999999",
    ),
  ),
});

function slipped(xml: string, slips: readonly { at: number; drop: number; put: string }[]): string {
  return slips.reduce((text, { at, drop, put }) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + put + text.slice(place + drop);
  }, xml);
}

/** A comment before the root: the short way leaves the part to the scanner, which passes it. */
function scanned(xml: string): string {
  const start = START.exec(xml)![0];
  return `${start}<!-- -->${xml.slice(start.length)}`;
}

it(
  "[RDR-21] gives the short way through a part what the scanner gives, whatever was changed in it",
  () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.array(slip, { maxLength: 3 }), async (pick, part, slips) => {
        const entries = originals[pick % originals.length]!;
        const parts = entries.filter(({ name }) => WAYS.test(name));
        const own = parts[part % parts.length]!;
        const at = entries.indexOf(own);
        const whole = new TextDecoder().decode(own.content as Uint8Array);
        const start = START.exec(whole)![0];
        const xml = start + slipped(whole.slice(start.length), slips);
        const short = await readWorkbook(buildZip(entries.with(at, { ...own, content: xml })));
        const long = await readWorkbook(buildZip(entries.with(at, { ...own, content: scanned(xml) })));
        expect(short).toEqual(long);
      }),
      { seed: SEED, numRuns: runs(600), endOnFailure: true },
    ),
  PATIENCE,
);
