import { runPython } from "./python";

/** What one unit types; keys are codes as the form prints them. */
export interface UnitEntries {
  readonly actual: Readonly<Record<string, number | string>>;
  readonly estimate?: Readonly<Record<string, number | string>>;
  readonly explanation?: Readonly<Record<string, string>>;
  readonly cover?: Readonly<Record<string, number | string>>;
  /** Rows of the lists, by header. */
  readonly campaigns?: readonly Readonly<Record<string, string>>[];
  readonly collectives?: readonly Readonly<Record<string, string>>[];
  readonly individuals?: readonly Readonly<Record<string, string>>[];
  readonly households?: readonly Readonly<Record<string, string>>[];
  readonly exemplars?: readonly Readonly<Record<string, string>>[];
  readonly assessments?: Readonly<Record<string, string>>;
  /** `Biểu 01a`: code → measure header → place header → figure. */
  readonly owned?: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, number | string>>>>>
  >;
}

/** Written for people who have only the form: finds everything by the headers and codes that it prints. */
const SCRIPT = `
import openpyxl

def text(cell):
    return str(cell.value).strip() if cell.value is not None else ""

def table(ws, *needed):
    for row in ws.iter_rows():
        headers = {}
        for cell in row:
            if text(cell) and text(cell) not in headers: headers[text(cell)] = cell.column
        if all(name in headers for name in needed): return row[0].row, headers
    return None, None

def fill_list(ws, needed, rows):
    if not rows: return
    header, columns = table(ws, *needed)
    for index, row in enumerate(rows):
        for name, value in row.items():
            ws.cell(header + 1 + index, columns[name]).value = value

def fill_rows(ws, header, columns, values, column):
    for row in range(header + 1, ws.max_row + 1):
        code = text(ws.cell(row, columns["Mã"]))
        if code in values: ws.cell(row, columns[column]).value = values[code]

for name, entries in data.items():
    wb = openpyxl.load_workbook(files[name])
    ws = wb["Biểu 01"]
    header, columns = table(ws, "Mã", "Thực hiện", "Ước cả năm")
    if header:
        fill_rows(ws, header, columns, entries["actual"], "Thực hiện")
        fill_rows(ws, header, columns, entries.get("estimate", {}), "Ước cả năm")
        fill_rows(ws, header, columns, entries.get("explanation", {}), "Nguyên nhân, giải trình")
    if entries.get("owned"):
        ws = wb["Biểu 01a"]
        header, columns = table(ws, "Mã", "Toàn địa bàn")
        for row in range(header + 1, ws.max_row + 1):
            code, measure = text(ws.cell(row, columns["Mã"])), text(ws.cell(row, columns["Số liệu"]))
            for place, value in entries["owned"].get(code, {}).get(measure, {}).items():
                ws.cell(row, columns[place]).value = value
    cover = wb["Bìa"]
    for row in cover.iter_rows():
        for cell in row:
            if text(cell) in entries.get("cover", {}):
                cover.cell(cell.row, cell.column + 1).value = entries["cover"][text(cell)]
    fill_list(wb["Biểu 02"], ["Tên phong trào"], entries.get("campaigns"))
    fill_list(wb["Biểu 03"], ["Tên tập thể"], entries.get("collectives"))
    fill_list(wb["Biểu 03"], ["Họ và tên"], entries.get("individuals"))
    fill_list(wb["Biểu 03"], ["Chủ hộ"], entries.get("households"))
    fill_list(wb["Biểu 04"], ["Loại", "Tên", "Tóm tắt"], entries.get("exemplars"))
    if entries.get("assessments"):
        ws = wb["Biểu 05"]
        header, columns = table(ws, "Mã", "Mục", "Nội dung")
        fill_rows(ws, header, columns, entries["assessments"], "Nội dung")
    wb.save(out(name))
`;

/** Fills workbooks in with openpyxl; file name → bytes in, the same out. */
export async function fillWithOpenpyxl(
  templates: ReadonlyMap<string, Uint8Array>,
  entries: ReadonlyMap<string, UnitEntries>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { files } = await runPython(SCRIPT, {
    data: Object.fromEntries(entries),
    files: Object.fromEntries(templates),
  });
  return files;
}
