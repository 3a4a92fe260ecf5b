import type { Measure } from "../../core/model";
import { vietnameseFormats } from "../formats";

const { number } = vietnameseFormats;
const MEASURES: Readonly<Record<Measure, string>> = {
  previous: "Năm trước",
  actual: "Thực hiện",
  estimate: "Ước cả năm",
};

/** Words of the review before writing, and of what the result looks like. */
export const vietnameseReview = {
  measure: MEASURES,
  figure: (value: number | string | null, unitOfMeasure = "") =>
    `${value === null ? "trống" : typeof value === "number" ? number(value) : value} ${typeof value === "number" ? unitOfMeasure : ""}`.trim(),
  held: (count: number) => `Số liệu chưa tính vì còn nghi vấn (${number(count)})`,
  heldNote: "Nếu không quyết định, các số liệu này không được tính vào tổng.",
  decide: "Quyết định",
  asWritten: (value: string) => `Lấy số đã ghi: ${value}`,
  proposed: (value: string) => `Lấy là ${value}`,
  leaveOut: "Không tính số này",
  reason: "Căn cứ, lý do (bắt buộc)",
  reasonHint: "Ví dụ: Văn bản số 12/UBND ngày 05/11/2024; Điện thoại với ông A, kế toán xã",
  decidedBy: "Người quyết định",
  save: "Ghi quyết định",
  decided: (count: number) => `Đã quyết định (${number(count)})`,
  decidedAs: (reported: string, confirmed: string) =>
    `${reported === "" ? "trống" : reported} → ${confirmed}`,
  takeBack: "Bỏ",
  by: "Người thực hiện (ghi vào nhật ký)",
  changes: "So với lần tổng hợp trước",
  same: "Không có số liệu nào thay đổi.",
  added: (names: string) => `Thêm: ${names}.`,
  removed: (names: string) => `Không còn: ${names}.`,
  kept: (names: string) => `Giữ số liệu đã nhận lần trước: ${names}.`,
  replaced: (name: string, before: string, after: string) => `${name}: thay ${before} bằng ${after}.`,
  cells: (count: number) => `Số liệu đơn vị thay đổi (${number(count)})`,
  totals: (count: number) => `Tổng thay đổi (${number(count)})`,
  fromTo: (before: string, after: string) => `${before} → ${after}`,
  totalsUnknown: "Tệp lần trước không lưu kết quả công thức nên chưa so được các tổng.",
  sides: (count: number) => `Khác nhau ở ${number(count)} ô`,
  mix: "Chọn từng số",
  noDifference: "Các tệp giống nhau ở mọi ô số liệu.",
  progress: "Tiến độ so với kế hoạch",
  progressTable: "Xem dạng bảng",
  share: (percent: number) => `${number(percent, 1)}%`,
  indicator: "Chỉ tiêu",
  completion: "So với kế hoạch",
  verdict: "Đánh giá",
  provisional: "tạm tính",
};

export type ReviewTexts = typeof vietnameseReview;
