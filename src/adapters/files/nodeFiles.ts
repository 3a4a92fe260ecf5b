import { createHash, randomBytes } from "node:crypto";
import {
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import type { FileEntry, FilesPort } from "../../ports";

/** Lock files and leftovers of office programs and systems; never a report. */
const IGNORED = /^(?:~\$.*|\.~lock\..*|\..*|Thumbs\.db|desktop\.ini)$/iu;

/** Files on a disk, through Node. An input larger than `largestInput` bytes is not even read (`EFBIG`). */
export function createNodeFiles(largestInput = Infinity): FilesPort {
  return {
    list: (paths, except) => list(paths, except, largestInput),
    read,
    exists,
    writeWhole,
    sha256,
  };
}

async function list(
  paths: readonly string[],
  except: readonly string[],
  largestInput: number,
): Promise<readonly FileEntry[]> {
  const excluded = new Set(await Promise.all(except.map(realOrResolved)));
  const seen = new Set<string>();
  const found: { relative: string; full: string }[] = [];
  for (const given of paths) {
    const info = await stat(given);
    const files = info.isDirectory() ? await walk(given, "") : [path.basename(given)];
    const root = info.isDirectory() ? given : path.dirname(given);
    for (const relative of files) {
      const full = path.join(root, relative);
      const real = await realOrResolved(full);
      if (excluded.has(real) || seen.has(real)) continue;
      seen.add(real);
      found.push({ relative: relative.split(path.sep).join("/"), full });
    }
  }
  const names = distinctNames(found);
  return found.map(({ full }, index) => ({
    path: names[index]!,
    load: () => load(full, largestInput),
  }));
}

/** Pipes and devices are never opened: reading one may wait for ever, or never come to an end. */
async function load(full: string, largest: number): Promise<Uint8Array> {
  const named = await stat(full);
  if (!named.isFile()) throw systemError("not a file", "EINVAL");
  const file = await open(full);
  try {
    const { size } = await file.stat();
    if (size > largest) throw systemError("too large", "EFBIG");
    const bytes = new Uint8Array(await file.readFile());
    // A file may grow while it is read.
    if (bytes.length > largest) throw systemError("too large", "EFBIG");
    return bytes;
  } finally {
    await file.close();
  }
}

function systemError(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}

/** Names as given; where two are the same (two folders of reports), as many folders above as tell them apart. */
function distinctNames(files: readonly { relative: string; full: string }[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { relative } of files) counts.set(relative, (counts.get(relative) ?? 0) + 1);
  return files.map(({ relative, full }) => {
    if (counts.get(relative) === 1) return relative;
    const parts = path.resolve(full).split(path.sep);
    const others = files.filter((file) => file.relative === relative && file.full !== full);
    for (let take = relative.split("/").length + 1; take < parts.length; take++) {
      const name = parts.slice(-take).join("/");
      if (others.every((other) => !path.resolve(other.full).split(path.sep).join("/").endsWith(`/${name}`))) {
        return name;
      }
    }
    return parts.join("/");
  });
}

/** Files below a folder in name order; a folder that cannot be opened is reported as one unreadable file. */
async function walk(root: string, relative: string): Promise<readonly string[]> {
  let names: string[];
  try {
    names = (await readdir(path.join(root, relative))).sort();
  } catch {
    return [relative];
  }
  const files: string[] = [];
  for (const name of names) {
    if (IGNORED.test(name)) continue;
    const child = path.join(relative, name);
    const info = await lstat(path.join(root, child)).catch(() => null);
    if (info?.isSymbolicLink()) {
      const target = await stat(path.join(root, child)).catch(() => null);
      // A link to a folder could lead in circles.
      if (target?.isFile() !== false) files.push(child);
    } else if (info?.isDirectory()) files.push(...(await walk(root, child)));
    else files.push(child);
  }
  return files;
}

async function read(file: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(file));
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** Writes beside the target and renames: the file is there whole or as it was. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  const temporary = `${file}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    await writeFile(temporary, bytes, { flag: "wx", flush: true });
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  return createHash("sha256").update(bytes).digest("hex");
}

async function realOrResolved(file: string): Promise<string> {
  return realpath(file).catch(() => path.resolve(file));
}
