import type { MergeFindingParams } from "../../../src/core/consolidation/mergeFindings";
import { LONG_NAME, LONG_NOTE, LONG_ORG_UNIT, sample } from "./sample";
import type { Samples } from "./sample";

const cell = { indicator: "KT06.T", column: "Ước cả năm" };

export const mergeSamples: Samples<MergeFindingParams> = {
  "correction.outdated": [
    sample(
      { ...cell, seen: "1.200", now: "1.250", confirmed: "120" },
      ["KT06.T", "xác nhận 1.200 thành 120", "1.250"],
      ["KT06.T", "“1.200” was confirmed as “120”", "1.250"],
    ),
    sample({ ...cell, seen: LONG_NOTE, now: LONG_NOTE, confirmed: "120" }, ["KT06.T"]),
  ],
  "correction.no-cell": [sample(cell, ["KT06.T", "Ước cả năm"], ["KT06.T"])],
  "correction.conflict": [
    sample({ ...cell, first: "120", second: "125" }, ["KT06.T", "120", "125"]),
    sample({ ...cell, first: LONG_NOTE, second: "125" }, ["125"]),
  ],
  "correction.oral": [
    sample(
      { ...cell, confirmed: "120", by: "Trần Văn A" },
      ["120", "Trần Văn A", "tạm tính"],
      ["provisional"],
    ),
    sample({ ...cell, confirmed: "120", by: LONG_ORG_UNIT }, ["120"]),
  ],
  "slip.unit-unknown": [
    sample({ seen: null }, ["mã đơn vị"], ["unit code"]),
    sample({ seen: LONG_ORG_UNIT }, ["Trung tâm"]),
  ],
  "slip.wrong-period": [sample({ found: "năm 2023", expected: "năm 2024" }, ["năm 2023", "năm 2024"])],
  "slip.incomplete": [
    sample({ ...cell, missing: ["Người xác nhận", "Hình thức xác nhận"] }, ["Người xác nhận"]),
  ],
  "slip.line-unknown": [sample({ text: "KT99 · Thực hiện" }, ["KT99 · Thực hiện"])],
  "slip.no-report": [sample({ answers: 3 }, ["3"])],
  "slip.no-document": [sample(cell, ["KT06.T", "tạm tính"], ["provisional"])],
  "total.owner-gap": [
    sample(
      { indicator: "KT06.T", name: LONG_NAME, whole: 1234567.25, places: 1234500 },
      ["1.234.567,25", "1.234.500", "theo số toàn địa bàn"],
      ["1,234,567.25", "1,234,500"],
    ),
  ],
  "total.two-owners": [
    sample(
      {
        indicator: "KT06.T",
        name: LONG_NAME,
        first: LONG_ORG_UNIT,
        firstValue: "1.200",
        second: LONG_ORG_UNIT,
        secondValue: "1.300",
      },
      ["1.200", "1.300"],
    ),
  ],
  "summary.figure-typed": [
    sample(
      { ...cell, typed: "1.300", over: "received" },
      ["KT06.T", "1.300", "ghi căn cứ"],
      ["KT06.T", "1.300"],
    ),
    sample(
      { ...cell, typed: "1.300", over: "total" },
      ["KT06.T", "1.300", "sửa ở số liệu của đơn vị"],
      ["correct the unit's figure"],
    ),
  ],
};
