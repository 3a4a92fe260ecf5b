import type { CellData } from "../../../core/workbook";
import { readNumber } from "./cellNumber";
import { checkLength, keepOnly } from "./cellText";
import { isoDateToSerial } from "./isoDate";
import { toExcelFormula } from "./odsFormula";
import { CALC_EXTENSION, OFFICE, TABLE } from "./odsNames";
import { readParagraph } from "./odsText";
import type { StyleTable } from "./styleTable";
import { END, type XmlScanner } from "./xmlScanner";

/** A cell element before it has a place. */
export interface OdsCell {
  /** Null when it holds nothing. Its `columnIndex` and `style` are those given. */
  readonly cell: CellData | null;
  readonly hasComment: boolean;
}

/** What programs show for a formula that failed, for files that do not say so otherwise. */
const errorText = /^(#[A-Z0-9/]+[!?]?|Err:\d+)$/;
const duration = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/;

/**
 * Reads the cell element whose START was last and moves past its end. A formula without a type of value has no value,
 * unless an (empty) paragraph stands in it: so LibreOffice stores the empty text as a result.
 */
export function readOdsCell(
  scanner: XmlScanner,
  columnIndex: number,
  style: number,
  styles: StyleTable,
): OdsCell {
  const formulaText = scanner.attributeIn(TABLE, "formula");
  const formula =
    formulaText === undefined ? null : keepOnly(toExcelFormula(checkLength(formulaText, scanner.part)));
  const type = scanner.attributeIn(OFFICE, "value-type");
  const isError = scanner.attributeIn(CALC_EXTENSION, "value-type") === "error";
  const stored = {
    value: scanner.attributeIn(OFFICE, "value"),
    date: scanner.attributeIn(OFFICE, "date-value"),
    time: scanner.attributeIn(OFFICE, "time-value"),
    boolean: scanner.attributeIn(OFFICE, "boolean-value"),
    string: scanner.attributeIn(OFFICE, "string-value"),
  };
  const { text, hasComment } = readContent(scanner);
  const base = { columnIndex, style };
  const more = formula === null ? {} : { formula };

  if (isError || (formula !== null && text !== null && errorText.test(text))) {
    return { cell: { ...base, kind: "error", value: text ?? "#VALUE!", ...more }, hasComment };
  }
  return { cell: makeCell(), hasComment };

  function makeCell(): CellData | null {
    switch (type) {
      case "float":
      case "percentage":
      case "currency": {
        const value = readNumber(stored.value ?? "", 0, stored.value?.length ?? 0);
        if (Number.isNaN(value)) scanner.refuse("bad-number");
        const isPlain = type === "percentage" && !styles.styles[style]!.numberFormat.includes("%");
        const shown = isPlain ? styles.withNumberFormat(style, "0%") : style;
        return { columnIndex, style: shown, kind: "number", value, ...more };
      }
      case "date": {
        const value = isoDateToSerial(stored.date ?? "", false) ?? scanner.refuse("bad-date");
        return { columnIndex, style: styles.asDate(style), kind: "number", value, ...more };
      }
      case "time": {
        const value = readDuration(stored.time ?? "") ?? scanner.refuse("bad-date");
        return { columnIndex, style: styles.asDate(style), kind: "number", value, ...more };
      }
      case "boolean": {
        if (stored.boolean !== "true" && stored.boolean !== "false") scanner.refuse("bad-boolean");
        return { ...base, kind: "boolean", value: stored.boolean === "true", ...more };
      }
      case "string":
        return textCell(stored.string ?? text ?? "");
      case undefined:
      case "void":
        if (text !== null) return textCell(text);
        return formula === null ? null : { ...base, kind: "formula", value: null, formula };
      default:
        return scanner.refuse("bad-cell-type");
    }
  }

  function textCell(value: string): CellData | null {
    if (value === "" && formula === null) return null;
    return { ...base, kind: "text", value: keepOnly(checkLength(value, scanner.part)), ...more };
  }
}

/** Paragraphs of the cell joined by line breaks, null when there is none; notes are not part of the text. */
function readContent(scanner: XmlScanner): { text: string | null; hasComment: boolean } {
  let text: string | null = null;
  let hasComment = false;
  while (scanner.next() !== END) {
    if (scanner.isIn(OFFICE, "annotation")) {
      hasComment = true;
      scanner.skip();
      continue;
    }
    const paragraph = readParagraph(scanner);
    if (paragraph === null) continue;
    text = text === null ? paragraph : `${text}\n${paragraph}`;
  }
  return { text, hasComment };
}

/** Days of `PT08H30M00S`; null when it is no duration. */
function readDuration(text: string): number | null {
  const match = duration.exec(text);
  if (!match || text === "PT" || text === "-PT") return null;
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = match;
  const days = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."))) / 86_400;
  return sign === "-" ? -days : days;
}
