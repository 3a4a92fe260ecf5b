import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, FrameLocator, Page } from "playwright-core";
import { boot } from "../../../src/workbench";
import type { Workbench } from "../../../src/workbench";
import { findNodeModules, loadRequirementSets } from "../../../src/workbench/headless/assets";
import {
  createDocumentCalls,
  createWebParent,
  declaredSets,
  newestExcelApi,
} from "../../../src/workbench/protocol";
import { ROOT } from "./builtSite";

/** An origin as Excel on the web has it; answered by the test itself, nothing goes out. */
const EXCEL = "https://vi-du.officeapps.live.com";
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
/** As Excel on the web frames add-ins: scripts, forms, popups, downloads, and their own origin; not the page around. */
const SANDBOX = "allow-scripts allow-forms allow-same-origin allow-popups allow-downloads";
const TYPES: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css" };

export interface OfficeFrame {
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly bench: Workbench;
}

/** Answers Microsoft's server from `node_modules`, read-only; whatever else is asked elsewhere is told to `asked`. */
export async function stubOffice(context: BrowserContext, asked: string[]): Promise<void> {
  const folder = path.join(ROOT, "node_modules/@microsoft/office-js/dist");
  context.on("request", (request) => asked.push(request.url()));
  await context.route(`${CDN}**`, (route) => {
    const file = path.join(
      folder,
      new URL(route.request().url()).pathname.slice(new URL(CDN).pathname.length),
    );
    if (!existsSync(file)) return route.fulfill({ status: 404, body: "" });
    const contentType = TYPES[path.extname(file)] ?? "application/octet-stream";
    return route.fulfill({ contentType, body: readFileSync(file) });
  });
}

/** Opens a page of the add-in in a frame of another origin, over a workbook, as Excel on the web does. */
export async function openInExcelOnTheWeb(
  context: BrowserContext,
  address: string,
  workbook: Uint8Array,
): Promise<OfficeFrame> {
  const bench = await boot({ profile: "web", api: "1.14", workbook });
  const page = await context.newPage();
  const newest = newestExcelApi(loadRequirementSets(findNodeModules()));
  const info = {
    platform: "PC" as const,
    locale: "vi-VN",
    declared: declaredSets("web", "1.14", newest),
    documentUrl: `${EXCEL}/ke-hoach.xlsx`,
  };
  const calls = createDocumentCalls(bench.host, () => bench.save());
  const parent = createWebParent(bench.host, info, calls, EXCEL, (text) => {
    page
      .evaluate((message) => document.querySelector("iframe")!.contentWindow!.postMessage(message, "*"), text)
      .catch(() => undefined);
  });
  await page.exposeFunction("toHost", (text: string) => parent.receive(text));
  const source = `${address}?${parent.query}#${parent.fragment}`
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;");
  await page.route(`${EXCEL}/**`, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><title>Excel</title><link rel="icon" href="data:,">
        <script>addEventListener("message", (event) => toHost(String(event.data)));</script>
        <iframe title="Ngăn" sandbox="${SANDBOX}" width="350" height="600" src="${source}"></iframe>`,
    }),
  );
  await page.goto(`${EXCEL}/x/excel.html`);
  return { page, frame: page.frameLocator("iframe"), bench };
}
