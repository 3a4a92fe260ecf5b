import type { FindingCode, FindingParams } from "../../src/core/finding";
import { describeFinding, english, vietnamese } from "../../src/i18n";
import { aFinding } from "./places";

const row = { indicator: "KT04", name: "Giá trị sản xuất", column: "Thực hiện" };

/** Code and parameters that belong together. */
function said<C extends FindingCode>(code: C, params: FindingParams[C]): readonly [string, string] {
  const finding = aFinding(code, params);
  return [describeFinding(finding, vietnamese), describeFinding(finding, english)];
}

it("[SAY-04] says an estimate that misses its plan as people say it", () => {
  const [vi, en] = said("target.missed-unexplained", {
    indicator: "CC01",
    name: "Tỷ lệ hồ sơ giải quyết đúng hạn",
    value: 92.3,
    target: "95",
    sense: "atLeast",
    judgedOn: "estimate",
    unitOfMeasure: "%",
  });
  expect(vi).toBe(
    "Biểu 01, ô G12: CC01: Ước cả năm 92,3% chưa đạt kế hoạch (từ 95% trở lên): đề nghị nêu nguyên nhân.",
  );
  expect(en).toBe(
    "“Biểu 01”, cell G12: CC01: “Ước cả năm” 92.3% misses the plan (“at least 95”): please give the cause.",
  );
});

it("[SAY-04] says a slip of thousands with both figures, their ratio and the unit it was likely typed in", () => {
  const both = (value: number, factor: number, unitOfMeasure = "triệu đồng") =>
    said("cell.magnitude", {
      ...row,
      value,
      factor,
      reference: 165_000,
      referenceKind: "previous",
      unitOfMeasure,
      proposed: value / factor,
    });
  const slip = (...slipped: Parameters<typeof both>) => both(...slipped)[0];
  const [vi, en] = both(170_000_000, 1000);
  // 170.000.000 / 165.000 = 1.030,3: about a thousand, to two digits.
  expect(vi).toBe(
    "Biểu 01, ô G12: KT04 gấp khoảng 1.000 lần năm trước (170.000.000 so với 165.000): đề nghị kiểm tra đơn vị tính (có thể đã ghi theo nghìn đồng).",
  );
  expect(en).toBe(
    "“Biểu 01”, cell G12: KT04 is about 1,000 times last year (170,000,000 against 165,000): please check the unit of measure (perhaps typed in “nghìn đồng”).",
  );
  expect(slip(170, -1000)).toContain("theo tỷ đồng");
  expect(slip(170_000_000_000, 1_000_000)).toContain("theo đồng");
  expect(slip(17_000_000, 100)).toContain("(tỷ, triệu, nghìn đồng)");
  expect(slip(170, -1000, "tấn")).toContain("kiểm tra đơn vị tính.");
});

it("[SAY-09] offers a doubtful number with the size of each reading", () => {
  const number = (text: string, larger: number, smaller: number) =>
    said("cell.ambiguous-number", { ...row, text, larger, smaller })[0];
  const start = "Biểu 01, ô G12: KT04 ghi";
  expect(number("1.234", 1234, 1.234)).toBe(
    `${start} “1.234” ở dạng chữ: đề nghị chọn 1.234 (hơn 1 nghìn) hay 1,234 (hơn 1).`,
  );
  expect(number("25.000", 25_000, 25)).toBe(
    `${start} “25.000” ở dạng chữ: đề nghị chọn 25.000 (25 nghìn) hay 25.`,
  );
  expect(number("1.234.567.890", 1_234_567_890, 1_234_567.89)).toBe(
    `${start} “1.234.567.890” ở dạng chữ: đề nghị chọn 1.234.567.890 (hơn 1 tỷ) hay 1.234.567,89 (hơn 1 triệu).`,
  );
  expect(number("- 5", 5, -5)).toBe(`${start} “- 5” ở dạng chữ: đề nghị chọn 5 hay -5.`);
});

it("[SAY-01] says the place of a cell, a row, a sheet, or none", () => {
  const note = (place: object) => describeFinding(aFinding("file.macros", {}, place), vietnamese);
  const sentence = "Tệp có macro; không chạy macro, chỉ đọc số liệu.";
  expect(note({ sheet: "Biểu 01", rowIndex: 11, columnIndex: 6 })).toBe(`Biểu 01, ô G12: ${sentence}`);
  expect(note({ sheet: "Biểu 01", rowIndex: 11 })).toBe(`Biểu 01, dòng 12: ${sentence}`);
  expect(note({ sheet: "Biểu 01" })).toBe(`Biểu 01: ${sentence}`);
  expect(note({ file: "x.xlsx" })).toBe(sentence);
});
