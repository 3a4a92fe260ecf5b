import type { SummaryFindingParams } from "../../../src/core/report/summaryFindings";
import { LONG_NAME, sample } from "./sample";
import type { Samples } from "./sample";

export const summarySamples: Samples<SummaryFindingParams> = {
  "summary.period-unknown": [
    sample({ expected: "năm 2024" }, ["kỳ báo cáo", "năm 2024"], ["period"]),
    sample({ expected: LONG_NAME }, ["Tỷ trọng công nghiệp"]),
  ],
};
