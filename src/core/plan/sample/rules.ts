import { expressionCodes } from "../../model";
import type { Indicator, PlanRule } from "../../model";
import { parseExpression } from "../parseExpression";

type Row = readonly [left: string, comparison: PlanRule["comparison"], right: string, description: string];

/** Sums, parts of a whole, numerator and denominator of shares that cannot pass 100 percent, deaths and accidents. */
const ERRORS: readonly Row[] = [
  ["KT03+KT04+KT05", "=", "KT01", "Ba khu vực cộng lại bằng tổng giá trị sản xuất"],
  ["KT06.T", "<=", "KT06.M", "Giá trị hai khu vực không quá tổng giá trị sản xuất"],
  ["KT14.T", "<=", "KT13", "Sản lượng lúa không quá sản lượng lương thực cây có hạt"],
  ["KT14.M", "<=", "KT12", "Diện tích gieo trồng lúa không quá diện tích gieo trồng cây hằng năm"],
  ["B02", "<=", "B01", "Số hộ không quá dân số"],
  ["B03", "<=", "B01", "Lực lượng lao động không quá dân số"],
  ["XH03+XH04", "<=", "B02", "Hộ nghèo và hộ cận nghèo không quá tổng số hộ"],
  ["XH06.T", "<=", "B03", "Người tham gia bảo hiểm xã hội không quá lực lượng lao động"],
  ["XH07.T", "<=", "B03", "Lao động qua đào tạo không quá lực lượng lao động"],
  ["XH09.T", "<=", "XH09.M", "Số trường đạt chuẩn không quá tổng số trường"],
  ["XH11.T", "<=", "XH11.M", "Số trẻ suy dinh dưỡng không quá số trẻ được đo"],
  ["XH13.T", "<=", "B02", "Số gia đình văn hóa không quá tổng số hộ"],
  ["MT01.T", "<=", "MT01.M", "Số người dùng nước sạch không quá dân số nông thôn"],
  ["MT02.T", "<=", "MT02.M", "Khối lượng thu gom không quá khối lượng phát sinh"],
  ["MT03.T", "<=", "MT03.M", "Diện tích có rừng không quá diện tích tự nhiên"],
  ["QA02.T", "<=", "QA02.M", "Số vụ làm rõ không quá số vụ xảy ra"],
  ["CC01.T", "<=", "CC01.M", "Hồ sơ đúng và trước hạn không quá hồ sơ đã giải quyết"],
  ["CC02.T", "<=", "CC02.M", "Hồ sơ trực tuyến không quá hồ sơ tiếp nhận"],
  ["QA04", "=>", "QA03", "Có người chết do tai nạn giao thông thì có vụ tai nạn"],
];

/** Figures of two sources, which may differ. */
const WARNINGS: readonly Row[] = [
  ["MT01.M", "<=", "B01", "Dân số nông thôn không quá dân số trung bình"],
  ["XH05.T", "<=", "B01", "Số người có thẻ bảo hiểm y tế không quá dân số trung bình"],
];

/** The rules whose every code the plan has. */
export function sampleRules(indicators: readonly Indicator[]): readonly PlanRule[] {
  const codes = new Set(indicators.map((indicator) => indicator.code));
  const rows = [
    ...ERRORS.map((row) => [row, "error"] as const),
    ...WARNINGS.map((row) => [row, "warning"] as const),
  ];
  return rows
    .map(([[left, comparison, right, description], severity], index): PlanRule => {
      return {
        code: `QT${String(index + 1).padStart(2, "0")}`,
        description,
        left: expression(left),
        comparison,
        right: expression(right),
        severity,
        whenMissing: "skipIfAny",
      };
    })
    .filter((rule) =>
      [...expressionCodes(rule.left), ...expressionCodes(rule.right)].every((part) => codes.has(part.code)),
    );
}

function expression(text: string): PlanRule["left"] {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`unreadable rule in the sample: ${text}`);
  return parsed.value;
}
