import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { boot } from "../../../src/workbench";
import type { Workbench } from "../../../src/workbench";
import { launchBrowser } from "../browser";
import { builtPane } from "./builtPane";
import { startServer } from "./pageServer";

/**
 * The pane by itself in the window of a real browser, Excel in another process, as on a person's machine: what is
 * slowed or measured in the page is the pane alone.
 */
export interface PaneAlone {
  open(prepare: (page: Page) => Promise<void>): Promise<OpenedPane>;
  close(): void;
}

export interface OpenedPane {
  readonly page: Page;
  /** Errors that nothing caught. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/**
 * `file`: the workbook that is open, a path inside the sample. Each `open` is the first in a browser just started:
 * nothing of the pane is cached or compiled before.
 */
export async function paneAlone(file: string): Promise<PaneAlone> {
  const sample = await builtPane();
  const bench = await boot({ workbook: readFileSync(path.join(sample, file)) });
  const server = await startServer({ sample, addin: "/addin/taskpane.html", https: false });
  return {
    async open(prepare) {
      const browser = await launchBrowser();
      const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      await connect(page, bench);
      await prepare(page);
      await page.goto(`${server.address}addin/taskpane.html`, { waitUntil: "commit" });
      return { page, problems, close: () => browser.close() };
    },
    close() {
      server.close();
      bench.dispose();
    },
  };
}

/** `window.external` as Excel for Windows gives it; requests are answered by the workbench in this process. */
async function connect(page: Page, bench: Workbench): Promise<void> {
  const own = (bench.window as unknown as { external: { GetHostInfo(): string; GetContext(): Context } })
    .external;
  const context = own.GetContext();
  const plain: Record<string, unknown> = {};
  for (const [name, give] of Object.entries(context)) {
    if (name !== "GetSettings") plain[name] = (give as () => unknown)();
  }
  await page.exposeFunction("answerAsExcel", (body: string, flags: number) => bench.host.answer(body, flags));
  await page.addInitScript(installExternal, { hostInfo: own.GetHostInfo(), plain });
}

type Context = Readonly<Record<string, unknown>>;

/** Runs in the page, before anything of it. */
function installExternal(given: { hostInfo: string; plain: Record<string, unknown> }): void {
  const RICH_API_CALL = 93;
  const NOT_SUPPORTED = 5000;
  const list = (items: readonly unknown[]) => ({ toArray: () => [...items] });
  const answers = Object.entries(given.plain).map(([name, value]) => [name, () => value]);
  const context = {
    ...Object.fromEntries(answers),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
  const { answerAsExcel } = window as unknown as {
    answerAsExcel: (body: string, flags: number) => Promise<string | number>;
  };
  const external = {
    GetHostInfo: () => given.hostInfo,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(call: number, params: readonly unknown[], callback: (result: unknown) => void) {
      if (call !== RICH_API_CALL) return void setTimeout(() => callback(NOT_SUPPORTED), 0);
      const request = params[0] as readonly unknown[];
      void answerAsExcel(String(request[4]), Number(request[6] ?? 0)).then((answer) =>
        callback(typeof answer === "number" ? answer : list([0, 200, [], answer])),
      );
    },
    RegisterEvent: (_event: number, _target: unknown, _handler: unknown, done: (code: number) => void) =>
      done(0),
    UnregisterEvent: (_event: number, _target: unknown, _handler: unknown, done: (code: number) => void) =>
      done(0),
  };
  // The page asks its parent for the host, as in the workbench; alone it is its own parent.
  const enter = (pane: Window) => void Object.assign(pane, { external });
  Object.assign(window, { __host: { enter } });
}
