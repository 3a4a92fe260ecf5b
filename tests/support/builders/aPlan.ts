import type {
  EmulationMovement,
  Indicator,
  OrgUnit,
  Plan,
  PlanSettings,
  PreviousFigure,
  Target,
  TargetDocument,
} from "../../../src/core/model";
import { parseExpression, planFingerprint, readTarget, WHOLE } from "../../../src/core/plan";
import { formatVietnameseNumber } from "../../../src/core/reading";
import { anIndicator } from "../../core/plan/builders";

/** A plan under construction; every step gives a new one, so builders can be shared between tests. */
export interface PlanBuilder {
  /** Changes the indicator of that code, or adds one. `numerator` and `denominator` may be given as text. */
  withIndicator(changes: IndicatorChanges): PlanBuilder;
  onlyIndicators(...codes: readonly string[]): PlanBuilder;
  withOrgUnit(changes: Partial<OrgUnit> & { readonly code: string }): PlanBuilder;
  /** A target as its document states it, in the newest document so far. */
  withTarget(code: string, place: string, asIssued: number | string | null): PlanBuilder;
  /** Later targets stand in a new document that is in effect from this ISO date. */
  withAmendment(effectiveFrom: string): PlanBuilder;
  /** Last year's result; null takes it away. */
  withPrevious(code: string, place: string, figure: number | string | null): PlanBuilder;
  withMovement(movement: EmulationMovement): PlanBuilder;
  withSettings(changes: Partial<PlanSettings>): PlanBuilder;
  build(): Plan;
}

export type IndicatorChanges = Omit<Partial<Indicator>, "numerator" | "denominator"> & {
  readonly code: string;
  readonly numerator?: string | null;
  readonly denominator?: string | null;
};

type Parts = Omit<Plan, "fingerprint">;

/**
 * Three communes (X1, X2 xã; X3 thị trấn), one office (P1), an indicator for each way to total. Last year is complete;
 * `KT01` and `XH01` have targets. The plan is of 2024, judged on the year's estimate, closed on 15/10/2024.
 */
export function aPlan(): PlanBuilder {
  let builder = builderOf(EMPTY);
  for (const indicator of DEFAULT_INDICATORS) builder = builder.withIndicator(indicator);
  for (const [code, x1, x2, x3] of DEFAULT_PREVIOUS) {
    builder = builder.withPrevious(code, "X1", x1).withPrevious(code, "X2", x2).withPrevious(code, "X3", x3);
  }
  return builder
    .withTarget("KT01", WHOLE, 660)
    .withTarget("KT01", "X1", 110)
    .withTarget("KT01", "X2", 220)
    .withTarget("KT01", "X3", 330)
    .withTarget("XH01", "X1", "dưới 5%");
}

