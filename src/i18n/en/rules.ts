import type { DigitChange, FamilyFindingParams } from "../../core/check/familyFindings";
import { fit } from "../fit";
import type { FindingMessages } from "../messages";

type RuleParams = Pick<FamilyFindingParams, Extract<keyof FamilyFindingParams, `rule.${string}`>>;

const CHANGE: Readonly<Record<DigitChange, string>> = {
  digit: "one digit mistaken",
  swap: "two digits swapped",
  sign: "sign mistaken",
  scale: "unit of measure mistaken",
};

/** Sentences about the plan's own rules (`Quy tắc`). */
export const ruleMessages: FindingMessages<RuleParams> = {
  "rule.of-plan": ({ rule, description, column, leftText, rightText, left, right }, formats) =>
    fit(formats.room, [rule, description, leftText, rightText], (code, what, one, other) => {
      const said = what === "" ? `“${code}”` : `“${code}” (“${what}”)`;
      const figures = `“${one}” is ${formats.number(left)}, “${other}” is ${formats.number(right)}`;
      return `${said}, “${column}”: ${figures}: please check.`;
    }),
  "rule.one-change-balances": ({ indicator, rule, change, value, proposed }, formats) =>
    fit(
      formats.room,
      [rule],
      (code) =>
        `${indicator} says ${formats.number(value)}; ${formats.number(proposed)} (${CHANGE[change]}) would satisfy “${code}”: please compare.`,
    ),
};
