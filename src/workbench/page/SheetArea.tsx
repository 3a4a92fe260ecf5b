import type { WorkbookInstance } from "@fortune-sheet/react";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { toAddress } from "../../core/workbook";
import {
  activeSheet,
  containsCell,
  mergeAt,
  readAddress,
  selectCells,
  sheetById,
  styleAt,
  validationAt,
  validationList,
} from "../engine";
import type { Area, EditOutcome } from "../engine";
import type { Host } from "../protocol";
import { CellEditor } from "./parts/CellEditor";
import { FormulaBar } from "./parts/FormulaBar";
import { Grid } from "./parts/Grid";
import type { MessageContent } from "./parts/Message";
import { ValidationHelp } from "./parts/ValidationHelp";
import { cellArea, copiedText, editText, extendedArea, farCell, nextCell } from "./session";
import type { Move, Session } from "./session";
import { texts } from "./texts";
import { gridSelection, useGrid } from "./useGrid";
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
  const [editing, setEditing] = useState<Editing | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const { built, place, measure, onSelect } = useGrid({ book, model, grid, area, changes, onActivate });

  const sheet = activeSheet(book);
  const { activeRow: row, activeColumn: column } = sheet.selection;

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

  /** A link inside the workbook is followed by a click, as in Excel. */
  function followLink(): void {
    const { activeRow, activeColumn } = sheet.selection;
    const link = sheet.hyperlinks.find((one) => containsCell(one.area, activeRow, activeColumn));
    if (link?.documentReference) goTo(link.documentReference);
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
        onClick={(event) => {
          if ((event.target as HTMLElement).closest(".fortune-sheet-overlay")) followLink();
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
