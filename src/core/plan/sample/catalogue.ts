import type { Coverage, Expression, Indicator } from "../../model";
import { parseExpression } from "../parseExpression";
import {
  AGGREGATION_WORDS,
  DIRECTION_WORDS,
  NATURE_WORDS,
  SET_WORDS,
  VALUE_TYPE_WORDS,
  wordMeaning,
} from "../planWords";
import { INDICATOR_TABLE } from "./indicatorTable";
import { tableRows } from "./table";

/** One row of the catalogue. Its indicator is asked of every unit it applies to. */
export interface CatalogueEntry {
  readonly indicator: Indicator;
  /** Offices that own the figure; empty where the units themselves do. */
  readonly owners: readonly string[];
  /** A target of one commune of middle size; null where none is set. */
  readonly sampleTarget: number | "Đạt" | null;
}

/** The catalogue of a district, in its order. */
export function districtCatalogue(): readonly CatalogueEntry[] {
  return tableRows(INDICATOR_TABLE).map(entryOf);
}

function entryOf(cells: readonly string[]): CatalogueEntry {
  const [
    code = "", name = "", unitOfMeasure = "", valueType = "", decimals = "", direction = "", nature = "",
    aggregation = "", numerator = "", denominator = "", weight = "", factor = "", appliesTo = "", owners = "",
    set = "", required = "", hardMinimum = "", hardMaximum = "", warnMinimum = "", warnMaximum = "", group = "",
    sampleTarget = "", method = "",
  ] = cells; // prettier-ignore
  return {
    indicator: {
      code,
      name,
      group,
      set: known(wordMeaning(SET_WORDS, set), set),
      unitOfMeasure,
      valueType: known(wordMeaning(VALUE_TYPE_WORDS, valueType), valueType),
      decimals: Number(decimals),
      direction: known(wordMeaning(DIRECTION_WORDS, direction), direction),
      nature: known(wordMeaning(NATURE_WORDS, nature), nature),
      aggregation: known(wordMeaning(AGGREGATION_WORDS, aggregation), aggregation),
      numerator: expressionOf(numerator),
      denominator: expressionOf(denominator),
      weight: weight === "" ? null : weight,
      factor: Number(factor),
      tolerance: null,
      appliesTo: coverageOf(appliesTo),
      owner: { kind: "applicable" },
      scope: "eachUnit",
      required: required === "Có",
      hardMinimum: numberOrNull(hardMinimum),
      hardMaximum: numberOrNull(hardMaximum),
      warnMinimum: numberOrNull(warnMinimum),
      warnMaximum: numberOrNull(warnMaximum),
      method,
      source: "",
    },
    owners: listOf(owners),
    sampleTarget: sampleTarget === "Đạt" ? "Đạt" : numberOrNull(sampleTarget),
  };
}

/** Kinds of unit are lower-case words, codes are capitals. */
export function coverageOf(text: string): Coverage {
  const parts = listOf(text);
  const isCode = (part: string) => part === part.toUpperCase();
  return { kinds: parts.filter((part) => !isCode(part)), codes: parts.filter(isCode) };
}

function expressionOf(text: string): Expression | null {
  if (text === "") return null;
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`unreadable expression in the catalogue: ${text}`);
  return parsed.value;
}

function listOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(";");
}

function numberOrNull(text: string): number | null {
  return text === "" ? null : Number(text);
}

function known<T>(meaning: T | null, word: string): T {
  if (meaning === null) throw new Error(`unknown word in the catalogue: ${word}`);
  return meaning;
}
