// Serves the workbench: its page, an add-in's page in a frame beside it, Microsoft's library read-only from
// node_modules, and a sample made by the project's own command line. Only for this machine, nothing from outside.
//
//   node scripts/serve.mjs [--port 3010] [--addin /addin/taskpane.html] [--sample DIR | --no-sample]
//                          [--open-none] [--print-url] [--no-build] [--dist DIR] [--https]
//
// `--https`: with a certificate made at the start, which a browser warns of; Excel on the web is imitated whole only so.
import { spawn, spawnSync } from "node:child_process";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import path from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { selfSigned } from "./selfSigned.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values: options } = parseArgs({
  options: {
    port: { type: "string", default: "3010" },
    addin: { type: "string" },
    sample: { type: "string" },
    "no-sample": { type: "boolean", default: false },
    "open-none": { type: "boolean", default: false },
    "print-url": { type: "boolean", default: false },
    "no-build": { type: "boolean", default: false },
    dist: { type: "string", default: path.join(root, "dist") },
    https: { type: "boolean", default: false },
  },
});

const started = Date.now();
const OFFICE_CDN = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[^/"']+\/hosted\//g;
const HOST_LINE = "<script>parent.__host.enter(window)</script>";
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ico": "image/x-icon",
  ".ts": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".woff2": "font/woff2",
};
// Nothing may come from elsewhere: a request that would leave this machine is refused by the browser itself.
const POLICY =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'self' data: blob:; frame-ancestors 'self'";

const page = path.join(options.dist, "workbench");
if (!options["no-build"]) buildPage();
const sample = options["no-sample"] ? null : options.sample ? path.resolve(options.sample) : makeSample();

/** Folders by the first part of the address. */
const folders = {
  "office-js": path.join(root, "node_modules/@microsoft/office-js/dist"),
  "office-types": path.join(root, "node_modules/@types/office-js"),
  addin: path.resolve(options.dist),
  assets: path.join(root, "assets"),
  ...(sample ? { sample } : {}),
};

const listener = (request, response) => {
  try {
    answer(request, response);
  } catch (error) {
    send(response, 500, "text/plain; charset=utf-8", String(error));
  }
};
const server = options.https ? createSecureServer(selfSigned("localhost"), listener) : createServer(listener);
server.on("error", (error) => {
  console.error(
    error.code === "EADDRINUSE"
      ? `Cổng ${options.port} đang có chương trình khác dùng: chọn cổng khác bằng --port.`
      : String(error),
  );
  process.exit(1);
});
server.listen(Number(options.port), "127.0.0.1", () => {
  const url = `${options.https ? "https" : "http"}://localhost:${server.address().port}/`;
  console.log(options["print-url"] ? url : `Bàn thử: ${url}   (dừng: Ctrl+C)`);
  console.error(`Sẵn sàng sau ${((Date.now() - started) / 1000).toFixed(1)} giây`);
  if (!options["open-none"]) openBrowser(url);
});

function answer(request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return send(response, 405, TYPES[".html"], "");
  const { pathname } = new URL(request.url, "http://localhost");
  const address = decodeURIComponent(pathname);
  if (address === "/setup.json") return send(response, 200, TYPES[".json"], JSON.stringify(setup()));
  if (address === "/" || address === "/index.html") {
    return sendFile(response, path.join(root, "src/workbench/page/index.html"), false);
  }
  if (address === "/demo.html")
    return sendFile(response, path.join(root, "src/workbench/page/demo.html"), true);
  const [, first, ...rest] = address.split("/");
  const folder = folders[first] ?? page;
  const file = path.join(folder, ...(folders[first] ? rest : [first, ...rest]));
  const inside = path.relative(folder, file);
  const isInside = inside !== "" && !inside.startsWith("..") && !path.isAbsolute(inside);
  if (!isInside || !existsSync(file) || !statSync(file).isFile()) {
    return send(response, 404, "text/plain; charset=utf-8", `Không có ${address}`);
  }
  return sendFile(response, file, first === "addin");
}

/** Pages of an add-in get the host at their head and Microsoft's library from this machine; all else is sent as it is. */
function sendFile(response, file, isAddin) {
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  if (isAddin && file.endsWith(".html")) {
    const html = readFileSync(file, "utf8").replace(OFFICE_CDN, "/office-js/");
    const withHost = /<head[^>]*>/i.test(html)
      ? html.replace(/<head[^>]*>/i, (head) => head + HOST_LINE)
      : HOST_LINE + html;
    return send(response, 200, type, withHost);
  }
  response.writeHead(200, {
    "Content-Type": type,
    "Cache-Control": "no-cache",
    "Content-Security-Policy": POLICY,
  });
  return createReadStream(file).pipe(response);
}

function send(response, status, type, body) {
  response.writeHead(status, {
    "Content-Type": type,
    "Cache-Control": "no-cache",
    "Content-Security-Policy": POLICY,
  });
  response.end(body);
}

/** What the page asks for first. */
function setup() {
  const samples = sample ? workbooksBelow(sample, "") : [];
  return {
    addin: options.addin ?? "/demo.html",
    samples,
    first: samples.includes("ke-hoach.xlsx") ? "ke-hoach.xlsx" : (samples[0] ?? null),
  };
}

function workbooksBelow(folder, under) {
  return readdirSync(path.join(folder, under), { withFileTypes: true })
    .flatMap((entry) => {
      const inside = under === "" ? entry.name : `${under}/${entry.name}`;
      if (entry.isDirectory()) return workbooksBelow(folder, inside);
      return entry.name.endsWith(".xlsx") ? [inside] : [];
    })
    .sort((one, other) => one.split("/").length - other.split("/").length || one.localeCompare(other));
}

/** Builds the page when a source of the workbench is newer than it. */
function buildPage() {
  const built = path.join(page, "workbench.js");
  const sources = ["src/workbench", "src/core/workbook", "webpack.config.js", "package-lock.json"];
  const newest = Math.max(...sources.map((name) => newestBelow(path.join(root, name))));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  build("workbench", ["--env", "workbench"]);
}

function build(name, more) {
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const args = [webpack, "--mode", "production", "--config-name", name, ...more];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

/** The sample district, made by the command line and kept until that is built anew. */
function makeSample() {
  const cli = path.join(root, "dist/cli.js");
  const folder = path.join(root, ".cache/workbench-sample");
  if (!existsSync(cli)) build("cli", []);
  if (existsSync(folder) && statSync(folder).mtimeMs >= statSync(cli).mtimeMs) return folder;
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(path.dirname(folder), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [cli, "sample", "--out", fresh], { cwd: root });
  if (status !== 0) {
    console.error(`Không tạo được tệp mẫu:\n${stderr}`);
    rmSync(fresh, { recursive: true, force: true });
    return null;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return folder;
}

function newestBelow(file) {
  const info = statSync(file);
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(file).reduce((latest, name) => Math.max(latest, newestBelow(path.join(file, name))), 0);
}

function openBrowser(url) {
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", url]
      : process.platform === "darwin"
        ? ["open", url]
        : ["xdg-open", url];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
