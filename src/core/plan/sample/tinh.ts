import type { Coverage, OrgUnit } from "../../model";
import { districtCatalogue } from "./catalogue";
import type { CatalogueEntry } from "./catalogue";
import { DISPATCH_MOVEMENTS } from "./movements";
import { isFormerCommune, isNewCommune, knownOrgUnits } from "./orgUnits";
import { withOwners } from "./sampleModel";
import type { SampleModel } from "./sampleModel";
import { inNewRuralCriteriaOf2026 } from "./since2026";

/** Offices of the province that stand in for those of the district; names by custom, to be checked by the office. */
const OFFICES: readonly (readonly [code: string, name: string, insteadOf: readonly string[]])[] = [
  ["S-SNV", "Sở Nội vụ", ["D-PNV", "D-PLDTBXH"]],
  ["S-STC", "Sở Tài chính", ["D-PTCKH"]],
  ["S-SNNMT", "Sở Nông nghiệp và Môi trường", ["D-PNN", "D-HKL"]],
  ["S-SGDDT", "Sở Giáo dục và Đào tạo", ["D-PGDDT"]],
  ["S-SYT", "Sở Y tế", ["D-TTYT"]],
  ["S-SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch", ["D-PVHTT"]],
  ["S-BPTTH", "Báo và Phát thanh, Truyền hình tỉnh", ["D-TTVHTTTT"]],
  ["S-TK", "Thống kê tỉnh", ["D-CCTK"]],
  ["S-BHXH", "Bảo hiểm xã hội tỉnh", ["D-BHXH"]],
  ["S-CA", "Công an tỉnh", ["D-CAH"]],
  ["S-BCHQS", "Bộ Chỉ huy Quân sự tỉnh", ["D-BCHQS"]],
];
const PUBLICITY = ["S-SVHTTDL", "S-BPTTH"];
const SIZES: Readonly<Record<string, number>> = {
  "TS5-1": 1.6,
  "TS5-2": 1.15,
  "TS5-3": 0.9,
  "TS5-4": 1,
  "TS5-5": 1.35,
  "S-BPTTH": 1.6,
};
const OFFICE_SIZE = 0.8;

/** Province ← communes and wards since 1 July 2025, shown with the five communes of the former Tây Sơn district. */
export function provinceModel(): SampleModel {
  const orgUnits: readonly OrgUnit[] = [
    ...knownOrgUnits().filter(isNewCommune),
    ...OFFICES.map(([code, name]) => officeOf(code, name)),
    ...knownOrgUnits()
      .filter(isFormerCommune)
      .map((unit) => ({ ...unit, reports: false })),
  ];
  return {
    catalogue: districtCatalogue().map(ofProvince),
    orgUnits,
    movements: DISPATCH_MOVEMENTS,
    profileOf: (place) => ({
      size: SIZES[place.code] ?? OFFICE_SIZE,
      index: orgUnits.findIndex((unit) => unit.code === place.code),
    }),
    settings: {
      consolidatingOffice: "UBND tỉnh Gia Lai",
      superiorOffice: "Bộ Nội vụ",
      receivingOffice: "Sở Nội vụ tỉnh Gia Lai",
      placeName: "Gia Lai",
      year: 2026,
      dataCutoff: "2026-10-15",
      deadlineBefore: "2026-11-01",
      publicityOrgUnits: PUBLICITY,
      legalBases: [
        "Luật Thi đua, khen thưởng số 06/2022/QH15",
        "Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ",
        "Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ",
        "Nghị quyết số 1664/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội",
      ],
      notes: [
        "Tỉnh có 135 xã, phường; tệp mẫu ghi 05 xã thuộc huyện Tây Sơn trước đây: đề nghị bổ sung các xã, phường khác",
        "Thời gian chốt số liệu, hạn gửi là mẫu: đề nghị đặt theo văn bản của cơ quan tổng hợp",
        "Phong trào thi đua giai đoạn 2026 - 2030: đề nghị bổ sung theo văn bản phát động",
      ],
    },
  };
}

function officeOf(code: string, name: string): OrgUnit {
  return {
    code,
    name,
    kind: "phòng, ban, ngành",
    aliases: [],
    reports: PUBLICITY.includes(code),
    validFrom: "2025-07-01",
    validTo: null,
    successor: null,
    note: "Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo",
  };
}

function ofProvince(entry: CatalogueEntry): CatalogueEntry {
  const { indicator } = inNewRuralCriteriaOf2026(entry);
  return {
    ...inNewRuralCriteriaOf2026(entry),
    owners: withOwners(entry, officeInsteadOf),
    indicator: {
      ...indicator,
      name: indicator.name.replace("Xã, thị trấn", "Xã, phường").replace("Thị trấn", "Phường"),
      appliesTo: coverageOfProvince(indicator.appliesTo),
    },
  };
}

function coverageOfProvince(coverage: Coverage): Coverage {
  return {
    kinds: coverage.kinds.map((kind) => (kind === "thị trấn" ? "phường" : kind)),
    codes: coverage.codes.map(officeInsteadOf),
  };
}

function officeInsteadOf(code: string): string {
  const office = OFFICES.find(([, , insteadOf]) => insteadOf.includes(code));
  if (office === undefined) throw new Error(`no office of the province stands for ${code}`);
  return office[0];
}
