import type { Plan } from "../../../src/core/model";
import type { WorkbookData } from "../../../src/core/workbook";
import { toAddress } from "../../../src/core/workbook";
import type { CodeCase } from "./codeCase";
import { typed } from "./editWorkbook";
import { PLAN } from "./report";

/** The plan with a limit to a share of titles, in the words of `Thiết lập`. */
function withQuota(limit: string): Plan {
  const raw = new Map([
    ...PLAN.settings.raw,
    ["Tỷ lệ tối đa (%): Chiến sĩ thi đua cơ sở / Lao động tiên tiến", limit] as const,
  ]);
  return { ...PLAN, settings: { ...PLAN.settings, raw } };
}

const IN_2025: Plan = {
  ...PLAN,
  settings: { ...PLAN.settings, year: 2025, period: "năm 2025", dataCutoff: "2025-10-15" },
};

/** Lists. The commune lists two people it commended and one it proposes. */
export const LIST_CASES: readonly CodeCase[] = [
  {
    code: "list.count-differs",
    fires: (workbook) => countTyped(workbook, 3),
    at: countCell,
    silent: (workbook) => countTyped(workbook, 2),
  },
  {
    code: "list.duplicate",
    fires: { "Họ và tên#2 Họ và tên": "NGUYỄN  VĂN AN", "Họ và tên#2 Chức vụ, đơn vị": "" },
    at: "Họ và tên#2 Họ và tên",
    // Two people of one name in two posts.
    silent: { "Họ và tên#2 Họ và tên": "Nguyễn Văn An", "Họ và tên#1 Chức vụ, đơn vị": "Trưởng thôn" },
  },
  {
    code: "list.incomplete-row",
    fires: { "Họ và tên#1 Số quyết định": "" },
    at: "Họ và tên#1 Số quyết định",
    silent: { "Họ và tên#3 Số, ngày tờ trình": "" },
  },
  {
    code: "list.title-not-allowed",
    fires: { "Họ và tên#1 Danh hiệu thi đua, hình thức khen thưởng": "Gia đình văn hóa" },
    at: "Họ và tên#1 Danh hiệu thi đua, hình thức khen thưởng",
    silent: { "Họ và tên#1 Danh hiệu thi đua, hình thức khen thưởng": "Giấy khen của Chủ tịch UBND xã" },
  },
  {
    code: "list.not-own-competence",
    fires: { "Họ và tên#1 Cấp quyết định": "Huyện" },
    at: "Họ và tên#1 Cấp quyết định",
    silent: { "Họ và tên#1 Cấp quyết định": "Xã, thị trấn" },
  },
  {
    // One of two is 50 percent.
    code: "list.quota",
    fires: {},
    at: "Họ và tên#3 Họ và tên",
    silent: {},
    plan: withQuota("15; khoản 3 Điều 9 Nghị định 91/2017/NĐ-CP"),
    silentPlan: withQuota("50; khoản 3 Điều 9 Nghị định 91/2017/NĐ-CP"),
  },
  {
    code: "list.thematic-award",
    fires: { "Họ và tên#3 Phong trào": "Chung sức xây dựng nông thôn mới" },
    at: "Họ và tên#3 Loại hình khen thưởng",
    silent: {
      "Họ và tên#3 Phong trào": "Chung sức xây dựng nông thôn mới",
      "Họ và tên#3 Loại hình khen thưởng": "Khen thưởng phong trào thi đua",
    },
    plan: IN_2025,
  },
];

/** The count of `Lao động tiên tiến` among individuals in `Biểu 03` A. */
function countCell(workbook: WorkbookData): string {
  const sheet = workbook.sheets.find((candidate) => candidate.name === "Biểu 03")!;
  const header = sheet.rows.find((row) => row.cells.some((cell) => cell.value === "Cá nhân"))!;
  const column = header.cells.find((cell) => cell.value === "Cá nhân")!.columnIndex;
  const row = sheet.rows.find((candidate) =>
    candidate.cells.some((cell) => cell.columnIndex === 1 && cell.value === "Lao động tiên tiến"),
  )!;
  return `Biểu 03!${toAddress(row.rowIndex, column)}`;
}

function countTyped(workbook: WorkbookData, count: number): WorkbookData {
  return typed(workbook, { [countCell(workbook)]: count });
}
