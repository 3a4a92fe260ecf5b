import type { Book } from "../book";
import { sheetById } from "../book";
import type { ConditionalFormat, ConditionalRule } from "../conditionalFormat";
import type { Sheet } from "../sheet";
import type { Validation, ValidationRule } from "../validation";

/** Rewrites a formula (without `=`); `home` is the sheet that references without a sheet mean. */
export type FormulaMap = (formula: string, home: Sheet) => string;

/** Applies a rewriting to every formula of the workbook: cells, names, validations, formats, charts. */
export function rewriteAllFormulas(book: Book, map: FormulaMap): void {
  for (const sheet of book.sheets) {
    for (const cells of sheet.cells.values()) {
      for (const [column, cell] of cells) {
        if (cell.formula === null) continue;
        const formula = map(cell.formula, sheet);
        if (formula !== cell.formula) cells.set(column, { ...cell, formula });
      }
    }
    sheet.validations = sheet.validations.map((one) => mapValidation(one, (formula) => map(formula, sheet)));
    sheet.conditionalFormats = sheet.conditionalFormats.map((one) =>
      mapConditional(one, (formula) => map(formula, sheet)),
    );
    sheet.charts = sheet.charts.map((chart) => ({
      ...chart,
      series: chart.series.map((series) => ({
        ...series,
        name: series.name?.startsWith("=") ? `=${map(series.name.slice(1), sheet)}` : series.name,
        values: map(series.values, sheet),
        categories: series.categories && map(series.categories, sheet),
      })),
    }));
  }
  book.names = book.names.map((name) => {
    const home = (name.sheetId === null ? undefined : sheetById(book, name.sheetId)) ?? book.sheets[0]!;
    return { ...name, formula: mapText(name.formula, (formula) => map(formula, home)) };
  });
}

function mapText<T extends string | number | undefined>(text: T, map: (formula: string) => string): T {
  return (typeof text === "string" && text.startsWith("=") ? `=${map(text.slice(1))}` : text) as T;
}

export function mapValidation(validation: Validation, map: (formula: string) => string): Validation {
  return { ...validation, rule: mapRule(validation.rule, map) };
}

function mapRule(rule: ValidationRule, map: (formula: string) => string): ValidationRule {
  switch (rule.kind) {
    case "None":
      return rule;
    case "List":
      return { ...rule, source: mapText(rule.source, map) };
    case "Custom":
      return { ...rule, formula: mapText(rule.formula, map) };
    default:
      return { ...rule, formula1: mapText(rule.formula1, map), formula2: mapText(rule.formula2, map) };
  }
}

export function mapConditional(
  format: ConditionalFormat,
  map: (formula: string) => string,
): ConditionalFormat {
  return { ...format, rule: mapCondition(format.rule, map) };
}

function mapCondition(rule: ConditionalRule, map: (formula: string) => string): ConditionalRule {
  switch (rule.type) {
    case "Custom":
      return { ...rule, formula: mapText(rule.formula, map) };
    case "CellValue":
      return { ...rule, formula1: mapText(rule.formula1, map), formula2: mapText(rule.formula2, map) };
    case "ContainsText":
      return { ...rule, text: mapText(rule.text, map) };
    case "ColorScale": {
      const bound = <B extends { formula?: string | undefined }>(part: B): B => ({
        ...part,
        formula: mapText(part.formula, map),
      });
      const midpoint = rule.midpoint && bound(rule.midpoint);
      return { ...rule, minimum: bound(rule.minimum), midpoint, maximum: bound(rule.maximum) };
    }
    case "DataBar":
      return {
        ...rule,
        lower: { ...rule.lower, formula: mapText(rule.lower.formula, map) },
        upper: { ...rule.upper, formula: mapText(rule.upper.formula, map) },
      };
    case "IconSet":
      return {
        ...rule,
        criteria: rule.criteria.map((one) => ({ ...one, formula: mapText(one.formula, map) })),
      };
    default:
      return rule;
  }
}
