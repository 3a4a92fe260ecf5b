import { vietnameseFormats } from "../formats";

const { number } = vietnameseFormats;

/** Words for reports that do not come as files: sheets of the open workbook, documents that the office types in. */
export const vietnameseSources = {
  slipsToo: "Phiếu rà soát số liệu mà đơn vị gửi lại cũng chọn ở đây, cùng với tệp báo cáo.",
  here: "Trang tính trong tệp này",
  readingHere: "Đang đọc các trang trong tệp này…",
  noneHere:
    "Tệp này chưa có trang báo cáo của đơn vị nào: chuyển các trang báo cáo đã nhận vào tệp này rồi thử lại.",
  hereAgain: "Đọc lại trang trong tệp này",
  unfinished: (count: number) =>
    `Lần tổng hợp trước dừng khi đang xem lại ${number(count)} tệp: chọn lại các tệp đó để tiếp tục; tệp bạn đã chọn cho từng đơn vị được giữ.`,
  unfinishedFiles: "Các tệp đang xem dở",
  forget: "Bỏ",
  typed: "Nhập thay theo văn bản",
  typedIntro:
    "Dùng khi đơn vị chỉ gửi văn bản (Word, PDF, giấy). Chọn đơn vị, nhập số liệu đúng theo văn bản; mọi số liệu được ghi rõ là nhập thay theo văn bản.",
  search: "Tìm đơn vị",
  found: (count: number) => `${number(count)} đơn vị`,
  noneFound: "Không có đơn vị nào khớp với nội dung tìm.",
  orgUnit: "Đơn vị gửi văn bản",
  open: "Mở tệp để nhập",
  putHere: "Nhập tại tệp này",
  opened: (name: string, file: string) =>
    `Đã mở ${file} của ${name}. Nhập xong, lưu lại rồi chọn tệp đó ở thẻ Tổng hợp.`,
  put: (name: string) =>
    `Đã thêm trang của ${name} vào tệp này. Nhập xong, nhấn “Trang tính trong tệp này” để tổng hợp.`,
};

export type SourceTexts = typeof vietnameseSources;
