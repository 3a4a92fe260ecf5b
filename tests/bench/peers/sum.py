"""What a handy colleague would write with openpyxl: sums "Thực hiện" by code over all files; with a second argument
it also writes the long rows (file, code, value), cell for cell as the summary has them."""
import os
import sys
import openpyxl

folder, rows_file = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
sums = {}
book = openpyxl.Workbook(write_only=True) if rows_file else None
sheet = book.create_sheet("Số liệu tiếp nhận") if book else None
for name in sorted(os.listdir(folder)):
    source = openpyxl.load_workbook(os.path.join(folder, name), read_only=True, data_only=True)
    columns = None
    for number, row in enumerate(source["Biểu 01"].iter_rows(values_only=True), 1):
        if columns is None:
            if "Mã" in row and "Thực hiện" in row:
                columns = {header: row.index(header) for header in ("Mã", "Thực hiện", "Ước cả năm")}
            continue
        code = row[columns["Mã"]]
        if not code:
            continue
        for header in ("Thực hiện", "Ước cả năm"):
            value = row[columns[header]]
            if header == "Thực hiện" and isinstance(value, (int, float)):
                sums[code] = sums.get(code, 0) + value
            if sheet:
                used = value if isinstance(value, (int, float)) else None
                sheet.append([name[:-5], name, code, header, value, used, "Có số liệu", name, "", "Biểu 01", f"G{number}", None, None, None, name[:-5]])
    source.close()
if book:
    book.save(rows_file)
print(len(sums))
