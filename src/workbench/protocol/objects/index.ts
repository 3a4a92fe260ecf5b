import type { HostClass } from "../context";
import type { TargetTypes } from "../targetTypes";
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
import { dataValidationClass } from "./validations";
import { rangeViewClass, rangeViewsClass } from "./rangeView";
import { removeDuplicatesResultClass } from "./rangeEdit";
import { conditionalClass, conditionalsClass } from "./conditionals";
import {
  cellValueConditionalClass,
  colorScaleConditionalClass,
  conditionalRuleClass,
  customConditionalClass,
  iconSetConditionalClass,
  presetConditionalClass,
  textConditionalClass,
  topBottomConditionalClass,
} from "./conditionalRules";
import { dataBarConditionalClass, negativeBarClass, positiveBarClass } from "./conditionalBars";
import {
  conditionalBorderClass,
  conditionalBordersClass,
  conditionalFillClass,
  conditionalFontClass,
  conditionalFormatLookClass,
} from "./conditionalLook";
import { commentClass, commentsClass, repliesClass, replyClass } from "./comments";
import { bindingClass, bindingsClass } from "./bindings";
import { pageLayoutClass } from "./pageLayouts";
import { headerFooterClass, headerFooterGroupClass } from "./headersFooters";
import { pageBreakClass, pageBreaksClass } from "./pageBreaks";
import { functionResultClass, functionsClass } from "./functions";
import { styleClass, stylesClass } from "./styles";
import { styleBorderClass, styleBordersClass } from "./styleBorders";
import { chartClass, chartsClass } from "./charts";
import {
  chartLegendClass,
  chartLegendFormatClass,
  chartTitleClass,
  chartTitleFormatClass,
} from "./chartTitles";
import {
  chartAreaFormatClass,
  chartFillClass,
  chartFontClass,
  chartLabelFormatClass,
  chartLabelsClass,
  chartLineClass,
  chartPlotAreaClass,
  chartPlotAreaFormatClass,
} from "./chartLooks";
import {
  chartPointClass,
  chartPointFormatClass,
  chartPointsClass,
  chartSeriesClass,
  chartSeriesFormatClass,
  chartSeriesListClass,
} from "./chartSeries";
import {
  chartAxesClass,
  chartAxisClass,
  chartAxisFormatClass,
  chartAxisTitleClass,
  chartAxisTitleFormatClass,
  chartGridlinesClass,
} from "./chartAxes";
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
  DataValidation: dataValidationClass,
  RangeView: rangeViewClass,
  RangeViewCollection: rangeViewsClass,
  RemoveDuplicatesResult: removeDuplicatesResultClass,
  ConditionalFormatCollection: conditionalsClass,
  ConditionalFormat: conditionalClass,
  CustomConditionalFormat: customConditionalClass,
  ConditionalFormatRule: conditionalRuleClass,
  CellValueConditionalFormat: cellValueConditionalClass,
  TextConditionalFormat: textConditionalClass,
  TopBottomConditionalFormat: topBottomConditionalClass,
  PresetCriteriaConditionalFormat: presetConditionalClass,
  ColorScaleConditionalFormat: colorScaleConditionalClass,
  IconSetConditionalFormat: iconSetConditionalClass,
  DataBarConditionalFormat: dataBarConditionalClass,
  ConditionalDataBarPositiveFormat: positiveBarClass,
  ConditionalDataBarNegativeFormat: negativeBarClass,
  ConditionalRangeFormat: conditionalFormatLookClass,
  ConditionalRangeFill: conditionalFillClass,
  ConditionalRangeFont: conditionalFontClass,
  ConditionalRangeBorderCollection: conditionalBordersClass,
  ConditionalRangeBorder: conditionalBorderClass,
  CommentCollection: commentsClass,
  Comment: commentClass,
  CommentReplyCollection: repliesClass,
  CommentReply: replyClass,
  BindingCollection: bindingsClass,
  Binding: bindingClass,
  PageLayout: pageLayoutClass,
  HeaderFooterGroup: headerFooterGroupClass,
  HeaderFooter: headerFooterClass,
  PageBreakCollection: pageBreaksClass,
  PageBreak: pageBreakClass,
  Functions: functionsClass,
  FunctionResult: functionResultClass,
  StyleCollection: stylesClass,
  Style: styleClass,
  StyleBorderCollection: styleBordersClass,
  StyleBorder: styleBorderClass,
  ChartCollection: chartsClass,
  Chart: chartClass,
  ChartTitle: chartTitleClass,
  ChartTitleFormat: chartTitleFormatClass,
  ChartLegend: chartLegendClass,
  ChartLegendFormat: chartLegendFormatClass,
  ChartAreaFormat: chartAreaFormatClass,
  ChartPlotArea: chartPlotAreaClass,
  ChartPlotAreaFormat: chartPlotAreaFormatClass,
  ChartSeriesCollection: chartSeriesListClass,
  ChartSeries: chartSeriesClass,
  ChartSeriesFormat: chartSeriesFormatClass,
  ChartPointsCollection: chartPointsClass,
  ChartPoint: chartPointClass,
  ChartPointFormat: chartPointFormatClass,
  ChartAxes: chartAxesClass,
  ChartAxis: chartAxisClass,
  ChartAxisFormat: chartAxisFormatClass,
  ChartAxisTitle: chartAxisTitleClass,
  ChartAxisTitleFormat: chartAxisTitleFormatClass,
  ChartGridlines: chartGridlinesClass,
  ChartDataLabels: chartLabelsClass,
  ChartDataLabelFormat: chartLabelFormatClass,
  ChartFont: chartFontClass,
  ChartFill: chartFillClass,
  ChartLineFormat: chartLineClass,
};
