const path = require("node:path");
const { filesPlugin } = require("./scripts/site/filesPlugin.cjs");
const { guidePlugin } = require("./scripts/site/guidePlugin.cjs");
const { licencesPlugin } = require("./scripts/site/licencesPlugin.cjs");
const { pagesPlugin } = require("./scripts/site/pagesPlugin.cjs");

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
  ...(environment?.site ? [site(mode)] : []),
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
      // Beside the page: the script is a module, which cannot ask where it came from.
      publicPath: "",
    },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
    // Our modules do nothing but define: what a chunk does not use stays out of it.
    module: { rules: [{ ...typescript, sideEffects: false }] },
    plugins: [
      pagesPlugin({ pages: { "taskpane.html": "src/taskpane/taskpane.html" }, isSite: false }),
      guidePlugin(),
      licencesPlugin("licences.txt"),
    ],
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

/**
 * The folder that an office puts on its server (`--env site`): every page with its policy, names with a hash, maps apart
 * in `dist/maps`, licences in one text.
 */
function site(mode) {
  const pages = {
    "taskpane.html": "src/taskpane/taskpane.html",
    "commands.html": "src/commands/commands.html",
    "notice.html": "src/commands/notice.html",
    "tong-hop.html": "src/standalone/standalone.html",
  };
  return {
    name: "site",
    mode,
    target: ["web", "es2022"],
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      commands: "./src/commands/index.ts",
      notice: "./src/commands/notice.ts",
      standalone: "./src/standalone/index.tsx",
    },
    output: {
      path: path.resolve(__dirname, "dist/site"),
      filename: "[name].[contenthash:12].js",
      chunkFilename: "[name].[contenthash:12].js",
      sourceMapFilename: "../maps/[file].map",
      publicPath: "",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
    module: { rules: [{ ...typescript, sideEffects: false }] },
    plugins: [
      pagesPlugin({ pages, isSite: true }),
      filesPlugin(
        [
          ["assets", "assets"],
          ["src/site/web.config", "web.config"],
        ],
        (name) => !name.endsWith(".svg"),
      ),
      guidePlugin(),
      licencesPlugin("licences.txt"),
    ],
    // What licences ask to be said stands in licences.txt, whole.
    optimization: {
      chunkIds: "deterministic",
      minimizeOptions: { javascript: { compress: { passes: 2 }, format: { comments: false } } },
    },
    devtool: "hidden-source-map",
    cache: {
      type: "filesystem",
      name: `site-${mode}`,
      cacheDirectory: path.resolve(__dirname, ".cache/webpack"),
    },
    performance: { hints: false },
    stats: "errors-warnings",
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
