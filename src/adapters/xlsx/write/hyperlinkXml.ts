import {
  parseAddress,
  quoteSheetName,
  toAddress,
  type CellSpec,
  type SheetSpec,
} from "../../../core/workbook";
import { cellsInOrder } from "./cellsInOrder";
import { cellError } from "./specError";
import { attributes, cleanText } from "./xmlText";

/** Excel's limits: links of a sheet, characters of an outside address. */
const MAX_LINKS = 65_530;
const MAX_URL = 2_079;

/**
 * The sheet's links; empty text when there are none. `relate` records an outside address and gives the relation's id.
 * Links to cells carry a location and need no relation.
 */
export function hyperlinksXml(
  sheet: SheetSpec,
  sheetNames: ReadonlySet<string>,
  relate: (url: string) => string,
): string {
  const links: string[] = [];
  for (const cell of cellsInOrder(sheet.cells.filter(({ link }) => link !== undefined))) {
    if (links.length === MAX_LINKS) throw fault(`a sheet holds at most ${MAX_LINKS} links`, sheet, cell);
    links.push(linkXml(sheet, cell, sheetNames, relate));
  }
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}

function linkXml(
  sheet: SheetSpec,
  cell: CellSpec,
  sheetNames: ReadonlySet<string>,
  relate: (url: string) => string,
): string {
  const ref = toAddress(cell.rowIndex, cell.columnIndex);
  const link = cell.link!;
  if (link.kind === "cell") {
    if (!sheetNames.has(link.sheet)) throw fault(`the link names no sheet: "${link.sheet}"`, sheet, cell);
    const ends = link.address.split(":");
    if (ends.length > 2 || ends.some((end) => parseAddress(end) === null)) {
      throw fault(`"${link.address}" is not the address of a link`, sheet, cell);
    }
    return `<hyperlink${attributes({ ref, location: `${quoteSheetName(link.sheet)}!${link.address}` })}/>`;
  }
  // The format keeps the part after `#` apart from the address, as it is typed.
  const [address = "", ...rest] = cleanText(link.url).trim().split("#");
  const url = encodeUrl(address);
  if (url === "" || url.length > MAX_URL) {
    throw fault(`an outside link has 1 to ${MAX_URL} characters`, sheet, cell);
  }
  const id = relate(url);
  const location = rest.length === 0 ? undefined : rest.join("#");
  return `<hyperlink${attributes({ ref, "r:id": id, location })}/>`;
}

/** Makes a valid address of one typed by a person; what is already encoded stays. */
function encodeUrl(address: string): string {
  return address
    .replace(/%(?![0-9A-Fa-f]{2})/g, "%25")
    .replace(/[^\w\-.~:/?@!$&'()*+,;=%]+/gu, encodeURIComponent);
}

function fault(problem: string, sheet: SheetSpec, cell: CellSpec): Error {
  return cellError(problem, sheet.name, cell.rowIndex, cell.columnIndex);
}
