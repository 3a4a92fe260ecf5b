import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { fillUnitWorkbook, unitWorkbook } from "../../src/core/template";
import type { Plan } from "../../src/core/model";
import { aPlan } from "../support/builders";
import { mergeFiles } from "../support/district";
import { FILE_CODES } from "./codeCases/files";

const plan = aPlan().build();

async function report(code: string, amount = 110, of: Plan = plan, cover: Record<string, string> = {}) {
  const typed = {
    actual: new Map([["KT01", amount]]),
    estimate: new Map([["KT01", amount]]),
    explanations: new Map<string, string>(),
    cover: new Map(Object.entries(cover)),
    lists: new Map(),
    assessments: new Map<string, string>(),
  };
  const orgUnit = of.orgUnits.find((candidate) => candidate.code === code)!;
  return createXlsxWorkbooks().write(fillUnitWorkbook(unitWorkbook(of, orgUnit), typed));
}

const text = (content: string) => new TextEncoder().encode(content);

/** A field of the archive's first entry overwritten, in its own header and in the directory at the end. */
function patched(archive: Uint8Array, local: number, central: number, bytes: readonly number[]): Uint8Array {
  const copy = archive.slice();
  const directory = find(copy, [0x50, 0x4b, 0x01, 0x02]);
  bytes.forEach((byte, index) => {
    copy[local + index] = byte;
    copy[directory + central + index] = byte;
  });
  return copy;
}

function find(bytes: Uint8Array, mark: readonly number[]): number {
  for (let at = 0; at < bytes.length; at++) {
    if (mark.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  throw new Error("no such mark");
}

type Files = Readonly<Record<string, Uint8Array>>;
interface FileCase {
  readonly code: (typeof FILE_CODES)[number];
  readonly fires: () => Promise<Files>;
  readonly silent: () => Promise<Files>;
  readonly plan?: Plan;
}

const intact = async (): Promise<Files> => ({ "X1.xlsx": await report("X1") });
const NOT_REPORTING = {
  ...plan,
  orgUnits: plan.orgUnits.map((orgUnit) =>
    orgUnit.code === "X2" ? { ...orgUnit, reports: false } : orgUnit,
  ),
};

const CASES: readonly FileCase[] = [
  {
    code: "file.unreadable",
    fires: async () => ({ "X1.xlsx": (await report("X1")).slice(0, 4000) }),
    silent: intact,
  },
  {
    code: "file.encrypted",
    fires: async () => ({ "X1.xlsx": patched(await report("X1"), 6, 8, [1, 0]) }),
    silent: intact,
  },
  {
    code: "file.not-a-workbook",
    fires: async () => ({ "X1.xlsx": text("<html><body></body></html>") }),
    silent: intact,
  },
  { code: "file.empty", fires: async () => ({ "X1.xlsx": new Uint8Array(0) }), silent: intact },
  {
    code: "file.too-large",
    // Says that it unpacks to two thousand million bytes.
    fires: async () => ({ "X1.xlsx": patched(await report("X1"), 22, 24, [0, 0, 0, 0x77]) }),
    silent: intact,
  },
  { code: "file.document", fires: async () => ({ "bao-cao.pdf": text("%PDF-1.7\n%âãÏÓ") }), silent: intact },
  {
    code: "file.archive",
    fires: async () => ({ "bao-cao.rar": new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0]) }),
    silent: intact,
  },
  {
    code: "file.duplicate",
    fires: async () => ({ "X1.xlsx": await report("X1"), "X1 (1).xlsx": await report("X1") }),
    silent: async () => ({ "X1.xlsx": await report("X1"), "X2.xlsx": await report("X2") }),
  },
  {
    code: "file.superseded",
    fires: async () => ({
      "X1.xlsx": await report("X1"),
      "X1-lan-2.xlsx": await report("X1", 120, plan, { "Lần gửi": "2" }),
    }),
    silent: async () => ({ "X1.xlsx": await report("X1"), "X2.xlsx": await report("X2") }),
  },
  { code: "file.late", fires: async () => ({ "muon.xlsx": await report("X1") }), silent: intact },
  {
    code: "file.not-asked",
    fires: async () => ({ "X2.xlsx": await report("X2") }),
    silent: intact,
    plan: NOT_REPORTING,
  },
];

/** `muon.xlsx` came on 4 November; the last day was 31 October. */
const receivedOn = (file: string) => (file === "muon.xlsx" ? "2024-11-04" : "2024-10-31");

describe.each(CASES.map((testCase) => ({ ...testCase, name: testCase.code })))("$name", (testCase) => {
  const codesOf = async (files: Files) => {
    const merged = await mergeFiles(testCase.plan ?? plan, new Map(Object.entries(files)), receivedOn);
    return merged.consolidation.findings.map((finding) => finding.code);
  };

  it("[CHK-27] fires exactly once", async () => {
    const codes = await codesOf(await testCase.fires());
    expect(codes.filter((code) => code === testCase.code)).toHaveLength(1);
  });

  it("[CHK-27] is silent at the near miss", async () => {
    expect(await codesOf(await testCase.silent())).not.toContain(testCase.code);
  });
});

it("[CHK-27] every code of files has a case here", () => {
  expect(CASES.map((testCase) => testCase.code).sort()).toEqual([...FILE_CODES].sort());
});
