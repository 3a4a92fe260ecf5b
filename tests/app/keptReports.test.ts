import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { consolidateFiles } from "../../src/app/consolidateFiles";
import type { ConsolidationOutcome, MergeGround } from "../../src/app/consolidateFiles";
import type { ReceivedFile } from "../../src/app/readReceived";
import { makeReminders } from "../../src/app/reminders";
import { raise } from "../../src/core/findingCatalogue";
import { awardListWorkbook, describeChanges, readSummary, summaryWorkbook } from "../../src/core/report";
import type { PreviousSummary } from "../../src/core/report";
import type { Submission } from "../../src/core/submission";
import type { WorkbookSpec } from "../../src/core/workbook";
import { aPlan, aSubmission, receivedReport, totalOf } from "../support/builders";
import { itWith } from "../support/programs";
import { onlyFile, runPython } from "../support/python";
import { specToData } from "../support/specToData";

const plan = aPlan().build();
const ofPlace = (code: string, kt01: number, file = `${code}.xlsx`) =>
  aSubmission(plan, code, file).both("KT01", kt01).both("HO01", 10);
const [x1, x2] = [ofPlace("X1", 100).build(), ofPlace("X2", 30).build()];

const merge = (files: readonly ReceivedFile[], ground: MergeGround = {}) =>
  consolidateFiles(plan, files, () => null, ground);
const received = (submission: Submission, sha256 = submission.file): ReceivedFile => ({
  ...receivedReport(submission),
  sha256,
});
const specOf = (
  { consolidation, hashes, reports }: ConsolidationOutcome,
  more: Partial<Parameters<typeof summaryWorkbook>[1]> = {},
): WorkbookSpec => summaryWorkbook(consolidation, { hashes, reports, findings: [], diary: [], ...more });
const read = (spec: WorkbookSpec): PreviousSummary => readSummary(specToData(spec))!;
const summaryOf = (...reports: readonly Submission[]) =>
  read(specOf(merge(reports.map((report) => received(report)))));
const kt01 = ({ consolidation }: ConsolidationOutcome) => totalOf(consolidation, "KT01").actual.value;
const said = ({ consolidation }: ConsolidationOutcome, code: string) =>
  consolidation.findings.filter((finding) => finding.code === code).map(({ place }) => place.orgUnit);
const text = (spec: WorkbookSpec, sheet: string) =>
  JSON.stringify(spec.sheets.find(({ name }) => name === sheet)!.cells.map(({ value }) => value));

it("[AGN-03] a unit without a file counts by what was kept, with the file and cell it came from", () => {
  const outcome = merge([received(x2)], { previous: summaryOf(x1) });
  expect(kt01(outcome)).toBe(130);
  expect(said(outcome, "summary.kept")).toEqual(["X1"]);
  expect(outcome.files.map(({ file }) => file)).toEqual(["X2.xlsx"]);
  const figure = outcome.consolidation.figures.find(({ orgUnit }) => orgUnit === "X1")!;
  const source = x1.figures.find(
    ({ indicator, measure }) => indicator === figure.indicator && measure === figure.measure,
  )!;
  expect([figure.file, figure.location]).toEqual(["X1.xlsx", source.location]);
  expect(outcome.hashes.get("X1.xlsx")).toBe("X1.xlsx");
  const spec = specOf(outcome);
  expect(text(spec, "Tình hình gửi báo cáo")).toContain("Giữ số liệu đã nhận lần trước");
  // The program's own words are not taken for what people wrote.
  expect(read(spec).ledger.get("X1")!.note).toBe("");
});

it("[AGN-03] the differences name the units that were kept, and only what came moves a total", () => {
  const previous = summaryOf(x1);
  const outcome = merge([received(x2)], { previous });
  const changes = describeChanges(previous, outcome.consolidation, outcome.hashes);
  expect(changes.kept.map(({ code }) => code)).toEqual(["X1"]);
  expect(changes.added.map(({ code }) => code)).toEqual(["X2"]);
  expect([changes.removed, changes.replaced, changes.cells]).toEqual([[], [], []]);
});

