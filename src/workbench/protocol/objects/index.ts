import type { HostClass } from "../context";
import type { TargetTypes } from "../targets";
import {
  applicationClass,
  cultureInfoClass,
  datetimeFormatInfoClass,
  iterativeCalculationClass,
  numberFormatInfoClass,
  runtimeClass,
  workbookCreatedClass,
} from "./application";
import {
  rangeAreasClass,
  rangeAreasCollectionClass,
  rangeCollectionClass,
  workbookRangeAreasClass,
} from "./areas";
import { autoFilterClass, filterClass } from "./filters";
import { freezePanesClass } from "./freezePanes";
import { fillClass, fontClass, formatProtectionClass } from "./look";
import { nameClass, namesClass, nameValuesClass } from "./names";
import {
  customPropertiesClass,
  customPropertyClass,
  documentPropertiesClass,
  sheetPropertiesClass,
  sheetPropertyClass,
} from "./properties";
import { sheetProtectionClass, workbookProtectionClass } from "./protections";
import { rangeClass } from "./range";
import { rangeBorderClass, rangeBordersClass, rangeFormatClass } from "./rangeFormat";
import { rangeSortClass, tableSortClass } from "./sorts";
import { scopedXmlPartsClass, settingClass, settingsClass, xmlPartClass, xmlPartsClass } from "./stored";
import { tableColumnClass, tableColumnsClass, tableRowClass, tableRowsClass } from "./tableParts";
import { scopedTablesClass, tableClass, tablesClass } from "./tables";
import { workbookClass } from "./workbook";
import { worksheetClass } from "./worksheet";
import { worksheetsClass } from "./worksheets";

/** Every class of the client library that this host answers; all others fail by name. */
export const definitions: { readonly [K in keyof TargetTypes]: HostClass<TargetTypes[K]> } = {
  Workbook: workbookClass,
  Application: applicationClass,
  WorkbookCreated: workbookCreatedClass,
  CultureInfo: cultureInfoClass,
  NumberFormatInfo: numberFormatInfoClass,
  DatetimeFormatInfo: datetimeFormatInfoClass,
  IterativeCalculation: iterativeCalculationClass,
  Runtime: runtimeClass,
  WorksheetCollection: worksheetsClass,
  Worksheet: worksheetClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  WorkbookRangeAreas: workbookRangeAreasClass,
  RangeCollection: rangeCollectionClass,
  RangeAreasCollection: rangeAreasCollectionClass,
  RangeFormat: rangeFormatClass,
  RangeFill: fillClass,
  RangeFont: fontClass,
  FormatProtection: formatProtectionClass,
  RangeBorderCollection: rangeBordersClass,
  RangeBorder: rangeBorderClass,
  RangeSort: rangeSortClass,
  TableCollection: tablesClass,
  TableScopedCollection: scopedTablesClass,
  Table: tableClass,
  TableColumnCollection: tableColumnsClass,
  TableColumn: tableColumnClass,
  TableRowCollection: tableRowsClass,
  TableRow: tableRowClass,
  TableSort: tableSortClass,
  Filter: filterClass,
  AutoFilter: autoFilterClass,
  NamedItemCollection: namesClass,
  NamedItem: nameClass,
  NamedItemArrayValues: nameValuesClass,
  DocumentProperties: documentPropertiesClass,
  CustomPropertyCollection: customPropertiesClass,
  CustomProperty: customPropertyClass,
  WorksheetCustomPropertyCollection: sheetPropertiesClass,
  WorksheetCustomProperty: sheetPropertyClass,
  SettingCollection: settingsClass,
  Setting: settingClass,
  CustomXmlPartCollection: xmlPartsClass,
  CustomXmlPartScopedCollection: scopedXmlPartsClass,
  CustomXmlPart: xmlPartClass,
  WorksheetProtection: sheetProtectionClass,
  WorkbookProtection: workbookProtectionClass,
  WorksheetFreezePanes: freezePanesClass,
};
