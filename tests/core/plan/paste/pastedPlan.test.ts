import {
  joinPastedPlan,
  pastedTarget,
  planFromPaste,
  readPastedPlan,
  samplePlan,
  splitPastedText,
} from "../../../../src/core/plan";
import type { PastedDecision } from "../../../../src/core/plan";
import { newIndicator } from "../../../../src/core/plan/paste/newIndicator";
import { readPastedTable } from "../../../../src/core/plan/paste/pastedTable";

const plan = samplePlan({ model: "huyen", set: "core" });
const COVERAGE = { kinds: ["xã"], codes: [] };

describe("a table copied as text", () => {
  it("[PLN-70] is taken apart by tabs and lines; marks around a cell hold its line breaks", () => {
    const text = 'TT\tChỉ tiêu\r\n1\t"Tỷ lệ hộ\nnghèo ""đa chiều"""\r\n\r\n2\tX';
    expect(splitPastedText(text)).toEqual([
      ["TT", "Chỉ tiêu"],
      ["1", 'Tỷ lệ hộ\nnghèo "đa chiều"'],
      ["2", "X"],
    ]);
  });

  it("[PLN-70] keeps a mark that no other closes as a letter", () => {
    expect(splitPastedText('1\t"Ba nhất\t5\n2\tnhà 3" cũ\t6')).toEqual([
      ["1", '"Ba nhất', "5"],
      ["2", 'nhà 3" cũ', "6"],
    ]);
  });
});

describe("the rows of a plan", () => {
  it("[PLN-71] are found by their headings, wherever the columns stand, below a title", () => {
    const table = readPastedTable([
      ["Phụ lục kèm theo", "", "", "", ""],
      ["Stt", "ĐVT", "Chỉ tiêu chủ yếu", "TH 2023", "KH 2024"],
      ["(1)", "(2)", "(3)", "(4)", "(5)"],
      ["I", "", "KINH TẾ", "", ""],
      ["1", "triệu đồng", "Thu ngân sách", "100", "120"],
      ["2", "%", "Tr.đó: thu nội địa", "", "từ 93,7% trở lên"],
    ]);
    expect(table).toEqual({
      hasHeadings: true,
      rows: [
        {
          line: 5,
          code: "",
          name: "Thu ngân sách",
          unitOfMeasure: "triệu đồng",
          target: "120",
          group: "KINH TẾ",
        },
        {
          line: 6,
          code: "",
          name: "Tr.đó: thu nội địa",
          unitOfMeasure: "%",
          target: "từ 93,7% trở lên",
          group: "KINH TẾ",
        },
      ],
    });
  });

  it("[PLN-71] are taken in the usual order without headings; a table of other columns is none", () => {
    expect(readPastedTable([["1", "Số hộ nghèo", "hộ", "90"]])).toMatchObject({
      hasHeadings: false,
      rows: [{ name: "Số hộ nghèo", unitOfMeasure: "hộ", target: "90" }],
    });
    expect(readPastedTable([["Kính gửi", "UBND xã"]])).toBeNull();
  });
});

