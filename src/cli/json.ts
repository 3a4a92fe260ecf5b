import { accountForCells } from "../app/accountForCells";
import type { ConsolidationOutcome, FileOutcome } from "../app/consolidateFiles";
import type { ReceivedFile } from "../app/readReceived";
import type { Finding } from "../core/finding";
import { addressOf, describeFinding } from "../i18n/describe";
import type { Language } from "../i18n/describe";

/** The text of a JSON object by pieces: each member, and each item of a member that is a list, by itself. */
export function* jsonPieces(value: Readonly<Record<string, unknown>>): Generator<string> {
  let before = "{\n ";
  for (const [key, member] of Object.entries(value)) {
    yield `${before}${JSON.stringify(key)}: `;
    before = ",\n ";
    if (!Array.isArray(member) || member.length === 0) {
      yield indented(member, " ");
      continue;
    }
    for (const [index, item] of member.entries())
      yield `${index === 0 ? "[" : ","}\n  ${indented(item, "  ")}`;
    yield "\n ]";
  }
  yield before === "{\n " ? "{}" : "\n}";
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 1).replaceAll("\n", `\n${indent}`);
}

/** The machine form of a merge: `thi-dua/consolidation@1` of FILES.md §4. Unknown fields are null, never left out. */
export function consolidationJson(
  outcome: ConsolidationOutcome,
  received: readonly ReceivedFile[],
  language: Language,
): Readonly<Record<string, unknown>> {
  const { consolidation, files } = outcome;
  return {
    schema: "thi-dua/consolidation@1",
    files: files.map(fileJson),
    units: consolidation.orgUnits.map((status) => ({
      code: status.orgUnit.code,
      name: status.orgUnit.name,
      status: status.status,
      late: status.late,
      file: status.file,
      errors: status.errors,
      warnings: status.warnings,
    })),
    indicators: consolidation.totals.map((total) => ({
      code: total.indicator.code,
      actual: total.actual.value,
      estimate: total.estimate.value,
      coverage: total.coverage,
      provisional: total.provisional,
      target: total.target?.text ?? null,
      verdict: total.verdict,
    })),
    lists: {
      movements: sum(consolidation.submissions.map((submission) => submission.campaigns.length)),
      commendations: sum(consolidation.submissions.map((submission) => submission.commendations.length)),
      exemplars: sum(consolidation.submissions.map((submission) => submission.exemplars.length)),
    },
    cells: accountForCells(outcome, received),
    findings: consolidation.findings.map((finding) => findingJson(finding, language)),
  };
}

/** The machine form of a check: `thi-dua/check@1`. */
export function checkJson(
  received: readonly ReceivedFile[],
  findings: readonly Finding[],
  language: Language,
): Readonly<Record<string, unknown>> {
  return {
    schema: "thi-dua/check@1",
    files: received.map((file) => {
      const submissions = file.reading?.submissions ?? [];
      const status = file.refusal === null ? "read" : "refused";
      return {
        file: file.path,
        sha256: file.sha256,
        status,
        unit: submissions.length === 1 ? submissions[0]!.orgUnit : null,
        units: submissions.map((submission) => ({
          code: submission.orgUnit,
          sheets: submission.sheets,
          status: "read",
        })),
        reason: file.refusal,
      };
    }),
    findings: findings.map((finding) => findingJson(finding, language)),
  };
}

function fileJson(file: FileOutcome): unknown {
  return {
    file: file.file,
    sha256: file.sha256,
    status: file.status,
    unit: file.units.length === 1 ? file.units[0]!.code : null,
    units: file.units,
    reason: file.reason,
  };
}

function findingJson(finding: Finding, language: Language): unknown {
  const { place } = finding;
  return {
    code: finding.code,
    severity: finding.severity,
    holds: finding.holds,
    file: place.file ?? null,
    unit: place.orgUnit ?? null,
    sheet: place.sheet ?? null,
    cell: addressOf(place),
    indicator: place.indicator ?? null,
    message: describeFinding(finding, language),
    fix: finding.fix ?? null,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
