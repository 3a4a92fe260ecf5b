import type { EmulationMovement } from "../../model";

/**
 * The three movements in the words of the dispatch (Công văn của UBND huyện Tây Sơn năm 2023, khoản 2), with the years
 * that their names give. The third gives none.
 */
export const DISPATCH_MOVEMENTS: readonly EmulationMovement[] = [
  {
    code: "PT1",
    name: "Huyện Tây Sơn chung sức xây dựng nông thôn mới, giai đoạn 2021 - 2025",
    fromYear: 2021,
    toYear: 2025,
    relatedIndicators: ["NTM01", "NTM02", "NTM03", "NTM04", "NTM05", "NTM06", "NTM07", "KT11", "MT01"],
  },
  {
    code: "PT2",
    name: "Vì người nghèo - Không để ai bị bỏ lại phía sau, giai đoạn 2021 - 2025 trên địa bàn huyện Tây Sơn",
    fromYear: 2021,
    toYear: 2025,
    relatedIndicators: ["XH01", "XH02", "XH03", "XH04", "XH14", "XH15"],
  },
  {
    code: "PT3",
    name: "Đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại, thực hành tiết kiệm, chống lãng phí",
    fromYear: null,
    toYear: null,
    relatedIndicators: ["KT10", "NTM06", "HT01", "HT02"],
  },
];
