import type { Area } from "./area";
import { intersectAreas, subtractArea } from "./area";
import { emit } from "./book";
import type { Book } from "./book";
import { cellAt, forEachCell } from "./sheet";
import { putCell } from "./cells";
import { refuse } from "./errors";
import { isLockedAgainstWriting } from "./locking";
import { changeLooks } from "./looks";
import type { Sheet } from "./sheet";
import { NORMAL_STYLE, patchStyle } from "./style";
import { syncTableHeaders } from "./tableEdit";

export type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

/** Clears contents, looks or links of the areas. Errors: AccessDenied on locked cells of a protected sheet. */
export function clearCells(book: Book, sheet: Sheet, areas: readonly Area[], what: ClearWhat): void {
  if (areas.some((area) => isLockedAgainstWriting(sheet, area))) refuse("AccessDenied", sheet.name);
  if (what === "All" || what === "Contents") clearContents(book, sheet, areas);
  if (what === "All" || what === "Formats") {
    changeLooks(book, sheet, areas, () => NORMAL_STYLE);
    sheet.conditionalFormats = without(sheet.conditionalFormats, areas);
  }
  if (what === "All") {
    sheet.validations = without(sheet.validations, areas);
    sheet.merges = sheet.merges.filter((merge) => !areas.some((area) => intersectAreas(area, merge)));
  }
  if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") {
    clearLinks(book, sheet, areas, what === "RemoveHyperlinks");
  }
}

function clearContents(book: Book, sheet: Sheet, areas: readonly Area[]): void {
  for (const area of areas) {
    const stored: { row: number; column: number }[] = [];
    forEachCell(sheet, area, (_cell, row, column) => stored.push({ row, column }));
    const before = stored.length === 1 ? cellAt(sheet, stored[0]!.row, stored[0]!.column)!.value : null;
    for (const { row, column } of stored) {
      const { style } = cellAt(sheet, row, column)!;
      putCell(book, sheet, row, column, { value: null, formula: null, quoted: false, style });
    }
    syncTableHeaders(book, sheet, area);
    const single = area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;
    emit(book, {
      kind: "changed",
      sheetId: sheet.id,
      areas: [area],
      changeType: "RangeEdited",
      shift: "None",
      formulas: [],
      ...(single ? { detail: { before, after: null } } : {}),
    });
  }
}

/** Takes the areas out of validations or conditional formats; what has no area left goes. */
export function without<T extends { readonly areas: readonly Area[] }>(
  parts: readonly T[],
  holes: readonly Area[],
): T[] {
  return parts.flatMap((part) => {
    if (!part.areas.some((area) => holes.some((hole) => intersectAreas(area, hole)))) return [part];
    const areas = holes.reduce<readonly Area[]>(
      (rest, hole) => rest.flatMap((area) => subtractArea(area, hole)),
      part.areas,
    );
    return areas.length > 0 ? [{ ...part, areas }] : [];
  });
}

function clearLinks(book: Book, sheet: Sheet, areas: readonly Area[], andLook: boolean): void {
  const gone = sheet.hyperlinks.filter((link) => areas.some((area) => intersectAreas(area, link.area)));
  sheet.hyperlinks = sheet.hyperlinks.filter((link) => !gone.includes(link));
  if (!andLook) return;
  for (const link of gone) {
    changeLooks(book, sheet, [link.area], (style) =>
      patchStyle(style, { fontColor: NORMAL_STYLE.fontColor, underline: "None" }),
    );
  }
}
