import { vietnameseFormats } from "../formats";

const { number } = vietnameseFormats;

/** Words for a plan table that is pasted from Word or Excel. */
export const vietnamesePaste = {
  title: "Dán bảng chỉ tiêu từ Word hoặc Excel",
  intro:
    "Chép bảng có các cột TT, Chỉ tiêu, Đơn vị tính, Kế hoạch rồi dán vào ô dưới đây. Mỗi dòng được đối chiếu với danh mục; mã do bạn xác nhận.",
  box: "Dán bảng vào đây (Ctrl+V)",
  read: "Đọc bảng",
  noTable: "Chưa thấy bảng chỉ tiêu: cần ít nhất bốn cột TT, Chỉ tiêu, Đơn vị tính, Kế hoạch.",
  noHeadings:
    "Bảng không có dòng tiêu đề: các cột được hiểu lần lượt là TT, Chỉ tiêu, Đơn vị tính, Kế hoạch.",
  found: (rows: number, certain: number) =>
    `Đọc được ${number(rows)} chỉ tiêu, ${number(certain)} chỉ tiêu đã chắc mã. Xem lại từng dòng rồi ghi.`,
  codeOf: (name: string) => `Mã của “${name}”`,
  skip: "Không lấy dòng này",
  asNew: (code: string) => `Chỉ tiêu mới, mã ${code}`,
  certain: "đúng tên",
  likely: "gần giống, cần xác nhận",
  unsure: "chưa rõ, cần chọn mã",
  fresh: "chỉ tiêu mới: sau khi ghi, xem lại chiều hướng và cách tổng hợp ở trang Chỉ tiêu",
  twice: (code: string) => `Mã ${code} được chọn cho hai dòng: đề nghị chọn lại.`,
  left: (rows: number) => `Còn ${number(rows)} dòng chưa chọn mã.`,
  target: (target: string, unitOfMeasure: string) =>
    target === "" ? "Không giao kế hoạch" : `Kế hoạch: ${target} ${unitOfMeasure}`.trim(),
  documentLabel: "Văn bản giao chỉ tiêu (số, ngày, cơ quan)",
  write: (rows: number) => `Ghi ${number(rows)} chỉ tiêu vào kế hoạch`,
  written: (rows: number, added: number) =>
    added === 0
      ? `Đã ghi kế hoạch của ${number(rows)} chỉ tiêu.`
      : `Đã ghi kế hoạch của ${number(rows)} chỉ tiêu, trong đó ${number(added)} chỉ tiêu mới ở cuối trang Chỉ tiêu.`,
  unread: (names: string) =>
    `Chưa ghi kế hoạch vì không đọc được: ${names}. Đề nghị ghi lại ở trang Kế hoạch giao.`,
  made: "Đã tạo tệp kế hoạch. Xem lại trang Thiết lập và Đơn vị trước khi tạo biểu mẫu.",
  undone: "Đã trả các ô về như trước khi ghi.",
};

export type PasteTexts = typeof vietnamesePaste;
