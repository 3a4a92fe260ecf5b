import type { OrgUnit } from "../../model";
import { districtCatalogue } from "./catalogue";
import { DISPATCH_MOVEMENTS } from "./movements";
import { isDistrictUnit, isFormerCommune, knownOrgUnits } from "./orgUnits";
import type { SampleModel } from "./sampleModel";

/** Sizes made up for training, one for each commune and the town; offices are smaller. */
const SIZES: Readonly<Record<string, number>> = {
  X21808: 1.55,
  X21811: 0.95,
  X21814: 0.85,
  X21817: 1.05,
  X21820: 1.1,
  X21823: 1.15,
  X21826: 0.7,
  X21829: 0.9,
  X21832: 0.8,
  X21835: 1.2,
  X21838: 0.75,
  X21841: 0.6,
  X21844: 1,
  X21847: 1.35,
  X21850: 1.25,
  "D-TTVHTTTT": 1.6,
};
const OFFICE_SIZE = 0.8;

/** District ← communes, town, departments: the dispatch of 2023, for the first year whose deadline it can reach. */
export function districtModel(): SampleModel {
  const orgUnits = knownOrgUnits().filter(isDistrictUnit).map(ofItsTime);
  return {
    catalogue: districtCatalogue(),
    orgUnits,
    movements: DISPATCH_MOVEMENTS,
    profileOf: (place) => ({
      size: SIZES[place.code] ?? OFFICE_SIZE,
      index: orgUnits.findIndex((unit) => unit.code === place.code),
    }),
    settings: {
      consolidatingOffice: "UBND huyện Tây Sơn",
      superiorOffice: "UBND tỉnh Bình Định",
      receivingOffice: "Phòng Nội vụ huyện Tây Sơn",
      placeName: "Tây Sơn",
      year: 2024,
      dataCutoff: "2024-10-15",
      deadlineBefore: "2024-11-01",
      publicityOrgUnits: ["D-PVHTT", "D-TTVHTTTT"],
      legalBases: [
        "Công văn số …/UBND-NC năm 2023 của UBND huyện Tây Sơn về việc tiếp tục đẩy mạnh phong trào thi đua thực hiện thắng lợi Nghị quyết số 168/NQ-CP của Chính phủ (số, ngày để trống trong bản gốc)",
        "Công văn số 8879/UBND-NC ngày 22/11/2023 của UBND tỉnh Bình Định về việc tiếp tục đẩy mạnh phong trào thi đua thực hiện thắng lợi Nghị quyết số 168/NQ-CP của Chính phủ",
        "Nghị quyết số 168/NQ-CP ngày 29/12/2022 của Chính phủ",
        "Chương trình hành động số 22-CTr/TU ngày 22/5/2023 của Tỉnh ủy thực hiện Nghị quyết số 26-NQ/TW",
        "Quyết định số 2949/QĐ-UBND ngày 09/8/2023 của UBND tỉnh Bình Định ban hành Kế hoạch thực hiện Nghị quyết số 168/NQ-CP",
        "Quyết định số 120/QĐ-UBND ngày 16/01/2023 của UBND huyện Tây Sơn",
        "Kế hoạch phát triển kinh tế - xã hội 05 năm (2021 - 2025)",
        "Kế hoạch số 111/KH-UBND ngày 06/8/2021 của UBND huyện Tây Sơn về tuyên truyền các phong trào thi đua yêu nước, các điển hình tiên tiến, mô hình mới, nhân tố mới giai đoạn 2021 - 2025",
      ],
      notes: [
        "Hạn gửi theo khoản 6 công văn của UBND huyện; công văn không quy định thời gian chốt số liệu và hạn gửi cấp trên: đề nghị đặt theo văn bản của cơ quan tổng hợp",
      ],
    },
  };
}

/** In 2024 nobody knew the units that would follow. */
function ofItsTime(orgUnit: OrgUnit): OrgUnit {
  const note = isFormerCommune(orgUnit)
    ? ""
    : orgUnit.code === "D-PNV"
      ? "Cơ quan tiếp nhận, tổng hợp báo cáo"
      : orgUnit.note;
  return { ...orgUnit, successor: null, note };
}
