import { groupedRows, placesOf } from "../model";
import type { Measure, OrgUnit } from "../model";
import { quoteSheetName, toAbsoluteAddress, toAddress } from "../workbook";
import type { Consolidation, ReceivedFigure } from "../consolidation";
import { SUMMARY_SHEET, USED_COLUMN } from "./summaryNames";

/** Where everything of a summary stands, so that formulas of one sheet can point into another. */
export interface SummaryLayout {
  /** Units and places that have a column in `Chi tiết theo đơn vị`, in the plan's order. */
  readonly columns: readonly OrgUnit[];
  readonly detailHeaderRow: number;
  readonly totalsHeaderRow: number;
  /** Row of an indicator in `Chi tiết theo đơn vị`. */
  readonly detailRow: (code: string) => number;
  readonly detailColumn: (place: string, measure: Measure) => number;
  /** `'Chi tiết theo đơn vị'!$D$7:$AE$7`: one measure of one indicator over all places. */
  readonly detailRange: (code: string, measure: Measure) => string;
  readonly totalsRow: (code: string) => number;
  /** The received figure that counts for a place, and its row in `Số liệu tiếp nhận`. */
  readonly received: (
    code: string,
    place: string,
    measure: Measure,
  ) => { figure: ReceivedFigure; rowIndex: number } | null;
  /** `'Số liệu tiếp nhận'!F123`. */
  readonly receivedCell: (rowIndex: number) => string;
}

const DETAIL_FIRST_COLUMN = 3;
const DETAIL_HEADER_ROW = 4;
const TOTALS_HEADER_ROW = 6;
const RECEIVED_FIRST_ROW = 1;
const MEASURES: readonly Measure[] = ["actual", "estimate", "previous"];

export function layOutSummary(consolidation: Consolidation): SummaryLayout {
  const { plan } = consolidation;
  const columns = detailOrgUnits(consolidation);
  const columnOf = new Map(columns.map((orgUnit, index) => [orgUnit.code, index]));
  const detailRows = new Map(
    plan.indicators.map((indicator, index) => [indicator.code, DETAIL_HEADER_ROW + 2 + index]),
  );
  const totalsRows = new Map(
    groupedRows(plan.indicators, TOTALS_HEADER_ROW + 2).map((row) => [row.indicator.code, row.rowIndex]),
  );
  const { figures } = consolidation;
  /** Measure → indicator → place → position of the figure: a key of all three for each figure takes more than this. */
  const received: Readonly<Record<Measure, Map<string, Map<string, number>>>> = {
    actual: new Map(),
    estimate: new Map(),
    previous: new Map(),
  };
  figures.forEach((figure, index) => {
    const { indicator, place } = figure;
    const ofMeasure = received[figure.measure];
    let places = ofMeasure.get(indicator);
    if (places === undefined) ofMeasure.set(indicator, (places = new Map()));
    const known = places.get(place);
    // A unit's own figure comes before one that an office gives for it.
    if (known === undefined || (figures[known]!.orgUnit !== place && figure.orgUnit === place))
      places.set(place, index);
  });
  const detailColumn = (place: string, measure: Measure) =>
    DETAIL_FIRST_COLUMN + MEASURES.indexOf(measure) * columns.length + columnOf.get(place)!;
  return {
    columns,
    detailHeaderRow: DETAIL_HEADER_ROW,
    totalsHeaderRow: TOTALS_HEADER_ROW,
    detailRow: (code) => detailRows.get(code)!,
    detailColumn,
    detailRange: (code, measure) => {
      const row = detailRows.get(code)!;
      const first = DETAIL_FIRST_COLUMN + MEASURES.indexOf(measure) * columns.length;
      const last = first + columns.length - 1;
      return `${quoteSheetName(SUMMARY_SHEET.detail)}!${toAbsoluteAddress(row, first)}:${toAbsoluteAddress(row, last)}`;
    },
    totalsRow: (code) => totalsRows.get(code)!,
    received: (code, place, measure) => {
      const index = received[measure].get(code)?.get(place);
      return index === undefined ? null : { figure: figures[index]!, rowIndex: RECEIVED_FIRST_ROW + index };
    },
    receivedCell: (rowIndex) =>
      `${quoteSheetName(SUMMARY_SHEET.received)}!${toAddress(rowIndex, USED_COLUMN)}`,
  };
}

function detailOrgUnits(consolidation: Consolidation): readonly OrgUnit[] {
  const { plan } = consolidation;
  const codes = new Set(consolidation.orgUnits.map((status) => status.orgUnit.code));
  for (const indicator of plan.indicators) {
    if (indicator.owner.kind === "offices") {
      for (const place of placesOf(plan, indicator)) codes.add(place.code);
    }
  }
  return plan.orgUnits.filter((orgUnit) => codes.has(orgUnit.code));
}
