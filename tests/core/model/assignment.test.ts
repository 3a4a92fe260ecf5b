import {
  assignedIndicators,
  isInForce,
  ownedIndicators,
  partCodes,
  placesOf,
  reportingOrgUnits,
} from "../../../src/core/model";
import type { OrgUnit, Plan } from "../../../src/core/model";
import { aPlan } from "../../support/builders";

const unit = (plan: Plan, code: string): OrgUnit => plan.orgUnits.find((entry) => entry.code === code)!;
const indicator = (plan: Plan, code: string) => plan.indicators.find((entry) => entry.code === code)!;
const codes = (items: readonly { readonly code: string }[]) => items.map((item) => item.code);

describe("units that report", () => {
  const plan = aPlan()
    .withOrgUnit({ code: "X2", reports: false })
    .withOrgUnit({ code: "X3", validTo: "2024-10-14" })
    .withOrgUnit({ code: "X4", validFrom: "2024-10-15" })
    .withOrgUnit({ code: "X5", validFrom: "2024-10-16" })
    .build();

  it("[MDL-01] are those marked so and in force on the cut-off day (15/10/2024)", () => {
    expect(codes(reportingOrgUnits(plan))).toEqual(["X1", "P1", "X4"]);
  });

  it("[MDL-01] may be asked for another day", () => {
    expect(codes(reportingOrgUnits(plan, "2024-10-14"))).toEqual(["X1", "X3", "P1"]);
  });

  it.each([
    ["the first day", "2024-01-01", true],
    ["the day before the first", "2023-12-31", false],
    ["the last day", "2024-06-30", true],
    ["the day after the last", "2024-07-01", false],
  ])("[MDL-01] counts both bounds in: %s", (_, day, expected) => {
    const orgUnit = { ...unit(plan, "X1"), validFrom: "2024-01-01", validTo: "2024-06-30" };
    expect(isInForce(orgUnit, day)).toBe(expected);
  });
});

describe("rows of Biểu 01", () => {
  it("[MDL-02] are the indicators that cover the unit by kind, in the plan's order", () => {
    const plan = aPlan()
      .withIndicator({ code: "KT01", appliesTo: { kinds: ["thị trấn"], codes: [] } })
      .build();
    expect(codes(assignedIndicators(plan, unit(plan, "X3")))).toContain("KT01");
    expect(codes(assignedIndicators(plan, unit(plan, "X1")))).not.toContain("KT01");
    const all = assignedIndicators(aPlan().build(), unit(plan, "X1"));
    expect(codes(all)).toEqual([
      "KT01",
      "KT02",
      "DS01",
      "HO01",
      "HN01",
      "XH01",
      "XH02",
      "TN01",
      "TC01",
      "NTM01",
      "KH01",
      "TD02",
    ]);
  });

  it("[MDL-02] are asked of a unit that `Đơn vị áp dụng` names by code", () => {
    const plan = aPlan()
      .withIndicator({ code: "DL01", appliesTo: { kinds: [], codes: ["X2"] } })
      .build();
    expect(codes(assignedIndicators(plan, unit(plan, "X2")))).toContain("DL01");
    expect(codes(assignedIndicators(plan, unit(plan, "X1")))).not.toContain("DL01");
  });

  it("[MDL-02] leave out a figure that another office owns", () => {
    const plan = aPlan().build();
    expect(codes(assignedIndicators(plan, unit(plan, "X1")))).not.toContain("CS01");
  });

  it("[MDL-02] keep a figure whose owner is the unit itself", () => {
    const plan = aPlan()
      .withIndicator({
        code: "TT06",
        appliesTo: { kinds: [], codes: ["P1"] },
        owner: { kind: "offices", codes: ["P1"] },
      })
      .build();
    expect(codes(assignedIndicators(plan, unit(plan, "P1")))).toEqual(["TD02", "TT06"]);
  });

  it("[MDL-03] leave out a computed row whose part is not in the same workbook, and what stands on it", () => {
    const plan = aPlan()
      .withIndicator({ code: "HO01", owner: { kind: "offices", codes: ["P1"] } })
      .build();
    const rows = codes(assignedIndicators(plan, unit(plan, "X1")));
    expect(rows).toContain("HN01");
    // XH01 is HN01/HO01; XH02 is made of XH01.
    expect(rows).not.toContain("XH01");
    expect(rows).not.toContain("XH02");
  });
});

describe("rows of Biểu 01a", () => {
  it("[MDL-04] are the typed figures that an office owns for other places, with those places", () => {
    const plan = aPlan().withOrgUnit({ code: "X3", validTo: "2024-06-30" }).build();
    const owned = ownedIndicators(plan, unit(plan, "P1"));
    expect(owned.map((entry) => [entry.indicator.code, codes(entry.places)])).toEqual([
      ["CS01", ["X1", "X2"]],
      ["TL01", []],
    ]);
  });

  it("[MDL-04] are none for a unit that owns nothing, and never a computed row", () => {
    const plan = aPlan()
      .withIndicator({ code: "XH01", owner: { kind: "offices", codes: ["P1"] } })
      .build();
    expect(ownedIndicators(plan, unit(plan, "X1"))).toEqual([]);
    expect(codes(ownedIndicators(plan, unit(plan, "P1")).map((entry) => entry.indicator))).not.toContain(
      "XH01",
    );
  });

  it("[MDL-04] have no places where the figure is one for the whole", () => {
    const plan = aPlan().build();
    expect(placesOf(plan, indicator(plan, "TL01"))).toEqual([]);
    expect(codes(placesOf(plan, indicator(plan, "CS01")))).toEqual(["X1", "X2", "X3"]);
  });
});

describe("parts of a computed row", () => {
  it.each([
    ["a ratio", "XH01", ["HN01", "HO01"]],
    ["a growth, once", "KT02", ["KT01"]],
    ["a typed row", "KT01", []],
  ])("[MDL-11] are the codes it reads, without repeats: %s", (_, code, expected) => {
    expect(partCodes(indicator(aPlan().build(), code))).toEqual(expected);
  });
});
