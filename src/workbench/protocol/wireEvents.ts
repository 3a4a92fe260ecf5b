import { areaAddress, intersectAreas, plainValue, valueTypeName } from "../engine";
import type { Area, Book, EngineEvent } from "../engine";
import { EVENT, WHOLE_WORKBOOK } from "./eventTypes";

interface WireEvent {
  readonly type: number;
  readonly targetId: string;
  readonly args: Readonly<Record<string, unknown>>;
}

type KeepRange = (sheetId: string, areas: readonly Area[]) => string;

/** The client's events that follow from one event of the engine: for the sheet, the workbook, tables and charts. */
export function wireEvents(
  book: Book,
  event: EngineEvent,
  triggerSource: string,
  keep: KeepRange,
): WireEvent[] {
  const local = { source: "Local", triggerSource };
  switch (event.kind) {
    case "changed":
      return changedEvents(book, event, local, keep);
    case "formatChanged":
      return onSheet(EVENT.worksheetFormatChanged, event.sheetId, {
        ...local,
        worksheetId: event.sheetId,
        address: addresses(event.areas),
        referenceId: keep(event.sheetId, event.areas),
      });
    case "calculated":
      return onSheet(EVENT.worksheetCalculated, event.sheetId, {
        worksheetId: event.sheetId,
        address: addresses(event.areas),
      });
    case "selectionChanged":
      return selectionEvents(book, event);
    case "clicked":
      return onSheet(EVENT.worksheetSingleClicked, event.sheetId, {
        worksheetId: event.sheetId,
        address: areaAddress(event.area),
        offsetX: event.x,
        offsetY: event.y,
      });
    case "sorted":
      return onSheet(
        event.by === "rows" ? EVENT.worksheetRowSorted : EVENT.worksheetColumnSorted,
        event.sheetId,
        {
          ...local,
          worksheetId: event.sheetId,
          address: areaAddress(event.area),
        },
      );
    case "rowHiddenChanged":
      return onSheet(EVENT.worksheetRowHiddenChanged, event.sheetId, {
        ...local,
        worksheetId: event.sheetId,
        address: areaAddress(event.area),
        changeType: event.hidden ? "Hidden" : "Unhidden",
      });
    case "activated":
    case "deactivated":
      return onSheet(
        event.kind === "activated" ? EVENT.worksheetActivated : EVENT.worksheetDeactivated,
        event.sheetId,
        {
          worksheetId: event.sheetId,
        },
      );
    case "sheetAdded":
    case "sheetDeleted":
      return onWorkbook(event.kind === "sheetAdded" ? EVENT.worksheetAdded : EVENT.worksheetDeleted, {
        ...local,
        worksheetId: event.sheetId,
      });
    case "sheetMoved":
      return onWorkbook(EVENT.worksheetMoved, {
        ...local,
        worksheetId: event.sheetId,
        positionBefore: event.before,
        positionAfter: event.after,
      });
    case "sheetRenamed":
      return onSheet(EVENT.worksheetNameChanged, event.sheetId, {
        ...local,
        worksheetId: event.sheetId,
        nameBefore: event.before,
        nameAfter: event.after,
      });
    case "visibilityChanged":
      return onSheet(EVENT.worksheetVisibilityChanged, event.sheetId, {
        ...local,
        worksheetId: event.sheetId,
        visibilityBefore: event.before,
        visibilityAfter: event.after,
      });
    case "protectionChanged":
      return onSheet(EVENT.worksheetProtectionChanged, event.sheetId, {
        ...local,
        worksheetId: event.sheetId,
        isProtected: event.isProtected,
      });
    case "tableAdded":
    case "tableDeleted": {
      const args = { ...local, worksheetId: event.sheetId, tableId: event.tableId, tableName: event.name };
      return onSheet(
        event.kind === "tableAdded" ? EVENT.tableAdded : EVENT.tableDeleted,
        event.sheetId,
        args,
      );
    }
    case "chartAdded":
    case "chartDeleted":
    case "chartActivated":
    case "chartDeactivated":
      return chartEvents(event);
    case "commentAdded":
    case "commentDeleted":
    case "commentChanged":
      return commentEvents(event);
    case "workbookActivated":
      return onWorkbook(EVENT.workbookActivated, {});
    case "settingsChanged":
      return [];
    default: {
      const never: never = event;
      return never;
    }
  }
}

