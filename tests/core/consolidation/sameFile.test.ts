import { createXlsxWorkbooks } from "../../../src/adapters/xlsx";
import { fillUnitWorkbook, unitWorkbook } from "../../../src/core/template";
import { aPlan } from "../../support/builders";
import { mergeFiles } from "../../support/district";

const plan = aPlan().build();

async function report(code: string, amount: number): Promise<Uint8Array> {
  const orgUnit = plan.orgUnits.find((entry) => entry.code === code)!;
  const typed = {
    actual: new Map([["KT01", amount]]),
    estimate: new Map([["KT01", amount]]),
    explanations: new Map<string, string>(),
    cover: new Map<string, string>(),
    lists: new Map(),
    assessments: new Map<string, string>(),
  };
  return createXlsxWorkbooks().write(fillUnitWorkbook(unitWorkbook(plan, orgUnit), typed));
}

const totalOf = async (files: readonly (readonly [string, Uint8Array])[]) => {
  const { consolidation, files: outcomes } = await mergeFiles(plan, new Map(files));
  const total = consolidation.totals.find((entry) => entry.indicator.code === "KT01")!;
  return {
    value: total.actual.value,
    coverage: total.coverage,
    figures: consolidation.figures.length,
    statuses: outcomes.map((outcome) => [outcome.file, outcome.status]),
    codes: consolidation.findings.map((finding) => finding.code).filter((code) => code.startsWith("file.")),
  };
};

describe("the same file twice", () => {
  it("[MRG-29] counts once: same totals, same record, a note", async () => {
    const [x1, x2] = await Promise.all([report("X1", 90), report("X2", 180)]);
    const once = await totalOf([
      ["a.xlsx", x1],
      ["b.xlsx", x2],
    ]);
    const twice = await totalOf([
      ["a.xlsx", x1],
      ["b.xlsx", x2],
      ["c.xlsx", x1],
    ]);
    expect(once).toMatchObject({ value: 270, coverage: [2, 3], codes: [] });
    expect(twice).toEqual({
      ...once,
      statuses: [
        ["a.xlsx", "merged"],
        ["b.xlsx", "merged"],
        ["c.xlsx", "duplicate"],
      ],
      codes: ["file.duplicate"],
    });
  });

  it("[MRG-29] with one figure changed is another version: neither counts until a person decides", async () => {
    const files = await Promise.all([report("X1", 90), report("X1", 95), report("X2", 180)]);
    const outcome = await totalOf(files.map((bytes, index) => [`${index}.xlsx`, bytes] as const));
    expect(outcome).toMatchObject({
      value: 180,
      coverage: [1, 3],
      statuses: [
        ["0.xlsx", "undecided"],
        ["1.xlsx", "undecided"],
        ["2.xlsx", "merged"],
      ],
      codes: ["file.superseded", "file.superseded"],
    });
  });
});
