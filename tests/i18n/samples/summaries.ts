import type { SummaryFindingParams } from "../../../src/core/report/summaryFindings";
import { LONG_NAME, sample } from "./sample";
import type { Samples } from "./sample";

export const summarySamples: Samples<SummaryFindingParams> = {
  "summary.period-unknown": [
    sample({ expected: "năm 2024" }, ["kỳ báo cáo", "năm 2024"], ["period"]),
    sample({ expected: LONG_NAME }, ["Tỷ trọng công nghiệp"]),
  ],
  "summary.kept": [sample({}, ["Giữ số liệu đã nhận lần trước", "tệp mới"], ["last time"])],
  "summary.not-kept": [
    sample({ reason: "none", period: "năm 2024" }, ["không lưu đủ", "đưa lại tệp"], ["does not hold"]),
    sample({ reason: "damaged", period: "năm 2024" }, ["bị thay đổi", "đưa lại tệp"], ["changed"]),
    sample({ reason: "period", period: "năm 2024" }, ["năm 2024", "đưa lại tệp"], ["năm 2024"]),
    sample({ reason: "period", period: LONG_NAME }, ["không thuộc kỳ"], ["are not of"]),
  ],
};
