import type { WorkbookInstance } from "@fortune-sheet/react";
import type { Sheet as GridSheet } from "@fortune-sheet/core";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { toAddress } from "../../core/workbook";
import {
  activeSheet,
  isSingleCell,
  mergeAt,
  readAddress,
  sameArea,
  selectCells,
  sheetById,
  styleAt,
  validationAt,
  validationList,
} from "../engine";
import type { Area, EditOutcome, Sheet } from "../engine";
import type { Host } from "../protocol";
import { CellEditor } from "./parts/CellEditor";
import type { Rectangle } from "./parts/CellEditor";
import { FormulaBar } from "./parts/FormulaBar";
import { Grid } from "./parts/Grid";
import type { GridSelection as Chosen } from "./parts/Grid";
import type { MessageContent } from "./parts/Message";
import { ValidationHelp } from "./parts/ValidationHelp";
import { cellArea, copiedText, editText, extendedArea, farCell, nextCell } from "./session";
import type { Move, Session } from "./session";
import { texts } from "./texts";
import { reveal } from "./view";
import type { GridModel } from "./view";

interface Props {
  readonly session: Session;
  readonly model: GridModel;
  readonly grid: RefObject<WorkbookInstance | null>;
  /** Counts what happened to the workbook. */
  readonly changes: number;
  readonly host: Host | null;
  readonly onMessage: (message: MessageContent) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onActivate: (sheetId: string) => void;
}

interface Editing {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly inCell: boolean;
}

const ARROWS: Readonly<Record<string, Exclude<Move, "none">>> = {
  arrowdown: "down",
  arrowup: "up",
  arrowright: "right",
  arrowleft: "left",
};

