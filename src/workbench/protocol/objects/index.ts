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
import { fillClass, fontClass, formatProtectionClass } from "./look";
import { rangeClass } from "./range";
import { rangeBorderClass, rangeBordersClass, rangeFormatClass } from "./rangeFormat";
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
};
