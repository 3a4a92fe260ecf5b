import type { PlanSettings } from "../model";
import type { ReportIssuer } from "./provinceReport";

const COMMITTEE = /^(?:UBND|Ủy ban nhân dân)\s+/iu;

/**
 * Head and signature of the office that consolidates, from its name in the plan: a people's committee has its own two
 * lines and signs `TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH`, as the dispatch does; any other office stands under the office above
 * it and its head signs. Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 2 and 7.
 */
export function issuerOf(settings: PlanSettings): ReportIssuer {
  const name = settings.consolidatingOffice;
  const base = { name, placeName: settings.placeName };
  if (COMMITTEE.test(name)) {
    return {
      ...base,
      upperLine: "ỦY BAN NHÂN DÂN",
      upperIsBold: true,
      lowerLine: name.replace(COMMITTEE, "").toUpperCase(),
      symbol: "BC-UBND",
      signature: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    };
  }
  return {
    ...base,
    upperLine: settings.superiorOffice.replace(/^UBND\s/u, "Ủy ban nhân dân ").toUpperCase(),
    upperIsBold: false,
    lowerLine: name.toUpperCase(),
    symbol: "BC-……",
    signature: [headOf(name)],
  };
}

/** `ngày 05 tháng 02 năm 2024`: days below 10 and months below 3 with a zero before; dots where there is no date. */
export function issueDate(isoDate: string | null): string {
  if (isoDate === null) return "ngày …… tháng …… năm ……";
  const [year, month, day] = isoDate.split("-").map(Number) as [number, number, number];
  const padded = (value: number, below: number) => (value < below ? `0${value}` : String(value));
  return `ngày ${padded(day, 10)} tháng ${padded(month, 3)} năm ${year}`;
}

function headOf(name: string): string {
  const lower = name.toLowerCase();
  if (lower.startsWith("sở") || lower.startsWith("trung tâm")) return "GIÁM ĐỐC";
  if (lower.startsWith("phòng")) return "TRƯỞNG PHÒNG";
  if (lower.startsWith("văn phòng")) return "CHÁNH VĂN PHÒNG";
  return "THỦ TRƯỞNG CƠ QUAN";
}
