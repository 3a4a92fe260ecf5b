// Runs a TypeScript file of this project in plain node: `node tests/bench/runTypeScript.mjs FILE.ts [ARGUMENT]…`.
import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import path from "node:path";
import { transformSync } from "@swc/core";

Module._extensions[".ts"] = (module, file) => {
  const { code } = transformSync(readFileSync(file, "utf8"), {
    filename: file,
    sourceMaps: "inline",
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs", ignoreDynamic: true },
    swcrc: false,
  });
  module._compile(code, file);
};

const [, , file] = process.argv;
process.argv.splice(1, 1);
createRequire(import.meta.url)(path.resolve(file));
