import { showDate } from "../core/model";
import { formatVietnameseNumber } from "../core/reading";
import { PLACE_LIMIT, SENTENCE_LIMIT } from "./fit";
import type { Formats } from "./messages";

const room = SENTENCE_LIMIT - PLACE_LIMIT;

/** Numbers and dates as people in Viet Nam write them: `1.234,5`, `31/10/2026`. */
export const vietnameseFormats: Formats = {
  number: (value, maximumDecimals = 6) => formatVietnameseNumber(value, maximumDecimals),
  date: showDate,
  room,
};

/** `1,234.5`; dates stay day, month, year, as on the documents themselves. */
export const englishFormats: Formats = {
  number: (value, maximumDecimals = 6) => swapSeparators(formatVietnameseNumber(value, maximumDecimals)),
  date: showDate,
  room,
};

function swapSeparators(text: string): string {
  return text.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
}
