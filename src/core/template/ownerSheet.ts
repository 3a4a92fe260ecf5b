import { estimateDefaultsToActual } from "../model";
import type { Indicator, OrgUnit, OwnedIndicator, Plan } from "../model";
import { createSheet, heightFor, rowRange } from "../workbook";
import type { SheetSpec } from "../workbook";
import { entryHelp, entryValidation } from "./entryValidation";
import { FORM_PROTECTION, formPage, putFormFoot, putFormHead } from "./frame";
import { HEADER, SHEET } from "./vocabulary";

/** Columns before the places. */
export const OWNER_COLUMN = {
  code: 0,
  indicator: 1,
  unitOfMeasure: 2,
  measure: 3,
  whole: 4,
  firstPlace: 5,
} as const;
const C = OWNER_COLUMN;

/**
 * `Biểu 01a`: figures that an office owns for other places, one column a place (its header is the place's code).
 * Place cells may stay blank where the office has only the whole. Figures over the year take two rows,
 * `Thực hiện` and `Ước cả năm`.
 */
export function ownerSheet(plan: Plan, office: OrgUnit, owned: readonly OwnedIndicator[]): SheetSpec {
  const places = placesIn(plan, owned);
  const lastColumn = C.firstPlace + places.length - 1;
  const sheet = createSheet(SHEET.ownerFigures);
  const title = `SỐ LIỆU DO CƠ QUAN CHUYÊN MÔN CUNG CẤP THEO ĐỊA BÀN NĂM ${plan.settings.year}`;
  const headerRow = putFormHead(
    sheet,
    { name: SHEET.ownerFigures, title, lastColumn: Math.max(lastColumn, C.whole) },
    plan,
    office,
  );
  const headers = [HEADER.code, HEADER.indicator, HEADER.unitOfMeasure, HEADER.measure, HEADER.whole];
  headers.forEach((header, columnIndex) => {
    sheet.put(headerRow, columnIndex, header, "header");
    sheet.put(headerRow + 1, columnIndex, columnIndex === C.whole ? "bắt buộc" : null, "headerNote");
  });
  places.forEach((place, index) => {
    sheet.put(headerRow, C.firstPlace + index, place.code, "header");
    sheet.put(headerRow + 1, C.firstPlace + index, shortName(place), "headerNote");
  });
  sheet.height(headerRow + 1, 44);
  let row = headerRow + 1;
  for (const { indicator, places: indicatorPlaces } of owned) {
    for (const measure of measuresOf(indicator)) {
      row += 1;
      sheet.put(row, C.code, indicator.code, "code");
      sheet.put(row, C.indicator, indicator.name, "text");
      sheet.put(row, C.unitOfMeasure, indicator.unitOfMeasure, "center");
      sheet.put(row, C.measure, measure, "center");
      sheet.height(row, heightFor(indicator.name, 40));
      const covered = new Set(indicatorPlaces.map((place) => place.code));
      sheet.put(row, C.whole, null, `entry${indicator.decimals}`);
      places.forEach((place, index) => {
        const style = covered.has(place.code) ? `entry${indicator.decimals}` : "lockedText";
        sheet.put(row, C.firstPlace + index, null, style);
      });
      sheet.validate(
        entryValidation(
          indicator,
          rowRange(row, C.whole, Math.max(C.whole, lastColumn)),
          entryHelp(indicator, null),
        ),
      );
    }
  }
  putFormFoot(sheet, row + 2, Math.max(lastColumn, C.whole), office);
  return sheet.build({
    columns: [10, 42, 16, 13, 15, ...places.map(() => 13)].map((width) => ({ width })),
    showGridLines: false,
    freeze: { rows: headerRow + 2, columns: 2 },
    protection: FORM_PROTECTION,
    page: formPage(plan, { first: headerRow, last: headerRow + 1 }),
  });
}

/** Rows an owned figure takes; those at the end of the period have no estimate of their own. */
export function measuresOf(indicator: Indicator): readonly string[] {
  return estimateDefaultsToActual(indicator) ? [HEADER.actual] : [HEADER.actual, HEADER.estimate];
}

function placesIn(plan: Plan, owned: readonly OwnedIndicator[]): readonly OrgUnit[] {
  const codes = new Set(owned.flatMap((entry) => entry.places.map((place) => place.code)));
  return plan.orgUnits.filter((orgUnit) => codes.has(orgUnit.code));
}

function shortName(orgUnit: OrgUnit): string {
  return orgUnit.name.replace(/^UBND\s+/u, "");
}
