import { assignedIndicators, estimateDefaultsToActual, isComputed, placesOf } from "../model";
import type { Indicator, Measure, OrgUnit } from "../model";
import type { Consolidation } from "../consolidation";
import { previousFigure } from "../plan";
import { ratioFormula } from "../template/indicatorFormulas";
import { BOOLEAN_WORD, MARK } from "../template/vocabulary";
import { createSheet, heightFor, rowRange, toAddress } from "../workbook";
import type { SheetBuilder, SheetSpec } from "../workbook";
import { usedValue } from "./receivedSheet";
import type { SummaryLayout } from "./summaryLayout";
import { SUMMARY_SHEET } from "./summaryNames";

const BLOCKS: readonly { readonly measure: Measure; readonly title: string; readonly suffix: string }[] = [
  { measure: "actual", title: "Thực hiện", suffix: "" },
  { measure: "estimate", title: "Ước thực hiện cả năm", suffix: " – Ước cả năm" },
  { measure: "previous", title: "Thực hiện năm trước", suffix: " – Năm trước" },
];

/**
 * `Chi tiết theo đơn vị`: one row an indicator, one column a unit for the actual; the estimate and last year stand in
 * further blocks of columns at the right. Every figure is a reference to the received value it comes from.
 * `isLong`: the rows are made while the file is written; of thousands of units they are millions of cells.
 */
export function detailSheet(consolidation: Consolidation, layout: SummaryLayout, isLong = false): SheetSpec {
  const { plan } = consolidation;
  const sheet = createSheet(SUMMARY_SHEET.detail);
  const header = layout.detailHeaderRow;
  const lastActual = 2 + layout.columns.length;
  sheet.put(0, 0, `CHI TIẾT SỐ LIỆU THEO ĐƠN VỊ NĂM ${plan.settings.year}`, "title");
  sheet.merge(rowRange(0, 0, Math.min(lastActual, 12)));
  sheet.height(0, 26, "fixed");
  sheet.put(
    1,
    0,
    "Mỗi ô dẫn tới dòng số liệu tiếp nhận của đơn vị; “x”: không áp dụng, “…”: chưa có số liệu, trống: chưa có báo cáo.",
    "plain",
  );
  ["Mã", "Chỉ tiêu", "Đơn vị tính"].forEach((text, columnIndex) =>
    sheet.put(header, columnIndex, text, "header"),
  );
  for (const columnIndex of [0, 1, 2]) sheet.put(header + 1, columnIndex, null, "headerNote");
  sheet.height(header + 1, 46);
  for (const block of BLOCKS) {
    const first = layout.detailColumn(layout.columns[0]!.code, block.measure);
    sheet.put(header - 1, first, block.title, "strong");
    for (const orgUnit of layout.columns) {
      const columnIndex = layout.detailColumn(orgUnit.code, block.measure);
      sheet.put(header, columnIndex, orgUnit.code + block.suffix, "header");
      sheet.put(header + 1, columnIndex, orgUnit.name.replace(/^UBND\s+/u, ""), "headerNote");
    }
  }
  const assigned = new Map(
    layout.columns.map((orgUnit) => [
      orgUnit.code,
      new Set(assignedIndicators(plan, orgUnit).map((row) => row.code)),
    ]),
  );
  const putRow = (into: SheetBuilder, indicator: Indicator) => {
    const row = layout.detailRow(indicator.code);
    into.put(row, 0, indicator.code, "code");
    into.put(row, 1, indicator.name, "text");
    into.put(row, 2, indicator.unitOfMeasure, "center");
    const ownedPlaces =
      indicator.owner.kind === "offices"
        ? new Set(placesOf(plan, indicator).map((place) => place.code))
        : null;
    for (const block of BLOCKS) {
      for (const orgUnit of layout.columns) {
        const has =
          assigned.get(orgUnit.code)!.has(indicator.code) || ownedPlaces?.has(orgUnit.code) === true;
        if (has) putFigure(into, consolidation, layout, indicator, orgUnit, block.measure);
      }
    }
  };
  function* longRows() {
    for (const indicator of plan.indicators) {
      const row = createSheet(SUMMARY_SHEET.detail);
      putRow(row, indicator);
      yield row.build({ columns: [] }).cells;
    }
  }
  for (const indicator of plan.indicators) {
    const { code, name, unitOfMeasure } = indicator;
    sheet.height(layout.detailRow(code), Math.max(heightFor(name, 38), heightFor(unitOfMeasure, 15)));
    if (!isLong) putRow(sheet, indicator);
  }
  return sheet.build({
    ...(isLong ? { longRows } : {}),
    columns: [
      { width: 10 },
      { width: 42 },
      { width: 16 },
      ...BLOCKS.flatMap(() => layout.columns.map(() => ({ width: 14 }))),
    ],
    freeze: { rows: header + 2, columns: 3 },
    page: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: Math.max(1, Math.ceil(layout.columns.length / 14)),
      titleRows: { first: header, last: header + 1 },
      titleColumns: { first: 0, last: 2 },
      printArea: {
        firstRow: 0,
        firstColumn: 0,
        lastRow: header + 1 + plan.indicators.length,
        lastColumn: lastActual,
      },
      footer: "&C&P/&N",
    },
  });
}

function putFigure(
  sheet: SheetBuilder,
  consolidation: Consolidation,
  layout: SummaryLayout,
  indicator: Indicator,
  orgUnit: OrgUnit,
  measure: Measure,
): void {
  const { plan } = consolidation;
  const row = layout.detailRow(indicator.code);
  const column = layout.detailColumn(orgUnit.code, measure);
  const style = indicator.valueType === "boolean" ? "center" : `number${indicator.decimals}`;
  if (measure === "previous") {
    const figure = previousFigure(plan, indicator.code, orgUnit.code);
    if (figure !== null) {
      sheet.put(row, column, figure.value ?? figure.text, style);
      return;
    }
  }
  if (isComputed(indicator)) {
    const readsPrevious =
      indicator.aggregation === "growthOfSums" || indicator.aggregation === "differenceOfRatios";
    if (measure === "previous" && readsPrevious) return;
    const formula = ratioFormula(indicator, (code, previous) =>
      toAddress(layout.detailRow(code), layout.detailColumn(orgUnit.code, previous ? "previous" : measure)),
    );
    sheet.formula(row, column, formula, cachedFigure(consolidation, indicator, orgUnit.code, measure), style);
    return;
  }
  const own = layout.received(indicator.code, orgUnit.code, measure);
  const value = own === null ? null : usedValue(own.figure);
  if (own !== null && value !== null) {
    sheet.formula(row, column, layout.receivedCell(own.rowIndex), value, style);
    return;
  }
  if (measure === "estimate" && estimateDefaultsToActual(indicator) && own?.figure.state !== "held") {
    const actual = layout.received(indicator.code, orgUnit.code, "actual");
    const cached = actual === null ? null : usedValue(actual.figure);
    if (cached !== null) {
      sheet.formula(row, column, toAddress(row, layout.detailColumn(orgUnit.code, "actual")), cached, style);
      return;
    }
  }
  sheet.put(row, column, null, style);
}

/** Cached result of a computed cell: its figure, `-` where the denominator is zero, else empty. */
function cachedFigure(
  consolidation: Consolidation,
  indicator: Indicator,
  place: string,
  measure: Measure,
): number | string {
  const state = consolidation.stateOf(indicator.code, place, measure);
  if (state.kind === "value") return state.value;
  if (state.kind === "answer") return state.value ? BOOLEAN_WORD.met : BOOLEAN_WORD.notMet;
  return state.kind === "nil" ? MARK.nil : "";
}
