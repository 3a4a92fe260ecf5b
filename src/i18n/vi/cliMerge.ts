import { vietnameseFormats } from "../formats";

const { number } = vietnameseFormats;
const shown = (value: number | string | null, decimals?: number) =>
  value === null || value === "" ? "(trống)" : typeof value === "number" ? number(value, decimals) : value;

/** Words of the command line about merging again, slips and reminders. */
export const cliMergeText = {
  unchanged: "So với lần tổng hợp trước: không có thay đổi.",
  changed: "So với lần tổng hợp trước:",
  added: (names: string) => `  Có thêm số liệu của: ${names}`,
  removed: (names: string) => `  Không còn số liệu của: ${names}`,
  kept: (names: string) => `  Giữ số liệu đã nhận lần trước: ${names}`,
  noNames: (names: string) =>
    `Danh sách khen thưởng không có tên của đơn vị giữ số liệu lần trước (${names}): đề nghị đưa lại tệp báo cáo khi cần danh sách đủ.`,
  replaced: (name: string, before: string, after: string) =>
    `  ${name}: tính theo tệp ${after} thay cho tệp ${before}`,
  cell: (name: string, place: string, before: number | string | null, after: number | string | null) =>
    `  ${name} – ${place}: ${shown(before)} → ${shown(after)}`,
  total: (
    place: string,
    before: number | null,
    after: number | null,
    decimals: number,
    coverage: string,
    dueTo: string,
  ) =>
    `  Tổng ${place}: ${shown(before, decimals)} → ${shown(after, decimals)} (${coverage})${dueTo === "" ? "" : `, do: ${dueTo}`}`,
  more: (count: number) => `  … và ${number(count)} thay đổi khác`,
  totalsUnknown:
    "  Tệp tổng hợp lần trước không giữ kết quả công thức nên chưa so được số tổng: đề nghị mở bằng Excel, lưu lại.",
  noSlips: "Không có số liệu nào cần đề nghị rà soát; không tạo phiếu.",
  wroteSlips: (count: number, folder: string) =>
    `Đã tạo ${number(count)} phiếu đề nghị rà soát trong ${folder}`,
  slip: (file: string, name: string, lines: number) => `  ${file}: ${name}, ${number(lines)} số liệu`,
  noSummary: (path: string) =>
    `${path} không phải tệp tổng hợp có đơn vị trong kế hoạch này: đề nghị kiểm tra tệp hoặc bỏ --summary.`,
  noReminders: "Không có đơn vị nào cần đôn đốc.",
} as const;
