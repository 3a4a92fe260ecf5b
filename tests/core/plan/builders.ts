import type { Indicator } from "../../../src/core/model";

/** A valid indicator; a test names only what matters. */
export function anIndicator(changes: Partial<Indicator> = {}): Indicator {
  return {
    code: "KT07",
    name: "Thu ngân sách nhà nước trên địa bàn",
    group: "Kinh tế",
    set: "core",
    unitOfMeasure: "triệu đồng",
    valueType: "number",
    decimals: 1,
    direction: "up",
    nature: "flow",
    aggregation: "sum",
    numerator: null,
    denominator: null,
    weight: null,
    factor: 1,
    tolerance: null,
    appliesTo: { kinds: ["xã", "thị trấn"], codes: [] },
    owner: { kind: "applicable" },
    scope: "eachUnit",
    required: true,
    hardMinimum: null,
    hardMaximum: null,
    warnMinimum: null,
    warnMaximum: null,
    method: "",
    source: "",
    ...changes,
  };
}

export function aPercentage(changes: Partial<Indicator> = {}): Indicator {
  return anIndicator({ code: "XH05", unitOfMeasure: "%", valueType: "percent", decimals: 2, ...changes });
}

/** Number of cases, fewer is better. */
export function aCount(changes: Partial<Indicator> = {}): Indicator {
  return anIndicator({
    code: "QA03",
    unitOfMeasure: "vụ",
    valueType: "integer",
    decimals: 0,
    direction: "down",
    ...changes,
  });
}

export function aBoolean(changes: Partial<Indicator> = {}): Indicator {
  return anIndicator({
    code: "NTM02",
    unitOfMeasure: "Đạt/Chưa đạt",
    valueType: "boolean",
    decimals: 0,
    aggregation: "countMet",
    nature: "stock",
    ...changes,
  });
}
