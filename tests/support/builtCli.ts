import { spawnSync } from "node:child_process";
import path from "node:path";
import { temporaryFolder } from "./commandLine";

const root = path.resolve(__dirname, "../..");

/** Builds the command line as it is shipped, into a folder of the test's own; gives the file to run. */
export function buildCli(): string {
  const folder = temporaryFolder();
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const options = ["--config-name", "cli", "--mode", "production", "--output-path", folder];
  const run = spawnSync(process.execPath, [webpack, ...options], { cwd: root, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`the command line was not built:\n${run.stdout}\n${run.stderr}`);
  return path.join(folder, "cli.js");
}
