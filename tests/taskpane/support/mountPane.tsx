import { JSDOM } from "jsdom";
import type { ReactNode } from "react";
import { createXlsxWorkbooks } from "../../../src/adapters/xlsx";
import { sampleReports } from "../../../src/app/sampleReports";
import type { NamedBytes, OpenWorkbookPort } from "../../../src/ports";
import type { PaneServices } from "../../../src/taskpane/services";
import { makeOne, mergeAll, readHere, readOne } from "../../../src/taskpane/worker/doWork";
import type { MergeRunner } from "../../../src/taskpane/worker/mergeRunner";

/** A browser without a screen, as globals: to be called before anything of React is loaded. */
export function useBrowser(): void {
  const { window } = new JSDOM("<!doctype html><body></body>", { url: "https://localhost/" });
  const browser = window as unknown as Record<string, unknown>;
  const names = [
    ...["window", "document", "navigator", "localStorage", "Node", "HTMLElement", "HTMLInputElement"],
    ...[
      "Element",
      "Event",
      "MouseEvent",
      "KeyboardEvent",
      "MutationObserver",
      "getComputedStyle",
      "NodeFilter",
    ],
    ...[
      "DOMParser",
      "File",
      "SVGElement",
      "HTMLIFrameElement",
      "DocumentFragment",
      "ShadowRoot",
      "CustomEvent",
    ],
  ];
  for (const name of names) {
    Object.defineProperty(globalThis, name, {
      value: browser[name] ?? window,
      configurable: true,
      writable: true,
    });
  }
  // Nothing has a size here: what is not hidden is taken for visible.
  window.Element.prototype.checkVisibility = function (this: Element) {
    return this.closest("[hidden]") === null;
  };
  window.Element.prototype.scrollIntoView = () => undefined;
  const frames = {
    requestAnimationFrame: (call: () => void) => setTimeout(call, 0),
    cancelAnimationFrame: clearTimeout,
  };
  Object.assign(window, frames);
  Object.assign(globalThis, {
    ...frames,
    ResizeObserver: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
    IS_REACT_ACT_ENVIRONMENT: false,
  });
}

const workbooks = createXlsxWorkbooks();

/** The worker's own work, in this thread. */
const runnerHere: MergeRunner = {
  read: (plan, file) => readOne(plan, file, workbooks),
  readHere,
  merge: (plan, input) => Promise.resolve(mergeAll(plan, input)),
  template: (plan, orgUnit, typed) => makeOne(plan, orgUnit, workbooks, typed),
  sample: (plan) => sampleReports(plan, workbooks),
  cancel: () => undefined,
};

export function servicesOver(workbook: OpenWorkbookPort): PaneServices {
  return {
    workbook,
    runner: runnerHere,
    now: () => new Date(2024, 9, 20, 9, 30),
    version: "0",
    download: () => undefined,
    copyText: () => Promise.resolve(),
  };
}

export interface Mounted {
  /** Visible text of the page. */
  text(): string;
  button(name: string): HTMLButtonElement | null;
  /** Waits until the page says or shows it; fails with what the page says instead. */
  until<T>(look: () => T | null | undefined | false): Promise<T>;
  click(name: string): Promise<void>;
  /** Types into the field of this label. */
  type(label: string, text: string): Promise<void>;
  /** Chooses the radio button or box of this label. */
  choose(label: string): Promise<void>;
  /** Gives files to the button of this name. */
  give(name: string, files: readonly NamedBytes[]): Promise<void>;
  unmount(): void;
}

/** In milliseconds; drawing without a browser is slow on a busy machine. */
const LONGEST_WAIT = 100_000;

export async function mount(element: ReactNode): Promise<Mounted> {
  const { createRoot } = await import("react-dom/client");
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  root.render(element);
  const isShown = (node: Element) => node.closest("[hidden]") === null;
  const isNamed = (one: Element, name: string) =>
    one.textContent === name || one.getAttribute("aria-label") === name;
  const button = (name: string) =>
    [...place.querySelectorAll("button")].find((one) => isNamed(one, name) && isShown(one)) ?? null;
  const fieldOf = <T extends HTMLElement>(label: string): T | null => {
    const owner = [...place.querySelectorAll("label")].find(
      (one) => one.textContent?.startsWith(label) === true && isShown(one),
    );
    return owner?.querySelector<T>("input, textarea, select") ?? null;
  };
  const text = () => place.textContent ?? "";
  const until: Mounted["until"] = async (look) => {
    const end = Date.now() + LONGEST_WAIT;
    for (;;) {
      const found = look();
      if (found !== null && found !== undefined && found !== false) return found;
      if (Date.now() > end) throw new Error(`not there: ${look.toString()}\nthe page says: ${text()}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return {
    text,
    button,
    until,
    async click(name) {
      const isReady = (one: HTMLButtonElement | null) => one !== null && !one.disabled && one;
      (await until(() => isReady(button(name)))).click();
    },
    async type(label, content) {
      const field = await until(() => fieldOf<HTMLInputElement | HTMLTextAreaElement>(label));
      const owner = Object.getPrototypeOf(field) as object;
      Object.getOwnPropertyDescriptor(owner, "value")!.set!.call(field, content);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    async choose(label) {
      (await until(() => fieldOf<HTMLInputElement>(label))).click();
    },
    async give(name, files) {
      const field = await until(() =>
        place.querySelector<HTMLInputElement>(`input[type="file"][aria-label="${name}"]`),
      );
      const given = files.map(({ path, bytes }) => ({ name: path, arrayBuffer: async () => bytes }));
      Object.defineProperty(field, "files", { value: given, configurable: true });
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    unmount() {
      root.unmount();
      place.remove();
    },
  };
}
