import type { Finding, FindingPlace } from "../finding";
import { raise } from "../findingCatalogue";
import { expressionCodes } from "../model";
import type { Measure } from "../model";
import { expressionText } from "../plan";
import { findRepair } from "./balanceRepair";
import { MEASURE_HEADER } from "../template/vocabulary";
import { readRule } from "./ruleReading";
import type { RuleReading } from "./ruleReading";
import { figurePlace } from "./unitReport";
import type { UnitReport } from "./unitReport";

const MEASURES: readonly Measure[] = ["actual", "estimate"];
/** What binary arithmetic leaves. */
const NOISE = 1e-9;

/**
 * The plan's own rules (`Quy tắc`), for `Thực hiện` and for `Ước cả năm`.
 *
 * A rule is silent where the unit does not owe one of its rows, where one of its figures is held (that is asked about
 * already), and where figures are missing as `Khi thiếu số liệu` says. Rounding alone never breaks a rule.
 */
export function checkPlanRules(report: UnitReport): readonly Finding[] {
  return report.plan.rules.flatMap((rule) =>
    MEASURES.flatMap((measure) => {
      const reading = readRule(report, rule, measure);
      if (reading === null || holdsTrue(reading)) return [];
      return [brokenRule(report, reading), ...repairOf(report, reading)];
    }),
  );
}

/** Whether the rule's reading is within what rounding allows. */
function holdsTrue({ rule, left, right, tolerance }: RuleReading): boolean {
  const noise = NOISE * Math.max(1, Math.abs(left), Math.abs(right));
  const slack = tolerance + noise;
  const gap = left - right;
  switch (rule.comparison) {
    case "=":
      return Math.abs(gap) <= slack;
    case "<>":
      return Math.abs(gap) > noise;
    case "<=":
      return gap <= slack;
    case ">=":
      return gap >= -slack;
    case "<":
      return tolerance > 0 ? gap < slack : gap < -noise;
    case ">":
      return tolerance > 0 ? gap > -slack : gap > noise;
    case "=>":
      return left <= noise || right > noise;
  }
}

function brokenRule(report: UnitReport, reading: RuleReading): Finding {
  const { rule, measure, left, right } = reading;
  return raise(
    "rule.of-plan",
    rulePlace(report, reading),
    {
      rule: rule.code,
      description: rule.description,
      column: MEASURE_HEADER[measure],
      leftText: expressionText(rule.left),
      rightText: expressionText(rule.right),
      comparison: rule.comparison,
      left: Number(left.toPrecision(12)),
      right: Number(right.toPrecision(12)),
    },
    { severity: rule.severity },
  );
}

/** The whole of a sum, what is to be there of `=>`, else the first figure of the left side. */
function rulePlace(report: UnitReport, { rule, measure }: RuleReading): FindingPlace {
  const left = expressionCodes(rule.left);
  const right = expressionCodes(rule.right);
  const whole = rule.right.kind === "code" ? right[0] : rule.left.kind === "code" ? left[0] : undefined;
  const anchor =
    rule.comparison === "="
      ? (whole ?? left[0] ?? right[0])
      : rule.comparison === "=>"
        ? (right[0] ?? left[0])
        : (left[0] ?? right[0]);
  const { file, orgUnit } = report.submission;
  return anchor === undefined ? { file, orgUnit: orgUnit } : figurePlace(report, anchor.code, measure);
}

function repairOf(report: UnitReport, reading: RuleReading): readonly Finding[] {
  if (reading.rule.comparison !== "=") return [];
  const repair = findRepair(report, reading);
  if (repair === null) return [];
  const { code, change, value, proposed } = repair;
  const name = report.indicators.get(code)?.name ?? code;
  return [
    raise(
      "rule.one-change-balances",
      figurePlace(report, code, reading.measure),
      {
        indicator: code,
        name,
        column: MEASURE_HEADER[reading.measure],
        rule: reading.rule.code,
        change,
        value,
        proposed,
      },
      { fix: { kind: "value", from: value, to: proposed } },
    ),
  ];
}
