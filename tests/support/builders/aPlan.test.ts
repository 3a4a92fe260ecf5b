import { planToSpec, readPlan } from "../../../src/core/plan";
import { specToData } from "../specToData";
import { aPlan } from "./aPlan";

it("[PLN-80] what the builder gives is a plan that its workbook gives back without an error", () => {
  const plan = aPlan().withAmendment("2024-06-01").withTarget("KT01", "X1", 120).build();
  const { plan: read, findings } = readPlan(specToData(planToSpec(plan)));
  expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
  expect(read?.indicators).toEqual(plan.indicators);
  expect(read?.orgUnits).toEqual(plan.orgUnits);
  expect(read?.previous).toEqual(plan.previous);
  expect(read?.targetDocuments.map((document) => document.targets)).toEqual(
    plan.targetDocuments.map((document) => document.targets),
  );
});
