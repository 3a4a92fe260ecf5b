import { covers } from "../../model";
import type { Indicator, OrgUnit, Target } from "../../model";
import { roundHalfAway } from "../rounding";
import { WHOLE } from "../targetInForce";
import type { FindingCollector } from "./findingCollector";
import type { MatrixCell } from "./readMatrix";
import type { TargetDocumentRead } from "./readTargets";

/**
 * Warns where the targets given to the units do not add up to the whole's. Only rows that are added (`Cộng`) and whose
 * whole and every applicable reporting unit have a bare number; each document is looked at as amended so far, for the
 * rows it touches.
 */
export function checkAllotment(
  documents: readonly TargetDocumentRead[],
  indicators: readonly Indicator[],
  orgUnits: readonly OrgUnit[],
  collector: FindingCollector,
): void {
  const inForce = new Map<string, Map<string, Target | null>>();
  const wholeCells = new Map<string, MatrixCell>();
  for (const { document, wholeCells: own } of documents) {
    for (const [code, cell] of own) wholeCells.set(code, cell);
    for (const [code, figures] of document.targets) {
      const places = inForce.get(code) ?? new Map<string, Target | null>();
      inForce.set(code, places);
      if (figures.whole !== null || figures.wholeWithdrawn === true) places.set(WHOLE, figures.whole);
      for (const [place, target] of figures.byOrgUnit) places.set(place, target);
    }
    for (const indicator of indicators) {
      if (indicator.aggregation === "sum" && document.targets.has(indicator.code)) check(indicator);
    }
  }

  function check(indicator: Indicator): void {
    const places = inForce.get(indicator.code);
    const cell = wholeCells.get(indicator.code);
    const whole = places?.get(WHOLE)?.issuedNumber;
    const units = orgUnits.filter((unit) => unit.reports && covers(indicator.appliesTo, unit));
    if (places === undefined || cell === undefined || whole == null || units.length === 0) return;
    let sum = 0;
    for (const unit of units) {
      const target = places.get(unit.code)?.issuedNumber;
      if (target == null) return;
      sum += target;
    }
    const rounded = roundHalfAway(sum, indicator.decimals);
    if (rounded === roundHalfAway(whole, indicator.decimals)) return;
    collector.add("plan.allotment-gap", "warning", cell.at, {
      indicator: indicator.code,
      whole,
      sum: rounded,
    });
  }
}
