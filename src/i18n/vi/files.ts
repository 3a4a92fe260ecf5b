import type { CheckFindingParams } from "../../core/check/checkFindings";
import type { SubmissionFindingParams } from "../../core/submission/submissionFindings";
import { capitalise, cutStart, firstFitting, fit } from "../fit";
import type { FindingMessages } from "../messages";
import { refusalReason } from "./refusals";

type FileParams = Pick<
  CheckFindingParams & SubmissionFindingParams,
  Extract<keyof (CheckFindingParams & SubmissionFindingParams), `file.${string}`>
>;

/** Sentences about whole files. Each says what happened and what to do next. */
export const fileMessages: FindingMessages<FileParams> = {
  "file.unreadable": ({ reason }, { room }) => {
    const what = `Không đọc được tệp (${refusalReason(reason)}): đề nghị`;
    return firstFitting(
      room,
      `${what} mở bằng Excel, lưu lại dạng .xlsx và gửi lại.`,
      `${what} lưu lại dạng .xlsx và gửi lại.`,
    );
  },
  "file.encrypted": ({ reason }) =>
    `${capitalise(refusalReason(reason))} nên không đọc được: đề nghị bỏ mật khẩu và gửi lại.`,
  "file.not-a-workbook": ({ reason }) =>
    `${capitalise(refusalReason(reason))}: đề nghị gửi tệp Excel lập theo biểu mẫu.`,
  "file.empty": ({ reason }) =>
    `Tệp không có nội dung (${refusalReason(reason)}): đề nghị gửi lại tệp đã nhập số liệu.`,
  "file.too-large": ({ reason }) =>
    `Tệp vượt mức cho phép (${refusalReason(reason)}): đề nghị chỉ gửi tệp lập theo biểu mẫu.`,
  "file.document": ({ reason }, { room }) => {
    const what = `${capitalise(refusalReason(reason))}: đề nghị gửi tệp Excel theo biểu mẫu`;
    return firstFitting(room, `${what}, hoặc dùng “Nhập thay theo văn bản”.`, `${what}.`);
  },
  "file.archive": ({ reason }) =>
    `${capitalise(refusalReason(reason))}: đề nghị giải nén rồi chọn các tệp Excel bên trong.`,
  "file.unit-unknown": ({ seen, closest }, { room }) => {
    const advice = "Đề nghị chọn đơn vị hoặc dùng đúng biểu mẫu.";
    const what = "Chưa xác định được tệp của đơn vị nào";
    const names = closest.join("; ");
    if (seen !== null && names !== "") {
      return fit(room, [seen, names], (a, b) => `${what} (“${a}”). Tên gần nhất: ${b}. ${advice}`);
    }
    if (seen !== null) return fit(room, [seen], (text) => `${what} (“${text}”). ${advice}`);
    if (names !== "") return fit(room, [names], (text) => `${what}. Tên gần nhất: ${text}. ${advice}`);
    return `${what}. ${advice}`;
  },
  "file.unit-conflict": ({ first, second }, { room }) =>
    fit(
      room,
      [first, second],
      (a, b) => `Tệp mang tên hai đơn vị (${a}; ${b}), chưa đưa vào tổng hợp: đề nghị xác định đơn vị gửi.`,
    ),
  "file.unit-guessed": ({ name }, { room }) =>
    fit(
      room,
      [name],
      (text) =>
        `Đơn vị lấy theo tên ghi trong tệp (${text}) vì không có mã của biểu mẫu: đề nghị xác nhận tên đơn vị.`,
    ),
  "file.wrong-period": ({ found, expected }, { room }) =>
    fit(
      room,
      [found, expected],
      (was, now) => `Tệp lập cho kỳ “${was}”, kỳ tổng hợp là “${now}”: đề nghị lập lại theo biểu mẫu kỳ này.`,
    ),
  "file.wrong-plan": () =>
    "Tệp lập theo phiên bản kế hoạch khác, số liệu được tính theo kế hoạch hiện hành: đề nghị kiểm tra lại.",
  "file.old-template": () => "Tệp theo biểu mẫu cũ; số liệu đã nhập vẫn được đọc.",
  "file.duplicate": ({ other }, { room }) =>
    fit(room, [other], (path) => `Tệp trùng hoàn toàn với “${path}”; chỉ tính một lần.`, cutStart),
  "file.superseded": ({ other, decided, partialSheets }, { room }) => {
    if (decided === "byPerson") {
      return fit(
        room,
        [other],
        (path) =>
          `Đã chọn tệp khác của đơn vị (“${path}”), tệp này không tính: đề nghị xem lại nếu cần dùng.`,
        cutStart,
      );
    }
    if (decided) {
      return fit(
        room,
        [other],
        (path) => `Đơn vị có tệp mới hơn (“${path}”), tệp này không tính: đề nghị xem lại nếu cần dùng.`,
        cutStart,
      );
    }
    if (partialSheets.length > 0) {
      return fit(
        room,
        [partialSheets.join(", "), other],
        (sheets, path) => `Tệp chỉ có ${sheets}, đang dùng “${path}”: đề nghị xác nhận việc thay phần này.`,
        cutStart,
      );
    }
    return fit(
      room,
      [other],
      (path) =>
        `Đơn vị còn tệp khác (“${path}”), chưa rõ tệp nào gửi sau: đề nghị chọn tệp dùng để tổng hợp.`,
      cutStart,
    );
  },
  "file.late": ({ received, lastDay }, formats) =>
    `Nhận ngày ${formats.date(received)}; hạn cuối là ngày ${formats.date(lastDay)}.`,
  "file.not-asked": ({ name }, { room }) =>
    fit(
      room,
      [name],
      (text) =>
        `${text} không thuộc diện gửi báo cáo, chưa đưa vào tổng hợp: đề nghị kiểm tra danh sách đơn vị.`,
    ),
  "file.external-links": ({ count }, formats) =>
    `Tệp có ${formats.number(count)} liên kết tới tệp khác; không mở liên kết, chỉ lấy số đã lưu.`,
  "file.macros": () => "Tệp có macro; không chạy macro, chỉ đọc số liệu.",
  "file.comments": ({ count }, formats) =>
    `Tệp có ${formats.number(count)} ghi chú kèm ô, không đưa vào tổng hợp: đề nghị xem lại.`,
};
