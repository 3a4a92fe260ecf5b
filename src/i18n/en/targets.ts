import type { CheckFindingParams } from "../../core/check/checkFindings";
import type { Verdict } from "../../core/model";
import { fit } from "../fit";
import type { FindingMessages } from "../messages";

type TargetParams = Pick<CheckFindingParams, Extract<keyof CheckFindingParams, `target.${string}`>>;

const VERDICT_WORD: Readonly<Record<Verdict, string>> = {
  exceeded: "exceeded",
  met: "met",
  missed: "missed",
  notYet: "not yet due",
  notAssessed: "not assessed",
};

/** Sentences about figures against the plan. Targets are quoted as issued. */
export const targetMessages: FindingMessages<TargetParams> = {
  "target.missed-unexplained": (
    { indicator, value, target: issued, sense, judgedOn, unitOfMeasure },
    formats,
  ) => {
    const target = sense === null ? issued : `${sense === "atLeast" ? "at least" : "at most"} ${issued}`;
    if (value === null) {
      return fit(
        formats.room,
        [target],
        (text) => `${indicator} misses the plan (“${text}”): please give the cause.`,
      );
    }
    const column = judgedOn === "estimate" ? "Ước cả năm" : "Thực hiện";
    const unit = unitOfMeasure === "%" || unitOfMeasure === "‰" ? unitOfMeasure : "";
    const figure = formats.number(value) + unit;
    return fit(
      formats.room,
      [target],
      (text) => `${indicator}: “${column}” ${figure} misses the plan (“${text}”): please give the cause.`,
    );
  },
  "target.estimate-below-actual": ({ indicator, estimate, actual }, formats) =>
    `${indicator}: “Ước cả năm” ${formats.number(estimate)} is below “Thực hiện” ${formats.number(actual)}: please check.`,
  "target.far-above": ({ indicator, value, target, percent }, formats) =>
    fit(
      formats.room,
      [target],
      (text) =>
        `${indicator}: ${formats.number(value)} is ${formats.number(percent, 0)}% of the plan (“${text}”): please confirm.`,
    ),
  "target.verdict-differs": ({ indicator, typed, verdict }, { room }) =>
    fit(
      room,
      [typed],
      (text) =>
        `${indicator} says “${text}”, the rule says ${VERDICT_WORD[verdict]}: please give a reason if it stays.`,
    ),
};
