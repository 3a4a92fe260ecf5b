// Photographs every view of the pane in every state: widths × languages × colours, into out/anh-ngan, to be looked at.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const jest = path.join(root, "node_modules/jest/bin/jest.js");
const args = ["--testMatch", "**/tests/e2e/photos.ts", "--runInBand", ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, [jest, ...args], { cwd: root, stdio: "inherit" }).status ?? 1);
