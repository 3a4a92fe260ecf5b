import { previousFigure, targetInForce, WHOLE } from "../../../src/core/plan";
import { aPlanWorkbook } from "./planWorkbook";
import type { PlanWorkbook, Typed } from "./planWorkbook";

/** Changes a workbook and says which findings that makes, as `code severity sheet!address`. */
type Mistake = (book: PlanWorkbook) => readonly string[];

/** One cell changed, one finding there. */
function typed(
  code: string,
  sheet: string,
  key: string,
  column: string,
  value: Typed,
  severity = "error",
): Mistake {
  return (book) => {
    const address = book.set(sheet, key, column, value);
    return [`${code} ${severity} ${sheet}!${address}`];
  };
}

const SETTINGS = "Thiết lập";
const UNITS = "Đơn vị";
const ROWS = "Chỉ tiêu";
const TARGETS = "Kế hoạch giao";
const PREVIOUS = "Năm trước";

const mistakes: readonly (readonly [rule: string, what: string, mistake: Mistake])[] = [
  [
    "PLN-50",
    "the sheet of settings",
    (book) => (book.removeSheet(SETTINGS), [`plan.sheet-missing error ${SETTINGS}`]),
  ],
  [
    "PLN-50",
    "the sheet of units",
    (book) => (book.removeSheet(UNITS), [`plan.sheet-missing error ${UNITS}`]),
  ],
  [
    "PLN-50",
    "the sheet of indicators",
    (book) => (book.removeSheet(ROWS), [`plan.sheet-missing error ${ROWS}`]),
  ],
  [
    "PLN-50",
    "the sheet of targets",
    (book) => (book.removeSheet(TARGETS), [`plan.sheet-missing error ${TARGETS}`]),
  ],
  [
    "PLN-50",
    "the sheet of last year",
    (book) => (book.removeSheet(PREVIOUS), [`plan.sheet-missing warning ${PREVIOUS}`]),
  ],
  [
    "PLN-50",
    "the sheet of rules",
    (book) => (book.removeSheet("Quy tắc"), ["plan.sheet-missing warning Quy tắc"]),
  ],
  [
    "PLN-50",
    "a second sheet of one name",
    (book) => (book.copySheet("Phong trào", "PHONG TRÀO "), ["plan.sheet-repeated error PHONG TRÀO "]),
  ],
  [
    "PLN-51",
    "the header row",
    (book) => {
      book.setAt(UNITS, book.headerAddress(UNITS, "Mã đơn vị"), "Số hiệu");
      return [`plan.header-missing error ${UNITS}`];
    },
  ],
  [
    "PLN-51",
    "a needed column",
    (book) => (book.removeColumn(ROWS, "Cách tổng hợp"), [`plan.column-missing error ${ROWS}`]),
  ],
  [
    "PLN-51",
    "a column worth asking for",
    (book) => (book.removeColumn(ROWS, "Phải nhập"), [`plan.column-missing warning ${ROWS}`]),
  ],
  [
    "PLN-51",
    "the column of the whole",
    (book) => (book.removeColumn(TARGETS, "Toàn địa bàn"), [`plan.column-missing error ${TARGETS}`]),
  ],
  [
    "PLN-51",
    "a column that stands twice",
    (book) => [`plan.column-repeated warning ${ROWS}!${book.setAt(ROWS, "AA1", "Hệ số")}`],
  ],
  [
    "PLN-52",
    "a key without value",
    typed("plan.setting-missing", SETTINGS, "Cơ quan tổng hợp", "Giá trị", null),
  ],
  [
    "PLN-52",
    "a key that is absent",
    (book) => (book.removeRow(SETTINGS, "Hạn gửi (trước ngày)"), [`plan.setting-missing error ${SETTINGS}`]),
  ],
  [
    "PLN-52",
    "who receives",
    typed("plan.setting-missing", SETTINGS, "Đơn vị tiếp nhận", "Giá trị", "  ", "warning"),
  ],
  ["PLN-52", "the year", typed("plan.setting-invalid", SETTINGS, "Năm báo cáo", "Giá trị", "năm nay")],
  [
    "PLN-52",
    "a year out of this world",
    typed("plan.setting-invalid", SETTINGS, "Năm báo cáo", "Giá trị", 20244),
  ],
  [
    "PLN-52",
    "judged on something else",
    typed("plan.setting-invalid", SETTINGS, "Đánh giá theo", "Giá trị", "Ước"),
  ],
  ["PLN-52", "a date", typed("plan.bad-date", SETTINGS, "Thời gian chốt số liệu", "Giá trị", "31/02/2024")],
  [
    "PLN-52",
    "a threshold",
    typed("plan.number-invalid", SETTINGS, "Hỏi lại khi vượt kế hoạch từ (%)", "Giá trị", "gấp đôi"),
  ],
  [
    "PLN-52",
    "a deadline before the cut-off",
    typed(
      "plan.deadline-before-cutoff",
      SETTINGS,
      "Hạn gửi (trước ngày)",
      "Giá trị",
      "01/10/2024",
      "warning",
    ),
  ],
  [
    "PLN-52",
    "a unit of publicity",
    typed("plan.org-unit-unknown", SETTINGS, "Đơn vị báo cáo tuyên truyền", "Giá trị", "D-PVHTT; D-XYZ"),
  ],
  [
    "PLN-52",
    "a key that stands twice",
    (book) => {
      const row = book.addRow(SETTINGS, { Mục: "Năm báo cáo", "Giá trị": 2025 });
      return [`plan.code-duplicated error ${SETTINGS}!A${row}`];
    },
  ],
  [
    "PLN-53",
    "a switch with another word",
    (book) => {
      const row = book.addRow(SETTINGS, { Mục: "Kiểm tra: target.far-above", "Giá trị": "Không" });
      return [`plan.setting-invalid error ${SETTINGS}!B${row}`];
    },
  ],
  [
    "PLN-53",
    "a switch of no check",
    (book) => {
      const row = book.addRow(SETTINGS, { Mục: "Kiểm tra: số lớn", "Giá trị": "Tắt" });
      return [`plan.setting-invalid error ${SETTINGS}!A${row}`];
    },
  ],
  ["PLN-54", "a unit without name", typed("plan.value-missing", UNITS, "X21811", "Tên đơn vị", null)],
  [
    "PLN-54",
    "a unit without code",
    (book) => {
      const row = book.addRow(UNITS, { "Tên đơn vị": "UBND xã Mới", Loại: "xã", "Phải báo cáo": "Không" });
      return [`plan.value-missing error ${UNITS}!A${row}`];
    },
  ],
  ["PLN-54", "whether a unit reports", typed("plan.value-unknown", UNITS, "D-PDT", "Phải báo cáo", "tùy")],
  ["PLN-54", "a kind of unit", typed("plan.value-unknown", UNITS, "D-PDT", "Loại", "hội quán", "warning")],
  ["PLN-54", "a unit's date", typed("plan.bad-date", UNITS, "X21811", "Đến ngày", "cuối năm")],
  [
    "PLN-54",
    "a unit that ends before it begins",
    (book) => {
      book.set(UNITS, "X21811", "Từ ngày", "01/01/2024");
      return [`plan.period-reversed error ${UNITS}!${book.set(UNITS, "X21811", "Đến ngày", "31/12/2023")}`];
    },
  ],
  ["PLN-54", "a successor", typed("plan.org-unit-unknown", UNITS, "X21811", "Đơn vị sau sắp xếp", "TS5-9")],
  [
    "PLN-54",
    "a unit code used twice",
    (book) => {
      const values = {
        "Mã đơn vị": "x21811",
        "Tên đơn vị": "UBND xã Bình Tân",
        Loại: "xã",
        "Phải báo cáo": "Có",
      };
      return [`plan.code-duplicated error ${UNITS}!A${book.addRow(UNITS, values)}`];
    },
  ],
  ["PLN-55", "a way to total", typed("plan.value-unknown", ROWS, "KT14", "Cách tổng hợp", "Cộng dồn")],
  ["PLN-55", "a kind of figure", typed("plan.value-unknown", ROWS, "KT14", "Kiểu số liệu", "Số lẻ")],
  ["PLN-55", "a direction", typed("plan.value-unknown", ROWS, "KT14", "Chiều hướng", "Càng nhiều càng tốt")],
  ["PLN-55", "a nature", typed("plan.value-unknown", ROWS, "KT14", "Tính chất số liệu", "Cả năm")],
  ["PLN-55", "a direction that is blank", typed("plan.value-missing", ROWS, "KT14", "Chiều hướng", null)],
  [
    "PLN-55",
    "decimals out of range",
    typed("plan.number-out-of-range", ROWS, "KT14", "Số chữ số thập phân", 7),
  ],
  ["PLN-55", "half a decimal", typed("plan.number-invalid", ROWS, "KT14", "Số chữ số thập phân", 1.5)],
  ["PLN-55", "a factor of zero", typed("plan.number-out-of-range", ROWS, "KT14", "Hệ số", 0)],
  ["PLN-55", "a limit in words", typed("plan.number-invalid", ROWS, "KT14", "Giá trị lớn nhất", "nhiều")],
  [
    "PLN-55",
    "a minimum above its maximum",
    (book) => {
      book.set(ROWS, "KT06", "Giá trị nhỏ nhất", 101);
      book.set(TARGETS, "KT06", "Toàn địa bàn", null);
      for (const unit of communes) book.set(TARGETS, "KT06", unit, null);
      return [`plan.limits-reversed error ${ROWS}!${book.address(ROWS, "KT06", "Giá trị lớn nhất")}`];
    },
  ],
  [
    "PLN-55",
    "a code used twice",
    (book) => {
      const row = book.addRow(ROWS, { Mã: " kt14", "Chỉ tiêu": "Năng suất lúa" });
      return [`plan.code-duplicated error ${ROWS}!A${row}`];
    },
  ],
  [
    "PLN-55",
    "an error value",
    typed("plan.cell-error", ROWS, "KT14", "Giá trị lớn nhất", { error: "#REF!" }),
  ],
  ["PLN-56", "a numerator", typed("plan.part-missing", ROWS, "KT14", "Tử số", null)],
  ["PLN-56", "a denominator", typed("plan.part-missing", ROWS, "KT14", "Mẫu số", null)],
  ["PLN-56", "a weight", typed("plan.part-missing", ROWS, "KT11", "Quyền số", null)],
  ["PLN-56", "a numerator of a sum", typed("plan.part-unused", ROWS, "KT13", "Tử số", "KT14.T", "warning")],
  ["PLN-56", "an unknown code", typed("plan.indicator-unknown", ROWS, "KT14", "Tử số", "KT14.X")],
  ["PLN-56", "an unknown weight", typed("plan.indicator-unknown", ROWS, "KT11", "Quyền số", "B09")],
  ["PLN-56", "no arithmetic", typed("plan.expression-unreadable", ROWS, "KT14", "Tử số", "KT14.T+")],
  ["PLN-56", "a percentage to be added", typed("plan.part-not-additive", ROWS, "XH13", "Tử số", "XH05")],
  [
    "PLN-56",
    "a weight that cannot be added",
    typed("plan.part-not-additive", ROWS, "KT11", "Quyền số", "XH05"),
  ],
  [
    "PLN-56",
    "a part that a unit has no row for",
    typed("plan.part-not-covered", ROWS, "XH05", "Mẫu số", "MT01.M", "warning"),
  ],
  [
    "PLN-56",
    "a circle",
    (book) => {
      book.set(ROWS, "XH02", "Tử số", "XH01");
      const address = book.set(ROWS, "XH01", "Cách tổng hợp", "Chênh lệch tỷ lệ");
      book.set(ROWS, "XH01", "Tử số", "XH02");
      return [`plan.circular error ${ROWS}!${address.replace(/^[A-Z]+/, "K")}`];
    },
  ],
  [
    "PLN-56",
    "counting what is no Đạt",
    typed("plan.aggregation-mismatch", ROWS, "KT15", "Cách tổng hợp", "Đếm số đơn vị đạt"),
  ],
  [
    "PLN-57",
    "a kind of unit nobody is",
    typed("plan.coverage-unknown", ROWS, "KT13", "Đơn vị áp dụng", "xã; thị trấn; làng"),
  ],
  [
    "PLN-57",
    "kinds joined by a comma",
    typed("plan.coverage-unknown", ROWS, "KT13", "Đơn vị áp dụng", "xã, thị trấn"),
  ],
  ["PLN-57", "nobody", typed("plan.value-missing", ROWS, "B03", "Đơn vị áp dụng", null)],
  ["PLN-57", "an owner", typed("plan.owner-unknown", ROWS, "KT13", "Cơ quan cung cấp số liệu", "D-PNNN")],
  [
    "PLN-57",
    "an owner that does not report",
    typed("plan.owner-not-reporting", ROWS, "KT13", "Cơ quan cung cấp số liệu", "D-CCTK", "warning"),
  ],
  ["PLN-60", "a target", typed("target.unreadable", TARGETS, "XH05", "X21811", "khá")],
  ["PLN-60", "a target with two readings", typed("target.unreadable", TARGETS, "XH15", "X21811", "1.234")],
  ["PLN-60", "a target in another unit", typed("target.unreadable", TARGETS, "XH03", "X21811", "3%")],
  ["PLN-60", "a tick", typed("target.unreadable", TARGETS, "NTM02", "X21811", "v")],
  [
    "PLN-60",
    "a range that became a date",
    typed("plan.cell-is-date", TARGETS, "XH02", "X21811", { dateSerial: 45355 }),
  ],
  [
    "PLN-60",
    "an error value as target",
    typed("plan.cell-error", TARGETS, "XH05", "Toàn địa bàn", { error: "#DIV/0!" }),
  ],
  [
    "PLN-60",
    "a formula without value",
    typed("plan.cell-without-value", TARGETS, "XH05", "X21811", { formula: "SUM(A1:A3)" }),
  ],
  [
    "PLN-60",
    "a target above the limits",
    typed("plan.target-out-of-range", TARGETS, "MT01", "X21811", 960, "warning"),
  ],
  [
    "PLN-60",
    "a target of a row that does not apply",
    typed("plan.target-not-applicable", TARGETS, "MT01", "X21808", 60, "warning"),
  ],
  [
    "PLN-60",
    "about what",
    typed("plan.tolerance-missing", TARGETS, "XH05", "X21811", "Khoảng 96", "warning"),
  ],
  [
    "PLN-61",
    "a column of no unit",
    (book) => {
      const address = book.headerAddress(TARGETS, "D-PTP");
      book.setAt(TARGETS, address, "D-PTX");
      return [`plan.org-unit-column-unknown error ${TARGETS}!${address}`];
    },
  ],
  [
    "PLN-61",
    "a unit with two columns",
    (book) => {
      const address = book.headerAddress(PREVIOUS, "D-PTP");
      book.setAt(PREVIOUS, address, "D-PNV");
      return [`plan.column-repeated error ${PREVIOUS}!${address}`];
    },
  ],
  [
    "PLN-61",
    "a row of no indicator",
    (book) => [
      `plan.indicator-unknown error ${TARGETS}!${book.setAt(TARGETS, book.address(TARGETS, "B03", "Mã"), "B04")}`,
    ],
  ],
  [
    "PLN-61",
    "a row that stands twice",
    (book) => [
      `plan.code-duplicated error ${TARGETS}!${book.setAt(TARGETS, book.address(TARGETS, "B03", "Mã"), "B02")}`,
    ],
  ],
  [
    "PLN-61",
    "figures without a code",
    (book) => {
      const row = book.addRow(TARGETS, { "Chỉ tiêu": "Thu nhập", X21811: 5 });
      return [`plan.value-missing error ${TARGETS}!A${row}`];
    },
  ],
  [
    "PLN-61",
    "another unit of measure",
    typed("plan.unit-of-measure-differs", TARGETS, "KT09", "Đơn vị tính", "tỷ đồng", "warning"),
  ],
  [
    "PLN-62",
    "the document",
    (book) => (book.setAt(TARGETS, "B1", null), [`plan.document-missing warning ${TARGETS}`]),
  ],
  [
    "PLN-62",
    "its date",
    (book) => [`plan.bad-date error ${TARGETS}!${book.setAt(TARGETS, "B2", "đầu năm")}`],
  ],
  [
    "PLN-62",
    "an amendment without date",
    (book) => {
      book.copySheet(TARGETS, "Kế hoạch giao 2");
      book.setAt("Kế hoạch giao 2", "B2", null);
      return ["plan.amendment-undated warning Kế hoạch giao 2"];
    },
  ],
  [
    "PLN-63",
    "targets that do not add up",
    (book) => {
      book.set(TARGETS, "XH15", "X21811", 58);
      return [`plan.allotment-gap warning ${TARGETS}!${book.address(TARGETS, "XH15", "Toàn địa bàn")}`];
    },
  ],
  [
    "PLN-64",
    "last year in words",
    typed("plan.previous-unreadable", PREVIOUS, "XH05", "X21811", "tương đương"),
  ],
  [
    "PLN-64",
    "last year with two readings",
    typed("plan.previous-unreadable", PREVIOUS, "XH15", "X21811", "1.234"),
  ],
  [
    "PLN-64",
    "last year of Đạt as a tick",
    typed("plan.previous-unreadable", PREVIOUS, "NTM02", "X21811", "v"),
  ],
  [
    "PLN-64",
    "last year that became a date",
    typed("plan.cell-is-date", PREVIOUS, "XH05", "X21811", { dateSerial: 45355 }),
  ],
  [
    "PLN-65",
    "a movement's rows",
    typed("plan.indicator-unknown", "Phong trào", "PT1", "Chỉ tiêu liên quan", "NTM01; NTM99"),
  ],
  ["PLN-65", "a movement's years", typed("plan.period-reversed", "Phong trào", "PT1", "Đến năm", 2020)],
  ["PLN-65", "a year in words", typed("plan.number-invalid", "Phong trào", "PT1", "Đến năm", "nay")],
  [
    "PLN-65",
    "a list",
    (book) => [`plan.value-unknown warning Danh mục!${book.setAt("Danh mục", "A2", "Danh hiệu khác")}`],
  ],
  [
    "PLN-65",
    "an item",
    (book) => [`plan.value-missing error Danh mục!${book.setAt("Danh mục", "B2", null)}`],
  ],
  [
    "PLN-66",
    "a side of a rule",
    typed("plan.expression-unreadable", "Quy tắc", "QT01", "Vế trái", "KT03 và KT04"),
  ],
  ["PLN-66", "a code of a rule", typed("plan.indicator-unknown", "Quy tắc", "QT01", "Vế phải", "KT99")],
  ["PLN-66", "a comparison", typed("plan.value-unknown", "Quy tắc", "QT01", "Phép so sánh", "==")],
  ["PLN-66", "a severity", typed("plan.value-unknown", "Quy tắc", "QT01", "Mức độ", "Nặng")],
  [
    "PLN-66",
    "what to do without figures",
    typed("plan.value-unknown", "Quy tắc", "QT01", "Khi thiếu số liệu", "Bỏ qua"),
  ],
  ["PLN-66", "an empty side", typed("plan.value-missing", "Quy tắc", "QT01", "Vế phải", null)],
  ["PLN-66", "a rule code used twice", typed("plan.code-duplicated", "Quy tắc", "QT02", "Mã", "QT01")],
];

