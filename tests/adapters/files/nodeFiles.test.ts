import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createNodeFiles } from "../../../src/adapters/files";
import { temporaryFolder } from "../../support/commandLine";

const files = createNodeFiles();

function write(folder: string, name: string, text = name): string {
  const full = path.join(folder, name);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
  return full;
}

async function names(paths: readonly string[], except: readonly string[] = []): Promise<readonly string[]> {
  return (await files.list(paths, except)).map((entry) => entry.path);
}

it("walks folders in name order, names files relative to the folder given, and leaves lock files out", async () => {
  const folder = temporaryFolder();
  for (const name of ["b.xlsx", "a/c.xlsx", "~$b.xlsx", ".~lock.b.xlsx#", "Thumbs.db", ".git/x"])
    write(folder, name);
  expect(await names([folder])).toEqual(["a/c.xlsx", "b.xlsx"]);
});

it("tells files of the same name in two folders apart by the folder", async () => {
  const folder = temporaryFolder();
  for (const name of ["dot1/X21808.xlsx", "dot2/X21808.xlsx", "dot2/X21811.xlsx"]) write(folder, name);
  expect(await names([path.join(folder, "dot1"), path.join(folder, "dot2")])).toEqual([
    "dot1/X21808.xlsx",
    "dot2/X21808.xlsx",
    "X21811.xlsx",
  ]);
});

it("counts a file once however often it is named, and leaves out what is excepted", async () => {
  const folder = temporaryFolder();
  const [report, plan] = [write(folder, "X21808.xlsx"), write(folder, "ke-hoach.xlsx")];
  symlinkSync(report, path.join(folder, "z-link.xlsx"));
  expect(await names([folder, report], [plan])).toEqual(["X21808.xlsx"]);
});

it("loads the bytes only when asked, and rejects when the file has gone", async () => {
  const folder = temporaryFolder();
  write(folder, "a.xlsx", "abc");
  const [entry] = await files.list([folder], []);
  expect(new TextDecoder().decode(await entry!.load())).toBe("abc");
  const gone = await files.list([write(folder, "b.xlsx")], []);
  const { rmSync } = await import("node:fs");
  rmSync(path.join(folder, "b.xlsx"));
  await expect(gone[0]!.load()).rejects.toThrow();
});

it("writes whole or not at all, making folders as needed", async () => {
  const folder = temporaryFolder();
  const target = path.join(folder, "new", "out.xlsx");
  await files.writeWhole(target, new Uint8Array([1, 2, 3]));
  expect([...readFileSync(target)]).toEqual([1, 2, 3]);
  expect(readdirSync(path.dirname(target))).toEqual(["out.xlsx"]);
});

it("replaces nothing when the target is a folder", async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "out.xlsx", "inside"), { recursive: true });
  await expect(files.writeWhole(path.join(folder, "out.xlsx"), new Uint8Array(1))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(["out.xlsx"]);
});

it("gives SHA-256 as hexadecimal", async () => {
  // FIPS 180-2, appendix B.1: the digest of "abc".
  expect(await files.sha256(new TextEncoder().encode("abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

it("does not read an input that is too large, nor one that is no file", async () => {
  const folder = temporaryFolder();
  write(folder, "large.xlsx", "12345");
  write(folder, "small.xlsx", "1234");
  execFileSync("mkfifo", [path.join(folder, "pipe.xlsx")]);
  const limited = createNodeFiles(4);
  const [large, pipe, small] = await limited.list([folder], []);
  await expect(large!.load()).rejects.toMatchObject({ code: "EFBIG" });
  await expect(pipe!.load()).rejects.toMatchObject({ code: "EINVAL" });
  expect((await small!.load()).length).toBe(4);
});
