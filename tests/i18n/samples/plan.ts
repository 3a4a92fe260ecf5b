import type { FindingParams } from "../../../src/core/finding";
import { LONG_NAME, LONG_NOTE, sample } from "./sample";
import type { Samples } from "./sample";

type PlanParams = Pick<FindingParams, Extract<keyof FindingParams, `plan.${string}`>>;

const RATIO = "Tính tỷ lệ từ tổng tử số, mẫu số";
const GROWTH = "Tính tốc độ tăng từ tổng số";

export const planSamples: Samples<PlanParams> = {
  "plan.sheet-missing": [sample({ sheet: "Kế hoạch giao" }, ["“Kế hoạch giao”"])],
  "plan.sheet-repeated": [sample({ sheet: "Kế hoạch giao 2" }, ["“Kế hoạch giao 2”"])],
  "plan.header-missing": [
    sample({ sheet: "Kế hoạch giao 2", columns: ["Mã", "Chỉ tiêu", "Đơn vị tính"] }, [
      "“Mã”",
      "“Đơn vị tính”",
    ]),
  ],
  "plan.column-missing": [sample({ column: "Cơ quan cung cấp số liệu" }, ["“Cơ quan cung cấp số liệu”"])],
  "plan.column-repeated": [
    sample({ column: "X21811" }, ["“X21811”"]),
    sample({ column: LONG_NAME }, ["Tỷ trọng công nghiệp"]),
  ],
  "plan.setting-missing": [sample({ setting: "Thời gian chốt số liệu" }, ["“Thời gian chốt số liệu”"])],
  "plan.setting-invalid": [
    sample({ setting: "Năm báo cáo", text: "20204", expected: "2024" }, ["“Năm báo cáo”", "“20204”", "2024"]),
    sample({ setting: "Hạn gửi cấp trên (trước ngày)", text: LONG_NOTE, expected: "31/10/2024" }, [
      "31/10/2024",
    ]),
  ],
  "plan.value-missing": [sample({ column: "Cách tổng hợp" }, ["“Cách tổng hợp”"])],
  "plan.value-unknown": [
    sample(
      { column: "Phải báo cáo", text: "Ừ", allowed: ["Có", "Không"] },
      ["“Phải báo cáo”", "“Ừ”", "Có / Không"],
      ["“Ừ”"],
    ),
    sample(
      { column: "Khi thiếu số liệu", text: LONG_NOTE, allowed: [RATIO, "Bình quân gia quyền", GROWTH] },
      ["15 vụ"],
    ),
  ],
  "plan.number-invalid": [
    sample({ column: "Số chữ số thập phân", text: LONG_NOTE }, ["“Số chữ số thập phân”"]),
  ],
  "plan.number-out-of-range": [
    sample(
      { column: "Số chữ số thập phân", value: 12345678.5, minimum: 0, maximum: 6 },
      ["12.345.678,5", "từ 0 đến 6"],
      ["12,345,678.5", "0 to 6"],
    ),
    sample({ column: "Hệ số", value: -1.5, minimum: 0, maximum: null }, ["-1,5"], ["-1.5"]),
  ],
  "plan.bad-date": [
    sample({ column: "Đến ngày", text: "31/13/2024" }, ["“31/13/2024”"]),
    sample({ column: "Hạn gửi cấp trên (trước ngày)", text: LONG_NOTE }, ["15 vụ"]),
  ],
  "plan.period-reversed": [
    sample({ from: "2024-12-31", to: "2024-01-01" }, ["31/12/2024", "01/01/2024"]),
    sample({ from: "2026", to: "2024" }, ["2026", "2024"]),
  ],
  "plan.limits-reversed": [
    sample(
      { lowColumn: "Giá trị nhỏ nhất", low: 12345678.5, highColumn: "Giá trị lớn nhất", high: 1234567 },
      ["12.345.678,5", "1.234.567"],
      ["12,345,678.5", "1,234,567"],
    ),
  ],
  "plan.deadline-before-cutoff": [
    sample({ deadline: "2024-11-01", cutoff: "2024-12-31" }, ["01/11/2024", "31/12/2024"]),
  ],
  "plan.code-duplicated": [
    sample({ code: "KT06", firstRow: 12 }, ["“KT06”", "dòng 12"], ["row 12"]),
    sample({ code: LONG_NAME, firstRow: 1234 }, ["Tỷ trọng"]),
  ],
  "plan.indicator-unknown": [sample({ code: "KT99" }, ["“KT99”"]), sample({ code: LONG_NAME }, ["Tỷ trọng"])],
  "plan.org-unit-unknown": [sample({ text: LONG_NAME }, ["Tỷ trọng"])],
  "plan.org-unit-column-unknown": [sample({ header: LONG_NAME }, ["Tỷ trọng"])],
  "plan.coverage-unknown": [sample({ text: LONG_NAME }, ["Tỷ trọng"])],
  "plan.no-reporting-unit": [sample({}, ["“Phải báo cáo”"])],
  "plan.owner-unknown": [sample({ text: LONG_NAME }, ["Tỷ trọng"])],
  "plan.owner-not-reporting": [sample({ owner: "D-CCTK" }, ["D-CCTK"])],
  "plan.expression-unreadable": [
    sample({ text: "", problem: "empty" }, ["còn trống"], ["empty"]),
    sample({ text: LONG_NOTE, problem: "tooLong" }, ["15 vụ"]),
    sample({ text: LONG_NOTE, problem: "tooDeep" }, ["15 vụ"]),
    sample({ text: LONG_NOTE, problem: "unexpected" }, ["15 vụ"]),
    sample({ text: "KT03+", problem: "unfinished" }, ["“KT03+”"]),
    sample({ text: "KT03@năm sau", problem: "unknownPeriod" }, ["“KT03@năm sau”"]),
    sample({ text: "KT03*1.234", problem: "ambiguousNumber" }, ["“KT03*1.234”"]),
  ],
  "plan.part-missing": [sample({ column: "Quyền số", aggregation: "Bình quân gia quyền" }, ["“Quyền số”"])],
  "plan.part-unused": [sample({ column: "Quyền số", aggregation: RATIO }, ["“Quyền số”", RATIO])],
  "plan.part-not-additive": [sample({ part: "KT06.T", aggregation: RATIO }, ["KT06.T", RATIO])],
  "plan.part-not-covered": [sample({ part: "KT06.T", orgUnit: "X21811" }, ["KT06.T", "X21811"])],
  "plan.circular": [
    sample({ codes: ["KT01", "KT02"] }, ["KT01 → KT02 → KT01"]),
    sample({ codes: Array.from({ length: 30 }, (_, index) => `KT${index + 10}`) }, ["KT10 → KT11"]),
  ],
  "plan.aggregation-mismatch": [
    sample({ aggregation: RATIO, valueType: "Đạt/Chưa đạt" }, [RATIO, "Đạt/Chưa đạt"]),
  ],
  "plan.cell-is-date": [sample({ text: "03/05/2024" }, ["03/05/2024"])],
  "plan.cell-error": [sample({ text: "#DIV/0!" }, ["#DIV/0!"])],
  "plan.cell-without-value": [
    sample({ formula: "SUM('[Sổ theo dõi 2024.xlsx]Tháng 10'!$A$1:$K$500)" }, ["SUM("]),
  ],
  "plan.unit-of-measure-differs": [
    sample({ written: "tỷ đồng", indicator: "KT06", unitOfMeasure: "triệu đồng" }, [
      "“tỷ đồng”",
      "“triệu đồng”",
    ]),
    sample({ written: LONG_NAME, indicator: "KT06.T", unitOfMeasure: "điển hình" }, ["“điển hình”"]),
  ],
  "plan.document-missing": [sample({ sheet: "Kế hoạch giao 2" }, ["“Kế hoạch giao 2”"])],
  "plan.amendment-undated": [sample({ sheet: "Kế hoạch giao 2" }, ["“Kế hoạch giao 2”"])],
  "plan.target-not-applicable": [sample({ indicator: "KT06.T", orgUnit: "D-CCTK" }, ["KT06.T", "D-CCTK"])],
  "plan.target-out-of-range": [
    sample({ indicator: "KT06", value: 120.5, minimum: 0, maximum: 100 }, ["120,5", "0 đến 100"], ["120.5"]),
    sample(
      { indicator: "KT06.T", value: 123456789.5, minimum: null, maximum: 12345678.5 },
      ["123.456.789,5", "12.345.678,5"],
      ["123,456,789.5"],
    ),
  ],
  "plan.tolerance-missing": [
    sample({ indicator: "KT06", text: "Khoảng 4" }, ["“Khoảng 4”"]),
    sample({ indicator: "KT06.T", text: LONG_NOTE }, ["15 vụ"]),
  ],
  "plan.allotment-gap": [
    sample(
      { indicator: "KT06.T", whole: 12345678.5, sum: 12345670 },
      ["12.345.678,5", "12.345.670"],
      ["12,345,678.5", "12,345,670"],
    ),
  ],
  "plan.previous-unreadable": [
    sample({ indicator: "KT06", text: "gần 74%" }, ["“gần 74%”"]),
    sample({ indicator: "KT06.T", text: LONG_NOTE }, ["15 vụ"]),
  ],
};
