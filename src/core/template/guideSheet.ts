import { showDate } from "../model";
import type { OrgUnit, Plan } from "../model";
import { createSheet, heightFor, rowRange } from "../workbook";
import type { SheetSpec } from "../workbook";
import { FORM_PROTECTION, formPage } from "./frame";
import { identityLine } from "./identity";
import { SAMPLE_BANNER, SHEET } from "./vocabulary";

/** `Hướng dẫn`: one page for the person who fills the workbook in. */
export function guideSheet(
  plan: Plan,
  orgUnit: OrgUnit,
  burden: { cells: number; hasOwnerSheet: boolean },
): SheetSpec {
  const sheet = createSheet(SHEET.guide);
  sheet.put(0, 0, "HƯỚNG DẪN LẬP BÁO CÁO", "title");
  sheet.put(1, 0, identityLine(plan, orgUnit), "identity");
  sheet.merge(rowRange(0, 0, 1));
  sheet.merge(rowRange(1, 0, 1));
  let row = 1;
  if (plan.settings.isSample) {
    row += 1;
    sheet.put(row, 0, SAMPLE_BANNER, "banner");
    sheet.merge(rowRange(row, 0, 1));
  }
  row += 1;
  for (const [label, text] of guideLines(plan, burden)) {
    row += 1;
    sheet.put(row, 0, label, "label");
    sheet.put(row, 1, text, "text");
    sheet.height(row, heightFor(text, 104));
  }
  return sheet.build({
    columns: [{ width: 26 }, { width: 108 }],
    showGridLines: false,
    protection: FORM_PROTECTION,
    page: { ...formPage(plan, null), fitToHeight: 1 },
  });
}

function guideLines(
  plan: Plan,
  burden: { cells: number; hasOwnerSheet: boolean },
): readonly (readonly [string, string])[] {
  const { settings } = plan;
  return [
    [
      "Nhập gì",
      `Chỉ nhập vào các ô nền vàng nhạt: ${burden.cells} ô số liệu ở ${SHEET.indicators}${burden.hasOwnerSheet ? ` và ${SHEET.ownerFigures}` : ""}, các danh sách ở ${SHEET.movements}, ${SHEET.commendations}, ${SHEET.publicity} và phần đánh giá ở ${SHEET.assessment}. Các ô khác tự tính và được khóa (không đặt mật khẩu).`,
    ],
    ["Thực hiện", `Số đã thực hiện từ đầu năm đến hết ngày ${showDate(settings.dataCutoff)}.`],
    [
      "Ước cả năm",
      `Số ước thực hiện đến hết năm ${settings.year}. Có thể để trống với số liệu cuối kỳ và chỉ tiêu Đạt/Chưa đạt (khi đó lấy bằng Thực hiện).`,
    ],
    [
      "Năm dấu hiệu của ô số",
      "Để trống: chưa nhập.   0: bằng không.   “-”: không phát sinh (tính là 0).   “x”: không áp dụng với đơn vị.   “…”: chưa có số liệu.",
    ],
    [
      "Tỷ lệ phần trăm",
      "Không nhập tỷ lệ: nhập số liệu nền (ví dụ số hồ sơ đúng hạn, số hồ sơ đã giải quyết), tỷ lệ tự tính.",
    ],
    [
      "Đơn vị tính",
      "Ghi đúng đơn vị tính của từng dòng; tiền ghi bằng triệu đồng. Dấu phẩy ngăn phần thập phân.",
    ],
    [
      "Năm trước, Kế hoạch",
      "Đã ghi sẵn theo kế hoạch giao và được khóa. Nếu đơn vị có ý kiến khác, đề nghị nêu ở cột Nguyên nhân, giải trình.",
    ],
    [
      "Không đạt kế hoạch",
      "Dòng có đánh giá “Không đạt” cần nêu nguyên nhân; cột Tình trạng cho biết dòng nào còn thiếu.",
    ],
    [
      "Danh sách",
      "Không có nội dung thì để trống cả danh sách. Cần thêm dòng thì chèn phía trên dòng cuối của danh sách.",
    ],
    [
      "Gửi báo cáo",
      `Gửi văn bản ký và tệp này về ${settings.receivingOffice} trước ngày ${showDate(settings.deadlineBefore)}. Khi gửi lại, tăng số ở ô Lần gửi của trang ${SHEET.cover}.`,
    ],
    ["Đầu mối", settings.contact === "" ? settings.receivingOffice : settings.contact],
    [
      "Lưu ý",
      "Không đổi tên các trang, không xóa cột Mã. Không ghi nội dung thuộc danh mục bí mật nhà nước.",
    ],
  ];
}
