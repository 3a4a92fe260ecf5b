import type { Area, Book, Sheet } from "../engine";
import type {
  ChartAxisTarget,
  ChartFillTarget,
  ChartFontTarget,
  ChartGridlinesTarget,
  ChartLabelsTarget,
  ChartLineTarget,
  ChartPointTarget,
  ChartSeriesTarget,
  ChartTarget,
} from "./chartTargets";
import type {
  AutoFilterTarget,
  BorderTarget,
  CellsTarget,
  CommentTarget,
  ConditionalSideTarget,
  ConditionalTarget,
  FunctionTarget,
  HeaderFooterTarget,
  KeyTarget,
  LookTarget,
  NameTarget,
  NamesTarget,
  PageBreakTarget,
  PageBreaksTarget,
  RangeViewTarget,
  ReplyTarget,
  SheetKeyTarget,
  StyleBorderTarget,
  TableColumnTarget,
  TableRowTarget,
  TableTarget,
  TablesTarget,
  WorkbookCellsTarget,
  XmlPartsTarget,
} from "./targets";

/** What stands behind each class of the client library that the host answers. */
export interface TargetTypes {
  Workbook: Book;
  Application: Book;
  WorkbookCreated: { readonly id: string; opened: boolean };
  CultureInfo: Book;
  NumberFormatInfo: Book;
  DatetimeFormatInfo: Book;
  IterativeCalculation: Book;
  Runtime: Book;
  WorksheetCollection: Book;
  Worksheet: Sheet;
  Range: CellsTarget;
  RangeAreas: CellsTarget;
  WorkbookRangeAreas: WorkbookCellsTarget;
  RangeCollection: WorkbookCellsTarget;
  RangeAreasCollection: WorkbookCellsTarget;
  RangeFormat: CellsTarget;
  RangeBorderCollection: CellsTarget;
  RangeBorder: BorderTarget;
  RangeFill: LookTarget;
  RangeFont: LookTarget;
  FormatProtection: LookTarget;
  RangeSort: CellsTarget;
  TableCollection: TablesTarget;
  TableScopedCollection: { readonly sheet: Sheet; readonly areas: readonly Area[]; readonly full: boolean };
  Table: TableTarget;
  TableColumnCollection: TableTarget;
  TableColumn: TableColumnTarget;
  TableRowCollection: TableTarget;
  TableRow: TableRowTarget;
  TableSort: TableTarget;
  Filter: TableColumnTarget;
  AutoFilter: AutoFilterTarget;
  NamedItemCollection: NamesTarget;
  NamedItem: NameTarget;
  NamedItemArrayValues: NameTarget;
  DocumentProperties: Book;
  CustomPropertyCollection: Book;
  CustomProperty: KeyTarget;
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: SheetKeyTarget;
  SettingCollection: Book;
  Setting: KeyTarget;
  CustomXmlPartCollection: XmlPartsTarget;
  CustomXmlPartScopedCollection: XmlPartsTarget;
  CustomXmlPart: KeyTarget;
  WorksheetProtection: Sheet;
  WorkbookProtection: Book;
  WorksheetFreezePanes: Sheet;
  DataValidation: CellsTarget;
  RangeView: RangeViewTarget;
  RangeViewCollection: RangeViewTarget;
  RemoveDuplicatesResult: { readonly removed: number; readonly remaining: number };
  ConditionalFormatCollection: CellsTarget;
  ConditionalFormat: ConditionalTarget;
  CustomConditionalFormat: ConditionalTarget;
  ConditionalFormatRule: ConditionalTarget;
  CellValueConditionalFormat: ConditionalTarget;
  TextConditionalFormat: ConditionalTarget;
  TopBottomConditionalFormat: ConditionalTarget;
  PresetCriteriaConditionalFormat: ConditionalTarget;
  ColorScaleConditionalFormat: ConditionalTarget;
  IconSetConditionalFormat: ConditionalTarget;
  DataBarConditionalFormat: ConditionalTarget;
  ConditionalDataBarPositiveFormat: ConditionalTarget;
  ConditionalDataBarNegativeFormat: ConditionalTarget;
  ConditionalRangeFormat: ConditionalTarget;
  ConditionalRangeFill: ConditionalTarget;
  ConditionalRangeFont: ConditionalTarget;
  ConditionalRangeBorderCollection: ConditionalTarget;
  ConditionalRangeBorder: ConditionalSideTarget;
  CommentCollection: TablesTarget;
  Comment: CommentTarget;
  CommentReplyCollection: CommentTarget;
  CommentReply: ReplyTarget;
  BindingCollection: Book;
  Binding: KeyTarget;
  PageLayout: Sheet;
  HeaderFooterGroup: Sheet;
  HeaderFooter: HeaderFooterTarget;
  PageBreakCollection: PageBreaksTarget;
  PageBreak: PageBreakTarget;
  Functions: Book;
  FunctionResult: FunctionTarget;
  StyleCollection: Book;
  Style: KeyTarget;
  StyleBorderCollection: KeyTarget;
  StyleBorder: StyleBorderTarget;
  ChartCollection: Sheet;
  Chart: ChartTarget;
  ChartTitle: ChartTarget;
  ChartTitleFormat: ChartTarget;
  ChartLegend: ChartTarget;
  ChartLegendFormat: ChartTarget;
  ChartAreaFormat: ChartTarget;
  ChartPlotArea: ChartTarget;
  ChartPlotAreaFormat: ChartTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeries: ChartSeriesTarget;
  ChartSeriesFormat: ChartSeriesTarget;
  ChartPointsCollection: ChartSeriesTarget;
  ChartPoint: ChartPointTarget;
  ChartPointFormat: ChartPointTarget;
  ChartAxes: ChartTarget;
  ChartAxis: ChartAxisTarget;
  ChartAxisFormat: ChartAxisTarget;
  ChartAxisTitle: ChartAxisTarget;
  ChartAxisTitleFormat: ChartAxisTarget;
  ChartGridlines: ChartGridlinesTarget;
  ChartDataLabels: ChartLabelsTarget;
  ChartDataLabelFormat: ChartLabelsTarget;
  ChartFont: ChartFontTarget;
  ChartFill: ChartFillTarget;
  ChartLineFormat: ChartLineTarget;
}
