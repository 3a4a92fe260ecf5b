import type { FigureMatrix, Indicator, Plan, PlaceFigures, Target, TargetDocument } from "../../model";
import { expressionCodes } from "../../model";
import { planFingerprint } from "../fingerprint";
import { PLAN_SHEET } from "../planHeaders";
import type { TargetProblem } from "../targetProblem";
import { decidedIndicator, pastedTarget } from "./readPastedPlan";
import type { PastedDecision } from "./readPastedPlan";

export interface JoinedPlan {
  readonly plan: Plan;
  /** Rows whose target has no reading: the indicator is taken, its target is left as it was. */
  readonly unread: readonly { readonly decision: PastedDecision; readonly problem: TargetProblem }[];
  readonly added: readonly Indicator[];
}

/**
 * Puts decided rows into a plan: the whole's targets of its first document, and indicators it did not have, after the
 * others. Everything else of the plan stays. Two decisions for one code: the first counts.
 */
export function joinPastedPlan(plan: Plan, decisions: readonly PastedDecision[]): JoinedPlan {
  const added: Indicator[] = [];
  const unread: JoinedPlan["unread"][number][] = [];
  const targets = new Map<string, Target>();
  const seen = new Set<string>();
  for (const decision of decisions) {
    if (seen.has(decision.code)) continue;
    seen.add(decision.code);
    const { indicator, isNew } = decidedIndicator(decision, plan);
    if (isNew) added.push(indicator);
    const target = pastedTarget(decision.row, indicator);
    if (!target.ok) unread.push({ decision, problem: target.error });
    else if (target.value !== null) targets.set(indicator.code, target.value);
  }
  const [first = EMPTY_DOCUMENT, ...later] = plan.targetDocuments;
  const joined = {
    ...plan,
    indicators: [...plan.indicators, ...added],
    targetDocuments: [{ ...first, targets: withWhole(first.targets, targets) }, ...later],
  };
  return { plan: { ...joined, fingerprint: planFingerprint(joined) }, unread, added };
}

/**
 * A plan made of decided rows alone, on the ground of a model's units, lists and settings: only the indicators that
 * were decided and the rows they are computed from, no figure of the sample. `document` is the text that issued it.
 */
export function planFromPaste(
  ground: Plan,
  decisions: readonly PastedDecision[],
  document: string,
): JoinedPlan {
  const kept = withParts(new Set(decisions.map(({ code }) => code)), ground.indicators);
  const bare: Plan = {
    ...ground,
    settings: { ...ground.settings, isSample: false, setLabel: "" },
    indicators: ground.indicators.filter(({ code }) => kept.has(code)),
    targetDocuments: [{ ...EMPTY_DOCUMENT, document }],
    previous: new Map(),
    movements: ground.movements.map((movement) => ({
      ...movement,
      relatedIndicators: movement.relatedIndicators.filter((code) => kept.has(code)),
    })),
    rules: ground.rules.filter(({ left, right }) =>
      [left, right].every((side) => expressionCodes(side).every(({ code }) => kept.has(code))),
    ),
  };
  return joinPastedPlan(bare, decisions);
}

const EMPTY_DOCUMENT: TargetDocument = {
  sheet: PLAN_SHEET.targets,
  document: "",
  effectiveFrom: null,
  targets: new Map(),
};

function withWhole(
  matrix: FigureMatrix<Target | null>,
  targets: ReadonlyMap<string, Target>,
): FigureMatrix<Target | null> {
  const next = new Map(matrix);
  for (const [code, whole] of targets) {
    const figures: PlaceFigures<Target | null> = {
      whole,
      byOrgUnit: matrix.get(code)?.byOrgUnit ?? new Map(),
    };
    next.set(code, figures);
  }
  return next;
}

/** The codes with all that their figures are computed from. */
function withParts(codes: ReadonlySet<string>, indicators: readonly Indicator[]): ReadonlySet<string> {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const kept = new Set<string>();
  const visit = (code: string): void => {
    if (kept.has(code)) return;
    kept.add(code);
    const indicator = byCode.get(code);
    if (indicator === undefined) return;
    const parts = [indicator.numerator, indicator.denominator].flatMap((side) =>
      side === null ? [] : expressionCodes(side).map((part) => part.code),
    );
    for (const part of indicator.weight === null ? parts : [...parts, indicator.weight]) visit(part);
  };
  for (const code of codes) visit(code);
  return kept;
}
