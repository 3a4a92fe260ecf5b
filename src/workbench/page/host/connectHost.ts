import { cultureOf, readXlsx } from "../../engine";
import type { Book } from "../../engine";
import {
  createDesktopExternal,
  createDocumentCalls,
  createHost,
  declaredSets,
  newestExcelApi,
  readMetadata,
} from "../../protocol";
import type { Host, Metadata, Profile, RequirementSets } from "../../protocol";
import { OFFICE_THEMES } from "./themes";
import type { ThemeName } from "./themes";

/** What the frame of the pane finds at its parent before Office.js starts. */
interface HostWindow extends Window {
  __host?: { readonly external: object };
}

export interface PaneHost {
  readonly host: Host;
  /** The workbook lives on; only the pane's connection ends. */
  disconnect(): void;
}

type Callback = (result: unknown) => void;
interface External {
  Execute(call: number, params: readonly unknown[], callback: Callback): void;
  GetContext(): object;
}

/**
 * Puts a host for the pane over the workbook and offers it as `window.__host.external`, as desktop Excel gives it.
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
  const external = createDesktopExternal(
    host,
    { platform: profile === "mac" ? "Mac" : "PC", locale, declared, documentUrl: `C:\\${book.name}` },
    calls,
  ) as External;
  const colors = JSON.stringify(OFFICE_THEMES[options.theme]);
  (window as HostWindow).__host = {
    external: {
      ...external,
      GetContext: () => ({ ...external.GetContext(), GetOfficeThemeInfo: () => colors }),
      Execute(call: number, params: readonly unknown[], callback: Callback) {
        external.Execute(call, params, (result) => {
          callback(result);
          options.onAnswered();
        });
      },
    },
  };
  return {
    host,
    disconnect() {
      // The host would take the workbook's calculator with it.
      const { calculator } = book;
      book.calculator = null;
      calls.dispose();
      host.dispose();
      book.calculator = calculator;
    },
  };
}
