import type { Finding, FindingPlace } from "../finding";
import { raise } from "../findingCatalogue";
import { PUBLICITY_COUNTS } from "../model";
import type { Indicator, Measure } from "../model";
import { cleanParagraphs, readEntryCell } from "../reading";
import type { EntryDoubt, EntryNote, EntryReading } from "../reading";
import type { ReceivedCell, Submission } from "../submission";
import { MEASURE_HEADER } from "../template/vocabulary";
import type { Entry } from "./entry";
import type { RoleOf } from "./entryScope";

/** Names a row in a finding. */
export interface RowName {
  readonly indicator: string;
  readonly name: string;
  readonly column: string;
}

/** What a row asks for, of an indicator or of a count of `Biểu 04`. */
export type RowContext = Pick<Indicator, "code" | "name" | "valueType" | "decimals" | "unitOfMeasure">;

/**
 * Reads every entry of a submission; doubts become findings that hold, form notes findings that do not.
 * Nothing is said of last year's figures that the plan itself gave; a figure in a row that the unit does not owe is
 * said and left out, so that it never stands in for the figure of the office that owns it.
 */
export function readEntries(
  submission: Submission,
  indicators: ReadonlyMap<string, Indicator>,
  roleOf: RoleOf,
): { entries: readonly Entry[]; findings: readonly Finding[] } {
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  const strangers = new Set<string>();
  for (const received of submission.figures) {
    if (received.role !== "entry") continue;
    const context = indicators.get(received.indicator) ?? publicityContext(received.indicator);
    if (context === null) continue;
    const reading = readEntryCell(received.cell, received.style, context, () => received.formulaValue);
    const place = placeOf(submission, received);
    const name = rowName(context, received.measure);
    const role = roleOf(received);
    if (role === "notAsked") {
      if (reading.state !== "value" || received.measure === "previous" || strangers.has(context.code))
        continue;
      strangers.add(context.code);
      findings.push(raise("structure.row-unknown", place, { text: `${context.code} ${context.name}` }));
      continue;
    }
    const raised =
      role === "given"
        ? []
        : [
            ...(reading.doubt ? [doubtFinding(reading.doubt, reading, place, name)] : []),
            ...rowDoubtFinding(received, reading, place),
            ...reading.notes.flatMap((note) => noteFinding(note, reading, place, name)),
          ];
    findings.push(...raised);
    entries.push({
      orgUnit: submission.orgUnit,
      indicator: received.indicator,
      measure: received.measure,
      place: received.place,
      state: reading.state,
      value: reading.doubt ? null : reading.value,
      raw: reading.raw,
      location: received.location,
      held: raised.some((finding) => finding.holds),
    });
  }
  return { entries, findings };
}

export function placeOf(
  submission: Submission,
  received: Pick<ReceivedCell, "indicator" | "measure" | "location">,
): FindingPlace {
  return {
    file: submission.file,
    orgUnit: submission.orgUnit,
    sheet: received.location.sheet,
    rowIndex: received.location.rowIndex,
    columnIndex: received.location.columnIndex,
    indicator: received.indicator,
    measure: received.measure,
  };
}

export function rowName(context: Pick<Indicator, "code" | "name">, measure: Measure): RowName {
  return { indicator: context.code, name: context.name, column: MEASURE_HEADER[measure] };
}

function publicityContext(code: string): RowContext | null {
  const count = PUBLICITY_COUNTS.find((entry) => entry.code === code);
  return count
    ? { code, name: count.title, valueType: "integer", decimals: 0, unitOfMeasure: count.unitOfMeasure }
    : null;
}

/** What is typed in a row that is only likely to be this indicator's is held, whatever it says. */
function rowDoubtFinding(
  received: ReceivedCell,
  reading: EntryReading,
  place: FindingPlace,
): readonly Finding[] {
  if (received.rowDoubt === undefined || reading.state === "blank") return [];
  const read = typeof reading.value === "number" ? reading.value : reading.raw;
  const params = { indicator: received.indicator, ...received.rowDoubt, value: reading.doubt ? null : read };
  return [raise("structure.row-likely", place, params)];
}

function doubtFinding(doubt: EntryDoubt, reading: EntryReading, place: FindingPlace, name: RowName): Finding {
  const text = reading.raw;
  const valueFix = (value: number) => ({ fix: { kind: "form", from: text, to: value } }) as const;
  switch (doubt.kind) {
    case "ambiguousNumber":
      return raise("cell.ambiguous-number", place, {
        ...name,
        text,
        larger: Math.max(...doubt.candidates),
        smaller: Math.min(...doubt.candidates),
      });
    case "numberWithNote":
      return raise(
        "cell.number-with-note",
        place,
        { ...name, text, value: doubt.value },
        doubt.value === null ? {} : valueFix(doubt.value),
      );
    case "nilWord":
      return raise("cell.nil-word", place, { ...name, text, proposed: doubt.proposed });
    case "dateAsNumber":
      return raise("cell.date-as-number", place, { ...name, text });
    case "errorValue":
      return raise("cell.error-value", place, { ...name, error: text });
    case "noCachedValue":
      return raise(
        "cell.no-cached-value",
        place,
        { ...name, formula: doubt.formula, value: null },
        { holds: true },
      );
    case "scaleWord": {
      const value = doubt.candidates.length === 1 ? doubt.candidates[0]! : null;
      return raise(
        "cell.number-with-note",
        place,
        { ...name, text, value },
        value === null ? {} : valueFix(value),
      );
    }
    case "notInList":
      return raise("cell.not-in-list", place, { ...name, text }, { holds: true });
    case "ambiguousMark":
      return raise("cell.ambiguous-mark", place, { ...name, text });
    default:
      return raise("cell.not-a-number", place, { ...name, text });
  }
}

function noteFinding(
  note: EntryNote,
  reading: EntryReading,
  place: FindingPlace,
  name: RowName,
): readonly Finding[] {
  const text = reading.raw;
  switch (note.kind) {
    case "numberAsText":
      return [
        raise(
          "cell.number-as-text",
          place,
          { ...name, text, value: note.to },
          { fix: { kind: "form", from: text, to: note.to } },
        ),
      ];
    case "unicodeForm":
      return [
        raise("cell.unicode-form", place, name, {
          fix: { kind: "form", from: text, to: cleanParagraphs(text) },
        }),
      ];
    case "legacyFont":
      return [
        raise(
          "cell.legacy-font",
          place,
          { ...name, text, converted: note.to },
          { fix: { kind: "form", from: text, to: note.to } },
        ),
      ];
    case "percentFormat":
      if (!note.scaled) return [];
      return [
        raise(
          "cell.percent-scale",
          place,
          { ...name, value: note.stored, proposed: note.shown },
          { fix: { kind: "value", from: note.stored, to: note.shown } },
        ),
      ];
    case "evaluatedFormula":
      return [raise("cell.no-cached-value", place, { ...name, formula: note.formula, value: note.value })];
    default:
      return [];
  }
}
