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
        `Tệp tổng hợp không ghi kỳ báo cáo, chưa tính cho “${period}”: đề nghị đơn vị lập lại tệp tổng hợp.`,
    ),
  "summary.kept": () =>
    "Giữ số liệu đã nhận lần trước, vì lần này không có tệp của đơn vị: đề nghị đưa tệp mới khi đơn vị gửi lại.",
  "summary.not-kept": ({ reason, period }, { room }) => {
    const advice = "đề nghị đưa lại tệp báo cáo của đơn vị.";
    if (reason === "period") {
      return fit(
        room,
        [period],
        (now) => `Số liệu lần trước không thuộc kỳ “${now}” nên không tính: ${advice}`,
      );
    }
    const why =
      reason === "none"
        ? "Tệp tổng hợp lần trước không lưu đủ số liệu của đơn vị"
        : "Số liệu của đơn vị lưu trong tệp tổng hợp lần trước đã bị thay đổi";
    return `${why}, lần này chưa tính: ${advice}`;
  },
};
