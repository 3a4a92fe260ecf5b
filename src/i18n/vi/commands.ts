import { vietnameseFormats } from "../formats";

const { number } = vietnameseFormats;

/** What the ribbon's quick buttons say. Vietnamese is the reference; English has the same keys (`CommandTexts`). */
export const vietnameseCommands = {
  title: "Báo cáo thi đua",
  close: "Đóng",
  nothingChanged: "Nút này chỉ xem, không thay đổi tệp.",

  check: {
    clean: (filled: number, asked: number) =>
      `Đã nhập ${number(filled)}/${number(asked)} ô, không có nội dung cần sửa. Mở ngăn Kiểm tra để xem việc tiếp theo.`,
    counts: (errors: number, warnings: number, notes: number) =>
      `${number(errors)} lỗi, ${number(warnings)} cảnh báo, ${number(notes)} lưu ý.`,
    wentTo: "Đã chuyển đến chỗ đầu tiên:",
    more: "Mở ngăn Kiểm tra để xem từng nội dung và cách sửa.",
  },

  templates: {
    plan: (year: number, indicators: number, orgUnits: number) =>
      `Kế hoạch năm ${year}: ${number(indicators)} chỉ tiêu, ${number(orgUnits)} đơn vị báo cáo. Mở ngăn Biểu mẫu để tạo tệp cho từng đơn vị.`,
    empty: "Tệp này chưa có kế hoạch. Mở ngăn Biểu mẫu để tạo tệp kế hoạch mẫu.",
    broken: (count: number) =>
      `Kế hoạch có ${number(count)} điểm cần sửa trước khi tạo biểu mẫu. Đã chuyển đến chỗ đầu tiên:`,
    report:
      "Tệp này là báo cáo của một đơn vị. Biểu mẫu được tạo từ tệp kế hoạch: mở tệp kế hoạch rồi thử lại.",
  },

  consolidate: {
    earlier: (at: string, orgUnits: string) =>
      `Lần tổng hợp gần nhất: ${at}, ${orgUnits} đơn vị. Chọn một số ở trang Tổng hợp và mở ngăn Tổng hợp để xem số đó gồm những gì.`,
    none: "Tệp này chưa có kết quả tổng hợp. Mở ngăn Tổng hợp để chọn các tệp báo cáo đã nhận.",
    needsPlan: "Kết quả tổng hợp nằm trong tệp kế hoạch: mở tệp kế hoạch rồi thử lại.",
  },
};

export type CommandTexts = typeof vietnameseCommands;
