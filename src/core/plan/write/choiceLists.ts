import { columnName, columnRange, createSheet, quoteSheetName } from "../../workbook";
import type { SheetSpec, ValidationSpec } from "../../workbook";
import {
  AGGREGATION_WORDS,
  CATALOGUE_LISTS,
  COMPARISONS,
  DIRECTION_WORDS,
  JUDGED_ON_WORDS,
  NATURE_WORDS,
  ORG_UNIT_KINDS,
  SCOPE_WORDS,
  SET_WORDS,
  SEVERITY_WORDS,
  VALUE_TYPE_WORDS,
  WHEN_MISSING_WORDS,
  YES_NO_WORDS,
} from "../planWords";

/** Closed lists of the plan's columns. They stand on a sheet of their own: several items hold commas. */
const LISTS = {
  yesNo: Object.values(YES_NO_WORDS),
  kinds: ORG_UNIT_KINDS,
  sets: Object.values(SET_WORDS),
  valueTypes: Object.values(VALUE_TYPE_WORDS),
  directions: Object.values(DIRECTION_WORDS),
  natures: Object.values(NATURE_WORDS),
  aggregations: Object.values(AGGREGATION_WORDS),
  scopes: Object.values(SCOPE_WORDS),
  judgedOn: Object.values(JUDGED_ON_WORDS),
  catalogues: CATALOGUE_LISTS,
  comparisons: COMPARISONS,
  severities: Object.values(SEVERITY_WORDS),
  whenMissing: Object.values(WHEN_MISSING_WORDS),
} satisfies Record<string, readonly string[]>;

export type ChoiceList = keyof typeof LISTS;

const SHEET = "_danhmuc";
const NAMES = Object.keys(LISTS) as ChoiceList[];

/** The very hidden sheet that the drop-downs take their items from. */
export function choiceListSheet(): SheetSpec {
  const sheet = createSheet(SHEET);
  for (const [columnIndex, name] of NAMES.entries()) {
    for (const [rowIndex, item] of LISTS[name].entries()) sheet.put(rowIndex, columnIndex, item, "code");
  }
  return sheet.build({ visibility: "veryHidden", columns: NAMES.map(() => ({ width: 24 })) });
}

/** A drop-down on rows of one column. Another word is asked about, never refused: the reader says what it thinks. */
export function choiceValidation(
  list: ChoiceList,
  columnIndex: number,
  firstRow: number,
  lastRow: number,
): ValidationSpec {
  const column = columnName(NAMES.indexOf(list));
  return {
    ranges: [columnRange(columnIndex, firstRow, lastRow)],
    rule: {
      kind: "listSource",
      source: `${quoteSheetName(SHEET)}!$${column}$1:$${column}$${LISTS[list].length}`,
    },
    allowBlank: true,
    alertStyle: "warning",
    alert: {
      title: "Chọn trong danh sách",
      message: "Nội dung chưa có trong danh sách: đề nghị chọn một mục.",
    },
  };
}
