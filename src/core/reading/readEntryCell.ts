import type { CellData, CellStyleData, NumberCell } from "../workbook";
import { cleanParagraphs, cleanText, hasDecomposedForm } from "./cleanText";
import type { EntryContext, EntryDoubt, EntryNote, EntryReading } from "./entryReading";
import { serialToIsoDate } from "./excelSerial";
import { formatVietnameseNumber } from "./formatVietnameseNumber";
import { convertLegacyText, detectLegacyEncoding } from "./legacyText";
import { relateMeasures } from "./measure";
import type { NumberReading } from "./numberReading";
import { showsPercent } from "./numberFormat";
import { readBooleanText } from "./readBooleanText";
import { readNumberText } from "./readNumberText";

const NO_NOTES: readonly EntryNote[] = [];
const BLANK: EntryReading = { state: "blank", value: null, raw: "", doubt: null, notes: NO_NOTES };

/**
 * Reads one entry cell: its state, its value, why it is in doubt, and what was done to read it.
 *
 * `style` is the cell's own (`WorkbookData.styles[cell.style]`). `evaluate` gives the result of a formula that the file
 * holds without one, or null; without it such a cell is in doubt. Never throws on what a cell holds.
 * Rules: NUM-15..NUM-24.
 */
export function readEntryCell(
  cell: CellData | undefined,
  style: CellStyleData | undefined,
  context: EntryContext,
  evaluate?: (formula: string) => number | null,
): EntryReading {
  if (cell === undefined) return BLANK;
  switch (cell.kind) {
    case "number":
      return readNumber(cell, style, context);
    case "text":
      return readText(cell.value, style?.fontName ?? null, context);
    case "boolean":
      return readTruth(cell.value, context);
    case "error":
      return doubtful(cell.value, { kind: "errorValue", error: cell.value });
    case "formula": {
      const doubt: EntryDoubt = { kind: "noCachedValue", formula: cell.formula };
      const value = isNumeric(context) && cell.formula !== "" ? (evaluate?.(cell.formula) ?? null) : null;
      if (value === null) return doubtful(`=${cell.formula}`, doubt);
      const reading = readNumber({ ...cell, kind: "number", value }, style, context);
      return {
        ...reading,
        notes: [{ kind: "evaluatedFormula", formula: cell.formula, value }, ...reading.notes],
      };
    }
  }
}

function readNumber(cell: NumberCell, style: CellStyleData | undefined, context: EntryContext): EntryReading {
  const { value } = cell;
  const isDate = style?.isDate ?? false;
  const raw = isDate ? shownDate(value, context) : formatVietnameseNumber(value, 15);
  switch (context.valueType) {
    case "text":
      return { state: "value", value: raw, raw, doubt: null, notes: NO_NOTES };
    case "boolean":
      return doubtful(raw, { kind: "ambiguousMark" });
    default: {
      if (isDate)
        return doubtful(raw, {
          kind: "dateAsNumber",
          isoDate: serialToIsoDate(value, context.date1904 ?? false),
        });
      if (!Number.isFinite(value)) return doubtful(raw, { kind: "notANumber", candidate: null });
      if (style !== undefined && showsPercent(style.numberFormat)) return readPercent(value, raw, context);
      return { state: "value", value, raw, doubt: null, notes: NO_NOTES };
    }
  }
}

/** 0.957 shown as 95,7 % is 95.7 in a row of `%`; in a row of people the format is a leftover, or the trap is sprung. */
function readPercent(stored: number, raw: string, context: EntryContext): EntryReading {
  const shown = Number((stored * 100).toPrecision(15));
  if (!Number.isFinite(shown)) return doubtful(raw, { kind: "notANumber", candidate: null });
  const scaled = relateMeasures("%", context.unitOfMeasure).kind === "same";
  const notes: readonly EntryNote[] = [{ kind: "percentFormat", scaled, stored, shown }];
  if (!scaled) return { state: "value", value: stored, raw, doubt: null, notes };
  return { state: "value", value: shown, raw: `${formatVietnameseNumber(shown, 13)}%`, doubt: null, notes };
}

