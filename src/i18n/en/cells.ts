import type { CheckFindingParams } from "../../core/check/checkFindings";
import { firstFitting, fit } from "../fit";
import type { Formats, FindingMessages } from "../messages";
import { moneySlip } from "../moneySlip";

type CellParams = Pick<CheckFindingParams, Extract<keyof CheckFindingParams, `cell.${string}`>>;

/** The sign that says a state in a number cell. */
const SIGN = {
  nil: "0 or “-” (nil)",
  notApplicable: "“x” (not applicable)",
  notAvailable: "“…” (not available)",
} as const;

/** Sentences about single cells; the place is said before them. */
export const cellMessages: FindingMessages<CellParams> = {
  "cell.missing": ({ indicator, column, valueType }, { room }) => {
    if (valueType === "boolean") {
      return `${indicator} has no “${column}”: please choose “Đạt”, “Chưa đạt” or “Không áp dụng”.`;
    }
    if (valueType === "text") return `${indicator} has no “${column}”: please fill it in.`;
    return firstFitting(
      room,
      `${indicator} has no “${column}”: please fill it in, or “-” (nil), “x” (not applicable), “…” (not available).`,
      `${indicator} has no “${column}”: please fill it in, or type “-”, “x” or “…”.`,
    );
  },
  "cell.not-a-number": ({ indicator, text }, { room }) =>
    fit(room, [text], (typed) => `${indicator} says “${typed}”, which is no number: please type a number.`),
  "cell.number-as-text": ({ indicator, text, value }, formats) =>
    fit(
      formats.room,
      [text],
      (typed) =>
        `${indicator} says “${typed}” as text, read as ${formats.number(value)}: please make it a number.`,
    ),
  "cell.ambiguous-number": ({ indicator, text, larger, smaller }, formats) =>
    fit(
      formats.room,
      [text],
      (typed) =>
        `${indicator} says “${typed}” as text: please choose ${formats.number(larger)} or ${formats.number(smaller)}.`,
    ),
  "cell.ambiguous-mark": ({ indicator, text }, { room }) =>
    fit(
      room,
      [text],
      (typed) => `${indicator} says “${typed}”: please choose “Đạt”, “Chưa đạt” or “Không áp dụng”.`,
    ),
  "cell.date-as-number": ({ indicator, text }, { room }) =>
    fit(
      room,
      [text],
      (shown) =>
        `${indicator} has turned into a date (“${shown}”), not counted: please format it as a number and retype.`,
    ),
  "cell.number-with-note": ({ indicator, text, value }, formats) =>
    fit(formats.room, [text], (typed) => {
      const number = value === null ? "one number" : `the number (${formats.number(value)}?)`;
      return `${indicator} says “${typed}”: please type only ${number} and move the rest to the notes.`;
    }),
  "cell.nil-word": ({ indicator, text, proposed }, { room }) =>
    fit(room, [text], (typed) => `${indicator} says “${typed}”, not counted: please type ${SIGN[proposed]}.`),
  "cell.percent-scale": ({ indicator, value, proposed }, formats) =>
    `${indicator} says ${formats.number(value)}; perhaps ${formats.number(proposed)}%: please check and retype.`,
  "cell.magnitude": (params, formats) => magnitude(params, formats),
  "cell.out-of-range": ({ indicator, value, minimum, maximum }, formats) =>
    `${indicator} says ${formats.number(value)}, outside its limits (${bounds(minimum, maximum, formats)}), not counted: please check.`,
  "cell.not-integer": ({ indicator, value }, formats) =>
    `${indicator} says ${formats.number(value)} but is a count, not counted: please type a whole number.`,
  "cell.negative": ({ indicator, value }, formats) =>
    `${indicator} says ${formats.number(value)}, below zero, not counted: please check.`,
  "cell.error-value": ({ indicator, error }, { room }) =>
    fit(
      room,
      [error],
      (text) => `${indicator} shows the error ${text}, not counted: please type the number.`,
    ),
  "cell.no-cached-value": ({ indicator, formula, value }, formats) =>
    value === null
      ? fit(
          formats.room,
          [formula],
          (text) =>
            `${indicator}: the formula “=${text}” has no stored result: please open in Excel and save.`,
        )
      : `${indicator} has a formula with no stored result, worked out as ${formats.number(value)}: please check.`,
  "cell.not-in-list": ({ indicator, text }, { room }) =>
    fit(
      room,
      [text],
      (typed) => `${indicator} says “${typed}”, not in its list: please choose from the list.`,
    ),
  "cell.legacy-font": ({ indicator, converted }, { room }) =>
    fit(
      room,
      [converted],
      (text) => `${indicator} uses an old font, read as “${text}”: please convert it to Unicode.`,
    ),
  "cell.unicode-form": ({ indicator }) =>
    `${indicator} has decomposed accents or unusual spaces; it is still read.`,
};

function magnitude(params: CheckFindingParams["cell.magnitude"], formats: Formats): string {
  const { indicator, value, factor, reference, referenceKind, unitOfMeasure, proposed } = params;
  const figure = formats.number(value, 2);
  const slip = moneySlip(unitOfMeasure, factor);
  const short = "please check the unit of measure.";
  const advice = slip === null ? short : `please check the unit of measure (perhaps typed in “${slip}”).`;
  if (referenceKind === "peers") {
    const what = `${indicator} says ${figure}, far from the usual size; perhaps ${formats.number(proposed, 2)}`;
    return firstFitting(formats.room, `${what}: ${advice}`, `${what}: ${short}`);
  }
  const name = referenceKind === "target" ? "the plan" : "last year";
  const times = value >= reference ? value / reference : reference / value;
  const ratio = formats.number(Number(times.toPrecision(2)), 0);
  const gap = value >= reference ? `about ${ratio} times` : `about 1/${ratio} of`;
  const compared = `${indicator} is ${gap} ${name} (${figure} against ${formats.number(reference, 2)})`;
  return firstFitting(
    formats.room,
    `${compared}: ${advice}`,
    `${compared}: ${short}`,
    `${compared}: please check the unit.`,
  );
}

function bounds(minimum: number | null, maximum: number | null, formats: Formats): string {
  if (minimum !== null && maximum !== null) {
    return `${formats.number(minimum)} to ${formats.number(maximum)}`;
  }
  if (minimum !== null) return `at least ${formats.number(minimum)}`;
  return maximum === null ? "of the plan" : `at most ${formats.number(maximum)}`;
}
