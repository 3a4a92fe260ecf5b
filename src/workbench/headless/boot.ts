import { join } from "node:path";
import { createIronCalc, createUser, cultureOf, newBook, readXlsx, writeXlsx } from "../engine";
import type { Book, User } from "../engine";
import {
  createDesktopExternal,
  createDocumentCalls,
  createHost,
  createWebParent,
  declaredSets,
  newestExcelApi,
  readMetadata,
} from "../protocol";
import type { Host, HostInfo, Metadata, Profile } from "../protocol";
import { findNodeModules, loadIronCalc, loadRequirementSets } from "./assets";
import { watchDownloads } from "./downloads";
import type { Download } from "./downloads";
import { createConsole, openFramedPage, openPage } from "./page";
import type { PageWindow } from "./page";

export interface BootOptions {
  /** Bytes of an .xlsx file; without them an empty workbook. */
  readonly workbook?: Uint8Array;
  /** `web` also means the web's way of talking: messages between frames. */
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
  readonly window: PageWindow;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  /** The workbook behind the host. */
  readonly workbook: Book;
  readonly host: Host;
  /** A person at the keyboard. */
  readonly user: User;
  /** Members that scripts asked for and this Excel does not have, and functions (`NAME()`) it cannot calculate. */
  readonly unknownMembers: readonly string[];
  /** Files that the page gave to download, in order. */
  readonly downloads: readonly Download[];
  save(): Promise<Uint8Array>;
  dispose(): void;
}

/** Starts a page with Microsoft's own client library over a workbook in memory. Dispose it at the end. */
export async function boot(options: BootOptions = {}): Promise<Workbench> {
  const nodeModules = findNodeModules();
  const sets = loadRequirementSets(nodeModules);
  const profile = options.profile ?? "desktop";
  const newest = newestExcelApi(sets);
  const locale = options.locale ?? "vi-VN";
  const book = options.workbook ? readXlsx(options.workbook) : newBook();
  book.culture = cultureOf(locale);
  book.calculator = createIronCalc(loadIronCalc(nodeModules));

  let metadata: Metadata = new Map();
  const info: HostInfo = {
    platform: profile === "mac" ? "Mac" : "PC",
    locale,
    declared: declaredSets(profile, options.api ?? newest, newest),
    documentUrl: profile === "web" ? "https://workbench.invalid/bao-cao.xlsx" : "C:\\bao-cao.xlsx",
  };
  const host = createHost({
    book,
    metadata: () => metadata,
    sets,
    declared: info.declared,
    profile,
    user: { name: "Người dùng", email: "nguoidung@example.vn" },
    now: () => new Date(),
    openWorkbook: (base64) => readXlsx(Buffer.from(base64, "base64")),
  });
  const save = (): Promise<Uint8Array> => Promise.resolve(writeXlsx(book));
  const calls = createDocumentCalls(host, save);
  const user = createUser(book);
  const pageOptions = {
    html: options.html ?? "",
    pageFolder: options.pageFolder ?? null,
    officeFolder: join(nodeModules, "@microsoft", "office-js", "dist"),
    console: createConsole(options.onConsole),
  };
  const page = await (profile === "web"
    ? openFramedPage(pageOptions, (origin, send) => createWebParent(host, info, calls, origin, send))
    : openPage(pageOptions, (window) => {
        Object.assign(window, { external: createDesktopExternal(host, info, calls) });
      }));
  const { window } = page;
  const downloads = watchDownloads(window, profile);
  const { Office: office } = window as unknown as { Office: typeof Office };
  await office.onReady();
  const { Excel: excel } = window as unknown as { Excel: typeof Excel };
  metadata = readMetadata(excel as unknown as Record<string, unknown>);

  return {
    window,
    Office: office,
    Excel: excel,
    workbook: book,
    host,
    user,
    get unknownMembers() {
      const functions = [...(book.calculator?.unknownFunctions ?? [])].map((name) => `${name}()`);
      return [...host.unknownMembers, ...functions];
    },
    downloads,
    save,
    dispose() {
      user.dispose();
      calls.dispose();
      host.dispose();
      book.calculator?.dispose();
      book.calculator = null;
      page.close();
    },
  };
}
