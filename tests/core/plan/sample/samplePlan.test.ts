import { covers, expressionCodes, reportingOrgUnits } from "../../../../src/core/model";
import type { Indicator, Plan } from "../../../../src/core/model";
import { previousFigure, samplePlan, targetInForce, WHOLE } from "../../../../src/core/plan";

const district = samplePlan({ model: "huyen", set: "full" });
const everySample = (["huyen", "tinh", "xa"] as const).flatMap((model) =>
  (["full", "core"] as const).map((set) => ({ name: `${model} ${set}`, plan: samplePlan({ model, set }) })),
);

function row(plan: Plan, code: string): Indicator {
  const found = plan.indicators.find((indicator) => indicator.code === code);
  if (found === undefined) throw new Error(`no row ${code}`);
  return found;
}

function previous(plan: Plan, code: string, place: string): number {
  const value = previousFigure(plan, code, place)?.value;
  if (value == null) throw new Error(`no last year's figure of ${code} at ${place}`);
  return value;
}

function target(plan: Plan, code: string, place: string): number {
  const value = targetInForce(plan, code, place, plan.settings.dataCutoff)?.issuedNumber;
  if (value == null) throw new Error(`no target of ${code} at ${place}`);
  return value;
}

/** Reporting units that a row applies to. */
function placesOf(plan: Plan, indicator: Indicator): readonly string[] {
  return reportingOrgUnits(plan)
    .filter((unit) => covers(indicator.appliesTo, unit))
    .map((unit) => unit.code);
}

const communes = placesOf(district, row(district, "KT01"));

