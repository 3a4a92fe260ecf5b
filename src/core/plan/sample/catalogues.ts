import type { CatalogueItem } from "../../model";

type Years = readonly [from: number | null, to: number | null];

const ALWAYS: Years = [null, null];
/** Luật Thi đua, khen thưởng 2003 (sửa đổi 2005, 2013), Nghị định 91/2017/NĐ-CP. */
const LAW_OF_2003: Years = [null, 2023];
/** Luật số 06/2022/QH15, Nghị định 98/2023/NĐ-CP. */
const LAW_OF_2022: Years = [2024, null];
/** Until the levels of government changed on 1 July 2025; that year knows both. */
const TO_2025: Years = [null, 2025];
const FROM_2025: Years = [2025, null];

/**
 * Lists of titles and forms by the law in force for the year of a report. From the two laws on emulation and
 * commendation and the decrees named above; an office checks them against the texts that bind it.
 */
const LISTS: readonly (readonly [list: string, items: readonly (readonly [string, Years])[]])[] = [
  [
    "Danh hiệu cá nhân",
    [
      ["Chiến sĩ thi đua toàn quốc", ALWAYS],
      ["Chiến sĩ thi đua cấp bộ, ngành, tỉnh, đoàn thể trung ương", LAW_OF_2003],
      ["Chiến sĩ thi đua bộ, ban, ngành, tỉnh", LAW_OF_2022],
      ["Chiến sĩ thi đua cơ sở", ALWAYS],
      ["Lao động tiên tiến", ALWAYS],
      ["Chiến sĩ tiên tiến", ALWAYS],
    ],
  ],
  [
    "Danh hiệu tập thể",
    [
      ["Cờ thi đua của Chính phủ", ALWAYS],
      ["Cờ thi đua cấp bộ, ngành, tỉnh, đoàn thể trung ương", LAW_OF_2003],
      ["Cờ thi đua của bộ, ban, ngành, tỉnh", LAW_OF_2022],
      ["Tập thể lao động xuất sắc", ALWAYS],
      ["Đơn vị quyết thắng", ALWAYS],
      ["Tập thể lao động tiên tiến", ALWAYS],
      ["Đơn vị tiên tiến", ALWAYS],
      ["Thôn, làng, ấp, bản, tổ dân phố văn hóa", LAW_OF_2003],
      ["Thôn, tổ dân phố văn hóa", LAW_OF_2022],
      ["Xã, phường, thị trấn tiêu biểu", [2024, 2025]],
      ["Xã, phường, đặc khu tiêu biểu", FROM_2025],
    ],
  ],
  ["Danh hiệu hộ gia đình", [["Gia đình văn hóa", ALWAYS]]],
  [
    "Hình thức khen thưởng",
    [
      ["Huân chương", ALWAYS],
      ["Huy chương", ALWAYS],
      ["Danh hiệu vinh dự Nhà nước", ALWAYS],
      ["Giải thưởng Hồ Chí Minh", ALWAYS],
      ["Giải thưởng Nhà nước", ALWAYS],
      ["Kỷ niệm chương", ALWAYS],
      ["Huy hiệu", LAW_OF_2003],
      ["Bằng khen", ALWAYS],
      ["Giấy khen", ALWAYS],
    ],
  ],
  [
    "Loại hình khen thưởng",
    [
      ["Khen thưởng theo công trạng và thành tích đạt được", LAW_OF_2003],
      ["Khen thưởng công trạng", LAW_OF_2022],
      ["Khen thưởng đột xuất", ALWAYS],
      ["Khen thưởng theo đợt (hoặc chuyên đề)", LAW_OF_2003],
      ["Khen thưởng phong trào thi đua", LAW_OF_2022],
      ["Khen thưởng quá trình cống hiến", ALWAYS],
      ["Khen thưởng theo niên hạn", ALWAYS],
      ["Khen thưởng đối ngoại", ALWAYS],
    ],
  ],
  [
    "Cấp quyết định",
    [
      ["Cơ quan, đơn vị", ALWAYS],
      ["Xã, thị trấn", TO_2025],
      ["Xã, phường, đặc khu", FROM_2025],
      ["Huyện", TO_2025],
      ["Tỉnh", ALWAYS],
      ["Bộ, ban, ngành trung ương", ALWAYS],
      ["Thủ tướng Chính phủ", ALWAYS],
      ["Chủ tịch nước", ALWAYS],
    ],
  ],
];

export function sampleCatalogues(): readonly CatalogueItem[] {
  return LISTS.flatMap(([list, items]) =>
    items.map(([item, [fromYear, toYear]]) => ({ list, item, fromYear, toYear })),
  );
}
