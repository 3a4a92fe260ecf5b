import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { rename } from "node:fs/promises";
import path from "node:path";
import type { OutputsPort, StagedFile } from "../../ports";

/** Small pieces are gathered before the system is asked to write them. */
const GATHERED_BYTES = 256 * 1024;

/**
 * Results on a disk. A file is written beside its place under a name of its own and renamed when it is whole, so
 * that whatever happens in between leaves what was there.
 */
export function createNodeOutputs(): OutputsPort {
  const making = new Set<StagedFile>();
  return {
    async stage(target) {
      const file = stage(target, () => making.delete(file));
      making.add(file);
      return file;
    },
    discardAll() {
      for (const file of [...making]) file.discard();
    },
  };
}

function stage(target: string, onEnd: () => void): StagedFile {
  const full = path.resolve(target);
  mkdirSync(path.dirname(full), { recursive: true });
  const known = statSync(full, { throwIfNoEntry: false });
  if (known?.isDirectory() === true) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  const temporary = `${full}.${randomBytes(6).toString("hex")}.tmp`;
  let handle: number | null = openSync(temporary, "wx");
  let gathered: Uint8Array[] = [];
  let gatheredBytes = 0;

  const flush = () => {
    const all = gathered.length === 1 ? gathered[0]! : Buffer.concat(gathered);
    gathered = [];
    gatheredBytes = 0;
    for (let at = 0; at < all.length;) at += writeSync(handle!, all, at, all.length - at);
  };
  const discard = () => {
    if (handle === null) return;
    closeSync(handle);
    handle = null;
    rmSync(temporary, { force: true });
    onEnd();
  };
  /** A step that fails leaves nothing behind. */
  const orDiscard = <T>(step: () => T): T => {
    try {
      return step();
    } catch (cause) {
      discard();
      throw cause;
    }
  };

  return {
    write(bytes) {
      gathered.push(bytes);
      gatheredBytes += bytes.length;
      if (gatheredBytes >= GATHERED_BYTES) orDiscard(flush);
    },
    async commit() {
      orDiscard(() => {
        flush();
        fsyncSync(handle!);
      });
      closeSync(handle!);
      handle = null;
      onEnd();
      try {
        await rename(temporary, full);
      } catch (cause) {
        rmSync(temporary, { force: true });
        throw cause;
      }
    },
    discard,
  };
}
