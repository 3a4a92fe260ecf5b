import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions, Frame, FrameLocator, Page } from "playwright-core";
import type { WorkbookData } from "../../../src/core/workbook";
import { findBrowser, launchBrowser } from "../browser";
import { readBook } from "./books";
import { builtPane } from "./builtPane";
import { startServer } from "./pageServer";

/** For suites in a real browser; reported as skipped where there is none. */
export const withBrowser = findBrowser() === null ? describe.skip : describe;

/** As long as a loaded machine may need to build and start; what a person waits for is far less. */
export const START_LIMIT = 400_000;
const WAIT = 60_000;
// Longer than one wait, so that the wait itself tells what did not come.
jest.setTimeout(240_000);

/** The workbench in a real browser, the add-in beside the grid. Every wait is for a condition, never for a time. */
export interface BenchPage {
  readonly page: Page;
  readonly browser: Browser;
  /** A folder of this suite's own. */
  readonly folder: string;
  /** The sample district; only to be read. */
  readonly sample: string;
  /** Errors that nothing caught, in the page and in the pane. */
  readonly problems: readonly string[];
  /** Addresses that were asked for. */
  readonly asked: readonly string[];
  pane(): FrameLocator;
  /** The pane's frame, to run scripts in. */
  frame(): Promise<Frame>;
  /** Waits until the pane shows this text. */
  see(text: string | RegExp): Promise<void>;
  /** Opens a workbook and waits until grid and pane have read it; a path inside the sample, or a whole one. */
  open(file: string): Promise<void>;
  /** As `open`, with the mouse from the page's own list of the sample. */
  openSample(file: string): Promise<void>;
  /** Sets the machine or the colours of Office that the page imitates, and waits for the pane that comes with it. */
  choose(what: "Máy" | "Giao diện", value: string): Promise<void>;
  /** Chooses a cell of the sheet in front. */
  goTo(cell: string): Promise<void>;
  tab(name: string): Promise<void>;
  /** Waits until the grid shows what the workbook says. */
  settle(): Promise<void>;
  /** The open workbook, saved under this name in the suite's folder and read back. */
  saved(name: string): Promise<WorkbookData>;
  close(): Promise<void>;
}

export async function openBench(
  options: {
    readonly addin?: string;
    readonly https?: boolean;
    readonly context?: BrowserContextOptions;
  } = {},
): Promise<BenchPage> {
  const addin = options.addin ?? "/addin/taskpane.html";
  const isPane = addin.endsWith("taskpane.html");
  const sample = await builtPane();
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  const server = await startServer({ sample, addin, https: options.https ?? false });
  const browser = await launchBrowser();
  // A context of its own: axe asks for one.
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    ignoreHTTPSErrors: options.https ?? false,
    reducedMotion: "reduce",
    ...options.context,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT);
  const problems: string[] = [];
  const asked: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(server.address);
  await page.waitForSelector("html[data-ready-after]");

  const pane = (): FrameLocator => page.frameLocator("iframe");
  const settle = async (): Promise<void> => {
    await page.waitForFunction(() => "workbench" in window);
    await page.evaluate(() => (window as unknown as { workbench: Settling }).workbench.settled());
  };
  const ready = async (): Promise<void> => {
    await settle();
    if (isPane) await pane().getByRole("tab", { selected: true }).waitFor();
  };
  /** What opens a workbook anew, or Excel itself, opens a pane of its own. */
  const withNewPane = async (act: () => Promise<void>): Promise<void> => {
    const before = await page.getAttribute("iframe", "src");
    await act();
    await page.waitForFunction(
      (old) => ![null, undefined, old].includes(document.querySelector("iframe")?.getAttribute("src")),
      before,
    );
    await ready();
  };
  await ready();
  return {
    page,
    browser,
    folder,
    sample,
    problems,
    asked,
    pane,
    settle,
    async frame() {
      const frame = await (await page.waitForSelector("iframe")).contentFrame();
      if (frame === null) throw new Error("the pane has no frame");
      return frame;
    },
    see: (text) => pane().getByText(text).first().waitFor(),
    async open(file) {
      const name = path.basename(file);
      const whole = path.isAbsolute(file) ? file : path.join(sample, file);
      await withNewPane(async () => {
        await page.locator("input[type=file]").first().setInputFiles(whole);
        await page.waitForSelector(`.book-name:text-is('${name}')`);
      });
    },
    async openSample(file) {
      await withNewPane(async () => {
        await page.click(".samples summary");
        await page.click(`.sample-list div:has(> a[href='sample/${file}']) button`);
        await page.waitForSelector(`.book-name:text-is('${path.basename(file)}')`);
      });
    },
    async choose(what, value) {
      const select = page.locator(`.choice:has-text('${what}') select`);
      if ((await select.inputValue()) === value) return;
      await withNewPane(async () => void (await select.selectOption(value)));
    },
    async goTo(cell) {
      await page.fill(".name-box", cell);
      await page.press(".name-box", "Enter");
      await settle();
    },
    async tab(name) {
      await page.click(`.luckysheet-sheets-item:has-text('${name}')`);
      await page.waitForSelector(`.luckysheet-sheets-item-active:has-text('${name}')`);
      await settle();
    },
    async saved(name) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Lưu tệp .xlsx" }).click(),
      ]);
      await download.saveAs(path.join(folder, name));
      return readBook(path.join(folder, name));
    },
    async close() {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Settling {
  settled(): Promise<void>;
}
