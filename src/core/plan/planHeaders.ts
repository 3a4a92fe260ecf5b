/** Names of the sheets and columns of a plan workbook. People see them and the reader finds its way by them. */
export const PLAN_SHEET = {
  settings: "Thiết lập",
  orgUnits: "Đơn vị",
  indicators: "Chỉ tiêu",
  targets: "Kế hoạch giao",
  previous: "Năm trước",
  movements: "Phong trào",
  catalogues: "Danh mục",
  rules: "Quy tắc",
} as const;

export const SETTING_COLUMNS = ["Mục", "Giá trị", "Ghi chú"] as const;

export const ORG_UNIT_COLUMNS = [
  "Mã đơn vị",
  "Tên đơn vị",
  "Loại",
  "Tên khác",
  "Phải báo cáo",
  "Từ ngày",
  "Đến ngày",
  "Đơn vị sau sắp xếp",
  "Ghi chú",
] as const;

export const INDICATOR_COLUMNS = [
  "Mã",
  "Chỉ tiêu",
  "Nhóm",
  "Bộ",
  "Đơn vị tính",
  "Kiểu số liệu",
  "Số chữ số thập phân",
  "Chiều hướng",
  "Tính chất số liệu",
  "Cách tổng hợp",
  "Tử số",
  "Mẫu số",
  "Quyền số",
  "Hệ số",
  "Sai số cho phép",
  "Đơn vị áp dụng",
  "Cơ quan cung cấp số liệu",
  "Phạm vi số liệu",
  "Phải nhập",
  "Giá trị nhỏ nhất",
  "Giá trị lớn nhất",
  "Cảnh báo dưới",
  "Cảnh báo trên",
  "Cách tính",
  "Nguồn số liệu",
] as const;

/** Columns of a matrix before the one of each unit. */
export const MATRIX_COLUMNS = ["Mã", "Chỉ tiêu", "Đơn vị tính", "Toàn địa bàn"] as const;
export const WHOLE_ALIASES = ["Toàn địa bàn", "Toàn huyện", "Toàn tỉnh", "Toàn xã", "Toàn phường"] as const;
export const DOCUMENT_LABEL = "Văn bản";
export const EFFECTIVE_LABEL = "Hiệu lực từ";

export const MOVEMENT_COLUMNS = ["Mã", "Phong trào", "Từ năm", "Đến năm", "Chỉ tiêu liên quan"] as const;
export const CATALOGUE_COLUMNS = ["Danh mục", "Nội dung", "Từ năm", "Đến năm"] as const;
export const RULE_COLUMNS = [
  "Mã",
  "Mô tả",
  "Vế trái",
  "Phép so sánh",
  "Vế phải",
  "Mức độ",
  "Khi thiếu số liệu",
] as const;

export type OrgUnitColumn = (typeof ORG_UNIT_COLUMNS)[number];
export type IndicatorColumn = (typeof INDICATOR_COLUMNS)[number];
