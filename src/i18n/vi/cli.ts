import { vietnameseFormats } from "../formats";
import { refusalReason } from "./refusals";

const { number } = vietnameseFormats;

/** What the system says of a failed write, as far as a person can act on it. */
const WRITE_FAILURES: Readonly<Record<string, string>> = {
  EBUSY: "tệp đang mở ở chương trình khác",
  EPERM: "không có quyền ghi hoặc tệp đang mở",
  EACCES: "không có quyền ghi hoặc tệp đang mở",
  EROFS: "ổ đĩa không cho ghi",
  ENOSPC: "ổ đĩa đầy",
  ENOTDIR: "đường dẫn không dẫn tới thư mục",
  EISDIR: "đường dẫn là một thư mục",
  EFBIG: "tệp lớn hơn mức ổ đĩa cho phép",
  EDQUOT: "hết dung lượng được cấp",
  EIO: "ổ đĩa bị lỗi",
};

/** Words of the command line. */
export const cliText = {
  severity: { error: "Lỗi", warning: "Cảnh báo", note: "Lưu ý" },
  usage: `Báo cáo thi đua – làm biểu mẫu, kiểm tra và tổng hợp báo cáo

Cách dùng:
  plan --sample [--model huyen|tinh|xa] [--set full|core] --out TỆP.xlsx
      tạo tệp kế hoạch mẫu
  template --plan TỆP.xlsx --out THƯ_MỤC [--unit MÃ]… [--names code|friendly]
      tạo biểu mẫu cho từng đơn vị
  check TỆP|THƯ_MỤC… --plan TỆP.xlsx [--json TỆP]
      kiểm tra các tệp báo cáo
  consolidate TỆP|THƯ_MỤC… --plan TỆP.xlsx --out TỆP.xlsx
              [--previous TỆP.xlsx] [--received-at TỆP.csv] [--json TỆP]
              [--award-list TỆP.xlsx] [--summary TỆP.xlsx]… [--drop MÃ]… [--only-given]
      tổng hợp các tệp báo cáo; có --previous thì chỉ cần đưa các tệp mới nhận:
      đơn vị không có tệp lần này giữ số liệu đã nhận, trừ đơn vị bỏ ra (--drop)
      hoặc khi chỉ tính các tệp lần này (--only-given); --award-list ghi riêng danh sách khen thưởng (có họ tên)
      --summary nhận tệp tổng hợp của cấp dưới: tính lại từ số liệu từng đơn vị trong tệp đó
  report TỆP_TỔNG_HỢP.xlsx --plan TỆP.xlsx --out THƯ_MỤC|TỆP.docx [--date NGÀY]
      làm báo cáo cấp trên (.docx) và phụ lục (.xlsx) từ tệp tổng hợp
  fill-form BIỂU.xlsx --plan TỆP.xlsx --make-codes TỆP.xlsx [--codes TỆP.xlsx]
      tạo bảng đối chiếu biểu của cấp trên: mã của từng dòng, cột nhận số liệu; --codes lấy theo bảng đã lưu
  fill-form BIỂU.xlsx --plan TỆP.xlsx --summary TỆP.xlsx --codes TỆP.xlsx --out THƯ_MỤC|TỆP.xlsx
      điền các ô trống trong biểu của cấp trên từ tệp tổng hợp; ô đã có nội dung và công thức giữ nguyên
  slips TỆP|THƯ_MỤC… --plan TỆP.xlsx --out THƯ_MỤC [--unit MÃ]… [--previous TỆP.xlsx]
      tạo phiếu đề nghị rà soát cho từng đơn vị; phiếu đã điền để cùng các tệp báo cáo khi tổng hợp
  reminders TỆP|THƯ_MỤC… --plan TỆP.xlsx [--unit MÃ]… [--previous TỆP.xlsx]
      nội dung đôn đốc từng đơn vị chưa gửi báo cáo hoặc chưa gửi văn bản ký
  sample --out THƯ_MỤC
      làm thử cả quy trình với số liệu mẫu

Trạng thái khi kết thúc: 0 xong, không có gì cần sửa; 1 xong, có lỗi cần xem; 2 không thực hiện được.`,
  unknownCommand: (command: string) => `Không có lệnh “${command}”. Gõ --help để xem cách dùng.`,
  badUsage: (detail: string) => badUsage(detail),
  planNeeded: "Chưa cho biết tệp kế hoạch: thêm --plan TỆP.xlsx.",
  outNeeded: "Chưa cho biết nơi ghi kết quả: thêm --out.",
  inputsNeeded: "Chưa cho biết tệp hoặc thư mục báo cáo: ghi đường dẫn sau tên lệnh.",
  sampleOnly: "Lệnh plan chỉ tạo tệp kế hoạch mẫu: thêm --sample.",
  badChoice: (option: string, value: string, choices: string) =>
    `--${option} “${value}” không hợp lệ; chọn một trong: ${choices}.`,
  planNotFound: (path: string) => `Không mở được tệp kế hoạch ${path}: đề nghị kiểm tra đường dẫn.`,
  planRefused: (path: string, reason: string) =>
    `Không đọc được tệp kế hoạch ${path} (${refusalReason(reason)}): đề nghị mở bằng Excel, lưu lại dạng .xlsx.`,
  planInvalid: (path: string, count: number) => `Tệp kế hoạch ${path} có ${number(count)} lỗi cần sửa trước:`,
  inputNotFound: (path: string) => `Không tìm thấy ${path}: đề nghị kiểm tra đường dẫn.`,
  unknownOrgUnit: (code: string) =>
    `Kế hoạch không có đơn vị báo cáo nào mang mã ${code}: đề nghị xem lại trang Đơn vị.`,
  wouldReplace: (path: string) =>
    `${path} đã có và khác nội dung sẽ ghi (có thể đã nhập số liệu): không ghi đè, đề nghị chọn nơi khác.`,
  cannotWrite: (path: string, reason: string) =>
    `Không ghi được ${path} (${WRITE_FAILURES[reason] ?? reason}): đề nghị đóng tệp hoặc chọn nơi khác.`,
  previousNotRead: (path: string) =>
    `Không đọc được tệp tổng hợp lần trước ${path}: đề nghị kiểm tra tệp hoặc bỏ --previous.`,
  notOurSummary: (path: string) =>
    `${path} đã có nhưng không thuộc loại tệp tổng hợp: không ghi đè, đề nghị chọn tên khác.`,
  receivedAtNotRead: (path: string) =>
    `Không đọc được tệp ngày nhận ${path}: cần hai cột file,date (ngày ghi 31/10/2024 hoặc 2024-10-31).`,
  burden: (name: string, low: number, high: number) =>
    low === high
      ? `${name} nhập ${number(low)} ô số liệu`
      : `${name} nhập từ ${number(low)} đến ${number(high)} ô số liệu`,
  wrotePlan: (path: string) => `Đã tạo tệp kế hoạch mẫu: ${path}`,
  wroteTemplates: (count: number, folder: string) => `Đã tạo ${number(count)} biểu mẫu trong ${folder}`,
  sampleNotice: "Số liệu mẫu – không phải chỉ tiêu được giao.",
  /** `secondsLeft` null while nothing can be said yet. */
  progress: (done: number, total: number, current: string, secondsLeft: number | null) =>
    `[${done}/${total}]${secondsLeft === null ? "" : ` còn khoảng ${duration(secondsLeft)}`} ${current}`,
  stopped: "Đã dừng theo yêu cầu; các tệp kết quả vẫn như trước khi chạy lệnh.",
  checked: (files: number, refused: number, errors: number, warnings: number) =>
    `Đã kiểm tra ${number(files)} tệp (${number(refused)} tệp không đọc được): ${number(errors)} lỗi, ${number(warnings)} cảnh báo.`,
  consolidated: (received: number, expected: number, provisional: boolean) =>
    `Đã tổng hợp ${number(received)}/${number(expected)} đơn vị${provisional ? " – số liệu tạm tính" : ""}.`,
  missing: (count: number, expected: number, names: string) =>
    `Còn ${number(count)}/${number(expected)} đơn vị chưa có số liệu: ${names}.`,
  wroteSummary: (path: string) => `Tệp tổng hợp: ${path}`,
  wroteReceivedRows: (path: string) =>
    `Số liệu tiếp nhận nhiều hơn mức một trang tính chứa được, ghi ở tệp: ${path}`,
  diary: (files: number, received: number, expected: number) =>
    `Tổng hợp ${number(files)} tệp; ${number(received)}/${number(expected)} đơn vị có số liệu`,
  sampleDone: (folder: string) =>
    `Xong. Trong ${folder}: ke-hoach.xlsx (tệp kế hoạch), bieu-mau (biểu mẫu trống), da-nhan (báo cáo mẫu đã nhận), tong-hop.xlsx (tệp tổng hợp), tong-hop.json.`,
  failure: (message: string) => `Có lỗi ngoài dự kiến: ${message}`,
} as const;

/** `45 giây`, `3 phút`: rounded up, for a rough idea. */
function duration(seconds: number): string {
  return seconds < 60 ? `${Math.max(1, Math.ceil(seconds))} giây` : `${Math.ceil(seconds / 60)} phút`;
}

/** Names the option that the command does not take; the system's own words are English. */
function badUsage(detail: string): string {
  const word = /'([^']+)'/.exec(detail)?.[1]?.split(/[ ,<]/)[0];
  const where = word === undefined ? "" : ` ở “${word}”`;
  return `Lệnh chưa đúng${where}. Gõ --help để xem cách dùng.`;
}
