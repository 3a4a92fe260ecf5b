import { showDate } from "../core/model";
import { formatVietnameseNumber } from "../core/reading";
import type { Formats } from "./messages";

/** Numbers and dates as people in Viet Nam write them. */
export const vietnameseFormats: Formats = {
  number: (value, maximumDecimals = 6) => formatVietnameseNumber(value, maximumDecimals),
  date: showDate,
};
