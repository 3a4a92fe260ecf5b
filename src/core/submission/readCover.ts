import type { CellLocation } from "../model";
import { cleanText, foldText, parseVietnameseDate, readDateCell, readNumberText } from "../reading";
import { COVER_LABEL, TYPED_FROM_DOCUMENT } from "../template/vocabulary";
import type { CellData, WorkbookData } from "../workbook";
import type { ReadSheet } from "./groupSheets";
import type { Cover } from "./submission";
import { textOf } from "./tables";

const NO_COVER: Cover = {
  documentNumber: null,
  documentDate: null,
  signer: null,
  sendNumber: 1,
  preparer: null,
  phone: null,
  location: null,
};

/** Characters of a label, with room for spaces that someone put in. */
const LONGEST_LABEL = 80;
/** What the entries of the cover are found by: folded label → entry. */
const LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries(COVER_LABEL).map(([key, label]) => [foldText(label), key]),
);

/** Reads the entries of `Bìa` by their labels; each stands in the next cell at the right. */
export function readCover(sheets: readonly ReadSheet[], workbook: WorkbookData): Cover {
  const found = new Map<string, { cell: CellData | undefined; location: CellLocation }>();
  for (const { sheet, tables } of sheets) {
    // Labels such as `Người lập biểu` also stand at the foot of forms; the cover holds no table.
    if (tables.length > 0) continue;
    for (const row of sheet.rows) {
      row.cells.forEach((cell, index) => {
        // Prose of the guide is no label.
        if (cell.kind !== "text" || cell.value.length > LONGEST_LABEL) return;
        const key = LABELS.get(foldText(cell.value));
        if (key === undefined || found.has(key)) return;
        const next = row.cells[index + 1];
        const location = {
          sheet: sheet.name,
          rowIndex: row.rowIndex,
          columnIndex: next?.columnIndex ?? cell.columnIndex + 1,
        };
        found.set(key, { cell: next, location });
      });
    }
  }
  if (found.size === 0) return NO_COVER;
  const text = (key: string) => {
    const value = cleanText(textOf(found.get(key)?.cell));
    return value === "" ? null : value;
  };
  return {
    documentNumber: text("documentNumber"),
    documentDate: dateOf(found.get("documentDate")?.cell, workbook),
    signer: text("signer"),
    sendNumber: sendNumberOf(found.get("sendNumber")?.cell),
    preparer: text("preparer"),
    phone: text("phone"),
    location: found.get("sendNumber")?.location ?? null,
    ...(foldText(text("madeBy") ?? "") === foldText(TYPED_FROM_DOCUMENT) ? { isTyped: true as const } : {}),
  };
}

function dateOf(cell: CellData | undefined, workbook: WorkbookData): string | null {
  if (cell === undefined) return null;
  if (cell.kind === "text") return parseVietnameseDate(cell.value);
  const date = readDateCell(cell, workbook.styles[cell.style], workbook.date1904);
  return date !== null && "isoDate" in date ? date.isoDate : null;
}

/** `Lần gửi`; 1 unless a whole number from 1 up is written. */
function sendNumberOf(cell: CellData | undefined): number {
  let value: number | null = null;
  if (cell?.kind === "number") value = cell.value;
  else if (cell?.kind === "text") {
    const reading = readNumberText(cell.value, { decimals: 0 });
    if (reading.kind === "number") value = reading.value;
  }
  return value !== null && Number.isInteger(value) && value >= 1 ? value : 1;
}
