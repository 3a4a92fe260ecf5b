import type { Verdict } from "../model";

/** Words of verdict, everywhere. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  exceeded: "Vượt",
  met: "Đạt",
  missed: "Không đạt",
  notYet: "Chưa đến kỳ đánh giá",
  notAssessed: "Không đánh giá",
};
