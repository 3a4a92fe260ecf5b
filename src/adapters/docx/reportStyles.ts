import { AlignmentType, LineRuleType } from "docx";
import type { IParagraphStyleOptions, IStylesOptions } from "docx";
import { FIRST_LINE, halfPoints, twentieths, twip } from "./layout";

const FONT = "Times New Roman";

/** Ids of the styles, by what they set. */
export const STYLE = {
  office: "CoQuan",
  upperOffice: "CoQuanChuQuan",
  nation: "QuocHieu",
  motto: "TieuNgu",
  number: "SoKyHieu",
  placeAndDate: "DiaDanhNgayThang",
  line: "DongKe",
  title: "TenLoai",
  subject: "TrichYeu",
  section: "Heading1",
  heading: "Heading2",
  subheading: "Heading3",
  body: "NoiDung",
  item: "GachDauDong",
  placeholder: "CanBoSung",
  recipientsLabel: "NoiNhan",
  recipients: "NoiNhanDanhSach",
  signature: "ChucVuKy",
  signer: "HoTenKy",
  pageNumber: "SoTrang",
  banner: "SoLieuMau",
} as const;

interface Look {
  readonly size: number;
  readonly bold?: true;
  readonly italics?: true;
  readonly align?: "center" | "left" | "both";
  /** First line in, in millimetres. */
  readonly firstLine?: number;
  /** Points. */
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: true;
  readonly outlineLevel?: number;
  readonly shading?: string;
}

/** Sizes and kinds of letters: Phụ lục I, phần V (mẫu chữ và chi tiết trình bày). */
const LOOKS: readonly (readonly [id: string, name: string, look: Look])[] = [
  [STYLE.upperOffice, "Tên cơ quan chủ quản", { size: 13, align: "center" }],
  [STYLE.office, "Tên cơ quan ban hành", { size: 13, bold: true, align: "center" }],
  [STYLE.nation, "Quốc hiệu", { size: 13, bold: true, align: "center" }],
  [STYLE.motto, "Tiêu ngữ", { size: 14, bold: true, align: "center" }],
  [STYLE.number, "Số, ký hiệu", { size: 13, align: "center", before: 6 }],
  [STYLE.placeAndDate, "Địa danh, ngày tháng", { size: 14, italics: true, align: "center", before: 6 }],
  [STYLE.line, "Đường kẻ", { size: 2, align: "center" }],
  [STYLE.title, "Tên loại văn bản", { size: 14, bold: true, align: "center", before: 18, keepNext: true }],
  [STYLE.subject, "Trích yếu", { size: 14, bold: true, align: "center", keepNext: true }],
  [
    STYLE.section,
    "heading 1",
    {
      size: 14,
      bold: true,
      align: "both",
      firstLine: FIRST_LINE,
      before: 6,
      after: 6,
      keepNext: true,
      outlineLevel: 0,
    },
  ],
  [
    STYLE.heading,
    "heading 2",
    { size: 14, bold: true, align: "both", firstLine: FIRST_LINE, after: 6, keepNext: true, outlineLevel: 1 },
  ],
  [
    STYLE.subheading,
    "heading 3",
    { size: 14, align: "both", firstLine: FIRST_LINE, after: 6, keepNext: true, outlineLevel: 2 },
  ],
  [STYLE.body, "Nội dung", { size: 14, align: "both", firstLine: FIRST_LINE, after: 6 }],
  [STYLE.item, "Gạch đầu dòng", { size: 14, align: "both", firstLine: FIRST_LINE, after: 6 }],
  [
    STYLE.placeholder,
    "Cần bổ sung",
    { size: 14, italics: true, align: "both", firstLine: FIRST_LINE, after: 6, shading: "EDEDED" },
  ],
  [STYLE.recipientsLabel, "Nơi nhận", { size: 12, bold: true, italics: true, align: "left" }],
  [STYLE.recipients, "Nơi nhận (danh sách)", { size: 11, align: "left" }],
  [STYLE.signature, "Chức vụ người ký", { size: 14, bold: true, align: "center", keepNext: true }],
  [STYLE.signer, "Họ tên người ký", { size: 14, bold: true, align: "center" }],
  [STYLE.pageNumber, "Số trang", { size: 14, align: "center" }],
  [STYLE.banner, "Số liệu mẫu", { size: 11, bold: true, align: "center" }],
];

const PLAIN = { run: { font: FONT, size: halfPoints(14), color: "000000" } } as const;
const BUILT_IN = new Set<string>([STYLE.section, STYLE.heading, STYLE.subheading]);
const ALIGNMENT = {
  center: AlignmentType.CENTER,
  left: AlignmentType.LEFT,
  both: AlignmentType.BOTH,
} as const;

export function reportStyles(): IStylesOptions {
  const options = LOOKS.map(([id, name, look]) => ({ id, ...styleOf(name, look) }));
  const builtIn = (id: string) => {
    const { run, paragraph } = options.find((style) => style.id === id)!;
    return { ...(run ? { run } : {}), ...(paragraph ? { paragraph } : {}) };
  };
  return {
    default: {
      document: {
        run: { font: FONT, size: halfPoints(14), color: "000000", language: { value: "vi-VN" } },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: builtIn(STYLE.section),
      heading2: builtIn(STYLE.heading),
      heading3: builtIn(STYLE.subheading),
      // Not used, but at hand for whoever edits on: the library's own are blue.
      heading4: PLAIN,
      heading5: PLAIN,
      heading6: PLAIN,
    },
    paragraphStyles: options.filter((style) => !BUILT_IN.has(style.id)),
  };
}

function styleOf(name: string, look: Look): Omit<IParagraphStyleOptions, "id"> {
  return {
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: {
      font: FONT,
      size: halfPoints(look.size),
      bold: look.bold ?? false,
      italics: look.italics ?? false,
      color: "000000",
    },
    paragraph: {
      alignment: ALIGNMENT[look.align ?? "both"],
      spacing: {
        before: twentieths(look.before ?? 0),
        after: twentieths(look.after ?? 0),
        line: 240,
        lineRule: LineRuleType.AUTO,
      },
      ...(look.firstLine === undefined ? {} : { indent: { firstLine: twip(look.firstLine) } }),
      ...(look.keepNext ? { keepNext: true } : {}),
      ...(look.outlineLevel === undefined ? {} : { outlineLevel: look.outlineLevel }),
      ...(look.shading === undefined
        ? {}
        : { shading: { type: "clear" as const, color: "auto", fill: look.shading } }),
    },
  };
}
