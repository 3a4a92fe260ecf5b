import {
  activeSheet,
  displayText,
  findTable,
  namedArea,
  refuse,
  sheetById,
  styleAt,
  valueAt,
} from "../../engine";
import type { Area, Binding, Sheet } from "../../engine";
import type { HostClass, HostContext, HostObject } from "../context";
import type { KeyTarget } from "../targets";
import type { Book } from "../../engine";
import { optionalText, textArg, wordArg } from "./arg";
import { placedArg, rangeObject } from "./cells";

const TYPES = ["Range", "Table", "Text"] as const;

function bind(
  context: HostContext,
  sheet: Sheet,
  areas: readonly Area[],
  type: unknown,
  id: unknown,
): HostObject {
  const { book } = context;
  const kind = wordArg(type, TYPES);
  const given = optionalText(id);
  let number = book.bindings.size + 1;
  while (book.bindings.has(`binding${number}`)) number += 1;
  const key = given ?? `binding${number}`;
  const table = sheet.tables.find((one) => JSON.stringify(one.area) === JSON.stringify(areas[0]));
  if (kind === "Table" && !table) refuse("InvalidArgument", "the range is no table");
  const binding: Binding = {
    id: key,
    type: kind,
    sheetId: sheet.id,
    areas,
    tableId: kind === "Table" ? table!.id : null,
  };
  book.bindings.set(key, binding);
  return context.make("Binding", { key });
}

/** `workbook.bindings`. */
export const bindingsClass: HostClass<Book> = {
  get: { Count: (book) => book.bindings.size },
  items: (book, context) => [...book.bindings.keys()].map((key) => context.make("Binding", { key })),
  item: (book, key, context) => {
    const id = textArg(key);
    return book.bindings.has(id) ? context.make("Binding", { key: id }) : null;
  },
  methods: {
    Add: (book, [range, type, id], context) => {
      const at = placedArg(context, activeSheet(book), range);
      return bind(context, at.sheet, [at.area], type, id);
    },
    AddFromNamedItem: (book, [name, type, id], context) => {
      const at = namedArea(book, activeSheet(book), textArg(name));
      return at ? bind(context, at.sheet, [at.area], type, id) : refuse("ItemNotFound", textArg(name));
    },
    AddFromSelection: (book, [type, id], context) => {
      const sheet = activeSheet(book);
      return bind(context, sheet, sheet.selection.areas, type, id);
    },
  },
};

function bindingOf(
  { key }: KeyTarget,
  { book }: HostContext,
): { binding: Binding; sheet: Sheet; area: Area } {
  const binding = book.bindings.get(key);
  const sheet = binding && sheetById(book, binding.sheetId);
  const area = binding?.areas[0];
  return binding && sheet && area ? { binding, sheet, area } : refuse("InvalidBinding", key);
}

export const bindingClass: HostClass<KeyTarget> = {
  identity: ({ key }) => ({ Id: key }),
  get: {
    Id: ({ key }) => key,
    Type: (target, context) => bindingOf(target, context).binding.type,
  },
  methods: {
    Delete: ({ key }, _args, { book }) => {
      book.bindings.delete(key);
    },
    GetRange: (target, _args, context) => {
      const { sheet, area } = bindingOf(target, context);
      return rangeObject(context, sheet, area);
    },
    GetTable: (target, _args, context) => {
      const { binding } = bindingOf(target, context);
      const found = binding.tableId === null ? undefined : findTable(context.book, binding.tableId);
      if (!found) return refuse("InvalidBinding", "the binding is no table");
      return context.make("Table", { sheet: found.sheet, id: found.table.id });
    },
    GetText: (target, _args, context) => {
      const { binding, sheet, area } = bindingOf(target, context);
      if (binding.type !== "Text") return refuse("InvalidBinding", "the binding is no text");
      const { numberFormat } = styleAt(sheet, area.firstRow, area.firstColumn);
      return displayText(valueAt(sheet, area.firstRow, area.firstColumn), numberFormat, context.book.culture);
    },
  },
};