it("[AGN-03] what people wrote in the ledger of a kept unit stays, and no reminder goes to it", () => {
  const spec = specOf(merge([received(x1)]));
  const ledger = spec.sheets.find(({ name }) => name === "Tình hình gửi báo cáo")!;
  const noted = ledger.cells.map((cell) =>
    cell.rowIndex === 4 && cell.columnIndex === 15 ? { ...cell, value: "Đã gọi điện" } : cell,
  );
  const sheets = spec.sheets.map((sheet) => (sheet === ledger ? { ...ledger, cells: noted } : sheet));
  const previous = read({ ...spec, sheets });
  const outcome = merge([received(x2)], { previous });
  const again = specOf(outcome, { keptLedger: previous.ledger });
  expect(text(again, "Tình hình gửi báo cáo")).toContain("Giữ số liệu đã nhận lần trước; Đã gọi điện");
  expect(read(again).ledger.get("X1")!.note).toBe("Đã gọi điện");
  const reminded = makeReminders(outcome.consolidation, new Map(), "2024-11-02");
  expect(reminded.filter(({ kind }) => kind === "report").map(({ orgUnit }) => orgUnit)).not.toContain("X1");
});

it("[AGN-04] an older file does not take the place of a newer one that was kept", () => {
  const newer = ofPlace("X1", 100).cover({ sendNumber: 2 }).build();
  const outcome = merge([received(ofPlace("X1", 90, "cu.xlsx").build())], { previous: summaryOf(newer) });
  expect(kt01(outcome)).toBe(100);
  expect(outcome.files).toMatchObject([{ file: "cu.xlsx", status: "superseded" }]);
  expect(outcome.consolidation.findings).toContainEqual(
    expect.objectContaining({
      code: "file.superseded",
      params: expect.objectContaining({ other: "X1.xlsx" }),
    }),
  );
  // Who wants the older one leaves out what was kept.
  const wanted = merge([received(ofPlace("X1", 90, "cu.xlsx").build())], {
    previous: summaryOf(newer),
    dropped: new Set(["X1"]),
  });
  expect(kt01(wanted)).toBe(90);
});

it("[AGN-04] a file with only some of the sheets waits, and the kept one counts", () => {
  const partial = { ...ofPlace("X1", 90, "mot-phan.xlsx").build(), tables: new Set(["indicators"] as const) };
  const outcome = merge([received(partial)], { previous: summaryOf(x1) });
  expect(kt01(outcome)).toBe(100);
  expect(outcome.files).toMatchObject([{ file: "mot-phan.xlsx", status: "undecided" }]);
});

it("[AGN-04] of two newer files that contradict each other none is chosen, and the kept one still counts", () => {
  const [a, b] = [ofPlace("X1", 80, "a.xlsx").build(), ofPlace("X1", 70, "b.xlsx").build()];
  const outcome = merge([received(a), received(b)], { previous: summaryOf(x1, x2) });
  expect(kt01(outcome)).toBe(130);
  const unit = outcome.consolidation.orgUnits.find(({ orgUnit }) => orgUnit.code === "X1")!;
  expect([unit.status, unit.file]).toEqual(["received", "X1.xlsx"]);
  expect(outcome.files.map(({ status }) => status)).toEqual(["undecided", "undecided"]);
});

it("[AGN-04] a new version under the old name takes its place; the two are not confused", () => {
  const newer = ofPlace("X1", 90).build();
  const outcome = merge([received(newer, "hash 2")], { previous: summaryOf(x1, x2) });
  expect(kt01(outcome)).toBe(120);
  expect(outcome.hashes.get("X1.xlsx")).toBe("hash 2");
});

