import type { PlanSettings } from "../../model";
import { foldText } from "../../reading";
import type { CellSpec, SheetSpec } from "../../workbook";
import { PLAN_SHEET, SETTING_COLUMNS } from "../planHeaders";
import { SETTING, settingRows, SWITCH_PREFIX } from "../settingRows";
import type { SettingValue } from "../settingRows";
import { choiceValidation } from "./choiceLists";
import { listSheet } from "./listSheet";
import type { ListValue } from "./listSheet";

const NOTES: Readonly<Record<string, string>> = {
  [SETTING.consolidatingOffice]: "Cơ quan tổng hợp báo cáo của các đơn vị",
  [SETTING.superiorOffice]: "Cơ quan nhận báo cáo tổng hợp",
  [SETTING.receivingOffice]: "Nơi các đơn vị gửi báo cáo; để trống thì là cơ quan tổng hợp",
  [SETTING.contact]: "Họ tên, điện thoại, thư điện tử của người hướng dẫn; in trên trang Hướng dẫn",
  [SETTING.placeName]: "Dùng khi ghi địa danh, ngày tháng",
  [SETTING.period]: "In trên các biểu, ví dụ: năm 2024",
  [SETTING.dataCutoff]: "Cột Thực hiện tính đến hết ngày này",
  [SETTING.deadlineBefore]: "“Trước ngày 01/11” là chậm nhất ngày 31/10",
  [SETTING.superiorDeadlineBefore]: "Để trống khi chưa có quy định",
  [SETTING.legalBasis]: "Mỗi căn cứ một dòng",
  [SETTING.judgedOn]: "So với kế hoạch theo Ước cả năm hoặc theo Thực hiện",
  [SETTING.isSample]: "Có: mọi trang in dòng SỐ LIỆU MẪU",
  [SETTING.setLabel]: "In trên bìa; để trống khi không cần",
  [SETTING.publicityOrgUnits]:
    "Mã các đơn vị báo cáo số chuyên trang, chuyên mục, tin, bài; cách nhau bằng dấu ;",
  [SETTING.farAbovePercent]: "Số liệu từ mức này trở lên thì đề nghị đơn vị xác nhận",
  [SETTING.worseThanPreviousPercent]: `Đổi mức độ một kiểm tra: thêm dòng “${SWITCH_PREFIX} mã” với Lỗi, Cảnh báo, Lưu ý hoặc Tắt`,
};
const CHOICES = [
  [SETTING.judgedOn, "judgedOn"],
  [SETTING.isSample, "yesNo"],
] as const;

/** The sheet `Thiết lập`. */
export function settingSheet(settings: PlanSettings): SheetSpec {
  const rows = settingRows(settings);
  const sheet = listSheet(
    PLAN_SHEET.settings,
    [
      { header: SETTING_COLUMNS[0], width: 34, style: "label" },
      { header: SETTING_COLUMNS[1], width: 70 },
      { header: SETTING_COLUMNS[2], width: 60 },
    ],
    rows.map((row) => [row.key, contentOf(row.key, row.value), NOTES[row.key] ?? null]),
    { isSample: settings.isSample, hasFilter: false },
  );
  const validations = CHOICES.flatMap(([key, list]) => {
    const index = rows.findIndex((row) => foldText(row.key) === foldText(key));
    return index < 0 ? [] : [choiceValidation(list, 1, index + 1, index + 1)];
  });
  return { ...sheet, cells: sheet.cells.map(alignedLeft), freeze: { rows: 1, columns: 1 }, validations };
}

/** One column holds texts, dates and numbers: all from the left. */
function alignedLeft(cell: CellSpec): CellSpec {
  if (cell.columnIndex !== 1 || typeof cell.value !== "number") return cell;
  return { ...cell, style: cell.style === "date" ? "planLeftDate" : "planLeft" };
}

function contentOf(key: string, value: SettingValue): ListValue {
  switch (value.kind) {
    case "text":
      return value.text;
    case "date":
      return { isoDate: value.isoDate };
    case "number":
      return key === SETTING.year ? { year: value.number } : { number: value.number };
  }
}
