import { vietnameseFormats } from "../formats";

const { number } = vietnameseFormats;

/** Words of what follows a merge: slips to units with doubtful figures, reminders to those who have not sent. */
export const vietnameseFollowUp = {
  slips: (count: number) => `Phiếu đề nghị rà soát số liệu (${number(count)})`,
  slipsIntro:
    "Mỗi phiếu chỉ có số liệu của một đơn vị: gửi đúng đơn vị ghi ở từng dòng. Phiếu đơn vị gửi lại được chọn ở ô nhận tệp như tệp báo cáo.",
  slipOf: (name: string, lines: number) => `Gửi ${name}: ${number(lines)} nội dung cần rà soát`,
  downloadAll: "Tải tất cả (.zip)",
  download: "Tải phiếu",
  downloadOf: (name: string) => `Tải phiếu của ${name}`,
  open: "Mở phiếu",
  openOf: (name: string) => `Mở phiếu của ${name}`,
  noDownload:
    "Excel trên máy Mac không tải tệp về từ ngăn này được: bấm “Mở phiếu” ở từng dòng, rồi lưu lại để gửi.",
  downloaded: (fileName: string) => `Đã tải ${fileName}.`,
  opened: (fileName: string) => `Đã mở ${fileName} ở cửa sổ mới.`,
  archiveName: (year: number) => `Phieu-ra-soat-${year}.zip`,
  reminders: "Nội dung đôn đốc",
  remindersIntro:
    "Mỗi nội dung chỉ nói về một đơn vị: chép rồi gửi riêng đơn vị đó. Ngày đôn đốc ghi ở trang Tình hình gửi báo cáo.",
  nobodyToRemind: "Không có đơn vị nào cần đôn đốc.",
  ledgerMissing:
    "Không đọc được trang Tình hình gửi báo cáo, nên chưa biết cần đôn đốc đơn vị nào: tổng hợp lại rồi thử lại.",
  preparing: "Đang chuẩn bị…",
  wanted: {
    report: "Chưa gửi báo cáo",
    document: "Chưa gửi văn bản ký",
    data: "Chưa gửi tệp số liệu",
  },
  showText: "Xem nội dung",
  copy: "Chép",
  copyOf: (name: string) => `Chép nội dung gửi ${name}`,
  copied: (name: string) => `Đã chép nội dung gửi ${name}.`,
  notCopied: "Excel không cho chép: mở “Xem nội dung”, chọn cả đoạn rồi nhấn Ctrl+C.",
  close: "Đóng",
};

export type FollowUpTexts = typeof vietnameseFollowUp;
