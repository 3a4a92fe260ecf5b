/** No table that people paste is longer; what follows is not looked at. */
const MOST_ROWS = 2_000;

/**
 * Takes a table apart that was copied as text: rows by line, cells by tab. A cell that begins with a quotation mark
 * may hold line breaks and doubled marks, as spreadsheet programs write them. A mark inside a cell is only a mark.
 *
 * Output: rows × cells, texts as they stand; blank rows are left out.
 */
export function splitPastedText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let [row, cell, isQuoted]: [string[], string, boolean] = [[], "", false];
  const endCell = (): void => {
    row.push(cell);
    cell = "";
  };
  const endRow = (): void => {
    endCell();
    if (row.some((one) => one.trim() !== "")) rows.push(row);
    row = [];
  };
  for (let index = 0; index < text.length && rows.length < MOST_ROWS; index += 1) {
    const character = text[index]!;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell === "" && closesCell(text, index)) isQuoted = true;
    else if (character === "\t") endCell();
    else if (character === "\n") endRow();
    else if (character !== "\r") cell += character;
  }
  if (rows.length < MOST_ROWS) endRow();
  return rows;
}

/** Whether the mark that opens a cell has one that ends it: else `"Ba nhất` would swallow the rest of the table. */
function closesCell(text: string, start: number): boolean {
  for (let index = text.indexOf('"', start + 1); index >= 0; index = text.indexOf('"', index + 1)) {
    if (text[index + 1] === '"') {
      index += 1;
      continue;
    }
    const next = text[index + 1];
    return next === undefined || next === "\t" || next === "\n" || next === "\r";
  }
  return false;
}
