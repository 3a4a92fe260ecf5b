import { spawn } from "node:child_process";
import path from "node:path";
import { PAGES, ROOT } from "./builtPane";

export interface PageServer {
  readonly address: string;
  close(): void;
}

/** Serves the workbench's page, already built, as `npm start` does; `addin` is the page in the frame beside the grid. */
export function startServer(options: {
  readonly sample: string;
  readonly addin: string;
  /** Excel on the web is imitated whole over https only. */
  readonly https?: boolean;
}): Promise<PageServer> {
  const flags = ["--port", "0", "--open-none", "--print-url", "--no-build", "--dist", PAGES];
  const named = ["--sample", options.sample, "--addin", options.addin];
  const script = path.join(ROOT, "scripts/serve.mjs");
  const server = spawn(
    process.execPath,
    [script, ...flags, ...named, ...(options.https ? ["--https"] : [])],
    { cwd: ROOT },
  );
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr.on("data", (text) => (said += String(text)));
    server.stdout.on("data", (text) => {
      const address = /https?:\/\/localhost:\d+\//.exec(String(text))?.[0];
      if (address) resolve({ address, close: () => void server.kill() });
    });
    server.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}
