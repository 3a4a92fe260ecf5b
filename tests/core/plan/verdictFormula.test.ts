import * as XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";
import fc from "fast-check";
import type { Indicator, Target } from "../../../src/core/model";
import { completionFormula, judge, readTarget, verdictFormula, VERDICT_WORDS } from "../../../src/core/plan";
import { recalculate } from "../../support/libreOffice";
import { itWith } from "../../support/programs";
import { aBoolean, aCount, anIndicator, aPercentage } from "./builders";

const indicators: readonly Indicator[] = [
  anIndicator(),
  anIndicator({ direction: "none", decimals: 3 }),
  aPercentage(),
  aPercentage({ direction: "down", tolerance: 0.25 }),
  aPercentage({ aggregation: "growthOfSums", decimals: 1 }),
  aCount(),
  aCount({ direction: "up" }),
];
const issuedTexts: readonly (number | string)[] = [
  95, 0, -2.5, 1.005, "Khoảng 4", "Dưới 3", "Trên 4", ">= 2,675", "<= 2,675", "= 100", "6,6-6,8", "-2 - -1",
  "giảm từ 5% trở lên", "tăng 10%", "giảm 0,5%", "Xuất siêu",
]; // prettier-ignore

interface Case {
  readonly indicator: Indicator;
  readonly target: Target;
  readonly value: number | string | null;
  readonly previous: number | string | null;
}

describe("verdictFormula", () => {
  it("[PLN-42] is plain and short", () => {
    const target = read(95, aPercentage());
    expect(verdictFormula(target, aPercentage(), { value: "H12" })).toBe(
      'IF(ISNUMBER(H12),IF(ROUND(H12,2)<95,"Không đạt",IF(ROUND(H12,2)>95,"Vượt","Đạt")),"")',
    );
    expect(completionFormula(target, aPercentage(), { value: "H12", target: "F12" })).toEqual({
      kind: "percent",
      formula: 'IF(ISNUMBER(H12),ROUND(H12,2)/ROUND(F12,2)*100,"")',
    });
  });

  it("[PLN-42] says notYet where a miss is none yet", () => {
    const formula = verdictFormula(
      read(95, aPercentage()),
      aPercentage(),
      { value: "H12" },
      { missIsNotYet: true },
    );
    expect(formula).toContain('"Chưa đến kỳ đánh giá"');
    expect(formula).not.toContain('"Không đạt"');
  });

  it("[PLN-42] gives none where the cells do not suffice", () => {
    const change = read("giảm từ 5% trở lên", aCount());
    expect(verdictFormula(change, aCount(), { value: "H12" })).toBeNull();
    expect(completionFormula(change, aCount(), { value: "H12" })).toBeNull();
    expect(completionFormula(read("Đạt", aBoolean()), aBoolean(), { value: "H12" })).toBeNull();
  });

  itWith("libreOffice", "[PLN-42] gives what judge gives on many figures", async () => {
    const cases = allCases();
    expect(cases.length).toBeGreaterThan(1500);
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("S");
    const expected = cases.map((one, index) => {
      const row = index + 1;
      const refs = {
        value: `A${row}`,
        previous: `B${row}`,
        ...(one.target.issuedNumber === null ? {} : { target: `C${row}` }),
      };
      sheet.getRow(row).values = [one.value, one.previous, one.target.issuedNumber];
      const verdict = verdictFormula(one.target, one.indicator, refs);
      const completion = completionFormula(one.target, one.indicator, refs)?.formula ?? null;
      if (verdict !== null) sheet.getCell(row, 4).value = { formula: verdict };
      if (completion !== null) sheet.getCell(row, 5).value = { formula: completion };
      return expectedOf(one, verdict !== null);
    });
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    // Read with SheetJS: exceljs drops a formula's result of zero.
    const results = XLSX.read(await recalculate(bytes)).Sheets["S"]!;
    const differing: unknown[] = [];
    cases.forEach((one, index) => {
      const verdict = resultOf(results[`D${index + 1}`]);
      const completion = resultOf(results[`E${index + 1}`]);
      const wanted = expected[index]!;
      const near =
        typeof completion === "number" && typeof wanted.completion === "number"
          ? Math.abs(completion - wanted.completion) <= 1e-9 * Math.max(1, Math.abs(wanted.completion))
          : completion === wanted.completion;
      if (verdict !== wanted.verdict || !near) differing.push({ ...one, verdict, completion, wanted });
    });
    expect(differing.slice(0, 5)).toEqual([]);
    const seen = new Set(expected.flatMap((one) => (one.verdict === null ? [] : [one.verdict])));
    expect([...seen].sort()).toEqual(["", "Không đạt", "Vượt", "Đạt"]);
  });
});

function read(issued: number | string, indicator: Indicator): Target {
  const target = readTarget(issued, indicator);
  if (!target.ok || target.value === null) throw new Error(`not a target: ${issued}`);
  return target.value;
}

/** Figures around every bound, at and beside the halves where rounding turns, plus what is no figure. */
function allCases(): readonly Case[] {
  const cases: Case[] = [];
  for (const indicator of indicators) {
    for (const issued of issuedTexts) {
      const target = readTarget(issued, indicator);
      if (!target.ok || target.value === null) continue;
      const half = 0.5 * 10 ** -indicator.decimals;
      for (const centre of [0, 1.005, 2.675, 3, 4, 6.6, 6.8, 19, 95, 100, 104.5]) {
        for (const offset of [-2 * half, -half, 0, half, 2 * half]) {
          cases.push({ indicator, target: target.value, value: centre + offset, previous: 20 });
        }
      }
      for (const value of ["", "-", "x", "…", "Đạt", null]) {
        cases.push({ indicator, target: target.value, value, previous: 20 });
      }
      for (const previous of ["", "x", null, 0, -3, 12.345]) {
        cases.push({ indicator, target: target.value, value: 11.7, previous });
        cases.push({ indicator, target: target.value, value: 0, previous });
      }
    }
  }
  const random = fc.sample(
    fc.record({
      indicator: fc.constantFrom(...indicators),
      issued: fc.integer({ min: -5000, max: 900_000 }).map((digits) => digits / 100),
      shift: fc.integer({ min: -300, max: 300 }).map((digits) => digits / 1000),
    }),
    { numRuns: 600, seed: 20241015 },
  );
  for (const { indicator, issued, shift } of random) {
    cases.push({ indicator, target: read(issued, indicator), value: issued + shift, previous: null });
  }
  return cases;
}

function expectedOf(
  one: Case,
  hasFormula: boolean,
): { verdict: string | null; completion: number | string | null } {
  const value = typeof one.value === "number" ? one.value : null;
  const previous = typeof one.previous === "number" ? one.previous : null;
  const { verdict, completion } = judge({
    target: one.target,
    indicator: one.indicator,
    value,
    previous,
    judgedOn: "estimate",
    yearEnded: true,
  });
  const hasCompletion =
    completionFormula(one.target, one.indicator, { value: "A1", previous: "B1" }) !== null;
  return {
    verdict: !hasFormula ? null : verdict === "notAssessed" ? "" : VERDICT_WORDS[verdict],
    completion: !hasCompletion ? null : (completion?.value ?? ""),
  };
}

function resultOf(cell: XLSX.CellObject | undefined): number | string | null {
  if (cell === undefined) return null;
  return typeof cell.v === "number" || typeof cell.v === "string" ? cell.v : "";
}
