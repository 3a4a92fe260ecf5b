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
