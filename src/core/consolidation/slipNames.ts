/** The sheet of a slip, and the headers by which it is found again. */
export const SLIP_SHEET = "Phiếu rà soát";
export const SLIP_TITLE = "PHIẾU ĐỀ NGHỊ RÀ SOÁT SỐ LIỆU";
export const SLIP_SCHEMA = "slip@1";

export const SLIP_HEADER = {
  order: "TT",
  code: "Mã",
  indicator: "Chỉ tiêu",
  measure: "Cột",
  place: "Địa bàn",
  sheet: "Trang",
  cell: "Ô",
  reported: "Số liệu trong báo cáo",
  question: "Nội dung đề nghị rà soát",
  proposed: "Số liệu đề xuất",
  confirmed: "Số liệu đơn vị xác nhận",
  reason: "Lý do",
  by: "Người xác nhận",
  position: "Chức vụ",
  date: "Ngày",
  form: "Hình thức xác nhận",
  document: "Số, ngày văn bản",
} as const;

export type SlipColumn = keyof typeof SLIP_HEADER;
export const SLIP_COLUMNS = Object.keys(SLIP_HEADER) as readonly SlipColumn[];
