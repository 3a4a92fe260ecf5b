import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";

export type PageWindow = Window & typeof globalThis;

export interface PageOptions {
  /** HTML of the page; office.js is put at its head when the page does not load it. */
  readonly html: string;
  /** Folder that the page's own scripts are read from. */
  readonly pageFolder: string | null;
  readonly officeFolder: string;
  readonly console: VirtualConsole;
}

export interface OpenPage {
  readonly window: PageWindow;
  close(): void;
}

export const ORIGIN = "https://workbench.invalid";
const OFFICE_FOLDER = "/office-js/";
const OFFICE_SCRIPT = `${ORIGIN}${OFFICE_FOLDER}office.js`;
const CDN = /^https:\/\/appsforoffice\.microsoft\.com\/lib\/[^/]+\/hosted\/(.*)$/;
const FRAME = "/frame.html";

/** Opens a page by itself; `prepare` puts what Excel gives into its window before any script runs. */
export async function openPage(
  options: PageOptions,
  prepare: (window: PageWindow) => void,
): Promise<OpenPage> {
  const dom = new JSDOM(pageWithOffice(options.html), {
    url: `${ORIGIN}/page.html`,
    runScripts: "dangerously",
    resources: new LocalFiles(options, null),
    pretendToBeVisual: true,
    virtualConsole: options.console,
    beforeParse(window) {
      addMissing(window as unknown as PageWindow);
      prepare(window as unknown as PageWindow);
    },
  });
  const window = dom.window as unknown as PageWindow;
  await new Promise<void>((resolve) => window.addEventListener("load", () => resolve()));
  return { window, close: () => dom.window.close() };
}

/**
 * Opens a page in a frame of a parent page, as Excel on the web does. `connect` is given the parent's origin and a
 * way to post to the page, and gives what the address must carry and who takes the page's messages.
 */
export async function openFramedPage(
  options: PageOptions,
  connect: (
    origin: string,
    send: (text: string) => void,
  ) => { readonly query: string; readonly fragment: string; receive(text: string): void },
): Promise<OpenPage> {
  // jsdom has no document.domain, which the library reads.
  const domain = `<script>Object.defineProperty(document, "domain", { value: location.hostname });</script>`;
  const html = pageWithOffice(options.html).replace(/<head[^>]*>/i, (head) => head + domain);
  const dom = new JSDOM("<!doctype html><html><body></body></html>", {
    url: `${ORIGIN}/parent.html`,
    runScripts: "dangerously",
    resources: new LocalFiles(options, html),
    pretendToBeVisual: true,
    virtualConsole: options.console,
  });
  const { document } = dom.window;
  const frame = document.createElement("iframe");
  const parent = connect(ORIGIN, (text) => {
    const window = frame.contentWindow as unknown as PageWindow | null;
    if (!window) return;
    const event = new window.MessageEvent("message", {
      data: text,
      origin: ORIGIN,
      source: dom.window as never,
    });
    window.dispatchEvent(event);
  });
  dom.window.addEventListener("message", (event: MessageEvent) => parent.receive(String(event.data)));
  frame.src = `${ORIGIN}${FRAME}?${parent.query}#${parent.fragment}`;
  const loaded = new Promise<void>((resolve) => frame.addEventListener("load", () => resolve()));
  document.body.append(frame);
  addMissing(frame.contentWindow as unknown as PageWindow);
  await loaded;
  return { window: frame.contentWindow as unknown as PageWindow, close: () => dom.window.close() };
}

/** What browsers have and jsdom lacks, and pages commonly use. */
function addMissing(window: PageWindow): void {
  const target = window as unknown as Record<string, unknown>;
  target.matchMedia ??= (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
}

function pageWithOffice(html: string): string {
  const whole = /<html/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const headed = /<head[^>]*>/i.test(whole)
    ? whole
    : whole.replace(/<html[^>]*>/i, (tag) => `${tag}<head></head>`);
  if (/<script[^>]+office(?:\.debug)?\.js/.test(headed)) return headed;
  return headed.replace(/<head[^>]*>/i, (head) => `${head}<script src="${OFFICE_SCRIPT}"></script>`);
}

/** Serves office.js from node_modules and the page's own files from its folder; nothing from the network. */
class LocalFiles extends ResourceLoader {
  readonly #options: PageOptions;
  readonly #frame: string | null;

  constructor(options: PageOptions, frame: string | null) {
    super();
    this.#options = options;
    this.#frame = frame;
  }

  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const { origin, pathname } = new URL(url);
    if (this.#frame !== null && origin === ORIGIN && pathname === FRAME)
      return ready(Buffer.from(this.#frame));
    const fromCdn = CDN.exec(url)?.[1];
    const own = origin === ORIGIN;
    const office =
      fromCdn ?? (own && pathname.startsWith(OFFICE_FOLDER) ? pathname.slice(OFFICE_FOLDER.length) : null);
    if (office !== null) return ready(() => readFileSync(join(this.#options.officeFolder, office)));
    const folder = this.#options.pageFolder;
    if (!own || folder === null) return null;
    return ready(() => readFileSync(join(folder, decodeURIComponent(pathname))));
  }
}

function ready(content: Buffer | (() => Buffer)): ReturnType<ResourceLoader["fetch"]> {
  const promise = Promise.resolve().then(() => (typeof content === "function" ? content() : content));
  return Object.assign(promise, { abort: () => undefined }) as ReturnType<ResourceLoader["fetch"]>;
}

/** A console of the page that tells its messages and uncaught errors, as text. */
export function createConsole(
  tell: ((level: "log" | "warn" | "error", text: string) => void) | undefined,
): VirtualConsole {
  const virtual = new VirtualConsole();
  if (!tell) return virtual;
  const text = (parts: readonly unknown[]): string => parts.map(describe).join(" ");
  virtual.on("log", (...parts: unknown[]) => tell("log", text(parts)));
  virtual.on("info", (...parts: unknown[]) => tell("log", text(parts)));
  virtual.on("warn", (...parts: unknown[]) => tell("warn", text(parts)));
  virtual.on("error", (...parts: unknown[]) => tell("error", text(parts)));
  virtual.on("jsdomError", (error: Error) => tell("error", error.message));
  return virtual;
}

function describe(part: unknown): string {
  if (typeof part !== "object" || part === null) return String(part);
  const { code, message } = part as { code?: unknown; message?: unknown };
  if (message !== undefined)
    return code === undefined ? String(message) : `${String(code)}: ${String(message)}`;
  try {
    return JSON.stringify(part);
  } catch {
    return String(part);
  }
}
