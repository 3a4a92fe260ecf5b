/** Numbers of the events on the wire (the library's own `eventType` values). */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetSingleClicked: 21,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  workbookAutoSaveSettingChanged: 2200,
  workbookActivated: 2203,
} as const;

/** The target of events that concern the whole workbook. */
export const WHOLE_WORKBOOK = "Workbook";

type Registrations = Readonly<Record<string, readonly [member: string, type: number]>>;

const SHEET_EVENTS: Registrations = {
  ActivatedEvent: ["onActivated", EVENT.worksheetActivated],
  DeactivatedEvent: ["onDeactivated", EVENT.worksheetDeactivated],
  CalculatedEvent: ["onCalculated", EVENT.worksheetCalculated],
  DataChangedEvent: ["onChanged", EVENT.worksheetChanged],
  ColumnSortedEvent: ["onColumnSorted", EVENT.worksheetColumnSorted],
  RowSortedEvent: ["onRowSorted", EVENT.worksheetRowSorted],
  FormatChangedEvent: ["onFormatChanged", EVENT.worksheetFormatChanged],
  FormulaChangedEvent: ["onFormulaChanged", EVENT.worksheetFormulaChanged],
  EventNameChanged: ["onNameChanged", EVENT.worksheetNameChanged],
  ProtectionChangedEvent: ["onProtectionChanged", EVENT.worksheetProtectionChanged],
  RowHiddenChangedEvent: ["onRowHiddenChanged", EVENT.worksheetRowHiddenChanged],
  SelectionChangedEvent: ["onSelectionChanged", EVENT.worksheetSelectionChanged],
  SingleClickedEvent: ["onSingleClicked", EVENT.worksheetSingleClicked],
  EventVisibilityChanged: ["onVisibilityChanged", EVENT.worksheetVisibilityChanged],
};

/** By class: what `_Register…` and `_Unregister…` on the wire mean. */
export const REGISTRATIONS: Readonly<Record<string, Registrations>> = {
  Workbook: {
    ActivatedEvent: ["onActivated", EVENT.workbookActivated],
    AutoSaveSettingChangedEvent: ["onAutoSaveSettingChanged", EVENT.workbookAutoSaveSettingChanged],
  },
  Worksheet: SHEET_EVENTS,
  WorksheetCollection: {
    ...SHEET_EVENTS,
    AddedEvent: ["onAdded", EVENT.worksheetAdded],
    DeletedEvent: ["onDeleted", EVENT.worksheetDeleted],
    EventMoved: ["onMoved", EVENT.worksheetMoved],
  },
  Table: {
    DataChangedEvent: ["onChanged", EVENT.tableChanged],
    SelectionChangedEvent: ["onSelectionChanged", EVENT.tableSelectionChanged],
  },
  TableCollection: {
    DataChangedEvent: ["onChanged", EVENT.tableChanged],
    AddedEvent: ["onAdded", EVENT.tableAdded],
    DeletedEvent: ["onDeleted", EVENT.tableDeleted],
  },
  ChartCollection: {
    AddedEvent: ["onAdded", EVENT.chartAdded],
    ActivatedEvent: ["onActivated", EVENT.chartActivated],
    DeactivatedEvent: ["onDeactivated", EVENT.chartDeactivated],
    DeletedEvent: ["onDeleted", EVENT.chartDeleted],
  },
  Chart: {
    ActivatedEvent: ["onActivated", EVENT.chartActivated],
    DeactivatedEvent: ["onDeactivated", EVENT.chartDeactivated],
  },
  CommentCollection: {
    AddedEvent: ["onAdded", EVENT.commentAdded],
    ChangedEvent: ["onChanged", EVENT.commentChanged],
    DeletedEvent: ["onDeleted", EVENT.commentDeleted],
  },
};

/** `onChanged` for `_RegisterDataChangedEvent` and `_Unregister…`; undefined for methods that are no registration. */
export function eventMember(className: string, wireName: string): string | undefined {
  return registration(className, wireName)?.[0];
}

function registration(className: string, wireName: string): readonly [string, number] | undefined {
  const name = /^_(?:Unr|R)egister(\w+)$/.exec(wireName)?.[1];
  const table = REGISTRATIONS[className];
  return name !== undefined && table && Object.hasOwn(table, name) ? table[name] : undefined;
}
