import type { Area } from "./area";
import type { CellValue } from "./cell";
import type { Visibility } from "./sheet";

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted"
  | "Others"
  | "Unknown";

export type ShiftDirection = "None" | "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";

/** What happened to the workbook, whoever did it. */
export type EngineEvent =
  | {
      readonly kind: "changed";
      readonly sheetId: string;
      readonly areas: readonly Area[];
      readonly changeType: ChangeType;
      readonly shift: ShiftDirection;
      /** Only when one cell changed. */
      readonly detail?: { readonly before: CellValue; readonly after: CellValue };
      /** Formulas that were changed: the cell and the formula before, with `=`, or `""`. */
      readonly formulas: readonly {
        readonly row: number;
        readonly column: number;
        readonly previous: string;
      }[];
    }
  | { readonly kind: "formatChanged"; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly kind: "calculated"; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly kind: "selectionChanged"; readonly sheetId: string; readonly areas: readonly Area[] }
  | {
      readonly kind: "clicked";
      readonly sheetId: string;
      readonly area: Area;
      readonly x: number;
      readonly y: number;
    }
  | {
      readonly kind: "sorted";
      readonly sheetId: string;
      readonly area: Area;
      readonly by: "rows" | "columns";
    }
  | {
      readonly kind: "rowHiddenChanged";
      readonly sheetId: string;
      readonly area: Area;
      readonly hidden: boolean;
    }
  | { readonly kind: "activated" | "deactivated"; readonly sheetId: string }
  | { readonly kind: "sheetAdded" | "sheetDeleted"; readonly sheetId: string }
  | { readonly kind: "sheetMoved"; readonly sheetId: string; readonly before: number; readonly after: number }
  | {
      readonly kind: "sheetRenamed";
      readonly sheetId: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: "visibilityChanged";
      readonly sheetId: string;
      readonly before: Visibility;
      readonly after: Visibility;
    }
  | { readonly kind: "protectionChanged"; readonly sheetId: string; readonly isProtected: boolean }
  | {
      readonly kind: "tableAdded" | "tableDeleted";
      readonly sheetId: string;
      readonly tableId: string;
      readonly name: string;
    }
  | {
      readonly kind: "chartAdded" | "chartDeleted" | "chartActivated" | "chartDeactivated";
      readonly sheetId: string;
      readonly chartId: string;
    }
  | {
      readonly kind: "commentAdded" | "commentDeleted" | "commentChanged";
      readonly sheetId: string;
      readonly commentId: string;
      readonly replyIds: readonly string[];
      readonly change: string;
    }
  | { readonly kind: "settingsChanged" }
  | { readonly kind: "workbookActivated" };
