import { toRangeAddress, type SheetSpec, type TableSpec } from "../../../core/workbook";
import { MAIN_NAMESPACE } from "./package";
import { lineOfValues } from "./reference";
import { WorkbookSpecError } from "./specError";
import { attributes, cleanText, protectFormatEscapes, XML_DECLARATION } from "./xmlText";

const DEFAULT_STYLE = "TableStyleLight1";

/**
 * The table's own part. `id` is unique in the workbook, from 1.
 * Excel repairs a file whose column names differ from the header cells, so the names are taken from those cells.
 */
export function tableXml(table: TableSpec, id: number, sheet: SheetSpec): string {
  const ref = toRangeAddress(table.range);
  const headers = headerTexts(table, sheet);
  const columns = headers.map((header, index) => {
    // A newline in a column name is written in the format's own escape, not as a character.
    const name = protectFormatEscapes(header).replace(/\n/g, "_x000a_");
    return `<tableColumn${attributes({ id: index + 1, name })}/>`;
  });
  return (
    `${XML_DECLARATION}<table${attributes({
      xmlns: MAIN_NAMESPACE,
      id,
      name: table.name,
      displayName: table.name,
      ref,
      totalsRowShown: false,
    })}>` +
    (table.showFilter === false ? "" : `<autoFilter ref="${ref}"/>`) +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo${attributes({
      name: table.styleName ?? DEFAULT_STYLE,
      showFirstColumn: false,
      showLastColumn: false,
      showRowStripes: true,
      showColumnStripes: false,
    })}/></table>`
  );
}

function headerTexts({ name, range }: TableSpec, sheet: SheetSpec): string[] {
  const refuse = (problem: string) =>
    new WorkbookSpecError(`table ${name}: ${problem}`, sheet.name, toRangeAddress(range));
  if (range.lastRow === range.firstRow) throw refuse("it has headers but no row");
  const seen = new Set<string>();
  return lineOfValues(sheet, { ...range, lastRow: range.firstRow }).map((value, index) => {
    const header = typeof value === "string" ? cleanText(value) : "";
    if (header.trim() === "") throw refuse(`column ${index + 1} has no header text`);
    const key = header.toLowerCase();
    if (seen.has(key)) throw refuse(`two columns are headed "${header}"`);
    seen.add(key);
    return header;
  });
}
