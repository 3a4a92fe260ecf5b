const { existsSync, readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { toHtml } = require("./markdown.cjs");

const FOLDER = path.resolve(__dirname, "../../docs/help");
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'";
const STYLE = `
html { color-scheme: light dark; }
body { max-width: 46rem; margin: 0 auto; padding: 16px; font: 16px/1.6 "Segoe UI", system-ui, sans-serif; }
h1 { font-size: 1.7rem; } h2 { margin-top: 2.2rem; font-size: 1.3rem; }
li { margin: 8px 0; } code { font-size: 0.95em; }
img { display: block; max-width: 100%; margin: 8px 0; border: 1px solid #8886; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid #8888; padding: 4px 8px; text-align: left; vertical-align: top; }
`;

/** The guide in both languages and its pictures: pages without a script, which need nothing but themselves. */
function guidePlugin() {
  return {
    apply(compiler) {
      const { RawSource } = compiler.webpack.sources;
      compiler.hooks.thisCompilation.tap("guide", (compilation) => {
        compilation.hooks.processAssets.tap("guide", () => {
          const picture = (id) =>
            existsSync(path.join(FOLDER, "pictures", `${id}.png`)) ? `pictures/${id}.png` : null;
          for (const language of ["vi", "en"]) {
            const file = path.join(FOLDER, `${language}.md`);
            compilation.fileDependencies.add(file);
            const html = page(language, readFileSync(file, "utf8"), picture);
            compilation.emitAsset(`help/${language}.html`, new RawSource(html), { minimized: true });
          }
          for (const name of readdirSync(path.join(FOLDER, "pictures"))) {
            const file = path.join(FOLDER, "pictures", name);
            compilation.fileDependencies.add(file);
            compilation.emitAsset(`help/pictures/${name}`, new RawSource(readFileSync(file)));
          }
        });
      });
    },
  };
}

function page(language, markdown, picture) {
  const title = /^# (.+)$/m.exec(markdown)[1];
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
${toHtml(markdown, picture)}
    </main>
  </body>
</html>
`;
}

module.exports = { guidePlugin };
