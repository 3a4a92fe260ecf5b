import type { Plan } from "../../../src/core/model";
import { planFingerprint, samplePlan } from "../../../src/core/plan";

const plan = samplePlan({ model: "xa", set: "core" });

function fingerprintWith(changes: Partial<Plan>): string {
  return planFingerprint({ ...plan, ...changes });
}

describe("planFingerprint", () => {
  it("[PLN-48] is a function of content", () => {
    expect(plan.fingerprint).toMatch(/^[0-9a-f]{12}$/);
    expect(fingerprintWith({})).toBe(plan.fingerprint);
    expect(samplePlan({ model: "xa", set: "core" }).fingerprint).toBe(plan.fingerprint);
    const reversed = new Map([...plan.previous].reverse());
    expect(fingerprintWith({ previous: reversed })).toBe(plan.fingerprint);
  });

  it("[PLN-48] changes with what a unit workbook shows", () => {
    const [first, ...rest] = plan.indicators;
    const changed = [
      fingerprintWith({ settings: { ...plan.settings, deadlineBefore: "2026-10-26" } }),
      fingerprintWith({ settings: { ...plan.settings, legalBases: [] } }),
      fingerprintWith({ indicators: [{ ...first!, decimals: 3 }, ...rest] }),
      fingerprintWith({ indicators: [{ ...first!, hardMaximum: 5 }, ...rest] }),
      fingerprintWith({ indicators: [...rest, first!] }),
      fingerprintWith({ targetDocuments: [] }),
      fingerprintWith({ previous: new Map() }),
      fingerprintWith({ movements: [] }),
      fingerprintWith({ catalogues: [] }),
      fingerprintWith({ orgUnits: plan.orgUnits.slice(1) }),
    ];
    expect(new Set([...changed, plan.fingerprint]).size).toBe(changed.length + 1);
  });

  it("[PLN-48] does not change with what no unit workbook shows", () => {
    const settings = { ...plan.settings, thresholds: { farAbovePercent: 150, worseThanPreviousPercent: 5 } };
    const severities = new Map([["target.far-above", "off"]] as const);
    expect(fingerprintWith({ settings })).toBe(plan.fingerprint);
    expect(fingerprintWith({ settings: { ...plan.settings, severities } })).toBe(plan.fingerprint);
    expect(fingerprintWith({ rules: [] })).toBe(plan.fingerprint);
    expect(fingerprintWith({ orgUnits: plan.orgUnits.map((unit) => ({ ...unit, note: "khác" })) })).toBe(
      plan.fingerprint,
    );
  });
});
