const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");

const ROOT = path.resolve(__dirname, "../..");
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const OLD = "src/site/oldExcel.js";

/** What pages that speak to Office may do, and what the others may; why: src/site/SPEC.md. */
const POLICY = {
  office: policy({ scripts: " https://appsforoffice.microsoft.com", styles: " 'unsafe-inline'" }),
  alone: policy({ scripts: "", styles: " 'unsafe-inline'" }),
};

function policy({ scripts, styles }) {
  return [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    `style-src 'self'${styles}`,
    "img-src 'self' data:",
    "worker-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * Writes pages beside what is built. In a page, `<!-- scripts: old office NAME -->` becomes the scripts of the entry
 * NAME, as modules, after Microsoft's library; `old` is for browsers that know no modules.
 *
 * @param {{ pages: Record<string, string>, isSite: boolean }} options name of the page → its source; the site's pages
 *   carry a policy and names with a hash
 */
function pagesPlugin({ pages, isSite }) {
  return {
    apply(compiler) {
      const { Compilation, sources } = compiler.webpack;
      compiler.hooks.thisCompilation.tap("pages", (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
        compilation.hooks.processAssets.tap({ name: "pages", stage }, () => {
          for (const [name, source] of Object.entries(pages)) {
            const file = path.join(ROOT, source);
            compilation.fileDependencies.add(file);
            const html = fill(readFileSync(file, "utf8"), compilation, isSite, sources);
            compilation.emitAsset(name, new sources.RawSource(html));
          }
        });
      });
    },
  };
}

function fill(html, compilation, isSite, sources) {
  const wanted = /<!-- scripts: ([\w -]+) -->/.exec(html);
  if (wanted === null) throw new Error("a page says which scripts it loads: <!-- scripts: … -->");
  const names = wanted[1].split(" ");
  const tags = names.flatMap((name) => {
    if (name === "office") return [`<script src="${OFFICE}"></script>`];
    if (name === "old")
      return [`<script nomodule src="${oldScript(compilation, isSite, sources)}"></script>`];
    const files = compilation.entrypoints.get(name).getFiles();
    return files
      .filter((file) => file.endsWith(".js"))
      .map((file) => `<script type="module" src="${file}"></script>`);
  });
  const filled = html.replace(wanted[0], tags.join("\n    "));
  if (!isSite) return filled;
  const own = names.includes("office") ? POLICY.office : POLICY.alone;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${own}" />`;
  return filled.replace('<meta charset="utf-8" />', `<meta charset="utf-8" />\n    ${meta}`);
}

function oldScript(compilation, isSite, sources) {
  const bytes = readFileSync(path.join(ROOT, OLD));
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const name = isSite ? `old.${hash}.js` : "old.js";
  if (!compilation.getAsset(name)) compilation.emitAsset(name, new sources.RawSource(bytes));
  return name;
}

module.exports = { pagesPlugin, POLICY };
