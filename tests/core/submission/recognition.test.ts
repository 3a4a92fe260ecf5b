import {
  identityLine,
  identityOf,
  identityPairs,
  identityToText,
  identityToXml,
} from "../../../src/core/template/identity";
import { aPlan, sheetData } from "../../support/builders";
import { indicatorForm, KT01, read } from "./forms";

const plan = aPlan().onlyIndicators("KT01").build();
const unit = (code: string) => plan.orgUnits.find((orgUnit) => orgUnit.code === code)!;
const who = (reading: ReturnType<typeof read>) =>
  reading.submissions.map((submission) => [submission.orgUnit, submission.recognisedBy]);

const stampSheet = (code: string, name = "_thidua") =>
  sheetData(name, identityPairs(identityOf(plan, unit(code))), { visibility: "veryHidden" });
const property = (code: string) => new Map([["thi-dua", identityToText(identityOf(plan, unit(code)))]]);
const xml = (code: string) => [identityToXml(identityOf(plan, unit(code)))];
const unsigned = indicatorForm([KT01], { line: null });
const signed = (code: string, name?: string) =>
  indicatorForm([KT01], { line: identityLine(plan, unit(code)), ...(name ? { name } : {}) });

describe("the unit of a workbook", () => {
  it("[SUB-01] is told by the stamp sheet", () => {
    expect(who(read(plan, [unsigned, stampSheet("X1")]))).toEqual([["X1", "stamp"]]);
  });

  it("[SUB-01] is told by the document property when the stamp sheet is lost", () => {
    expect(who(read(plan, [unsigned], { properties: property("X1") }))).toEqual([["X1", "stamp"]]);
  });

  it("[SUB-01] is told by the custom XML part when both are lost", () => {
    expect(who(read(plan, [unsigned], { customXml: ["<other/>", ...xml("X1")] }))).toEqual([["X1", "stamp"]]);
  });

  it("[SUB-01] is told by the first stamp that is there", () => {
    const reading = read(plan, [unsigned, stampSheet("X1")], {
      properties: property("X2"),
      customXml: xml("X2"),
    });
    expect(who(reading)).toEqual([["X1", "stamp"]]);
  });

  it("[SUB-01] is not told by a copied stamp sheet, nor by two", () => {
    expect(read(plan, [unsigned, stampSheet("X1", "_thidua (2)")]).codes).toEqual(["file.unit-unknown"]);
    expect(read(plan, [unsigned, stampSheet("X1"), stampSheet("X2", "_THIDUA")]).codes).toEqual([
      "file.unit-unknown",
    ]);
  });

  it("[SUB-01] is not told by a stamp of something else", () => {
    const other = sheetData("_thidua", [
      ["product", "khac"],
      ["unit", "X1"],
    ]);
    expect(read(plan, [unsigned, other]).codes).toEqual(["file.unit-unknown"]);
  });

  it("[SUB-02] is told by the printed line, which counts as a stamp", () => {
    const reading = read(plan, [signed("X2")]);
    expect(who(reading)).toEqual([["X2", "stamp"]]);
    expect(reading.codes).toEqual([]);
  });

  it.each([
    ["spaces and case", "Mã: x 2"],
    ["look-alike letters", "Mã: Х2"],
  ])("[SUB-02] by its code whatever was done to it: %s", (_, code) => {
    const line = `Đơn vị báo cáo: UBND xã Bình Minh – ${code} – Kỳ báo cáo: năm 2024`;
    expect(who(read(plan, [indicatorForm([KT01], { line })]))).toEqual([["X2", "stamp"]]);
  });

  it.each([
    ["its name", "UBND xã Bình Minh", "X2"],
    ["its name without accents", "UBND xa Binh Minh", "X2"],
    ["its name without the office", "Xã Bình Minh", "X2"],
    ["its name written short", "X. Bình Minh", "X2"],
    ["an alias", "Bình An", "X1"],
  ])("[SUB-03] is guessed from %s, and said", (_, name, code) => {
    const reading = read(plan, [indicatorForm([KT01], { line: `Đơn vị báo cáo: ${name}` })]);
    expect(who(reading)).toEqual([[code, "name"]]);
    expect(reading.codes).toEqual(["file.unit-guessed"]);
  });

  it("[SUB-03] is not guessed from a name that two units have", () => {
    const twins = aPlan().onlyIndicators("KT01").withOrgUnit({ code: "X2", name: "UBND xã Bình An" }).build();
    const reading = read(twins, [indicatorForm([KT01], { line: "Đơn vị báo cáo: UBND xã Bình An" })]);
    expect(reading.codes).toEqual(["file.unit-unknown"]);
  });

  it("[SUB-04] unknown: nothing is taken, and the closest names are offered", () => {
    const reading = read(plan, [indicatorForm([KT01], { line: "Đơn vị báo cáo: UBND xã Bình Am" })]);
    expect(reading.submissions).toEqual([]);
    expect(reading.findings).toMatchObject([
      {
        code: "file.unit-unknown",
        holds: true,
        params: { seen: "UBND xã Bình Am", closest: ["UBND xã Bình An", "UBND xã Bình Minh"] },
      },
    ]);
  });

  it("[SUB-04] unknown without any name", () => {
    expect(read(plan, [unsigned]).findings).toMatchObject([
      { code: "file.unit-unknown", params: { seen: null, closest: [] } },
    ]);
  });
});

