import type { Entry } from "../../../src/core/check";
import { assignedIndicators, isComputed, listCountOf, ownedIndicators } from "../../../src/core/model";
import type { Measure, Plan } from "../../../src/core/model";
import { WHOLE } from "../../../src/core/plan";
import type { Cover, ReceivedCell, Submission, TableKind } from "../../../src/core/submission";
import { cellData } from "./sheetData";
import type { CellValue } from "./sheetData";

/** A unit's report under construction; every step gives a new one. */
export interface SubmissionBuilder {
  /** Types into `Thực hiện`; `place` only for figures that an office gives (`Biểu 01a`). */
  actual(code: string, value: CellValue, place?: string): SubmissionBuilder;
  estimate(code: string, value: CellValue, place?: string): SubmissionBuilder;
  previous(code: string, value: CellValue): SubmissionBuilder;
  /** The same figure as `Thực hiện` and as `Ước cả năm`. */
  both(code: string, value: CellValue, place?: string): SubmissionBuilder;
  explain(code: string, text?: string): SubmissionBuilder;
  typedVerdict(code: string, text: string): SubmissionBuilder;
  cover(changes: Partial<Cover>): SubmissionBuilder;
  with(changes: Partial<Submission>): SubmissionBuilder;
  build(): Submission;
}

const ALL_TABLES: readonly TableKind[] = [
  "indicators",
  "movements",
  "campaigns",
  "collectives",
  "individuals",
  "households",
  "awardCounts",
  "exemplars",
  "assessment",
];
const COLUMN: Readonly<Record<Measure, number>> = { previous: 4, actual: 6, estimate: 7 };

/** The report of one unit as its blank form gives it: a row for everything it owes, nothing typed. */
export function aSubmission(plan: Plan, orgUnit: string, file = `${orgUnit}.xlsx`): SubmissionBuilder {
  const tables = new Set<TableKind>(ALL_TABLES);
  const figures = [...ownCells(plan, orgUnit), ...ownedCells(plan, orgUnit)];
  if (figures.some((cell) => cell.location.sheet === "Biểu 01a")) tables.add("ownerFigures");
  return builderOf({
    file,
    orgUnit,
    recognisedBy: "stamp",
    sheets: ["Bìa", "Biểu 01"],
    tables,
    cover: {
      documentNumber: null,
      documentDate: null,
      signer: null,
      sendNumber: 1,
      preparer: null,
      phone: null,
      location: { sheet: "Bìa", rowIndex: 20, columnIndex: 2 },
    },
    figures,
    explanations: new Map(),
    typedVerdicts: new Map(),
    movements: [],
    campaigns: [],
    commendations: [],
    awardCounts: [],
    exemplars: [],
    assessments: [],
    identity: { plan: plan.fingerprint, period: plan.settings.period, schema: "unit-workbook@1" },
  });
}

/** An entry that was read without doubt. */
export function anEntry(changes: Partial<Entry> = {}): Entry {
  return {
    orgUnit: "X1",
    indicator: "KT01",
    measure: "estimate",
    place: changes.orgUnit ?? "X1",
    state: "value",
    value: 110,
    raw: "110",
    location: { sheet: "Biểu 01", rowIndex: 9, columnIndex: COLUMN[changes.measure ?? "estimate"] },
    held: false,
    ...changes,
  };
}

function builderOf(submission: Submission): SubmissionBuilder {
  const next = (changes: Partial<Submission>) => builderOf({ ...submission, ...changes });
  const type = (code: string, measure: Measure, value: CellValue, place: string) => {
    let found = false;
    const figures = submission.figures.map((cell) => {
      if (cell.indicator !== code || cell.measure !== measure || cell.place !== place) return cell;
      found = true;
      return { ...cell, cell: cellData(value, cell.location.columnIndex) ?? undefined };
    });
    if (!found) throw new Error(`${submission.orgUnit} has no cell for ${code} ${measure} ${place}`);
    return next({ figures });
  };
  const texts = (map: Submission["explanations"], code: string, text: string, columnIndex: number) =>
    new Map([...map, [code, { text, location: { sheet: "Biểu 01", rowIndex: 9, columnIndex } }]]);
  const builder: SubmissionBuilder = {
    actual: (code, value, place = submission.orgUnit) => type(code, "actual", value, place),
    estimate: (code, value, place = submission.orgUnit) => type(code, "estimate", value, place),
    previous: (code, value) => type(code, "previous", value, submission.orgUnit),
    both: (code, value, place = submission.orgUnit) =>
      builder.actual(code, value, place).estimate(code, value, place),
    explain: (code, text = "do thời tiết") =>
      next({ explanations: texts(submission.explanations, code, text, 11) }),
    typedVerdict: (code, text) => next({ typedVerdicts: texts(submission.typedVerdicts, code, text, 10) }),
    cover: (changes) => next({ cover: { ...submission.cover, ...changes } }),
    with: next,
    build: () => submission,
  };
  return builder;
}

function ownCells(plan: Plan, code: string): readonly ReceivedCell[] {
  const orgUnit = plan.orgUnits.find((candidate) => candidate.code === code);
  if (orgUnit === undefined) throw new Error(`no unit ${code}`);
  return assignedIndicators(plan, orgUnit).flatMap((indicator, index) =>
    (["previous", "actual", "estimate"] as const).map((measure): ReceivedCell => ({
      indicator: indicator.code,
      measure,
      place: code,
      role: isComputed(indicator) || listCountOf(indicator.code) !== null ? "computed" : "entry",
      cell: undefined,
      style: undefined,
      formulaValue: null,
      location: { sheet: "Biểu 01", rowIndex: 9 + index, columnIndex: COLUMN[measure] },
    })),
  );
}

function ownedCells(plan: Plan, code: string): readonly ReceivedCell[] {
  const office = plan.orgUnits.find((candidate) => candidate.code === code)!;
  return ownedIndicators(plan, office).flatMap(({ indicator, places }, index) =>
    (["actual", "estimate"] as const).flatMap((measure, measureIndex) =>
      [WHOLE, ...places.map((place) => place.code)].map((place, column): ReceivedCell => ({
        indicator: indicator.code,
        measure,
        place,
        role: "entry",
        cell: undefined,
        style: undefined,
        formulaValue: null,
        location: {
          sheet: "Biểu 01a",
          rowIndex: 9 + 2 * index + measureIndex,
          columnIndex: 4 + column,
        },
      })),
    ),
  );
}
