import { readNumberText } from "../../../src/core/reading";
import type { NumberReading } from "../../../src/core/reading";

const plain = (value: number): NumberReading => ({ kind: "number", value, writing: "plain" });
const variant = (value: number): NumberReading => ({ kind: "number", value, writing: "variant" });
const either = (larger: number, smaller: number): NumberReading => ({
  kind: "ambiguous",
  candidates: [larger, smaller],
});
const none = (candidate: number | null = null): NumberReading => ({ kind: "notANumber", candidate });
const noted = (value: number | null, note: string): NumberReading => ({ kind: "withNote", value, note });
const scale = (word: string, ...candidates: number[]): NumberReading => ({
  kind: "scaleWord",
  word,
  candidates,
});
const nil = (proposed: "nil" | "notApplicable" | "notAvailable"): NumberReading => ({
  kind: "nilWord",
  proposed,
});

function read(text: string, unitOfMeasure = "hộ", decimals = 0): NumberReading {
  return readNumberText(text, { decimals, unitOfMeasure });
}

describe("numbers alone", () => {
  it.each([
    ["12", 12],
    ["0", 0],
    ["05", 5],
    ["1234567", 1234567],
    ["123456789012345", 123456789012345],
    ["1.234.567", 1234567],
    ["1.234,5", 1234.5],
    ["1.234.567,89", 1234567.89],
    ["12,5", 12.5],
    ["0,957", 0.957],
    ["-4,13", -4.13],
    ["-1.234,5", -1234.5],
    ["95,73846153846154", 95.73846153846154],
  ])("[NUM-01] reads %s as it stands, whatever decimals the row has", (text, value) => {
    for (const decimals of [0, 1, 2, 3, 6]) expect(readNumberText(text, { decimals })).toEqual(plain(value));
  });

  it.each([
    ["outer spaces do not change the writing", "  12 ", plain(12)],
    ["no-break space behind", "12\u00A0", plain(12)],
    ["English separators", "1,234.5", variant(1234.5)],
    ["English groups", "1,234,567", variant(1234567)],
    ["English groups with decimals", "1,234,567.8", variant(1234567.8)],
    ["decimal point", "12.5", variant(12.5)],
    ["decimal point, two digits", "1.23", variant(1.23)],
    ["decimal point, four digits", "1.2345", variant(1.2345)],
    ["a full stop behind groups", "1.234.567.", variant(1234567)],
    ["decimal point after 0", "0.957", variant(0.957)],
    ["nothing before the point", ".5", variant(0.5)],
    ["space groups", "1 234", variant(1234)],
    ["no-break space groups", "1\u00A0234\u00A0567", variant(1234567)],
    ["narrow space groups", "1\u202F234,5", variant(1234.5)],
    ["full-width digits", "１２", variant(12)],
    ["full-width digits and comma", "１２，５", variant(12.5)],
    ["leading apostrophe", "'12", variant(12)],
    ["full stop at the end", "12.", variant(12)],
  ])("[NUM-02] reads another writing with one meaning: %s", (_name, text, expected) => {
    for (const decimals of [0, 2]) expect(readNumberText(text, { decimals })).toEqual(expected);
  });

  it.each([
    ["1.234", [plain(1234), either(1234, 1.234), either(1234, 1.234), either(1234, 1.234)]],
    ["12.345", [plain(12345), either(12345, 12.345), either(12345, 12.345), either(12345, 12.345)]],
    ["-1.234", [plain(-1234), either(-1234, -1.234), either(-1234, -1.234), either(-1234, -1.234)]],
    ["1,234", [variant(1234), either(1234, 1.234), either(1234, 1.234), plain(1.234)]],
    ["12,345", [variant(12345), either(12345, 12.345), either(12345, 12.345), plain(12.345)]],
    ["100.000", [plain(100000), either(100000, 100), either(100000, 100), either(100000, 100)]],
    ["012.345", [either(12345, 12.345), either(12345, 12.345), either(12345, 12.345), either(12345, 12.345)]],
    ["1234.567", [either(1234567, 1234.567), variant(1234.567), variant(1234.567), variant(1234.567)]],
    ["1234,567", [plain(1234.567), plain(1234.567), plain(1234.567), plain(1234.567)]],
    ["05.123", [either(5123, 5.123), either(5123, 5.123), either(5123, 5.123), either(5123, 5.123)]],
    ["1 234.567", Array(4).fill(either(1234567, 1234.567))],
  ] as [string, NumberReading[]][])("[NUM-03] %s at 0, 1, 2 and 3 decimals", (text, expected) => {
    expect([0, 1, 2, 3].map((decimals) => readNumberText(text, { decimals }))).toEqual(expected);
  });

  it.each([
    ["1.23.456"],
    ["12.34.567"],
    ["1.234.56"],
    ["1234.567.890"],
    ["0.123.456"],
    ["12,,5"],
    ["12.,5"],
    ["1,234.567.8"],
    ["1.234,567.8"],
    ["1 23"],
    ["1234 567"],
    ["12,5 678"],
    ["12,"],
    [","],
    ["1234567890123456"],
    ["0256388012"],
  ])("[NUM-04] %s is no number", (text) => {
    for (const decimals of [0, 2]) expect(readNumberText(text, { decimals })).toEqual(none());
  });

  it.each([
    ["hyphen", "-5", plain(-5)],
    ["minus sign", "−5", variant(-5)],
    ["dash", "–5", variant(-5)],
    ["plus", "+5", variant(5)],
    ["plus and space", "+ 5", variant(5)],
    ["accounting", "(5)", variant(-5)],
    ["accounting, grouped", "(1.234,5)", variant(-1234.5)],
    ["accounting with unit", "(5 hộ)", variant(-5)],
    ["dash and space", "- 5", either(5, -5)],
    ["dash, space and unit", "- 5 hộ", either(5, -5)],
    ["sign behind", "5-", noted(5, "-")],
  ])("[NUM-05] reads the sign: %s", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("[NUM-05] keeps both readings of a grouped negative in parentheses", () => {
    expect(readNumberText("(1.234)", { decimals: 1 })).toEqual(either(-1234, -1.234));
  });
});

describe("states", () => {
  it.each([
    ["-", "nil"],
    ["–", "nil"],
    ["—", "nil"],
    ["−", "nil"],
    ["--", "nil"],
    [" - ", "nil"],
    ["x", "notApplicable"],
    ["X", "notApplicable"],
    ["\u00A0x", "notApplicable"],
    ["…", "notAvailable"],
    ["...", "notAvailable"],
    ["..", "notAvailable"],
    ["……", "notAvailable"],
  ] as [string, "nil" | "notApplicable" | "notAvailable"][])(
    "[NUM-06] %j is the mark of a state",
    (text, state) => {
      expect(read(text)).toEqual({ kind: "mark", state });
    },
  );

  it.each([
    ["one dot", ".", none()],
    ["two crosses", "xx", none()],
    ["a cross and a word", "x hộ", none()],
    ["nothing", "", { kind: "blank" }],
    ["spaces only", " \u00A0\u200B", { kind: "blank" }],
  ] as [string, string, NumberReading][])("[NUM-06] is no mark: %s", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ["không", "nil"],
    ["Không", "nil"],
    ["KHÔNG", "nil"],
    ["khong", "nil"],
    ["ko", "nil"],
    ["k", "nil"],
    ["KPS", "nil"],
    ["K.P.S", "nil"],
    ["không phát sinh", "nil"],
    ["Không phát sinh.", "nil"],
    ["chưa phát sinh", "nil"],
    ["ko ps", "nil"],
    ["0 có", "nil"],
    ["không có", "nil"],
    ["không có vụ nào", "nil"],
    ["không xảy ra vụ việc nào", "nil"],
    ["không hộ", "nil"],
    ["không có hộ nào", "nil"],
    ["Kho\u0302ng", "nil"],
    ["chưa có số liệu", "notAvailable"],
    ["Chưa có", "notAvailable"],
    ["chưa tổng hợp", "notAvailable"],
    ["không có số liệu", "notAvailable"],
    ["Không áp dụng", "notApplicable"],
    ["không thuộc đối tượng", "notApplicable"],
    ["N/A", "notApplicable"],
  ] as [string, "nil" | "notApplicable" | "notAvailable"][])(
    "[NUM-07] %s proposes a state",
    (text, proposed) => {
      expect(read(text)).toEqual(nil(proposed));
    },
  );

  it.each([
    ["không người", none()],
    ["0 hộ", variant(0)],
    ["0", plain(0)],
    ["không đạt", none()],
    ["không rõ", none()],
  ])("[NUM-07] %s is no state in words", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("units", () => {
  it.each([
    ["45 hộ", "hộ", variant(45)],
    ["45hộ", "hộ", variant(45)],
    ["45 Hộ.", "hộ", variant(45)],
    ["45 ho", "hộ", variant(45)],
    ["45 (hộ)", "hộ", variant(45)],
    ["1.234 hộ", "hộ", variant(1234)],
    ["12 %", "%", variant(12)],
    ["12%", "%", variant(12)],
    ["-4,13%", "%", variant(-4.13)],
    ["12 phần trăm", "%", variant(12)],
    ["1,2%", "điểm %", variant(1.2)],
    ["1,2 điểm %", "điểm %", variant(1.2)],
    ["9,5‰", "‰", variant(9.5)],
    ["500 triệu", "triệu đồng", variant(500)],
    ["500 trđ", "triệu đồng", variant(500)],
    ["500 tr.đ", "triệu đồng", variant(500)],
    ["500 triệu đồng", "triệu đồng", variant(500)],
    ["500 trieu dong", "triệu đồng", variant(500)],
    ["47,2 triệu", "triệu đồng/người/năm", variant(47.2)],
    ["47,2 triệu đồng/người", "triệu đồng/người/năm", variant(47.2)],
    ["73,4 tạ", "tạ/ha", variant(73.4)],
    ["73,4 tạ/ha", "tạ/ha", variant(73.4)],
    ["12 bài", "tin, bài", variant(12)],
    ["12 tin bài", "tin, bài", variant(12)],
    ["12 tin, bài", "tin, bài", variant(12)],
  ])("[NUM-08] %s is one reading in a row of %s", (text, unitOfMeasure, expected) => {
    expect(read(text, unitOfMeasure)).toEqual(expected);
  });

  it("[NUM-08] takes a share where the row's unit is unknown, and nothing else", () => {
    expect(readNumberText("11,32%", { decimals: 2 })).toEqual(variant(11.32));
    expect(readNumberText("45 hộ", { decimals: 0 })).toEqual(noted(45, "hộ"));
  });

  it("[NUM-08] keeps the doubt of the number", () => {
    expect(read("1.234 tấn", "tấn", 1)).toEqual(either(1234, 1.234));
  });

  it.each([
    ["1,2 tỷ", "triệu đồng", scale("tỷ", 1200)],
    ["1,2 tỉ đồng", "triệu đồng", scale("tỉ đồng", 1200)],
    ["1,2tỷ", "triệu đồng", scale("tỷ", 1200)],
    ["-1,2 tỷ", "triệu đồng", scale("tỷ", -1200)],
    ["1.234 tỷ", "triệu đồng", scale("tỷ", 1234000, 1234)],
    ["1.234.567.000 đồng", "triệu đồng", scale("đồng", 1234.567)],
    ["500.000 đ", "triệu đồng", scale("đ", 0.5)],
    ["800 nghìn đồng", "triệu đồng", scale("nghìn đồng", 0.8)],
    ["1 tỷ 200 triệu", "triệu đồng", scale("1 tỷ 200 triệu", 1200)],
    ["1 tỷ 200 triệu", "đồng", scale("1 tỷ 200 triệu", 1_200_000_000)],
    ["1,2 nghìn người", "người", scale("nghìn người", 1200)],
    ["3 vạn", "con", scale("vạn", 30000)],
    ["12%", "‰", scale("%", 120)],
    ["12‰", "%", scale("‰", 1.2)],
    ["7,34 tấn/ha", "tạ/ha", scale("tấn/ha", 73.4)],
    ["850 kg", "tấn", scale("kg", 0.85)],
    ["5.000 m2", "ha", scale("m2", 0.5)],
    ["5.000 m²", "ha", scale("m²", 0.5)],
    ["2 km2", "ha", scale("km2", 200)],
    ["1200 m", "km", scale("m", 1.2)],
  ])("[NUM-09] %s in a row of %s is on another scale", (text, unitOfMeasure, expected) => {
    expect(read(text, unitOfMeasure, 1)).toEqual(expected);
  });

  it.each([
    ["45 người", "hộ", noted(45, "người")],
    ["5 trạm", "công trình", noted(5, "trạm")],
    ["5 tr", "trẻ", noted(5, "tr")],
    ["12%", "người", noted(null, "%")],
    ["5 triệu người", "triệu đồng", noted(5, "triệu người")],
    ["1,2 điểm %", "%", noted(null, "điểm %")],
    ["47 triệu đồng/hộ", "triệu đồng/người/năm", noted(47, "triệu đồng/hộ")],
  ])("[NUM-10] %s in a row of %s is another thing", (text, unitOfMeasure, expected) => {
    expect(read(text, unitOfMeasure)).toEqual(expected);
  });
});

describe("notes", () => {
  it.each([
    ["15 vụ (02 người chết)", "vụ", noted(15, "(02 người chết)")],
    ["15 (02 người chết)", "vụ", noted(15, "(02 người chết)")],
    ["15 vụ (02 người chết", "vụ", noted(15, "(02 người chết")],
    ["0,86% (còn 4,17%)", "%", noted(0.86, "(còn 4,17%)")],
    ["0,7% (còn 4,33%)", "%", noted(0.7, "(còn 4,33%)")],
    ["15 (mười lăm) vụ", "vụ", noted(15, "(mười lăm)")],
    ["15 vụ, trong đó 02 vụ nghiêm trọng", "vụ", noted(15, "vụ, trong đó 02 vụ nghiêm trọng")],
    ["15; tr.đ: 3 nữ", "người", noted(15, "; tr.đ: 3 nữ")],
    ["15*", "vụ", noted(15, "*")],
    ["0 (không phát sinh)", "vụ", noted(0, "(không phát sinh)")],
    ["15 nam, 20 nữ", "người", noted(null, "nam, 20 nữ")],
    ["15 nam (20 nữ)", "người", noted(null, "nam (20 nữ)")],
    ["12\n345 hộ", "hộ", noted(null, "345 hộ")],
    ["95% trở lên", "%", noted(null, "% trở lên")],
    ["gấp 2 lần", "%", noted(null, "gấp 2 lần")],
    ["Trường số 5", "trường", noted(null, "Trường số 5")],
  ])("[NUM-10] %j in a row of %s", (text, unitOfMeasure, expected) => {
    expect(read(text, unitOfMeasure, 2)).toEqual(expected);
  });

  it("[NUM-10] keeps two readings although there is a remark", () => {
    expect(read("1.234 (tạm tính)", "tấn", 1)).toEqual(either(1234, 1.234));
  });

  it("[NUM-10] gives a plain number no note", () => {
    expect(read("12", "vụ")).toEqual(plain(12));
  });

  it.each([
    ["Khoảng 4", noted(4, "Khoảng")],
    ["ước đạt 95,5%", noted(95.5, "ước đạt")],
    ["~ 4", noted(4, "~")],
    ["tổng số: 15", noted(15, "tổng số:")],
    ["âm 5", noted(-5, "âm")],
    ["> 5", noted(null, "> 5")],
    ["< 7,6", noted(null, "< 7,6")],
    ["Dưới 3", noted(null, "Dưới 3")],
    ["giảm 1,2", noted(null, "giảm 1,2")],
    ["từ 93,7% trở lên", noted(null, "từ 93,7% trở lên")],
    ["giảm từ 0,5% trở lên", noted(null, "giảm từ 0,5% trở lên")],
    ["61-62", { kind: "range", low: 61, high: 62 }],
    ["61 – 62", { kind: "range", low: 61, high: 62 }],
    ["6,6-6,8", { kind: "range", low: 6.6, high: 6.8 }],
    ["6,6%-6,8%", { kind: "range", low: 6.6, high: 6.8 }],
    ["từ 3 đến 5", { kind: "range", low: 3, high: 5 }],
    ["5-3", none()],
    ["5-5", none()],
  ] as [string, NumberReading][])("[NUM-11] reads %s", (text, expected) => {
    expect(read(text, "%", 2)).toEqual(expected);
  });
});

describe("no numbers", () => {
  it.each([
    ["13/15"],
    ["13/15 xã"],
    ["13 / 15"],
    ["3/5"],
    ["05/10/2024"],
    ["3.5.2024"],
    ["12 15"],
    ["12+3"],
    ["12\t345"],
    ["12  345"],
    ["12\n345"],
    ["Xuất siêu"],
    ["Đạt"],
    ["abc"],
    ["=A1"],
  ])("[NUM-12] %j is no number", (text) => {
    const reading = read(text, "xã", 2);
    expect(reading.kind === "number" || reading.kind === "ambiguous").toBe(false);
    expect(reading.kind === "withNote" ? reading.value : null).toBeNull();
  });

  it.each([
    ["1O", 10],
    ["1o5", 105],
    ["l2", 12],
    ["1l2", 112],
    ["2O,5", 20.5],
    ["1E+05", 100000],
    ["1,5e3", 1500],
    ["-2E+02", -200],
  ])("[NUM-12] %s proposes what it looks like", (text, candidate) => {
    expect(read(text, "hộ", 1)).toEqual(none(candidate));
  });

  it("[NUM-12] proposes nothing for a litre or a word", () => {
    expect(read("2l", "con")).toEqual(noted(2, "l"));
    expect(read("Ool", "con")).toEqual(none());
  });
});
