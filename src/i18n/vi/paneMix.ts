import { vietnameseFormats } from "../formats";

const { number } = vietnameseFormats;

/** Words for taking single figures from another file of the same unit. */
export const vietnameseMix = {
  intro:
    "Chọn tệp chính; ô nào lấy theo tệp khác thì chọn số của tệp đó. Số của tệp chính vẫn được ghi lại bên cạnh.",
  base: "Tệp chính",
  blank: "trống",
  /** A blank is no figure to take; a figure that the main file does not ask for has no place to go to. */
  notToTake: "không lấy được",
  save: (count: number) => `Dùng tệp chính và ${number(count)} số đã chọn`,
  /** Goes into the record of the summary. */
  basis: (from: string, reason: string) => `Lấy từ ${from}: ${reason}`,
};

export type MixTexts = typeof vietnameseMix;
