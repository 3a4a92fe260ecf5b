import type { PlaceFigures, Plan, Target, TargetDocument } from "../../../src/core/model";
import {
  previousFigure,
  samplePlan,
  targetDocumentInForce,
  targetInForce,
  WHOLE,
} from "../../../src/core/plan";

function issued(value: number): Target {
  return { rule: { kind: "atLeast", value }, text: String(value), issuedNumber: value };
}

function document(
  sheet: string,
  effectiveFrom: string | null,
  figures: PlaceFigures<Target | null>,
): TargetDocument {
  return { sheet, document: sheet, effectiveFrom, targets: new Map([["KT07", figures]]) };
}

const plan: Plan = {
  ...samplePlan({ model: "huyen", set: "full" }),
  targetDocuments: [
    document("Kế hoạch giao", null, {
      whole: issued(30),
      byOrgUnit: new Map([
        ["A", issued(10)],
        ["B", issued(20)],
      ]),
    }),
    document("Kế hoạch giao 2", "2024-06-01", { whole: null, byOrgUnit: new Map([["A", issued(15)]]) }),
    document("Kế hoạch giao 3", "2024-09-01", {
      whole: null,
      wholeWithdrawn: true,
      byOrgUnit: new Map<string, Target | null>([["B", null]]),
    }),
  ],
};
const numberOn = (place: string, date: string) =>
  targetInForce(plan, "KT07", place, date)?.issuedNumber ?? null;

describe("targetInForce", () => {
  it("[PLN-45] takes the last document in effect that fills the cell", () => {
    expect(numberOn("A", "2024-05-31")).toBe(10);
    expect(numberOn("A", "2024-06-01")).toBe(15);
    expect(numberOn("A", "2024-12-31")).toBe(15);
    expect(numberOn("B", "2024-08-31")).toBe(20);
    expect(targetDocumentInForce(plan, "KT07", "A", "2024-07-01")?.sheet).toBe("Kế hoạch giao 2");
  });

  it("[PLN-45] withdraws with a dash, for a unit and for the whole", () => {
    expect(numberOn("B", "2024-09-01")).toBeNull();
    expect(targetDocumentInForce(plan, "KT07", "B", "2024-09-01")?.sheet).toBe("Kế hoạch giao 3");
    expect(numberOn(WHOLE, "2024-08-31")).toBe(30);
    expect(numberOn(WHOLE, "2024-09-01")).toBeNull();
  });

  it("[PLN-45] gives none where no document fills the cell", () => {
    expect(numberOn("C", "2024-12-31")).toBeNull();
    expect(targetInForce(plan, "KT99", "A", "2024-12-31")).toBeNull();
    expect(targetDocumentInForce(plan, "KT99", WHOLE, "2024-12-31")).toBeNull();
  });

  it("[PLN-45] finds last year's figure of a unit and of the whole", () => {
    const district = samplePlan({ model: "huyen", set: "full" });
    expect(previousFigure(district, "NTM02", WHOLE)).toEqual({ value: 14, text: "14" });
    expect(previousFigure(district, "XH10", "X21808")).toEqual({ value: null, text: "Đạt" });
    expect(previousFigure(district, "XH10", "D-PNV")).toBeNull();
    expect(previousFigure(district, "KT99", "X21808")).toBeNull();
  });
});
