import { partCodes } from "../model";
import type { Plan } from "../model";

/** The given indicators with every one that is worked out from them, through any number of steps; weights included. */
export function dependents(plan: Plan, codes: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set(codes);
  for (let grew = reached.size > 0; grew;) {
    grew = false;
    for (const indicator of plan.indicators) {
      if (reached.has(indicator.code)) continue;
      const parts = [...partCodes(indicator), ...(indicator.weight === null ? [] : [indicator.weight])];
      if (parts.some((code) => reached.has(code))) {
        reached.add(indicator.code);
        grew = true;
      }
    }
  }
  return reached;
}
