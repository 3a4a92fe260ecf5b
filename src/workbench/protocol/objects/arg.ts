import { refuse } from "../../engine";
import { isHostObject } from "../define";
import type { HostObject } from "../context";

/** Arguments of scripts, checked; each refuses with InvalidArgument what it cannot take. */
export function textArg(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return refuse("InvalidArgument", "a text is needed");
}

export function optionalText(value: unknown): string | null {
  return value === null || value === undefined ? null : textArg(value);
}

export function numberArg(value: unknown): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && Number.isFinite(number)) return number;
  return refuse("InvalidArgument", "a number is needed");
}

export function wholeArg(value: unknown, fallback?: number): number {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  const number = numberArg(value);
  return Number.isInteger(number) ? number : refuse("InvalidArgument", "a whole number is needed");
}

export function flagArg(value: unknown, fallback?: boolean): boolean {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  if (typeof value === "boolean") return value;
  return refuse("InvalidArgument", "true or false is needed");
}

/** One of a set of words, without regard to case; gives it as Excel writes it. */
export function wordArg<W extends string>(value: unknown, words: readonly W[], fallback?: W): W {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  const text = typeof value === "string" ? value.toLowerCase() : "";
  const word = words.find((one) => one.toLowerCase() === text);
  return word ?? refuse("InvalidArgument", `${String(value)} is none of ${words.join(", ")}`);
}

export function recordArg(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && !isHostObject(value)) {
    return value as Record<string, unknown>;
  }
  return refuse("InvalidArgument", "an object is needed");
}

export function listArg(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : refuse("InvalidArgument", "a list is needed");
}

export function objectArg(value: unknown, className: string): HostObject {
  if (isHostObject(value) && value.className === className) return value;
  return refuse("InvalidArgument", `a ${className} is needed`);
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  lime: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  cyan: "#00FFFF",
  aqua: "#00FFFF",
  magenta: "#FF00FF",
  fuchsia: "#FF00FF",
  silver: "#C0C0C0",
  gray: "#808080",
  grey: "#808080",
  maroon: "#800000",
  olive: "#808000",
  green: "#008000",
  purple: "#800080",
  teal: "#008080",
  navy: "#000080",
  orange: "#FFA500",
  brown: "#A52A2A",
  pink: "#FFC0CB",
  gold: "#FFD700",
  indigo: "#4B0082",
  violet: "#EE82EE",
  tan: "#D2B48C",
  crimson: "#DC143C",
  coral: "#FF7F50",
  salmon: "#FA8072",
  khaki: "#F0E68C",
  darkmagenta: "#8B008B",
  lightgreen: "#90EE90",
  lightblue: "#ADD8E6",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  lightyellow: "#FFFFE0",
  lightpink: "#FFB6C1",
  darkgreen: "#006400",
  darkblue: "#00008B",
  darkred: "#8B0000",
  darkorange: "#FF8C00",
  darkgray: "#A9A9A9",
  darkgrey: "#A9A9A9",
  dimgray: "#696969",
  skyblue: "#87CEEB",
  steelblue: "#4682B4",
  royalblue: "#4169E1",
  seagreen: "#2E8B57",
  forestgreen: "#228B22",
  limegreen: "#32CD32",
  tomato: "#FF6347",
  turquoise: "#40E0D0",
  orchid: "#DA70D6",
  plum: "#DDA0DD",
  lavender: "#E6E6FA",
  beige: "#F5F5DC",
  ivory: "#FFFFF0",
  chocolate: "#D2691E",
  firebrick: "#B22222",
  hotpink: "#FF69B4",
  slateblue: "#6A5ACD",
  slategray: "#708090",
  cornflowerblue: "#6495ED",
  dodgerblue: "#1E90FF",
  mediumseagreen: "#3CB371",
  yellowgreen: "#9ACD32",
  palegreen: "#98FB98",
  springgreen: "#00FF7F",
  whitesmoke: "#F5F5F5",
  gainsboro: "#DCDCDC",
  aliceblue: "#F0F8FF",
  azure: "#F0FFFF",
  honeydew: "#F0FFF0",
  lightcyan: "#E0FFFF",
  lightcoral: "#F08080",
  lightsalmon: "#FFA07A",
  lightskyblue: "#87CEFA",
  lightsteelblue: "#B0C4DE",
  powderblue: "#B0E0E6",
  peachpuff: "#FFDAB9",
  wheat: "#F5DEB3",
  thistle: "#D8BFD8",
  sienna: "#A0522D",
  peru: "#CD853F",
  linen: "#FAF0E6",
};

/** `#RRGGBB` or the English name of a colour. */
export function colorArg(value: unknown): string {
  const text = textArg(value).trim();
  if (/^#?[0-9A-Fa-f]{6}$/.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  if (/^#[0-9A-Fa-f]{3}$/.test(text))
    return `#${[...text.slice(1)]
      .map((one) => one + one)
      .join("")
      .toUpperCase()}`;
  return NAMED_COLORS[text.toLowerCase()] ?? refuse("InvalidArgument", `${text} is no colour`);
}
