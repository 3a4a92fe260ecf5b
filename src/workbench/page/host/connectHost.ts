import { cultureOf, readXlsx } from "../../engine";
import type { Book } from "../../engine";
import {
  createDesktopExternal,
  createDocumentCalls,
  createHost,
  createWebParent,
  declaredSets,
  newestExcelApi,
  readMetadata,
} from "../../protocol";
import type { DocumentCalls, Host, HostInfo, Metadata, Profile, RequirementSets } from "../../protocol";
import { OFFICE_THEMES } from "./themes";
import type { ThemeName } from "./themes";

/** What the frame of the pane finds at its parent before Office.js starts. */
interface HostWindow extends Window {
  __host?: { readonly enter: (pane: Window) => void };
}

export interface PaneHost {
  readonly host: Host;
  /** What the address of the pane must carry, as Excel on the web has it; empty elsewhere. */
  readonly query: string;
  readonly fragment: string;
  /** The workbook lives on; only the pane's connection ends. */
  disconnect(): void;
}

type Callback = (result: unknown) => void;
interface External {
  Execute(call: number, params: readonly unknown[], callback: Callback): void;
  GetContext(): object;
}

/**
 * Puts a host for the pane over the workbook: as `window.external` of the pane, as desktop Excel gives it, or behind
 * messages between the frames, as Excel on the web does. Microsoft's library takes such messages only from a parent
 * over https; over http the web profile has the web's limits and the desktop's way of talking.
 *
 * `frame` gives the pane's window once it has loaded; `onAnswered` is called after each request of the add-in.
 */
export function connectHost(options: {
  readonly book: Book;
  readonly sets: RequirementSets;
  readonly profile: Profile;
  readonly theme: ThemeName;
  readonly frame: () => Window | null;
  /** The workbook as a file, for pages that ask for the whole document. */
  readonly save: () => Uint8Array;
  readonly onAnswered: () => void;
}): PaneHost {
  const { book, sets, profile } = options;
  const newest = newestExcelApi(sets);
  const declared = declaredSets(profile, newest, newest);
  let metadata: Metadata = new Map();
  const host = createHost({
    book,
    sets,
    declared,
    profile,
    metadata() {
      const excel = (options.frame() as unknown as { Excel?: Record<string, unknown> } | null)?.Excel;
      if (metadata.size === 0 && excel) metadata = readMetadata(excel);
      return metadata;
    },
    user: { name: "Người dùng", email: "nguoidung@example.vn" },
    now: () => new Date(),
    openWorkbook: (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      return readXlsx(bytes);
    },
  });
  const calls = createDocumentCalls(host, () => Promise.resolve(options.save()));
  const locale = cultureOf("vi-VN").name;
  const isWeb = profile === "web" && location.protocol === "https:";
  const documentUrl = isWeb ? `${location.origin}/${encodeURIComponent(book.name)}` : `C:\\${book.name}`;
  const info = { platform: profile === "mac" ? "Mac" : "PC", locale, declared, documentUrl } as const;
  const web = isWeb
    ? createWebParent(host, info, calls, location.origin, (text) => {
        options.frame()?.postMessage(text, location.origin);
        options.onAnswered();
      })
    : null;
  const listen = (event: MessageEvent): void => {
    if (event.source === options.frame() && typeof event.data === "string") web?.receive(event.data);
  };
  if (web) window.addEventListener("message", listen);
  const external = web ? null : desktopExternal(host, info, calls, options);
  (window as HostWindow).__host = {
    enter(pane) {
      if (external) Object.assign(pane, { external });
      if (profile === "mac") refuseDownloads(pane as Window & typeof globalThis);
    },
  };
  return {
    host,
    query: web ? `&${web.query}` : "",
    fragment: web ? `#${web.fragment}` : "",
    disconnect() {
      window.removeEventListener("message", listen);
      // The host would take the workbook's calculator with it.
      const { calculator } = book;
      book.calculator = null;
      calls.dispose();
      host.dispose();
      book.calculator = calculator;
    },
  };
}

function desktopExternal(
  host: Host,
  info: HostInfo,
  calls: DocumentCalls,
  options: { readonly theme: ThemeName; readonly onAnswered: () => void },
): object {
  const external = createDesktopExternal(host, info, calls) as External;
  const colors = JSON.stringify(OFFICE_THEMES[options.theme]);
  return {
    ...external,
    GetContext: () => ({ ...external.GetContext(), GetOfficeThemeInfo: () => colors }),
    Execute(call: number, params: readonly unknown[], callback: Callback) {
      external.Execute(call, params, (result) => {
        callback(result);
        options.onAnswered();
      });
    },
  };
}

/** In Excel for Mac a click on a link to download does nothing. */
function refuseDownloads(pane: Window & typeof globalThis): void {
  const { prototype } = pane.HTMLAnchorElement;
  const { click } = prototype;
  prototype.click = function clickLink(this: HTMLAnchorElement) {
    if (!this.hasAttribute("download")) click.call(this);
  };
  pane.addEventListener("click", (event) => {
    if ((event.target as Element | null)?.closest("a[download]")) event.preventDefault();
  });
}
