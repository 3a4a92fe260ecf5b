import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";
import { runCommand, temporaryFolder } from "../support/commandLine";

/** One district for the file: plan, blank forms and sample reports, made by the commands themselves. */
const folder = temporaryFolder();
const at = (...names: string[]) => path.join(folder, ...names);
const plan = at("mau", "ke-hoach.xlsx");

interface Merge {
  readonly files: readonly {
    file: string;
    status: string;
    unit: string | null;
    reason: string | null;
    units: unknown[];
  }[];
  readonly units: readonly { code: string; status: string; late: boolean | null; file: string | null }[];
  readonly indicators: readonly {
    code: string;
    actual: number | null;
    coverage: [number, number];
    provisional: boolean;
  }[];
  readonly findings: readonly { code: string; severity: string; file: string | null; message: string }[];
}

function readMerge(file: string): Merge {
  return JSON.parse(readFileSync(file, "utf8")) as Merge;
}

beforeAll(async () => {
  const run = await runCommand("sample", "--out", at("mau"));
  expect(run.errors).toBe("");
  expect(run.status).toBe(0);
});

it("sample leaves the plan, 28 forms, what came back and the summary", () => {
  expect(readdirSync(at("mau")).sort()).toEqual([
    "bieu-mau",
    "da-nhan",
    "ke-hoach.xlsx",
    "tong-hop.json",
    "tong-hop.xlsx",
  ]);
  expect(readdirSync(at("mau", "bieu-mau"))).toHaveLength(28);
  // One unit of the sample has sent nothing.
  expect(readdirSync(at("mau", "da-nhan"))).toHaveLength(27);
});

it("template says the burden, names files by code or as people know them, and makes only the units asked for", async () => {
  const run = await runCommand(
    "template",
    "--plan",
    plan,
    "--out",
    at("one"),
    "--unit",
    "X21811",
    "--names",
    "friendly",
  );
  expect(run.status).toBe(0);
  expect(run.output).toMatch(/Xã nhập \d+ ô số liệu/u);
  expect(readdirSync(at("one"))).toEqual(["BC-thi-dua-2024_X21811_xa-Binh-Tan.xlsx"]);
});

it("template makes the same bytes again, and never replaces a form that was filled in", async () => {
  expect((await runCommand("template", "--plan", plan, "--out", at("mau", "bieu-mau"))).status).toBe(0);
  mkdirSync(at("filled"));
  writeFileSync(at("filled", "X21808.xlsx"), readFileSync(at("mau", "da-nhan", "X21808.xlsx")));
  const before = readFileSync(at("filled", "X21808.xlsx"));
  const run = await runCommand("template", "--plan", plan, "--out", at("filled"), "--unit", "X21808");
  expect(run.status).toBe(2);
  expect(run.errors).toContain("không ghi đè");
  expect(readFileSync(at("filled", "X21808.xlsx")).equals(before)).toBe(true);
});

it("check reports every file, exits 1 on errors, and gives the machine form", async () => {
  const json = at("check.json");
  const run = await runCommand("check", at("mau", "da-nhan"), "--plan", plan, "--json", json);
  expect(run.status).toBe(1);
  const result = JSON.parse(readFileSync(json, "utf8")) as { schema: string; files: { status: string }[] };
  expect(result.schema).toBe("thi-dua/check@1");
  expect(result.files.filter((file) => file.status === "read")).toHaveLength(26);
  expect(result.files.filter((file) => file.status === "refused")).toHaveLength(1);
  expect(run.output).toContain("Đã kiểm tra 27 tệp");
});

it("check exits 0 on a file in order", async () => {
  const run = await runCommand("check", at("mau", "da-nhan", "X21808.xlsx"), "--plan", plan);
  expect(run.output).toContain("0 lỗi, 0 cảnh báo");
  expect(run.status).toBe(0);
});

it("consolidate names files relative to the folder and leaves plan and outputs out of the reports", async () => {
  const json = at("mau", "lan-2.json");
  const run = await runCommand(
    "consolidate",
    at("mau", "da-nhan"),
    "--plan",
    plan,
    "--out",
    at("mau", "lan-2.xlsx"),
    "--json",
    json,
  );
  expect(run.status).toBe(1);
  const merge = readMerge(json);
  expect(merge.files.map((file) => file.file)).toContain("X21808.xlsx");
  expect(merge.units).toHaveLength(28);
  expect(merge.units.filter((entry) => entry.status === "missing").map((entry) => entry.code)).toEqual([
    "X21841",
    "X21850",
  ]);
  const again = await runCommand(
    "consolidate",
    at("mau"),
    "--plan",
    plan,
    "--out",
    at("mau", "tong-hop.xlsx"),
    "--json",
    json,
  );
  expect(again.output).not.toContain("ke-hoach.xlsx");
});

