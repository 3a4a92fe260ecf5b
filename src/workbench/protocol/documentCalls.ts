import { activeSheet, displayText, findTable, intersectAreas, sheetById, styleAt, valueAt } from "../engine";
import type { Area, Binding, Book, EngineEvent } from "../engine";
import type { Host } from "./host";

/** Calls of the common API (`Office.context.document`) beside the Excel API; nested lists stand for objects. */
export interface DocumentCalls {
  /** Undefined for calls that this host does not have; else the payload of the answer. */
  execute(call: number, args: readonly unknown[]): Promise<readonly unknown[] | undefined>;
  /** Listens to an event of the common API; the handler gets the payload. False when there is no such event. */
  listen(eventId: number, targetId: string, handler: (payload: readonly unknown[]) => void): boolean;
  unlisten(eventId: number, targetId: string): void;
  dispose(): void;
}

/** Numbers of the calls and events (`OSF.DDA.MethodDispId`, `EventDispId` of the library). */
const CALL = { getSelectedData: 64, getBinding: 68, getFile: 77, getFileSlice: 80, releaseFile: 81 } as const;
const EVENT = {
  settingsChanged: 1,
  selectionChanged: 2,
  bindingSelectionChanged: 3,
  bindingDataChanged: 4,
  richApiMessage: 33,
  appCommand: 39,
} as const;
const TEXT = 0;
const COMPRESSED_FILE = 5;

/** Makes the calls of one page. `save` gives the workbook as the bytes of an .xlsx file. */
export function createDocumentCalls(host: Host, save: () => Promise<Uint8Array>): DocumentCalls {
  const { book } = host;
  const handlers = new Map<string, (payload: readonly unknown[]) => void>();
  const files = new Map<number, Uint8Array>();
  let lastFile = 0;

  const listener = (event: EngineEvent): void => {
    if (event.kind === "selectionChanged") {
      handlers.get(`${EVENT.selectionChanged} `)?.([]);
      for (const binding of book.bindings.values()) tellSelection(binding, event.sheetId, event.areas[0]);
    } else if (event.kind === "changed") {
      for (const binding of book.bindings.values()) {
        const touched = binding.sheetId === event.sheetId && meet(bindingArea(book, binding), event.areas);
        if (touched)
          handlers.get(`${EVENT.bindingDataChanged} ${binding.id}`)?.(describeBinding(book, binding));
      }
    }
  };

  function tellSelection(binding: Binding, sheetId: string, selected: Area | undefined): void {
    const area = bindingArea(book, binding);
    const common = selected && area && binding.sheetId === sheetId ? intersectAreas(selected, area) : null;
    if (!common || !area) return;
    const subset = [
      common.firstRow - area.firstRow,
      common.firstColumn - area.firstColumn,
      common.lastRow - common.firstRow + 1,
      common.lastColumn - common.firstColumn + 1,
    ];
    const handler = handlers.get(`${EVENT.bindingSelectionChanged} ${binding.id}`);
    handler?.([describeBinding(book, binding), subset]);
  }

  book.listeners.add(listener);

  async function execute(call: number, args: readonly unknown[]): Promise<readonly unknown[] | undefined> {
    switch (call) {
      case CALL.getSelectedData:
        return args[0] === TEXT ? [selectedText(book)] : undefined;
      case CALL.getBinding: {
        const binding = book.bindings.get(String(args[0]));
        return binding && [describeBinding(book, binding)];
      }
      case CALL.getFile: {
        if (args[0] !== COMPRESSED_FILE) return undefined;
        const bytes = await save();
        lastFile += 1;
        files.set(lastFile, bytes);
        return [[lastFile, bytes.length]];
      }
      case CALL.getFileSlice: {
        const [handle, offset, size] = args.map(Number);
        const slice = files.get(handle!)?.subarray(offset!, offset! + size!);
        return slice && [[[...slice], slice.length]];
      }
      case CALL.releaseFile:
        return files.delete(Number(args[0])) ? [] : undefined;
      default:
        return undefined;
    }
  }

  return {
    execute: (call, args) => host.whileRunning(() => execute(call, args)),
    listen(eventId, targetId, handler) {
      if (!(Object.values(EVENT) as number[]).includes(eventId)) return false;
      handlers.set(`${eventId} ${targetId}`, handler);
      return true;
    },
    unlisten(eventId, targetId) {
      handlers.delete(`${eventId} ${targetId}`);
    },
    dispose: () => book.listeners.delete(listener),
  };
}

/** Id, kind and size of a binding, in the order that the library reads. */
function describeBinding(book: Book, binding: Binding): unknown[] {
  const area = bindingArea(book, binding);
  const rows = area ? area.lastRow - area.firstRow + 1 : 0;
  const columns = area ? area.lastColumn - area.firstColumn + 1 : 0;
  const kind = { Text: 0, Range: 1, Table: 2 }[binding.type];
  const size =
    binding.type === "Text" ? [] : binding.type === "Range" ? [rows, columns] : [rows - 1, columns, true];
  return [binding.id, kind, size];
}

function bindingArea(book: Book, binding: Binding): Area | undefined {
  return binding.tableId === null ? binding.areas[0] : findTable(book, binding.tableId)?.table.area;
}

function meet(area: Area | undefined, others: readonly Area[]): boolean {
  return area !== undefined && others.some((one) => intersectAreas(area, one) !== null);
}

/** The selected cells as text: columns divided by tabs, rows by line ends. */
function selectedText(book: Book): string {
  const sheet = sheetById(book, book.activeSheetId) ?? activeSheet(book);
  const area = sheet.selection.areas[0]!;
  const rows: string[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const cells: string[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      cells.push(
        displayText(valueAt(sheet, row, column), styleAt(sheet, row, column).numberFormat, book.culture),
      );
    }
    rows.push(cells.join("\t"));
  }
  return rows.join("\n");
}