const communes = [
  "X21808", "X21811", "X21814", "X21817", "X21820", "X21823", "X21826", "X21829", "X21832", "X21835", "X21838",
  "X21841", "X21844", "X21847", "X21850",
]; // prettier-ignore

/** Changes that are right, and come near a mistake. */
const rightChanges: readonly (readonly [rule: string, what: string, change: (book: PlanWorkbook) => void])[] =
  [
    [
      "PLN-50",
      "sheets in another order, one more, names in capitals",
      (book) => {
        book.copySheet("Phong trào", "Bản nháp");
        book.renameSheet("Phong trào", " PHONG  TRÀO");
        book.reverseSheets();
      },
    ],
    [
      "PLN-51",
      "headers below a title, columns moved, headers decomposed",
      (book) => {
        book.move(ROWS, (rowIndex, columnIndex) => [rowIndex + 3, columnIndex === 0 ? 30 : columnIndex]);
        book.setAt(ROWS, "A1", "DANH MỤC CHỈ TIÊU");
        book.setAt(ROWS, book.headerAddress(ROWS, "Hệ số"), "HỆ  SỐ".normalize("NFD"));
      },
    ],
    [
      "PLN-51",
      "a column of ours that nobody knows",
      (book) => void book.setAt(ROWS, "AA1", "Người theo dõi"),
    ],
    [
      "PLN-51",
      "columns that only explain are gone",
      (book) => {
        book.removeColumn(ROWS, "Cách tính");
        book.removeColumn(UNITS, "Tên khác");
        book.removeColumn(UNITS, "Ghi chú");
      },
    ],
    [
      "PLN-52",
      "dates as text",
      (book) => {
        book.set(SETTINGS, "Hạn gửi (trước ngày)", "Giá trị", "ngày 01 tháng 11 năm 2024");
        book.set(SETTINGS, "Thời gian chốt số liệu", "Giá trị", "15/10/2024");
        book.set(SETTINGS, "Năm báo cáo", "Giá trị", "Năm 2024");
      },
    ],
    [
      "PLN-52",
      "what may be blank",
      (book) => {
        book.set(SETTINGS, "Cơ quan cấp trên", "Giá trị", null);
        book.set(SETTINGS, "Địa danh", "Giá trị", null);
        book.set(SETTINGS, "Ghi chú trên bìa", "Giá trị", null);
      },
    ],
    [
      "PLN-53",
      "a check switched off",
      (book) => void book.addRow(SETTINGS, { Mục: "Kiểm tra: target.far-above", "Giá trị": "tắt" }),
    ],
    [
      "PLN-54",
      "a unit of another time",
      (book) => {
        book.set(UNITS, "X21811", "Từ ngày", "01/01/1998");
        book.set(UNITS, "X21811", "Đến ngày", { dateSerial: 45838 });
        book.set(UNITS, "X21811", "Đơn vị sau sắp xếp", "x21814");
      },
    ],
    [
      "PLN-55",
      "words in another case",
      (book) => {
        book.set(ROWS, "KT14", "Cách tổng hợp", "TÍNH TỶ LỆ TỪ TỔNG TỬ SỐ, MẪU SỐ");
        book.set(ROWS, "KT14", "Tính chất số liệu", "trong  năm");
        book.set(ROWS, "KT18", "Tính chất số liệu", "Luỹ kế");
        book.set(ROWS, "KT14", "Hệ số", "10");
        book.set(ROWS, "KT14", "Bộ", null);
      },
    ],
    [
      "PLN-55",
      "a group title between the rows",
      (book) => void book.addRow(ROWS, { "Chỉ tiêu": "II. Xã hội" }),
    ],
    [
      "PLN-56",
      "codes written with spaces and in small letters",
      (book) => void book.set(ROWS, "XH01", "Tử số", "xh03 + xh 04"),
    ],
    [
      "PLN-57",
      "a unit's name, its code, a kind in capitals",
      (book) => {
        book.set(ROWS, "KT13", "Đơn vị áp dụng", "XÃ;thị trấn;");
        book.set(ROWS, "TD06", "Đơn vị áp dụng", "Phòng Văn hóa và Thông tin; d-ttvhtttt");
        book.set(ROWS, "KT13", "Cơ quan cung cấp số liệu", "Phòng Nông nghiệp và Phát triển nông thôn");
      },
    ],
    [
      "PLN-60",
      "targets as documents state them",
      (book) => {
        book.set(TARGETS, "XH05", "X21811", "từ 96% trở lên");
        book.set(TARGETS, "XH01", "X21811", "giảm từ 0,5% trở lên");
        book.set(TARGETS, "XH02", "X21811", "giảm 1-1,5%");
        book.set(TARGETS, "QA03", "X21811", "giảm từ 5% trở lên");
        book.set(TARGETS, "NTM02", "Toàn địa bàn", "14/14 xã");
        book.set(TARGETS, "MT01", "X21808", "x");
        book.set(TARGETS, "KT11", "X21811", "…");
        book.set(TARGETS, "XH07", "X21811", "-");
        book.set(TARGETS, "XH06", "X21811", "từ 15 % trở lên".normalize("NFD"));
      },
    ],
    [
      "PLN-60",
      "the whole of a sum beyond the limits of one unit",
      (book) => {
        book.set(ROWS, "XH14", "Giá trị lớn nhất", 20);
      },
    ],
    [
      "PLN-60",
      "about what, with a tolerance",
      (book) => {
        book.set(ROWS, "XH05", "Sai số cho phép", 0.5);
        book.set(TARGETS, "XH05", "X21811", "Khoảng 96");
      },
    ],
    [
      "PLN-61",
      "the whole by another name, remarks beside the figures",
      (book) => {
        book.setAt(TARGETS, book.headerAddress(TARGETS, "Toàn địa bàn"), "Toàn huyện");
        book.setAt(TARGETS, book.headerAddress(TARGETS, "Mã").replace("A", "BB"), "Cơ quan theo dõi");
        book.setAt(TARGETS, book.address(TARGETS, "KT01", "Mã").replace("A", "BB"), "Chi cục Thống kê");
      },
    ],
    [
      "PLN-63",
      "targets that are no bare numbers do not have to add up",
      (book) => {
        book.set(TARGETS, "XH15", "X21811", "trên 58");
      },
    ],
    [
      "PLN-63",
      "a unit without target, so nothing to add up",
      (book) => void book.set(TARGETS, "XH15", "X21811", null),
    ],
    [
      "PLN-64",
      "last year as published",
      (book) => {
        book.set(PREVIOUS, "XH01", "X21811", "0,86% (còn 4,17%)");
        book.set(PREVIOUS, "XH05", "X21811", "61-62");
        book.set(PREVIOUS, "XH07", "X21811", "x");
        book.set(PREVIOUS, "XH08", "X21811", "-");
        book.set(PREVIOUS, "XH06", "X21811", "…");
        book.set(PREVIOUS, "NTM02", "X21811", "CHƯA ĐẠT");
        book.set(PREVIOUS, "NTM02", "Toàn địa bàn", "13/14 xã");
      },
    ],
    [
      "PLN-66",
      "a rule over last year",
      (book) => void book.set("Quy tắc", "QT02", "Vế phải", "KT06.M + 0,5*KT06.M@năm trước"),
    ],
  ];

