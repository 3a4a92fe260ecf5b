import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { createIronCalc, cultureOf, newBook, readXlsx, writeXlsx } from "../engine";
import type { Book } from "../engine";
import {
  createDesktopExternal,
  createDocumentCalls,
  createHost,
  declaredSets,
  newestExcelApi,
  readMetadata,
} from "../protocol";
import type { Host, Metadata, Profile } from "../protocol";
import { findNodeModules, loadIronCalc, loadRequirementSets } from "./assets";

export interface BootOptions {
  /** Bytes of an .xlsx file; without them an empty workbook. */
  readonly workbook?: Uint8Array;
  readonly profile?: Profile;
  /** Newest `ExcelApi` set that Excel says it has; the newest known by default. */
  readonly api?: string;
  /** `vi-VN` by default. */
  readonly locale?: string;
  /** HTML of the page; office.js is put at its head when the page does not load it. */
  readonly html?: string;
  /** Folder that the page's own scripts are read from. */
  readonly pageFolder?: string;
  /** Called for every message of the page's console and every uncaught error. */
  readonly onConsole?: (level: "log" | "warn" | "error", text: string) => void;
}

export interface Workbench {
  readonly window: Window & typeof globalThis;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  /** The workbook behind the host. */
  readonly workbook: Book;
  readonly host: Host;
  /** Members that scripts asked for and that this Excel does not have, by name. */
  readonly unknownMembers: readonly string[];
  save(): Promise<Uint8Array>;
  dispose(): void;
}

const ORIGIN = "https://workbench.invalid";
const OFFICE_FOLDER = "/office-js/";
const OFFICE_SCRIPT = `${ORIGIN}${OFFICE_FOLDER}office.js`;
const CDN = /^https:\/\/appsforoffice\.microsoft\.com\/lib\/[^/]+\/hosted\/(.*)$/;

/** Starts a page with Microsoft's own client library over a workbook in memory. Dispose it at the end. */
export async function boot(options: BootOptions = {}): Promise<Workbench> {
  const nodeModules = findNodeModules();
  const sets = loadRequirementSets(nodeModules);
  const profile = options.profile ?? "desktop";
  const newest = newestExcelApi(sets);
  const declared = declaredSets(profile, options.api ?? newest, newest);
  const locale = options.locale ?? "vi-VN";
  const book = options.workbook ? readXlsx(options.workbook) : newBook();
  book.culture = cultureOf(locale);
  book.calculator = createIronCalc(loadIronCalc(nodeModules));

  let metadata: Metadata = new Map();
  const host = createHost({
    book,
    metadata: () => metadata,
    sets,
    declared,
    profile,
    user: { name: "Người dùng", email: "nguoidung@example.vn" },
    now: () => new Date(),
    openWorkbook: (base64) => readXlsx(Buffer.from(base64, "base64")),
  });
  const save = (): Promise<Uint8Array> => Promise.resolve(writeXlsx(book));
  const calls = createDocumentCalls(host, save);
  const external = createDesktopExternal(
    host,
    { platform: profile === "mac" ? "Mac" : "PC", locale, declared, documentUrl: "C:\\bao-cao.xlsx" },
    calls,
  );
  const dom = new JSDOM(pageWithOffice(options.html ?? ""), {
    url: `${ORIGIN}/page.html`,
    runScripts: "dangerously",
    resources: new LocalFiles(
      join(nodeModules, "@microsoft", "office-js", "dist"),
      options.pageFolder ?? null,
    ),
    pretendToBeVisual: true,
    virtualConsole: consoleFor(options),
    beforeParse(window) {
      Object.assign(window, { external });
    },
  });
  const window = dom.window as unknown as Workbench["window"];
  await new Promise<void>((resolve) => window.addEventListener("load", () => resolve()));
  const office = (window as unknown as { Office: typeof Office }).Office;
  await office.onReady();
  const excel = (window as unknown as { Excel: typeof Excel }).Excel;
  metadata = readMetadata(excel as unknown as Record<string, unknown>);

  return {
    window,
    Office: office,
    Excel: excel,
    workbook: book,
    host,
    get unknownMembers() {
      return [...host.unknownMembers];
    },
    save,
    dispose() {
      calls.dispose();
      host.dispose();
      dom.window.close();
    },
  };
}

function pageWithOffice(html: string): string {
  if (/<script[^>]+office(?:\.debug)?\.js/.test(html)) return html;
  const script = `<script src="${OFFICE_SCRIPT}"></script>`;
  if (/<head[^>]*>/i.test(html)) return html.replace(/<head[^>]*>/i, (head) => head + script);
  return `<!doctype html><html><head>${script}</head><body>${html}</body></html>`;
}

function consoleFor(options: BootOptions): VirtualConsole {
  const virtual = new VirtualConsole();
  const tell = options.onConsole;
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

/** Serves office.js from node_modules and the page's own files from its folder; nothing from the network. */
class LocalFiles extends ResourceLoader {
  readonly #officeFolder: string;
  readonly #pageFolder: string | null;

  constructor(officeFolder: string, pageFolder: string | null) {
    super();
    this.#officeFolder = officeFolder;
    this.#pageFolder = pageFolder;
  }

  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const { origin, pathname } = new URL(url);
    const fromCdn = CDN.exec(url)?.[1];
    const office =
      fromCdn ??
      (origin === ORIGIN && pathname.startsWith(OFFICE_FOLDER) ? pathname.slice(OFFICE_FOLDER.length) : null);
    const file =
      office !== null
        ? join(this.#officeFolder, office)
        : origin === ORIGIN && this.#pageFolder
          ? join(this.#pageFolder, decodeURIComponent(pathname))
          : null;
    if (file === null) return null;
    return read(file) as ReturnType<ResourceLoader["fetch"]>;
  }
}

function read(file: string): Promise<Buffer> & { abort(): void } {
  const promise = Promise.resolve().then(() => readFileSync(file));
  return Object.assign(promise, { abort: () => undefined });
}
