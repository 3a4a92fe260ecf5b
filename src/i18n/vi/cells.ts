import type { CheckFindingParams } from "../../core/check/checkFindings";
import { firstFitting, fit } from "../fit";
import type { Formats, FindingMessages } from "../messages";
import { moneySlip } from "../moneySlip";

type CellParams = Pick<CheckFindingParams, Extract<keyof CheckFindingParams, `cell.${string}`>>;

/** The sign that says a state in a number cell. */
const SIGN = {
  nil: "0 hoặc “-” (không phát sinh)",
  notApplicable: "“x” (không áp dụng)",
  notAvailable: "“…” (chưa có số liệu)",
} as const;

/** Sentences about single cells; the place is said before them. */
export const cellMessages: FindingMessages<CellParams> = {
  "cell.missing": ({ indicator, column, valueType }, { room }) => {
    if (valueType === "boolean") {
      return `${indicator} chưa nhập “${column}”: đề nghị chọn Đạt, Chưa đạt hoặc Không áp dụng.`;
    }
    if (valueType === "text") return `${indicator} chưa nhập “${column}”: đề nghị ghi nội dung.`;
    return firstFitting(
      room,
      `${indicator} chưa nhập “${column}”: đề nghị nhập số liệu, hoặc “-” (không phát sinh), “x” (không áp dụng), “…” (chưa có số liệu).`,
      `${indicator} chưa nhập “${column}”: đề nghị nhập số liệu, hoặc một trong các dấu “-”, “x”, “…”.`,
    );
  },
  "cell.not-a-number": ({ indicator, text }, { room }) =>
    fit(
      room,
      [text],
      (typed) => `${indicator} ghi “${typed}”, không đọc được thành số: đề nghị ghi lại bằng số.`,
    ),
  "cell.number-as-text": ({ indicator, text, value }, formats) =>
    fit(
      formats.room,
      [text],
      (typed) =>
        `${indicator} ghi “${typed}” ở dạng chữ, được đọc là ${formats.number(value)}: đề nghị chuyển thành số.`,
    ),
  "cell.ambiguous-number": ({ indicator, text, larger, smaller }, formats) =>
    fit(formats.room, [text], (typed) => {
      const what = `${indicator} ghi “${typed}” ở dạng chữ: đề nghị chọn`;
      return `${what} ${sized(larger, smaller, larger, formats)} hay ${sized(smaller, smaller, larger, formats)}.`;
    }),
  "cell.ambiguous-mark": ({ indicator, text }, { room }) =>
    fit(
      room,
      [text],
      (typed) =>
        `${indicator} ghi “${typed}”, chưa rõ kết quả: đề nghị chọn Đạt, Chưa đạt hoặc Không áp dụng.`,
    ),
  "cell.date-as-number": ({ indicator, text }, { room }) =>
    fit(
      room,
      [text],
      (shown) =>
        `${indicator} đã biến thành ngày (${shown}), chưa tính: đề nghị đổi ô về dạng số và nhập lại.`,
    ),
  "cell.number-with-note": ({ indicator, text, value }, formats) =>
    fit(formats.room, [text], (typed) => {
      const number = value === null ? "một số" : `số (có thể là ${formats.number(value)})`;
      return `${indicator} ghi “${typed}”: đề nghị chỉ ghi ${number}, phần còn lại ghi ở cột giải trình.`;
    }),
  "cell.nil-word": ({ indicator, text, proposed }, { room }) =>
    fit(room, [text], (typed) => `${indicator} ghi “${typed}”, chưa tính: đề nghị ghi ${SIGN[proposed]}.`),
  "cell.percent-scale": ({ indicator, value, proposed }, formats) =>
    `${indicator} ghi ${formats.number(value)}; có thể là ${formats.number(proposed)}%: đề nghị kiểm tra và nhập lại.`,
  "cell.magnitude": (params, formats) => magnitude(params, formats),
  "cell.out-of-range": ({ indicator, value, minimum, maximum }, formats) =>
    `${indicator} ghi ${formats.number(value)} ngoài mức cho phép (${bounds(minimum, maximum, formats)}), chưa tính: đề nghị kiểm tra lại.`,
  "cell.not-integer": ({ indicator, value }, formats) =>
    `${indicator} ghi ${formats.number(value)} nhưng là số đếm, chưa tính: đề nghị ghi số nguyên.`,
  "cell.negative": ({ indicator, value }, formats) =>
    `${indicator} ghi số âm (${formats.number(value)}), chưa tính: đề nghị kiểm tra lại.`,
  "cell.error-value": ({ indicator, error }, { room }) =>
    fit(room, [error], (text) => `${indicator} đang báo lỗi ${text}, chưa tính: đề nghị nhập lại số vào ô.`),
  "cell.no-cached-value": ({ indicator, formula, value }, formats) =>
    value === null
      ? fit(
          formats.room,
          [formula],
          (text) => `${indicator}: công thức “=${text}” chưa lưu kết quả: đề nghị mở bằng Excel rồi lưu lại.`,
        )
      : `${indicator} có công thức chưa lưu kết quả, tính được ${formats.number(value)}: đề nghị kiểm tra lại.`,
  "cell.not-in-list": ({ indicator, text }, { room }) =>
    fit(
      room,
      [text],
      (typed) => `${indicator} ghi “${typed}”, không có trong danh sách: đề nghị chọn lại trong danh sách.`,
    ),
  "cell.legacy-font": ({ indicator, converted }, { room }) =>
    fit(
      room,
      [converted],
      (text) => `${indicator} dùng phông chữ cũ, được đọc là “${text}”: đề nghị chuyển sang Unicode.`,
    ),
  "cell.unicode-form": ({ indicator }) =>
    `${indicator} có chữ gõ kiểu tổ hợp hoặc khoảng trắng lạ; vẫn đọc được.`,
};

