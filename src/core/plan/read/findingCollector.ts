import type { Finding, FindingPlace, Severity } from "../../finding";
import type { PlanFindingParams } from "../planFindings";

/** Gathers what is found while a plan workbook is read. Nothing about a plan holds a figure. */
export interface FindingCollector {
  add<C extends keyof PlanFindingParams>(
    code: C,
    severity: Severity,
    place: FindingPlace,
    params: PlanFindingParams[C],
  ): void;
  readonly findings: readonly Finding[];
}

export function createCollector(): FindingCollector {
  const findings: Finding[] = [];
  return {
    findings,
    add(code, severity, place, params) {
      // The compiler does not see one member of the union in a generic code; the signature above holds it to one.
      findings.push({ code, severity, holds: false, place, params } as Finding);
    },
  };
}
