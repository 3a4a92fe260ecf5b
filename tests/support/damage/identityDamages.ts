import type { Damage } from "./damage";

const RENAME = 'old, new = "UBND xã Tây Thuận", "UBND xã Bình Tân"';
/** Takes away what people see of the unit: printed lines, office lines, the line of the cover. */
const UNPRINT = `
for sheet in wb:
    for cells in sheet.iter_rows(max_row=40):
        for cell in cells:
            if isinstance(cell.value, str) and (cell.value.startswith("Đơn vị báo cáo:") or "X21814" in cell.value):
                if sheet.title != "_thidua": cell.value = None`;

/** Damages to what says whose file it is and of which year (DMG-03). */
export const IDENTITY_DAMAGES: readonly Damage[] = [
  {
    name: "a neighbour's name on the cover",
    python: `${RENAME}\nreplace_all(wb, old, new, ["Bìa"])`,
    leftOut: "file",
    findings: ["error file.unit-conflict Bìa"],
  },
  {
    name: "a neighbour's name on one form",
    python: `${RENAME}\nreplace_all(wb, old, new, ["Biểu 01"])`,
    leftOut: "file",
    findings: ["error file.unit-conflict Biểu 01"],
  },
  {
    name: "a neighbour's name on all sheets, the codes left",
    python: `${RENAME}\nreplace_all(wb, old, new)`,
    leftOut: "file",
    findings: ["error file.unit-conflict Hướng dẫn"],
  },
  {
    name: "a neighbour's name and code on all sheets, the stamp left",
    python: `${RENAME}
visible = [sheet.title for sheet in wb if sheet.title != "_thidua"]
replace_all(wb, old, new, visible)
replace_all(wb, "X21814", "X21811", visible)`,
    leftOut: "file",
    findings: ["error file.unit-conflict"],
  },
  {
    name: "one form of a neighbour pasted in, its printed line and all",
    python: `
other, theirs = load("X21811")
for cells in theirs.iter_rows():
    for cell in cells:
        if cell.value is not None and type(ws[cell.coordinate]).__name__ != "MergedCell":
            ws[cell.coordinate].value = cell.value`,
    // A workbook may hold sheets of several units: the form is the neighbour's, who has sent a whole file.
    leftOut: ["all"],
    findings: ["error file.superseded", "error structure.sheet-missing"],
  },
  { name: "the stamp sheet deleted", python: 'del wb["_thidua"]' },
  { name: "the stamp sheet and the property deleted", python: 'del wb["_thidua"]; forget_property(wb)' },
  { name: "all printed lines deleted, the stamp kept", python: UNPRINT },
  {
    name: "printed lines and stamps deleted, the name typed on the cover",
    python: `${UNPRINT}
del wb["_thidua"]; forget_property(wb)
wb["Bìa"]["C8"] = "UBND xã Tây Thuận"`,
    findings: ["warning file.unit-guessed"],
  },
  {
    name: "the same with the name as people type it",
    python: `${UNPRINT}
del wb["_thidua"]; forget_property(wb)
wb["Bìa"]["C8"] = "ubnd xa TAY THUAN"`,
    findings: ["warning file.unit-guessed"],
  },
  {
    name: "nothing that says whose it is",
    python: `${UNPRINT}
del wb["_thidua"]; forget_property(wb)`,
    leftOut: "file",
    findings: ["error file.unit-unknown"],
  },
  {
    name: "a name that no unit has",
    python: `${UNPRINT}
del wb["_thidua"]; forget_property(wb)
wb["Bìa"]["C8"] = "UBND xã Tây Thuận Đông"`,
    leftOut: "file",
    findings: ["error file.unit-unknown"],
  },
  {
    name: "last year's file",
    python: 'replace_all(wb, "năm 2024", "năm 2023")',
    leftOut: "file",
    findings: ["error file.wrong-period"],
  },
  {
    name: "last year's file with the printed year changed",
    python: 'replace_all(wb, "năm 2024", "năm 2023", ["_thidua"])',
    leftOut: "file",
    findings: ["error file.wrong-period"],
  },
  {
    name: "another version of the plan",
    python: `
plan = next(cells[1].value for cells in wb["_thidua"].iter_rows() if cells[0].value == "plan")
replace_all(wb, plan, "0123456789ab")`,
    findings: ["warning file.wrong-plan"],
  },
  {
    name: "an older form",
    python: 'replace_all(wb, "unit-workbook@1", "unit-workbook@0")',
    notes: ["file.old-template"],
  },
];