describe("samplePlan huyen full", () => {
  it("[PLN-90] is the district of the dispatch with 28 reporting units and 93 rows", () => {
    expect(district.settings).toMatchObject({
      consolidatingOffice: "UBND huyện Tây Sơn",
      superiorOffice: "UBND tỉnh Bình Định",
      receivingOffice: "Phòng Nội vụ huyện Tây Sơn",
      year: 2024,
      period: "năm 2024",
      dataCutoff: "2024-10-15",
      deadlineBefore: "2024-11-01",
      superiorDeadlineBefore: null,
      judgedOn: "estimate",
      isSample: true,
      setLabel: "Bộ đầy đủ – dùng để tập huấn, kiểm thử",
    });
    expect(district.indicators).toHaveLength(93);
    expect(new Set(district.indicators.map((indicator) => indicator.code)).size).toBe(93);
    const reporting = reportingOrgUnits(district);
    const kinds = (kind: string) => reporting.filter((unit) => unit.kind === kind).length;
    expect([kinds("xã"), kinds("thị trấn"), kinds("phòng, ban, ngành"), reporting.length]).toEqual([
      14, 1, 13, 28,
    ]);
    expect(district.orgUnits.find((unit) => unit.code === "D-CAH")?.reports).toBe(false);
  });

  // Counts of aggregations and totals of the catalogue as the domain notes give them, base rows included.
  it("[PLN-90] carries the catalogue as it is", () => {
    const count = (aggregation: string) =>
      district.indicators.filter((indicator) => indicator.aggregation === aggregation).length;
    expect(count("ratioOfSums")).toBe(19);
    expect(count("countMet")).toBe(6);
    expect([
      count("weightedAverage"),
      count("simpleMean"),
      count("growthOfSums"),
      count("differenceOfRatios"),
    ]).toEqual([1, 1, 1, 1]);
    expect(row(district, "KT14")).toMatchObject({
      unitOfMeasure: "tạ/ha",
      factor: 10,
      decimals: 1,
      warnMaximum: 90,
    });
    expect(row(district, "XH12")).toMatchObject({ valueType: "permille", hardMinimum: -50, hardMaximum: 60 });
    expect(expressionCodes(row(district, "XH01").numerator!)).toEqual([
      { code: "XH03", previous: false },
      { code: "XH04", previous: false },
    ]);
    expect(row(district, "KT02").denominator).toEqual({ kind: "code", code: "KT01", previous: true });
    expect(row(district, "KT11")).toMatchObject({
      aggregation: "weightedAverage",
      weight: "B01",
      decimals: 1,
    });
    expect(row(district, "NTM01")).toMatchObject({ valueType: "integer", decimals: 1, hardMaximum: 19 });
    expect(row(district, "QA01").set).toBe("extended");
    expect(row(district, "TD06").appliesTo).toEqual({ kinds: [], codes: ["D-PVHTT", "D-TTVHTTTT"] });
    expect(row(district, "TD01").appliesTo.kinds).toEqual(["xã", "thị trấn", "phòng, ban, ngành"]);
    expect(district.indicators.every((indicator) => indicator.owner.kind === "applicable")).toBe(true);
  });

  it("[PLN-91] names every document of the dispatch, and says that its own number is blank", () => {
    const bases = district.settings.legalBases.join("\n");
    for (const number of [
      "8879/UBND-NC",
      "168/NQ-CP",
      "2949/QĐ-UBND",
      "120/QĐ-UBND",
      "111/KH-UBND",
      "22-CTr/TU",
    ]) {
      expect(bases).toContain(number);
    }
    expect(district.settings.legalBases[0]).toContain("số, ngày để trống trong bản gốc");
  });

  it("[PLN-91] has the three movements in the words of the dispatch", () => {
    expect(district.movements.map((movement) => [movement.name, movement.fromYear, movement.toYear])).toEqual(
      [
        ["Huyện Tây Sơn chung sức xây dựng nông thôn mới, giai đoạn 2021 - 2025", 2021, 2025],
        [
          "Vì người nghèo - Không để ai bị bỏ lại phía sau, giai đoạn 2021 - 2025 trên địa bàn huyện Tây Sơn",
          2021,
          2025,
        ],
        [
          "Đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại, thực hành tiết kiệm, chống lãng phí",
          null,
          null,
        ],
      ],
    );
  });

  it("[PLN-92] sets targets of one commune around the catalogue's, scaled by size", () => {
    const sizes = communes.map((place) => target(district, "KT01", place) / 350_000);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.58);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1.62);
    expect(new Set(sizes).size).toBeGreaterThan(10);
    for (const place of communes) {
      expect(target(district, "XH05", place)).toBe(96);
      expect(target(district, "KT02", place)).toBe(8.5);
      expect(Math.abs(target(district, "KT11", place) / 50 - 1)).toBeLessThanOrEqual(0.041);
      expect(targetInForce(district, "XH10", place, "2024-10-15")?.text).toBe("Đạt");
    }
    for (const code of ["B01", "KT06.T", "XH12", "TD02", "MT04", "NTM03"]) {
      expect(targetInForce(district, code, "X21811", "2024-10-15")).toBeNull();
      expect(targetInForce(district, code, WHOLE, "2024-10-15")).toBeNull();
    }
  });

  it("[PLN-92] counts the applicable units as the whole's target of a count", () => {
    expect(["XH10", "QA05", "NTM02", "NTM05"].map((code) => target(district, code, WHOLE))).toEqual([
      15, 15, 14, 1,
    ]);
  });
});

