import { COMMENDED } from "../../src/core/model";
import type { Plan } from "../../src/core/model";
import { HEADER } from "../../src/core/template";
import type { TypedEntries } from "../../src/core/template";
import type { WorkbookData } from "../../src/core/workbook";
import { checkWorkbooks, filledWorkbook } from "./builtReports";
import { typed } from "./codeCases/editWorkbook";
import type { Typed } from "./codeCases/editWorkbook";
import {
  COMMUNE,
  listRow,
  orgUnit,
  PLAN,
  PLAIN_LISTS,
  plainFigures,
  plainWorkbook,
} from "./codeCases/report";

const NEIGHBOUR = orgUnit("X21814");
const plain = plainWorkbook(COMMUNE);

function codesAfter(changes: Readonly<Record<string, Typed>>, plan: Plan = PLAN): readonly string[] {
  return codesOf(plan, plan === PLAN ? plain : plainWorkbook(COMMUNE, plan), changes);
}

function codesOf(plan: Plan, workbook: WorkbookData, changes: Readonly<Record<string, Typed>>) {
  const { findings } = checkWorkbooks(plan, new Map([["X21811.xlsx", typed(workbook, changes)]]));
  return findings.map((finding) => finding.code);
}

/** The plan with another last year of one row for the commune. */
function withPrevious(code: string, value: number): Plan {
  const row = PLAN.previous.get(code)!;
  const byOrgUnit = new Map([...row.byOrgUnit, [COMMUNE.code, { value, text: String(value) }]]);
  return { ...PLAN, previous: new Map([...PLAN.previous, [code, { ...row, byOrgUnit }]]) };
}

const previousFigures = [...plainFigures(COMMUNE).actual.keys()].flatMap((code) => {
  const value = PLAN.previous.get(code)?.byOrgUnit.get(COMMUNE.code)?.value ?? null;
  return value === null || value === 0 ? [] : [[code, value] as const];
});

describe("figures that repeat", () => {
  const repeated = (figures: typeof previousFigures) => {
    const { actual, estimate } = plainFigures(COMMUNE);
    const workbook = filledWorkbook(PLAN, COMMUNE, { actual: new Map([...actual, ...figures]), estimate });
    return codesOf(PLAN, workbook, {}).filter((code) => code === "file.repeats-own-previous");
  };

  it("[CHK-31] on nearly every row are no quiet year", () => {
    expect(repeated(previousFigures)).toHaveLength(1);
    expect(repeated(previousFigures.slice(10))).toHaveLength(1);
  });

  it("[CHK-31] on a part of the rows, or in small counts only, say nothing", () => {
    expect(repeated(previousFigures.slice(0, 15))).toEqual([]);
    expect(repeated(previousFigures.filter(([, value]) => value < 20))).toEqual([]);
  });

  it("[CHK-31] once the year has ended the estimate is what was done", () => {
    const ended = { ...PLAN, settings: { ...PLAN.settings, dataCutoff: "2024-12-31" } };
    const { estimate } = plainFigures(COMMUNE);
    const typedBoth = { actual: new Map([...plainFigures(COMMUNE).actual, ...estimate]), estimate };
    const codes = (plan: Plan) => codesOf(plan, filledWorkbook(plan, COMMUNE, typedBoth), {});
    expect(codes(PLAN)).toContain("unit.actual-equals-estimate");
    expect(codes(ended)).not.toContain("unit.actual-equals-estimate");
  });
});

describe("what units learn of each other", () => {
  it("[CHK-32] is nothing: findings with a unit in their place carry no other unit's name, code, person or figure", () => {
    const figures = plainFigures(COMMUNE);
    const shared: TypedEntries["lists"] = new Map([
      [HEADER.personName, [listRow({ [HEADER.personName]: "Phạm Thị Riêng", [HEADER.status]: COMMENDED })]],
    ]);
    const { findings } = checkWorkbooks(
      PLAN,
      new Map([
        ["X21811.xlsx", filledWorkbook(PLAN, COMMUNE, { ...figures, lists: shared })],
        ["X21814.xlsx", filledWorkbook(PLAN, NEIGHBOUR, { ...figures, lists: shared })],
      ]),
    );
    const codes = findings
      .filter((finding) => finding.place.orgUnit === undefined)
      .map((finding) => finding.code);
    expect(codes.sort()).toEqual(["file.repeats-other-unit", "list.duplicate"]);
    for (const finding of findings) {
      const text = JSON.stringify(finding);
      expect(text).not.toContain("Phạm Thị Riêng");
      if (finding.place.orgUnit === COMMUNE.code) expect(text).not.toMatch(/X21814|Tây Thuận/u);
      if (finding.place.orgUnit === NEIGHBOUR.code) expect(text).not.toMatch(/X21811|Bình Tân/u);
    }
  });
});

describe("figures in a neighbour's row", () => {
  const { actual } = plainFigures(COMMUNE);

  it("[CHK-33] are told when a run has slipped, up or down", () => {
    const rows = ["KT05", "KT06.T", "KT06.M", "KT07", "KT08.M", "KT09", "KT10.T", "KT10.M", "KT11"];
    const up = Object.fromEntries(
      rows.slice(0, -1).map((code, index) => [`${code} Thực hiện`, actual.get(rows[index + 1]!)]),
    );
    expect(codesAfter(up)).toContain("structure.rows-shifted");
  });

  it("[CHK-33] are not seen in one odd figure", () => {
    expect(codesAfter({ "KT09 Thực hiện": actual.get("KT08.M") })).not.toContain("structure.rows-shifted");
  });
});

