import type { FormProblem, FormRole, LeftCell, LeftReason } from "../../core/form";
import { toAddress } from "../../core/workbook";
import { vietnameseFormats } from "../formats";
import { refusalReason } from "./refusals";
import { reportText } from "./report";

const { number } = vietnameseFormats;

const ROLE: Readonly<Record<FormRole, string>> = {
  actual: "Thực hiện",
  estimate: "Ước cả năm",
  target: "Kế hoạch",
  verdict: "Đánh giá",
};

/** A title for each reason for which cells stay as they are. */
const LEFT: Readonly<Record<LeftReason, (count: number) => string>> = {
  holds: (count) => `${number(count)} ô đã có nội dung khác số tổng hợp, giữ nguyên; đề nghị đối chiếu`,
  otherMeasure: (count) =>
    `${number(count)} ô chưa điền vì đơn vị tính của biểu khác, đề nghị quy đổi rồi nhập`,
  otherFormat: (count) => `${number(count)} ô chưa điền vì định dạng ô làm số hiện khác đi, đề nghị nhập tay`,
  locked: (count) => `${number(count)} ô bị khóa trong biểu, giữ nguyên`,
  merged: (count) => `${number(count)} ô nằm trong vùng gộp ô, giữ nguyên`,
  formula: (count) => `${number(count)} ô là công thức của biểu, giữ nguyên`,
  noFigure: (count) => `${number(count)} ô chưa điền vì tệp tổng hợp chưa có số liệu`,
  notJudged: (count) => `${number(count)} ô Đánh giá để trống vì chỉ tiêu chưa được đánh giá`,
  same: (count) => `${number(count)} ô đã có đúng số tổng hợp, giữ nguyên`,
};

/** Words about filling in the form of the level above. */
export const formText = {
  button: "Điền vào biểu của cấp trên",
  intro:
    "Chọn biểu Excel cấp trên gửi. Chỉ các ô trống được điền; công thức và ô đã có nội dung giữ nguyên. Tệp gốc không bị thay đổi.",
  chooseForm: "Chọn biểu…",
  chooseMapping: "Dùng bảng đối chiếu đã lưu…",
  reading: "Đang đọc biểu…",
  preparing: "Đang chuẩn bị…",
  rowsTitle: "Mã chỉ tiêu của từng dòng",
  codeOf: (name: string) => `Mã của dòng ${name}`,
  proposed: (codes: string) => `Gợi ý: ${codes}`,
  columnsTitle: "Cột nhận số liệu",
  sheetOf: (name: string) => `Trang ${name}`,
  noColumn: "Không điền",
  role: ROLE,
  preview: "Xem trước",
  download: "Tải biểu đã điền",
  downloaded: (fileName: string) => `Đã tải ${fileName}. Đề nghị mở bằng Excel, xem lại rồi mới gửi.`,
  downloadMapping: "Tải bảng đối chiếu",
  mappingDownloaded: (fileName: string) => `Đã tải ${fileName}, dùng lại cho biểu năm sau.`,
  mappingKept: "Bảng đối chiếu cũng được giữ trong tệp này.",
  mappingName: "Doi-chieu-bieu-cap-tren.xlsx",
  close: "Đóng",
  formNeeded: "Chưa cho biết biểu cần điền: ghi đường dẫn sau tên lệnh.",
  summaryNeeded: "Chưa cho biết tệp tổng hợp: thêm --summary TỆP.xlsx.",
  codesNeeded:
    "Chưa cho biết bảng đối chiếu: thêm --make-codes TỆP.xlsx để tạo bảng, ghi mã vào cột Mã, rồi chạy lại với --codes TỆP.xlsx.",
  notRead: (path: string) => `Không đọc được tệp ${path}: đề nghị kiểm tra đường dẫn và tệp.`,
  wroteMapping: (path: string) =>
    `Đã ghi bảng đối chiếu: ${path}\nĐề nghị xem cột Mã (trang Dòng) và cột Nhận số liệu (trang Cột), sửa nếu cần, rồi chạy lại với --codes ${path}.`,
  wroteForm: (path: string) => `Đã ghi biểu đã điền: ${path}`,
  nothingFilled: "Không có ô trống nào để điền, nên không ghi tệp mới.",
  filled: (count: number, provisional: number) =>
    provisional === 0
      ? `Điền ${number(count)} ô.`
      : `Điền ${number(count)} ô; ${number(provisional)} ô là số tạm tính, đề nghị xem trước khi gửi.`,
  stale: (count: number) =>
    `${number(count)} ô công thức của biểu được tính lại khi mở bằng Excel hoặc LibreOffice.`,
  brokenSignature: "Biểu có chữ ký số: bản đã điền không còn giữ chữ ký đó.",
  left: (reason: LeftReason, count: number) => LEFT[reason](count),
  leftCell: (cell: LeftCell) => leftCell(cell),
  withoutCode: (count: number) => `${number(count)} dòng chưa có mã, chưa điền`,
  unknownCode: (count: number) => `${number(count)} dòng có mã không thuộc tệp tổng hợp, chưa điền`,
  rowAt: (sheet: string, rowIndex: number, name: string, code: string) =>
    `Trang ${sheet}, dòng ${rowIndex + 1}: ${name}${code === "" ? "" : ` (${code})`}`,
  repeated: (sheet: string, code: string, names: readonly string[]) =>
    `Trang ${sheet}: mã ${code} ghi ở ${number(names.length)} dòng (${names.join("; ")}), đề nghị xem lại.`,
  withoutColumn: (sheet: string, role: FormRole) =>
    `Trang ${sheet}: chưa rõ cột nào nhận ${ROLE[role]}, nên cột đó chưa điền.`,
  withoutUnits: (sheet: string) =>
    `Trang ${sheet} không có cột đơn vị tính: số điền theo đơn vị tính của kế hoạch, đề nghị đối chiếu.`,
  problem: (problem: FormProblem) => problemText(problem),
};

function leftCell({ sheet, rowIndex, columnIndex, code, role, reason, holds, wanted }: LeftCell): string {
  const place = `Ô ${toAddress(rowIndex, columnIndex)} trang ${sheet} (${code}, ${ROLE[role]})`;
  if (reason !== "holds") return wanted === "" ? place : `${place}: ${wanted}`;
  return `${place}: đang ghi “${holds}”${wanted === "" ? "" : `, tổng hợp là “${wanted}”`}`;
}

function problemText(problem: FormProblem): string {
  switch (problem.kind) {
    case "otherFormat":
      return "Chỉ điền được vào biểu dạng .xlsx: đề nghị mở bằng Excel, lưu lại dạng .xlsx rồi làm lại.";
    case "refused":
      return `Không đọc được biểu (${refusalReason(problem.reason)}): đề nghị mở bằng Excel, lưu lại dạng .xlsx rồi làm lại.`;
    case "unaddressed":
      return `Trang ${problem.sheet} lưu theo cách không điền thêm được: đề nghị mở bằng Excel, lưu lại rồi làm lại.`;
    case "noTable":
      return "Không thấy trong biểu bảng nào có cột Chỉ tiêu (hoặc Nội dung) và cột nhận số liệu: đề nghị kiểm tra lại tệp đã chọn.";
    case "notMapping":
      return "Không thấy bảng đối chiếu trong tệp này (cần trang Dòng và trang Cột): đề nghị chọn lại.";
    case "summary":
      return reportText.problem(problem.problem);
  }
}
