import type { ReportGap, SummaryProblem } from "../../core/province";
import { vietnameseFormats } from "../formats";

const { number } = vietnameseFormats;

/** Words about the report to the level above. */
export const reportText = {
  button: "Báo cáo cấp trên",
  preparing: "Đang chuẩn bị báo cáo…",
  preview: "Nội dung sẽ ghi",
  gapsTitle: "Cần xem trước khi trình ký",
  noGaps:
    "Không thấy nội dung còn thiếu. Đề nghị đọc lại toàn văn trước khi trình ký; văn thư ghi số, ngày khi phát hành.",
  download: "Tải báo cáo (.docx)",
  downloadAnnex: "Tải phụ lục (.xlsx)",
  annexDownloaded: (fileName: string) => `Đã tải ${fileName}, gửi kèm báo cáo đã ký.`,
  downloaded: (fileName: string) => `Đã tải ${fileName}. Sửa tiếp bằng Word rồi trình ký.`,
  close: "Đóng",
  wrote: (report: string, annex: string) => `Đã ghi báo cáo: ${report}\nĐã ghi phụ lục: ${annex}`,
  summaryNeeded: "Chưa cho biết tệp tổng hợp: ghi đường dẫn sau tên lệnh hoặc thêm --summary TỆP.xlsx.",
  summaryNotRead: (path: string) => `Không đọc được tệp tổng hợp ${path}: đề nghị kiểm tra đường dẫn và tệp.`,
  badDate: (text: string) => `--date “${text}” chưa đúng: ghi ngày dạng 05/11/2024 hoặc 2024-11-05.`,
  problem: (problem: SummaryProblem) => problemText(problem),
  gap: (gap: ReportGap) => gapText(gap),
} as const;

function problemText(problem: SummaryProblem): string {
  switch (problem.kind) {
    case "notSummary":
      return "Tệp này không có các trang của tệp tổng hợp (Tổng hợp, Tình hình gửi báo cáo): đề nghị tổng hợp trước rồi làm báo cáo.";
    case "otherPeriod":
      return `Tệp tổng hợp thuộc kỳ ${problem.period}, kế hoạch thuộc kỳ ${problem.planPeriod}: đề nghị dùng kế hoạch của đúng kỳ.`;
    case "notCalculated":
      return `Ô ${problem.address} trang ${problem.sheet} có công thức nhưng chưa có kết quả: đề nghị mở tệp bằng Excel, lưu lại rồi làm báo cáo.`;
    case "errorCell":
      return `Ô ${problem.address} trang ${problem.sheet} đang báo lỗi ${problem.text}: đề nghị sửa ô này rồi làm báo cáo.`;
  }
}

function gapText(gap: ReportGap): string {
  switch (gap.kind) {
    case "missingOrgUnits":
      return `Còn ${number(gap.names.length)} đơn vị chưa gửi báo cáo: ${gap.names.join("; ")}.`;
    case "undecidedOrgUnits":
      return `Có ${number(gap.names.length)} đơn vị gửi hai tệp khác nhau, chưa chọn tệp dùng để tổng hợp: ${gap.names.join("; ")}.`;
    case "provisional":
      return `Số liệu của ${number(gap.count)} chỉ tiêu là số tạm tính; báo cáo ghi rõ từng chỉ tiêu.`;
    case "withoutFigure":
      return `Chưa có số liệu để đánh giá: ${gap.codes.join(", ")}.`;
    case "withoutWords":
      return `Chưa đơn vị nào nêu: ${gap.titles.join("; ")}. Đề nghị bổ sung hoặc bỏ mục trong báo cáo.`;
    case "planChanged":
      return "Kế hoạch đã thay đổi sau lần tổng hợp: đề nghị tổng hợp lại trước khi trình ký.";
  }
}
