import * as reading from "../../../src/core/reading";

const {
  bareName,
  cleanParagraphs,
  cleanText,
  foldCode,
  foldName,
  foldText,
  hasDecomposedForm,
  withoutAccents,
} = reading;

describe("cleanText", () => {
  it.each([
    ["plain", "Dân số", "Dân số"],
    ["decomposed", "Da\u0302n so\u0302\u0301", "Dân số"],
    ["no-break, thin and figure spaces", "Dân\u00A0số\u2009trung\u2007bình", "Dân số trung bình"],
    ["narrow no-break and ideographic spaces", "1\u202F234\u3000hộ", "1 234 hộ"],
    ["zero-width characters and byte-order mark", "\uFEFFDân\u200B số\u200C\u200D\u2060", "Dân số"],
    ["a zero-width character between a letter and its accent", "a\u200B\u0301", "á"],
    ["line breaks and tabs", "Đơn vị\r\n\ttính", "Đơn vị tính"],
    ["runs of spaces and ends", "  a   b  ", "a b"],
    ["only odd spaces", " \u00A0\u200B\n", ""],
    ["nothing", "", ""],
  ])("[TXT-01] cleans text: %s", (_name, text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it.each([
    ["is kept in text that may be TCVN3", "ch\u00ADa", "ch\u00ADa"],
    ["goes where another letter is Unicode Vietnamese", "chỉ\u00AD tiêu", "chỉ tiêu"],
  ])("[TXT-02] the soft hyphen %s", (_name, text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it.each([
    ["keeps lines", " một  hai \r\n\u00A0ba", "một hai\nba"],
    ["keeps one empty line", "a\n\n\n\nb\n", "a\n\nb"],
    ["takes a single line as cleanText does", "a\u00A0 b", "a b"],
  ])("[TXT-03] cleanParagraphs %s", (_name, text, expected) => {
    expect(cleanParagraphs(text)).toBe(expected);
  });
});

describe("hasDecomposedForm", () => {
  it.each([
    ["ASCII", "abc 12", false],
    ["composed", "Số hộ nghèo", false],
    ["decomposed", "So\u0302\u0301", true],
    ["partly decomposed", "S\u00F4\u0301", true],
    ["no-break space", "1\u00A0234", true],
    ["zero-width space", "hộ\u200B", true],
    ["legacy TCVN3 bytes", "B\u00B8t X\u00B8t", false],
  ])("[TXT-04] tells an odd form: %s", (_name, text, expected) => {
    expect(hasDecomposedForm(text)).toBe(expected);
  });
});

describe("foldText", () => {
  it.each([
    ["case", "ĐƠN VỊ TÍNH", "đơn vị tính"],
    ["old tone place, uy", "Luỹ kế", "lũy kế"],
    ["new tone place, uy", "Lũy kế", "lũy kế"],
    ["old tone place, oa", "Văn hoá", "văn hóa"],
    ["old tone place, oe", "sức khoẻ", "sức khỏe"],
    [
      "tone inside a syllable stays",
      "Toàn huyện, khoảng, ngoài, kế hoạch",
      "toàn huyện, khoảng, ngoài, kế hoạch",
    ],
    ["qu stays", "Quý I", "quý i"],
    ["end of a syllable before a sign", "HOÀ,Thuỷ-Uỷ", "hòa,thủy-ủy"],
    ["accents stay", "Tỷ lệ", "tỷ lệ"],
  ])("[TXT-05] folds %s", (_name, text, expected) => {
    expect(foldText(text)).toBe(expected);
  });

  it("[TXT-05] keeps apart words that differ by an accent", () => {
    expect(foldText("Tân")).not.toBe(foldText("Tần"));
    expect(foldText("hoa")).not.toBe(foldText("hoà"));
  });
});

describe("foldName", () => {
  it.each([
    ["UBND xã Bình Tân", "xa binh tan"],
    ["Ủy ban nhân dân xã Bình Tân", "xa binh tan"],
    ["Uỷ ban nhân dân xã Bình Tân", "xa binh tan"],
    ["U.B.N.D xã Bình Tân", "xa binh tan"],
    ["X. Bình Tân", "xa binh tan"],
    ["X.Bình Tân", "xa binh tan"],
    ["Xã Bình Tân", "xa binh tan"],
    ["xã  bình tân", "xa binh tan"],
    ["XA BINH TAN", "xa binh tan"],
    ["UBND TT. Phú Phong", "tt phu phong"],
    ["TT Phú Phong", "tt phu phong"],
    ["Thị trấn Phú Phong", "tt phu phong"],
    ["TT Y tế huyện", "tt y te huyen"],
    ["Trung tâm Y tế huyện", "tt y te huyen"],
    ["P. Nội vụ", "p noi vu"],
    ["Phòng Nội vụ", "p noi vu"],
    ["Phường Bình Định", "p binh dinh"],
    ["P.Bình Định", "p binh dinh"],
    ["UBND huyện Tây Sơn", "huyen tay son"],
    ["H. Tây Sơn", "huyen tay son"],
    ["TP. Quy Nhơn", "thanh pho quy nhon"],
    ["Văn phòng HĐND và UBND huyện", "van phong hdnd va ubnd huyen"],
    ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện", "van phong hdnd va ubnd huyen"],
    ["Ủy ban MTTQ Việt Nam huyện", "mttq huyen"],
    ["Phòng Tài chính - Kế hoạch", "p tai chinh ke hoach"],
    ["Phòng Tài chính – Kế hoạch", "p tai chinh ke hoach"],
    ["Phòng Văn hoá & Thông tin", "p van hoa va thong tin"],
    ["Xã Bình Hoà", "xa binh hoa"],
    ["Xã Bình Hòa", "xa binh hoa"],
  ])("[TXT-06] folds the unit's name %s", (text, expected) => {
    expect(foldName(text)).toBe(expected);
  });

  it.each([
    ["1. Dân số", "dan so"],
    ["1.2. Dân số", "dan so"],
    ["2.1 Dân số", "dan so"],
    ["1) Dân số", "dan so"],
    ["(3) Dân số", "dan so"],
    ["I. Kinh tế", "kinh te"],
    ["IV. Kinh tế", "kinh te"],
    ["II - Kinh tế", "kinh te"],
    ["a) Dân số", "dan so"],
    ["B. Dân số", "dan so"],
    ["- Trong đó: nữ", "trong do nu"],
    ["+ Trong đó: nữ", "trong do nu"],
  ])("[TXT-07] removes the numbering of %s", (text, expected) => {
    expect(foldName(text)).toBe(expected);
  });

  it.each([
    ["19 tiêu chí", "19 tieu chi"],
    ["14/14 xã", "14 14 xa"],
    ["Vinh danh", "vinh danh"],
    ["Xi măng", "xi mang"],
    ["I ốt", "i ot"],
    ["Cà phê", "ca phe"],
    ["Tỷ lệ hộ nghèo (%)", "ty le ho ngheo"],
    ["Đạt", "dat"],
  ])("[TXT-07] keeps what is no numbering in %s", (text, expected) => {
    expect(foldName(text)).toBe(expected);
  });

  it("[TXT-06] gives the name without its kind on request", () => {
    expect(bareName(foldName("UBND xã Bình Tân"))).toBe("binh tan");
    expect(bareName(foldName("Bình Tân"))).toBe("binh tan");
    expect(bareName(foldName("Xã"))).toBe("xa");
  });

  it("[TXT-06] gives base letters", () => {
    expect(withoutAccents("Đường đẹp ẤỆ")).toBe("Duong dep AE");
  });
});

describe("foldCode", () => {
  it.each([
    ["KT01", "KT01"],
    [" kt 01 ", "KT01"],
    ["kt06.t", "KT06.T"],
    ["ＫＴ０１", "KT01"],
    ["D–PNV", "D-PNV"],
    ["\u200BX21811\u00A0", "X21811"],
    ["КТ01", "KT01"],
    ["", ""],
  ])("[TXT-08] folds the code %s", (text, expected) => {
    expect(foldCode(text)).toBe(expected);
  });
});
