import type { CatalogueItem, Plan } from "../../../src/core/model";
import type { Commendation, Submission } from "../../../src/core/submission";
import { samplePlan } from "../../../src/core/plan";
import { aPlan, aSubmission, checkAll } from "../../support/builders";

const catalogues: readonly CatalogueItem[] = samplePlan({ model: "huyen", set: "full" }).catalogues;
const planOf = (year: number): Plan => ({
  ...aPlan()
    .withSettings({ year, dataCutoff: `${year}-10-15` })
    .build(),
  catalogues,
});
const plan = planOf(2024);

/** A person commended by its own office on 2 September of the report's year. */
function award(changes: Partial<Commendation> = {}): Commendation {
  return {
    awardeeKind: "individual",
    name: "Nguyễn Văn An",
    position: "",
    group: "",
    award: "Lao động tiên tiến",
    awardType: "",
    movement: "",
    achievementYear: "",
    achievement: "",
    decidingLevel: "Cơ quan, đơn vị",
    decisionNumber: "12/QĐ-UBND",
    decisionDate: "02/09/2024",
    proposal: "",
    status: "Đã khen thưởng",
    note: "",
    location: { sheet: "Biểu 03", rowIndex: 40, columnIndex: 1 },
    ...changes,
  };
}

function found(
  rows: Readonly<Record<string, readonly Commendation[]>>,
  of: Plan = plan,
  changes: Partial<Submission> = {},
) {
  const submissions = Object.entries(rows).map(([code, commendations]) =>
    aSubmission(of, code)
      .with({ commendations, ...changes })
      .build(),
  );
  const codes = /^list\.|^cell\.(?:bad-date|date-)/u;
  return checkAll(of, submissions)
    .flatMap((checked) => checked.findings)
    .filter((finding) => codes.test(finding.code));
}
const codesOf = (row: Partial<Commendation>, of = plan) =>
  found({ X1: [award(row)] }, of).map(({ code }) => code);

describe("a row of a list of commendations", () => {
  it.each([
    ["a commended row", { decisionNumber: "", decisionDate: "" }, ["list.incomplete-row"]],
    [
      "a proposal has no decision yet",
      { status: "Đề nghị khen thưởng", decisionNumber: "", decisionDate: "", decidingLevel: "Tỉnh" },
      [],
    ],
    ["a row without status", { status: "" }, ["list.incomplete-row"]],
    ["nothing is missing", {}, []],
  ])("[CHK-37] needs the columns of its status: %s", (_, row, expected) => {
    expect(codesOf(row)).toEqual(expected);
  });

  it.each([
    // Luật 2003 until 2023, Luật 06/2022/QH15 from 2024.
    [2023, "Chiến sĩ thi đua cấp bộ, ngành, tỉnh, đoàn thể trung ương", []],
    [2024, "Chiến sĩ thi đua cấp bộ, ngành, tỉnh, đoàn thể trung ương", ["list.title-not-allowed"]],
    [2024, "Chiến sĩ thi đua bộ, ban, ngành, tỉnh", []],
    [2024, "CHIẾN SĨ THI ĐUA CƠ SỞ", []],
    [2024, "Bằng khen của Chủ tịch UBND tỉnh", []],
    [2024, "Tập thể lao động xuất sắc", ["list.title-not-allowed"]],
    [2024, "Lao động giỏi", ["list.title-not-allowed"]],
  ])("[CHK-37] carries a title of the year's law for its kind: %i %s", (year, title, expected) => {
    const decisionDate = `02/09/${year}`;
    expect(codesOf({ award: title, decisionDate }, planOf(year))).toEqual(expected);
  });

  it("[CHK-37] is not judged by lists that the plan does not keep", () => {
    expect(codesOf({ award: "Lao động giỏi" }, { ...plan, catalogues: [] })).toEqual([]);
  });

  it.each([
    ["Xã, thị trấn", []],
    ["cơ quan,  đơn vị", []],
    ["", []],
    ["Huyện", ["list.not-own-competence"]],
    ["Hội đồng", []],
  ])("[CHK-37] is the unit's own decision: %s", (decidingLevel, expected) => {
    expect(codesOf({ decidingLevel })).toEqual(expected);
  });

  it.each([
    [2025, "Khen thưởng công trạng", ["list.thematic-award"]],
    [2025, "Khen thưởng phong trào thi đua", []],
    [2024, "Khen thưởng công trạng", []],
  ])("[CHK-37] of %i proposes %s with a thematic movement", (year, awardType, expected) => {
    const row = {
      awardType,
      movement: "Chung sức",
      status: "Đề nghị khen thưởng",
      decisionNumber: "",
      decisionDate: "",
    };
    expect(codesOf(row, planOf(year))).toEqual(expected);
  });

  it.each([
    ["15/10/2024", []],
    ["16/10/2023", []],
    ["16/10/2024", ["cell.date-outside-period"]],
    ["15/10/2023", ["cell.date-outside-period"]],
    ["31/02/2024", ["cell.bad-date"]],
    ["45567", ["cell.bad-date"]],
  ])("[CHK-40] is decided between two cut-offs: %s", (decisionDate, expected) => {
    expect(codesOf({ decisionDate })).toEqual(expected);
  });

  it.each([
    ["2024", "", []],
    ["2023", "", []],
    ["2021", "", ["cell.date-outside-period"]],
    ["2021", "Khen thưởng quá trình cống hiến", []],
    ["2020 - 2024", "", []],
  ])("[CHK-40] honours a year's work or a longer one: %s %s", (achievementYear, awardType, expected) => {
    expect(codesOf({ achievementYear, awardType })).toEqual(expected);
  });
});

