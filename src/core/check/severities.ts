import type { Finding } from "../finding";
import type { Plan } from "../model";

/**
 * Findings with the severities the plan gives (`Kiểm tra: mã`), those switched off left out. A finding that holds is
 * never left out: a figure kept out of a total without a word would be the worst of all; switched off it is a note.
 */
export function withPlanSeverities(
  plan: Pick<Plan, "settings">,
  findings: readonly Finding[],
): readonly Finding[] {
  const { severities } = plan.settings;
  if (severities.size === 0) return findings;
  return findings.flatMap((finding): readonly Finding[] => {
    const severity = severities.get(finding.code);
    if (severity === undefined) return [finding];
    if (severity !== "off") return [{ ...finding, severity }];
    return finding.holds ? [{ ...finding, severity: "note" }] : [];
  });
}
