/**
 * Figures that are counted from a unit's own lists, never typed.
 * Codes are the catalogue's; each formula and each count in code comes from this one table.
 */
export const LIST_COUNTS: Readonly<Record<string, ListCount>> = {
  TD01: "campaigns",
  TD02: "collectivesCommended",
  TD03: "individualsCommended",
  TD04: "proposals",
  TD05: "exemplars",
};

export type ListCount =
  "campaigns" | "collectivesCommended" | "individualsCommended" | "proposals" | "exemplars";

export function listCountOf(indicatorCode: string): ListCount | null {
  return Object.hasOwn(LIST_COUNTS, indicatorCode) ? LIST_COUNTS[indicatorCode]! : null;
}

/** `Trạng thái` of a commendation row. */
export const COMMENDED = "Đã khen thưởng";
export const PROPOSED = "Đề nghị khen thưởng";

/** Rows of the assessment (`Biểu 05`), after the dispatch: paragraph 6, then the subjects of paragraph 2. */
export const ASSESSMENT_ITEMS: readonly { readonly code: string; readonly title: string }[] = [
  {
    code: "DG1",
    title: "Công tác lãnh đạo, chỉ đạo, triển khai (văn bản đã ban hành: số, ngày, trích yếu)",
  },
  { code: "DG2", title: "Kết quả thực hiện nhiệm vụ trọng tâm, vấn đề khó, cấp bách" },
  { code: "DG3", title: "Kết quả nổi bật" },
  { code: "DG4", title: "Cải cách hành chính" },
  { code: "DG5", title: "Cải thiện môi trường đầu tư kinh doanh" },
  { code: "DG6", title: "Thu hút và sử dụng có hiệu quả mọi nguồn lực cho đầu tư phát triển" },
  {
    code: "DG7",
    title:
      "Phát triển chính quyền điện tử, hướng đến chính quyền số, kinh tế số, xã hội số, đô thị thông minh",
  },
  { code: "DG8", title: "Đề cao trách nhiệm của người đứng đầu" },
  {
    code: "DG9",
    title:
      "Khuyến khích, bảo vệ cán bộ dám đổi mới, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm vì lợi ích chung",
  },
  { code: "DG10", title: "Tồn tại, hạn chế" },
  { code: "DG11", title: "Nguyên nhân (khách quan, chủ quan)" },
  { code: "DG12", title: "Phương hướng, nhiệm vụ năm sau" },
  { code: "DG13", title: "Kiến nghị, đề xuất" },
];

/** Mass-media counts (`Biểu 04`, A), asked only of the units that the plan names; paragraph 5 of the dispatch. */
export const PUBLICITY_COUNTS: readonly {
  readonly code: string;
  readonly title: string;
  readonly unitOfMeasure: string;
}[] = [
  { code: "TT1", title: "Số chuyên trang đã mở", unitOfMeasure: "chuyên trang" },
  { code: "TT2", title: "Số chuyên mục đã mở", unitOfMeasure: "chuyên mục" },
  { code: "TT3", title: "Số tin đã đăng, phát", unitOfMeasure: "tin" },
  { code: "TT4", title: "Số bài đã đăng, phát", unitOfMeasure: "bài" },
  { code: "TT5", title: "Số phóng sự đã phát", unitOfMeasure: "phóng sự" },
  { code: "TT6", title: "Thời lượng phát", unitOfMeasure: "phút" },
];

export const CAMPAIGN_KINDS = ["Theo đợt", "Chuyên đề", "Thường xuyên"] as const;
export const EXEMPLAR_KINDS = [
  "Điển hình tiên tiến",
  "Gương người tốt, việc tốt",
  "Mô hình mới",
  "Nhân tố mới",
] as const;
export const AWARDEE_GROUPS = [
  "Lãnh đạo, quản lý",
  "Trực tiếp công tác, lao động",
  "Nhân dân, doanh nhân, đối tượng khác",
] as const;
