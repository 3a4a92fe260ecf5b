import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createNodeOutputs } from "../../../src/adapters/files";
import { temporaryFolder } from "../../support/commandLine";

const bytes = (text: string) => new TextEncoder().encode(text);

it("shows nothing under the name before the file is whole, then all of it", async () => {
  const folder = temporaryFolder();
  const target = path.join(folder, "new", "out.xlsx");
  const file = await createNodeOutputs().stage(target);
  file.write(bytes("abc"));
  file.write(bytes("def"));
  expect(readdirSync(path.dirname(target))).toEqual([
    expect.stringMatching(/^out\.xlsx\.[0-9a-f]{12}\.tmp$/),
  ]);
  await file.commit();
  expect(readdirSync(path.dirname(target))).toEqual(["out.xlsx"]);
  expect(readFileSync(target, "utf8")).toBe("abcdef");
});

it("writes large results by pieces to the same content", async () => {
  const target = path.join(temporaryFolder(), "out.bin");
  const file = await createNodeOutputs().stage(target);
  const expected: number[] = [];
  for (let index = 0; index < 50; index++) {
    const piece = new Uint8Array(20_000).fill(index);
    expected.push(...piece);
    file.write(piece);
  }
  await file.commit();
  expect(Buffer.from(expected).equals(readFileSync(target))).toBe(true);
});

it("leaves what was there when it is taken back, one or all", async () => {
  const folder = temporaryFolder();
  const outputs = createNodeOutputs();
  writeFileSync(path.join(folder, "a"), "before");
  const files = [await outputs.stage(path.join(folder, "a")), await outputs.stage(path.join(folder, "b"))];
  for (const file of files) file.write(bytes("half"));
  files[0]!.discard();
  files[0]!.discard();
  outputs.discardAll();
  expect(readdirSync(folder)).toEqual(["a"]);
  expect(readFileSync(path.join(folder, "a"), "utf8")).toBe("before");
});

it("takes nothing back once it is done", async () => {
  const folder = temporaryFolder();
  const outputs = createNodeOutputs();
  const file = await outputs.stage(path.join(folder, "a"));
  file.write(bytes("whole"));
  await file.commit();
  file.discard();
  outputs.discardAll();
  expect(readFileSync(path.join(folder, "a"), "utf8")).toBe("whole");
});

it("refuses a place that is a folder, or below a file, leaving nothing behind", async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "out.xlsx"));
  writeFileSync(path.join(folder, "file"), "");
  await expect(createNodeOutputs().stage(path.join(folder, "out.xlsx"))).rejects.toMatchObject({
    code: "EISDIR",
  });
  await expect(createNodeOutputs().stage(path.join(folder, "file", "x"))).rejects.toThrow();
  expect(readdirSync(folder).sort()).toEqual(["file", "out.xlsx"]);
});
