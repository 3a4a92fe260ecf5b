import {
  CONFIRMATION_FORMS,
  SLIP_COLUMNS,
  SLIP_HEADER,
  SLIP_SCHEMA,
  SLIP_SHEET,
  SLIP_TITLE,
} from "../consolidation";
import { cellKey } from "../check";
import type { Consolidation, ReceivedFigure, SlipColumn } from "../consolidation";
import type { Finding } from "../finding";
import type { Indicator, OrgUnit, Plan } from "../model";
import { FORM_PROTECTION } from "../template/frame";
import { entryHelp, entryValidation } from "../template/entryValidation";
import { IDENTITY_PROPERTY, identityLine, PRODUCT } from "../template/identity";
import { HEADER } from "../template/vocabulary";
import { createSheet, heightFor, officeStyles, rowRange, toAddress } from "../workbook";
import type { CellRange, SheetBuilder, ValidationRule, WorkbookSpec } from "../workbook";
import type { DescribedFinding } from "./reviewSheet";

/** One figure that a unit is asked to look at again. */
export interface SlipLine {
  readonly indicator: Indicator;
  readonly figure: ReceivedFigure;
  /** Every question about it. */
  readonly question: string;
  /** What the program would read or propose; null where it has nothing to propose. */
  readonly proposed: string | number | null;
}

/** What is between units, or about whole files, is no question to one unit about one of its figures. */
const NOT_ASKED: readonly string[] = ["peers.", "file.", "total.two-owners", "correction.oral", "slip."];

/**
 * What one unit is asked about: its own figures that carry an error or a warning, in the order of its sheets.
 * Nothing of another unit enters: neither names nor figures.
 */
export function slipLines(
  consolidation: Consolidation,
  orgUnit: string,
  described: readonly DescribedFinding[],
): readonly SlipLine[] {
  const indicators = new Map(consolidation.plan.indicators.map((entry) => [entry.code, entry]));
  const questions = new Map<string, { readonly finding: Finding; readonly texts: string[] }>();
  for (const { finding, message } of described) {
    const { place } = finding;
    if (place.orgUnit !== orgUnit || finding.severity === "note") continue;
    if (NOT_ASKED.some((start) => finding.code.startsWith(start))) continue;
    if (place.sheet === undefined || place.rowIndex === undefined || place.columnIndex === undefined)
      continue;
    const key = cellKey(place);
    const known = questions.get(key);
    if (known === undefined) questions.set(key, { finding, texts: [message] });
    else known.texts.push(message);
  }
  return consolidation.figures.flatMap((figure): readonly SlipLine[] => {
    if (figure.orgUnit !== orgUnit || figure.measure === "previous") return [];
    const asked = questions.get(cellKey(figure.location));
    const indicator = indicators.get(figure.indicator);
    if (asked === undefined || indicator === undefined) return [];
    return [{ indicator, figure, question: asked.texts.join(" "), proposed: asked.finding.fix?.to ?? null }];
  });
}

const WIDTHS: Readonly<Record<SlipColumn, number>> = {
  order: 5,
  code: 9,
  indicator: 30,
  measure: 11,
  place: 11,
  sheet: 10,
  cell: 7,
  reported: 14,
  question: 44,
  proposed: 13,
  confirmed: 16,
  reason: 24,
  by: 20,
  position: 16,
  date: 12,
  form: 16,
  document: 20,
};
const ANSWERS: readonly SlipColumn[] = ["reason", "by", "position", "date", "form", "document"];
const C = Object.fromEntries(SLIP_COLUMNS.map((column, index) => [column, index])) as Record<
  SlipColumn,
  number
>;
const LAST = SLIP_COLUMNS.length - 1;

