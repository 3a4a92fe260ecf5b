/** Sheets of the summary workbook (FILES.md §3). */
export const SUMMARY_SHEET = {
  totals: "Tổng hợp",
  charts: "Biểu đồ",
  detail: "Chi tiết theo đơn vị",
  received: "Số liệu tiếp nhận",
  corrections: "Căn cứ thay đổi",
  ledger: "Tình hình gửi báo cáo",
  review: "Nội dung cần rà soát",
  movements: "Phong trào",
  commendations: "Khen thưởng",
  publicity: "Tuyên truyền",
  assessment: "Đánh giá chung",
  diary: "Nhật ký tổng hợp",
  /** Very hidden: the reports that count, for the next merge. */
  kept: "_tiepnhan",
} as const;

export const RECEIVED_HEADERS = [
  "Mã đơn vị",
  "Đơn vị",
  "Mã",
  "Cột",
  "Số liệu trong báo cáo",
  "Số liệu dùng để tổng hợp",
  "Trạng thái",
  "Tệp",
  "SHA-256",
  "Trang",
  "Ô",
  "Căn cứ thay đổi",
  "Người quyết định",
  "Ngày",
  "Địa bàn",
] as const;
export const CORRECTION_HEADERS = [
  "Mã đơn vị",
  "Đơn vị",
  "Địa bàn",
  "Mã",
  "Cột",
  "Số liệu trong báo cáo",
  "Số liệu đã xác nhận",
  "Căn cứ thay đổi",
  "Người quyết định",
  "Ngày",
  "Nguồn",
  "Tình trạng",
] as const;

export const KEPT_HEADERS = [
  "Mã đơn vị",
  "Tệp",
  "SHA-256",
  "Kỳ báo cáo",
  "Số kiểm tra",
  "Phần",
  "Nội dung",
] as const;

/** Column of `Số liệu dùng để tổng hợp`: totals come down to it. */
export const USED_COLUMN = 5;

export const LEDGER_HEADERS = [
  "TT",
  "Mã đơn vị",
  "Đơn vị",
  "Tệp số liệu: ngày nhận",
  "Kênh nhận",
  "Lần gửi",
  "Văn bản chính thức: số, ký hiệu",
  "Ngày văn bản",
  "Ngày đến",
  "Người ký",
  "Đúng hạn",
  "Số liệu khớp văn bản ký",
  "Lỗi",
  "Cảnh báo",
  "Đã đôn đốc ngày",
  "Ghi chú",
] as const;

/** The program's own words in `Ghi chú` of the ledger: not taken for what people wrote. */
export const OWN_LEDGER_NOTE = {
  undecided: "Có hai tệp khác nhau, chưa chọn",
  kept: "Giữ số liệu đã nhận lần trước",
} as const;

export const TOTALS_HEADERS = [
  "TT",
  "Mã",
  "Chỉ tiêu",
  "Đơn vị tính",
  "Thực hiện năm trước",
  "Kế hoạch năm",
  "Thực hiện",
  "Ước thực hiện cả năm",
  "So với kế hoạch",
  "So với năm trước",
  "Đánh giá",
  "Số đơn vị có số liệu",
  "Nguồn",
  "Ghi chú",
] as const;

export const REVIEW_HEADERS = [
  "Mức độ",
  "Mã lỗi",
  "Đơn vị",
  "Tệp",
  "Trang",
  "Ô",
  "Chỉ tiêu",
  "Nội dung",
  "Cách xử lý",
] as const;