describe.each(everySample)("samplePlan $name", ({ plan }) => {
  it("[PLN-93] says that it is a sample", () => {
    expect(plan.settings.isSample).toBe(true);
    expect(plan.targetDocuments.map((document) => document.document)).toEqual([
      "Số liệu mẫu – không phải chỉ tiêu được giao",
    ]);
    expect(plan.fingerprint).toMatch(/^[0-9a-f]{12}$/);
  });

  it("[PLN-94] gives each unit figures of its own rows only", () => {
    const matrices = [plan.previous, plan.targetDocuments[0]!.targets];
    for (const matrix of matrices) {
      for (const [code, figures] of matrix) {
        const places = placesOf(plan, row(plan, code));
        expect([...figures.byOrgUnit.keys()].filter((place) => !places.includes(place))).toEqual([]);
      }
    }
    for (const indicator of plan.indicators) {
      const figures = plan.previous.get(indicator.code);
      expect([...(figures?.byOrgUnit.keys() ?? [])]).toEqual(placesOf(plan, indicator));
    }
  });

  it("[PLN-95] adds up: the whole's target and last year's figure are the sums of the units'", () => {
    for (const indicator of plan.indicators) {
      if (indicator.aggregation !== "sum") continue;
      const places = placesOf(plan, indicator);
      if (places.length === 0) continue;
      const sum = (valueOf: (place: string) => number) =>
        places.reduce((total, place) => total + valueOf(place), 0);
      expect(previous(plan, indicator.code, WHOLE)).toBeCloseTo(
        sum((place) => previous(plan, indicator.code, place)),
        6,
      );
      if (targetInForce(plan, indicator.code, WHOLE, plan.settings.dataCutoff) === null) continue;
      expect(target(plan, indicator.code, WHOLE)).toBeCloseTo(
        sum((place) => target(plan, indicator.code, place)),
        6,
      );
    }
  });

  it("[PLN-95] computes last year's ratios from last year's base data", () => {
    const scales: Readonly<Record<string, number>> = { "%": 100, "‰": 1000, "tạ/ha": 10 };
    const top: Readonly<Record<string, readonly string[]>> = { XH01: ["XH03", "XH04"], KT08: ["KT07"] };
    const bottom: Readonly<Record<string, string>> = {
      XH01: "B02", XH05: "B01", XH06: "B03", XH07: "B03", XH12: "B01", XH13: "B02",
    }; // prettier-ignore
    for (const indicator of plan.indicators) {
      if (indicator.aggregation !== "ratioOfSums") continue;
      const { code } = indicator;
      for (const place of [...placesOf(plan, indicator), WHOLE]) {
        const at = (part: string) => previous(plan, part, place);
        const numerator =
          code === "XH12"
            ? at("XH12.S") - at("XH12.C")
            : (top[code] ?? [`${code}.T`]).reduce((sum, part) => sum + at(part), 0);
        const denominator = at(bottom[code] ?? `${code}.M`);
        const ratio = (numerator / denominator) * scales[indicator.unitOfMeasure]!;
        expect(Math.abs(previous(plan, code, place) - ratio)).toBeLessThanOrEqual(
          0.5 * 10 ** -indicator.decimals + 1e-9,
        );
      }
    }
  });

  it("[PLN-96] keeps last year within 8 percent of the target, on the worse side", () => {
    let compared = 0;
    for (const indicator of plan.indicators) {
      if (indicator.direction === "none" || indicator.valueType === "boolean") continue;
      for (const place of [...placesOf(plan, indicator), WHOLE]) {
        if (targetInForce(plan, indicator.code, place, plan.settings.dataCutoff) === null) continue;
        const share = previous(plan, indicator.code, place) / target(plan, indicator.code, place);
        compared += 1;
        const [low, high] = indicator.direction === "up" ? [0.92, 1] : [1, 1.08];
        if (share < low || share > high) throw new Error(`${indicator.code} at ${place}: ${share}`);
      }
    }
    expect(compared).toBeGreaterThan(plan.indicators.length / 2);
  });

  it("[PLN-96] keeps every figure in its limits, whole where it is whole, at its decimals", () => {
    for (const indicator of plan.indicators) {
      for (const place of placesOf(plan, indicator)) {
        const figure = previousFigure(plan, indicator.code, place)!;
        if (indicator.valueType === "boolean") {
          expect(["Đạt", "Chưa đạt"]).toContain(figure.text);
          continue;
        }
        const values = [figure.value!];
        const issued = targetInForce(plan, indicator.code, place, plan.settings.dataCutoff)?.issuedNumber;
        if (issued != null) values.push(issued);
        for (const value of values) {
          const where = `${indicator.code} at ${place}: ${value}`;
          const bounds = [
            indicator.hardMinimum,
            indicator.warnMinimum,
            indicator.hardMaximum,
            indicator.warnMaximum,
          ];
          const [hardLow, warnLow, hardHigh, warnHigh] = bounds;
          expect([where, value >= Math.max(hardLow ?? -Infinity, warnLow ?? -Infinity)]).toEqual([
            where,
            true,
          ]);
          expect([where, value <= Math.min(hardHigh ?? Infinity, warnHigh ?? Infinity)]).toEqual([
            where,
            true,
          ]);
          const decimals = indicator.valueType === "integer" ? 0 : indicator.decimals;
          expect([where, Number(value.toFixed(decimals))]).toEqual([where, value]);
        }
      }
    }
  });

  it("[PLN-97] keeps its own rules in last year's figures", () => {
    for (const place of placesOf(plan, row(plan, "KT01"))) {
      const at = (code: string) => previous(plan, code, place);
      expect(at("KT03") + at("KT04") + at("KT05")).toBe(at("KT01"));
      expect(target(plan, "KT03", place) + target(plan, "KT04", place) + target(plan, "KT05", place)).toBe(
        target(plan, "KT01", place),
      );
      expect(at("KT06.T")).toBeLessThanOrEqual(at("KT06.M"));
      expect(at("KT14.T")).toBeLessThanOrEqual(at("KT13"));
      expect(at("KT14.M")).toBeLessThanOrEqual(at("KT12"));
    }
    for (const place of placesOf(plan, row(plan, "XH03"))) {
      expect(previous(plan, "XH03", place) + previous(plan, "XH04", place)).toBeLessThanOrEqual(
        previous(plan, "B02", place),
      );
    }
    for (const place of placesOf(plan, row(plan, "QA03"))) {
      expect(previous(plan, "QA04", place)).toBeLessThanOrEqual(previous(plan, "QA03", place));
    }
    // Meeting the targets of KT01 and of the poor households meets those of KT02 and XH01.
    for (const place of placesOf(plan, row(plan, "KT02"))) {
      const growth = (target(plan, "KT01", place) / previous(plan, "KT01", place) - 1) * 100;
      expect(growth).toBeGreaterThanOrEqual(target(plan, "KT02", place));
    }
    for (const place of placesOf(plan, row(plan, "XH01"))) {
      const poor = target(plan, "XH03", place) + target(plan, "XH04", place);
      expect((poor / previous(plan, "B02", place)) * 100).toBeLessThanOrEqual(
        target(plan, "XH01", place) + 0.005,
      );
    }
  });

  it("[PLN-97] states rules over codes it has", () => {
    const codes = new Set(plan.indicators.map((indicator) => indicator.code));
    expect(plan.rules.length).toBeGreaterThanOrEqual(20);
    for (const rule of plan.rules) {
      const parts = [...expressionCodes(rule.left), ...expressionCodes(rule.right)];
      expect(parts.filter((part) => !codes.has(part.code))).toEqual([]);
    }
    for (const movement of plan.movements) {
      expect(movement.relatedIndicators.filter((code) => !codes.has(code))).toEqual([]);
    }
  });
});

