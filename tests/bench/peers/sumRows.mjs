/** Adds "Thực hiện" of one sheet's rows to `sums`, and the long rows to `rows` unless that is null. */
export function sumRows(table, name, sums, rows) {
  let columns = null;
  for (const [index, row] of table.entries()) {
    if (columns === null) {
      if (row.includes("Mã") && row.includes("Thực hiện")) columns = row;
      continue;
    }
    const code = row[columns.indexOf("Mã")];
    if (!code) continue;
    for (const header of ["Thực hiện", "Ước cả năm"]) {
      const value = row[columns.indexOf(header)];
      const used = typeof value === "number" ? value : null;
      if (header === "Thực hiện" && used !== null) sums.set(code, (sums.get(code) ?? 0) + used);
      const unit = name.slice(0, -5);
      rows?.push([
        unit,
        name,
        code,
        header,
        value ?? null,
        used,
        "Có số liệu",
        name,
        "",
        "Biểu 01",
        `G${index + 1}`,
        null,
        null,
        null,
        unit,
      ]);
    }
  }
}
