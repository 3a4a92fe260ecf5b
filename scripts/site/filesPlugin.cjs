const { readdirSync, readFileSync, statSync } = require("node:fs");
const path = require("node:path");

const ROOT = path.resolve(__dirname, "../..");

/** Puts files beside what is built: `[from, to]`, a folder with what is directly in it, or one file. */
function filesPlugin(pairs, isWanted = () => true) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("files", (compilation) => {
        compilation.hooks.processAssets.tap("files", () => {
          for (const [from, to] of pairs) {
            for (const [file, name] of filesOf(path.join(ROOT, from), to)) {
              if (!isWanted(name)) continue;
              compilation.fileDependencies.add(file);
              compilation.emitAsset(name, new compiler.webpack.sources.RawSource(readFileSync(file)));
            }
          }
        });
      });
    },
  };
}

function filesOf(from, to) {
  if (statSync(from).isFile()) return [[from, to]];
  return readdirSync(from, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [path.join(from, entry.name), `${to}/${entry.name}`]);
}

module.exports = { filesPlugin };
