import type { Typed } from "./editWorkbook";
import { assignedIndicators } from "../../../src/core/model";
import type { Plan } from "../../../src/core/model";
import { filledWorkbook } from "../builtReports";
import type { CodeCase } from "./codeCase";
import { COMMUNE, orgUnit, PLAN, plainFigures, plainWorkbook } from "./report";

const { actual, estimate } = plainFigures(COMMUNE);
const owed = new Set(assignedIndicators(PLAN, COMMUNE).map((indicator) => indicator.code));
const codes = [...actual.keys()].filter((code) => owed.has(code));
const previousOf = (code: string) => PLAN.previous.get(code)?.byOrgUnit.get(COMMUNE.code)?.value ?? null;
const targetOf = (code: string) =>
  PLAN.targetDocuments[0]!.targets.get(code)?.byOrgUnit.get(COMMUNE.code)?.issuedNumber ?? null;
const isFlow = (code: string) => PLAN.indicators.find((entry) => entry.code === code)?.nature === "flow";

/** Types a figure into one column of many rows; rows without one stay as they are. */
function column(header: string, valueOf: (code: string) => Typed, among = codes): Record<string, Typed> {
  return Object.fromEntries(
    among.flatMap((code) => {
      const value = valueOf(code);
      return value === null || value === undefined ? [] : [[`${code} ${header}`, value]];
    }),
  );
}

/** The sample plan where nothing is known of `HT02` beforehand. */
const WITHOUT_KNOWN_HT02: Plan = {
  ...PLAN,
  previous: without(PLAN.previous),
  targetDocuments: PLAN.targetDocuments.map((document) => ({
    ...document,
    targets: without(document.targets),
  })),
};

function without<T>(matrix: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...matrix].filter(([code]) => code !== "HT02"));
}

const COMMUNES = PLAN.orgUnits.filter((unit) => unit.kind === COMMUNE.kind && unit.reports);

/** The other communes, each at a pace of its own. */
function neighbours(): ReadonlyMap<string, ReturnType<typeof plainWorkbook>> {
  return new Map(
    COMMUNES.filter((unit) => unit.code !== COMMUNE.code).map((unit, index) => [
      `${unit.code}.xlsx`,
      plainWorkbook(unit, WITHOUT_KNOWN_HT02, 1.02 + index / 500),
    ]),
  );
}

const NEIGHBOUR = orgUnit("X21814");

/** Figures against the plan, last year, each other and other units. */
export const FIGURE_CASES: readonly CodeCase[] = [
  {
    code: "target.missed-unexplained",
    fires: { "KT16 Nguyên nhân, giải trình": "" },
    at: "KT16 Ước cả năm",
    silent: { "KT16 Nguyên nhân, giải trình": "", "KT16 Ước cả năm": 57 },
  },
  {
    code: "target.estimate-below-actual",
    fires: { "KT17 Ước cả năm": 2 },
    at: "KT17 Ước cả năm",
    silent: { "KT17 Ước cả năm": 3 },
  },
  {
    // 57 ha planned: 200 percent are 114.
    code: "target.far-above",
    fires: { "KT16 Nguyên nhân, giải trình": "", "KT16 Ước cả năm": 114.1 },
    at: "KT16 Ước cả năm",
    silent: { "KT16 Nguyên nhân, giải trình": "", "KT16 Ước cả năm": 113 },
  },
  {
    code: "target.verdict-differs",
    fires: { "KT18 Đánh giá": "Vượt" },
    at: "KT18 Đánh giá",
    silent: { "KT18 Đánh giá": "Đạt" },
  },
  {
    // Three accidents last year; chance alone makes ten of them.
    code: "target.worse-than-previous",
    fires: { "QA03 Ước cả năm": 11 },
    at: "QA03 Ước cả năm",
    silent: { "QA03 Ước cả năm": 9 },
  },
  {
    code: "file.repeats-own-previous",
    fires: column("Thực hiện", previousOf),
    at: "B01 Thực hiện",
    silent: column("Thực hiện", previousOf, codes.slice(0, 12)),
  },
  {
    code: "unit.estimates-equal-plan",
    fires: column("Ước cả năm", targetOf),
    at: "KT01 Ước cả năm",
    silent: column("Ước cả năm", targetOf, codes.slice(0, 12)),
  },
  {
    code: "unit.actual-equals-estimate",
    fires: column("Thực hiện", (code) => (isFlow(code) ? estimate.get(code) : null)),
    at: "KT01 Thực hiện",
    silent: column("Thực hiện", (code) => (isFlow(code) ? estimate.get(code) : null), codes.slice(0, 12)),
  },
  {
    code: "file.repeats-other-unit",
    // The neighbour comes second, with this commune's figures.
    fires: (workbook) => workbook,
    at: null,
    silent: column("Thực hiện", (code) => {
      const value = actual.get(code);
      return typeof value === "number" && value > 50 ? value + 1 : null;
    }),
    others: () => {
      const figures = plainFigures(COMMUNE);
      return new Map([[`${NEIGHBOUR.code}.xlsx`, plainWorkbookWith(figures)]]);
    },
  },
  {
    code: "structure.rows-shifted",
    fires: column("Thực hiện", (code) => actual.get(codes[codes.indexOf(code) - 1]!), [
      "KT05",
      "KT06.T",
      "KT06.M",
      "KT07",
      "KT08.M",
      "KT09",
      "KT10.T",
    ]),
    at: "KT06.T Thực hiện",
    silent: { "KT05 Thực hiện": actual.get("KT04"), "KT04 Thực hiện": actual.get("KT03") },
  },
  {
    code: "structure.rows-swapped",
    fires: { "KT12 Thực hiện": actual.get("KT13"), "KT13 Thực hiện": actual.get("KT12") },
    at: "KT12 Thực hiện",
    // Rows of about one size could be either.
    silent: { "KT13 Thực hiện": actual.get("KT14.T"), "KT14.T Thực hiện": actual.get("KT13") },
  },
  {
    // 68.529 + 122.562 + 61.318 = 252.409; each is rounded to a whole million.
    code: "rule.QT01",
    fires: { "KT01 Thực hiện": 257_777 },
    at: "KT01 Thực hiện",
    silent: { "KT01 Thực hiện": 252_411 },
  },
  {
    code: "rule.one-change-balances",
    fires: { "KT04 Thực hiện": 212_562 },
    at: "KT04 Thực hiện",
    // Two digits away: only the gap is said.
    silent: { "KT04 Thực hiện": 131_562 },
  },
  {
    code: "peers.outlier",
    fires: { "HT02 Thực hiện": 300 },
    at: "HT02 Thực hiện",
    silent: { "HT02 Thực hiện": 60 },
    others: neighbours,
    plan: WITHOUT_KNOWN_HT02,
  },
];

function plainWorkbookWith(figures: ReturnType<typeof plainFigures>) {
  return filledWorkbook(PLAN, NEIGHBOUR, figures);
}
