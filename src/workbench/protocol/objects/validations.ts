import {
  cellsToAreas,
  changeValidation,
  chartReference,
  clearValidation,
  commonValidation,
  isInsideGrid,
  isValidValue,
  NO_VALIDATION,
  refuse,
  usedArea,
  validationAt,
  valueAt,
  calculateIfAutomatic,
  isFormulaSyntax,
} from "../../engine";
import type { Area, Validation, ValidationRule } from "../../engine";
import type { HostClass, HostContext } from "../context";
import { isHostObject } from "../define";
import type { CellsTarget } from "../targets";
import { flagArg, recordArg, textArg, wordArg } from "./arg";
import { areaOfRange, areasObject, cellsOf } from "./cells";

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;
const BASIC = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
} as const;

/** Longest list that Excel takes as a text. */
const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

function common({ part }: CellsTarget): Validation | null | "mixed" {
  return commonValidation(part.sheet, part.areas);
}

/** The validation as a script reads it; cells with different ones read as null. */
function read<T>(target: CellsTarget, pick: (validation: Omit<Validation, "areas">) => T): T | null {
  const found = common(target);
  return found === "mixed" ? null : pick(found ?? NO_VALIDATION);
}

function change({ part }: CellsTarget, patch: Partial<Validation>): void {
  if (part.sheet.protection) refuse("AccessDenied", part.sheet.name);
  if (!part.areas.every(isInsideGrid)) refuse("InvalidReference");
  changeValidation(part.sheet, part.areas, patch);
}

/** `range.dataValidation`. It does not stop scripts from writing other values, only people. */
export const dataValidationClass: HostClass<CellsTarget> = {
  get: {
    Type: (target) => {
      const found = common(target);
      if (found === "mixed") return "Inconsistent";
      return found?.rule.kind ?? "None";
    },
    Rule: (target) => read(target, ({ rule }) => shownRule(rule)),
    IgnoreBlanks: (target) => read(target, (one) => one.ignoreBlanks),
    ErrorAlert: (target) => read(target, (one) => one.errorAlert),
    Prompt: (target) => read(target, (one) => one.prompt),
    Valid: (target, context) => {
      const invalid = invalidCells(target, context);
      if (invalid.length === 0) return true;
      return common(target) === "mixed" ? null : false;
    },
  },
  set: {
    Rule: (target, value) => change(target, { rule: ruleArg(value) }),
    IgnoreBlanks: (target, value) => change(target, { ignoreBlanks: flagArg(value) }),
    ErrorAlert: (target, value) => {
      const record = recordArg(value);
      const errorAlert = {
        showAlert: flagArg(record.showAlert, true),
        style: wordArg(record.style, ["Stop", "Warning", "Information"], "Stop"),
        title: short(record.title, LONGEST_TITLE),
        message: short(record.message, LONGEST_MESSAGE),
      };
      change(target, { errorAlert });
    },
    Prompt: (target, value) => {
      const record = recordArg(value);
      const prompt = {
        showPrompt: flagArg(record.showPrompt, true),
        title: short(record.title, LONGEST_TITLE),
        message: short(record.message, LONGEST_MESSAGE),
      };
      change(target, { prompt });
    },
  },
  methods: {
    Clear: ({ part }) => {
      if (part.sheet.protection) refuse("AccessDenied", part.sheet.name);
      clearValidation(part.sheet, part.areas);
    },
    GetInvalidCells: (target, _args, context) => {
      const invalid = invalidCells(target, context);
      if (invalid.length === 0) return refuse("ItemNotFound", "all cells are valid");
      return areasObject(context, target.part.sheet, invalid);
    },
  },
};

function short(value: unknown, longest: number): string {
  const text = value === null || value === undefined ? "" : textArg(value);
  return text.length <= longest ? text : refuse("InvalidArgument", `at most ${longest} characters`);
}

function invalidCells({ part }: CellsTarget, { book }: HostContext): Area[] {
  calculateIfAutomatic(book);
  const { sheet } = part;
  const cells: { row: number; column: number }[] = [];
  for (const area of part.areas) {
    const used = area.lastRow - area.firstRow > 10_000 ? usedArea(sheet, area, true) : area;
    if (!used) continue;
    for (let row = used.firstRow; row <= used.lastRow; row += 1) {
      for (let column = used.firstColumn; column <= used.lastColumn; column += 1) {
        const validation = validationAt(sheet, row, column);
        if (validation && !isValidValue(book, sheet, row, column, validation, valueAt(sheet, row, column))) {
          cells.push({ row, column });
        }
      }
    }
  }
  return cellsToAreas(cells);
}

/** `Excel.DataValidationRule`: exactly one kind. */
function ruleArg(value: unknown): ValidationRule {
  const record = recordArg(value);
  const kinds = Object.keys(record).filter((key) => record[key] !== null && record[key] !== undefined);
  const [kind] = kinds;
  if (kinds.length !== 1 || kind === undefined) return refuse("InvalidArgument", "exactly one kind of rule");
  const inner = recordArg(record[kind]);
  if (kind === "list") {
    const source = formulaArg(inner.source);
    const text = String(source);
    if (text === "") refuse("InvalidArgument", "an empty list");
    if (!text.startsWith("=") && text.length > LONGEST_LIST)
      refuse("InvalidArgument", "a list of more than 255 characters");
    return { kind: "List", source: text, dropDown: flagArg(inner.inCellDropDown, true) };
  }
  if (kind === "custom") return { kind: "Custom", formula: String(formulaArg(inner.formula)) };
  if (!Object.hasOwn(BASIC, kind)) return refuse("InvalidArgument", `rule ${kind}`);
  const operator = wordArg(inner.operator, OPERATORS);
  const formula1 = formulaArg(inner.formula1);
  const two = operator === "Between" || operator === "NotBetween";
  if (two && (inner.formula2 === null || inner.formula2 === undefined)) refuse("InvalidArgument", "formula2");
  return {
    kind: BASIC[kind as keyof typeof BASIC],
    operator,
    formula1,
    ...(two ? { formula2: formulaArg(inner.formula2) } : {}),
  };
}

/** A number, a text, a formula with `=`, or a range. */
function formulaArg(value: unknown): string | number {
  if (isHostObject(value)) {
    const cells = cellsOf(value);
    return `=${chartReference(cells.part.sheet, areaOfRange(cells))}`;
  }
  if (typeof value === "number") return value;
  const text = textArg(value);
  if (text.startsWith("=") && !isFormulaSyntax(text.slice(1))) refuse("InvalidArgument", `formula ${text}`);
  return text;
}

function shownRule(rule: ValidationRule): unknown {
  switch (rule.kind) {
    case "None":
      return {};
    case "List":
      return { list: { inCellDropDown: rule.dropDown, source: rule.source } };
    case "Custom":
      return { custom: { formula: rule.formula } };
    default: {
      const name = rule.kind.charAt(0).toLowerCase() + rule.kind.slice(1);
      const { formula1, formula2, operator } = rule;
      return { [name]: { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator } };
    }
  }
}