/**
 * A slip of tỷ, triệu, nghìn. The ratio is the figures' own, not the power of ten. Where other units are the only
 * measure, none of theirs is shown: the sentence also stands on the slip that goes back to the unit.
 */
function magnitude(params: CheckFindingParams["cell.magnitude"], formats: Formats): string {
  const { indicator, value, factor, reference, referenceKind, unitOfMeasure, proposed } = params;
  const slip = moneySlip(unitOfMeasure, factor);
  const advice =
    slip !== null
      ? `đề nghị kiểm tra đơn vị tính (có thể đã ghi theo ${slip}).`
      : unitOfMeasure.includes("đồng")
        ? "đề nghị kiểm tra đơn vị tính (tỷ, triệu, nghìn đồng)."
        : "đề nghị kiểm tra đơn vị tính.";
  const figure = formats.number(value, 2);
  if (referenceKind === "peers") {
    const guess = formats.number(proposed, 2);
    const what = `${indicator} ghi ${figure} khác xa mức thường gặp, có thể là ${guess}`;
    return firstFitting(formats.room, `${what}: ${advice}`, `${what}: đề nghị kiểm tra đơn vị tính.`);
  }
  const name = referenceKind === "target" ? "kế hoạch" : "năm trước";
  const times = value >= reference ? value / reference : reference / value;
  const ratio = formats.number(Number(times.toPrecision(2)), 0);
  const gap = value >= reference ? `gấp khoảng ${ratio} lần` : `chỉ bằng khoảng 1/${ratio}`;
  const what = `${indicator} ${gap} ${name} (${figure} so với ${formats.number(reference, 2)})`;
  return firstFitting(formats.room, `${what}: ${advice}`, `${what}: đề nghị kiểm tra đơn vị tính.`);
}

/** `1.234 (hơn 1 nghìn)`: the size in words where one reading is a thousand times the other. */
function sized(value: number, smaller: number, larger: number, formats: Formats): string {
  const shown = formats.number(value);
  return smaller > 0 && larger >= 1000 && !isSmallWhole(value) ? `${shown} (${roughly(value)})` : shown;
}

function isSmallWhole(value: number): boolean {
  return value < 1000 && Number.isInteger(value);
}

function roughly(value: number): string {
  const [size, word] = value >= 1e9 ? [1e9, " tỷ"] : value >= 1e6 ? [1e6, " triệu"] : [1e3, " nghìn"];
  const [unit, name] = value >= 1000 ? [size, word] : [1, ""];
  const whole = Math.floor(value / unit);
  return `${whole === value / unit ? "" : "hơn "}${whole}${name}`;
}

function bounds(minimum: number | null, maximum: number | null, formats: Formats): string {
  if (minimum !== null && maximum !== null) {
    return `${formats.number(minimum)} đến ${formats.number(maximum)}`;
  }
  if (minimum !== null) return `từ ${formats.number(minimum)} trở lên`;
  return maximum === null ? "theo kế hoạch" : `đến ${formats.number(maximum)}`;
}