it("[AGN-03] a file of another unit under the same name is not confused with the kept one", () => {
  const first = read(specOf(merge([received(ofPlace("X1", 100, "bao-cao.xlsx").build(), "hash 1")])));
  const given = received(ofPlace("X2", 30, "bao-cao.xlsx").build(), "hash 2");
  const outcome = merge([given], { previous: first });
  expect(kt01(outcome)).toBe(130);
  const sources = outcome.reports.map(({ submission, sha256 }) => [
    submission.orgUnit,
    submission.file,
    sha256,
  ]);
  expect(sources).toEqual([
    ["X1", "bao-cao.xlsx (đã nhận trước)", "hash 1"],
    ["X2", "bao-cao.xlsx", "hash 2"],
  ]);
  // Alone again, it has its own name back.
  const later = merge([], { previous: read(specOf(outcome)) });
  const names = later.reports.map(({ submission }) => submission.file).sort();
  expect(names).toEqual(["bao-cao.xlsx", "bao-cao.xlsx (đã nhận trước)"]);
});

it("[AGN-05] the list of commendations has no rows of a kept unit, the counts have them", () => {
  const award = {
    ...{ awardeeKind: "individual" as const, name: "Trần Thị Bí Mật", position: "Văn phòng", group: "" },
    ...{ award: "Giấy khen", awardType: "", movement: "", achievementYear: "", achievement: "" },
    ...{ decidingLevel: "", decisionNumber: "12", decisionDate: "01/02/2024", proposal: "" },
    ...{ status: "Đã khen thưởng", note: "", location: { sheet: "Biểu 03", rowIndex: 20, columnIndex: 1 } },
  };
  const twice = ofPlace("X1", 100)
    .with({ commendations: [award, award] })
    .build();
  const previous = summaryOf(twice);
  const outcome = merge([received(x2)], { previous });
  const awards = awardListWorkbook(outcome.consolidation);
  expect(JSON.stringify(awards.sheets)).not.toContain("Bí Mật");
  expect(JSON.stringify(awards.sheets)).not.toContain("Giấy khen");
  expect(text(specOf(outcome), "Khen thưởng")).toContain('"Giấy khen",0,2,0');
  // That the row stands there twice was seen with the names, once, and is not forgotten.
  const last = merge([], { previous: read(specOf(outcome)) });
  expect(said(last, "list.duplicate")).toEqual(["X1"]);
});

it("[AGN-05] the repair of a cell may hold a name and is not kept, what is said of the cell is", () => {
  const finding = raise(
    "structure.row-unknown",
    { file: "X1.xlsx", orgUnit: "X1", sheet: "Biểu 03", rowIndex: 20, columnIndex: 1 },
    { text: "…" },
    { fix: { kind: "form", from: "TrÇn ThÞ BÝ MËt", to: "Trần Thị Bí Mật" } },
  );
  const spec = specOf(merge([{ ...received(x1), findings: [finding] }]));
  expect(JSON.stringify(spec)).not.toMatch(/Bí Mật|BÝ MËt/u);
  expect(said(merge([], { previous: read(spec) }), "structure.row-unknown")).toEqual(["X1"]);
});

it("[AGN-06] units that are left out no longer count, and that is said", () => {
  const previous = summaryOf(x1, x2);
  const one = merge([], { previous, dropped: new Set(["X1"]) });
  expect([kt01(one), said(one, "summary.not-kept")]).toEqual([30, []]);
  const changes = describeChanges(previous, one.consolidation, one.hashes);
  expect(changes.removed.map(({ code }) => code)).toEqual(["X1"]);
  // Left out once, it does not come back by itself.
  expect(kt01(merge([], { previous: read(specOf(one)) }))).toBe(30);
  const all = merge([received(x1)], { previous, dropped: "all" });
  expect([kt01(all), said(all, "summary.kept")]).toEqual([100, []]);
});

it("[AGN-07] a summary that holds no reports says for each unit that it no longer counts", () => {
  const { consolidation, hashes } = merge([received(x1), received(x2)]);
  const old = read(summaryWorkbook(consolidation, { hashes, findings: [], diary: [] }));
  const outcome = merge([received(x2)], { previous: old });
  expect([kt01(outcome), said(outcome, "summary.not-kept")]).toEqual([30, ["X1"]]);
  expect(said(outcome, "summary.kept")).toEqual([]);
});