describe("figures outside the plan's warning limits", () => {
  it("[CHK-34] are usual for a unit whose last year was as unusual", () => {
    // Usual is 15 to 150.
    expect(codesAfter({ "KT11 Ước cả năm": 155 })).toContain("cell.unusual");
    expect(codesAfter({ "KT11 Ước cả năm": 155 }, withPrevious("KT11", 152))).not.toContain("cell.unusual");
  });

  it("[CHK-34] say nothing of a rate of few cases", () => {
    // 2 of 6 cases cleared up are 33 percent; usual is 50 and more.
    expect(codesAfter({ "QA02.T Ước cả năm": 2, "QA02.T Thực hiện": 2 })).not.toContain("cell.unusual");
    const many = { "QA02.T Ước cả năm": 40, "QA02.M Ước cả năm": 120 };
    expect(codesAfter(many, withPrevious("QA02.M", 110))).toContain("cell.unusual");
  });

  it("[CHK-34] ask about population only beyond three percent", () => {
    expect(codesAfter({ "B02 Thực hiện": 3262 })).toEqual([]);
    expect(codesAfter({ "B02 Thực hiện": 3264 })).toEqual(["cell.population-mismatch"]);
  });
});

describe("figures far above the plan, or worse than last year", () => {
  const far = { "KT16 Ước cả năm": 120 };
  const unexplained = { ...far, "KT16 Nguyên nhân, giải trình": "" };

  it("[CHK-35] are asked about unless the unit explains them", () => {
    expect(codesAfter(unexplained)).toEqual(["target.far-above"]);
    expect(codesAfter(far)).toEqual([]);
  });

  it("[CHK-35] are no surprise where last year was as far", () => {
    expect(codesAfter(unexplained, withPrevious("KT16", 110))).not.toContain("target.far-above");
  });

  it("[CHK-35] are not asked about where small counts move so by chance", () => {
    // Planned 2, done 4: twice the plan.
    expect(codesAfter({ "KT18 Ước cả năm": 4 })).toEqual([]);
    expect(codesAfter({ "QA03 Ước cả năm": 6 })).toEqual([]);
  });
});

describe("units side by side", () => {
  const communes = PLAN.orgUnits.filter((unit) => unit.kind === COMMUNE.kind && unit.reports);
  const outliers = (figure: number, among: number, plan: Plan = PLAN) => {
    const workbooks = communes.slice(0, among).map((unit, index) => {
      const workbook = plainWorkbook(unit, plan, 1.02 + index / 500);
      const changes = unit === COMMUNE ? { "XH14 Thực hiện": figure } : {};
      return [`${unit.code}.xlsx`, typed(workbook, changes)] as const;
    });
    const { findings } = checkWorkbooks(plan, new Map(workbooks));
    return findings
      .filter((finding) => finding.code === "peers.outlier")
      .map((finding) => finding.place.orgUnit);
  };
  const unknown: Plan = {
    ...PLAN,
    previous: new Map([...PLAN.previous].filter(([code]) => code !== "XH14")),
    targetDocuments: PLAN.targetDocuments.map((document) => ({
      ...document,
      targets: new Map([...document.targets].filter(([code]) => code !== "XH14")),
    })),
  };

  it("[CHK-36] speak only of a figure far from all of them, where nothing else is known of it", () => {
    expect(outliers(300, 14, unknown)).toEqual([COMMUNE.code]);
    expect(outliers(40, 14, unknown)).toEqual([]);
  });

  it("[CHK-36] are silent where the unit's own last year is as large", () => {
    const known = new Map([[COMMUNE.code, { value: 280, text: "280" }]]);
    const previous = new Map([...unknown.previous, ["XH14", { whole: null, byOrgUnit: known }] as const]);
    expect(outliers(300, 14, { ...unknown, previous })).toEqual([]);
  });

  it("[CHK-36] are silent when they are fewer than eight", () => {
    expect(outliers(300, 7, unknown)).toEqual([]);
  });
});

describe("texts", () => {
  it.each([
    ["- Đã triển khai 5 đợt thi đua.", []],
    ["+84 912 345 678", []],
    ["@ban chỉ đạo", []],
    ["= nhau", ["cell.formula-like-text"]],
    ['=HYPERLINK("http://x")', ["cell.formula-like-text"]],
    ["+SUM(A1:A9)", ["cell.formula-like-text"]],
  ])("[CHK-41] that a spreadsheet would run are told from words: %s", (text, expected) => {
    expect(codesAfter({ "KT01 Nguyên nhân, giải trình": text })).toEqual(expected);
  });
});

it("[CHK-44] one slip is one question: what is asked about a figure is not asked again in other words", () => {
  // Money in thousands: held, so neither below the estimate nor unusual nor far from its parts.
  expect(codesAfter({ "HT02 Thực hiện": 37_800 })).toEqual(["cell.magnitude"]);
  // Outside the usual and three times the plan.
  const both = { "KT11 Ước cả năm": 155, "KT11 Nguyên nhân, giải trình": "" };
  expect(codesAfter(both)).toEqual(["cell.unusual"]);
});

it("[CHK-37] the lists of the plain report are in order", () => {
  expect(
    codesOf(PLAN, filledWorkbook(PLAN, COMMUNE, { lists: PLAIN_LISTS }), {}).filter((code) =>
      code.startsWith("list."),
    ),
  ).toEqual([]);
});
