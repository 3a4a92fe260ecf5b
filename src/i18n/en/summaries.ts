import type { SummaryFindingParams } from "../../core/report/summaryFindings";
import { fit } from "../fit";
import type { FindingMessages } from "../messages";

/** Summaries received from the level below. */
export const summaryMessages: FindingMessages<SummaryFindingParams> = {
  "summary.period-unknown": ({ expected }, { room }) =>
    fit(
      room,
      [expected],
      (period) =>
        `The summary names no period and is not merged for “${period}”: please ask for it to be made again.`,
    ),
};
