const { readFileSync } = require("node:fs");
const path = require("node:path");

/** One rule for every TypeScript of the house; types are checked by `npm run typecheck`, not here. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target: "es2022",
        transform: { react: { runtime: "automatic" } },
      },
    },
  },
};

/** @returns {import("webpack").Configuration[]} */
module.exports = (environment, { mode = "production" } = {}) => [
  ...(environment?.workbench ? [workbench(mode)] : []),
  ...(environment?.host ? [host(mode)] : []),
  taskpane(mode),
  {
    name: "cli",
    mode,
    target: "node20",
    entry: { cli: "./src/cli/bin.ts" },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "cli.[name].js",
      library: { type: "commonjs2" },
    },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
    module: { rules: [typescript] },
    experiments: { topLevelAwait: true },
    // Readable stack traces are worth more to a command line than a few kilobytes.
    optimization: { minimize: false },
    devtool: false,
    cache: {
      type: "filesystem",
      name: `cli-${mode}`,
      cacheDirectory: path.resolve(__dirname, ".cache/webpack"),
    },
    performance: { hints: false },
    stats: "errors-warnings",
  },
];

/** The add-in's pane: one first load, rare parts and the worker as files of their own. */
function taskpane(mode) {
  return {
    name: "taskpane",
    mode,
    target: ["web", "es2022"],
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "taskpane.[name].js",
    },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
    // Our modules do nothing but define: what a chunk does not use stays out of it.
    module: { rules: [{ ...typescript, sideEffects: false }] },
    plugins: [copyFile("src/taskpane/taskpane.html", "taskpane.html")],
    optimization: { chunkIds: "named" },
    devtool: false,
    cache: {
      type: "filesystem",
      name: `taskpane-${mode}`,
      cacheDirectory: path.resolve(__dirname, ".cache/webpack"),
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** Puts a file beside what is built. */
function copyFile(from, to) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("copyFile", (compilation) => {
        compilation.hooks.processAssets.tap("copyFile", () => {
          const file = path.resolve(__dirname, from);
          compilation.fileDependencies.add(file);
          compilation.emitAsset(to, new compiler.webpack.sources.RawSource(readFileSync(file)));
        });
      });
    },
  };
}

/** The headless runner of the workbench: development only, built when asked for (`--env host`). */
function host(mode) {
  return {
    name: "host",
    mode,
    target: "node20",
    entry: { host: "./src/workbench/headless/cli.ts" },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "host.[name].js",
      library: { type: "commonjs2" },
    },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
    module: { rules: [typescript] },
    experiments: { topLevelAwait: true },
    // What the runner stands on is read from node_modules as it is, Microsoft's library above all.
    externals: [
      ({ request }, callback) =>
        /^[./]/.test(request) || path.isAbsolute(request)
          ? callback()
          : callback(null, `commonjs ${request}`),
    ],
    optimization: { minimize: false },
    devtool: false,
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/**
 * The workbench's page: development and tests only, so it is built only when asked for (`--env workbench`).
 * Its grid and calculation come from node_modules; nothing of Microsoft's library goes in.
 */
function workbench(mode) {
  return {
    name: "workbench",
    mode,
    target: "web",
    entry: { workbench: "./src/workbench/page/main.tsx" },
    output: { path: path.resolve(__dirname, "dist/workbench"), filename: "[name].js", publicPath: "" },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
    module: { rules: [typescript] },
    experiments: { css: true },
    // Served from the same machine: building quickly matters, size does not.
    optimization: { minimize: false },
    devtool: false,
    cache: {
      type: "filesystem",
      name: `workbench-${mode}`,
      cacheDirectory: path.resolve(__dirname, ".cache/webpack"),
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}