it("consolidate reads an archive like a folder", async () => {
  const names = readdirSync(at("mau", "da-nhan"));
  const entries = Object.fromEntries(
    names.map((name) => [`lô 1/${name}`, new Uint8Array(readFileSync(at("mau", "da-nhan", name)))]),
  );
  mkdirSync(at("zip"));
  writeFileSync(at("zip", "bao-cao.zip"), zipSync(entries));
  const json = at("zip.json");
  await runCommand("consolidate", at("zip"), "--plan", plan, "--out", at("zip.xlsx"), "--json", json);
  const folderJson = at("folder.json");
  await runCommand(
    "consolidate",
    at("mau", "da-nhan"),
    "--plan",
    plan,
    "--out",
    at("folder.xlsx"),
    "--json",
    folderJson,
  );
  expect(readMerge(json).indicators).toEqual(readMerge(folderJson).indicators);
  expect(readMerge(json).files[0]!.file).toBe("bao-cao.zip/lô 1/D-PGDDT.xlsx");
});

it("judges lateness by the given dates alone: 31/10 is the last day", async () => {
  const dates = at("ngay-nhan.csv");
  writeFileSync(dates, "file,date\nX21808.xlsx,2024-10-31\nX21811.xlsx,01/11/2024\n");
  const json = at("late.json");
  await runCommand(
    "consolidate",
    at("mau", "da-nhan"),
    "--plan",
    plan,
    "--out",
    at("late.xlsx"),
    "--received-at",
    dates,
    "--json",
    json,
  );
  const late = new Map(readMerge(json).units.map((entry) => [entry.code, entry.late]));
  expect([late.get("X21808"), late.get("X21811"), late.get("X21814")]).toEqual([false, true, null]);
  const note = readMerge(json).findings.find((finding) => finding.code === "file.late")!;
  expect(note.message).toContain("31/10/2024");
});

it.each([
  ["no command", [], /Cách dùng/u],
  ["an unknown command", ["merge"], /Không có lệnh/u],
  ["an unknown option", ["check", "x", "--plan", "y", "--speed", "9"], /Lệnh chưa đúng/u],
  ["no plan", ["check", "."], /--plan/u],
  ["a plan that is not there", ["check", ".", "--plan", "khong-co.xlsx"], /Không mở được tệp kế hoạch/u],
  ["an unknown model", ["plan", "--sample", "--model", "xóm", "--out", "p.xlsx"], /huyen, tinh, xa/u],
] as const)("ends with 2 and a sentence on %s", async (_name, argv, expected) => {
  const run = await runCommand(...argv);
  expect(run.status).toBe(2);
  expect(run.errors + run.output).toMatch(expected);
});

it.each([
  [
    "an input that is not there",
    (out: string) => ["consolidate", at("nowhere"), "--plan", plan, "--out", out],
  ],
  [
    "a report given as the plan",
    (out: string) => [
      "consolidate",
      at("mau", "da-nhan"),
      "--plan",
      at("mau", "da-nhan", "X21808.xlsx"),
      "--out",
      out,
    ],
  ],
  [
    "a date file that cannot be read",
    (out: string) => {
      writeFileSync(at("bad.csv"), "file,date\nX21808.xlsx,hôm qua\n");
      return [
        "consolidate",
        at("mau", "da-nhan"),
        "--plan",
        plan,
        "--out",
        out,
        "--received-at",
        at("bad.csv"),
      ];
    },
  ],
] as const)("writes nothing when it cannot be done: %s", async (_name, argv) => {
  const out = at("never.xlsx");
  const run = await runCommand(...argv(out));
  expect(run.status).toBe(2);
  expect(run.errors).not.toBe("");
  expect(existsSync(out)).toBe(false);
});

it("never replaces a workbook that is no summary", async () => {
  const other = at("cua-toi.xlsx");
  writeFileSync(other, readFileSync(plan));
  const run = await runCommand("consolidate", at("mau", "da-nhan"), "--plan", plan, "--out", other);
  expect(run.status).toBe(2);
  expect(readFileSync(other).equals(readFileSync(plan))).toBe(true);
});

it("keeps no names of commended people outside the list made on request", async () => {
  const list = at("danh-sach.xlsx");
  const json = at("names.json");
  await runCommand(
    "consolidate",
    at("mau", "da-nhan"),
    "--plan",
    plan,
    "--out",
    at("names.xlsx"),
    "--json",
    json,
    "--award-list",
    list,
  );
  const { createXlsxWorkbooks } = await import("../../src/adapters/xlsx");
  const text = async (file: string) => {
    const read = await createXlsxWorkbooks().read({ path: file, bytes: new Uint8Array(readFileSync(file)) });
    if (!read.ok) throw new Error(read.error.reason);
    return read.value.sheets
      .flatMap((sheet) => sheet.rows.flatMap((row) => row.cells.map((cell) => String(cell.value))))
      .join("\n");
  };
  expect(await text(list)).toContain("Cá nhân mẫu 1");
  expect(await text(at("names.xlsx"))).not.toContain("Cá nhân mẫu");
  expect(readFileSync(json, "utf8")).not.toContain("Cá nhân mẫu");
});
