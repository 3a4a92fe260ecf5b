// As sum.py, with @e965/xlsx.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import XLSX from "@e965/xlsx";
import { sumRows } from "./sumRows.mjs";

const [folder, rowsFile] = process.argv.slice(2);
const sums = new Map();
const rows = [];
for (const name of readdirSync(folder).sort()) {
  const book = XLSX.read(readFileSync(path.join(folder, name)), { dense: true });
  sumRows(
    XLSX.utils.sheet_to_json(book.Sheets["Biểu 01"], { header: 1 }),
    name,
    sums,
    rowsFile ? rows : null,
  );
}
if (rowsFile) {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows, { dense: true }), "Số liệu tiếp nhận");
  XLSX.writeFile(book, rowsFile, { compression: true });
}
console.log(sums.size);
