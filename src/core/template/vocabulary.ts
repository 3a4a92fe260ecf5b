import type { Measure } from "../model";
import { foldText } from "../reading";
/**
 * Names and headers of a unit workbook (FILES.md §2). People see them and the reader of received files finds its
 * way by them, so they stand in one place. Renaming one needs a migration of older files.
 */
export const SHEET = {
  guide: "Hướng dẫn",
  cover: "Bìa",
  indicators: "Biểu 01",
  ownerFigures: "Biểu 01a",
  movements: "Biểu 02",
  commendations: "Biểu 03",
  publicity: "Biểu 04",
  assessment: "Biểu 05",
  stamp: "_thidua",
} as const;

export const HEADER = {
  order: "TT",
  code: "Mã",
  indicator: "Chỉ tiêu",
  unitOfMeasure: "Đơn vị tính",
  previous: "Năm trước",
  target: "Kế hoạch",
  actual: "Thực hiện",
  estimate: "Ước cả năm",
  completion: "So với kế hoạch",
  change: "So với năm trước",
  verdict: "Đánh giá",
  explanation: "Nguyên nhân, giải trình",
  state: "Tình trạng",
  measure: "Số liệu",
  whole: "Toàn địa bàn",
  movement: "Phong trào",
  activities: "Nội dung, cách làm",
  result: "Kết quả",
  participants: "Số tập thể, cá nhân tham gia",
  difficulties: "Khó khăn, vướng mắc",
  campaignName: "Tên phong trào",
  campaignKind: "Loại",
  audience: "Đối tượng",
  from: "Từ ngày",
  to: "Đến ngày",
  launchDocument: "Văn bản phát động",
  reviewDate: "Ngày sơ kết, tổng kết",
  collectiveName: "Tên tập thể",
  personName: "Họ và tên",
  householdName: "Chủ hộ",
  position: "Chức vụ, đơn vị",
  address: "Địa chỉ",
  award: "Danh hiệu thi đua, hình thức khen thưởng",
  awardType: "Loại hình khen thưởng",
  achievementYear: "Năm thành tích",
  achievement: "Thành tích",
  decidingLevel: "Cấp quyết định",
  decisionNumber: "Số quyết định",
  decisionDate: "Ngày quyết định",
  proposal: "Số, ngày tờ trình",
  status: "Trạng thái",
  note: "Ghi chú",
  collective: "Tập thể",
  individual: "Cá nhân",
  household: "Hộ gia đình",
  content: "Nội dung",
  quantity: "Số lượng",
  name: "Tên",
  place: "Đơn vị, địa chỉ",
  summary: "Tóm tắt",
  item: "Mục",
} as const;

/** Headers of the columns that figures stand in. */
export const MEASURE_HEADER: Readonly<Record<Measure, string>> = {
  previous: HEADER.previous,
  actual: HEADER.actual,
  estimate: HEADER.estimate,
};

/** The measure that a header names, however it is typed; undefined for any other text. */
export function measureNamed(header: string): Measure | undefined {
  const folded = foldText(header);
  return (["actual", "estimate", "previous"] as const).find(
    (measure) => foldText(MEASURE_HEADER[measure]) === folded,
  );
}

/** Value of `Cách lập`: the office typed the figures of a unit that sent only a document. */
export const TYPED_FROM_DOCUMENT = "Nhập thay theo văn bản";

/** Labels of the entry cells of `Bìa`; the entry stands at the right of its label. */
export const COVER_LABEL = {
  madeBy: "Cách lập",
  orgUnit: "Đơn vị báo cáo",
  documentNumber: "Số, ký hiệu văn bản",
  documentDate: "Ngày văn bản",
  signer: "Người ký, chức vụ",
  sendNumber: "Lần gửi",
  preparer: "Người lập biểu",
  phone: "Số điện thoại",
} as const;

export const COVER_TITLE = "THÔNG TIN BÁO CÁO";
export { SAMPLE_BANNER } from "../plan";

/** Marks of the states of a number cell. */
export const MARK = { nil: "-", notApplicable: "x", notAvailable: "…" } as const;
export const BOOLEAN_WORD = { met: "Đạt", notMet: "Chưa đạt", notApplicable: "Không áp dụng" } as const;
