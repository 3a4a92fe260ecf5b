import { planToSpec, readPlan, samplePlan } from "../../../src/core/plan";
import { specToData } from "../../support/specToData";

const samples = (["huyen", "tinh", "xa"] as const).flatMap((model) =>
  (["full", "core"] as const).map((set) => ({ name: `${model} ${set}`, model, set })),
);

describe("readPlan of planToSpec", () => {
  it.each(samples)("[PLN-80] gives the sample $name back with no finding", ({ model, set }) => {
    const plan = samplePlan({ model, set });
    const read = readPlan(specToData(planToSpec(plan)));
    expect(read.findings).toEqual([]);
    expect(read.plan).toEqual(plan);
  });
});
