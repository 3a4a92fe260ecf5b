// Runs the project's commands on a fresh clone too: installs from the lock file when node_modules is missing or stale,
// builds when the sources are newer than the build.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const [command, ...args] = process.argv.slice(2);

const commands = {
  cli: () => {
    build();
    return node([path.join(root, "dist/cli.js"), ...args]);
  },
  build: () => buildSite(),
  size: () => node([path.join(root, "scripts/size.mjs")]),
  // The built folder over https, as an office's server would give it.
  "serve:dist": () => {
    if (isStale("dist/site/taskpane.html")) buildOnly("site");
    return node([path.join(root, "scripts/serveDist.mjs"), ...args]);
  },
  // The main job on sample data, then the workbench's page over it; `--once` and CI leave the page out.
  start: () => {
    build();
    const folder = freeFolder(path.join(root, "out/mau"));
    const status = node([path.join(root, "dist/cli.js"), "sample", "--out", folder]);
    if (status !== 0 || args.includes("--once") || process.env.CI) return status;
    return serve(["--sample", folder]);
  },
  workbench: () => {
    build();
    return serve(args);
  },
  host: () => {
    if (isStale("dist/host.js")) buildOnly("host");
    return node([path.join(root, "dist/host.js"), ...args]);
  },
  // Does the guide's steps in the real pane and keeps their pictures.
  guide: () => {
    process.env.GUIDE_PICTURES = path.join(root, "docs/help/pictures");
    return node([bin("jest/bin/jest.js"), "tests/guide", "-t", "GUI-01", ...args]);
  },
  // Against other programs, on the files of several writers; --files 30 for a quick look.
  bench: () => {
    build();
    const runner = path.join(root, "tests/bench/runTypeScript.mjs");
    return node([runner, path.join(root, "tests/bench/main.ts"), ...args]);
  },
  // Many random cases by a seed that is printed: FUZZ_SEED repeats a run, FUZZ_RUNS says how many cases of each kind.
  fuzz: () => {
    process.env.FUZZ_SEED ??= String(Date.now() % 2 ** 31);
    process.env.FUZZ_RUNS ??= "2000";
    console.error(`FUZZ_SEED=${process.env.FUZZ_SEED} FUZZ_RUNS=${process.env.FUZZ_RUNS}`);
    return node([bin("jest/bin/jest.js"), "tests/fuzz", ...args]);
  },
  // Only what every command does first.
  install: () => 0,
  test: () => node([bin("jest/bin/jest.js"), ...args]),
};

install();
const run = commands[command];
if (run === undefined) {
  console.error(`run.mjs: unknown command ${command}; one of ${Object.keys(commands).join(", ")}`);
  process.exit(2);
}
process.exit(run());

/** `npm ci` when what is installed is not what the lock file says. */
function install() {
  const lock = path.join(root, "package-lock.json");
  const stamp = path.join(root, "node_modules/.installed-lock");
  const digest = createHash("sha256").update(readFileSync(lock)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  console.error("Đang cài đặt thư viện theo package-lock.json (khoảng 1–2 phút)…");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const shell = process.platform === "win32";
  const status = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell,
  }).status;
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, digest);
}

/** The command line and the static folder; with ADDIN_URL the manifest of the office that puts the folder there. */
function buildSite() {
  const names = ["--env", "site", "--config-name", "cli", "--config-name", "site", "--mode", "production"];
  const status = node([bin("webpack/bin/webpack.js"), ...names], { stdio: ["ignore", 2, 2] });
  if (status !== 0) return status;
  return node([path.join(root, "scripts/manifest.mjs"), "--make"]);
}

function serve(more) {
  return node([path.join(root, "scripts/serve.mjs"), "--addin", "/addin/taskpane.html", ...more]);
}

function buildOnly(name) {
  const names = ["--env", name, "--config-name", name, "--mode", "production"];
  const status = node([bin("webpack/bin/webpack.js"), ...names], { stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(status);
}

/** Whether a source is newer than what was built from it. */
function isStale(built) {
  const made = path.join(root, built);
  return !existsSync(made) || newest(path.join(root, "src")) > statSync(made).mtimeMs;
}

/** Builds only when a source is newer than what was built. */
function build() {
  const made = path.join(root, "dist/.built");
  const sources = ["src", "webpack.config.js", "package.json", "package-lock.json"].map((name) =>
    newest(path.join(root, name)),
  );
  if (
    existsSync(made) &&
    existsSync(path.join(root, "dist/cli.js")) &&
    statSync(made).mtimeMs >= Math.max(...sources)
  )
    return;
  const status = webpack();
  if (status !== 0) process.exit(status);
}

/** The folder itself, or a new one beside it: a sample that someone has worked on is not written over. */
function freeFolder(folder) {
  if (!existsSync(folder)) return folder;
  for (let number = 2; ; number++) if (!existsSync(`${folder}-${number}`)) return `${folder}-${number}`;
}

function webpack() {
  const started = Date.now();
  const status = node([bin("webpack/bin/webpack.js"), "--mode", "production"], { stdio: ["ignore", 2, 2] });
  if (status === 0) {
    mkdirSync(path.join(root, "dist"), { recursive: true });
    writeFileSync(path.join(root, "dist/.built"), String(started));
  }
  return status;
}

function newest(file) {
  const info = statSync(file);
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(file).reduce(
    (latest, name) => Math.max(latest, newest(path.join(file, name))),
    info.mtimeMs,
  );
}

function bin(name) {
  return path.join(root, "node_modules", name);
}

function node(nodeArgs, options = {}) {
  return (
    spawnSync(process.execPath, nodeArgs, {
      cwd: command === "cli" || command === "host" ? process.cwd() : root,
      stdio: "inherit",
      ...options,
    }).status ?? 1
  );
}