describe("readPlan", () => {
  it.each(mistakes)("[%s] reports once and at its cell: %s", (_rule, _what, mistake) => {
    const book = aPlanWorkbook();
    const expected = mistake(book);
    expect(book.findings()).toEqual(expected);
  });

  it.each(rightChanges)("[%s] reports nothing: %s", (_rule, _what, change) => {
    const book = aPlanWorkbook();
    change(book);
    expect(book.findings()).toEqual([]);
    expect(book.read().plan).not.toBeNull();
  });

  it("[PLN-58] reports every mistake in one pass, in the order of the sheets", () => {
    const book = aPlanWorkbook();
    const independent = [
      typed("plan.bad-date", SETTINGS, "Thời gian chốt số liệu", "Giá trị", "31/02/2024"),
      typed("plan.value-missing", UNITS, "X21811", "Tên đơn vị", null),
      typed("plan.value-unknown", ROWS, "KT14", "Chiều hướng", "Lên"),
      typed("plan.part-missing", ROWS, "KT11", "Quyền số", null),
      typed("target.unreadable", TARGETS, "XH05", "X21811", "khá"),
      typed("target.unreadable", TARGETS, "XH05", "X21814", "tốt"),
      typed("plan.previous-unreadable", PREVIOUS, "XH05", "X21811", "khá"),
      typed("plan.value-unknown", "Quy tắc", "QT01", "Mức độ", "Nặng"),
    ];
    const expected = independent.flatMap((mistake) => mistake(book));
    expect([...book.findings()].sort()).toEqual([...expected].sort());
    const sheets = book.read().findings.map(({ place }) => place.sheet);
    expect([...new Set(sheets)]).toEqual([SETTINGS, UNITS, ROWS, TARGETS, PREVIOUS, "Quy tắc"]);
  });

  it("[PLN-58] gives no plan only where nothing can be made of it", () => {
    const without = (change: (book: PlanWorkbook) => void) => {
      const book = aPlanWorkbook();
      change(book);
      return book.read().plan;
    };
    for (const sheet of [SETTINGS, UNITS, ROWS])
      expect(without((book) => book.removeSheet(sheet))).toBeNull();
    expect(without((book) => void book.set(SETTINGS, "Năm báo cáo", "Giá trị", null))).toBeNull();
    expect(without((book) => void book.set(TARGETS, "XH05", "X21811", "khá"))).not.toBeNull();
    expect(without((book) => book.removeSheet(TARGETS))).not.toBeNull();
  });

  it("[PLN-58] reads a workbook that is no plan at all", () => {
    const book = aPlanWorkbook();
    for (const sheet of book.data().sheets) book.removeSheet(sheet.name);
    expect(book.read().plan).toBeNull();
    expect(book.findings()).toContain(`plan.sheet-missing error ${SETTINGS}`);
  });

  it("[PLN-59] reads what was typed", () => {
    const book = aPlanWorkbook();
    book.set(SETTINGS, "Đánh giá theo", "Giá trị", "thực hiện");
    book.addRow(SETTINGS, { Mục: "Căn cứ", "Giá trị": "Quyết định số 1" });
    book.addRow(SETTINGS, { Mục: "Kiểm tra: rule.QT01", "Giá trị": "Cảnh báo" });
    book.addRow(SETTINGS, { Mục: "Màu bìa", "Giá trị": "xanh" });
    book.set(ROWS, "XH05", "Giá trị lớn nhất", { percent: 1.2 });
    book.set(ROWS, "KT13", "Cơ quan cung cấp số liệu", "d-pnn; D-PKTHT");
    book.set(ROWS, "XH01", "Tử số", "xh03 + xh 04");
    book.set(ROWS, "KT13", "Chỉ tiêu", { legacy: "S¶n l\u00adîng l\u00ad¬ng thùc" });
    const { plan } = book.read();
    expect(plan?.settings).toMatchObject({ judgedOn: "actual", isSample: true });
    expect(plan?.settings.legalBases.at(-1)).toBe("Quyết định số 1");
    expect(plan?.settings.severities.get("rule.QT01")).toBe("warning");
    expect(plan?.settings.raw.get("Màu bìa")).toBe("xanh");
    const indicator = (code: string) => plan?.indicators.find((one) => one.code === code);
    expect(indicator("XH05")?.hardMaximum).toBe(120);
    expect(indicator("KT13")).toMatchObject({
      name: "Sản lượng lương thực",
      owner: { kind: "offices", codes: ["D-PNN", "D-PKTHT"] },
    });
    expect(indicator("XH01")?.numerator).toEqual({
      kind: "operation",
      operator: "+",
      left: { kind: "code", code: "XH03", previous: false },
      right: { kind: "code", code: "XH04", previous: false },
    });
  });

  it("[PLN-59] reads a percentage as the indicator counts it", () => {
    const book = aPlanWorkbook();
    book.set(TARGETS, "XH05", "X21811", { percent: 0.957 });
    book.set(TARGETS, "XH02", "X21811", { percent: 0.012 });
    book.set(TARGETS, "XH03", "X21811", { percent: 43 });
    book.set(PREVIOUS, "XH05", "X21811", { percent: 0.9425 });
    const { plan } = book.read();
    const target = (code: string) => targetInForce(plan!, code, "X21811", "2024-10-15");
    expect(target("XH05")).toMatchObject({ issuedNumber: 95.7, text: "95,7" });
    expect(target("XH02")?.issuedNumber).toBe(1.2);
    // In a row of hộ a percent format does not change what the number is.
    expect(target("XH03")?.issuedNumber).toBe(43);
    expect(previousFigure(plan!, "XH05", "X21811")?.value).toBe(94.25);
  });

  it("[PLN-60] keeps withdrawals apart from blanks, for a unit and for the whole", () => {
    const book = aPlanWorkbook();
    book.copySheet(TARGETS, "Kế hoạch giao 2");
    book.setAt("Kế hoạch giao 2", "B2", "01/06/2024");
    for (const code of ["XH05", "XH07"]) {
      for (const column of ["Toàn địa bàn", ...communes]) book.set("Kế hoạch giao 2", code, column, null);
    }
    book.set("Kế hoạch giao 2", "XH05", "Toàn địa bàn", "-");
    book.set("Kế hoạch giao 2", "XH05", "X21811", "–");
    book.set("Kế hoạch giao 2", "XH07", "X21811", "…");
    expect(book.findings()).toEqual([]);
    const { plan } = book.read();
    const on = (code: string, place: string, date: string) =>
      targetInForce(plan!, code, place, date)?.issuedNumber;
    expect(on("XH05", WHOLE, "2024-05-31")).toBe(96);
    expect(on("XH05", WHOLE, "2024-06-01")).toBeUndefined();
    expect(on("XH05", "X21811", "2024-06-01")).toBeUndefined();
    expect(on("XH05", "X21814", "2024-06-01")).toBe(96);
    expect(on("XH07", "X21811", "2024-06-01")).toBe(60);
  });

  it("[PLN-62] orders documents by the day they take effect", () => {
    const book = aPlanWorkbook();
    book.copySheet(TARGETS, "Kế hoạch giao (3)");
    book.copySheet(TARGETS, "KẾ HOẠCH GIAO 2");
    book.setAt("Kế hoạch giao (3)", "B2", "01/04/2024");
    book.setAt("KẾ HOẠCH GIAO 2", "A2", "Hiệu lực từ: ngày 01 tháng 7 năm 2024");
    book.setAt("KẾ HOẠCH GIAO 2", "B2", null);
    const { plan, findings } = book.read();
    expect(findings).toEqual([]);
    expect(plan?.targetDocuments.map((document) => [document.sheet, document.effectiveFrom])).toEqual([
      ["Kế hoạch giao", "2024-01-01"],
      ["Kế hoạch giao (3)", "2024-04-01"],
      ["KẾ HOẠCH GIAO 2", "2024-07-01"],
    ]);
  });

  it("[PLN-63] looks at an amendment with what stays in force", () => {
    const book = aPlanWorkbook();
    const amendment = "Kế hoạch giao 2";
    book.copySheet(TARGETS, amendment);
    book.setAt(amendment, "B2", "01/06/2024");
    // XH15: 57 goes up by 10 and the whole with it, so it still adds up; XH08: the whole stays, so it does not.
    const whole = 912;
    for (const column of communes) book.set(amendment, "XH15", column, null);
    book.set(amendment, "XH15", "X21811", 67);
    book.set(amendment, "XH15", "Toàn địa bàn", whole + 10);
    expect(book.findings()).toEqual([]);
    book.set(amendment, "XH08", "X21811", 200);
    expect(book.findings()).toEqual([
      `plan.allotment-gap warning ${amendment}!${book.address(amendment, "XH08", "Toàn địa bàn")}`,
    ]);
  });

  it("[PLN-64] reads last year as published", () => {
    const book = aPlanWorkbook();
    book.set(PREVIOUS, "XH01", "X21811", "0,86% (còn 4,17%)");
    book.set(PREVIOUS, "XH05", "X21811", "61-62");
    book.set(PREVIOUS, "XH07", "X21811", "x");
    book.set(PREVIOUS, "XH08", "X21811", "-");
    book.set(PREVIOUS, "XH06", "X21811", "…");
    book.set(PREVIOUS, "XH03", "X21811", "1.045");
    book.set(PREVIOUS, "NTM02", "Toàn địa bàn", "13/14 xã");
    const { plan } = book.read();
    const figure = (code: string, place = "X21811") => previousFigure(plan!, code, place);
    expect(figure("XH01")).toEqual({ value: 0.86, text: "0,86% (còn 4,17%)" });
    expect(figure("XH05")).toEqual({ value: null, text: "61-62" });
    expect(figure("XH07")).toEqual({ value: null, text: "x" });
    expect(figure("XH08")).toEqual({ value: 0, text: "-" });
    expect(figure("XH06")).toBeNull();
    expect(figure("XH03")).toEqual({ value: 1045, text: "1.045" });
    expect(figure("NTM02", WHOLE)).toEqual({ value: 13, text: "13/14 xã" });
  });
});
