/** Rows of a `|`-separated table, the header row left out. Throws when a row has not as many cells as the header. */
export function tableRows(table: string): readonly (readonly string[])[] {
  const [header, ...rows] = table
    .trim()
    .split("\n")
    .map((line) => line.split("|"));
  for (const row of rows) {
    if (row.length !== header?.length) throw new Error(`row of another length: ${row.join("|")}`);
  }
  return rows;
}