it("[AGN-07] a kept report that was changed, or is of another period, is not counted", () => {
  const spec = specOf(merge([received(x1), received(x2)]));
  const withKept = (change: (value: string) => string) =>
    read({
      ...spec,
      sheets: spec.sheets.map((sheet) =>
        sheet.name !== "_tiepnhan"
          ? sheet
          : {
              ...sheet,
              cells: sheet.cells.map((cell) =>
                typeof cell.value === "string" ? { ...cell, value: change(cell.value) } : cell,
              ),
            },
      ),
    });
  const reasons = (previous: PreviousSummary) =>
    merge([], { previous }).consolidation.findings.flatMap((finding) =>
      finding.code === "summary.not-kept" ? [finding.params] : [],
    );
  const replaced = withKept((value) => value.replace("[0,100]", "[0,900]"));
  expect(reasons(replaced)).toEqual([expect.objectContaining({ reason: "damaged" })]);
  expect(kt01(merge([], { previous: replaced }))).toBe(30);
  const cut = withKept((value) => value.slice(0, 200));
  expect(reasons(cut).map(({ reason }) => reason)).toEqual(["damaged", "damaged"]);
  const lastYear = withKept((value) => (value === "năm 2024" ? "năm 2023" : value));
  expect(reasons(lastYear)).toMatchObject([
    { reason: "period", period: "năm 2024" },
    { reason: "period", period: "năm 2024" },
  ]);
});

it("[AGN-07] where the record stands in a file of its own, reports, choices and confirmations are kept", () => {
  const [a, b] = [ofPlace("X1", 80, "a.xlsx").build(), ofPlace("X1", 70, "b.xlsx").build()];
  const correction = {
    ...{ orgUnit: "X2", place: "X2", indicator: "KT01", measure: "actual" as const, reported: "30" },
    ...{ confirmed: 35, basis: "Văn bản số 5", decidedBy: "A", decidedOn: "2024-11-05", isOral: false },
  };
  const first = merge([received(a), received(x2)], { decided: [correction] });
  const previous = read(specOf(first, { longReceived: { csvName: "x.csv", sheetRows: 2 } }));
  expect(previous.figures.size).toBe(0);
  expect(kt01(merge([], { previous }))).toBe(115);
  // Of two that cannot be told apart the one that counted stays.
  const rivals = merge([received(a), received(b)], { previous });
  expect(kt01(rivals)).toBe(115);
  const changes = describeChanges(previous, rivals.consolidation, rivals.hashes);
  expect([changes.added, changes.removed, changes.cells]).toEqual([[], [], []]);
});

const RESAVE = `
import openpyxl
wb = openpyxl.load_workbook(files["a.xlsx"])
wb.save(out("a.xlsx"))
`;

itWith("openpyxl", "[AGN-07] another program may save the summary in between", async () => {
  const workbooks = createXlsxWorkbooks();
  const odd = ofPlace("X1", 100).explain(
    "KT01",
    "  Tie\u0302\u0301ng Vie\u0323\u0302t 😀 _x0041_ \u0085\u00a0\n=1+1  ",
  );
  const bytes = await workbooks.write(specOf(merge([received(odd.build()), received(x2)])));
  const saved = onlyFile(await runPython(RESAVE, { files: { "a.xlsx": bytes } }));
  const opened = await workbooks.read({ path: "a.xlsx", bytes: saved });
  if (!opened.ok) throw new Error(opened.error.reason);
  const outcome = merge([], { previous: readSummary(opened.value) });
  expect([kt01(outcome), said(outcome, "summary.kept")]).toEqual([130, ["X1", "X2"]]);
  expect(outcome.consolidation.submissions[0]!.explanations).toEqual(odd.build().explanations);
});
