// What a person waits for before the pane answers: every script of ours that a page names, packed as a server sends it.
// Microsoft's library comes from its own server and is the same for every add-in; it is not counted.
//
//   npm run size
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import filePlugin from "@size-limit/file";
import sizeLimit from "size-limit";

const site = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../dist/site");
const LIMITS = [{ page: "taskpane.html", limit: 280_000 }];

for (const { page, limit } of LIMITS) {
  const file = path.join(site, page);
  if (!existsSync(file)) {
    console.error(`Chưa có dist/site/${page}: chạy npm run build trước.`);
    process.exit(2);
  }
  const html = readFileSync(file, "utf8");
  const scripts = [...html.matchAll(/<script([^>]*)\ssrc="?([^"\s>]+)/g)]
    .filter(([, attributes, source]) => !/nomodule/.test(attributes) && !source.startsWith("https:"))
    .map(([, , source]) => path.join(site, source));
  if (scripts.length === 0) throw new Error(`${page} loads no script of ours`);
  const [{ size }] = await sizeLimit([filePlugin], { checks: [{ files: scripts, gzip: true }] });
  const show = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
  const what = `${page}: ${show(size)} (gzip, ${scripts.length} tệp tải lúc mở), giới hạn ${show(limit)}`;
  if (size > limit) {
    console.error(
      `${what}\nVượt ${show(size - limit)}: đưa phần mới vào import() hoặc React.lazy để tải sau.`,
    );
    process.exitCode = 1;
  } else console.log(what);
}
