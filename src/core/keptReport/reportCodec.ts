import type { Finding } from "../finding";
import { FINDING_CATALOGUE } from "../findingCatalogue";
import type { CellLocation } from "../model";
import type {
  Assessment,
  AwardCount,
  Campaign,
  Commendation,
  ConfirmedBelow,
  Cover,
  Exemplar,
  LocatedText,
  MovementResult,
  ReceivedCell,
  Submission,
  SubmissionIdentity,
} from "../submission";
import type { CellStyleData } from "../workbook";
import { choice, flag, list, mapOf, NotKept, nullable, number, optional, pooled, present } from "./codec";
import { record, setOf, text } from "./codec";
import type { Codec, Json } from "./codec";
import { keptCell } from "./keptCell";

/** What is kept of one report: what was read of it, and what was found while reading. */
export interface ReportContent {
  readonly submission: Submission;
  readonly targetCells: ReadonlyMap<string, LocatedText>;
  readonly findings: readonly Finding[];
}

const MEASURES = ["actual", "estimate", "previous"] as const;
const AWARDEES = ["collective", "individual", "household"] as const;
const TABLES = [
  "indicators",
  "ownerFigures",
  "movements",
  "campaigns",
  "collectives",
  "individuals",
  "households",
  "awardCounts",
  "publicityCounts",
  "exemplars",
  "assessment",
] as const;

/**
 * How a report is written. `pool` takes what comes again and again: names of sheets, looks of cells, columns of lists.
 * Names and offices of commended people, and who to call, are left out: a summary holds no such names.
 */
export function reportCodec(pool: Json[]): Codec<ReportContent> {
  const sheet = pooled(text, pool);
  const location = record<CellLocation>({ sheet, rowIndex: number, columnIndex: number });
  const columns = optional(pooled(mapOf(number), pool));
  const style = pooled(
    record<CellStyleData>({ numberFormat: text, isDate: flag, fontName: nullable(text) }),
    pool,
  );
  const located = record<LocatedText>({ text, location });
  const figure = keptCell({ location, style, measure: choice(MEASURES), below: confirmedBelow() });
  const submission = record<Submission>({
    file: text,
    orgUnit: text,
    recognisedBy: choice(["stamp", "name"]),
    sheets: list(sheet),
    tables: setOf(choice(TABLES)),
    cover: record<Cover>({
      documentNumber: nullable(text),
      documentDate: nullable(text),
      signer: nullable(text),
      sendNumber: number,
      preparer: leftOut(null),
      phone: leftOut(null),
      location: nullable(location),
      isTyped: optional(present),
    }),
    figures: list<ReceivedCell>(figure),
    explanations: mapOf(located),
    typedVerdicts: mapOf(located),
    movements: list(
      record<MovementResult>({
        code: text,
        activities: text,
        result: text,
        participants: text,
        difficulties: text,
        location,
      }),
    ),
    campaigns: list(
      record<Campaign>({
        name: text,
        kind: text,
        audience: text,
        from: text,
        to: text,
        launchDocument: text,
        reviewDate: text,
        result: text,
        location,
        columns,
      }),
    ),
    commendations: list(
      record<Commendation>({
        awardeeKind: choice(AWARDEES),
        name: leftOut(""),
        position: leftOut(""),
        group: text,
        award: text,
        awardType: text,
        movement: text,
        achievementYear: text,
        achievement: leftOut(""),
        decidingLevel: text,
        decisionNumber: text,
        decisionDate: text,
        proposal: text,
        status: text,
        note: leftOut(""),
        location,
        columns,
      }),
    ),
    awardCounts: list(
      record<AwardCount>({
        award: text,
        awardeeKind: choice(AWARDEES),
        proposed: flag,
        count: number,
        location,
      }),
    ),
    exemplars: list(record<Exemplar>({ kind: text, name: text, place: text, summary: text, location })),
    assessments: list(record<Assessment>({ code: text, text, location })),
    identity: record<SubmissionIdentity>({
      plan: nullable(text),
      period: nullable(text),
      schema: nullable(text),
    }),
    isTyped: optional(present),
    isKept: leftOut(undefined),
  });
  return record<ReportContent>({ submission, targetCells: mapOf(located), findings: list(finding) });
}

/**
 * Findings keep their own names: there are few, and each kind has other parameters. Their repairs are for the file
 * itself, and may hold the name of a person.
 */
const finding: Codec<Finding> = {
  write: ({ fix: _, ...value }) => JSON.stringify(value),
  read(json) {
    const value: unknown = typeof json === "string" ? JSON.parse(json) : null;
    if (!isFinding(value)) throw new NotKept("no finding");
    return value;
  },
};

function isFinding(value: unknown): value is Finding {
  if (typeof value !== "object" || value === null) return false;
  const { code, severity, holds, place, params } = value as Record<string, unknown>;
  return (
    typeof code === "string" &&
    code in FINDING_CATALOGUE &&
    (severity === "error" || severity === "warning" || severity === "note") &&
    typeof holds === "boolean" &&
    [place, params].every((part) => typeof part === "object" && part !== null)
  );
}

function confirmedBelow(): Codec<ConfirmedBelow | undefined> {
  const numberOrText: Codec<number | string> = {
    write: (value) => value,
    read: (json) => (typeof json === "number" ? json : text.read(json)),
  };
  return optional(
    record<ConfirmedBelow>({
      reported: text,
      reportedNumber: nullable(number),
      confirmed: numberOrText,
      basis: text,
      decidedBy: text,
      decidedOn: nullable(text),
      isOral: flag,
    }),
  );
}

/** What is not written, and what stands there once it is read back. */
function leftOut<T>(instead: T): Codec<T> {
  return { write: () => null, read: () => instead };
}
