// Serves dist/site over https, as an office's server would: https://localhost:3000, the address of manifest.xml.
//
//   npm run serve:dist [-- --port 3000] [--print-url]
//
// The certificate is that of `npx office-addin-dev-certs install` where there is one, which Excel trusts; else one made
// at the start and kept nowhere, which a browser warns of.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { selfSigned } from "./selfSigned.mjs";

const site = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../dist/site");
const { values: options } = parseArgs({
  options: { port: { type: "string", default: "3000" }, "print-url": { type: "boolean", default: false } },
});
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};
// As src/site/web.config says: the rest of the policy stands in the pages.
const FRAMES = /Content-Security-Policy" value="([^"]+)"/.exec(
  readFileSync(path.join(site, "web.config"), "utf8"),
)[1];
const HEADERS = { "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff" };

const server = createServer(certificate(), (request, response) => {
  const { pathname } = new URL(request.url, "https://localhost");
  const file = path.join(site, path.normalize(decodeURIComponent(pathname)));
  const isInside = file.startsWith(site + path.sep);
  if (!isInside || !existsSync(file) || !statSync(file).isFile() || file.endsWith("web.config")) {
    response.writeHead(404, { ...HEADERS, "Content-Type": TYPES[".txt"] });
    return response.end("Không có trang này.");
  }
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { ...HEADERS, "Content-Type": type, "Content-Security-Policy": FRAMES });
  return createReadStream(file).pipe(response);
});
server.on("error", (error) => {
  const isTaken = error.code === "EADDRINUSE";
  console.error(
    isTaken ? `Cổng ${options.port} đang có chương trình khác dùng: chọn --port.` : String(error),
  );
  process.exit(1);
});
server.listen(Number(options.port), "127.0.0.1", () => {
  const url = `https://localhost:${server.address().port}/`;
  console.log(options["print-url"] ? url : `${url}taskpane.html · ${url}tong-hop.html   (dừng: Ctrl+C)`);
});

function certificate() {
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => path.join(folder, name));
  if (existsSync(key) && existsSync(cert)) return { key: readFileSync(key), cert: readFileSync(cert) };
  return selfSigned("localhost");
}
