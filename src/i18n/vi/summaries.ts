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
        `Tệp tổng hợp không ghi kỳ báo cáo, chưa tính cho “${period}”: đề nghị đơn vị lập lại tệp tổng hợp.`,
    ),
};
