// Where a browser for the project's own scripts is: CHROME_PATH, an installed one, or the one that the tests unpacked.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Starts a browser without a window; the error says what would help. */
export function launch() {
  const cache = path.join(root, ".cache");
  const unpacked = existsSync(cache)
    ? readdirSync(cache)
        .filter((name) => /^chromium-[\d.]+$/.test(name))
        .map((name) => path.join(cache, name))
    : [];
  const executablePath =
    process.env.CHROME_PATH || [...INSTALLED, ...unpacked].find((file) => existsSync(file));
  if (!executablePath) {
    throw new Error("Không tìm thấy trình duyệt: đặt CHROME_PATH, hoặc chạy npm test một lần (Linux x64).");
  }
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"], headless: true });
}
