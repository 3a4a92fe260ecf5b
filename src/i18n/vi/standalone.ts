/** Words of the page `tong-hop.html` beside those of the pane. English has the same keys (`StandaloneTexts`). */
export const vietnameseStandalone = {
  title: "Kiểm tra và tổng hợp báo cáo thi đua",
  privacy: "Mọi việc làm ngay trên máy này: không tệp nào, không số liệu nào được gửi đi.",
  help: "Hướng dẫn",
  language: "English",
  begin:
    "Chọn tệp kế hoạch để tổng hợp các báo cáo đã nhận, hoặc chọn tệp báo cáo của một đơn vị để kiểm tra tệp đó.",
  drop: "Kéo thả tệp kế hoạch hoặc tệp báo cáo vào đây, hoặc",
  opening: "Đang mở tệp…",
  opened: (name: string) => `Tệp đang xem: ${name}`,
  another: "Chọn tệp khác",
  oneFile: "Chọn một tệp kế hoạch hoặc một tệp báo cáo; các báo cáo đã nhận được chọn ở bước sau.",
  notOurs:
    "Tệp này không phải tệp kế hoạch, cũng không phải báo cáo theo biểu mẫu: chọn tệp khác, hoặc tạo kế hoạch theo hướng dẫn.",
  brokenPlan: (count: string) => `Kế hoạch có ${count} điểm cần sửa. Sửa trong Excel rồi chọn lại tệp:`,
  received: "Báo cáo đã nhận",
  previous: "Bản tổng hợp lần trước (nếu có)",
  previousHint: "Ngày nhận, ghi chú đã nhập trong bản tổng hợp lần trước được giữ lại.",
  choosePrevious: "Chọn bản lần trước…",
  previousTaken: (name: string) => `Giữ nội dung đã nhập trong ${name}.`,
  notSummary: "Tệp này không phải bản tổng hợp: chọn tệp Tong-hop-thi-dua-… của lần trước.",
  download: "Tải bản tổng hợp (.xlsx)",
  fileName: (year: number) => `Tong-hop-thi-dua-${year}.xlsx`,
  downloaded: (name: string) => `Đã tạo ${name}: xem trong thư mục tải về của trình duyệt.`,
  isReady: "Đã đủ số liệu, có thể trình ký.",
  mendInExcel: "Sửa trong tệp bằng Excel, WPS hoặc LibreOffice, lưu lại rồi chọn tệp lần nữa.",
};

export type StandaloneTexts = typeof vietnameseStandalone;