function changedEvents(
  book: Book,
  event: Extract<EngineEvent, { kind: "changed" }>,
  local: { readonly source: string; readonly triggerSource: string },
  keep: KeepRange,
): WireEvent[] {
  const { detail, sheetId } = event;
  const details = detail && {
    valueBefore: plainValue(detail.before),
    valueAfter: plainValue(detail.after),
    valueTypeBefore: valueTypeName(detail.before),
    valueTypeAfter: valueTypeName(detail.after),
  };
  const shared = {
    ...local,
    changeType: event.changeType,
    worksheetId: sheetId,
    referenceId: keep(sheetId, event.areas),
    shiftDirection: event.shift,
    ...details,
  };
  const events = onSheet(EVENT.worksheetChanged, sheetId, { ...shared, address: addresses(event.areas) });
  const sheet = book.sheets.find((one) => one.id === sheetId);
  for (const table of sheet?.tables ?? []) {
    const touched = event.areas.flatMap((area) => intersectAreas(area, table.area) ?? []);
    if (touched.length === 0) continue;
    const args = { ...shared, tableId: table.id, address: addresses(touched) };
    events.push(...onSheet(EVENT.tableChanged, sheetId, args), {
      type: EVENT.tableChanged,
      targetId: table.id,
      args,
    });
  }
  if (event.formulas.length > 0) {
    const formulaDetails = event.formulas.map(({ row, column, previous }) => ({
      cellAddress: areaAddress({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }),
      previousFormula: previous,
    }));
    events.push(
      ...onSheet(EVENT.worksheetFormulaChanged, sheetId, { ...local, worksheetId: sheetId, formulaDetails }),
    );
  }
  return events;
}

function selectionEvents(book: Book, event: Extract<EngineEvent, { kind: "selectionChanged" }>): WireEvent[] {
  const args = { worksheetId: event.sheetId, address: addresses(event.areas) };
  const events = onSheet(EVENT.worksheetSelectionChanged, event.sheetId, args);
  for (const sheet of book.sheets) {
    for (const table of sheet.tables) {
      const inside =
        sheet.id === event.sheetId
          ? event.areas.flatMap((area) => intersectAreas(area, table.area) ?? [])
          : [];
      events.push({
        type: EVENT.tableSelectionChanged,
        targetId: table.id,
        args: { worksheetId: event.sheetId, tableId: table.id, address: addresses(inside) },
      });
    }
  }
  return events;
}

function chartEvents(event: {
  readonly kind: "chartAdded" | "chartDeleted" | "chartActivated" | "chartDeactivated";
  readonly sheetId: string;
  readonly chartId: string;
}): WireEvent[] {
  const args = { source: "Local", worksheetId: event.sheetId, chartId: event.chartId };
  const type = EVENT[event.kind];
  return [
    { type, targetId: event.sheetId, args },
    { type, targetId: event.chartId, args },
  ];
}

function commentEvents(event: {
  readonly kind: "commentAdded" | "commentDeleted" | "commentChanged";
  readonly sheetId: string;
  readonly commentId: string;
  readonly replyIds: readonly string[];
  readonly change: string;
}): WireEvent[] {
  return onSheet(EVENT[event.kind], event.sheetId, {
    source: "Local",
    worksheetId: event.sheetId,
    commentDetails: [{ commentId: event.commentId, replyIds: event.replyIds }],
    ...(event.kind === "commentChanged" ? { changeType: event.change } : {}),
  });
}

function onSheet(type: number, sheetId: string, args: WireEvent["args"]): WireEvent[] {
  return [{ type, targetId: sheetId, args }, ...onWorkbook(type, args)];
}

function onWorkbook(type: number, args: WireEvent["args"]): WireEvent[] {
  return [{ type, targetId: WHOLE_WORKBOOK, args }];
}

function addresses(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(",");
}
