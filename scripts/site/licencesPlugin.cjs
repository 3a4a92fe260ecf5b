const { existsSync, readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");

const ROOT = path.resolve(__dirname, "../..");

/** Writes the licences of every package that went into the site into one text, ours first. */
function licencesPlugin(fileName) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("licences", (compilation) => {
        const folders = new Set();
        compilation.hooks.finishModules.tap("licences", (modules) => {
          for (const module of modules) {
            const folder = packageFolder(module.resource ?? "");
            if (folder !== null) folders.add(folder);
          }
        });
        compilation.hooks.processAssets.tap("licences", () => {
          const text = [own(), ...[...folders].map(describe).sort()].join(`\n\n${"-".repeat(80)}\n\n`);
          compilation.emitAsset(fileName, new compiler.webpack.sources.RawSource(`${text}\n`));
        });
      });
    },
  };
}

/** Folder of the package that a file belongs to; null for our own files. */
function packageFolder(file) {
  const at = file.lastIndexOf(`${path.sep}node_modules${path.sep}`);
  if (at < 0) return null;
  const inside = file.slice(at + "/node_modules/".length).split(path.sep);
  const name = inside[0].startsWith("@") ? path.join(inside[0], inside[1]) : inside[0];
  return path.join(file.slice(0, at), "node_modules", name);
}

function own() {
  return `Báo cáo thi đua\n\n${readFileSync(path.join(ROOT, "LICENSE"), "utf8").trim()}`;
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  const text =
    file && existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), "utf8").trim() : "";
  if (license === undefined && text === "") throw new Error(`no licence is known of ${name}`);
  return [`${name} ${version} (${license ?? "see below"})`, text].filter((part) => part !== "").join("\n\n");
}

module.exports = { licencesPlugin };
