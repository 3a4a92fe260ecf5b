import type { FamilyFindingParams } from "../../core/check/familyFindings";
import { fit } from "../fit";
import type { FindingMessages } from "../messages";

type FigureParams = Omit<FamilyFindingParams, `rule.${string}` | `list.${string}`>;

/** Sentences about a unit's figures as a whole: repeats, shifted rows, unusual sizes, dates and texts. */
export const figureMessages: FindingMessages<FigureParams> = {
  "file.repeats-own-previous": ({ count, total }, formats) =>
    `${formats.number(count)}/${formats.number(total)} số liệu bằng đúng số liệu năm trước của đơn vị: đề nghị kiểm tra lại.`,
  "file.repeats-other-unit": ({ first, second, count }, formats) =>
    fit(
      formats.room,
      [first, second],
      (one, other) =>
        `“${one}” và “${other}” có ${formats.number(count)} số liệu giống nhau: đề nghị đối chiếu lại.`,
    ),
  "unit.estimates-equal-plan": ({ count, total }, formats) =>
    `${formats.number(count)}/${formats.number(total)} chỉ tiêu có “Ước cả năm” bằng đúng kế hoạch: đề nghị rà soát lại.`,
  "unit.actual-equals-estimate": ({ count, total }, formats) =>
    `${formats.number(count)}/${formats.number(total)} chỉ tiêu có “Thực hiện” bằng “Ước cả năm” dù năm chưa hết: đề nghị rà soát lại.`,
  "structure.rows-shifted": ({ indicator, last, column, count, moved }, formats) =>
    `Từ ${indicator} đến ${last}, ${formats.number(count)} số ở “${column}” có thể bị lệch ${moved === "down" ? "xuống" : "lên"} một dòng: đề nghị đối chiếu lại.`,
  "structure.rows-swapped": ({ indicator, other, column }) =>
    `${indicator} và ${other} có thể đã ghi đổi chỗ cho nhau ở “${column}”: đề nghị đối chiếu lại.`,
  "cell.unusual": ({ indicator, value, minimum, maximum }, formats) =>
    `${indicator} ghi ${formats.number(value, 2)}, khác mức thường gặp (${usual(minimum, maximum, (bound) => formats.number(bound))}): đề nghị xác nhận.`,
  "cell.population-mismatch": ({ indicator, value, previous, percent }, formats) =>
    `${indicator} ghi ${formats.number(value)}, lệch ${formats.number(percent, 1)}% so với năm trước (${formats.number(previous)}): đề nghị đối chiếu nguồn số liệu.`,
  "cell.bad-date": ({ column, text }, { room }) =>
    fit(
      room,
      [column, text],
      (header, typed) =>
        `“${header}” ghi “${typed}”, không đọc được thành ngày: đề nghị ghi ngày/tháng/năm, ví dụ 05/11/2024.`,
    ),
  "cell.date-outside-period": ({ column, date, from, to }, formats) =>
    `“${column}” ghi ${shownDay(date, formats.date)}, ngoài kỳ báo cáo (${shownDay(from, formats.date)} – ${shownDay(to, formats.date)}): đề nghị kiểm tra lại.`,
  "cell.text-too-long": ({ column, length, limit }, formats) =>
    fit(
      formats.room,
      [column],
      (header) =>
        `“${header}” dài ${formats.number(length)} ký tự, ô chỉ chứa ${formats.number(limit)}: đề nghị rút gọn.`,
    ),
  "cell.formula-like-text": ({ text }, { room }) =>
    fit(room, [text], (typed) => `Nội dung “${typed}” giống công thức, được giữ nguyên ở dạng chữ.`),
  "target.worse-than-previous": ({ indicator, value, previous, percent }, formats) =>
    `${indicator} ghi ${formats.number(value)}, kém năm trước ${formats.number(percent, 0)}% (${formats.number(previous)}): đề nghị nêu nguyên nhân.`,
  "peers.outlier": ({ indicator, value, side }, formats) =>
    `${indicator} ghi ${formats.number(value, 2)}, ${side === "high" ? "cao" : "thấp"} hơn nhiều so với mức thường gặp theo quy mô: đề nghị kiểm tra lại.`,
};

function shownDay(text: string, date: (isoDate: string) => string): string {
  return text.includes("-") ? date(text) : text;
}

function usual(minimum: number | null, maximum: number | null, number: (bound: number) => string): string {
  if (minimum !== null && maximum !== null) return `${number(minimum)} đến ${number(maximum)}`;
  return minimum !== null ? `từ ${number(minimum)}` : `đến ${number(maximum ?? 0)}`;
}