describe("what a row means", () => {
  const read = (name: string, unit: string, target = "1") =>
    readPastedPlan([["1", name, unit, target]], plan.indicators)!.indicators[0]!;

  it("[PLN-72] is certain where the name is the same but for accents, numbering and punctuation", () => {
    expect(read("1.2. Tổng giá trị sản xuất trên địa bàn (giá so sánh 2010)", "triệu đồng").best).toEqual({
      code: "KT01",
      confidence: "certain",
    });
    expect(read("TONG GIA TRI SAN XUAT TREN DIA BAN - GIA SO SANH 2010", "tỷ đồng").best).toEqual({
      code: "KT01",
      confidence: "certain",
    });
  });

  it("[PLN-72] is only likely where the name resembles one, and never in another unit of measure", () => {
    const named = "Tổng giá trị sản xuất địa bàn (giá so sánh năm 2010)";
    expect(read(named, "triệu đồng").best).toEqual({ code: "KT01", confidence: "likely" });
    expect(read(named, "hộ").best).toBeNull();
    expect(read("Số cây xanh trồng mới trong trường học", "cây").best).toBeNull();
  });

  it("[PLN-72] is proposed to one row only, the surest first", () => {
    const name = plan.indicators.find(({ code }) => code === "KT01")!.name;
    const rows = readPastedPlan(
      [
        ["1", "Tổng giá trị sản xuất địa bàn (giá so sánh năm 2010)", "triệu đồng", "5"],
        ["2", name, "triệu đồng", "6"],
      ],
      plan.indicators,
    )!.indicators;
    expect(rows.map(({ best }) => best?.code ?? null)).toEqual([null, "KT01"]);
    expect(rows[0]!.similar[0]).toBe("KT01");
    expect(rows.map(({ freeCode }) => freeCode)).toEqual(["CT01", "CT02"]);
  });

  it("[PLN-73] gives a new indicator what the row says: kind, decimals, sense, way to total", () => {
    const make = (unitOfMeasure: string, target: string) => {
      const row = { line: 1, code: "", name: "Tên", unitOfMeasure, target, group: "" };
      const { valueType, decimals, direction, aggregation } = newIndicator(row, "CT01", COVERAGE);
      return [valueType, decimals, direction, aggregation];
    };
    expect(make("%", "dưới 3,125")).toEqual(["percent", 3, "down", "none"]);
    expect(make("cây", "1.200")).toEqual(["number", 0, "up", "sum"]);
    expect(make("", "Đạt")).toEqual(["boolean", 0, "up", "countMet"]);
  });
});

describe("a plan with pasted rows", () => {
  const row = (name: string, unitOfMeasure: string, target: string) => ({
    line: 1,
    code: "",
    name,
    unitOfMeasure,
    target,
    group: "Kinh tế",
  });
  const decisions: readonly PastedDecision[] = [
    { row: row("GTSX", "tỷ đồng", "5.250,5"), code: "KT01" },
    { row: row("Số cây xanh", "cây", "khoảng 500"), code: "CT01" },
    { row: row("Thủy lợi", "%", "nhiều hơn"), code: "CT02" },
  ];

  it("[PLN-74] has the whole's targets, money in the indicator's measure; units' own targets stay", () => {
    const { plan: joined, unread, added } = joinPastedPlan(plan, decisions);
    const [before, after] = [plan, joined].map((one) => one.targetDocuments[0]!.targets.get("KT01")!);
    // 5.250,5 tỷ đồng is 5.250.500 triệu đồng.
    expect(after!.whole?.rule).toEqual({ kind: "atLeast", value: 5_250_500 });
    expect(after!.byOrgUnit).toEqual(before!.byOrgUnit);
    expect(added.map(({ code }) => code)).toEqual(["CT01", "CT02"]);
    expect(joined.targetDocuments[0]!.targets.get("CT01")!.whole?.text).toBe("khoảng 500");
    expect(unread.map(({ decision, problem }) => [decision.code, problem.kind])).toEqual([
      ["CT02", "noReading"],
    ]);
    expect(joined.fingerprint).not.toBe(plan.fingerprint);
  });

  it("[PLN-75] made of them alone has their rows and parts, no sample figure and no rule over absent rows", () => {
    const share = plan.indicators.find(({ code }) => code === "KT06")!;
    const made = planFromPaste(
      plan,
      [{ row: row(share.name, "%", "74"), code: "KT06" }],
      "Quyết định giao",
    ).plan;
    expect(made.indicators.map(({ code }) => code)).toEqual(["KT06.T", "KT06.M", "KT06"]);
    expect([...made.targetDocuments[0]!.targets.keys()]).toEqual(["KT06"]);
    expect([made.settings.isSample, made.previous.size]).toEqual([false, 0]);
    expect(made.targetDocuments[0]!.document).toBe("Quyết định giao");
    // Of the sample's rules only the one over KT06.T and KT06.M can stand.
    expect(made.rules.map(({ description }) => description)).toEqual([
      "Giá trị hai khu vực không quá tổng giá trị sản xuất",
    ]);
  });

  it("[PLN-74] reads a target of the whole by the grammar of targets", () => {
    const indicator = plan.indicators.find(({ code }) => code === "KT01")!;
    const target = pastedTarget(row("x", "triệu đồng", "từ 93,5 trở lên"), indicator);
    expect(target).toMatchObject({ ok: true, value: { rule: { kind: "atLeast", value: 93.5 } } });
  });
});
