import { foldText } from "./foldText";
import { withoutAccents } from "./foldName";

/** How a unit typed after a number stands to the row's own unit. */
export type MeasureRelation =
  | { readonly kind: "same" }
  /** The same thing on another scale: the number times `factor` is in the row's unit. */
  | { readonly kind: "scaled"; readonly factor: number }
  | { readonly kind: "different" };

/** A unit of measure taken apart: `triệu đồng/người/năm` is a million of `money` per `người/năm`. */
interface Measure {
  /** Product of the scale words, 1 when none is written. */
  readonly scale: number;
  readonly hasScaleWord: boolean;
  /** `money`, `mass`… or the words themselves; empty when only a scale word is written. */
  readonly dimension: string;
  /** Size of the base unit in its dimension: đồng, kilogram, square metre, metre, 1. */
  readonly size: number;
  readonly per: string;
  /** `điểm %`. */
  readonly isPoints: boolean;
}

const SCALE_WORDS = withUnaccented<number>([
  ["chục", 10],
  ["trăm", 100],
  ["nghìn", 1e3],
  ["ngàn", 1e3],
  ["vạn", 1e4],
  ["triệu", 1e6],
  ["tr", 1e6],
  ["tỷ", 1e9],
  ["tỉ", 1e9],
]);
const BASE_UNITS = withUnaccented<readonly [dimension: string, size: number]>([
  ["đồng", ["money", 1]],
  ["đ", ["money", 1]],
  ["vnđ", ["money", 1]],
  ["gam", ["mass", 0.001]],
  ["g", ["mass", 0.001]],
  ["kg", ["mass", 1]],
  ["yến", ["mass", 10]],
  ["tạ", ["mass", 100]],
  ["tấn", ["mass", 1000]],
  ["m2", ["area", 1]],
  ["mét vuông", ["area", 1]],
  ["ha", ["area", 1e4]],
  ["hecta", ["area", 1e4]],
  ["km2", ["area", 1e6]],
  ["cm", ["length", 0.01]],
  ["m", ["length", 1]],
  ["mét", ["length", 1]],
  ["km", ["length", 1000]],
  ["%", ["share", 0.01]],
  ["phần trăm", ["share", 0.01]],
  ["‰", ["share", 0.001]],
  ["phần nghìn", ["share", 0.001]],
]);

const STUCK_MONEY =
  /(^|[\s.])(tr|tỷ|tỉ|ty|triệu|trieu|nghìn|nghin|ngàn|ng)\.?\s?(?:đồng|dong|đ|d)\.?(?=$|[\s/])/;
const DOTS_AND_SPACES = /[.\s]+/g;
const POINTS = /^(?:điểm|diem) (?=%|phần|phan|‰)/;
const EDGES = /^[\s:;,.]+|[\s:;,.]+$/g;
const SLASH = /\s*\/\s*/g;
const ALTERNATIVES = /\s*[,;]\s*/;

/** Compares a typed unit with the row's. Where the row's is unknown only a share (`%`, `‰`) is the same. */
export function relateMeasures(typed: string, rowUnit: string | undefined): MeasureRelation {
  if (typed === rowUnit) return { kind: "same" };
  const left = parseMeasure(typed);
  if (rowUnit === undefined) {
    if (left.dimension === "share" && left.scale === 1) return { kind: "same" };
    return left.hasScaleWord ? { kind: "scaled", factor: left.scale } : { kind: "different" };
  }
  const folded = foldText(typed);
  if (folded === foldText(rowUnit)) return { kind: "same" };
  const right = parseMeasure(rowUnit);
  if (left.per !== "" && !isPerOf(left.per, right.per)) return { kind: "different" };
  if (left.isPoints && !right.isPoints) return { kind: "different" };
  // `5 tr` is a million only of money; elsewhere it shortens `trẻ`, `trường`…
  if (folded === "tr" && right.dimension !== "money") return { kind: "different" };
  if (!isSameThing(left, right)) return { kind: "different" };
  const size = left.dimension === "" ? right.size : left.size;
  const factor = ratio(left.scale * size, right.scale * right.size);
  return factor === 1 ? { kind: "same" } : { kind: "scaled", factor };
}

/** The scale of `tỷ`, `triệu đồng`… when the text is nothing but a scale word with or without `đồng`, else null. */
export function scaleOf(text: string): number | null {
  const measure = parseMeasure(text);
  const isScale = measure.hasScaleWord && (measure.dimension === "" || measure.dimension === "money");
  return isScale && measure.per === "" ? measure.scale : null;
}

function parseMeasure(text: string): Measure {
  const folded = foldText(text).replace(EDGES, "").replace("²", "2").replace(SLASH, "/");
  const slash = folded.indexOf("/");
  const head = slash < 0 ? folded : folded.slice(0, slash);
  const isPoints = POINTS.test(head);
  const words = head
    .replace(POINTS, "")
    .replace(
      STUCK_MONEY,
      (_all, before: string, scale: string) => `${before}${scale === "ng" ? "nghìn" : scale} đồng`,
    )
    .replace(DOTS_AND_SPACES, " ")
    .trim()
    .split(" ");
  let scale = 1;
  let index = 0;
  // `phần trăm` and `phần nghìn` begin with another word, so their scale words are not met here.
  for (; index < words.length; index += 1) {
    const factor = SCALE_WORDS.get(words[index]!);
    if (factor === undefined) break;
    scale *= factor;
  }
  const base = words.slice(index).join(" ");
  const known = BASE_UNITS.get(base);
  return {
    scale,
    hasScaleWord: index > 0,
    dimension: known ? known[0] : base,
    size: known ? known[1] : 1,
    per: slash < 0 ? "" : folded.slice(slash + 1),
    isPoints,
  };
}

function isSameThing(typed: Measure, row: Measure): boolean {
  if (typed.dimension === "") return typed.hasScaleWord;
  if (sameWords(typed.dimension, row.dimension)) return true;
  if (!ALTERNATIVES.test(row.dimension)) return false;
  // `tin, bài`: either, or both without the comma.
  const alternatives = row.dimension.split(ALTERNATIVES);
  return [...alternatives, alternatives.join(" ")].some((words) => sameWords(typed.dimension, words));
}

/** `triệu đồng/người` is also said of `triệu đồng/người/năm`. */
function isPerOf(typed: string, row: string): boolean {
  return sameWords(typed, row) || (row[typed.length] === "/" && sameWords(typed, row.slice(0, typed.length)));
}

/** Equal, or typed without any accent. */
function sameWords(typed: string, expected: string): boolean {
  return typed === expected || typed === withoutAccents(expected);
}

/** Powers of ten divide to the nearest decimal. */
function ratio(dividend: number, divisor: number): number {
  return Number((dividend / divisor).toPrecision(12));
}

/** A table that also answers to the words typed without accents, where that names one thing only. */
function withUnaccented<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const table = new Map<string, T>();
  for (const [word, value] of entries) table.set(withoutAccents(word), value);
  for (const [word, value] of entries) table.set(word, value);
  return table;
}
