import { addCustomXml, emit, refuse, replaceCustomXml, xmlNamespace } from "../../engine";
import type { Book } from "../../engine";
import type { HostClass, HostContext, HostObject } from "../context";
import type { KeyTarget, XmlPartsTarget } from "../targets";
import { textArg } from "./arg";

/** `workbook.settings`: any JSON value by key. */
export const settingsClass: HostClass<Book> = {
  items: (book, context) => [...book.settings.keys()].map((key) => context.make("Setting", { key })),
  item: (book, key, context) => {
    const text = textArg(key);
    return book.settings.has(text) ? context.make("Setting", { key: text }) : null;
  },
  methods: {
    Add: (book, [key, value], context) => {
      const text = textArg(key);
      book.settings.set(text, value);
      emit(book, { kind: "settingsChanged" });
      return context.make("Setting", { key: text });
    },
  },
};

export const settingClass: HostClass<KeyTarget> = {
  identity: ({ key }) => ({ _Id: key }),
  get: {
    _Id: ({ key }) => key,
    Key: ({ key }) => key,
    Value: ({ key }, { book }) => {
      if (!book.settings.has(key)) return refuse("ItemNotFound", `setting ${key}`);
      return book.settings.get(key);
    },
  },
  set: {
    Value: ({ key }, value, { book }) => {
      book.settings.set(key, value);
      emit(book, { kind: "settingsChanged" });
    },
  },
  methods: {
    Delete: ({ key }, _args, { book }) => {
      if (!book.settings.delete(key)) refuse("ItemNotFound", `setting ${key}`);
      emit(book, { kind: "settingsChanged" });
    },
  },
};

function parts({ namespace }: XmlPartsTarget, { book }: HostContext): Book["customXml"] {
  return namespace === null
    ? book.customXml
    : book.customXml.filter((part) => xmlNamespace(part.xml) === namespace);
}

function onlyPart(target: XmlPartsTarget, context: HostContext): HostObject | null {
  const [first, ...more] = parts(target, context);
  return first && more.length === 0 ? context.make("CustomXmlPart", { key: first.id }) : null;
}

/** Custom XML parts of the workbook. */
export const xmlPartsClass: HostClass<XmlPartsTarget> = {
  items: (target, context) =>
    parts(target, context).map((part) => context.make("CustomXmlPart", { key: part.id })),
  item: (target, key, context) => {
    const part = parts(target, context).find((one) => one.id === textArg(key));
    return part ? context.make("CustomXmlPart", { key: part.id }) : null;
  },
  methods: {
    Add: (_target, [xml], context) =>
      context.make("CustomXmlPart", { key: addCustomXml(context.book, textArg(xml)).id }),
    GetByNamespace: (_target, [namespace], context) =>
      context.make("CustomXmlPartScopedCollection", { namespace: textArg(namespace) }),
  },
};

/** Those of one namespace. */
export const scopedXmlPartsClass: HostClass<XmlPartsTarget> = {
  items: (target, context) =>
    parts(target, context).map((part) => context.make("CustomXmlPart", { key: part.id })),
  item: (target, key, context) => {
    const part = parts(target, context).find((one) => one.id === textArg(key));
    return part ? context.make("CustomXmlPart", { key: part.id }) : null;
  },
  methods: {
    GetOnlyItem: (target, _args, context) =>
      onlyPart(target, context) ?? refuse("InvalidOperation", "not exactly one part"),
    GetOnlyItemOrNullObject: (target, _args, context) => onlyPart(target, context),
  },
};

function xmlOf({ key }: KeyTarget, { book }: HostContext): string {
  return (
    book.customXml.find((part) => part.id === key)?.xml ?? refuse("ItemNotFound", "the part was deleted")
  );
}

export const xmlPartClass: HostClass<KeyTarget> = {
  identity: ({ key }) => ({ Id: key }),
  get: {
    Id: ({ key }) => key,
    NamespaceUri: (target, context) => xmlNamespace(xmlOf(target, context)),
  },
  methods: {
    GetXml: (target, _args, context) => xmlOf(target, context),
    SetXml: (target, [xml], context) => {
      xmlOf(target, context);
      replaceCustomXml(context.book, target.key, textArg(xml));
    },
    Delete: (target, _args, context) => {
      xmlOf(target, context);
      context.book.customXml = context.book.customXml.filter((part) => part.id !== target.key);
    },
  },
};