function readText(stored: string, fontName: string | null, context: EntryContext): EntryReading {
  const encoding = detectLegacyEncoding(stored, fontName);
  const text = encoding === null ? stored : convertLegacyText(stored, encoding, fontName);
  const reading = readUnicodeText(text, stored, context);
  if (encoding === null || reading.state === "blank") return reading;
  const note: EntryNote = { kind: "legacyFont", encoding, from: stored, to: cleanParagraphs(text) };
  return { ...reading, notes: [note, ...reading.notes] };
}

function readUnicodeText(text: string, raw: string, context: EntryContext): EntryReading {
  switch (context.valueType) {
    case "text": {
      const value = cleanParagraphs(text);
      if (value === "") return BLANK;
      return { state: "value", value, raw, doubt: null, notes: formNotes(text) };
    }
    case "boolean": {
      const reading = readBooleanText(text);
      switch (reading.kind) {
        case "blank":
          return BLANK;
        case "doubt":
          return doubtful(raw, { kind: reading.doubt });
        case "mark":
          return { state: reading.state, value: null, raw, doubt: null, notes: NO_NOTES };
        case "value": {
          const notes: readonly EntryNote[] =
            reading.wording === null
              ? formNotes(text)
              : [{ kind: "wording", from: cleanText(text), to: reading.wording }];
          return {
            state: reading.value === null ? "notApplicable" : "value",
            value: reading.value,
            raw,
            doubt: null,
            notes,
          };
        }
      }
      return reading satisfies never;
    }
    default:
      return fromNumberReading(readNumberText(text, context), text, raw);
  }
}

function fromNumberReading(reading: NumberReading, text: string, raw: string): EntryReading {
  switch (reading.kind) {
    case "blank":
      return BLANK;
    case "mark":
      return { state: reading.state, value: null, raw, doubt: null, notes: NO_NOTES };
    case "number": {
      const notes: readonly EntryNote[] = [
        { kind: "numberAsText", from: cleanText(text), to: reading.value },
      ];
      return { state: "value", value: reading.value, raw, doubt: null, notes };
    }
    case "ambiguous":
      return doubtful(raw, { kind: "ambiguousNumber", candidates: reading.candidates });
    case "withNote":
      return doubtful(raw, { kind: "numberWithNote", value: reading.value, note: reading.note });
    case "scaleWord":
    case "range":
    case "nilWord":
    case "notANumber":
      return doubtful(raw, reading);
  }
}

function readTruth(value: boolean, context: EntryContext): EntryReading {
  const raw = value ? "TRUE" : "FALSE";
  if (context.valueType === "text") return { state: "value", value: raw, raw, doubt: null, notes: NO_NOTES };
  if (context.valueType === "boolean") return doubtful(raw, { kind: "ambiguousMark" });
  return doubtful(raw, { kind: "notANumber", candidate: null });
}

function doubtful(raw: string, doubt: EntryDoubt): EntryReading {
  return { state: "value", value: null, raw, doubt, notes: NO_NOTES };
}

function formNotes(text: string): readonly EntryNote[] {
  return hasDecomposedForm(text) ? [{ kind: "unicodeForm" }] : NO_NOTES;
}

function isNumeric(context: EntryContext): boolean {
  return context.valueType !== "text" && context.valueType !== "boolean";
}

/** A serial as the cell shows it, `31/10/2024`; a time of day as the number. */
function shownDate(serial: number, context: EntryContext): string {
  const isoDate = serialToIsoDate(serial, context.date1904 ?? false);
  if (isoDate === null) return formatVietnameseNumber(serial, 15);
  return `${isoDate.slice(8)}/${isoDate.slice(5, 7)}/${isoDate.slice(0, 4)}`;
}
