import type { CellPlace, WorkbookChange } from "../../ports";
import { runInExcel } from "./host";
import type { ExcelHost } from "./host";
import { selection } from "./navigate";
import { createQuiet } from "./quiet";
import type { Quiet } from "./quiet";
import { isCopy } from "./restore/record";

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Tells of changes of cells and of sheets that come and go, unless this add-in made them. Changes of people who work
 * in the same workbook count like the person's own.
 */
export async function onChanged(
  host: ExcelHost,
  listener: (change: WorkbookChange) => void,
): Promise<() => Promise<void>> {
  const changed = new Map<string, Set<string>>();
  let everything = false;
  const quiet = createQuiet(async () => {
    const bySheet = new Map(changed);
    const all = everything;
    changed.clear();
    everything = false;
    listener(all ? null : await withNames(host, bySheet));
  });
  // Sheets of ours come and go only around bulk writes, when events are off.
  const structure = (): Promise<void> => {
    everything = true;
    return quiet.touch();
  };
  const handlers = await runInExcel(host, async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add((event) => {
        if (event.triggerSource === "ThisLocalAddin") return Promise.resolve();
        const addresses = changed.get(event.worksheetId) ?? new Set();
        changed.set(event.worksheetId, addresses.add(event.address));
        return quiet.touch(!event.address.includes(":") && !event.address.includes(","));
      }),
      worksheets.onAdded.add(structure),
      worksheets.onDeleted.add(structure),
    ] as readonly Handler[];
    await context.sync();
    return added;
  });
  return ender(host, quiet, handlers);
}

/** Tells where the person is, when the selection has come to rest. */
export async function onSelection(
  host: ExcelHost,
  listener: (place: CellPlace) => void,
): Promise<() => Promise<void>> {
  const quiet = createQuiet(async () => listener(await selection(host)));
  const handlers = await runInExcel(host, async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onSelectionChanged.add(() => quiet.touch()),
      worksheets.onActivated.add(() => quiet.touch()),
    ] as readonly Handler[];
    await context.sync();
    return added;
  });
  return ender(host, quiet, handlers);
}

/** Sheet names for the ids that events carry; null when one cannot be found. */
async function withNames(
  host: ExcelHost,
  bySheet: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<WorkbookChange> {
  try {
    return await runInExcel(host, async (context) => {
      const asked = [...bySheet].map(([id, addresses]) => ({
        sheet: context.workbook.worksheets.getItemOrNullObject(id).load("name"),
        addresses: [...addresses],
      }));
      await context.sync();
      if (asked.some(({ sheet }) => sheet.isNullObject)) return null;
      return asked
        .map(({ sheet, addresses }) => ({ sheet: sheet.name, addresses }))
        .filter(({ sheet }) => !isCopy(sheet));
    });
  } catch {
    // The change is real although its place cannot be named now.
    return null;
  }
}

function ender(host: ExcelHost, quiet: Quiet, handlers: readonly Handler[]): () => Promise<void> {
  return async () => {
    quiet.end();
    const context = handlers[0]?.context;
    if (context === undefined) return;
    await host.Excel.run(context, async (again) => {
      for (const handler of handlers) handler.remove();
      await again.sync();
    });
  };
}
