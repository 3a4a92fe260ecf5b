import fc from "fast-check";
import { decideFiles } from "../../../src/core/consolidation";
import type { Submission } from "../../../src/core/submission";
import { aPlan, aSubmission, merge } from "../../support/builders";
import type { CellValue, SubmissionBuilder } from "../../support/builders";

const plan = aPlan().build();
const PLACES = ["X1", "X2", "X3"] as const;

const mark = fc.constantFrom<CellValue>("-", "x", "…", "", "1.234", "nhiều");
const amount = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 5000 }).map((tenths) => tenths / 10) },
  { weight: 1, arbitrary: mark },
);
const households = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 3000 }) },
  { weight: 1, arbitrary: mark },
);
const answer = fc.constantFrom<CellValue>("Đạt", "Chưa đạt", "Không áp dụng", "…", "có", "");

const ROWS = ["KT01", "DS01", "HO01", "HN01", "TN01", "TC01", "NTM01", "KH01"] as const;
/** What one unit types into its rows, a figure, a mark or something doubtful in each; null: it has not sent. */
const typedRows = fc.option(
  fc.tuple(amount, households, households, households, amount, amount, answer, amount),
  { nil: null },
);
const typedReports = fc.tuple(typedRows, typedRows, typedRows);
type TypedReports = readonly (readonly CellValue[] | null)[];

function reportsOf(typed: TypedReports): readonly Submission[] {
  return typed.flatMap((rows, index) =>
    rows === null
      ? []
      : [
          rows
            .reduce<SubmissionBuilder>(
              (blank, value, row) => blank.both(ROWS[row]!, value),
              aSubmission(plan, PLACES[index]!),
            )
            .build(),
        ],
  );
}

/** Everything a merge says, in a form that can be compared. */
const saidBy = (submissions: readonly Submission[]) => {
  const { totals, figures, orgUnits, findings } = merge(plan, submissions);
  const shown = findings.map((finding) => JSON.stringify(finding)).sort();
  return JSON.stringify({ totals, figures, orgUnits, shown });
};

const ORDERS = fc.constantFrom([0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]);

it("[MRG-27] the order of files makes no difference", () => {
  fc.assert(
    fc.property(typedReports, ORDERS, (typed, order) => {
      const all = reportsOf(typed);
      const shuffled = order.flatMap((index) => all[index] ?? []);
      expect(saidBy(shuffled) === saidBy(all)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it("[MRG-28] a sum is its parts, and its coverage counts them", () => {
  fc.assert(
    fc.property(typedReports, (typed) => {
      const { totals, figures } = merge(plan, reportsOf(typed));
      const total = totals.find((entry) => entry.indicator.code === "KT01")!;
      const own = figures.filter((figure) => figure.indicator === "KT01" && figure.measure === "actual");
      const parts = own.filter((figure) => typeof figure.value === "number");
      // Tenths as whole numbers: exact in binary.
      const tenths = parts.reduce((sum, figure) => sum + Math.round((figure.value as number) * 10), 0);
      expect(total.actual.value).toBe(parts.length === 0 ? null : tenths / 10);
      expect(total.actual.included).toEqual(parts.map((figure) => figure.place));
      const notAsked = own.filter((figure) => figure.state === "notApplicable").length;
      expect(total.coverage).toEqual([parts.length, 3 - notAsked]);
      expect(total.provisional).toBe(parts.length < 3 - notAsked);
    }),
    { numRuns: 100 },
  );
});

it("[MRG-28] a unit less never brings another unit into a total", () => {
  fc.assert(
    fc.property(typedReports, ([first, ...others]) => {
      const whole = merge(plan, reportsOf([first ?? null, ...others])).totals;
      const without = merge(plan, reportsOf([null, ...others])).totals;
      whole.forEach((total, index) => {
        const left = without[index]!.actual.included;
        // Peers are too few in this plan to hold anything.
        expect(left).toEqual(total.actual.included.filter((place) => place !== "X1"));
      });
    }),
    { numRuns: 60 },
  );
});

it("[MRG-28] an entry changes only the totals that are made of it", () => {
  fc.assert(
    fc.property(typedReports, amount, (typed, other) => {
      const changed = typed.map((rows) => (rows === null ? null : [...rows.slice(0, 7), other]));
      const others = (reports: TypedReports) =>
        JSON.stringify(
          merge(plan, reportsOf(reports)).totals.filter((total) => total.indicator.code !== "KH01"),
        );
      expect(others(changed) === others(typed)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

describe("decisions about files", () => {
  const cover = fc.record({
    sendNumber: fc.integer({ min: 1, max: 2 }),
    documentDate: fc.option(fc.constantFrom("2024-10-20", "2024-10-25"), { nil: null }),
    documentNumber: fc.option(fc.constantFrom("9/BC", "12/BC", "BC"), { nil: null }),
  });
  const versions = fc.array(fc.record({ cover, part: fc.boolean() }), { minLength: 1, maxLength: 5 });
  type Versions = readonly { readonly cover: Partial<Submission["cover"]>; readonly part: boolean }[];
  const submissionsOf = (all: Versions) =>
    all.map((version, index): Submission => {
      const submission = aSubmission(plan, "X1", `${index}.xlsx`).cover(version.cover).build();
      return version.part ? { ...submission, tables: new Set(["individuals"] as const) } : submission;
    });
  const said = (submissions: readonly Submission[]) => {
    const { byOrgUnit, findings } = decideFiles(plan, submissions, () => null);
    const decision = byOrgUnit.get("X1")!;
    const names = (list: readonly Submission[]) => list.map((submission) => submission.file).sort();
    return {
      chosen: decision.chosen?.file ?? null,
      status: decision.status,
      superseded: names(decision.superseded),
      partial: names(decision.partial),
      findings: findings.map((finding) => `${finding.code} ${finding.severity} ${finding.place.file}`).sort(),
    };
  };

  it("[MRG-27] do not hang on the order of files", () => {
    fc.assert(
      fc.property(versions, fc.integer({ min: 0, max: 4 }), fc.boolean(), (all, turn, mirrored) => {
        const files = submissionsOf(all);
        const turned = [...files.slice(turn), ...files.slice(0, turn)];
        expect(said(mirrored ? turned.reverse() : turned)).toEqual(said(files));
      }),
      { numRuns: 300 },
    );
  });

  it("[MRG-27] name every file but the chosen one in exactly one way", () => {
    fc.assert(
      fc.property(versions, (all) => {
        const { chosen, superseded, partial, status, findings } = said(submissionsOf(all));
        const files = all.map((_, index) => `${index}.xlsx`);
        const named = findings.map((finding) => finding.split(" ")[2]);
        expect(new Set(named).size).toBe(named.length);
        if (status === "merged") {
          expect([chosen, ...superseded, ...partial].sort()).toEqual(files);
          expect(named.sort()).toEqual(files.filter((file) => file !== chosen));
        } else {
          expect(chosen).toBeNull();
          expect(named.sort()).toEqual(files);
        }
      }),
      { numRuns: 300 },
    );
  });
});
