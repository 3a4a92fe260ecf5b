import { refuse } from "../../engine";
import type { Book, DocumentProperties, Sheet } from "../../engine";
import type { HostClass } from "../context";
import type { KeyTarget, SheetKeyTarget } from "../targets";
import { textArg, wholeArg } from "./arg";

type TextProperty = Exclude<keyof DocumentProperties, "revisionNumber">;

function textProperty(key: TextProperty): {
  get: (book: Book) => string;
  set: (book: Book, value: unknown) => void;
} {
  return {
    get: (book) => book.properties[key],
    set: (book, value) => {
      book.properties = { ...book.properties, [key]: textArg(value) };
    },
  };
}

const TEXTS = {
  Title: textProperty("title"),
  Subject: textProperty("subject"),
  Author: textProperty("author"),
  Keywords: textProperty("keywords"),
  Comments: textProperty("comments"),
  Category: textProperty("category"),
  Manager: textProperty("manager"),
  Company: textProperty("company"),
};

/** `workbook.properties`. */
export const documentPropertiesClass: HostClass<Book> = {
  get: {
    ...Object.fromEntries(Object.entries(TEXTS).map(([name, { get }]) => [name, get])),
    LastAuthor: (book) => book.properties.lastAuthor,
    RevisionNumber: (book) => book.properties.revisionNumber,
    CreationDate: (book) => book.properties.creationDate,
  },
  set: {
    ...Object.fromEntries(Object.entries(TEXTS).map(([name, { set }]) => [name, set])),
    RevisionNumber: (book, value) => {
      book.properties = { ...book.properties, revisionNumber: wholeArg(value) };
    },
  },
  navigate: {
    Custom: (book, context) => context.make("CustomPropertyCollection", book),
  },
};

type PropertyValue = string | number | boolean | Date;

function propertyValue(value: unknown): PropertyValue {
  if (typeof value === "string") {
    // The client sends a Date as text in ISO form.
    return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? new Date(value) : value;
  }
  return typeof value === "number" || typeof value === "boolean"
    ? value
    : refuse("InvalidArgument", "property value");
}

function findKey<V>(map: ReadonlyMap<string, V>, key: unknown): string | undefined {
  const wanted = textArg(key).toLowerCase();
  return [...map.keys()].find((one) => one.toLowerCase() === wanted);
}

/** Custom document properties: keys without regard to case, at most 255 characters. */
export const customPropertiesClass: HostClass<Book> = {
  items: (book, context) =>
    [...book.customProperties.keys()].map((key) => context.make("CustomProperty", { key })),
  item: (book, key, context) => {
    const found = findKey(book.customProperties, key);
    return found === undefined ? null : context.make("CustomProperty", { key: found });
  },
  methods: {
    Add: (book, [key, value], context) => {
      const name = textArg(key);
      if (name === "" || name.length > 255) refuse("InvalidArgument", "property key");
      const known = findKey(book.customProperties, name) ?? name;
      book.customProperties.set(known, propertyValue(value));
      return context.make("CustomProperty", { key: known });
    },
    DeleteAll: (book) => book.customProperties.clear(),
  },
};

export const customPropertyClass: HostClass<KeyTarget> = {
  identity: ({ key }) => ({ _Id: key }),
  get: {
    Key: ({ key }) => key,
    Value: ({ key }, { book }) => book.customProperties.get(key) ?? refuse("ItemNotFound", key),
    Type: ({ key }, { book }) => {
      const value = book.customProperties.get(key);
      if (value instanceof Date) return "Date";
      if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
      return typeof value === "boolean" ? "Boolean" : "String";
    },
  },
  set: {
    Value: ({ key }, value, { book }) => {
      book.customProperties.set(key, propertyValue(value));
    },
  },
  methods: {
    Delete: ({ key }, _args, { book }) => {
      book.customProperties.delete(key);
    },
  },
};

/** Custom properties of a sheet: texts only. */
export const sheetPropertiesClass: HostClass<Sheet> = {
  items: (sheet, context) =>
    [...sheet.customProperties.keys()].map((key) => context.make("WorksheetCustomProperty", { sheet, key })),
  item: (sheet, key, context) => {
    const found = findKey(sheet.customProperties, key);
    return found === undefined ? null : context.make("WorksheetCustomProperty", { sheet, key: found });
  },
  methods: {
    Add: (sheet, [key, value], context) => {
      const known = findKey(sheet.customProperties, key) ?? textArg(key);
      sheet.customProperties.set(known, textArg(value));
      return context.make("WorksheetCustomProperty", { sheet, key: known });
    },
  },
};

export const sheetPropertyClass: HostClass<SheetKeyTarget> = {
  identity: ({ key }) => ({ _Id: key }),
  get: {
    _Id: ({ key }) => key,
    Key: ({ key }) => key,
    Value: ({ sheet, key }) => sheet.customProperties.get(key) ?? refuse("ItemNotFound", key),
  },
  set: {
    Value: ({ sheet, key }, value) => {
      sheet.customProperties.set(key, textArg(value));
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
    },
  },
};
