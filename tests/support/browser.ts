import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const ROOT = path.resolve(__dirname, "../..");
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];
const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Where a browser is: `CHROME_PATH`, an installed one, the one of the npm package (Linux x64); null without any. */
export function findBrowser(): string | null {
  const named = process.env.CHROME_PATH;
  if (named) return named;
  return INSTALLED.find((file) => existsSync(file)) ?? packagedBrowser();
}

/** Starts a real browser; the error says in one line what would help when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) {
    throw new Error(
      "no browser: set CHROME_PATH, or install Chrome, Chromium or Edge (Linux x64 needs neither)",
    );
  }
  return chromium.launch({ executablePath, args: FLAGS, headless: true });
}

/** Decodes the browser of `@sparticuz/chromium` once into a cache file, written beside and renamed. */
function packagedBrowser(): string | null {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const packed = path.join(ROOT, "node_modules/@sparticuz/chromium/bin/chromium.br");
  if (!existsSync(packed)) return null;
  const { version } = JSON.parse(
    readFileSync(path.join(ROOT, "node_modules/@sparticuz/chromium/package.json"), "utf8"),
  ) as { version: string };
  const target = path.join(ROOT, `.cache/chromium-${version}`);
  if (existsSync(target)) return target;
  mkdirSync(path.dirname(target), { recursive: true });
  const beside = `${target}.${process.pid}`;
  writeFileSync(beside, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
  renameSync(beside, target);
  return target;
}
