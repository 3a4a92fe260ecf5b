import type { CheckFindingParams } from "../../core/check/checkFindings";
import type { Formats, FindingMessages } from "../messages";

type CellParams = Pick<CheckFindingParams, Extract<keyof CheckFindingParams, `cell.${string}`>>;

/** Sentences about single cells; the place is said before them. */
export const cellMessages: FindingMessages<CellParams> = {
  "cell.missing": ({ indicator, column }) =>
    `${indicator} chưa nhập “${column}”: đề nghị nhập số, hoặc “-” không phát sinh, “x” không áp dụng, “…” chưa có số liệu.`,
  "cell.not-a-number": ({ indicator, text }) =>
    `${indicator} ghi “${short(text)}” không đọc được thành số: đề nghị ghi lại bằng số.`,
  "cell.number-as-text": ({ indicator, text, value }, formats) =>
    `${indicator} ghi “${short(text)}” ở dạng chữ, đọc là ${formats.number(value)}: đề nghị chuyển thành số.`,
  "cell.ambiguous-number": ({ text, larger, smaller }, formats) =>
    `Ghi “${short(text)}” ở dạng chữ: đề nghị chọn ${formats.number(larger)} hay ${formats.number(smaller)}.`,
  "cell.ambiguous-mark": ({ indicator, text }) =>
    `${indicator} ghi “${short(text)}”: đề nghị chọn Đạt, Chưa đạt hoặc Không áp dụng.`,
  "cell.date-as-number": ({ indicator, text }) =>
    `${indicator} đã biến thành ngày ${text}: chưa tính, đề nghị định dạng lại ô là số và nhập lại.`,
  "cell.number-with-note": ({ indicator, text, value }, formats) =>
    value === null
      ? `${indicator} ghi “${short(text)}” gồm nhiều nội dung: đề nghị chỉ ghi một số, phần còn lại ghi ở cột giải trình.`
      : `${indicator} ghi “${short(text)}”: đề nghị chỉ ghi số (có thể là ${formats.number(value)}), phần còn lại ghi ở cột giải trình.`,
  "cell.nil-word": ({ indicator, text }) =>
    `${indicator} ghi “${short(text)}”: đề nghị ghi “-” (không phát sinh) hoặc 0.`,
  "cell.percent-scale": ({ indicator, value, proposed }, formats) =>
    `${indicator} ghi ${formats.number(value)}, có thể là ${formats.number(proposed)}%: đề nghị kiểm tra lại.`,
  "cell.magnitude": (params, formats) => magnitude(params, formats),
  "cell.out-of-range": ({ indicator, value, minimum, maximum }, formats) =>
    `${indicator} ghi ${formats.number(value)}, ngoài khoảng ${bounds(minimum, maximum, formats)}: chưa tính, đề nghị kiểm tra lại.`,
  "cell.not-integer": ({ indicator, value }, formats) =>
    `${indicator} ghi ${formats.number(value)} nhưng là số đếm: đề nghị ghi số nguyên.`,
  "cell.negative": ({ indicator, value }, formats) =>
    `${indicator} ghi số âm (${formats.number(value)}): chưa tính, đề nghị kiểm tra lại.`,
  "cell.error-value": ({ indicator, error }) =>
    `${indicator} đang báo lỗi ${error}: chưa tính, đề nghị nhập lại số vào ô.`,
  "cell.no-cached-value": ({ indicator, formula, value }, formats) =>
    value === null
      ? `${indicator} có công thức nhưng tệp không lưu kết quả (=${short(formula)}): đề nghị mở bằng Excel và lưu lại.`
      : `${indicator} có công thức chưa lưu kết quả, tính được ${formats.number(value)}: đề nghị kiểm tra lại.`,
  "cell.not-in-list": ({ indicator, text }) =>
    `${indicator} ghi “${short(text)}” ngoài danh sách: đề nghị chọn lại trong danh sách.`,
  "cell.legacy-font": ({ indicator, converted }) =>
    `${indicator} dùng phông chữ cũ, đọc là “${short(converted)}”: đề nghị chuyển sang Unicode.`,
  "cell.unicode-form": ({ indicator }) =>
    `${indicator} có ký tự dựng sẵn lẫn tổ hợp hoặc khoảng trắng lạ; vẫn đọc được.`,
};

const REFERENCE = { target: "kế hoạch", previous: "năm trước", peers: "các đơn vị cùng loại" } as const;

function magnitude(params: CheckFindingParams["cell.magnitude"], formats: Formats): string {
  const times = Math.abs(params.factor);
  const verb = params.factor > 0 ? "Gấp" : "Bằng 1/";
  const gap = params.factor > 0 ? `khoảng ${formats.number(times)} lần` : formats.number(times);
  const reference = `${REFERENCE[params.referenceKind]} (${formats.number(params.value, 2)} so với ${formats.number(params.reference, 2)})`;
  const units = params.unitOfMeasure.includes("đồng") ? " (tỷ, triệu, nghìn đồng)" : "";
  return `${params.indicator}: ${verb.toLowerCase()}${params.factor > 0 ? " " : ""}${gap} ${reference}: đề nghị kiểm tra đơn vị tính${units}.`;
}

function bounds(minimum: number | null, maximum: number | null, formats: Formats): string {
  if (minimum !== null && maximum !== null)
    return `${formats.number(minimum)} đến ${formats.number(maximum)}`;
  if (minimum !== null) return `từ ${formats.number(minimum)} trở lên`;
  return maximum === null ? "" : `đến ${formats.number(maximum)}`;
}

function short(text: string): string {
  return text.length <= 30 ? text : text.slice(0, 29).trimEnd() + "…";
}
