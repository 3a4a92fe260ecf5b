import { runPython } from "../../../support/python";

/** What openpyxl finds in a file; only what the tests ask about. */
export interface Inspected {
  readonly active: string;
  readonly title: string | null;
  readonly properties: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
  readonly sheets: Readonly<Record<string, InspectedSheet>>;
}

export interface InspectedSheet {
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly selected: boolean;
  readonly gridLines: boolean;
  readonly tabColor: string | null;
  /** By address: value, data type (n, s, b, e, f), cached value and its type. */
  readonly cells: Readonly<
    Record<string, { value: unknown; type: string; cached: unknown; cachedType: string }>
  >;
  readonly styles: Readonly<Record<string, InspectedStyle>>;
  readonly widths: Readonly<Record<string, { min: number; max: number; width: number; hidden: boolean }>>;
  readonly heights: Readonly<Record<string, number>>;
  readonly hiddenRows: readonly number[];
  readonly merges: readonly string[];
  readonly freeze: string | null;
  readonly pane: Readonly<Record<string, unknown>> | null;
  readonly validations: readonly Readonly<Record<string, unknown>>[];
  readonly formats: readonly Readonly<Record<string, unknown>>[];
  readonly protection: Readonly<Record<string, boolean>>;
  readonly page: Readonly<Record<string, unknown>>;
  readonly names: Readonly<Record<string, string>>;
  readonly tables: Readonly<
    Record<string, { ref: string; columns: string[]; style: string; filter: string | null }>
  >;
  readonly charts: readonly string[];
  readonly filter: string | null;
  readonly links: Readonly<Record<string, { location: string | null; target: string | null }>>;
}

export interface InspectedStyle {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string | null;
  readonly color: string | null;
  readonly fill: string | null;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean;
  readonly indent: number;
  readonly format: string;
  readonly border: string;
  readonly borderColor: string | null;
  readonly locked: boolean;
  readonly quotePrefix: boolean;
}

/** Opens a file with openpyxl and tells what it finds; for use inside `itWith("openpyxl", …)`. */
export async function inspect(bytes: Uint8Array): Promise<Inspected> {
  const { result } = await runPython(SCRIPT, { files: { "book.xlsx": bytes } });
  return result as Inspected;
}

