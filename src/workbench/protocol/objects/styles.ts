import {
  applyNamedStyle as apply,
  findNamedStyle,
  NORMAL_STYLE,
  patchStyle,
  refuse,
  styleNames,
} from "../../engine";
import type { Book, NamedStyle, Style, TrackedAreas } from "../../engine";
import type { HostClass, HostContext } from "../context";
import type { KeyTarget, LookTarget } from "../targets";
import { flagArg, textArg, wholeArg, wordArg } from "./arg";

/** Gives the cells a named style. */
export function applyNamedStyle(book: Book, part: TrackedAreas, name: string): void {
  apply(book, part.sheet, part.areas, name);
}

/** `workbook.styles`. */
export const stylesClass: HostClass<Book> = {
  items: (book, context) => styleNames(book).map((key) => context.make("Style", { key })),
  item: (book, key, context) => {
    const found = findNamedStyle(book, textArg(key));
    return found ? context.make("Style", { key: found.name }) : null;
  },
  methods: {
    Add: (book, [name]) => {
      const text = textArg(name);
      if (findNamedStyle(book, text)) refuse("ItemAlreadyExists", `style ${text}`);
      const all = {
        alignment: true,
        border: true,
        font: true,
        number: true,
        patterns: true,
        protection: true,
      };
      book.styles.set(text, { style: NORMAL_STYLE, builtIn: false, includes: all });
    },
  },
};

/** The style as it is now; refuses when it was deleted. */
export function styleOf({ key }: KeyTarget, { book }: HostContext): NamedStyle {
  return findNamedStyle(book, key)?.style ?? refuse("ItemNotFound", `style ${key}`);
}

/** Changes a style; cells that stand on it follow when the style is applied again. */
export function changeStyle(target: KeyTarget, context: HostContext, patch: Partial<Style>): void {
  const before = styleOf(target, context);
  context.book.styles.set(target.key, { ...before, style: patchStyle(before.style, patch) });
  for (const sheet of context.book.sheets) {
    for (const cells of sheet.cells.values()) {
      for (const [column, cell] of cells) {
        if (cell.style.styleName === target.key)
          cells.set(column, { ...cell, style: patchStyle(cell.style, patch) });
      }
    }
  }
}

function look(target: KeyTarget, context: HostContext): LookTarget {
  return {
    read: () => new Set([styleOf(target, context).style]),
    change: (patch) => {
      const before = styleOf(target, context).style;
      const after = patch(before);
      const changed = Object.entries(after).filter(([key, value]) => value !== before[key as keyof Style]);
      changeStyle(target, context, Object.fromEntries(changed) as Partial<Style>);
    },
  };
}

const INCLUDES = {
  IncludeAlignment: "alignment",
  IncludeBorder: "border",
  IncludeFont: "font",
  IncludeNumber: "number",
  IncludePatterns: "patterns",
  IncludeProtection: "protection",
} as const;

function setOrientation(target: KeyTarget, value: unknown, context: HostContext): void {
  const degrees = wholeArg(value);
  if (degrees !== 180 && (degrees < -90 || degrees > 90)) refuse("InvalidArgument", "text orientation");
  changeStyle(target, context, { textOrientation: degrees });
}

export const styleClass: HostClass<KeyTarget> = {
  identity: ({ key }) => ({ _Id: key }),
  get: {
    Name: ({ key }) => key,
    BuiltIn: (target, context) => styleOf(target, context).builtIn,
    NumberFormat: (target, context) => styleOf(target, context).style.numberFormat,
    HorizontalAlignment: (target, context) => styleOf(target, context).style.horizontal,
    VerticalAlignment: (target, context) => styleOf(target, context).style.vertical,
    WrapText: (target, context) => styleOf(target, context).style.wrapText,
    IndentLevel: (target, context) => styleOf(target, context).style.indent,
    AutoIndent: (target, context) => styleOf(target, context).style.autoIndent,
    TextOrientation: (target, context) => styleOf(target, context).style.textOrientation,
    ShrinkToFit: (target, context) => styleOf(target, context).style.shrinkToFit,
    ReadingOrder: (target, context) => styleOf(target, context).style.readingOrder,
    Locked: (target, context) => styleOf(target, context).style.locked,
    FormulaHidden: (target, context) => styleOf(target, context).style.formulaHidden,
    ...Object.fromEntries(
      Object.entries(INCLUDES).map(([name, key]) => [
        name,
        (target: KeyTarget, context: HostContext) => styleOf(target, context).includes[key],
      ]),
    ),
  },
  set: {
    NumberFormat: (target, value, context) => changeStyle(target, context, { numberFormat: textArg(value) }),
    HorizontalAlignment: (target, value, context) =>
      changeStyle(target, context, {
        horizontal: wordArg(value, [
          "General",
          "Left",
          "Center",
          "Right",
          "Fill",
          "Justify",
          "CenterAcrossSelection",
          "Distributed",
        ]),
      }),
    VerticalAlignment: (target, value, context) =>
      changeStyle(target, context, {
        vertical: wordArg(value, ["Top", "Center", "Bottom", "Justify", "Distributed"]),
      }),
    WrapText: (target, value, context) => changeStyle(target, context, { wrapText: flagArg(value) }),
    IndentLevel: (target, value, context) => changeStyle(target, context, { indent: wholeArg(value) }),
    AutoIndent: (target, value, context) => changeStyle(target, context, { autoIndent: flagArg(value) }),
    TextOrientation: setOrientation,
    // The client library sends this one under its older name.
    Orientation: setOrientation,
    ShrinkToFit: (target, value, context) => changeStyle(target, context, { shrinkToFit: flagArg(value) }),
    ReadingOrder: (target, value, context) =>
      changeStyle(target, context, {
        readingOrder: wordArg(value, ["Context", "LeftToRight", "RightToLeft"]),
      }),
    Locked: (target, value, context) => changeStyle(target, context, { locked: flagArg(value) }),
    FormulaHidden: (target, value, context) =>
      changeStyle(target, context, { formulaHidden: flagArg(value) }),
    ...Object.fromEntries(
      Object.entries(INCLUDES).map(([name, key]) => [
        name,
        (target: KeyTarget, value: unknown, context: HostContext) => {
          const before = styleOf(target, context);
          const includes = { ...before.includes, [key]: flagArg(value) };
          context.book.styles.set(target.key, { ...before, includes });
        },
      ]),
    ),
  },
  navigate: {
    Fill: (target, context) => context.make("RangeFill", look(target, context)),
    Font: (target, context) => context.make("RangeFont", look(target, context)),
    Borders: (target, context) => context.make("StyleBorderCollection", target),
  },
  methods: {
    Delete: (target, _args, context) => {
      const before = styleOf(target, context);
      if (target.key === "Normal") refuse("InvalidOperation", "the normal style stays");
      if (before.builtIn) refuse("InvalidOperation", "a built-in style stays");
      context.book.styles.delete(target.key);
      for (const sheet of context.book.sheets) {
        for (const cells of sheet.cells.values()) {
          for (const [column, cell] of cells) {
            if (cell.style.styleName === target.key) cells.set(column, { ...cell, style: NORMAL_STYLE });
          }
        }
      }
    },
  },
};