/** Formula bar, grid and what is laid over it: the cell being edited, lists and prompts of validations. */
export function SheetArea(props: Props) {
  const { session, model, grid, changes, host, onMessage, onActivate } = props;
  const { book } = session;
  const [built, setBuilt] = useState<{ sheets: GridSheet[]; number: number }>(() => ({
    sheets: model.build(),
    number: 0,
  }));
  const [editing, setEditing] = useState<Editing | null>(null);
  const [place, setPlace] = useState<Rectangle | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const seen = useRef({ sheetId: book.activeSheetId, changes });

  const sheet = activeSheet(book);
  const { activeRow: row, activeColumn: column } = sheet.selection;

  // What happened to the workbook goes to the grid as patches; a new set of sheets makes it anew.
  useEffect(() => {
    if (seen.current.changes === changes) return;
    seen.current = { ...seen.current, changes };
    const change = model.refresh();
    if (change.kind === "rebuild") {
      setBuilt((before) => ({ sheets: change.sheets, number: before.number + 1 }));
      return;
    }
    const front = activeSheet(book);
    const instance = grid.current;
    if (!instance) return;
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
  }, []);
  // A grid just made knows which cells are chosen, but not where they lie until it is told again, once it is drawn.
  useEffect(() => {
    let timer = 0;
    const tell = (tries: number): void => {
      const box = area.current?.querySelector(".luckysheet-cell-selected-focus")?.getBoundingClientRect();
      if (box && box.width > 1) return measure();
      const front = activeSheet(book);
      seen.current.sheetId = front.id;
      grid.current?.setSelection(gridSelection(wholeCell(front, front.selection.areas[0]!)), {
        id: front.id,
      });
      if (tries > 0) timer = requestAnimationFrame(() => tell(tries - 1));
    };
    timer = requestAnimationFrame(() => tell(60));
    return () => cancelAnimationFrame(timer);
  }, [built, book, grid, measure]);

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

  useEffect(() => host?.setCellEditing(editing !== null), [host, editing]);

  function select(target: Area, active: { row: number; column: number }): void {
    selectCells(book, sheet, [target]);
    sheet.selection = { areas: [target], activeRow: active.row, activeColumn: active.column };
    grid.current?.setSelection(gridSelection(target), { id: sheet.id });
    if (area.current) reveal(area.current, book, sheet, active.row, active.column);
    focusGrid();
  }

  function moveTo(move: Move, from: { row: number; column: number }): void {
    if (move === "none") return focusGrid();
    const next = nextCell(sheet, from.row, from.column, move);
    const target = cellArea(sheet, next.row, next.column);
    select(target, { row: target.firstRow, column: target.firstColumn });
  }

  function moveByKey(event: KeyboardEvent, move: Exclude<Move, "none">): void {
    const { areas } = sheet.selection;
    if (event.shiftKey) return select(extendedArea(areas[0]!, { row, column }, move), { row, column });
    if (!event.ctrlKey && !event.metaKey) return moveTo(move, { row, column });
    const next = farCell(sheet, row, column, move);
    return select(cellArea(sheet, next.row, next.column), next);
  }

  function focusGrid(): void {
    area.current?.focus({ preventScroll: true });
  }

  function answer(outcome: EditOutcome): void {
    if (outcome.kind === "done") return;
    const words = {
      locked: { title: texts.lockedTitle, message: texts.locked },
      formula: { title: texts.formulaTitle, message: texts.formula },
      invalid: { title: texts.invalidTitle, message: texts.invalid },
    }[outcome.kind === "refused" ? outcome.reason : "invalid"];
    onMessage({
      title: outcome.alert?.title || words.title,
      message: outcome.alert?.message || words.message,
      ...(outcome.kind === "asked" ? { accept: () => answer(outcome.accept()) } : {}),
    });
  }

  function start(text: string, inCell: boolean): void {
    setEditing({ sheetId: sheet.id, row, column, text, inCell });
  }

  function commit(move: Move): void {
    if (!editing) return;
    setEditing(null);
    const target = sheetById(book, editing.sheetId);
    if (target && editing.text !== editText(book, target, editing.row, editing.column)) {
      const outcome = session.type(editing.sheetId, editing.row, editing.column, editing.text);
      answer(outcome);
      if (outcome.kind === "refused") return;
    }
    moveTo(move, editing);
  }

  function cancel(): void {
    setEditing(null);
    focusGrid();
  }

  function goTo(address: string): void {
    try {
      const target = readAddress(book, sheet, address);
      if (target.sheet.visibility !== "Visible") return;
      const { sheet: there, area: cells } = target;
      selectCells(book, there, [cells]);
      if (there === sheet) select(cells, { row: cells.firstRow, column: cells.firstColumn });
    } catch {
      // Not an address: the box falls back to the chosen cell.
    }
    focusGrid();
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (editing || event.target instanceof HTMLInputElement) return;
    if (event.target instanceof HTMLTextAreaElement) return;
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const stop = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    const arrow = ARROWS[key];
    if (arrow) moveByKey(event, arrow);
    else if (control && key === "z") props.onUndo();
    else if (control && key === "y") props.onRedo();
    else if (control && (key === "c" || key === "x" || key === "v")) {
      // The clipboard's own events follow; the grid must not act on them.
      event.stopPropagation();
      return;
    } else if (control || event.altKey) return;
    else if (key === "delete" || key === "backspace")
      answer(session.clear(sheet.id, sheet.selection.areas[0]!));
    else if (key === "f2") start(editText(book, sheet, row, column), true);
    else if (key === "enter") moveTo(event.shiftKey ? "up" : "down", { row, column });
    else if (key === "tab") moveTo(event.shiftKey ? "left" : "right", { row, column });
    else if (key === "home") select(cellArea(sheet, row, 0), { row, column: 0 });
    else if (event.key.length === 1) start(event.key, true);
    else return;
    stop();
  }

  const merge = mergeAt(sheet, row, column);
  const [top, left] = [merge?.firstRow ?? row, merge?.firstColumn ?? column];
  const validation = validationAt(sheet, top, left);
  const prompt =
    validation?.prompt.showPrompt && (validation.prompt.message || validation.prompt.title)
      ? validation.prompt
      : null;
  return (
    <section className="sheet-area">
      <FormulaBar
        address={toAddress(top, left)}
        text={editText(book, sheet, row, column)}
        typed={editing?.text ?? null}
        onStart={(text) => start(text, false)}
        onChange={(text) => setEditing((now) => now && { ...now, text })}
        onCommit={commit}
        onCancel={cancel}
        onGoTo={goTo}
      />
      <div
        ref={area}
        className="grid"
        tabIndex={0}
        onPointerUpCapture={(event) => {
          if (!(event.target instanceof HTMLTextAreaElement)) requestAnimationFrame(focusGrid);
        }}
        onKeyDownCapture={onKeyDown}
        onDoubleClickCapture={(event) => {
          if (!(event.target as HTMLElement).closest(".fortune-sheet-overlay")) return;
          start(editText(book, sheet, row, column), true);
        }}
        onCopyCapture={(event) => {
          if (editing) return;
          event.clipboardData.setData("text/plain", copiedText(book, sheet, sheet.selection.areas[0]!));
          event.preventDefault();
          event.stopPropagation();
        }}
        onPasteCapture={(event) => {
          if (editing) return;
          const text = event.clipboardData.getData("text/plain");
          event.preventDefault();
          event.stopPropagation();
          if (text !== "") answer(session.paste(sheet.id, top, left, text));
        }}
        onWheelCapture={() => requestAnimationFrame(measure)}
        onScrollCapture={() => requestAnimationFrame(measure)}
      >
        <Grid key={built.number} sheets={built.sheets} grid={grid} onSelect={onSelect} />
        {place && !editing && (
          <ValidationHelp
            key={`${sheet.id} ${top} ${left}`}
            place={place}
            room={(area.current?.clientHeight ?? 0) - 40}
            choices={validationList(book, sheet, top, left)}
            prompt={prompt}
            current={editText(book, sheet, top, left)}
            onChoose={(choice) => answer(session.type(sheet.id, top, left, choice))}
          />
        )}
        {place && editing && (
          <CellEditor
            place={place}
            look={styleAt(sheet, top, left)}
            text={editing.text}
            takesFocus={editing.inCell}
            onChange={(text) => setEditing({ ...editing, text })}
            onCommit={commit}
            onCancel={cancel}
          />
        )}
      </div>
    </section>
  );
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

function gridSelection(area: Area): { row: number[]; column: number[] }[] {
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