describe("samplePlan core", () => {
  it("[PLN-98] asks each figure of its owner, who reports", () => {
    const core = samplePlan({ model: "huyen", set: "core" });
    expect(core.settings.setLabel).toBe("");
    expect(core.indicators).toHaveLength(87);
    const owner = (code: string) => row(core, code).owner;
    expect(owner("KT01")).toEqual({ kind: "offices", codes: ["D-CCTK"] });
    expect(owner("XH03")).toEqual({ kind: "applicable" });
    expect(owner("XH01")).toEqual({ kind: "applicable" });
    expect(owner("XH05")).toEqual({ kind: "offices", codes: ["D-BHXH"] });
    expect(owner("KT02")).toEqual({ kind: "offices", codes: ["D-CCTK"] });
    expect(owner("TD06")).toEqual({ kind: "offices", codes: ["D-PVHTT", "D-TTVHTTTT"] });
    const reporting = reportingOrgUnits(core).map((unit) => unit.code);
    expect(reporting).toEqual(expect.arrayContaining(["D-CCTK", "D-BHXH", "D-TTYT", "D-HKL", "D-CAH"]));
    expect(reporting).not.toContain("D-BCHQS");
    expect(reporting).toHaveLength(33);
  });

  it.each(["tinh", "xa"] as const)("[PLN-98] names owners that are units of the model %s", (model) => {
    const core = samplePlan({ model, set: "core" });
    const reporting = new Set(reportingOrgUnits(core).map((unit) => unit.code));
    for (const indicator of core.indicators) {
      if (indicator.owner.kind === "offices") {
        expect(indicator.owner.codes.filter((code) => !reporting.has(code))).toEqual([]);
      }
    }
  });
});