/** `Phiếu đề nghị rà soát số liệu`: one small workbook for one unit, filled in by any program and read back. */
export function slipWorkbook(plan: Plan, orgUnit: OrgUnit, lines: readonly SlipLine[]): WorkbookSpec {
  const sheet = createSheet(SLIP_SHEET);
  const span = (row: number) => sheet.merge(rowRange(row, 0, LAST));
  sheet.put(0, 0, SLIP_TITLE, "title");
  sheet.height(0, 26, "fixed");
  sheet.put(1, 0, identityLine(plan, orgUnit), "identity");
  const guide =
    `${plan.settings.receivingOffice} đề nghị quý đơn vị rà soát các số liệu dưới đây, ghi số xác nhận vào các ô màu ` +
    "vàng nhạt rồi gửi lại tệp này. Số trong báo cáo đã đúng thì ghi lại đúng số đó. Ô để trống là chưa trả lời. " +
    "Số trong báo cáo đã ký vẫn được giữ; số xác nhận được ghi kèm căn cứ.";
  sheet.put(2, 0, guide, "plainWrap");
  sheet.height(2, heightFor(guide, 200), "fixed");
  sheet.put(3, 0, "Đề nghị gửi lại phiếu trong thời gian sớm nhất.", "plain");
  for (const row of [0, 1, 2]) span(row);
  const header = 5;
  SLIP_COLUMNS.forEach((column, index) => sheet.put(header, index, SLIP_HEADER[column], "header"));
  sheet.height(header, 50);
  lines.forEach((line, index) => putLine(sheet, header + 1 + index, index + 1, line, orgUnit));
  const answered = { firstRow: header + 1, lastRow: header + lines.length };
  if (lines.length > 0) validateAnswers(sheet, answered);
  const spec = sheet.build({
    columns: SLIP_COLUMNS.map((column) => ({ width: WIDTHS[column] })),
    showGridLines: false,
    freeze: { rows: header + 1, columns: 3 },
    protection: FORM_PROTECTION,
    page: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: 1,
      titleRows: { first: header, last: header },
      footer: "&C&P/&N",
    },
  });
  const stamp = {
    product: PRODUCT,
    schema: SLIP_SCHEMA,
    plan: plan.fingerprint,
    unit: orgUnit.code,
    period: plan.settings.period,
  };
  return {
    title: `${SLIP_TITLE} – ${orgUnit.name}`,
    sheets: [spec],
    styles: officeStyles(),
    names: [],
    properties: [
      {
        name: IDENTITY_PROPERTY,
        value: Object.entries(stamp)
          .map(([key, value]) => `${key}=${value}`)
          .join(";"),
      },
    ],
    customXml: [],
    activeSheet: SLIP_SHEET,
  };
}

function putLine(sheet: SheetBuilder, row: number, order: number, line: SlipLine, orgUnit: OrgUnit): void {
  const { indicator, figure, question, proposed } = line;
  const { location } = figure;
  const reported = figure.correction?.reportedNumber ?? numberOrText(figure);
  const place = figure.place === "whole" ? HEADER.whole : figure.place === orgUnit.code ? null : figure.place;
  sheet.put(row, C.order, order, "center");
  sheet.put(row, C.code, indicator.code, "code");
  sheet.put(row, C.indicator, indicator.name, "text");
  sheet.put(row, C.measure, figure.measure === "estimate" ? HEADER.estimate : HEADER.actual, "center");
  sheet.put(row, C.place, place, "code");
  sheet.put(row, C.sheet, location.sheet, "center");
  sheet.put(row, C.cell, toAddress(location.rowIndex, location.columnIndex), "center");
  sheet.put(row, C.reported, reported, typeof reported === "number" ? `number${indicator.decimals}` : "text");
  sheet.put(row, C.question, question, "text");
  sheet.put(row, C.proposed, proposed, typeof proposed === "number" ? `number${indicator.decimals}` : "text");
  const isText = indicator.valueType === "boolean" || indicator.valueType === "text";
  sheet.put(row, C.confirmed, null, isText ? "entryCenter" : `entry${indicator.decimals}`);
  for (const column of ANSWERS)
    sheet.put(row, C[column], null, column === "date" ? "entryDate" : "entryText");
  sheet.height(row, Math.max(heightFor(question, 40), heightFor(indicator.name, 27), 22));
  sheet.validate(
    entryValidation(indicator, rowRange(row, C.confirmed, C.confirmed), entryHelp(indicator, null)),
  );
}

/** Lists and dates; a text that some program lets through is read all the same, and said where it cannot be used. */
function validateAnswers(sheet: SheetBuilder, rows: Pick<CellRange, "firstRow" | "lastRow">): void {
  const validate = (column: SlipColumn, rule: ValidationRule, title: string, message: string) =>
    sheet.validate({
      ranges: [{ ...rows, firstColumn: C[column], lastColumn: C[column] }],
      rule,
      allowBlank: true,
      alertStyle: "stop",
      alert: { title, message },
      prompt: { title, message },
    });
  const forms = CONFIRMATION_FORMS.join(", ");
  validate(
    "form",
    { kind: "list", items: CONFIRMATION_FORMS },
    SLIP_HEADER.form,
    `Chọn một trong: ${forms}.`,
  );
  validate(
    "date",
    // From 2000 to 2100, as the serial numbers of a spreadsheet.
    { kind: "date", operator: "between", minimum: 36526, maximum: 73415 },
    SLIP_HEADER.date,
    "Ghi ngày xác nhận, ví dụ 05/11/2024.",
  );
}

function numberOrText(figure: ReceivedFigure): number | string | null {
  if (figure.raw === "") return null;
  return typeof figure.value === "number" && String(figure.value) === figure.raw ? figure.value : figure.raw;
}
