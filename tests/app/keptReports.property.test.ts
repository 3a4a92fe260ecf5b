import fc from "fast-check";
import type { ConsolidationOutcome } from "../../src/app/consolidateFiles";
import type { Correction } from "../../src/core/consolidation";
import type { Plan } from "../../src/core/model";
import { summaryWorkbook } from "../../src/core/report";
import type { PreviousSummary } from "../../src/core/report";
import type { Submission } from "../../src/core/submission";
import type { CellSpec, SheetSpec } from "../../src/core/workbook";
import { aPlan, aSubmission, mergeReports, readBack } from "../support/builders";
import type { CellValue, SubmissionBuilder } from "../support/builders";

const plan = aPlan().build();
const PLACES = ["X1", "X2", "X3"] as const;
const ROWS = ["KT01", "DS01", "HO01", "HN01", "TN01", "TC01", "NTM01", "KH01"] as const;

const figure = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 4000 }).map((quarters) => quarters / 4) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>("-", "x", "…", "", "1.234", "1234", "nhiều", "không") },
);
const count = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 3000 }) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>("-", "x", "…", "") },
);
const answer = fc.constantFrom<CellValue>("Đạt", "Chưa đạt", "Không áp dụng", "…", "");
const lists = fc.record({
  campaigns: fc.array(fc.constantFrom("Đợt 26/3", "=cmd|x!A0", "Thi đua “xây dựng”"), { maxLength: 2 }),
  awards: fc.array(fc.constantFrom("Giấy khen", "Bằng khen", "Lao động tiên tiến"), { maxLength: 3 }),
  exemplars: fc.integer({ min: 0, max: 2 }),
  word: fc.constantFrom("", "Hoàn thành.\nCòn hạn chế.", "Tie\u0302\u0301ng Vie\u0323\u0302t 😀 \u00a0"),
  documentNumber: fc.constantFrom(null, "45/BC-UBND"),
});
const typed = fc.tuple(figure, count, count, count, figure, figure, answer, figure);
const content = fc.tuple(typed, lists);
type Content = (typeof content extends fc.Arbitrary<infer T> ? T : never) & readonly unknown[];

function report(code: string, [rows, more]: Content, file = `${code}.xlsx`): Submission {
  const at = (rowIndex: number) => ({ sheet: "Biểu 03", rowIndex, columnIndex: 1 });
  const form = rows.reduce<SubmissionBuilder>(
    (builder, value, row) => builder.both(ROWS[row]!, value),
    aSubmission(plan, code, file),
  );
  const base = form.explain("KT01", more.word || "do thời tiết").build();
  const nothing = { audience: "", from: "", to: "", launchDocument: "", reviewDate: "", result: more.word };
  return {
    ...base,
    cover: { ...base.cover, documentNumber: more.documentNumber, signer: "Nguyễn Văn A, Chủ tịch" },
    campaigns: more.campaigns.map((name, row) => ({ name, kind: "Theo đợt", ...nothing, location: at(row) })),
    commendations: more.awards.map((award, row) => ({
      awardeeKind: "individual" as const,
      name: "Trần Thị Bí Mật",
      ...{ position: "Văn phòng", group: "", award, awardType: "", movement: "", achievementYear: "" },
      ...{ achievement: "", decidingLevel: "", decisionNumber: "12", decisionDate: "01/02/2024" },
      ...{ proposal: "", status: "Đã khen thưởng", note: "", location: at(20 + row) },
    })),
    exemplars: Array.from({ length: more.exemplars }, (_, row) => ({
      ...{
        kind: "Mô hình mới",
        name: `Mô hình ${row}`,
        place: "",
        summary: more.word,
        location: at(40 + row),
      },
    })),
    assessments: more.word === "" ? [] : [{ code: "DG3", text: more.word, location: at(60) }],
  };
}

/** What a person reads in the summary: every sheet but the findings, and the ledger without its notes. */
function sheetsOf({ consolidation, hashes, reports }: ConsolidationOutcome): unknown {
  const { sheets } = summaryWorkbook(consolidation, { hashes, reports, findings: [], diary: [] });
  const noteColumn = (sheet: SheetSpec) =>
    sheet.cells.find((cell) => cell.value === "Ghi chú" && sheet.name === "Tình hình gửi báo cáo")
      ?.columnIndex;
  const shown = (sheet: SheetSpec) => {
    const notes = noteColumn(sheet);
    const cells = sheet.cells.filter(({ columnIndex, rowIndex }) => columnIndex !== notes || rowIndex < 4);
    return cells.map(({ rowIndex, columnIndex, value, formula }: CellSpec) => [
      `${rowIndex},${columnIndex}`,
      value,
      formula ?? null,
    ]);
  };
  return sheets.map((sheet) => [sheet.name, shown(sheet)]);
}

