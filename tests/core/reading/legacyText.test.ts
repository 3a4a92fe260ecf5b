import { convertLegacyText, detectLegacyEncoding, readableText } from "../../../src/core/reading";

/**
 * Text as it is found in real files and in public test data of other projects (a decision of the Ministry of Finance of
 * 22/11/2002; the lines that open every document), with its Unicode form.
 */
const TCVN3 = [
  ["B¶o Th¾ng", "Bảo Thắng"],
  ["B¸t X¸t", "Bát Xát"],
  ["Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam"],
  ["§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"],
  ["Hµ néi, ngµy 22 th¸ng 11 n¨m 2002", "Hà nội, ngày 22 tháng 11 năm 2002"],
  ["vÒ viÖc söa ®æi møc thuÕ suÊt cña mét sè mÆt hµng", "về việc sửa đổi mức thuế suất của một số mặt hàng"],
  ["Bé tr\u00ADëng", "Bộ trưởng"],
  ["B¸o c¸o tµi chÝnh", "Báo cáo tài chính"],
  ["Tû lÖ hé nghÌo (%)", "Tỷ lệ hộ nghèo (%)"],
  ["ch\u00ADa cã", "chưa có"],
  ["DiÖn tÝch (m²)", "Diện tích (m²)"],
  ["Sè Q§", "Số QĐ"],
] as const;
const VNI = [
  ["Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
  ["COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  ["Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"],
  ["UÛY BAN NHAÂN DAÂN TÆNH", "ỦY BAN NHÂN DÂN TỈNH"],
  ["Xin chaøo caùc baïn", "Xin chào các bạn"],
  ["UBND xaõ Bình Taân", "UBND xã Bình Tân"],
  ["Tyû leä hoä ngheøo", "Tỷ lệ hộ nghèo"],
] as const;
const UNICODE = [
  "Bình Tân",
  "Hoà Bình",
  "công tác",
  "tình hình",
  "Ghi chú",
  "có",
  "là",
  "tà",
  "xã",
  "thôn",
  "giá",
  "chính",
  "Số hộ nghèo",
  "So\u0302\u0301 ho\u0323\u0302",
  "Nơi\u00ADnhận",
  "25°C",
  "m²",
  "5\u00A0ha",
  "± 5",
  "OCOP®",
  "1½",
  "",
  "plain",
] as const;
const FOREIGN = [
  "50 µm",
  "« a »",
  "Le café « crème » coûte trop cher à Paris, où l'été est chaud.",
  "Grüße aus Köln, schöne Übung",
  "El niño comió piñón en Bogotá",
  "São Paulo, coração, não",
  "Ångström, smörgåsbord",
] as const;

describe("detectLegacyEncoding", () => {
  it.each(TCVN3)("[TXT-12] %j is TCVN3 in its font and in a lost one", (typed) => {
    expect(detectLegacyEncoding(typed, ".VnTime")).toBe("tcvn3");
    expect(detectLegacyEncoding(typed, ".VnArial Narrow")).toBe("tcvn3");
    expect(detectLegacyEncoding(typed, null)).toBe(typed === "Sè Q§" ? null : "tcvn3");
  });

  it.each(VNI)("[TXT-12] %j is VNI in its font", (typed) => {
    expect(detectLegacyEncoding(typed, "VNI-Times")).toBe("vni");
    expect(detectLegacyEncoding(typed, "VNI Helve")).toBe("vni");
  });

  it.each([
    ["Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "vni"],
    ["UBND xaõ Bình Taân", "vni"],
    ["tö", null],
    ["Sè", null],
  ] as const)("[TXT-12] %j in an ordinary font is %s", (typed, expected) => {
    expect(detectLegacyEncoding(typed, "Times New Roman")).toBe(expected);
  });

  it("[TXT-12] knows a single word by its font", () => {
    expect(detectLegacyEncoding("Sè", ".VnTime")).toBe("tcvn3");
    expect(detectLegacyEncoding("tö", "VNI-Times")).toBe("vni");
  });

  it.each(UNICODE)("[TXT-13] leaves %j alone in every font", (typed) => {
    for (const font of [".VnTime", ".VnTimeH", "VNI-Times", "Times New Roman", null]) {
      expect(detectLegacyEncoding(typed, font)).toBeNull();
      expect(readableText(typed, font)).toBe(typed);
    }
  });

  it.each(FOREIGN)("[TXT-13] leaves %j alone in an ordinary font", (typed) => {
    for (const font of ["Times New Roman", null]) expect(detectLegacyEncoding(typed, font)).toBeNull();
  });
});

describe("convertLegacyText", () => {
  it.each(TCVN3)("[TXT-14] %j is %s", (typed, expected) => {
    expect(convertLegacyText(typed, "tcvn3", ".VnTime")).toBe(expected);
    expect(readableText(typed, ".VnTime")).toBe(expected);
  });

  it.each(VNI)("[TXT-14] %j is %s", (typed, expected) => {
    expect(convertLegacyText(typed, "vni", "VNI-Times")).toBe(expected);
    expect(readableText(typed, "VNI-Times")).toBe(expected);
  });

  it.each([
    ["b×nh ®Þnh", ".VnTimeH", "BÌNH ĐỊNH"],
    ["§ÞNH", ".VnTimeH", "ĐỊNH"],
    ["B×nh", ".VnArialH", "BÌNH"],
    ["B×nh", ".VnTime", "Bình"],
    ["B×nh", ".VnSouth", "Bình"],
    ["B×nh", "VNTIMEH", "Bình"],
    ["B×nh", null, "Bình"],
  ])("[TXT-14] %j in %s is %s", (typed, font, expected) => {
    expect(convertLegacyText(typed, "tcvn3", font)).toBe(expected);
  });

  it("[TXT-14] joins a loose tone to a vowel and leaves other signs", () => {
    expect(convertLegacyText("a\u00B3 m\u00B2 25\u00B0C", "tcvn3", null)).toBe("á m² 25°C");
  });

  it("[TXT-14] leaves a mark that follows no letter", () => {
    expect(convertLegacyText("ù 5ø", "vni", null)).toBe("ù 5ø");
    expect(convertLegacyText("taù", "vni", null)).toBe("tá");
  });
});
