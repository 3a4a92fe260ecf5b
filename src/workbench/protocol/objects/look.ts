import { changeLooks, commonLook, looksOf, patchStyle, refuse } from "../../engine";
import type { Style } from "../../engine";
import type { HostContext } from "../context";
import type { HostClass } from "../context";
import type { CellsTarget, LookTarget } from "../targets";
import { colorArg, flagArg, numberArg, textArg, wordArg } from "./arg";

/** The look of cells, readable as a whole: null where the cells differ. */
export function cellsLook(target: CellsTarget, context: HostContext): LookTarget {
  const { part } = target;
  return {
    read: () => looksOf(part.sheet, part.areas),
    change: (patch) => changeLooks(context.book, part.sheet, part.areas, patch),
  };
}

export function readLook<T>(target: LookTarget, read: (style: Style) => T): T | null {
  return commonLook(target.read(), read);
}

function change(target: LookTarget, patch: Partial<Style>): void {
  target.change((style) => patchStyle(style, patch));
}

const PATTERNS = [
  "None",
  "Solid",
  "Gray50",
  "Gray75",
  "Gray25",
  "Horizontal",
  "Vertical",
  "Down",
  "Up",
  "Checker",
  "SemiGray75",
  "LightHorizontal",
  "LightVertical",
  "LightDown",
  "LightUp",
  "Grid",
  "CrissCross",
  "Gray16",
  "Gray8",
] as const;

export const fillClass: HostClass<LookTarget> = {
  get: {
    Color: (target) =>
      // Cells without a fill read as white, as in Excel; mixed cells as an empty text.
      readLook(target, (style) => (style.fillPattern === "None" ? "#FFFFFF" : style.fillColor)) ?? "",
    Pattern: (target) => readLook(target, (style) => style.fillPattern),
    PatternColor: (target) => readLook(target, (style) => style.patternColor) ?? "",
    TintAndShade: () => 0,
    PatternTintAndShade: () => 0,
  },
  set: {
    Color: (target, value) => {
      if (value === "" || value === null)
        return change(target, { fillPattern: "None", fillColor: "#FFFFFF" });
      const fillColor = colorArg(value);
      target.change((style) =>
        patchStyle(style, {
          fillColor,
          fillPattern: style.fillPattern === "None" ? "Solid" : style.fillPattern,
        }),
      );
    },
    Pattern: (target, value) => change(target, { fillPattern: wordArg(value, PATTERNS) }),
    PatternColor: (target, value) => {
      const patternColor = colorArg(value);
      target.change((style) =>
        patchStyle(style, {
          patternColor,
          fillPattern: style.fillPattern === "None" ? "Solid" : style.fillPattern,
        }),
      );
    },
  },
  methods: {
    Clear: (target) => change(target, { fillPattern: "None", fillColor: "#FFFFFF" }),
  },
};

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

export const fontClass: HostClass<LookTarget> = {
  get: {
    Name: (target) => readLook(target, (style) => style.fontName),
    Size: (target) => readLook(target, (style) => style.fontSize),
    Color: (target) => readLook(target, (style) => style.fontColor) ?? "",
    Bold: (target) => readLook(target, (style) => style.bold),
    Italic: (target) => readLook(target, (style) => style.italic),
    Underline: (target) => readLook(target, (style) => style.underline),
    Strikethrough: (target) => readLook(target, (style) => style.strikethrough),
    Subscript: (target) => readLook(target, (style) => style.subscript),
    Superscript: (target) => readLook(target, (style) => style.superscript),
    TintAndShade: () => 0,
  },
  set: {
    Name: (target, value) => change(target, { fontName: textArg(value) }),
    Size: (target, value) => {
      const fontSize = numberArg(value);
      if (fontSize < 1 || fontSize > 409) refuse("InvalidArgument", "font size");
      change(target, { fontSize });
    },
    Color: (target, value) => change(target, { fontColor: colorArg(value) }),
    Bold: (target, value) => change(target, { bold: flagArg(value) }),
    Italic: (target, value) => change(target, { italic: flagArg(value) }),
    Underline: (target, value) => change(target, { underline: wordArg(value, UNDERLINES) }),
    Strikethrough: (target, value) => change(target, { strikethrough: flagArg(value) }),
    Subscript: (target, value) => change(target, { subscript: flagArg(value), superscript: false }),
    Superscript: (target, value) => change(target, { superscript: flagArg(value), subscript: false }),
  },
};

export const formatProtectionClass: HostClass<LookTarget> = {
  get: {
    Locked: (target) => readLook(target, (style) => style.locked),
    FormulaHidden: (target) => readLook(target, (style) => style.formulaHidden),
  },
  set: {
    Locked: (target, value) => change(target, { locked: flagArg(value) }),
    FormulaHidden: (target, value) => change(target, { formulaHidden: flagArg(value) }),
  },
};
