import type { OrgUnit } from "../../model";
import { coverageOf, districtCatalogue } from "./catalogue";
import type { CatalogueEntry } from "./catalogue";
import { DISPATCH_MOVEMENTS } from "./movements";
import { isCommuneOffice, isFormerCommune, knownOrgUnits } from "./orgUnits";
import type { SampleModel } from "./sampleModel";
import { inNewRuralCriteriaOf2026 } from "./since2026";

const COMMUNE = "TS5-1";
const COMMUNE_SIZE = 1.5;

/** Which office of the commune keeps which rows, by the first letters of the code; a sample, each commune decides. */
const OFFICE_OF: readonly (readonly [start: string, office: string])[] = [
  ["KT11", "C-VHXH"],
  ["KT", "C-KT"],
  ["B", "C-VHXH"],
  ["XH", "C-VHXH"],
  ["MT", "C-KT"],
  ["QA", "C-VP"],
  ["NTM", "C-KT"],
  ["CC", "C-HCC"],
  ["HT", "C-KT"],
  ["TD06", "C-VHXH"],
];

/** Places below a commune, made up. */
const SMALL_PLACES: readonly (readonly [code: string, name: string, kind: string])[] = [
  ["T-01", "Thôn số 1 (mẫu)", "thôn, tổ dân phố"],
  ["T-02", "Thôn số 2 (mẫu)", "thôn, tổ dân phố"],
  ["T-03", "Tổ dân phố số 1 (mẫu)", "thôn, tổ dân phố"],
  ["N-01", "Trường Tiểu học số 1 (mẫu)", "đơn vị sự nghiệp"],
  ["N-02", "Trạm Y tế xã (mẫu)", "đơn vị sự nghiệp"],
];
const LIST_ROWS = /^TD0[1-5]$/;

/** Commune ← its offices, villages and public units since 1 July 2025, shown with the commune of Tây Sơn. */
export function communeModel(): SampleModel {
  const orgUnits: readonly OrgUnit[] = [
    ...knownOrgUnits().filter(isCommuneOffice),
    ...SMALL_PLACES.map(([code, name, kind]) => smallPlace(code, name, kind)),
    ...knownOrgUnits()
      .filter((unit) => unit.code === COMMUNE || (isFormerCommune(unit) && unit.successor === COMMUNE))
      .map((unit) => ({ ...unit, reports: false })),
  ];
  return {
    // A commune of this kind has no ward.
    catalogue: districtCatalogue()
      .filter(({ indicator }) => indicator.code !== "NTM05")
      .map(ofCommune),
    orgUnits,
    movements: DISPATCH_MOVEMENTS.map((movement) => ({
      ...movement,
      relatedIndicators: movement.relatedIndicators.filter((code) => code !== "NTM05"),
    })),
    // The offices speak of one commune, so they share its figures.
    profileOf: (place) =>
      isCommuneOffice(place)
        ? { size: COMMUNE_SIZE, index: 0 }
        : { size: 0.6, index: orgUnits.findIndex((unit) => unit.code === place.code) },
    settings: {
      consolidatingOffice: "UBND xã Tây Sơn",
      superiorOffice: "UBND tỉnh Gia Lai",
      receivingOffice: "Phòng Văn hóa - Xã hội xã Tây Sơn",
      placeName: "Tây Sơn",
      year: 2026,
      dataCutoff: "2026-10-15",
      deadlineBefore: "2026-10-25",
      publicityOrgUnits: ["C-VHXH"],
      legalBases: [
        "Luật Thi đua, khen thưởng số 06/2022/QH15",
        "Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ",
        "Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ",
        "Nghị định số 150/2025/NĐ-CP của Chính phủ",
      ],
      notes: [
        "Thời gian chốt số liệu, hạn gửi là mẫu: đề nghị đặt theo văn bản của cơ quan tổng hợp",
        "Cơ quan tiếp nhận, việc giao chỉ tiêu cho từng phòng, thôn, trường là mẫu: đề nghị đặt theo phân công của xã",
        "Phong trào thi đua giai đoạn 2026 - 2030: đề nghị bổ sung theo văn bản phát động",
      ],
    },
  };
}

function smallPlace(code: string, name: string, kind: string): OrgUnit {
  return {
    code,
    name,
    kind,
    aliases: [],
    reports: true,
    validFrom: "2025-07-01",
    validTo: null,
    successor: null,
    note: "Tên mẫu: đề nghị thay bằng tên thật",
  };
}

function ofCommune(entry: CatalogueEntry): CatalogueEntry {
  const adapted = inNewRuralCriteriaOf2026(entry);
  const { code, name } = entry.indicator;
  const coverage = LIST_ROWS.test(code)
    ? "phòng, ban, ngành;thôn, tổ dân phố;đơn vị sự nghiệp"
    : OFFICE_OF.find(([start]) => code.startsWith(start))?.[1];
  if (coverage === undefined) throw new Error(`no office of the commune keeps ${code}`);
  return {
    ...adapted,
    owners: [],
    indicator: {
      ...adapted.indicator,
      name: name.includes("19 tiêu chí") ? adapted.indicator.name : name.replace("Xã, thị trấn", "Xã"),
      appliesTo: coverageOf(coverage),
    },
  };
}
