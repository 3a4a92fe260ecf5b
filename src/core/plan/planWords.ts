import type {
  Aggregation,
  Direction,
  Indicator,
  PeriodNature,
  PlanRule,
  PlanSettings,
  ValueType,
  Verdict,
} from "../model";
import { foldText } from "../reading";

/** Words of verdict, everywhere. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  exceeded: "Vượt",
  met: "Đạt",
  missed: "Không đạt",
  notYet: "Chưa đến kỳ đánh giá",
  notAssessed: "Không đánh giá",
};

// The closed lists of the plan workbook, as its columns show them.

export const VALUE_TYPE_WORDS: Readonly<Record<ValueType, string>> = {
  number: "Số",
  integer: "Số nguyên",
  percent: "%",
  permille: "‰",
  boolean: "Đạt/Chưa đạt",
  text: "Chữ",
};

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  up: "Càng cao càng tốt",
  down: "Càng thấp càng tốt",
  none: "Không xét",
};

export const NATURE_WORDS: Readonly<Record<PeriodNature, string>> = {
  flow: "Trong năm",
  cumulative: "Lũy kế",
  stock: "Cuối kỳ",
  average: "Bình quân năm",
};

export const AGGREGATION_WORDS: Readonly<Record<Aggregation, string>> = {
  sum: "Cộng",
  ratioOfSums: "Tính tỷ lệ từ tổng tử số, mẫu số",
  weightedAverage: "Bình quân gia quyền",
  simpleMean: "Bình quân giản đơn",
  countMet: "Đếm số đơn vị đạt",
  growthOfSums: "Tính tốc độ tăng từ tổng số",
  differenceOfRatios: "Chênh lệch tỷ lệ",
  none: "Không tổng hợp",
};

export const SET_WORDS: Readonly<Record<Indicator["set"], string>> = {
  core: "Cốt lõi",
  extended: "Mở rộng",
};

export const SCOPE_WORDS: Readonly<Record<Indicator["scope"], string>> = {
  eachUnit: "Từng đơn vị",
  whole: "Toàn địa bàn",
};

export const YES_NO_WORDS = { yes: "Có", no: "Không" } as const;

export const JUDGED_ON_WORDS: Readonly<Record<PlanSettings["judgedOn"], string>> = {
  estimate: "Ước cả năm",
  actual: "Thực hiện",
};

export const SEVERITY_WORDS: Readonly<Record<PlanRule["severity"], string>> = {
  error: "Lỗi",
  warning: "Cảnh báo",
  note: "Lưu ý",
};

/** A check of the plan's sheet `Thiết lập` may also be switched off. */
export const SWITCH_WORDS = { ...SEVERITY_WORDS, off: "Tắt" } as const;

export const WHEN_MISSING_WORDS: Readonly<Record<PlanRule["whenMissing"], string>> = {
  skipIfAny: "Bỏ qua nếu thiếu một",
  skipIfAll: "Bỏ qua nếu thiếu tất cả",
  never: "Không bỏ qua",
};

export const COMPARISONS: readonly PlanRule["comparison"][] = ["=", "<>", "<", "<=", ">", ">=", "=>"];

/** `Loại` of a unit; another kind is asked about, not refused. */
export const ORG_UNIT_KINDS: readonly string[] = [
  "xã",
  "phường",
  "đặc khu",
  "thị trấn",
  "phòng, ban, ngành",
  "thôn, tổ dân phố",
  "đơn vị sự nghiệp",
];

/** `Cơ quan cung cấp số liệu` where every unit gives its own figure. */
export const APPLICABLE_OWNER = "Đơn vị áp dụng";

/** Lists of the sheet `Danh mục`. */
export const CATALOGUE_LISTS: readonly string[] = [
  "Danh hiệu cá nhân",
  "Danh hiệu tập thể",
  "Danh hiệu hộ gia đình",
  "Hình thức khen thưởng",
  "Loại hình khen thưởng",
  "Cấp quyết định",
];

/** Finds what a word of a closed list stands for; null when it is not in the list. */
export function wordMeaning<K extends string>(words: Readonly<Record<K, string>>, text: string): K | null {
  const folded = foldText(text);
  for (const key of Object.keys(words) as K[]) if (foldText(words[key]) === folded) return key;
  return null;
}
