import { useEffect, useState } from "react";
import type { CellPlace, OpenWorkbookPort } from "../../ports";

/** The cell that the person has chosen; null until one is known. */
export function useSelection(workbook: OpenWorkbookPort): CellPlace | null {
  const [place, setPlace] = useState<CellPlace | null>(null);
  useEffect(() => {
    let isOver = false;
    const show = (next: CellPlace) => {
      if (!isOver) setPlace(next);
    };
    workbook.selection().then(show, () => undefined);
    const ending = workbook.onSelection(show).catch(() => null);
    return () => {
      isOver = true;
      void ending.then((end) => end?.());
    };
  }, [workbook]);
  return place;
}
