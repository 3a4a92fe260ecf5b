import type { FamilyFindingParams } from "../../../src/core/check/familyFindings";
import { LONG_FILE, LONG_NAME, LONG_NOTE, LONG_ORG_UNIT, sample } from "./sample";
import type { Samples } from "./sample";

const row = { indicator: "KT06.T", name: LONG_NAME };
const cell = { ...row, column: "Ước cả năm" };

export const familySamples: Samples<FamilyFindingParams> = {
  "file.repeats-own-previous": [sample({ count: 31, total: 32 }, ["31/32", "năm trước"], ["31 of 32"])],
  "file.repeats-other-unit": [
    sample({ first: "UBND xã Bình Tân", second: "UBND xã Tây An", count: 12 }, ["Bình Tân", "Tây An", "12"]),
    sample({ first: LONG_ORG_UNIT, second: LONG_ORG_UNIT, count: 12 }, ["Trung tâm"]),
  ],
  "unit.estimates-equal-plan": [sample({ count: 20, total: 25 }, ["20/25", "kế hoạch"], ["20 of 25"])],
  "unit.actual-equals-estimate": [sample({ count: 20, total: 25 }, ["20/25"], ["20 of 25"])],
  "structure.rows-shifted": [
    sample({ ...cell, last: "KT10.M", count: 8, moved: "down" }, ["KT06.T", "KT10.M", "xuống"], ["too low"]),
    sample({ ...cell, last: "KT10.M", count: 8, moved: "up" }, ["lên một dòng"], ["too high"]),
  ],
  "structure.rows-swapped": [sample({ ...cell, other: "KT06.M" }, ["KT06.T", "KT06.M"])],
  "cell.unusual": [
    sample({ ...cell, value: 12.345, minimum: 15, maximum: 150 }, ["12,35", "15 đến 150"], ["12.35"]),
    sample({ ...cell, value: 12345678.5, minimum: null, maximum: 1234567 }, ["đến 1.234.567"], ["up to"]),
    sample({ ...cell, value: 3, minimum: 15, maximum: null }, ["từ 15"], ["from 15"]),
  ],
  "cell.population-mismatch": [
    sample(
      { ...cell, value: 12500, previous: 11800, percent: 5.932 },
      ["12.500", "5,9%", "11.800"],
      ["12,500", "5.9%", "11,800"],
    ),
  ],
  "cell.bad-date": [
    sample({ column: "Ngày quyết định", text: "31/02/2024" }, ["“Ngày quyết định”", "“31/02/2024”"]),
    sample({ column: "Ngày quyết định", text: LONG_NOTE }, ["15 vụ"]),
  ],
  "cell.date-outside-period": [
    sample({ column: "Ngày quyết định", date: "2022-03-05", from: "2023-10-16", to: "2024-10-15" }, [
      "05/03/2022",
      "16/10/2023",
      "15/10/2024",
    ]),
    sample({ column: "Năm thành tích", date: "2020", from: "2023", to: "2024" }, ["2020", "2023", "2024"]),
  ],
  "cell.text-too-long": [
    sample({ column: "Nguyên nhân, giải trình", length: 40000, limit: 32767 }, ["40.000"], ["40,000"]),
  ],
  "cell.formula-like-text": [sample({ text: "=1+2" }, ["“=1+2”"]), sample({ text: LONG_NOTE }, ["15 vụ"])],
  "target.worse-than-previous": [
    sample(
      { ...row, value: 12345678, previous: 23456789.5, percent: 47.4 },
      ["12.345.678", "47%", "23.456.789,5"],
      ["47%"],
    ),
  ],
  "rule.of-plan": [
    sample(
      {
        rule: "QT01",
        description: "Ba khu vực cộng lại bằng tổng giá trị sản xuất",
        column: "Thực hiện",
        leftText: "KT03+KT04+KT05",
        rightText: "KT01",
        comparison: "=",
        left: 340000,
        right: 350000.5,
      },
      ["QT01", "KT03", "340.000", "350.000,5"],
      ["QT01", "340,000", "350,000.5"],
    ),
    sample(
      {
        rule: "QT01",
        description: "",
        column: "Ước cả năm",
        leftText: LONG_NAME,
        rightText: LONG_NOTE,
        comparison: "<=",
        left: 12345678.5,
        right: 12345678,
      },
      ["QT01", "12.345.678,5"],
      ["12,345,678.5"],
    ),
  ],
  "rule.one-change-balances": [
    sample(
      { ...cell, rule: "QT01", change: "swap", value: 95_100, proposed: 91_500 },
      ["95.100", "91.500", "đảo hai chữ số", "QT01"],
      ["95,100", "91,500", "swapped"],
    ),
    sample(
      { ...cell, rule: "QT01", change: "digit", value: 1, proposed: 2 },
      ["nhầm một chữ số"],
      ["one digit mistaken"],
    ),
    sample({ ...cell, rule: LONG_NAME, change: "sign", value: -5, proposed: 5 }, ["-5", "nhầm dấu"], ["-5"]),
    sample(
      { ...cell, rule: "QT01", change: "scale", value: 12345678.5, proposed: 12345.6785 },
      ["nhầm đơn vị tính"],
      ["unit of measure mistaken"],
    ),
  ],
  "list.count-differs": [
    sample({ award: "Giấy khen", column: "Cá nhân", proposed: false, typed: 12, counted: 10 }, [
      "“Giấy khen”",
      "12",
      "10",
    ]),
    sample(
      { award: LONG_NAME, column: "Hộ gia đình", proposed: true, typed: 12, counted: 1234 },
      ["1.234"],
      ["1,234"],
    ),
  ],
  "list.duplicate": [
    sample({ list: "Họ và tên", otherRow: 45, otherFile: null, otherCell: null }, ["dòng 45"], ["row 45"]),
    sample({ list: "Họ và tên", otherRow: null, otherFile: "X21811.xlsx", otherCell: "Biểu 03, B45" }, [
      "X21811.xlsx",
      "B45",
    ]),
    sample({ list: "Họ và tên", otherRow: null, otherFile: LONG_FILE, otherCell: "Biểu 03, B45" }, ["B45"]),
  ],
  "list.incomplete-row": [
    sample({ list: "Họ và tên", missing: ["Số quyết định", "Ngày quyết định"] }, [
      "“Số quyết định”, “Ngày quyết định”",
    ]),
    sample(
      {
        list: "Họ và tên",
        missing: [
          "Danh hiệu thi đua, hình thức khen thưởng",
          "Số quyết định",
          "Ngày quyết định",
          "Trạng thái",
        ],
      },
      ["Danh hiệu thi đua"],
    ),
  ],
  "list.title-not-allowed": [
    sample({ list: "Họ và tên", award: "Gia đình văn hóa", year: 2024, reason: "otherKind" }, [
      "“Gia đình văn hóa”",
    ]),
    sample({ list: "Họ và tên", award: "Huy hiệu", year: 2024, reason: "otherYear" }, ["“Huy hiệu”", "2024"]),
    sample({ list: "Họ và tên", award: LONG_NAME, year: 2024, reason: "unknown" }, ["2024"]),
  ],
  "list.not-own-competence": [
    sample({ list: "Họ và tên", level: "Tỉnh" }, ["“Tỉnh”"]),
    sample({ list: "Họ và tên", level: LONG_NAME }, ["Tỷ trọng"]),
  ],
  "list.quota": [
    sample(
      {
        award: "Chiến sĩ thi đua cơ sở",
        of: "Lao động tiên tiến",
        count: 4,
        base: 20,
        percent: 15,
        basis: "khoản 3 Điều 9 Nghị định 91/2017/NĐ-CP",
      },
      ["4/20", "15%"],
      ["4 of 20", "15%"],
    ),
  ],
  "list.thematic-award": [
    sample({ list: "Họ và tên", movement: "Chung sức xây dựng nông thôn mới" }, ["Chung sức"]),
    sample({ list: "Họ và tên", movement: LONG_NOTE }, ["15 vụ"]),
  ],
  "peers.outlier": [
    sample({ ...cell, value: 12345678.5, side: "high" }, ["12.345.678,5", "cao hơn"], ["above"]),
    sample({ ...cell, value: 2, side: "low" }, ["thấp hơn"], ["below"]),
  ],
};
