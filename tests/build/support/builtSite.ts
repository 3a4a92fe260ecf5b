import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(__dirname, "../../..");
export const SITE = path.join(ROOT, "dist/site");
const STAMP = path.join(ROOT, "dist/site-tests.built");
const SOURCES = [
  "src",
  "assets",
  "scripts",
  "docs",
  "webpack.config.js",
  "package.json",
  "package-lock.json",
];

/** Builds the folder for an office's server when a source of it has changed. Only one test file may ask for it. */
export function builtSite(): void {
  const newest = String(Math.max(...SOURCES.map((name) => newestBelow(path.join(ROOT, name)))));
  const isThere = existsSync(path.join(SITE, "tong-hop.html"));
  if (isThere && existsSync(STAMP) && readFileSync(STAMP, "utf8") === newest) return;
  const webpack = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
  const args = [webpack, "--mode", "production", "--env", "site", "--config-name", "site"];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`the site was not built: ${stdout}`);
  writeFileSync(STAMP, newest);
}

/** Starts `npm run serve:dist` on a free port; gives its address. */
export function serveSite(): Promise<{ readonly address: string; readonly server: ChildProcess }> {
  const args = [path.join(ROOT, "scripts/serveDist.mjs"), "--port", "0", "--print-url"];
  const server = spawn(process.execPath, args, { cwd: ROOT });
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr.on("data", (text) => (said += String(text)));
    server.stdout.on("data", (text) => {
      const address = /https:\/\/localhost:\d+\//.exec(String(text))?.[0];
      if (address) resolve({ address, server });
    });
    server.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

function newestBelow(file: string): number {
  const info = statSync(file, { throwIfNoEntry: false });
  if (info === undefined) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(file).reduce(
    (latest, name) => Math.max(latest, newestBelow(path.join(file, name))),
    info.mtimeMs,
  );
}
