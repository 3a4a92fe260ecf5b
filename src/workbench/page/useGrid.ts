import type { WorkbookInstance } from "@fortune-sheet/react";
import type { Sheet as GridSheet } from "@fortune-sheet/core";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { activeSheet, isSingleCell, sameArea, selectCells, sheetById } from "../engine";
import type { Area, Book, Sheet } from "../engine";
import type { Rectangle } from "./parts/CellEditor";
import type { GridSelection as Chosen } from "./parts/Grid";
import { cellArea } from "./session";
import type { GridModel } from "./view";

interface Options {
  readonly book: Book;
  readonly model: GridModel;
  readonly grid: RefObject<WorkbookInstance | null>;
  /** The element that the grid and what is laid over it stand in. */
  readonly area: RefObject<HTMLDivElement | null>;
  /** Counts what happened to the workbook. */
  readonly changes: number;
  readonly onActivate: (sheetId: string) => void;
}

export interface GridState {
  /** The sheets the grid is made of; another number, another grid. */
  readonly built: { readonly sheets: GridSheet[]; readonly number: number };
  /** Where the active cell lies in the area, in pixels; null when it cannot be seen. */
  readonly place: Rectangle | null;
  readonly measure: () => void;
  readonly onSelect: (chosen: Chosen) => void;
}

/** Keeps the grid and the workbook at one: changes go to the grid as patches, what is chosen in it to the workbook. */
export function useGrid({ book, model, grid, area, changes, onActivate }: Options): GridState {
  const [built, setBuilt] = useState<{ sheets: GridSheet[]; number: number }>(() => ({
    sheets: model.build(),
    number: 0,
  }));
  const [place, setPlace] = useState<Rectangle | null>(null);
  const seen = useRef({ sheetId: book.activeSheetId, changes });
  const sheet = activeSheet(book);
  const { activeRow: row, activeColumn: column } = sheet.selection;

  // What happened to the workbook goes to the grid as patches; a new set of sheets makes it anew.
  useEffect(() => {
    if (seen.current.changes === changes) return;
    seen.current = { ...seen.current, changes };
    const change = model.refresh();
    const front = activeSheet(book);
    const instance = grid.current;
    const rebuild = (sheets: GridSheet[]): void =>
      setBuilt((before) => ({ sheets, number: before.number + 1 }));
    if (change.kind === "rebuild") return rebuild(change.sheets);
    if (!instance || !holds(instance, front)) return rebuild(model.build());
    if (change.ops.length > 0) instance.applyOp(change.ops);
    if (seen.current.sheetId !== front.id) {
      seen.current.sheetId = front.id;
      instance.activateSheet({ id: front.id });
    }
    const shown = instance.getSelection()?.[0];
    const wanted = front.selection.areas[0];
    if (wanted && (!shown || !sameArea(gridArea(shown), wholeCell(front, wanted)))) {
      instance.setSelection(gridSelection(wholeCell(front, wanted)), { id: front.id });
    }
  }, [changes, model, book, grid]);

  const measure = useCallback(() => {
    const box = area.current?.getBoundingClientRect();
    const chosen = area.current?.querySelector(".luckysheet-cell-selected-focus")?.getBoundingClientRect();
    if (!box || !chosen || chosen.width === 0) return setPlace(null);
    const next = {
      left: chosen.left - box.left,
      top: chosen.top - box.top,
      width: chosen.width,
      height: chosen.height,
    };
    const isShown =
      next.top > 18 && next.left > 40 && next.top < box.height - 50 && next.left < box.width - 20;
    return setPlace((before) => (!isShown ? null : before && same(before, next) ? before : next));
  }, [area]);

  // A grid just made knows which cells are chosen, but not where they lie until it is told again, once it is drawn.
  useEffect(() => {
    let timer = 0;
    const tell = (tries: number): void => {
      const box = area.current?.querySelector(".luckysheet-cell-selected-focus")?.getBoundingClientRect();
      if (box && box.width > 1) return measure();
      const front = activeSheet(book);
      const instance = grid.current;
      if (instance && holds(instance, front)) {
        if (seen.current.sheetId !== front.id) instance.activateSheet({ id: front.id });
        seen.current.sheetId = front.id;
        instance.setSelection(gridSelection(wholeCell(front, front.selection.areas[0]!)), { id: front.id });
      }
      if (tries > 0) timer = requestAnimationFrame(() => tell(tries - 1));
    };
    timer = requestAnimationFrame(() => tell(60));
    return () => cancelAnimationFrame(timer);
  }, [built, book, grid, area, measure]);

  useLayoutEffect(() => {
    const timer = requestAnimationFrame(() => requestAnimationFrame(measure));
    return () => cancelAnimationFrame(timer);
  }, [changes, row, column, sheet.id, built, measure]);

  const onSelect = useCallback(
    (chosen: Chosen) => {
      const target = sheetById(book, chosen.sheetId);
      if (!target) return;
      if (target.id !== book.activeSheetId) {
        // Another tab was chosen in the grid; what it tells as chosen cells still belongs to the sheet before.
        if (seen.current.sheetId !== target.id) onActivate(target.id);
        return;
      }
      const next: Area = {
        firstRow: chosen.row[0],
        lastRow: chosen.row[1],
        firstColumn: chosen.column[0],
        lastColumn: chosen.column[1],
      };
      const before = target.selection;
      if (before.areas.length !== 1 || !sameArea(before.areas[0]!, next)) selectCells(book, target, [next]);
      target.selection = {
        areas: [next],
        activeRow: chosen.activeRow,
        activeColumn: chosen.activeColumn,
      };
      requestAnimationFrame(measure);
    },
    [book, measure, onActivate],
  );

  return { built, place, measure, onSelect };
}

/** A grid just made has no sheets yet, and one about to be made anew not all; told of such a sheet it would fail. */
function holds(instance: WorkbookInstance, sheet: Sheet): boolean {
  return instance.getAllSheets().some(({ id }) => id === sheet.id);
}

function gridArea(selection: { row: number[]; column: number[] }): Area {
  return {
    firstRow: selection.row[0]!,
    lastRow: selection.row[1]!,
    firstColumn: selection.column[0]!,
    lastColumn: selection.column[1]!,
  };
}

/** A single cell stands for the merged area it lies in. */
function wholeCell(sheet: Sheet, area: Area): Area {
  return isSingleCell(area) ? cellArea(sheet, area.firstRow, area.firstColumn) : area;
}

export function gridSelection(area: Area): { row: number[]; column: number[] }[] {
  return [{ row: [area.firstRow, area.lastRow], column: [area.firstColumn, area.lastColumn] }];
}

function same(one: Rectangle, other: Rectangle): boolean {
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.width === other.width &&
    one.height === other.height
  );
}
