import { Workbook } from "@fortune-sheet/react";
import type { WorkbookInstance } from "@fortune-sheet/react";
import type { Selection, Sheet as GridSheet } from "@fortune-sheet/core";
import { useMemo } from "react";
import type { RefObject } from "react";

/** What the person chose in the grid. */
export interface GridSelection {
  readonly sheetId: string;
  readonly row: readonly [number, number];
  readonly column: readonly [number, number];
  readonly activeRow: number;
  readonly activeColumn: number;
}

interface Props {
  readonly sheets: GridSheet[];
  readonly grid: RefObject<WorkbookInstance | null>;
  readonly onSelect: (selection: GridSelection) => void;
}

/**
 * The grid only shows: it is not allowed to edit, so that each change goes through the engine and comes back as a
 * patch. Bars of conditional formats are drawn over its cells.
 */
export function Grid({ sheets, grid, onSelect }: Props) {
  const hooks = useMemo(
    () => ({
      afterSelectionChange(sheetId: string, selection: Selection | undefined) {
        if (!selection) return;
        onSelect({
          sheetId,
          row: [selection.row[0]!, selection.row[1]!],
          column: [selection.column[0]!, selection.column[1]!],
          activeRow: selection.row_focus ?? selection.row[0]!,
          activeColumn: selection.column_focus ?? selection.column[0]!,
        });
      },
      afterRenderCell(
        cell: unknown,
        place: { startX: number; startY: number; endX: number; endY: number },
        context: CanvasRenderingContext2D,
      ) {
        const bar = (cell as { bar?: { ratio: number; color: string } } | null)?.bar;
        if (!bar) return;
        context.save();
        context.globalAlpha = 0.45;
        context.fillStyle = bar.color;
        context.fillRect(
          place.startX + 2,
          place.startY + 2,
          (place.endX - place.startX - 4) * bar.ratio,
          place.endY - place.startY - 4,
        );
        context.restore();
      },
    }),
    [onSelect],
  );
  return (
    <Workbook
      ref={grid as never}
      data={sheets}
      hooks={hooks as never}
      allowEdit={false}
      showToolbar={false}
      showFormulaBar={false}
      lang="en"
      defaultRowHeight={19}
      defaultColWidth={63}
      defaultFontSize={11}
      rowHeaderWidth={46}
      columnHeaderHeight={22}
      cellContextMenu={[]}
      headerContextMenu={[]}
      sheetTabContextMenu={[]}
      filterContextMenu={[]}
    />
  );
}
