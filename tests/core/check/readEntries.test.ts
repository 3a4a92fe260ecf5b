import { FINDING_CATALOGUE } from "../../../src/core/findingCatalogue";
import { aPlan, aSubmission, check, codesOf, merge, totalOf } from "../../support/builders";

const plan = aPlan().build();
const stateOf = (value: string | number, code = "DS01") =>
  check(plan, aSubmission(plan, "X1").actual(code, value).build()).figures.get(code, "actual");

describe("the five states", () => {
  it.each([
    ["a figure", 4100, { kind: "value", value: 4100 }],
    ["zero", 0, { kind: "value", value: 0 }],
    ["nothing occurred", "-", { kind: "nil" }],
    ["does not apply", "x", { kind: "notApplicable" }],
    ["no figure yet", "…", { kind: "notAvailable" }],
    ["no figure yet, three dots", "...", { kind: "notAvailable" }],
    ["not entered", "", { kind: "blank" }],
  ])("[CHK-01] are kept apart: %s", (_, typed, expected) => {
    expect(stateOf(typed)).toEqual(expected);
  });

  it.each([0, "-", "x", "…", "..."])("[CHK-01] raise nothing: %s", (typed) => {
    const submission = aSubmission(plan, "X1")
      .both("DS01", typed)
      .both("NTM01", typed === 0 ? "Đạt" : "…")
      .build();
    expect(codesOf(check(plan, submission).findings)).toEqual([]);
  });

  it("[CHK-01] of Đạt/Chưa đạt are answers, not numbers", () => {
    expect(stateOf("Đạt", "NTM01")).toEqual({ kind: "answer", value: true });
    expect(stateOf("Chưa đạt", "NTM01")).toEqual({ kind: "answer", value: false });
    expect(stateOf("Không áp dụng", "NTM01")).toEqual({ kind: "notApplicable" });
  });
});

describe("a doubtful reading", () => {
  it.each([
    ["text", "nhiều", "cell.not-a-number"],
    ["two readings", "1.234", "cell.ambiguous-number"],
    ["a number with a remark", "15 (tạm tính)", "cell.number-with-note"],
    ["a word for nothing", "không", "cell.nil-word"],
    ["another scale", "1,2 tỷ", "cell.number-with-note"],
    ["an error value", { error: "#REF!" }, "cell.error-value"],
    ["a date", { date: 45415 }, "cell.date-as-number"],
    ["a formula without result", { formula: "VLOOKUP(A1,B:C,2,0)" }, "cell.no-cached-value"],
  ] as const)("[CHK-02] is held and said: %s", (_, typed, code) => {
    const submission = aSubmission(plan, "X1").actual("KT01", typed).estimate("KT01", 110).build();
    // A date is one only with its format.
    const dated = {
      ...submission,
      figures: submission.figures.map((cell) =>
        typeof typed === "object" && "date" in typed && cell.cell?.style === 1
          ? { ...cell, style: { numberFormat: "dd/mm/yyyy", isDate: true, fontName: null } }
          : cell,
      ),
    };
    const checked = check(plan, dated);
    expect(codesOf(checked.findings)).toEqual([code]);
    expect(checked.findings.find((finding) => finding.code === code)?.holds).toBe(true);
    expect(checked.figures.get("KT01", "actual")).toEqual({ kind: "held" });
  });

  it("[CHK-02] holds its own entry in its own column and nothing else", () => {
    const submission = aSubmission(plan, "X1")
      .actual("KT01", "1.234")
      .estimate("KT01", 110)
      .both("DS01", 4100)
      .build();
    const { figures } = check(plan, submission);
    expect(figures.get("KT01", "estimate")).toEqual({ kind: "value", value: 110 });
    expect(figures.get("DS01", "actual")).toEqual({ kind: "value", value: 4100 });
  });

  it.each(["x", "v", "có", 1])("[CHK-02] is a mark in a row of Đạt/Chưa đạt: %s", (mark) => {
    const checked = check(plan, aSubmission(plan, "X1").actual("NTM01", mark).build());
    expect(codesOf(checked.findings)).toEqual(["cell.ambiguous-mark"]);
    expect(checked.figures.get("NTM01", "actual")).toEqual({ kind: "held" });
  });

  it("[CHK-02] is a word outside the list of Đạt/Chưa đạt", () => {
    const checked = check(plan, aSubmission(plan, "X1").actual("NTM01", "gần xong").build());
    expect(codesOf(checked.findings)).toEqual(["cell.not-in-list"]);
    expect(checked.figures.get("NTM01", "actual")).toEqual({ kind: "held" });
  });
});

describe("a form that is only unusual", () => {
  it("[CHK-03] is read, counted and said: a number stored as text", () => {
    const checked = check(plan, aSubmission(plan, "X1").both("KT01", "1.234,5").build());
    expect(codesOf(checked.findings)).toContain("cell.number-as-text");
    const finding = checked.findings.find((entry) => entry.code === "cell.number-as-text")!;
    expect(finding.holds).toBe(false);
    expect(finding.fix).toEqual({ kind: "form", from: "1.234,5", to: 1234.5 });
    expect(checked.figures.get("KT01", "actual")).toEqual({ kind: "value", value: 1234.5 });
  });

  it("[CHK-03] is read, counted and said: a simple formula stored without its result", () => {
    const submission = aSubmission(plan, "X1")
      .actual("KT01", { formula: "50+40" })
      .estimate("KT01", 110)
      .build();
    const figures = submission.figures.map((cell) =>
      cell.cell?.kind === "formula" ? { ...cell, formulaValue: 90 } : cell,
    );
    const checked = check(plan, { ...submission, figures });
    expect(codesOf(checked.findings)).toEqual(["cell.no-cached-value"]);
    expect(checked.findings.some((finding) => finding.holds)).toBe(false);
    expect(checked.figures.get("KT01", "actual")).toEqual({ kind: "value", value: 90 });
  });

  it("[CHK-03] names file, unit, sheet, cell, row and column", () => {
    const checked = check(
      plan,
      aSubmission(plan, "X1").actual("KT01", "nhiều").estimate("KT01", 110).build(),
    );
    expect(checked.findings.find((finding) => finding.code === "cell.not-a-number")?.place).toEqual({
      file: "X1.xlsx",
      orgUnit: "X1",
      sheet: "Biểu 01",
      rowIndex: 9,
      columnIndex: 6,
      indicator: "KT01",
      measure: "actual",
    });
  });
});