function builderOf(parts: Parts): PlanBuilder {
  const next = (changes: Partial<Parts>) => builderOf({ ...parts, ...changes });
  const find = (code: string) => {
    const indicator = parts.indicators.find((entry) => entry.code === code);
    if (indicator === undefined) throw new Error(`no indicator ${code}`);
    return indicator;
  };
  return {
    withIndicator({ numerator, denominator, ...changes }) {
      const known = parts.indicators.find((entry) => entry.code === changes.code);
      const indicator: Indicator = {
        ...(known ?? anIndicator({ name: `Chỉ tiêu ${changes.code}`, hardMinimum: 0 })),
        ...changes,
        ...(numerator === undefined ? {} : { numerator: expression(numerator) }),
        ...(denominator === undefined ? {} : { denominator: expression(denominator) }),
      };
      const indicators = known
        ? parts.indicators.map((entry) => (entry === known ? indicator : entry))
        : [...parts.indicators, indicator];
      return next({ indicators });
    },
    onlyIndicators: (...codes) =>
      next({ indicators: parts.indicators.filter((entry) => codes.includes(entry.code)) }),
    withOrgUnit(changes) {
      const known = parts.orgUnits.find((entry) => entry.code === changes.code);
      const orgUnit = { ...(known ?? commune(changes.code, `UBND xã ${changes.code}`)), ...changes };
      return next({
        orgUnits: known
          ? parts.orgUnits.map((entry) => (entry === known ? orgUnit : entry))
          : [...parts.orgUnits, orgUnit],
      });
    },
    withTarget(code, place, asIssued) {
      const last = parts.targetDocuments.at(-1)!;
      const read =
        asIssued === null ? null : readTarget(asIssued, find(code), place === WHOLE ? "whole" : "orgUnit");
      if (read !== null && !read.ok) throw new Error(`target ${asIssued} of ${code}: ${read.error.kind}`);
      const target = read === null ? null : read.value;
      const figures = last.targets.get(code) ?? { whole: null, byOrgUnit: new Map<string, Target | null>() };
      const changed =
        place === WHOLE
          ? { ...figures, whole: target }
          : { ...figures, byOrgUnit: new Map([...figures.byOrgUnit, [place, target]]) };
      const document = { ...last, targets: new Map([...last.targets, [code, changed]]) };
      return next({ targetDocuments: [...parts.targetDocuments.slice(0, -1), document] });
    },
    withAmendment: (effectiveFrom) =>
      next({
        targetDocuments: [
          ...parts.targetDocuments,
          aDocument(`Kế hoạch giao ${parts.targetDocuments.length + 1}`, effectiveFrom),
        ],
      }),
    withPrevious(code, place, figure) {
      const known = parts.previous.get(code) ?? { whole: null, byOrgUnit: new Map<string, PreviousFigure>() };
      const value: PreviousFigure | null =
        figure === null
          ? null
          : typeof figure === "number"
            ? { value: figure, text: formatVietnameseNumber(figure, 10) }
            : { value: null, text: figure };
      const others = [...known.byOrgUnit].filter(([other]) => other !== place);
      const changed =
        place === WHOLE
          ? { ...known, whole: value }
          : { ...known, byOrgUnit: new Map(value === null ? others : [...others, [place, value]]) };
      return next({ previous: new Map([...parts.previous, [code, changed]]) });
    },
    withMovement: (movement) => next({ movements: [...parts.movements, movement] }),
    withSettings: (changes) => next({ settings: { ...parts.settings, ...changes } }),
    build: () => ({ ...parts, fingerprint: planFingerprint(parts) }),
  };
}

