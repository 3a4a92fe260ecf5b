import { showDate } from "../model";
import type { OrgUnit, Plan } from "../model";
import { createSheet, heightFor, quoteSheetName, rowRange } from "../workbook";
import type { SheetSpec } from "../workbook";
import { FORM_PROTECTION, formPage } from "./frame";
import { identityLine } from "./identity";
import { INDICATOR_COLUMN } from "./indicatorColumns";
import type { IndicatorSheet } from "./indicatorSheet";
import { COVER_LABEL, COVER_TITLE, SAMPLE_BANNER, SHEET, TYPED_FROM_DOCUMENT } from "./vocabulary";
import { columnName } from "../workbook";

const LABEL = 1;
const VALUE = 2;

/**
 * `Bìa`: what a report regime states (Nghị định 09/2019/NĐ-CP: ten items), the entries about the signed document,
 * and how complete the workbook is, by formulas.
 */
export function coverSheet(
  plan: Plan,
  orgUnit: OrgUnit,
  indicators: IndicatorSheet,
  asked: number,
  typedFrom?: "document",
): SheetSpec {
  const sheet = createSheet(SHEET.cover);
  let row = 0;
  sheet.put(row, 0, COVER_TITLE, "title");
  sheet.merge(rowRange(row, 0, VALUE));
  sheet.height(row, 26, "fixed");
  row += 1;
  sheet.put(row, 0, identityLine(plan, orgUnit), "identity");
  sheet.merge(rowRange(row, 0, VALUE));
  if (plan.settings.isSample || plan.settings.setLabel !== "") {
    row += 1;
    const banner = [plan.settings.isSample ? SAMPLE_BANNER : "", plan.settings.setLabel].filter(
      (text) => text !== "",
    );
    sheet.put(row, 0, banner.join(" – "), "banner");
    sheet.merge(rowRange(row, 0, VALUE));
  }
  row += 2;
  sheet.put(row, 0, "I. Chế độ báo cáo", "strong");
  regimeItems(plan, orgUnit).forEach(([label, value], index) => {
    row += 1;
    sheet.put(row, 0, index < 10 ? index + 1 : null, "center");
    sheet.put(row, LABEL, label, "label");
    sheet.put(row, VALUE, value, "text");
    sheet.height(row, heightFor(value, 88));
  });
  row += 2;
  sheet.put(row, 0, "II. Thông tin về văn bản báo cáo (đơn vị ghi; có thể để trống)", "strong");
  if (typedFrom !== undefined) {
    row += 1;
    sheet.put(row, 0, null, "center");
    sheet.put(row, LABEL, COVER_LABEL.madeBy, "label");
    sheet.put(row, VALUE, TYPED_FROM_DOCUMENT, "text");
    sheet.height(row, 22);
  }
  for (const entry of coverEntries()) {
    row += 1;
    sheet.put(row, 0, null, "center");
    sheet.put(row, LABEL, entry.label, "label");
    sheet.put(row, VALUE, entry.value, entry.style);
    sheet.height(row, 22);
    sheet.validate({
      ranges: [rowRange(row, VALUE, VALUE)],
      rule: entry.rule,
      allowBlank: true,
      alertStyle: "warning",
      ...(entry.rule.kind === "promptOnly" ? {} : { alert: { title: entry.label, message: entry.prompt } }),
      prompt: { title: entry.label, message: entry.prompt },
    });
  }
  row += 2;
  sheet.put(row, 0, "III. Tình trạng nhập số liệu (tự tính)", "strong");
  const column = (index: number) => {
    const letter = columnName(index);
    return `${quoteSheetName(SHEET.indicators)}!$${letter}$${indicators.firstRow + 1}:$${letter}$${indicators.lastRow + 1}`;
  };
  const filled = `SUM(${column(INDICATOR_COLUMN.filled)})`;
  const total = `SUM(${column(INDICATOR_COLUMN.asked)})`;
  row += 1;
  sheet.put(row, 0, null, "center");
  sheet.put(row, LABEL, "Số ô đã nhập", "label");
  sheet.formula(row, VALUE, `${filled}&"/"&${total}`, `0/${asked}`, "center");
  row += 1;
  const missing = `COUNTIF(${column(INDICATOR_COLUMN.state)},"Thiếu giải trình")`;
  sheet.put(row, 0, null, "center");
  sheet.put(row, LABEL, "Chỉ tiêu chưa có giải trình", "label");
  sheet.formula(row, VALUE, missing, countUnexplained(indicators), "center");
  row += 1;
  sheet.put(row, 0, null, "center");
  sheet.put(row, LABEL, "Kết luận", "label");
  const done = `IF(${filled}<${total},"Chưa đủ số liệu",IF(${missing}>0,"Cần nêu nguyên nhân","Đã đủ số liệu, có thể trình ký"))`;
  const verdict =
    asked > 0
      ? "Chưa đủ số liệu"
      : countUnexplained(indicators) > 0
        ? "Cần nêu nguyên nhân"
        : "Đã đủ số liệu, có thể trình ký";
  sheet.formula(row, VALUE, done, verdict, "center");
  row += 2;
  const notice =
    "Không ghi nội dung thuộc danh mục bí mật nhà nước vào tệp này. Danh sách cá nhân chỉ dùng cho công tác khen thưởng, không gửi qua mạng xã hội.";
  sheet.put(row, 0, notice, "plainItalic");
  sheet.merge(rowRange(row, 0, VALUE));
  sheet.height(row, 36, "fixed");
  return sheet.build({
    columns: [{ width: 6 }, { width: 34 }, { width: 92 }],
    showGridLines: false,
    protection: FORM_PROTECTION,
    page: { ...formPage(plan, null), fitToHeight: 1 },
  });
}

