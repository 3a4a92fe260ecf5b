import type { CheckFindingParams } from "../../core/check/checkFindings";
import type { SubmissionFindingParams } from "../../core/submission/submissionFindings";
import type { FindingMessages } from "../messages";

type FileParams = Pick<
  CheckFindingParams & SubmissionFindingParams,
  Extract<keyof (CheckFindingParams & SubmissionFindingParams), `file.${string}`>
>;

/** Sentences about whole files. Each says what happened and what to do next. */
export const fileMessages: FindingMessages<FileParams> = {
  "file.unreadable": ({ reason }) =>
    `Không đọc được tệp (${UNREADABLE[reason] ?? "tệp bị hỏng"}): đề nghị mở bằng Excel, lưu lại dạng .xlsx và gửi lại.`,
  "file.encrypted": () => "Tệp đặt mật khẩu mở nên không đọc được: đề nghị bỏ mật khẩu và gửi lại.",
  "file.not-a-workbook": ({ reason }) =>
    `Tệp ${NOT_A_WORKBOOK[reason] ?? "không phải là tệp Excel"}: đề nghị gửi tệp Excel lập theo biểu mẫu.`,
  "file.empty": () => "Tệp không có nội dung: đề nghị gửi lại tệp đã nhập số liệu.",
  "file.too-large": ({ reason }) =>
    `Tệp lớn hơn mức cho phép (${TOO_LARGE[reason] ?? "dung lượng"}): đề nghị gửi riêng tệp theo biểu mẫu.`,
  "file.document": () =>
    "Tệp là văn bản Word hoặc PDF: đề nghị gửi tệp Excel theo biểu mẫu, hoặc dùng “Nhập thay theo văn bản”.",
  "file.archive": () => "Tệp nén dạng .rar hoặc .7z: đề nghị giải nén rồi chọn các tệp Excel bên trong.",
  "file.unit-unknown": ({ seen, closest }) => {
    const name = seen === null ? "" : ` (“${seen}”)`;
    const hint = closest.length === 0 ? "" : ` Tên gần nhất: ${closest.join("; ")}.`;
    return `Chưa xác định được tệp của đơn vị nào${name}.${hint} Đề nghị chọn đơn vị hoặc dùng đúng biểu mẫu.`;
  },
  "file.unit-conflict": ({ first, second }) =>
    `Tệp mang dấu của hai đơn vị: ${first} và ${second}. Chưa đưa vào tổng hợp: đề nghị xác định tệp của đơn vị nào.`,
  "file.unit-guessed": ({ name }) =>
    `Đơn vị lấy theo tên ghi trong tệp (${name}), không có mã của biểu mẫu: đề nghị xác nhận.`,
  "file.wrong-period": ({ found, expected }) =>
    `Tệp lập cho kỳ báo cáo ${found}, kỳ tổng hợp là ${expected}: đề nghị lập theo biểu mẫu của ${expected}.`,
  "file.wrong-plan": () =>
    "Tệp lập theo phiên bản kế hoạch khác: số liệu vẫn được tính theo kế hoạch hiện hành, đề nghị kiểm tra lại.",
  "file.old-template": () => "Tệp theo biểu mẫu cũ: số liệu đã nhập vẫn được đọc.",
  "file.duplicate": ({ other }) => `Tệp trùng hoàn toàn với ${other}: chỉ tính một lần.`,
  "file.superseded": ({ other, decided, partialSheets }) => {
    if (decided) return `Đơn vị có tệp mới hơn (${other}): dùng tệp đó, tệp này không tính.`;
    if (partialSheets.length > 0) {
      return `Tệp chỉ có một phần (${partialSheets.join(", ")}) của báo cáo: đang dùng ${other}, đề nghị xác nhận phần thay thế.`;
    }
    return `Đơn vị có hai tệp khác nhau, chưa rõ tệp nào sau (${other}): chưa tính tệp nào, đề nghị chọn tệp dùng để tổng hợp.`;
  },
  "file.late": ({ received, lastDay }, formats) =>
    `Nhận ngày ${formats.date(received)}; hạn cuối là ngày ${formats.date(lastDay)}.`,
  "file.not-asked": ({ name }) =>
    `${name} không thuộc diện gửi báo cáo theo kế hoạch: chưa đưa vào tổng hợp, đề nghị kiểm tra danh sách đơn vị.`,
  "file.external-links": ({ count }, formats) =>
    `Tệp có ${formats.number(count)} liên kết tới tệp khác: không mở liên kết, chỉ lấy số đã lưu.`,
  "file.macros": () => "Tệp có macro: không chạy macro, chỉ đọc số liệu.",
  "file.comments": ({ count }, formats) =>
    `Tệp có ${formats.number(count)} ghi chú kèm ô: nội dung ghi chú không đưa vào tổng hợp, đề nghị xem lại.`,
};

const UNREADABLE: Readonly<Record<string, string>> = {
  "cannot-open": "không mở được",
  truncated: "tệp bị cắt ngắn, có thể do tải về chưa xong",
  "bad-crc": "nội dung bị thay đổi khi truyền",
};

const NOT_A_WORKBOOK: Readonly<Record<string, string>> = {
  html: "thực chất là trang web lưu với đuôi Excel",
  text: "chỉ là văn bản thường",
};

const TOO_LARGE: Readonly<Record<string, string>> = {
  "file-size": "trên 20 MB",
};
