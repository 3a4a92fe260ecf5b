import type { PlanFindingParams } from "../../core/plan/planFindings";
import { cutEnd, firstFitting, fit } from "../fit";
import type { FindingMessages, Formats } from "../messages";

type TargetProblem = PlanFindingParams["target.unreadable"]["problem"];
type ExpressionProblem = PlanFindingParams["plan.expression-unreadable"]["problem"];

const TARGET_PROBLEMS: Readonly<Record<Exclude<TargetProblem, "otherUnit">, string>> = {
  noReading: "chưa đọc được: đề nghị ghi như 95; 6,6-6,8; từ 95% trở lên",
  ambiguousNumber: "đọc được hai cách (nghìn hay thập phân): đề nghị nhập dạng số",
  rangeReversed: "có số đầu lớn hơn số sau: đề nghị kiểm tra lại",
  changeNotSingle: "chưa là một mức: đề nghị ghi như giảm từ 5% trở lên",
  againstDirection: "ngược chiều hướng của chỉ tiêu: đề nghị kiểm tra lại",
  countAboveTotal: "có số đạt lớn hơn tổng số: đề nghị kiểm tra lại",
  textIndicator: "thuộc chỉ tiêu kiểu Chữ, không xét: đề nghị để trống",
};

const EXPRESSION_PROBLEMS: Readonly<Record<ExpressionProblem, string>> = {
  empty: "còn trống: đề nghị bổ sung",
  tooLong: "quá dài: đề nghị rút gọn",
  tooDeep: "quá nhiều ngoặc: đề nghị rút gọn",
  unexpected: "chưa đọc được: đề nghị ghi phép tính giữa các mã, như KT03+KT04",
  unfinished: "chưa viết hết: đề nghị kiểm tra ngoặc và dấu phép tính",
  unknownPeriod: "có chữ lạ sau @: đề nghị ghi @năm trước",
  ambiguousNumber: "có số đọc được hai cách: đề nghị ghi không có dấu chấm",
};