function expression(text: string | null): Indicator["numerator"] {
  if (text === null) return null;
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text} is no expression: ${parsed.error.kind}`);
  return parsed.value;
}

function commune(code: string, name: string, kind = "xã"): OrgUnit {
  return {
    code,
    name,
    kind,
    aliases: [],
    reports: true,
    validFrom: null,
    validTo: null,
    successor: null,
    note: "",
  };
}

function aDocument(sheet: string, effectiveFrom: string | null): TargetDocument {
  return { sheet, document: "", effectiveFrom, targets: new Map() };
}

const EMPTY: Parts = {
  settings: {
    consolidatingOffice: "UBND huyện Bình Sơn",
    superiorOffice: "UBND tỉnh",
    receivingOffice: "Phòng Nội vụ",
    contact: "",
    placeName: "Bình Sơn",
    year: 2024,
    period: "năm 2024",
    dataCutoff: "2024-10-15",
    deadlineBefore: "2024-11-01",
    superiorDeadlineBefore: null,
    legalBases: [],
    judgedOn: "estimate",
    isSample: false,
    setLabel: "",
    thresholds: { farAbovePercent: 200, worseThanPreviousPercent: 10 },
    severities: new Map(),
    publicityOrgUnits: [],
    raw: new Map(),
  },
  orgUnits: [
    { ...commune("X1", "UBND xã Bình An"), aliases: ["Bình An"] },
    commune("X2", "UBND xã Bình Minh"),
    commune("X3", "UBND thị trấn Phú Hòa", "thị trấn"),
    commune("P1", "Chi cục Thống kê", "phòng, ban, ngành"),
  ],
  indicators: [],
  targetDocuments: [aDocument("Kế hoạch giao", null)],
  previous: new Map(),
  movements: [],
  catalogues: [],
  rules: [],
};

const count = { valueType: "integer", decimals: 0, nature: "stock", direction: "none" } as const;
const byP1 = { owner: { kind: "offices", codes: ["P1"] } } as const;

const DEFAULT_INDICATORS: readonly IndicatorChanges[] = [
  { code: "KT01", name: "Giá trị sản xuất" },
  {
    code: "KT02",
    name: "Tốc độ tăng giá trị sản xuất",
    unitOfMeasure: "%",
    valueType: "percent",
    decimals: 2,
    aggregation: "growthOfSums",
    numerator: "KT01",
    denominator: "KT01@năm trước",
    hardMinimum: null,
  },
  { code: "DS01", name: "Dân số", unitOfMeasure: "người", ...count },
  { code: "HO01", name: "Tổng số hộ", unitOfMeasure: "hộ", ...count },
  { code: "HN01", name: "Số hộ nghèo", unitOfMeasure: "hộ", ...count },
  {
    code: "XH01",
    name: "Tỷ lệ hộ nghèo",
    unitOfMeasure: "%",
    valueType: "percent",
    decimals: 2,
    direction: "down",
    nature: "stock",
    aggregation: "ratioOfSums",
    numerator: "HN01",
    denominator: "HO01",
  },
  {
    code: "XH02",
    name: "Mức giảm tỷ lệ hộ nghèo",
    unitOfMeasure: "điểm %",
    valueType: "percent",
    decimals: 2,
    nature: "stock",
    aggregation: "differenceOfRatios",
    numerator: "XH01@năm trước",
    denominator: "XH01",
    hardMinimum: null,
  },
  {
    code: "TN01",
    name: "Thu nhập bình quân đầu người",
    unitOfMeasure: "triệu đồng/người",
    decimals: 2,
    nature: "average",
    aggregation: "weightedAverage",
    weight: "DS01",
  },
  {
    code: "TC01",
    name: "Số tiêu chí đạt chuẩn",
    unitOfMeasure: "tiêu chí",
    nature: "stock",
    aggregation: "simpleMean",
  },
  {
    code: "NTM01",
    name: "Đạt chuẩn nông thôn mới",
    unitOfMeasure: "Đạt/Chưa đạt",
    valueType: "boolean",
    decimals: 0,
    nature: "stock",
    aggregation: "countMet",
  },
  { code: "KH01", name: "Chỉ số hài lòng", unitOfMeasure: "điểm", nature: "average", aggregation: "none" },
  { code: "CS01", name: "Số trạm y tế", unitOfMeasure: "trạm", valueType: "integer", decimals: 0, ...byP1 },
  {
    code: "TL01",
    name: "Tỷ lệ tăng dân số tự nhiên",
    unitOfMeasure: "‰",
    valueType: "permille",
    decimals: 2,
    aggregation: "none",
    scope: "whole",
    ...byP1,
  },
  {
    code: "TD02",
    name: "Số tập thể được khen thưởng",
    unitOfMeasure: "tập thể",
    valueType: "integer",
    decimals: 0,
    appliesTo: { kinds: ["xã", "thị trấn", "phòng, ban, ngành"], codes: [] },
  },
];

const DEFAULT_PREVIOUS: readonly (readonly [string, number, number, number])[] = [
  ["KT01", 100, 200, 300],
  ["DS01", 4000, 8000, 4000],
  ["HO01", 1000, 2000, 1000],
  ["HN01", 50, 80, 70],
  ["TN01", 40, 50, 60],
  ["TC01", 15, 16, 17],
];