describe("last year", () => {
  it("[CHK-06] is the plan's, whatever stands in the file", () => {
    const checked = check(plan, aSubmission(plan, "X1").previous("KT01", 999).build());
    expect(checked.figures.get("KT01", "previous")).toEqual({ kind: "value", value: 100 });
  });

  it.each([
    ["a range as published", "61-62"],
    ["a word as published", "Xuất siêu"],
  ])("[CHK-06] raises nothing about the plan's own text: %s", (_, text) => {
    const published = aPlan().withPrevious("KT01", "X1", text).build();
    const checked = check(published, aSubmission(published, "X1").previous("KT01", text).build());
    expect(codesOf(checked.findings)).toEqual([]);
  });

  it("[CHK-06] raises nothing about the plan's own figure outside the limits", () => {
    const published = aPlan().withPrevious("KT01", "X1", -5).build();
    const checked = check(published, aSubmission(published, "X1").previous("KT01", -5).build());
    expect(codesOf(checked.findings)).toEqual([]);
  });

  it("[CHK-06] is what the unit typed where the plan has none", () => {
    const without = aPlan().withPrevious("KT01", "X1", null).build();
    const checked = check(without, aSubmission(without, "X1").previous("KT01", 95).build());
    expect(checked.figures.get("KT01", "previous")).toEqual({ kind: "value", value: 95 });
  });

  it("[CHK-06] is held when the unit typed something doubtful", () => {
    const without = aPlan().withPrevious("KT01", "X1", null).build();
    const checked = check(without, aSubmission(without, "X1").previous("KT01", "1.234").build());
    expect(codesOf(checked.findings)).toEqual(["cell.ambiguous-number"]);
    expect(checked.figures.get("KT01", "previous")).toEqual({ kind: "held" });
  });
});

describe("a row of the plan that the unit does not owe", () => {
  const owned = aPlan().withIndicator({ code: "CS01", nature: "stock" }).build();
  const withRow = (value: number | null) => {
    const submission = aSubmission(owned, "X1").build();
    const model = submission.figures[0]!;
    const cell = value === null ? undefined : ({ kind: "number", value, columnIndex: 6, style: 0 } as const);
    const location = { sheet: "Biểu 01", rowIndex: 40, columnIndex: 6 };
    const row = { ...model, indicator: "CS01", measure: "actual", role: "entry", cell, location } as const;
    return { ...submission, figures: [...submission.figures, row] };
  };

  it("[CHK-07] is not asked for when it is blank", () => {
    const missing = check(owned, withRow(null)).findings.filter(
      (finding) => finding.place.indicator === "CS01",
    );
    expect(missing).toEqual([]);
  });

  it("[CHK-07] is said and not counted when it holds a figure", () => {
    const checked = check(owned, withRow(7));
    expect(codesOf(checked.findings)).toEqual(["structure.row-unknown"]);
    expect(checked.figures.get("CS01", "actual")).toEqual({ kind: "absent" });
  });

  it("[CHK-07] never stands in for the figure of the office that owns it", () => {
    const office = aSubmission(owned, "P1")
      .actual("CS01", 1, "X1")
      .actual("CS01", 2, "X2")
      .actual("CS01", 3, "X3")
      .build();
    expect(totalOf(merge(owned, [withRow(7), office]), "CS01").actual.value).toBe(6);
  });
});

describe("the catalogue", () => {
  // CHECKS.md marks these with ■; `cell.nil-word` is a note that holds, `cell.magnitude` holds only from ×100 on.
  const MARKED = [
    "file.unreadable",
    "file.encrypted",
    "file.not-a-workbook",
    "file.empty",
    "file.too-large",
    "file.document",
    "file.archive",
    "file.unit-unknown",
    "file.unit-conflict",
    "file.wrong-period",
    "structure.sheet-missing",
    "structure.row-missing",
    "structure.row-likely",
    "structure.column-missing",
    "structure.column-repeated",
    "structure.row-duplicated",
    "cell.not-a-number",
    "cell.ambiguous-number",
    "cell.ambiguous-mark",
    "cell.date-as-number",
    "cell.number-with-note",
    "cell.nil-word",
    "cell.out-of-range",
    "cell.not-integer",
    "cell.negative",
    "cell.error-value",
  ];

  it("[CHK-24] holds by default exactly what cannot be read or is in doubt", () => {
    const ofReports = /^(?:file|structure|cell|target|rule|list|peers|unit)\./u;
    const holding = Object.entries(FINDING_CATALOGUE).filter(
      ([code, entry]) => entry.holds && ofReports.test(code),
    );
    expect(holding.map(([code]) => code).sort()).toEqual([...MARKED].sort());
  });
});