describe("rows that are alike", () => {
  it.each([
    ["the name in other capitals and marks", { name: "NGUYEN  VĂN AN" }, ["list.duplicate"]],
    ["another decision", { decisionNumber: "13/QĐ-UBND" }, []],
    ["another form", { award: "Giấy khen" }, []],
    ["another office of the same name", { position: "Trạm y tế" }, ["list.duplicate"]],
  ])("[CHK-38] in one unit: %s", (_, second, expected) => {
    expect(found({ X1: [award(), award(second)] }).map(({ code }) => code)).toEqual(expected);
  });

  it("[CHK-38] two people of one name in two offices are two people", () => {
    expect(found({ X1: [award({ position: "Trường mầm non" }), award({ position: "Trạm y tế" })] })).toEqual(
      [],
    );
  });

  it("[CHK-38] in two units give a note without a unit and without a name", () => {
    const findings = found({ X1: [award()], X2: [award()] });
    expect(findings).toMatchObject([{ code: "list.duplicate", severity: "note" }]);
    expect(findings[0]!.place).toEqual({ file: "X2.xlsx", sheet: "Biểu 03", rowIndex: 40, columnIndex: 1 });
    expect(JSON.stringify(findings)).not.toContain("Nguyễn");
  });

  it("[CHK-38] in two units on different days are two decisions", () => {
    expect(found({ X1: [award()], X2: [award({ decisionDate: "03/09/2024" })] })).toEqual([]);
  });
});

describe("counts and shares of lists", () => {
  const count = (typed: number) => ({
    awardCounts: [
      {
        award: "Lao động tiên tiến",
        awardeeKind: "individual" as const,
        proposed: false,
        count: typed,
        location: { sheet: "Biểu 03", rowIndex: 12, columnIndex: 3 },
      },
    ],
  });

  it("[CHK-39] a typed count is compared with the list it counts, where one is kept", () => {
    expect(found({ X1: [award()] }, plan, count(2))).toMatchObject([
      { code: "list.count-differs", params: { typed: 2, counted: 1 } },
    ]);
    expect(found({ X1: [award()] }, plan, count(1))).toEqual([]);
    expect(found({ X1: [] }, plan, count(2))).toEqual([]);
  });

  it.each([
    // 3 of 20 are 15 percent.
    ["15; khoản 3 Điều 9 Nghị định 91/2017/NĐ-CP", 4, 1],
    ["15; khoản 3 Điều 9 Nghị định 91/2017/NĐ-CP", 3, 0],
    ["15", 20, 0],
    ["", 20, 0],
  ])("[CHK-39] a share is limited only by the plan and with its basis: %s", (limit, fighters, expected) => {
    const raw = new Map([["Tỷ lệ tối đa (%): Chiến sĩ thi đua cơ sở / Lao động tiên tiến", limit]]);
    const limited = { ...plan, settings: { ...plan.settings, raw } };
    const rows = [
      ...Array.from({ length: 20 }, (_, row) => award({ name: `Người ${row}`, decisionNumber: `${row}/QĐ` })),
      ...Array.from({ length: fighters }, (_, row) =>
        award({ name: `Người ${row}`, award: "Chiến sĩ thi đua cơ sở", decisionNumber: `${50 + row}/QĐ` }),
      ),
    ];
    expect(found({ X1: rows }, limited).map(({ code }) => code)).toEqual(Array(expected).fill("list.quota"));
  });
});
