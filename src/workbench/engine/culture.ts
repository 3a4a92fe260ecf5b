/** How numbers and dates are typed and shown on a machine. The scripting interface itself always speaks en-US. */
export interface Culture {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  readonly dateOrder: "dmy" | "mdy" | "ymd";
  readonly dateSeparator: string;
  readonly shortDatePattern: string;
  readonly longDatePattern: string;
  readonly timeSeparator: string;
  readonly longTimePattern: string;
  readonly shortTimePattern: string;
}

export const ENGLISH: Culture = {
  name: "en-US",
  decimalSeparator: ".",
  groupSeparator: ",",
  dateOrder: "mdy",
  dateSeparator: "/",
  shortDatePattern: "m/d/yyyy",
  longDatePattern: "dddd, mmmm d, yyyy",
  timeSeparator: ":",
  longTimePattern: "h:mm:ss AM/PM",
  shortTimePattern: "h:mm AM/PM",
};

export const VIETNAMESE: Culture = {
  name: "vi-VN",
  decimalSeparator: ",",
  groupSeparator: ".",
  dateOrder: "dmy",
  dateSeparator: "/",
  shortDatePattern: "dd/mm/yyyy",
  longDatePattern: "dd mmmm yyyy",
  timeSeparator: ":",
  longTimePattern: "h:mm:ss AM/PM",
  shortTimePattern: "h:mm AM/PM",
};

/** The culture of a language tag; anything unknown reads as en-US. */
export function cultureOf(tag: string): Culture {
  return tag.toLowerCase().startsWith("vi") ? VIETNAMESE : ENGLISH;
}
