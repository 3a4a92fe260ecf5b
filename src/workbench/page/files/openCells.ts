import type { Book, CellValue, Sheet, Style } from "../../engine";
import { copiedFormula } from "../../engine/formula";
import { parseAddress } from "../../../core/workbook";
import { attribute, child, children, flag, numberOf } from "./xml";

/** The texts of `sharedStrings.xml`; readings in other scripts (`rPh`) are left out. */
export function openSharedTexts(root: Element | undefined): string[] {
  return children(root, "si").map(plainText);
}

/** Reads rows, columns and cells of a sheet part. */
export function openCells(
  book: Book,
  sheet: Sheet,
  root: Element,
  texts: readonly string[],
  styles: readonly Style[],
): void {
  const style = (element: Element, name: string): Style => styles[numberOf(element, name) ?? 0] ?? styles[0]!;
  sheet.defaultStyle = styles[0]!;
  for (const column of children(child(root, "cols"), "col")) {
    const first = (numberOf(column, "min") ?? 1) - 1;
    const last = (numberOf(column, "max") ?? 1) - 1;
    const width = numberOf(column, "width");
    const format = {
      width: width === undefined ? null : Math.max(0, (Math.round(width * 7) - 5) / 7),
      hidden: flag(column, "hidden"),
      style: attribute(column, "style") === undefined ? null : style(column, "style"),
      outlineLevel: numberOf(column, "outlineLevel") ?? 0,
    };
    // A width given for the rest of the sheet says nothing about cells that anyone uses.
    for (let index = first; index <= Math.min(last, first + 1_000); index += 1)
      sheet.columns.set(index, format);
  }
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  let row = -1;
  for (const line of children(child(root, "sheetData"), "row")) {
    row = (numberOf(line, "r") ?? row + 2) - 1;
    const height = numberOf(line, "ht");
    const own = height !== undefined && flag(line, "customHeight");
    const hidden = flag(line, "hidden");
    const styled = attribute(line, "customFormat") !== undefined && flag(line, "customFormat");
    if (own || hidden || styled || attribute(line, "outlineLevel")) {
      sheet.rows.set(row, {
        height: own ? height : null,
        hidden,
        filtered: false,
        style: styled ? style(line, "s") : null,
        outlineLevel: numberOf(line, "outlineLevel") ?? 0,
      });
    }
    const cells = new Map<
      number,
      { value: CellValue; formula: string | null; quoted: boolean; style: Style }
    >();
    let column = -1;
    for (const element of children(line, "c")) {
      column = parseAddress(attribute(element, "r") ?? "")?.columnIndex ?? column + 1;
      cells.set(column, {
        value: valueOf(element, texts),
        formula: formulaOf(element, row, column, shared),
        quoted: false,
        style: style(element, "s"),
      });
    }
    if (cells.size > 0) sheet.cells.set(row, cells);
  }
  book.pending = { all: true, cells: new Map() };
}

function valueOf(element: Element, texts: readonly string[]): CellValue {
  const raw = child(element, "v")?.textContent ?? null;
  switch (attribute(element, "t") ?? "n") {
    case "s":
      return raw === null ? null : (texts[Number(raw)] ?? "");
    case "inlineStr": {
      const inline = child(element, "is");
      return inline ? plainText(inline) : null;
    }
    case "str":
      return raw;
    case "b":
      return raw === "1";
    case "e":
      return raw === null ? null : { error: raw };
    default:
      return raw === null || raw === "" ? null : Number(raw);
  }
}

function formulaOf(
  element: Element,
  row: number,
  column: number,
  shared: Map<string, { formula: string; row: number; column: number }>,
): string | null {
  const formula = child(element, "f");
  if (!formula) return null;
  const written = (formula.textContent ?? "").replace(/_xl(?:fn|ws|pm)\./g, "");
  const group = attribute(formula, "t") === "shared" ? attribute(formula, "si") : undefined;
  if (group === undefined) return written === "" ? null : written;
  if (written !== "") {
    shared.set(group, { formula: written, row, column });
    return written;
  }
  const first = shared.get(group);
  return first ? copiedFormula(first.formula, row - first.row, column - first.column) : null;
}

function plainText(item: Element): string {
  return [...item.children]
    .filter((one) => one.localName === "t" || one.localName === "r")
    .map((one) => (one.localName === "t" ? one : child(one, "t"))?.textContent ?? "")
    .join("")
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
