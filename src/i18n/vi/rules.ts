import type { DigitChange, FamilyFindingParams } from "../../core/check/familyFindings";
import { fit } from "../fit";
import type { FindingMessages } from "../messages";

type RuleParams = Pick<FamilyFindingParams, Extract<keyof FamilyFindingParams, `rule.${string}`>>;

const CHANGE: Readonly<Record<DigitChange, string>> = {
  digit: "nhầm một chữ số",
  swap: "đảo hai chữ số",
  sign: "nhầm dấu",
  scale: "nhầm đơn vị tính",
};

/** Sentences about the plan's own rules (`Quy tắc`). */
export const ruleMessages: FindingMessages<RuleParams> = {
  "rule.of-plan": ({ rule, description, column, leftText, rightText, left, right }, formats) =>
    fit(formats.room, [rule, description, leftText, rightText], (code, what, one, other) => {
      const said = what === "" ? code : `${code} (“${what}”)`;
      const figures = `${one} là ${formats.number(left)}, ${other} là ${formats.number(right)}`;
      return `${said}, “${column}”: ${figures}: đề nghị kiểm tra lại.`;
    }),
  "rule.one-change-balances": ({ indicator, rule, change, value, proposed }, formats) =>
    fit(
      formats.room,
      [rule],
      (code) =>
        `${indicator} ghi ${formats.number(value)}; nếu là ${formats.number(proposed)} (${CHANGE[change]}) thì khớp ${code}: đề nghị đối chiếu lại.`,
    ),
};
