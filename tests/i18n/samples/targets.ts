import type { FamilyFindingParams } from "../../../src/core/check/familyFindings";
import type { FindingParams } from "../../../src/core/finding";
import { LONG_NAME, LONG_NOTE, sample } from "./sample";
import type { Samples } from "./sample";

type TargetParams = Pick<
  FindingParams,
  Exclude<Extract<keyof FindingParams, `target.${string}`>, keyof FamilyFindingParams>
>;

const row = { indicator: "KT06.T", name: LONG_NAME };

export const targetSamples: Samples<TargetParams> = {
  "target.missed-unexplained": [
    sample(
      {
        ...row,
        value: 92.3,
        target: "từ 95% trở lên",
        sense: null,
        judgedOn: "estimate",
        unitOfMeasure: "%",
      },
      ["Ước cả năm 92,3%", "(từ 95% trở lên)"],
      ["“Ước cả năm” 92.3%", "“từ 95% trở lên”"],
    ),
    sample(
      { ...row, value: 92.3, target: "95", sense: "atLeast", judgedOn: "actual", unitOfMeasure: "%" },
      ["Thực hiện 92,3%", "(từ 95% trở lên)"],
      ["“Thực hiện” 92.3%", "“at least 95”"],
    ),
    sample(
      {
        ...row,
        value: 12345678.5,
        target: LONG_NOTE,
        sense: null,
        judgedOn: "estimate",
        unitOfMeasure: "triệu đồng",
      },
      ["12.345.678,5", "15 vụ"],
      ["12,345,678.5", "15 vụ"],
    ),
    sample(
      { ...row, value: 3.64, target: "3,5", sense: "atMost", judgedOn: "estimate", unitOfMeasure: "%" },
      ["Ước cả năm 3,64%", "(không quá 3,5%)"],
      ["3.64%", "“at most 3,5”"],
    ),
    sample(
      {
        ...row,
        value: null,
        target: "Đạt",
        sense: null,
        judgedOn: "estimate",
        unitOfMeasure: "Đạt/Chưa đạt",
      },
      ["Đạt"],
    ),
  ],
  "target.estimate-below-actual": [
    sample(
      { ...row, estimate: 12345678, actual: 23456789.5 },
      ["12.345.678", "23.456.789,5"],
      ["12,345,678"],
    ),
  ],
  "target.far-above": [
    sample(
      { ...row, value: 12345678, target: "5.000.000", percent: 246.91356 },
      ["12.345.678", "247%", "5.000.000"],
      ["12,345,678", "247%"],
    ),
    sample({ ...row, value: 12345678, target: LONG_NOTE, percent: 1246.9 }, ["1.247%"], ["1,247%"]),
  ],
  "target.verdict-differs": [
    sample({ ...row, typed: "Vượt", verdict: "met" }, ["“Vượt”", "“Đạt”"], ["“Vượt”", "met"]),
    sample({ ...row, typed: LONG_NOTE, verdict: "notYet" }, ["“Chưa đến kỳ đánh giá”"], ["not yet due"]),
  ],
  "target.unreadable": [
    sample({ text: "1.234", indicator: "KT06", problem: "ambiguousNumber", unitOfMeasure: "ha" }, [
      "KT06",
      "“1.234”",
    ]),
    sample({ text: "6,8-6,6", indicator: "KT06", problem: "rangeReversed", unitOfMeasure: "%" }, [
      "“6,8-6,6”",
    ]),
    sample({ text: "5 tạ", indicator: "KT06", problem: "otherUnit", unitOfMeasure: "triệu đồng" }, [
      "triệu đồng",
    ]),
    sample({ text: LONG_NOTE, indicator: "KT06", problem: "noReading", unitOfMeasure: "vụ" }, ["15 vụ"]),
    sample({ text: LONG_NOTE, indicator: "KT06", problem: "changeNotSingle", unitOfMeasure: "vụ" }, [
      "15 vụ",
    ]),
    sample({ text: LONG_NOTE, indicator: "KT06", problem: "againstDirection", unitOfMeasure: "vụ" }, [
      "15 vụ",
    ]),
    sample({ text: LONG_NOTE, indicator: "KT06", problem: "countAboveTotal", unitOfMeasure: "xã" }, [
      "15 vụ",
    ]),
    sample({ text: LONG_NOTE, indicator: "KT06", problem: "textIndicator", unitOfMeasure: "" }, ["15 vụ"]),
  ],
};
