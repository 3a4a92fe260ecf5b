import type { BenchPage } from "./openBench";

/** The workbook behind the page, as far as the tests look into it. */
interface PageBook {
  readonly activeSheetId: string;
  readonly sheets: readonly {
    readonly id: string;
    readonly name: string;
    readonly visibility: string;
    readonly cells: ReadonlyMap<number, ReadonlyMap<number, { readonly value: unknown }>>;
  }[];
}

const LONGEST_WAIT = 60_000;

/** Asks again until the expectation holds; the last failure is told when it never does. */
export async function until(check: () => Promise<void>): Promise<void> {
  const end = Date.now() + LONGEST_WAIT;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Names of the sheets that only programs see. */
export function veryHiddenSheets({ page }: BenchPage): Promise<string[]> {
  return page.evaluate(() =>
    (window as unknown as { workbench: { book: PageBook } }).workbench.book.sheets
      .filter((sheet) => sheet.visibility === "VeryHidden")
      .map((sheet) => sheet.name),
  );
}

/** Row, as people count, of the indicator with this code on the sheet in front. */
export function rowOfCode({ page }: BenchPage, code: string): Promise<number> {
  return page.evaluate((wanted) => {
    const { book } = (window as unknown as { workbench: { book: PageBook } }).workbench;
    const sheet = book.sheets.find((one) => one.id === book.activeSheetId)!;
    const found = [...sheet.cells].find(([, cells]) => cells.get(1)?.value === wanted);
    if (!found) throw new Error(`${wanted} is not on ${sheet.name}`);
    return found[0] + 1;
  }, code);
}

/** What the workbook holds in a cell of the sheet in front; columns A to Z. */
export function valueAt({ page }: BenchPage, cell: string): Promise<unknown> {
  return page.evaluate((wanted) => {
    const { book } = (window as unknown as { workbench: { book: PageBook } }).workbench;
    const sheet = book.sheets.find((one) => one.id === book.activeSheetId)!;
    const row = Number(wanted.slice(1)) - 1;
    return sheet.cells.get(row)?.get(wanted.charCodeAt(0) - 65)?.value ?? null;
  }, cell);
}

export function expectValue(bench: BenchPage, cell: string, value: unknown): Promise<void> {
  return until(async () => expect(await valueAt(bench, cell)).toBe(value));
}

/**
 * What the grid itself says of a cell, to people who cannot see it. It says it when the cell is chosen, so the cell
 * is chosen anew at every try: a value that comes a moment later than the choice would never be told.
 */
export function expectShown(bench: BenchPage, cell: string, text: string): Promise<void> {
  return until(async () => {
    await bench.goTo("A1");
    await bench.goTo(cell);
    expect(await bench.page.textContent("#sr-selection")).toContain(` ${text}`);
  });
}

/** Types into a cell as a person does. */
export async function type(bench: BenchPage, cell: string, text: string): Promise<void> {
  await bench.goTo(cell);
  await bench.page.keyboard.type(text);
  await bench.page.keyboard.press("Enter");
  await bench.settle();
}

/** The message that stands over the page, closed. */
export async function closeMessage({ page }: BenchPage): Promise<string> {
  const message = page.getByRole("alertdialog");
  const text = (await message.textContent()) ?? "";
  await message.getByRole("button", { name: "Đóng" }).click();
  return text;
}