describe("two units in one place", () => {
  it.each([
    ["stamp sheet and printed line", [signed("X1"), stampSheet("X2")], {}],
    ["document property and printed line", [signed("X1")], { properties: property("X2") }],
    [
      "stamp and visible name",
      [indicatorForm([KT01], { line: "Đơn vị báo cáo: UBND xã Bình An" }), stampSheet("X2")],
      {},
    ],
    [
      "code and name of one line",
      [indicatorForm([KT01], { line: "Đơn vị báo cáo: UBND xã Bình Minh – Mã: X1 – Kỳ báo cáo: năm 2024" })],
      {},
    ],
    [
      "the cover and the figures (a neighbour's file borrowed)",
      [
        sheetData("Bìa", [["THÔNG TIN BÁO CÁO"], [null, "Đơn vị báo cáo", "UBND xã Bình Minh (mã X2)"]]),
        signed("X1"),
      ],
      {},
    ],
  ])("[SUB-05] nothing is taken, and both are named: %s", (_, sheets, changes) => {
    const reading = read(plan, sheets, changes);
    expect(reading.submissions).toEqual([]);
    expect(reading.findings).toMatchObject([{ code: "file.unit-conflict", severity: "error", holds: true }]);
    const { first, second } = (reading.findings[0] as { params: { first: string; second: string } }).params;
    expect([first, second].sort()).toEqual(["UBND xã Bình An", "UBND xã Bình Minh"]);
  });
});

describe("sheets of several units in one workbook", () => {
  it("[SUB-06] each unit has its own", () => {
    const reading = read(plan, [signed("X1"), signed("X2", "Biểu 01 (2)")]);
    expect(who(reading)).toEqual([
      ["X1", "stamp"],
      ["X2", "stamp"],
    ]);
    expect(reading.submissions.map((submission) => submission.sheets)).toEqual([
      ["Biểu 01"],
      ["Biểu 01 (2)"],
    ]);
    expect(reading.codes).toEqual([]);
  });

  it("[SUB-06] a sheet that names none is left out, and said", () => {
    const stray = sheetData("Biểu 05", [
      ["Mã", "Mục", "Nội dung"],
      ["DG3", "Kết quả nổi bật", "…"],
    ]);
    const reading = read(plan, [signed("X1"), signed("X2", "Biểu 01 (2)"), stray]);
    expect(reading.submissions.every((submission) => submission.assessments.length === 0)).toBe(true);
    expect(reading.findings).toMatchObject([{ code: "file.unit-unknown", place: { sheet: "Biểu 05" } }]);
  });

  it("[SUB-06] a sheet that names none is that unit's where there is only one", () => {
    const stray = sheetData("Biểu 05", [
      ["Mã", "Mục", "Nội dung"],
      ["DG3", "Kết quả nổi bật", "Tốt"],
    ]);
    expect(read(plan, [signed("X1"), stray]).submissions[0]?.assessments).toMatchObject([
      { code: "DG3", text: "Tốt" },
    ]);
  });
});

describe("period, plan and version", () => {
  it("[SUB-07] another period is refused", () => {
    const line =
      "Đơn vị báo cáo: UBND xã Bình An – Mã: X1 – Kỳ báo cáo: năm 2023 – Mẫu: TD-2023-0123456789ab";
    const reading = read(plan, [indicatorForm([KT01], { line })]);
    expect(reading.submissions).toEqual([]);
    expect(reading.findings).toMatchObject([
      { code: "file.wrong-period", holds: true, params: { found: "năm 2023", expected: "năm 2024" } },
    ]);
  });

  it("[SUB-07] what disagrees speaks: last year's file with the printed year changed is refused", () => {
    const line = identityLine(plan, unit("X1"));
    const stamp = sheetData("_thidua", [
      ["product", "thi-dua"],
      ["schema", "unit-workbook@1"],
      ["unit", "X1"],
      ["period", "năm 2023"],
    ]);
    const reading = read(plan, [indicatorForm([KT01], { line }), stamp]);
    expect(reading.submissions).toEqual([]);
    expect(reading.findings).toMatchObject([{ code: "file.wrong-period", params: { found: "năm 2023" } }]);
  });

  it("[SUB-07] another version of the plan is a warning, and the file is read", () => {
    const line =
      "Đơn vị báo cáo: UBND xã Bình An – Mã: X1 – Kỳ báo cáo: năm 2024 – Mẫu: TD-2024-0123456789ab";
    const reading = read(plan, [indicatorForm([KT01], { line })]);
    expect(who(reading)).toEqual([["X1", "stamp"]]);
    expect(reading.findings).toMatchObject([{ code: "file.wrong-plan", severity: "warning", holds: false }]);
  });

  it("[SUB-07] an older template is a note, and the file is read", () => {
    const old = sheetData("_thidua", [
      ["product", "thi-dua"],
      ["schema", "unit-workbook@0"],
      ["unit", "X1"],
      ["plan", plan.fingerprint],
    ]);
    const reading = read(plan, [signed("X1"), old]);
    expect(who(reading)).toEqual([["X1", "stamp"]]);
    expect(reading.findings).toMatchObject([{ code: "file.old-template", severity: "note" }]);
  });
});
