import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { benchDetection, benchOneReport } from "./checks";
import { makeCorpus } from "./corpus";
import { benchDamaged } from "./damaged";
import { benchJobs } from "./jobs";
import { benchReaders } from "./readers";

const USAGE =
  "npm run bench -- [--files 300] [--more 3000,10000] [--rounds 3] [--damaged 300] [--seeded 40] [--checks]";

/** Turns of checking one report. */
const TURNS = 1000;

/** Measures us against other programs on the same files in the same run, and prints what came out. */
async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      files: { type: "string", default: "300" },
      more: { type: "string", default: "" },
      rounds: { type: "string", default: "3" },
      damaged: { type: "string", default: "300" },
      seeded: { type: "string", default: "40" },
      checks: { type: "boolean", default: false },
    },
  });
  console.log(benchOneReport(TURNS));
  if (Number(values.seeded) > 0) console.log(benchDetection(Number(values.seeded)));
  if (values.checks) return;
  const cli = path.resolve("dist/cli.js");
  if (!existsSync(cli)) throw new Error("dist/cli.js is missing: npm run build");
  const root = path.resolve("out/bench");
  mkdirSync(root, { recursive: true });
  const scratch = mkdtempSync(path.join(os.tmpdir(), "bench-"));
  try {
    const corpus = await makeCorpus(root, Number(values.files));
    console.log(
      `Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "?"}; written by ${corpus.writers.join(", ")}`,
    );
    console.log(
      `Load before: ${os
        .loadavg()
        .map((load) => load.toFixed(1))
        .join(" ")} (figures count on a quiet machine)`,
    );
    console.log(await benchReaders(corpus.files, scratch));
    console.log(benchJobs(corpus, cli, scratch, Number(values.rounds), false));
    if (Number(values.damaged) > 0)
      console.log(await benchDamaged(corpus.files, scratch, Number(values.damaged)));
    for (const count of values.more
      .split(",")
      .filter((text) => text !== "")
      .map(Number)) {
      console.log(benchJobs(await makeCorpus(root, count), cli, scratch, 1, true));
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

bench().catch((error: unknown) => {
  console.error(error);
  console.error(USAGE);
  process.exitCode = 2;
});
