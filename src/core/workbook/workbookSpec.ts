import type { CellRange } from "./address";

/**
 * A workbook to be made, as data. Two adapters render it: one writes a file, one calls Office.js; a test holds
 * the results equal. Rows and columns are 0-based; formulas are without `=`, in English, with commas.
 */
export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  /** Named looks; a cell names one. */
  readonly styles: Readonly<Record<string, StyleSpec>>;
  readonly names: readonly NameSpec[];
  /** Custom document properties. */
  readonly properties: readonly { readonly name: string; readonly value: string }[];
  /** Custom XML parts, each a whole element with a namespace. */
  readonly customXml: readonly string[];
  /** Shown first when the workbook opens; a visible sheet. */
  readonly activeSheet: string;
  /** Title in the document's properties. */
  readonly title?: string;
}

export interface SheetSpec {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string;
  readonly visibility?: "visible" | "hidden" | "veryHidden";
  /** Hex colour without `#`. */
  readonly tabColor?: string;
  readonly showGridLines?: boolean;
  /** By column index; `width` in characters of the normal font. */
  readonly columns: readonly ColumnSpec[];
  /** Only rows that differ from the default. */
  readonly rowHeights: readonly RowHeightSpec[];
  readonly hiddenRows?: readonly number[];
  readonly cells: readonly CellSpec[];
  /**
   * Further rows below all of `cells`, ascending, each row's cells from left to right: made while a file is written,
   * for sheets too long to be held. They have no links; only a writer of files asks for them.
   */
  readonly longRows?: () => Iterable<readonly CellSpec[]>;
  readonly merges: readonly CellRange[];
  readonly validations: readonly ValidationSpec[];
  readonly conditionalFormats: readonly ConditionalFormatSpec[];
  /** Rows above and columns left of this many stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Present: the sheet is protected, without a password. Cells are locked unless their style says otherwise. */
  readonly protection?: ProtectionSpec;
  readonly page?: PageSpec;
  readonly tables?: readonly TableSpec[];
  readonly charts?: readonly ChartSpec[];
  /** A filter row over this range (its first row holds the headers). */
  readonly autoFilter?: CellRange;
}

/**
 * Height of a row in points. Unless `fixed`, a spreadsheet program fits it to its text again when that changes;
 * merged cells are never fitted, so their rows are fixed.
 */
export interface RowHeightSpec {
  readonly rowIndex: number;
  readonly height: number;
  readonly fixed?: boolean;
}

export interface ColumnSpec {
  readonly width: number;
  readonly hidden?: boolean;
}

export interface CellSpec {
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** A constant, or the cached result when `formula` is present. Text stays text whatever it begins with. */
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  /** Key of `WorkbookSpec.styles`. */
  readonly style: string;
  readonly link?: LinkSpec;
}

/** A link inside the workbook, or to the outside. */
export type LinkSpec =
  | { readonly kind: "cell"; readonly sheet: string; readonly address: string }
  | { readonly kind: "url"; readonly url: string };

export interface StyleSpec {
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Hex colours without `#`. */
  readonly fontColor?: string;
  readonly fillColor?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  /** Thin lines on the four sides, or on those named. */
  readonly border?: "all" | "bottom" | "top" | "none";
  readonly borderColor?: string;
  /** Entry cells are unlocked; default locked. */
  readonly unlocked?: boolean;
}

/** One validation over whole ranges; ranges of one sheet never overlap. */
export interface ValidationSpec {
  readonly ranges: readonly CellRange[];
  readonly rule: ValidationRule;
  readonly allowBlank: boolean;
  /** `stop` refuses, `warning` asks, `information` tells. */
  readonly alertStyle: "stop" | "warning" | "information";
  /** Title at most 32 characters, message at most 225. */
  readonly alert?: { readonly title: string; readonly message: string };
  /** Title at most 32 characters, message at most 255. */
  readonly prompt?: { readonly title: string; readonly message: string };
}

export type ValidationRule =
  /** `items` together at most 255 characters and free of commas; otherwise `source` names a range. */
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "listSource"; readonly source: string }
  | {
      readonly kind: "decimal" | "wholeNumber" | "textLength" | "date";
      readonly operator: "between" | "greaterOrEqual" | "lessOrEqual";
      readonly minimum: number | null;
      readonly maximum: number | null;
    }
  /** True keeps the value; relative to the first cell of the first range. */
  | { readonly kind: "custom"; readonly formula: string }
  /** No limit on what is typed: only the prompt is shown. */
  | { readonly kind: "promptOnly" };

export interface ConditionalFormatSpec {
  readonly ranges: readonly CellRange[];
  /** True applies `style`; relative to the first cell of the first range. */
  readonly formula: string;
  readonly style: Pick<StyleSpec, "fontColor" | "fillColor" | "bold" | "italic">;
  readonly stopIfTrue?: boolean;
}

export interface ProtectionSpec {
  readonly allowFormatColumns?: boolean;
  readonly allowFormatRows?: boolean;
  readonly allowFormatCells?: boolean;
  readonly allowInsertRows?: boolean;
  readonly allowAutoFilter?: boolean;
  readonly allowSort?: boolean;
}

/** Print set-up; margins in millimetres, paper always A4. */
export interface PageSpec {
  readonly orientation: "portrait" | "landscape";
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Pages across; height is free unless given. */
  readonly fitToWidth: number;
  readonly fitToHeight?: number;
  /** Rows repeated on every page, inclusive. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
  readonly printArea?: CellRange;
  readonly centerHorizontally?: boolean;
  /** Excel's header and footer codes (`&C`, `&P`…). */
  readonly header?: string;
  readonly footer?: string;
  readonly rowBreaks?: readonly number[];
}

/** A workbook-wide name, or one of a sheet when `sheet` is given. */
export interface NameSpec {
  readonly name: string;
  /** A reference without `=`, sheet quoted: `'_thidua'!$A$2:$A$9`. */
  readonly refersTo: string;
  readonly sheet?: string;
}

export interface TableSpec {
  /** Letters, digits and `_`; unique in the workbook. */
  readonly name: string;
  /** Headers in the first row. */
  readonly range: CellRange;
  readonly styleName?: string;
  readonly showFilter?: boolean;
}

export interface ChartSpec {
  readonly kind: "barClustered" | "columnClustered" | "line";
  readonly title: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly categories: string }[];
  /** Cells that the chart covers. */
  readonly position: CellRange;
  readonly valueAxisTitle?: string;
  readonly categoryAxisTitle?: string;
  /** Where the scale begins; bars are only true to each other from 0. Left out, the program chooses. */
  readonly valueAxisMinimum?: number;
  readonly legend?: "bottom" | "right" | "none";
}
