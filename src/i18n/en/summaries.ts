import type { SummaryFindingParams } from "../../core/report/summaryFindings";
import { fit } from "../fit";
import type { FindingMessages } from "../messages";

/** Summaries received from the level below, and what the last summary of this level gives back. */
export const summaryMessages: FindingMessages<SummaryFindingParams> = {
  "summary.period-unknown": ({ expected }, { room }) =>
    fit(
      room,
      [expected],
      (period) =>
        `The summary names no period and is not merged for “${period}”: please ask for it to be made again.`,
    ),
  "summary.kept": () =>
    "Counted by what was received last time, as no file of the unit is given now: please give a newer one when it comes.",
  "summary.not-kept": ({ reason, period }, { room }) => {
    const advice = "please give the unit's file again.";
    if (reason === "period") {
      return fit(room, [period], (now) => `The last figures are not of “${now}” and do not count: ${advice}`);
    }
    const why =
      reason === "none"
        ? "The last summary does not hold all of the unit's figures"
        : "The unit's figures stored in the last summary have been changed";
    return `${why}; it does not count now: ${advice}`;
  },
};
