import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createEnvironment, main } from "../../src/cli/main";
import type { Environment } from "../../src/cli/environment";
import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { sampleReports } from "../../src/app/sampleReports";
import { planToSpec, samplePlan } from "../../src/core/plan";
import { temporaryFolder } from "../support/commandLine";

/** A small received folder with its plan, made once. */
let original: string;
beforeAll(async () => {
  original = temporaryFolder();
  const workbooks = createXlsxWorkbooks();
  const plan = samplePlan({ model: "huyen", set: "full" });
  mkdirSync(path.join(original, "da-nhan"));
  writeFileSync(path.join(original, "ke-hoach.xlsx"), await workbooks.write(planToSpec(plan)));
  const reports = await sampleReports(plan, workbooks);
  for (const { path: name, bytes } of reports.slice(0, 4))
    writeFileSync(path.join(original, "da-nhan", name), bytes);
});

function sample(): { readonly folder: string; readonly plan: string; readonly received: string } {
  const folder = temporaryFolder();
  cpSync(original, folder, { recursive: true });
  return { folder, plan: path.join(folder, "ke-hoach.xlsx"), received: path.join(folder, "da-nhan") };
}

async function run(argv: readonly string[], changes: Partial<Environment> = {}) {
  const output: string[] = [];
  const errors: string[] = [];
  const status = await main(argv, {
    ...createEnvironment(),
    progress: { step: () => undefined },
    print: (line) => void output.push(line),
    printError: (line) => void errors.push(line),
    ...changes,
  });
  return { status, output: output.join("\n"), errors: errors.join("\n") };
}

/** The real outputs on a disk that is full, or fails, after so many bytes. */
function failingAfter(bytes: number, code: string): Environment["outputs"] {
  const { outputs } = createEnvironment();
  let left = bytes;
  return {
    ...outputs,
    async stage(target) {
      const file = await outputs.stage(target);
      return {
        ...file,
        write(piece) {
          left -= piece.length;
          if (left < 0) throw Object.assign(new Error(code), { code });
          file.write(piece);
        },
      };
    },
  };
}

it.each([
  ["at the first byte", 0, "ENOSPC", "ổ đĩa đầy"],
  ["in the middle of the summary", 20_000, "ENOSPC", "ổ đĩa đầy"],
  ["in the JSON behind it", 140_000, "ENOSPC", "ổ đĩa đầy"],
  ["by a fault", 20_000, "EIO", "ổ đĩa bị lỗi"],
])("leaves every result as it was when the disk ends %s", async (_where, bytes, code, words) => {
  const { folder, plan, received } = sample();
  const [out, json] = [path.join(folder, "tong-hop.xlsx"), path.join(folder, "tong-hop.json")];
  writeFileSync(json, "before");
  const { status, errors } = await run(
    ["consolidate", received, "--plan", plan, "--out", out, "--json", json],
    {
      outputs: failingAfter(bytes, code),
    },
  );
  expect(status).toBe(2);
  expect(errors).toContain(words);
  expect(errors).toMatch(/Không ghi được .*tong-hop\.(xlsx|json)/u);
  expect(readdirSync(folder).sort()).toEqual(["da-nhan", "ke-hoach.xlsx", "tong-hop.json"]);
  expect(readFileSync(json, "utf8")).toBe("before");
});

it("says so when a result is open in another program, the other results being as they were", async () => {
  const { folder, plan, received } = sample();
  const { outputs } = createEnvironment();
  // What Windows answers when the target of a renaming is open.
  const locked: Environment["outputs"] = {
    ...outputs,
    async stage(target) {
      const file = await outputs.stage(target);
      return { ...file, commit: () => Promise.reject(Object.assign(new Error("busy"), { code: "EBUSY" })) };
    },
  };
  const out = path.join(folder, "tong-hop.xlsx");
  const { status, errors } = await run(["consolidate", received, "--plan", plan, "--out", out], {
    outputs: locked,
  });
  expect(status).toBe(2);
  expect(errors).toContain("tệp đang mở ở chương trình khác");
  expect(readdirSync(folder).sort()).toEqual(["da-nhan", "ke-hoach.xlsx"]);
});

it("refuses by name what is deleted between the list and the reading, and reads the others", async () => {
  const { plan, received } = sample();
  const environment = createEnvironment();
  const files: Environment["files"] = {
    ...environment.files,
    async list(paths, except) {
      const entries = await environment.files.list(paths, except);
      rmSync(path.join(received, entries[1]!.path));
      return entries;
    },
  };
  const { status, output } = await run(["check", received, "--plan", plan], { files });
  expect(status).toBe(1);
  expect(output).toContain("không mở được từ ổ đĩa");
  expect(output).toContain("Đã kiểm tra 4 tệp (1 tệp không đọc được)");
});

it("refuses by name what is no file, and what is too large, without reading it", async () => {
  const { plan, received } = sample();
  mkdirSync(path.join(received, "thu-muc.xlsx", "trong"), { recursive: true });
  writeFileSync(path.join(received, "lon.xlsx"), new Uint8Array(20 * 1024 * 1024 + 1));
  const { status, output } = await run(["check", received, "--plan", plan]);
  expect(status).toBe(1);
  expect(output).toContain("tệp lớn hơn 20 MB");
  expect(output).toContain("Đã kiểm tra 5 tệp (1 tệp không đọc được)");
});