describe("samplePlan since 1 July 2025", () => {
  it("[PLN-99] shows the province with the five communes of the former district and their predecessors", () => {
    const plan = samplePlan({ model: "tinh", set: "full" });
    expect(plan.settings).toMatchObject({ year: 2026, consolidatingOffice: "UBND tỉnh Gia Lai" });
    expect(reportingOrgUnits(plan).filter((unit) => unit.kind === "xã").map((unit) => unit.code)).toEqual([
      "TS5-1", "TS5-2", "TS5-3", "TS5-4", "TS5-5",
    ]); // prettier-ignore
    const former = plan.orgUnits.filter((unit) => unit.validTo === "2025-06-30");
    expect(former).toHaveLength(15);
    expect(former.every((unit) => !unit.reports && unit.successor !== null)).toBe(true);
    const unit = (code: string) => plan.orgUnits.find((one) => one.code === code)!;
    expect(unit("X21808")).toMatchObject({ successor: "TS5-1", note: "" });
    expect(unit("X21811").note).toContain("chưa kiểm chứng");
    expect(plan.settings.raw.get("Lưu ý khi dùng tệp mẫu")).toContain("135 xã, phường");
    expect(row(plan, "NTM01")).toMatchObject({
      hardMaximum: 10,
      name: expect.stringContaining("10 tiêu chí"),
    });
    expect(row(plan, "NTM05")).toMatchObject({ appliesTo: { kinds: ["phường"], codes: [] } });
  });

  it("[PLN-99] shows the commune with its four offices", () => {
    const plan = samplePlan({ model: "xa", set: "core" });
    expect(plan.settings).toMatchObject({
      consolidatingOffice: "UBND xã Tây Sơn",
      superiorOffice: "UBND tỉnh Gia Lai",
    });
    const reporting = reportingOrgUnits(plan).map((unit) => unit.code);
    expect(reporting.slice(0, 4).sort()).toEqual(["C-HCC", "C-KT", "C-VHXH", "C-VP"]);
    expect(row(plan, "CC01").appliesTo).toEqual({ kinds: [], codes: ["C-HCC"] });
    expect(plan.orgUnits.filter((unit) => unit.successor === "TS5-1").map((unit) => unit.code)).toEqual([
      "X21808", "X21844", "X21847",
    ]); // prettier-ignore
  });

  it("[PLN-99] versions titles by year", () => {
    const inYear = (year: number) =>
      district.catalogues
        .filter((item) => (item.fromYear ?? 0) <= year && year <= (item.toYear ?? 9999))
        .map((item) => item.item);
    expect(inYear(2023)).toContain("Thôn, làng, ấp, bản, tổ dân phố văn hóa");
    expect(inYear(2023)).not.toContain("Xã, phường, thị trấn tiêu biểu");
    expect(inYear(2024)).toEqual(
      expect.arrayContaining(["Xã, phường, thị trấn tiêu biểu", "Thôn, tổ dân phố văn hóa"]),
    );
    expect(inYear(2026)).toContain("Xã, phường, đặc khu tiêu biểu");
    expect(inYear(2026)).not.toContain("Huyện");
    expect(inYear(2026)).toContain("Gia đình văn hóa");
  });
});