/** Findings by code and place, without that a unit was kept; one row in two units is only seen with both files. */
function found({ consolidation }: ConsolidationOutcome): readonly string[] {
  return consolidation.findings
    .filter(({ code, place }) => code !== "summary.kept" && (code !== "list.duplicate" || place.orgUnit))
    .map((finding) => JSON.stringify(finding))
    .sort();
}

const after = (
  previous: PreviousSummary | null,
  reports: readonly Submission[],
  decided: readonly Correction[] = [],
) => mergeReports(plan, reports, decided, previous);
const kept = (outcome: ConsolidationOutcome) =>
  outcome.consolidation.findings
    .filter(({ code }) => code === "summary.kept")
    .map(({ place }) => place.orgUnit);

it("[AGN-03] merging some files and then the others gives what all of them give together, in any order", () => {
  fc.assert(
    fc.property(
      fc.tuple(content, content, content),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
      fc.boolean(),
      (all, batches, turned) => {
        const reports = all.map((one, index) => report(PLACES[index]!, one));
        const together = after(null, reports);
        let last: ConsolidationOutcome | null = null;
        for (const batch of turned ? [2, 1, 0] : [0, 1, 2]) {
          const given = reports.filter((_, index) => batches[index] === batch);
          last = after(last && readBack(last), turned ? [...given].reverse() : given);
        }
        expect(sheetsOf(last!)).toEqual(sheetsOf(together));
        expect(found(last!)).toEqual(found(together));
        const lastBatch = turned ? 0 : 2;
        expect(kept(last!)).toEqual(PLACES.filter((_, index) => batches[index] !== lastBatch));
      },
    ),
    { numRuns: 30, seed: 20241104 },
  );
});

it("[AGN-04] a new version of one report, given alone, takes the place of the old and leaves the others", () => {
  fc.assert(
    fc.property(fc.tuple(content, content, content), content, (all, version) => {
      const reports = all.map((one, index) => report(PLACES[index]!, one));
      const newer = report("X2", version, "X2 (sửa).xlsx");
      const alone = after(readBack(after(null, reports)), [newer]);
      const together = after(null, [reports[0]!, newer, reports[2]!]);
      expect(sheetsOf(alone)).toEqual(sheetsOf(together));
      expect(found(alone)).toEqual(found(together));
    }),
    { numRuns: 20, seed: 20241105 },
  );
});

it("[AGN-03] what was confirmed stays confirmed for a report that is not given again", () => {
  fc.assert(
    fc.property(fc.tuple(content, content), fc.integer({ min: 1, max: 900 }), (all, confirmed) => {
      const reports = all.map((one, index) => report(PLACES[index]!, one));
      const reported = reports[0]!.figures.find(
        ({ indicator, measure }) => indicator === "HO01" && measure === "actual",
      )!.cell;
      const correction: Correction = {
        ...{ orgUnit: "X1", place: "X1", indicator: "HO01", measure: "actual", confirmed },
        reported: reported?.value === undefined ? "" : String(reported.value),
        basis: "Văn bản số 12/UBND",
        decidedBy: "Lê Thị B",
        decidedOn: "2024-11-05",
        isOral: false,
      };
      const first = readBack(after(null, [reports[0]!], [correction]));
      const later = after(readBack(after(first, [reports[1]!])), []);
      const together = after(null, reports, [correction]);
      expect(sheetsOf(later)).toEqual(sheetsOf(together));
      expect(found(later)).toEqual(found(together));
    }),
    { numRuns: 15, seed: 20241106 },
  );
});

it("[AGN-05] no name of a commended person is in a summary, not in what no one sees either", () => {
  const of: Plan = plan;
  const all: Content = [
    [1, 2, 3, 4, 5, 6, "Đạt", 7],
    { campaigns: [], awards: ["Giấy khen"], exemplars: 0, word: "", documentNumber: null },
  ];
  const { consolidation, hashes, reports } = mergeReports(of, [report("X1", all)]);
  const spec = summaryWorkbook(consolidation, { hashes, reports, findings: [], diary: [] });
  const text = JSON.stringify(spec);
  expect(text).toContain("_tiepnhan");
  expect(text).not.toContain("Bí Mật");
  expect(text).not.toContain("B\\u00ed");
});