// Works with openpyxl 3.0 and 3.1, which keep names apart differently; 3.0 knows no custom properties.
const SCRIPT = `
import openpyxl, zipfile
from xml.etree import ElementTree
path = files["book.xlsx"]
book = openpyxl.load_workbook(path)
cached = openpyxl.load_workbook(path, data_only=True)

def rgb(color): return color.rgb if color is not None and color.type == "rgb" else None

def named(list_or_map, scope):
    if hasattr(list_or_map, "definedName"):
        return {one.name: one.attr_text for one in list_or_map.definedName if one.localSheetId == scope}
    return {name: one.attr_text for name, one in list_or_map.items()}

def local_names(sheet):
    if hasattr(sheet, "defined_names"): return named(sheet.defined_names, None)
    return named(book.defined_names, book.sheetnames.index(sheet.title))

def properties():
    archive = zipfile.ZipFile(path)
    if "docProps/custom.xml" not in archive.namelist(): return {}
    return {one.get("name"): "".join(one.itertext()) for one in ElementTree.fromstring(archive.read("docProps/custom.xml"))}

def style(cell):
    sides = {side: getattr(cell.border, side) for side in ("left", "right", "top", "bottom")}
    drawn = [side for side, line in sides.items() if line is not None and line.style == "thin"]
    return {
        "font": cell.font.name, "size": cell.font.sz, "bold": bool(cell.font.b), "italic": bool(cell.font.i),
        "underline": cell.font.u, "color": rgb(cell.font.color),
        "fill": rgb(cell.fill.fgColor) if cell.fill.fill_type == "solid" else None,
        "horizontal": cell.alignment.horizontal, "vertical": cell.alignment.vertical,
        "wrap": bool(cell.alignment.wrap_text), "indent": cell.alignment.indent,
        "format": cell.number_format, "border": " ".join(drawn),
        "borderColor": rgb(sides[drawn[0]].color) if drawn else None,
        "locked": cell.protection.locked, "quotePrefix": bool(cell.quotePrefix),
    }

def validation(dv):
    return {
        "type": dv.type, "operator": dv.operator, "style": dv.errorStyle, "blank": bool(dv.allowBlank),
        "formula1": dv.formula1, "formula2": dv.formula2, "ranges": str(dv.sqref),
        "showError": bool(dv.showErrorMessage), "showPrompt": bool(dv.showInputMessage),
        "errorTitle": dv.errorTitle, "error": dv.error, "promptTitle": dv.promptTitle, "prompt": dv.prompt,
        "dropDownHidden": bool(dv.showDropDown),
    }

def formats(sheet):
    rules = []
    for ranges in sheet.conditional_formatting:
        for rule in ranges.rules:
            look = rule.dxf
            rules.append({
                "ranges": str(ranges.sqref), "type": rule.type, "formula": rule.formula[0],
                "priority": rule.priority, "stop": bool(rule.stopIfTrue),
                "fill": rgb(look.fill.bgColor) if look.fill else None,
                "color": rgb(look.font.color) if look.font else None,
                "bold": look.font.b if look.font else None,
            })
    return sorted(rules, key=lambda rule: rule["priority"])

def page(sheet):
    return {
        "paper": sheet.page_setup.paperSize, "orientation": sheet.page_setup.orientation,
        "fit": bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage),
        "wide": sheet.page_setup.fitToWidth, "high": sheet.page_setup.fitToHeight,
        "margins": [sheet.page_margins.top, sheet.page_margins.bottom, sheet.page_margins.left, sheet.page_margins.right],
        "titleRows": sheet.print_title_rows, "titleColumns": sheet.print_title_cols,
        "area": sheet.print_area[0] if isinstance(sheet.print_area, list) else sheet.print_area,
        "centred": bool(sheet.print_options.horizontalCentered),
        "header": sheet.oddHeader.center.text, "footerLeft": sheet.oddFooter.left.text,
        "footerRight": sheet.oddFooter.right.text,
        "breaks": [one.id for one in sheet.row_breaks.brk],
    }

def protection(sheet):
    flags = ("sheet", "objects", "scenarios", "formatCells", "formatColumns", "formatRows", "insertRows",
             "deleteRows", "insertColumns", "sort", "autoFilter", "selectLockedCells", "selectUnlockedCells")
    found = {flag: bool(getattr(sheet.protection, flag)) for flag in flags}
    found["password"] = sheet.protection.password is not None
    return found

def pane(sheet):
    found = sheet.sheet_view.pane
    if found is None: return None
    return {"x": found.xSplit, "y": found.ySplit, "topLeft": found.topLeftCell, "active": found.activePane, "state": found.state}

result = {
    "active": book.active.title,
    "title": book.properties.title,
    "properties": properties(),
    "names": named(book.defined_names, None),
    "sheets": {},
}
for sheet in book.worksheets:
    values = cached[sheet.title]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None or cell.has_style]
    result["sheets"][sheet.title] = {
        "state": sheet.sheet_state, "selected": bool(sheet.sheet_view.tabSelected),
        "gridLines": sheet.sheet_view.showGridLines is not False, "tabColor": rgb(sheet.sheet_properties.tabColor),
        "cells": {cell.coordinate: {"value": cell.value, "type": cell.data_type,
                                    "cached": values[cell.coordinate].value,
                                    "cachedType": values[cell.coordinate].data_type}
                  for cell in cells if cell.value is not None},
        "styles": {cell.coordinate: style(cell) for cell in cells},
        "widths": {key: {"min": one.min, "max": one.max, "width": one.width, "hidden": one.hidden}
                   for key, one in sheet.column_dimensions.items()},
        "heights": {str(key): one.height for key, one in sheet.row_dimensions.items() if one.height is not None},
        "hiddenRows": [key for key, one in sheet.row_dimensions.items() if one.hidden],
        "merges": sorted(str(one) for one in sheet.merged_cells.ranges),
        "freeze": sheet.freeze_panes, "pane": pane(sheet),
        "validations": [validation(one) for one in sheet.data_validations.dataValidation],
        "formats": formats(sheet), "protection": protection(sheet), "page": page(sheet),
        "names": local_names(sheet),
        "tables": {one.name: {"ref": one.ref, "columns": [column.name for column in one.tableColumns],
                              "style": one.tableStyleInfo.name,
                              "filter": one.autoFilter.ref if one.autoFilter else None}
                   for one in sheet.tables.values()},
        "charts": [type(one).__name__ for one in sheet._charts],
        "filter": sheet.auto_filter.ref,
        "links": {cell.coordinate: {"location": cell.hyperlink.location, "target": cell.hyperlink.target}
                  for cell in cells if cell.hyperlink is not None},
    }
`;
