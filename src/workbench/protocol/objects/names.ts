import {
  addName,
  changeName,
  chartReference,
  deleteName,
  findName,
  fullAddress,
  isCellError,
  nameArea,
  nameValue,
  plainValue,
  refuse,
  valueTypeName,
} from "../../engine";
import type { CellValue, DefinedName, Sheet } from "../../engine";
import type { HostClass, HostContext, HostObject } from "../context";
import { isHostObject } from "../define";
import type { NamesTarget, NameTarget } from "../targets";
import { flagArg, optionalText, textArg } from "./arg";
import { areaOfRange, cellsOf, rangeObject } from "./cells";
import { valuesOf } from "./tables";

function nameOf(target: NameTarget, context: HostContext): DefinedName {
  return findName(context.book, target.sheet, target.name) ?? refuse("ItemNotFound", `name ${target.name}`);
}

/** Names of the workbook, or of one sheet. */
export const namesClass: HostClass<NamesTarget> = {
  items: ({ sheet }, context) =>
    context.book.names
      .filter((one) => one.sheetId === (sheet?.id ?? null))
      .map((one) => context.make("NamedItem", { sheet, name: one.name })),
  item: ({ sheet }, key, context) => {
    const found = findName(context.book, sheet, textArg(key));
    return found ? context.make("NamedItem", { sheet, name: found.name }) : null;
  },
  methods: {
    Add: ({ sheet }, [name, reference, comment], context) => {
      const formula = isHostObject(reference) ? `=${referenceOf(reference)}` : textArg(reference);
      const added = addName(context.book, sheet, textArg(name), formula, optionalText(comment) ?? "");
      return context.make("NamedItem", { sheet, name: added.name });
    },
    AddFormulaLocal: ({ sheet }, [name, formula, comment], context) => {
      const added = addName(
        context.book,
        sheet,
        textArg(name),
        textArg(formula),
        optionalText(comment) ?? "",
      );
      return context.make("NamedItem", { sheet, name: added.name });
    },
  },
};

/** `'Sheet'!$A$1:$B$2` of a range object. */
function referenceOf(range: HostObject): string {
  const cells = cellsOf(range);
  return chartReference(cells.part.sheet, areaOfRange(cells));
}

export const nameClass: HostClass<NameTarget> = {
  identity: ({ name }) => ({ _Id: name }),
  get: {
    _Id: ({ name }) => name,
    Name: ({ name }) => name,
    Comment: (target, context) => nameOf(target, context).comment,
    Formula: (target, context) => nameOf(target, context).formula,
    Visible: (target, context) => nameOf(target, context).visible,
    Scope: ({ sheet }) => (sheet ? "Worksheet" : "Workbook"),
    Type: (target, context) => {
      const name = nameOf(target, context);
      if (nameArea(context.book, name)) return "Range";
      return typeOf(nameValue(context.book, name));
    },
    Value: (target, context) => {
      const name = nameOf(target, context);
      const placed = nameArea(context.book, name);
      return placed ? fullAddress(placed.sheet, placed.area) : plainValue(nameValue(context.book, name));
    },
  },
  set: {
    Comment: (target, value, context) => {
      changeName(context.book, nameOf(target, context), { comment: textArg(value) });
    },
    Formula: (target, value, context) => {
      const text = textArg(value);
      changeName(context.book, nameOf(target, context), {
        formula: text.startsWith("=") ? text : `=${text}`,
      });
    },
    Visible: (target, value, context) => {
      changeName(context.book, nameOf(target, context), { visible: flagArg(value) });
    },
  },
  navigate: {
    Worksheet: ({ sheet }, context) =>
      sheet ? context.make("Worksheet", sheet) : refuse("InvalidOperation", "a name of the workbook"),
    WorksheetOrNullObject: ({ sheet }, context) => (sheet ? context.make("Worksheet", sheet) : null),
    ArrayValues: (target, context) => context.make("NamedItemArrayValues", target),
  },
  methods: {
    Delete: (target, _args, context) => deleteName(context.book, nameOf(target, context)),
    GetRange: (target, _args, context) => {
      const placed = nameArea(context.book, nameOf(target, context));
      return placed
        ? rangeObject(context, placed.sheet, placed.area)
        : refuse("ItemNotFound", "the name means no range");
    },
  },
};

export const nameValuesClass: HostClass<NameTarget> = {
  get: {
    Values: (target, context) => {
      const name = nameOf(target, context);
      const placed = nameArea(context.book, name);
      return placed
        ? valuesOf(context, placed.sheet, placed.area)
        : [[plainValue(nameValue(context.book, name))]];
    },
    Types: (target, context) => {
      const placed = nameArea(context.book, nameOf(target, context));
      const single = (): string[][] => [[valueTypeName(nameValue(context.book, nameOf(target, context)))]];
      return placed ? typesOf(placed.sheet, placed.area) : single();
    },
  },
};

function typesOf(sheet: Sheet, area: Parameters<typeof valuesOf>[2]): string[][] {
  return Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, r) =>
    Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_unused, c) =>
      valueTypeName(sheet.cells.get(area.firstRow + r)?.get(area.firstColumn + c)?.value ?? null),
    ),
  );
}

function typeOf(value: CellValue): string {
  if (isCellError(value)) return "Error";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return Number.isInteger(value) ? "Integer" : "Double";
}
