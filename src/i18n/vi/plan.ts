import type { PlanFindingParams } from "../../core/plan/planFindings";
import type { FindingMessages } from "../messages";

const EXAMPLES = "đề nghị ghi như 95; 6,6-6,8; từ 95% trở lên; giảm từ 5% trở lên";

const TARGET_PROBLEMS: Readonly<Record<PlanFindingParams["target.unreadable"]["problem"], string>> = {
  noReading: `chưa đọc được: ${EXAMPLES}`,
  ambiguousNumber: "đọc được hai cách (hàng nghìn hay phần thập phân): đề nghị nhập dạng số",
  otherUnit: "khác đơn vị tính của chỉ tiêu",
  rangeReversed: "có số đầu lớn hơn số sau: đề nghị kiểm tra lại",
  changeNotSingle: "so với năm trước chỉ xét được một mức: đề nghị ghi như giảm từ 5% trở lên",
  againstDirection: "ngược với chiều hướng của chỉ tiêu: đề nghị kiểm tra lại",
  countAboveTotal: "có số đạt lớn hơn tổng số: đề nghị kiểm tra lại",
  textIndicator: "thuộc chỉ tiêu kiểu Chữ, không so với kế hoạch: đề nghị để trống",
};

const EXPRESSION_PROBLEMS: Readonly<
  Record<PlanFindingParams["plan.expression-unreadable"]["problem"], string>
> = {
  empty: "còn trống: đề nghị bổ sung",
  tooLong: "quá dài: đề nghị rút gọn",
  tooDeep: "quá nhiều ngoặc: đề nghị rút gọn",
  unexpected: "chưa đọc được: đề nghị ghi phép tính giữa các mã, ví dụ KT03+KT04",
  unfinished: "chưa viết hết: đề nghị kiểm tra ngoặc và dấu phép tính",
  unknownPeriod: "có chữ lạ sau @: đề nghị ghi @năm trước",
  ambiguousNumber: "có số đọc được hai cách: đề nghị ghi không có dấu chấm, ví dụ 1234,5",
};

