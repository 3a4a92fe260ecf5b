// As sum.py, with exceljs.
import { readdirSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { sumRows } from "./sumRows.mjs";

const [folder, rowsFile] = process.argv.slice(2);
const sums = new Map();
const out = rowsFile ? new ExcelJS.stream.xlsx.WorkbookWriter({ filename: rowsFile }) : null;
const sheet = out?.addWorksheet("Số liệu tiếp nhận");
for (const name of readdirSync(folder).sort()) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path.join(folder, name));
  const table = [];
  book
    .getWorksheet("Biểu 01")
    .eachRow((row) =>
      table.push(
        row.values.slice(1).map((value) => (value && typeof value === "object" ? value.result : value)),
      ),
    );
  const rows = out ? [] : null;
  sumRows(table, name, sums, rows);
  for (const row of rows ?? []) sheet.addRow(row).commit();
}
await out?.commit();
console.log(sums.size);