/** A made row says `Thiếu giải trình` only where its figure is known without entries: counts of empty lists. */
function countUnexplained(indicators: IndicatorSheet): number {
  return indicators.sheet.cells.filter(
    (cell) => cell.columnIndex === INDICATOR_COLUMN.state && cell.value === "Thiếu giải trình",
  ).length;
}

function regimeItems(plan: Plan, orgUnit: OrgUnit): readonly (readonly [string, string])[] {
  const { settings } = plan;
  const deadline = showDate(settings.deadlineBefore);
  return [
    [
      "Tên báo cáo",
      `Báo cáo kết quả phong trào thi đua thực hiện Nghị quyết số 168/NQ-CP, ${settings.period}`,
    ],
    [
      "Nội dung báo cáo",
      "Kết quả thực hiện chỉ tiêu; phong trào thi đua; khen thưởng; tuyên truyền, điển hình tiên tiến; đánh giá chung",
    ],
    [COVER_LABEL.orgUnit, `${orgUnit.name} (mã ${orgUnit.code})`],
    ["Cơ quan nhận báo cáo", `${settings.consolidatingOffice} (qua ${settings.receivingOffice})`],
    ["Phương thức gửi, nhận", "Văn bản ký gửi qua hệ thống quản lý văn bản; tệp Excel theo biểu mẫu gửi kèm"],
    ["Thời hạn gửi", `Trước ngày ${deadline}`],
    ["Tần suất thực hiện", "Định kỳ hằng năm"],
    [
      "Thời gian chốt số liệu",
      `Đến hết ngày ${showDate(settings.dataCutoff)}; kèm ước thực hiện cả năm ${settings.year}`,
    ],
    ["Mẫu đề cương báo cáo", `Theo các mục của ${SHEET.assessment}`],
    [
      "Biểu mẫu số liệu",
      `${SHEET.indicators} đến ${SHEET.assessment} của tệp này; cách ghi tại trang ${SHEET.guide}`,
    ],
    ["Căn cứ", settings.legalBases.join("; ")],
    ["Đầu mối liên hệ", settings.contact],
  ];
}

interface CoverEntry {
  readonly label: string;
  readonly value: number | null;
  readonly style: string;
  readonly prompt: string;
  readonly rule: Parameters<ReturnType<typeof createSheet>["validate"]>[0]["rule"];
}

function coverEntries(): readonly CoverEntry[] {
  const free = { kind: "promptOnly" } as const;
  return [
    {
      label: COVER_LABEL.documentNumber,
      value: null,
      style: "entryCode",
      prompt: "Ví dụ 45/BC-UBND; văn thư cấp số.",
      rule: free,
    },
    {
      label: COVER_LABEL.documentDate,
      value: null,
      style: "entryDate",
      prompt: "Ngày ký, ghi ngày/tháng/năm, ví dụ 31/10/2024.",
      rule: { kind: "date", operator: "between", minimum: 36526, maximum: 73050 },
    },
    {
      label: COVER_LABEL.signer,
      value: null,
      style: "entryText",
      prompt: "Họ tên, chức vụ người ký.",
      rule: free,
    },
    {
      label: COVER_LABEL.sendNumber,
      value: 1,
      style: "entryCenter",
      prompt: "Ghi 1 cho lần gửi đầu; gửi lại tệp đã sửa thì ghi 2, 3…",
      rule: { kind: "wholeNumber", operator: "between", minimum: 1, maximum: 99 },
    },
    {
      label: COVER_LABEL.preparer,
      value: null,
      style: "entryText",
      prompt: "Họ tên người lập biểu.",
      rule: free,
    },
    {
      label: COVER_LABEL.phone,
      value: null,
      style: "entryCode",
      prompt: "Số điện thoại để liên hệ khi cần đối chiếu.",
      rule: free,
    },
  ];
}