/** Sentences about the plan workbook itself. Sheets and columns are called by their headers. */
export const planMessages: FindingMessages<PlanFindingParams> = {
  "target.unreadable": ({ text, indicator, problem, unitOfMeasure }) =>
    problem === "otherUnit"
      ? `${indicator}: “${short(text)}” khác đơn vị tính (${unitOfMeasure}): đề nghị ghi theo đơn vị tính của chỉ tiêu.`
      : `${indicator}: kế hoạch “${short(text)}” ${TARGET_PROBLEMS[problem]}.`,
  "plan.sheet-missing": ({ sheet }) => `Tệp kế hoạch chưa có trang “${sheet}”: đề nghị bổ sung.`,
  "plan.sheet-repeated": ({ sheet }) =>
    `Có hơn một trang “${sheet}”, chỉ trang đầu được đọc: đề nghị giữ một trang.`,
  "plan.header-missing": ({ sheet, columns }) =>
    `Trang “${sheet}” chưa có dòng tiêu đề với cột ${quoted(columns)}: đề nghị bổ sung.`,
  "plan.column-missing": ({ column }) => `Chưa có cột “${column}”: đề nghị bổ sung cột với đúng tên này.`,
  "plan.column-repeated": ({ column }) =>
    `Cột “${short(column)}” có hai lần, chỉ cột đầu được đọc: đề nghị giữ một cột.`,
  "plan.setting-missing": ({ setting }) => `Chưa ghi “${setting}”: đề nghị bổ sung.`,
  "plan.setting-invalid": ({ setting, text, expected }) =>
    `“${short(setting)}” ghi “${short(text)}” chưa đọc được: đề nghị ghi như ${expected}.`,
  "plan.value-missing": ({ column }) => `Cột “${column}” còn trống: đề nghị bổ sung.`,
  "plan.value-unknown": ({ column, text, allowed }) =>
    `Cột “${column}” ghi “${short(text, 24)}” chưa có trong danh sách: đề nghị chọn ${oneOf(allowed)}.`,
  "plan.number-invalid": ({ column, text }) =>
    `Cột “${column}” ghi “${short(text)}” chưa đọc được thành số: đề nghị nhập số.`,
  "plan.number-out-of-range": ({ column, value, minimum, maximum }, formats) =>
    `Cột “${column}” ghi ${formats.number(value)}, ngoài khoảng cho phép: đề nghị nhập ${rangeOf(minimum, maximum, formats)}.`,
  "plan.bad-date": ({ column, text }) =>
    `“${column}” ghi “${short(text)}” chưa đọc được thành ngày: đề nghị ghi như 31/10/2024.`,
  "plan.period-reversed": ({ from, to }, formats) =>
    `Từ ${timeOf(from, formats)} đến ${timeOf(to, formats)} có đầu sau cuối: đề nghị kiểm tra lại.`,
  "plan.limits-reversed": ({ lowColumn, low, highColumn, high }, formats) =>
    `“${lowColumn}” ${formats.number(low)} lớn hơn “${highColumn}” ${formats.number(high)}: đề nghị kiểm tra lại.`,
  "plan.deadline-before-cutoff": ({ deadline, cutoff }, formats) =>
    `Hạn gửi trước ngày ${formats.date(deadline)}, chốt số liệu ngày ${formats.date(cutoff)}: đề nghị kiểm tra lại.`,
  "plan.code-duplicated": ({ code, firstRow }) =>
    `“${short(code)}” đã có ở dòng ${firstRow}, dòng này chưa được dùng: đề nghị giữ một dòng.`,
  "plan.indicator-unknown": ({ code }) =>
    `Mã “${short(code)}” chưa có ở trang Chỉ tiêu: đề nghị kiểm tra lại mã.`,
  "plan.org-unit-unknown": ({ text }) =>
    `“${short(text)}” chưa có ở trang Đơn vị: đề nghị kiểm tra lại mã đơn vị.`,
  "plan.org-unit-column-unknown": ({ header }) =>
    `Cột “${short(header)}” chưa ứng với đơn vị nào ở trang Đơn vị: đề nghị kiểm tra lại mã đơn vị.`,
  "plan.coverage-unknown": ({ text }) =>
    `Đơn vị áp dụng “${short(text)}” chưa là loại hay mã đơn vị nào: đề nghị kiểm tra lại, ngăn cách bằng dấu ;.`,
  "plan.no-reporting-unit": () => `Chưa có đơn vị nào ghi Có ở cột “Phải báo cáo”: đề nghị bổ sung.`,
  "plan.owner-unknown": ({ text }) =>
    `Cơ quan cung cấp số liệu “${short(text)}” chưa có ở trang Đơn vị: đề nghị kiểm tra lại mã.`,
  "plan.owner-not-reporting": ({ owner }) =>
    `${owner} cung cấp số liệu nhưng không thuộc đơn vị báo cáo: đề nghị ghi Có ở trang Đơn vị.`,
  "plan.expression-unreadable": ({ text, problem }) => `“${short(text)}” ${EXPRESSION_PROBLEMS[problem]}.`,
  "plan.part-missing": ({ column, aggregation }) =>
    `Cách tổng hợp “${aggregation}” cần có “${column}”: đề nghị bổ sung.`,
  "plan.part-unused": ({ column, aggregation }) =>
    `Cách tổng hợp “${aggregation}” không dùng “${column}”, ô này được bỏ qua: đề nghị kiểm tra lại.`,
  "plan.part-not-additive": ({ part, aggregation }) =>
    `${part} có cách tổng hợp “${aggregation}” nên không cộng được: đề nghị dùng chỉ tiêu có cách tổng hợp Cộng.`,
  "plan.part-not-covered": ({ part, orgUnit }) =>
    `${orgUnit} có chỉ tiêu này nhưng không có ${part} để tính: đề nghị kiểm tra Đơn vị áp dụng của ${part}.`,
  "plan.circular": ({ codes }) =>
    `${short([...codes, codes[0]].join(" → "), 60)}: các chỉ tiêu tính vòng lẫn nhau: đề nghị kiểm tra lại.`,
  "plan.aggregation-mismatch": ({ aggregation, valueType }) =>
    `Cách tổng hợp “${aggregation}” không hợp với kiểu số liệu “${valueType}”: đề nghị chọn lại.`,
  "plan.cell-is-date": ({ text }) =>
    `Ô đã thành ngày ${text}, chưa là số liệu: đề nghị nhập lại (ô dạng chữ nếu là khoảng như 3-5).`,
  "plan.cell-error": ({ text }) => `Ô có lỗi công thức ${text}: đề nghị nhập lại.`,
  "plan.cell-without-value": ({ formula }) =>
    `Công thức “=${short(formula)}” chưa có kết quả trong tệp: đề nghị mở tệp, tính lại rồi lưu, hoặc nhập giá trị.`,
  "plan.unit-of-measure-differs": ({ written, indicator, unitOfMeasure }) =>
    `${indicator}: ghi đơn vị tính “${short(written, 24)}”, trang Chỉ tiêu là “${unitOfMeasure}”: đề nghị quy đổi và ghi thống nhất.`,
  "plan.document-missing": ({ sheet }) =>
    `Trang “${sheet}” chưa ghi “Văn bản” giao kế hoạch: đề nghị bổ sung.`,
  "plan.amendment-undated": ({ sheet }) =>
    `Trang “${sheet}” chưa ghi “Hiệu lực từ”, tạm coi có hiệu lực từ đầu năm: đề nghị bổ sung.`,
  "plan.target-not-applicable": ({ indicator, orgUnit }) =>
    `${indicator} không áp dụng cho ${orgUnit} nhưng có kế hoạch: đề nghị kiểm tra lại.`,
  "plan.target-out-of-range": ({ indicator, value, minimum, maximum }, formats) =>
    `${indicator}: kế hoạch ${formats.number(value)} ngoài giới hạn của chỉ tiêu (${limitsOf(minimum, maximum, formats)}): đề nghị kiểm tra lại.`,
  "plan.tolerance-missing": ({ indicator, text }) =>
    `${indicator}: kế hoạch “${short(text)}” chưa có “Sai số cho phép”, chỉ đúng số này là đạt: đề nghị bổ sung.`,
  "plan.allotment-gap": ({ indicator, whole, sum }, formats) =>
    `${indicator}: toàn địa bàn giao ${formats.number(whole)}, các đơn vị cộng lại ${formats.number(sum)}: đề nghị kiểm tra lại.`,
  "plan.previous-unreadable": ({ indicator, text }) =>
    `${indicator}: kết quả năm trước “${short(text)}” chưa đọc được: đề nghị nhập số theo đơn vị tính, hoặc để trống.`,
};

/** A typed text so short that the sentence stays readable. */
function short(text: string, length = 40): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(", ");
}

/** A short list in full, a long one by its first items. */
function oneOf(words: readonly string[]): string {
  return short(words.join(" / "), 60);
}

function rangeOf(
  minimum: number,
  maximum: number | null,
  formats: { number(value: number): string },
): string {
  if (maximum !== null) return `từ ${formats.number(minimum)} đến ${formats.number(maximum)}`;
  return minimum > 0 ? "số lớn hơn 0" : `số không nhỏ hơn ${formats.number(minimum)}`;
}

function limitsOf(
  minimum: number | null,
  maximum: number | null,
  formats: { number(value: number): string },
): string {
  if (minimum !== null && maximum !== null)
    return `${formats.number(minimum)} đến ${formats.number(maximum)}`;
  if (maximum !== null) return `không quá ${formats.number(maximum)}`;
  return minimum === null ? "" : `từ ${formats.number(minimum)}`;
}

/** An ISO date as people read it; a year as it is. */
function timeOf(time: string, formats: { date(isoDate: string): string }): string {
  return time.includes("-") ? formats.date(time) : time;
}
