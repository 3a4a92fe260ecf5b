import { assignedIndicators, ownedIndicators } from "../../../src/core/model";
import { samplePlan } from "../../../src/core/plan";
import { readSubmissions } from "../../../src/core/submission";
import { unitWorkbook } from "../../../src/core/template";
import { aPlan } from "../../support/builders";
import { specToData } from "../../support/specToData";

const PLANS = [
  ["the small plan of these tests", aPlan().build()],
  ["the sample of the district", samplePlan({ model: "huyen", set: "full" })],
  ["the sample of the province, short", samplePlan({ model: "tinh", set: "core" })],
] as const;

describe.each(PLANS)("a workbook as made, of %s", (_, plan) => {
  // The first of each kind and every office; the rest of the communes have the same sheets.
  const seen = new Set<string>();
  const orgUnits = plan.orgUnits.filter((orgUnit) => {
    const isNew = !seen.has(orgUnit.kind) || ownedIndicators(plan, orgUnit).length > 0;
    seen.add(orgUnit.kind);
    return orgUnit.reports && isNew;
  });

  it.each(orgUnits.map((orgUnit) => [orgUnit.code, orgUnit] as const))(
    "[SUB-22] is read back without a finding, with every row it owes: %s",
    (code, orgUnit) => {
      const reading = readSubmissions(specToData(unitWorkbook(plan, orgUnit)), plan, `${code}.xlsx`);
      expect(reading.findings).toEqual([]);
      expect(reading.submissions).toHaveLength(1);
      const [submission] = reading.submissions;
      expect([submission!.orgUnit, submission!.recognisedBy]).toEqual([code, "stamp"]);
      const rows = new Set(
        submission!.figures
          .filter((figure) => figure.location.sheet === "Biểu 01")
          .map((figure) => figure.indicator),
      );
      expect([...rows]).toEqual(assignedIndicators(plan, orgUnit).map((indicator) => indicator.code));
      const owned = new Set(
        submission!.figures
          .filter((figure) => figure.location.sheet === "Biểu 01a")
          .map((figure) => figure.indicator),
      );
      expect([...owned]).toEqual(ownedIndicators(plan, orgUnit).map((entry) => entry.indicator.code));
      expect(submission!.identity).toEqual({
        plan: plan.fingerprint,
        period: plan.settings.period,
        schema: "unit-workbook@1",
      });
      expect(submission!.cover.sendNumber).toBe(1);
    },
  );
});
