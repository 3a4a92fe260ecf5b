import { strToU8, zipSync } from "fflate";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface HandMadeSheet {
  readonly name: string;
  /** The whole part, or only what stands inside `<sheetData>`. */
  readonly xml: string | Uint8Array;
  readonly state?: string;
  readonly type?: string;
}

export interface HandMadeWorkbook {
  readonly sheets?: readonly HandMadeSheet[];
  /** Content of `<cellXfs>` and whatever else: the whole styles part. */
  readonly styles?: string;
  /** Content of `<sst>`. */
  readonly sharedStrings?: string;
  readonly workbookPr?: string;
  /** Added to, or put in place of, the parts made here; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
  /** Added to the relations of the workbook. */
  readonly relations?: string;
}

/** A worksheet part around the content of `<sheetData>`. */
export function worksheet(sheetData: string, rest = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData>${rest}</worksheet>`;
}

/** One row of cells: `row(1, '<c r="A1"><v>1</v></c>')`. */
export function row(number: number, cells: string): string {
  return `<row r="${number}">${cells}</row>`;
}

export function relation(id: string, type: string, target: string, more = ""): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${more}/>`;
}

export function relations(content: string): string {
  return `<?xml version="1.0"?><Relationships xmlns="${PACKAGE_RELATIONS}">${content}</Relationships>`;
}

/** Parts of a small valid workbook written by hand, by part name. */
export function handMadeParts(workbook: HandMadeWorkbook = {}): Record<string, Uint8Array> {
  const sheets = workbook.sheets ?? [{ name: "Biểu 01", xml: row(1, '<c r="A1"><v>1</v></c>') }];
  const sheetList = sheets
    .map(({ name, state }, index) => {
      const stateText = state === undefined ? "" : ` state="${state}"`;
      return `<sheet name="${escape(name)}" sheetId="${index + 1}"${stateText} r:id="rId${index + 1}"/>`;
    })
    .join("");
  const workbookRelations = sheets
    .map(({ type }, index) =>
      relation(`rId${index + 1}`, type ?? "worksheet", `worksheets/sheet${index + 1}.xml`),
    )
    .join("");
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbook.workbookPr ?? ""}<sheets>${sheetList}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      workbookRelations +
        relation("rId901", "styles", "styles.xml") +
        relation("rId902", "sharedStrings", "sharedStrings.xml") +
        (workbook.relations ?? ""),
    ),
  };
  if (workbook.styles !== undefined)
    parts["xl/styles.xml"] = `<styleSheet xmlns="${MAIN}">${workbook.styles}</styleSheet>`;
  if (workbook.sharedStrings !== undefined) {
    parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${workbook.sharedStrings}</sst>`;
  }
  for (const [index, { xml }] of sheets.entries()) {
    const isWhole = typeof xml !== "string" || xml.startsWith("<?xml");
    parts[`xl/worksheets/sheet${index + 1}.xml`] = isWhole ? xml : worksheet(xml);
  }
  const bytes: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries({ ...parts, ...workbook.parts })) {
    if (content !== null) bytes[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return bytes;
}

/** A small valid .xlsx written by hand, so that a test shows exactly what is in it. */
export function handMadeXlsx(workbook: HandMadeWorkbook = {}): Uint8Array {
  return zipSync(handMadeParts(workbook));
}

/** A workbook of one sheet with this `<sheetData>`. */
export function xlsxOf(sheetData: string, rest: Omit<HandMadeWorkbook, "sheets"> = {}): Uint8Array {
  return handMadeXlsx({ ...rest, sheets: [{ name: "Biểu 01", xml: sheetData }] });
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
