import { reportingOrgUnits } from "../../../src/core/model";
import type { Indicator, OrgUnit, Plan } from "../../../src/core/model";
import { plausibleEntries, random } from "../district";
import type { UnitEntries } from "../fillWithOpenpyxl";
import type { TypedReports } from "./expectedTotals";

type Row = Readonly<Record<string, string>>;
type Marks = Readonly<Record<string, readonly [actual: number | string, estimate?: number | string]>>;

/** Signs of emptiness and zeros that units really type, by the unit's place in the list of communes. */
const MARKS: readonly Marks[] = [
  { QA01: [""], "QA01.T": [0, 0], "QA01.M": [0, 0], KT16: ["x", "x"] },
  {},
  { KT17: ["-", 4], MT04: ["-", "-"], QA03: ["-", "-"], QA04: ["-", "-"] },
  { KT13: ["…", 4400], "XH13.T": ["...", "..."] },
  { NTM03: ["Không áp dụng"], NTM04: ["Không áp dụng"], XH10: ["Đạt", "Chưa đạt"] },
  { "MT02.M": ["…", "…"], KT11: ["x", "x"] },
  { "CC02.T": ["-", "-"], "CC02.M": ["-", "-"], "XH11.T": [0, 0], "XH11.M": [0, 0] },
  { B01: ["…", 11000] },
  { XH03: ["x"], "MT01.T": ["…"] },
  { KT01: ["…", "…"], HT02: [0, 0] },
  { NTM01: ["…", 18], QA05: ["…"] },
  { "QA01.T": ["-", "-"], "QA01.M": ["-", "-"], "QA02.T": ["x", "x"], "QA02.M": ["x", "x"] },
];

/**
 * What the units of a plan type: plausible figures, every sign of emptiness somewhere, lists of several lengths.
 * Always the same for the same plan.
 */
export function variedReports(plan: Plan, seed = 11): TypedReports {
  const next = random(seed);
  const figuresOf = (code: string) =>
    [...plan.previous.values()].filter((row) => row.byOrgUnit.has(code)).length;
  const reports = new Map<string, UnitEntries>();
  let commune = 0;
  for (const orgUnit of reportingOrgUnits(plan)) {
    const plain = plausibleEntries(plan, orgUnit.code, next);
    const marks = figuresOf(orgUnit.code) > 20 ? (MARKS[commune++] ?? {}) : {};
    reports.set(orgUnit.code, { ...withMarks(plain, marks), ...lists(reports.size, plan.settings.year) });
  }
  return reports;
}

/** Adds what the offices of a plan own: by whole, by places, or both, in turn. */
export function withOwnedFigures(plan: Plan, reports: TypedReports, seed = 5): TypedReports {
  const next = random(seed);
  const result = new Map(reports);
  const covers = (of: Indicator, orgUnit: OrgUnit) =>
    of.appliesTo.kinds.includes(orgUnit.kind) || of.appliesTo.codes.includes(orgUnit.code);
  let turn = 0;
  for (const of of plan.indicators) {
    if (of.owner.kind !== "offices" || of.numerator !== null) continue;
    const office = of.owner.codes[0]!;
    if (
      !result.has(office) ||
      covers(
        of,
        plan.orgUnits.find((orgUnit) => orgUnit.code === office)!,
      )
    )
      continue;
    const way = of.aggregation === "sum" ? turn++ % 3 : 0;
    const actual: Record<string, number | string> = {};
    const estimate: Record<string, number | string> = {};
    const needsEstimate = of.nature !== "stock" && of.valueType !== "boolean";
    let sum = 0;
    for (const place of plan.orgUnits.filter((orgUnit) => covers(of, orgUnit))) {
      const before = plan.previous.get(of.code)?.byOrgUnit.get(place.code)?.value;
      if (of.valueType === "boolean") actual[place.code] = next() < 0.8 ? "Đạt" : "Chưa đạt";
      else if (typeof before === "number") {
        const figure = Number(
          (before * (1 + next() * 0.02)).toFixed(of.valueType === "integer" ? 0 : of.decimals),
        );
        actual[place.code] = figure;
        if (needsEstimate) estimate[place.code] = figure;
        sum += figure;
      }
    }
    const whole = Number(sum.toFixed(6));
    const shown = (figures: Readonly<Record<string, number | string>>) => ({
      ...(way === 1 ? {} : figures),
      ...(way === 0 ? {} : { "Toàn địa bàn": whole }),
    });
    const rows = { "Thực hiện": shown(actual), ...(needsEstimate ? { "Ước cả năm": shown(estimate) } : {}) };
    const entries = result.get(office)!;
    result.set(office, { ...entries, owned: { ...entries.owned, [of.code]: rows } });
  }
  return result;
}

function withMarks(entries: UnitEntries, marks: Marks): UnitEntries {
  const actual = { ...entries.actual };
  const estimate = { ...entries.estimate };
  for (const [code, [now, year]] of Object.entries(marks)) {
    if (actual[code] === undefined) continue;
    actual[code] = now;
    if (year === undefined) delete estimate[code];
    else estimate[code] = year;
  }
  return { ...entries, actual, estimate };
}

/** Lists of 0 to 4 rows, awards given and proposed in turn. */
function lists(index: number, year: number): Partial<UnitEntries> {
  const rows = (count: number, make: (at: number) => Row) =>
    Array.from({ length: count }, (_, at) => make(at));
  const isProposed = (at: number) => (at + index) % 3 === 0;
  const award = (at: number, name: Row): Row => ({
    ...name,
    ...(isProposed(at)
      ? {}
      : { "Số quyết định": `${100 * index + at + 1}/QĐ-UBND`, "Ngày quyết định": `02/09/${year}` }),
    "Đối tượng": "Trực tiếp công tác, lao động",
    "Danh hiệu thi đua, hình thức khen thưởng": "Giấy khen",
    "Loại hình khen thưởng": "Khen thưởng công trạng",
    "Trạng thái": isProposed(at) ? "Đề nghị khen thưởng" : "Đã khen thưởng",
  });
  return {
    campaigns: rows(index % 3, (at) => ({ "Tên phong trào": `Đợt thi đua ${at + 1}`, Loại: "Theo đợt" })),
    collectives: rows(index % 4, (at) => award(at, { "Tên tập thể": `Thôn số ${at + 1}` })),
    individuals: rows((index * 2) % 5, (at) => award(at, { "Họ và tên": `Nguyễn Thị Số ${at + 1}` })),
    households: rows(index % 2, (at) => award(at, { "Chủ hộ": `Trần Văn Số ${at + 1}` })),
    exemplars: rows((index + 1) % 4, (at) => ({
      Loại: "Điển hình tiên tiến",
      Tên: `Điển hình ${at + 1}`,
      "Tóm tắt": "Làm kinh tế giỏi, giúp nhau phát triển.",
    })),
    assessments: { DG1: "Đã ban hành 05 văn bản chỉ đạo.", DG3: "Hoàn thành các nhiệm vụ trọng tâm." },
  };
}