/** Sentences about the plan workbook itself; the place is said before them. Columns are called by their headers. */
export const planMessages: FindingMessages<PlanFindingParams> = {
  "target.unreadable": ({ text, indicator, problem, unitOfMeasure }, { room }) =>
    problem === "otherUnit"
      ? fit(
          room,
          [text, unitOfMeasure],
          (typed, unit) =>
            `${indicator}: “${typed}” khác đơn vị tính của chỉ tiêu: đề nghị ghi theo ${unit}.`,
        )
      : fit(room, [text], (typed) => `${indicator}: “${typed}” ${TARGET_PROBLEMS[problem]}.`),
  "plan.sheet-missing": ({ sheet }) => `Tệp kế hoạch chưa có trang “${sheet}”: đề nghị bổ sung.`,
  "plan.sheet-repeated": ({ sheet }) =>
    `Có hơn một trang “${sheet}”, chỉ trang đầu được đọc: đề nghị giữ một trang.`,
  "plan.header-missing": ({ columns }) => `Chưa có dòng tiêu đề với cột ${quoted(columns)}: đề nghị bổ sung.`,
  "plan.column-missing": ({ column }) => `Chưa có cột “${column}”: đề nghị bổ sung cột với đúng tên này.`,
  "plan.column-repeated": ({ column }, { room }) =>
    fit(room, [column], (name) => `Cột “${name}” có hai lần, chỉ cột đầu được đọc: đề nghị giữ một cột.`),
  "plan.setting-missing": ({ setting }) => `Chưa ghi “${setting}”: đề nghị bổ sung.`,
  "plan.setting-invalid": ({ setting, text, expected }, { room }) =>
    fit(
      room,
      [setting, text, expected],
      (name, typed, example) => `“${name}” ghi “${typed}”, chưa đọc được: đề nghị ghi như ${example}.`,
    ),
  "plan.value-missing": ({ column }) => `Cột “${column}” còn trống: đề nghị bổ sung.`,
  "plan.value-unknown": ({ column, text, allowed }, { room }) =>
    fit(
      room,
      [text, allowed.join(" / ")],
      (typed, choices) => `Cột “${column}” ghi “${typed}”: đề nghị chọn trong danh sách (${choices}).`,
    ),
  "plan.number-invalid": ({ column, text }, { room }) =>
    fit(room, [text], (typed) => `“${column}” ghi “${typed}”, chưa đọc được thành số: đề nghị nhập số.`),
  "plan.number-out-of-range": ({ column, value, minimum, maximum }, formats) =>
    `“${column}” ghi ${formats.number(value)}: đề nghị nhập ${rangeOf(minimum, maximum, formats)}.`,
  "plan.bad-date": ({ column, text }, { room }) =>
    fit(
      room,
      [text],
      (typed) => `“${column}” ghi “${typed}”, chưa đọc được thành ngày: đề nghị ghi như 31/10/2024.`,
    ),
  "plan.period-reversed": ({ from, to }, formats) =>
    `Bắt đầu ${timeOf(from, formats)}, kết thúc ${timeOf(to, formats)}: đề nghị kiểm tra lại.`,
  "plan.limits-reversed": ({ lowColumn, low, highColumn, high }, formats) =>
    `“${lowColumn}” ${formats.number(low)} lớn hơn “${highColumn}” ${formats.number(high)}: đề nghị kiểm tra lại.`,
  "plan.deadline-before-cutoff": ({ deadline, cutoff }, formats) =>
    `Hạn gửi trước ngày ${formats.date(deadline)}, chốt số liệu ngày ${formats.date(cutoff)}: đề nghị kiểm tra lại.`,
  "plan.code-duplicated": ({ code, firstRow }, { room }) =>
    fit(
      room,
      [code],
      (name) => `“${name}” đã có ở dòng ${firstRow}, dòng này chưa được dùng: đề nghị giữ một dòng.`,
    ),
  "plan.indicator-unknown": ({ code }, { room }) =>
    fit(room, [code], (name) => `Mã “${name}” chưa có ở trang Chỉ tiêu: đề nghị kiểm tra lại mã.`),
  "plan.org-unit-unknown": ({ text }, { room }) =>
    fit(room, [text], (name) => `“${name}” chưa có ở trang Đơn vị: đề nghị kiểm tra lại mã đơn vị.`),
  "plan.org-unit-column-unknown": ({ header }, { room }) =>
    fit(
      room,
      [header],
      (name) => `Cột “${name}” chưa ứng với đơn vị nào ở trang Đơn vị: đề nghị kiểm tra lại mã.`,
    ),
  "plan.coverage-unknown": ({ text }, { room }) =>
    fit(
      room,
      [text],
      (name) =>
        `“${name}” chưa là loại hay mã đơn vị nào: đề nghị kiểm tra lại, ngăn cách bằng dấu chấm phẩy.`,
    ),
  "plan.no-reporting-unit": () => "Chưa có đơn vị nào ghi Có ở cột “Phải báo cáo”: đề nghị bổ sung.",
  "plan.owner-unknown": ({ text }, { room }) =>
    fit(
      room,
      [text],
      (name) => `Cơ quan cung cấp “${name}” chưa có ở trang Đơn vị: đề nghị kiểm tra lại mã.`,
    ),
  "plan.owner-not-reporting": ({ owner }) =>
    `${owner} cung cấp số liệu mà chưa thuộc diện báo cáo: đề nghị ghi Có ở trang Đơn vị.`,
  "plan.expression-unreadable": ({ text, problem }, { room }) =>
    text === ""
      ? `Biểu thức ${EXPRESSION_PROBLEMS.empty}.`
      : fit(room, [text], (typed) => `“${typed}” ${EXPRESSION_PROBLEMS[problem]}.`),
  "plan.part-missing": ({ column, aggregation }) =>
    `Cách tổng hợp “${aggregation}” cần có “${column}”: đề nghị bổ sung.`,
  "plan.part-unused": ({ column, aggregation }) =>
    `Cách tổng hợp “${aggregation}” không dùng “${column}”, ô này được bỏ qua: đề nghị kiểm tra lại.`,
  "plan.part-not-additive": ({ part, aggregation }) =>
    `${part} (${aggregation}) không cộng được: đề nghị dùng chỉ tiêu có cách tổng hợp Cộng.`,
  "plan.part-not-covered": ({ part, orgUnit }) =>
    `${orgUnit} có chỉ tiêu này mà không có ${part} để tính: đề nghị kiểm tra Đơn vị áp dụng của ${part}.`,
  "plan.circular": ({ codes }, { room }) =>
    fit(
      room,
      [[...codes, codes[0]].join(" → ")],
      (chain) => `Các chỉ tiêu tính vòng ${chain}: đề nghị kiểm tra lại.`,
    ),
  "plan.aggregation-mismatch": ({ aggregation, valueType }) =>
    `Cách tổng hợp “${aggregation}” không hợp với kiểu số liệu “${valueType}”: đề nghị chọn lại.`,
  "plan.cell-is-date": ({ text }) =>
    `Ô đã thành ngày ${text}: đề nghị nhập lại, đặt ô dạng chữ nếu là khoảng như 3-5.`,
  "plan.cell-error": ({ text }, { room }) =>
    fit(room, [text], (error) => `Ô có lỗi công thức ${error}: đề nghị nhập lại.`),
  "plan.cell-without-value": ({ formula }, { room }) =>
    fit(
      room,
      [formula],
      (typed) => `Công thức “=${typed}” chưa có kết quả: đề nghị tính lại rồi lưu tệp, hoặc nhập giá trị.`,
    ),
  "plan.unit-of-measure-differs": ({ written, indicator, unitOfMeasure }, { room }) =>
    fit(
      room,
      [written, unitOfMeasure],
      (here, there) =>
        `${indicator}: đơn vị tính ở đây “${here}”, ở trang Chỉ tiêu “${there}”: đề nghị quy đổi, ghi thống nhất.`,
    ),
  "plan.document-missing": ({ sheet }, { room }) =>
    fit(room, [sheet], (name) => `Trang “${name}” chưa ghi “Văn bản” giao kế hoạch: đề nghị bổ sung.`),
  "plan.amendment-undated": ({ sheet }, { room }) =>
    fit(
      room,
      [sheet],
      (name) => `Trang “${name}” chưa ghi “Hiệu lực từ”, tạm coi có hiệu lực từ đầu năm: đề nghị bổ sung.`,
    ),
  "plan.target-not-applicable": ({ indicator, orgUnit }) =>
    `${indicator} không áp dụng cho ${orgUnit} mà có kế hoạch: đề nghị kiểm tra lại.`,
  "plan.target-out-of-range": ({ indicator, value, minimum, maximum }, formats) =>
    `${indicator}: kế hoạch ${formats.number(value)}, giới hạn ${limitsOf(minimum, maximum, formats)}: đề nghị kiểm tra lại.`,
  "plan.tolerance-missing": ({ indicator, text }, { room }) =>
    fit(
      room,
      [text],
      (typed) => `${indicator}: “${typed}” chưa có “Sai số cho phép” để đánh giá: đề nghị bổ sung.`,
    ),
  "plan.allotment-gap": ({ indicator, whole, sum }, formats) =>
    firstFitting(
      formats.room,
      `${indicator}: toàn địa bàn giao ${formats.number(whole)}, các đơn vị cộng lại ${formats.number(sum)}: đề nghị kiểm tra lại.`,
      `${indicator}: giao ${formats.number(whole)}, các đơn vị cộng lại ${formats.number(sum)}: đề nghị kiểm tra lại.`,
    ),
  "plan.previous-unreadable": ({ indicator, text }, { room }) =>
    fit(
      room,
      [text],
      (typed) => `${indicator}: năm trước “${typed}” chưa đọc được: đề nghị nhập số, hoặc để trống.`,
    ),
};

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${cutEnd(word, 20)}”`).join(", ");
}

function rangeOf(minimum: number, maximum: number | null, formats: Formats): string {
  if (maximum !== null) return `từ ${formats.number(minimum)} đến ${formats.number(maximum)}`;
  return minimum > 0 ? "số lớn hơn 0" : `số không nhỏ hơn ${formats.number(minimum)}`;
}

function limitsOf(minimum: number | null, maximum: number | null, formats: Formats): string {
  if (minimum !== null && maximum !== null)
    return `${formats.number(minimum)} đến ${formats.number(maximum)}`;
  if (maximum !== null) return `không quá ${formats.number(maximum)}`;
  return minimum === null ? "" : `từ ${formats.number(minimum)}`;
}

/** An ISO date as people read it; a year as it is. */
function timeOf(time: string, formats: Formats): string {
  return time.includes("-") ? formats.date(time) : time;
}
