import { issueDate, readSummaryContent, writeReport } from "../../../src/core/province";
import type { Submission } from "../../../src/core/submission";
import type { WorkbookData } from "../../../src/core/workbook";
import { aPlan, aSubmission } from "../../support/builders";
import {
  cellOf,
  commendation,
  contentOf,
  PLAN,
  reportOf,
  sectionTexts,
  sourcedFigures,
  summaryData,
  textsOf,
  WHERE,
} from "./support";

/** X1 and X2 of three communes have reported, the office has not. Last year of the two: 300. */
function twoUnits(x1 = 110): readonly Submission[] {
  return [
    aSubmission(PLAN, "X1")
      .actual("KT01", 90)
      .estimate("KT01", x1)
      .both("HN01", 45)
      .both("HO01", 900)
      .build(),
    aSubmission(PLAN, "X2")
      .actual("KT01", 150)
      .estimate("KT01", 220)
      .both("HN01", 80)
      .both("HO01", 1600)
      .build(),
  ];
}

/** All three communes: 110 + 220 + 340 = 670 of 660; poor households 195 of 4.000, 4,875%, shown 4,88%. */
const allThree: readonly Submission[] = [
  ...twoUnits(),
  aSubmission(PLAN, "X3")
    .actual("KT01", 300)
    .estimate("KT01", 340)
    .both("HN01", 70)
    .both("HO01", 1500)
    .build(),
];

const targets = (submissions: readonly Submission[]) =>
  sectionTexts(reportOf(PLAN, submissions), "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU");

describe("reading the summary back", () => {
  const data = summaryData(PLAN, twoUnits());
  const changed = (change: (data: WorkbookData) => WorkbookData) => readSummaryContent(change(data), PLAN);

  it("[PRV-01] finds sheets and columns by name, and loses no row when one is put in between", () => {
    const moved = changed((workbook) => ({
      ...workbook,
      sheets: [...workbook.sheets].reverse().map((sheet) => ({
        ...sheet,
        name: sheet.name.toUpperCase(),
        // A blank row after every row, and a column before the first.
        rows: sheet.rows.map((row) => ({
          ...row,
          rowIndex: row.rowIndex * 2,
          cells: row.cells.map((cell) => ({ ...cell, columnIndex: cell.columnIndex })),
        })),
      })),
    }));
    const before = contentOf(PLAN, twoUnits());
    expect(moved.ok && moved.value.indicators.map((row) => [row.code, row.actual.value, row.group])).toEqual(
      before.indicators.map((row) => [row.code, row.actual.value, row.group]),
    );
    expect(moved.ok && moved.value.orgUnits).toEqual(before.orgUnits);
  });

  it("[PRV-02] refuses a workbook that is no summary", () => {
    expect(changed((workbook) => ({ ...workbook, sheets: [] }))).toEqual({
      ok: false,
      error: { kind: "notSummary" },
    });
  });

  it("[PRV-02] refuses a summary of another period, and tells of a plan that was changed since", () => {
    const stamped = (value: string) =>
      changed((workbook) => ({ ...workbook, properties: new Map([["thi-dua", value]]) }));
    expect(stamped("product=thi-dua;schema=summary@1;plan=abc;period=năm 2023")).toEqual({
      ok: false,
      error: { kind: "otherPeriod", period: "năm 2023", planPeriod: "năm 2024" },
    });
    expect(stamped("product=thi-dua;schema=summary@1;plan=abc;period=năm 2024")).toMatchObject({
      ok: true,
      value: { planChanged: true },
    });
  });

  it.each([
    [
      "a formula without a result",
      { kind: "formula", value: null, formula: "1+1" },
      { kind: "notCalculated" },
    ],
    ["an error", { kind: "error", value: "#REF!" }, { kind: "errorCell", text: "#REF!" }],
  ] as const)("[PRV-02] stops at %s, with its cell", (_, cell, error) => {
    const { sheet, address } = contentOf(PLAN, twoUnits()).indicators[0]!.estimate;
    const at = cellOf(data, sheet, address)!;
    const broken = changed((workbook) => ({
      ...workbook,
      sheets: workbook.sheets.map((entry) => ({
        ...entry,
        rows: entry.rows.map((row) => ({
          ...row,
          cells: row.cells.map((one) => (one === at ? { ...one, ...cell } : one)),
        })),
      })),
    }));
    expect(broken).toEqual({ ok: false, error: { ...error, sheet: "Tổng hợp", address } });
  });
});

describe("figures of the text", () => {
  it("[PRV-03] every figure with a cell reads as that cell does", () => {
    const data = summaryData(PLAN, allThree);
    const figures = sourcedFigures(reportOf(PLAN, allThree)).filter(({ source }) => source.address !== null);
    expect(figures.length).toBeGreaterThan(6);
    for (const { text, source } of figures) {
      const cell = cellOf(data, source.sheet, source.address!)!;
      if (cell.kind !== "number") {
        expect(text).toBe(cell.value);
        continue;
      }
      // `4,88%` of 4.875: the digits shown are the cell's, rounded; differences are told without their sign.
      const digits = /[\d.]+(?:,(\d+))?/u.exec(text);
      if (digits === null) {
        expect(Math.abs(cell.value)).toBeLessThan(0.005);
        continue;
      }
      const shown = Number(digits[0].replace(/\./gu, "").replace(",", "."));
      const places = digits[1]?.length ?? 0;
      expect(Math.abs(shown - Math.abs(cell.value))).toBeLessThanOrEqual(0.5000001 * 10 ** -places);
    }
  });

  it("[PRV-03] a changed value moves the summary's cell and the sentence with it", () => {
    const before = targets(twoUnits(110)).find((text) => text.startsWith("Giá trị sản xuất"))!;
    const after = targets(twoUnits(120)).find((text) => text.startsWith("Giá trị sản xuất"))!;
    const cell = (x1: number) => {
      const row = contentOf(PLAN, twoUnits(x1)).indicators.find((entry) => entry.code === "KT01")!;
      return row.estimate.value;
    };
    expect([cell(110), cell(120)]).toEqual([330, 340]);
    expect(before).toContain("ước cả năm 330 triệu đồng");
    expect(after).toContain("ước cả năm 340 triệu đồng");
  });

  it("[PRV-04] counts what is reached, and what is named adds up", () => {
    expect(targets(allThree)).toContain(
      "Có 02/02 chỉ tiêu đạt và vượt kế hoạch, trong đó 02 chỉ tiêu vượt (đánh giá theo ước thực hiện cả năm).",
    );
    // 125 of 2.500 is 5%, not below it; the sum could still grow.
    expect(targets(twoUnits())[1]).toMatch(
      /^Chưa có chỉ tiêu nào trong 02 chỉ tiêu được giao đạt kế hoạch; 01 chỉ tiêu không đạt; 01 chỉ tiêu chưa đến kỳ đánh giá/u,
    );
  });

  it("[PRV-05] says what is provisional, with its units, and that last year is of the same units", () => {
    const report = reportOf(PLAN, twoUnits());
    expect(targets(twoUnits())).toContain(
      "Giá trị sản xuất: thực hiện đến ngày 15/10/2024 là 240 triệu đồng, ước cả năm 330 triệu đồng, kế hoạch 660 triệu đồng, đạt 50% kế hoạch; bằng 110% năm trước (tạm tính, 2/3 đơn vị).",
    );
    const opening = textsOf(report)[1]!;
    expect(opening).toContain("Số liệu tổng hợp từ 02/04 đơn vị");
    expect(opening).toContain("Còn 02 đơn vị chưa có số liệu: UBND thị trấn Phú Hòa; Chi cục Thống kê.");
    expect(opening).toContain("số tạm tính");
    expect(targets(allThree).join("\n")).not.toContain("tạm tính");
  });

  it("[PRV-06] a share differs from its target by points, an amount by percent", () => {
    const texts = targets(allThree);
    // 670 of 660 is 101,515…; 195 of 4.000 is 4,875, which is 0,12 below 5 after rounding to 4,88.
    expect(texts.find((text) => text.startsWith("Giá trị sản xuất"))).toContain("đạt 101,5% kế hoạch");
    expect(texts.find((text) => text.startsWith("Tỷ lệ hộ nghèo"))).toBe(
      "Tỷ lệ hộ nghèo: thực hiện 4,88%, kế hoạch dưới 5%, thấp hơn mức kế hoạch 0,12 điểm %; giảm 0,13 điểm % so với năm trước.",
    );
  });
});

describe("words, movements, commendation, publicity", () => {
  const said = (code: string, text: string) => ({ code, text, location: WHERE });
  const movement = (activities: string) => ({
    code: "PT1",
    activities,
    result: "Xong 02 km đường",
    participants: "",
    difficulties: "",
    location: WHERE,
  });
  const campaign = (name: string, kind: string, reviewDate: string) => ({
    name,
    kind,
    audience: "",
    from: "",
    to: "",
    launchDocument: "",
    reviewDate,
    result: "",
    location: WHERE,
  });
  const reports = [
    aSubmission(PLAN, "X1").with({
      assessments: [
        said("DG10", '- Chậm <giải ngân> & “vướng” "mặt bằng"\n- Thiếu vốn'),
        said("DG13", "Đề nghị cấp vốn"),
      ],
      movements: [movement("Vận động hiến đất")],
      campaigns: [campaign("Đợt 1", "Theo đợt", ""), campaign("Đợt 2", "Chuyên đề", "30/9/2024")],
      commendations: [
        commendation({ group: "Trực tiếp công tác, lao động" }),
        commendation({ group: "Trực tiếp công tác, lao động" }),
        commendation({ group: "Lãnh đạo, quản lý" }),
        commendation({ group: "" }),
        commendation({ awardeeKind: "collective", group: "Lãnh đạo, quản lý" }),
        commendation({ status: "Đề nghị khen thưởng", award: "Bằng khen" }),
      ],
      exemplars: [{ kind: "Mô hình mới", name: "Tên mô hình", place: "", summary: "", location: WHERE }],
    }),
    aSubmission(PLAN, "X2").with({ assessments: [said("DG13", "đề nghị  cấp vốn")] }),
  ].map((builder) => builder.build());
  const report = reportOf(PLAN, reports);

  it("[PRV-07] keeps the units' words, names the unit, tells the same words once", () => {
    expect(sectionTexts(report, "TỒN TẠI")).toEqual([
      "1. Tồn tại, hạn chế",
      'UBND xã Bình An: Chậm <giải ngân> & “vướng” "mặt bằng"',
      "Thiếu vốn",
      "2. Nguyên nhân",
      "(Chưa đơn vị nào nêu nội dung này: đề nghị cơ quan tổng hợp bổ sung hoặc bỏ mục trước khi trình ký.)",
    ]);
    expect(sectionTexts(report, "KIẾN NGHỊ")).toEqual([
      "UBND xã Bình An; UBND xã Bình Minh: Đề nghị cấp vốn",
    ]);
  });

  it("[PRV-08] tells each movement with its units, and counts campaigns by kind", () => {
    const texts = sectionTexts(report, "CÁC PHONG TRÀO");
    expect(texts[0]).toBe("1. Phong trào “Chung sức xây dựng nông thôn mới”");
    expect(texts).toContain("UBND xã Bình An: Vận động hiến đất");
    expect(sectionTexts(report, "THEO ĐỢT").slice(0, 2)).toEqual([
      "Có 01 đơn vị phát động 02 phong trào thi đua (theo đợt: 01; chuyên đề: 01); 01 phong trào đã ghi ngày sơ kết, tổng kết.",
      "Đơn vị chưa nêu phong trào tự phát động: UBND xã Bình Minh.",
    ]);
  });

  it("[PRV-09] counts commendations and the share of people in direct work, without names", () => {
    expect(sectionTexts(report, "KHEN THƯỞNG").slice(0, 5)).toEqual([
      "Khen thưởng theo thẩm quyền: 01 tập thể, 04 cá nhân, gồm:",
      "Giấy khen: 01 tập thể, 04 cá nhân.",
      // 2 of the 3 whose group is written.
      "Trong 03 cá nhân có ghi đối tượng trong danh sách, 02 người trực tiếp công tác, lao động, bằng 66,7%; 01 cá nhân trong danh sách chưa ghi đối tượng.",
      "Đề nghị cấp trên khen thưởng: 01 cá nhân, gồm:",
      "Bằng khen: 01 cá nhân.",
    ]);
    expect(textsOf(report).join("\n")).not.toContain("Người mẫu");
  });

  it("[PRV-10] counts examples by kind and names none", () => {
    expect(sectionTexts(report, "TUYÊN TRUYỀN")).toEqual([
      "Các đơn vị đã gửi báo cáo chưa nêu số lượng tuyên truyền.",
      "Điển hình, mô hình, nhân tố mới được giới thiệu: mô hình mới: 01.",
    ]);
  });

  it("[PRV-11] lists what is missing before the report is written", () => {
    expect(report.gaps).toContainEqual({
      kind: "missingOrgUnits",
      names: ["UBND thị trấn Phú Hòa", "Chi cục Thống kê"],
    });
    expect(report.gaps).toContainEqual({ kind: "withoutFigure", codes: ["KT01", "XH01"] });
    expect(report.gaps.find((gap) => gap.kind === "withoutWords")).toMatchObject({
      titles: expect.arrayContaining(["Phương hướng, nhiệm vụ năm sau"]),
    });
    // Every place that the document leaves for the office to write is in the list of what is missing.
    const silent = reportOf(PLAN, []);
    const left = silent.sections
      .flatMap(({ paragraphs }) => paragraphs)
      .filter(({ kind }) => kind === "placeholder");
    const said = silent.gaps.find((gap) => gap.kind === "withoutWords");
    expect(said).toMatchObject({ titles: expect.arrayContaining([expect.stringMatching(/^Phong trào “/u)]) });
    expect(said?.kind === "withoutWords" ? said.titles.length : 0).toBeGreaterThanOrEqual(left.length);
  });
});

describe("head and edges", () => {
  it.each([
    ["2024-02-05", "ngày 05 tháng 02 năm 2024"],
    ["2024-10-15", "ngày 15 tháng 10 năm 2024"],
    ["2024-03-09", "ngày 09 tháng 3 năm 2024"],
    [null, "ngày …… tháng …… năm ……"],
  ])("[PRV-12] writes %s as the decree does", (date, text) => {
    expect(issueDate(date)).toBe(text);
  });

  it("[PRV-12] head and signature follow the kind of office", () => {
    expect(reportOf(PLAN, []).issuer).toMatchObject({
      upperLine: "ỦY BAN NHÂN DÂN",
      lowerLine: "HUYỆN BÌNH SƠN",
      symbol: "BC-UBND",
      signature: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    });
    const office = aPlan()
      .withSettings({ consolidatingOffice: "Sở Nội vụ", superiorOffice: "UBND tỉnh Gia Lai" })
      .build();
    expect(reportOf(office, []).issuer).toMatchObject({
      upperLine: "ỦY BAN NHÂN DÂN TỈNH GIA LAI",
      lowerLine: "SỞ NỘI VỤ",
      symbol: "BC-……",
      signature: ["GIÁM ĐỐC"],
    });
  });

  it("[PRV-14] stays right when nobody has reported", () => {
    const report = reportOf(PLAN, []);
    const texts = textsOf(report);
    expect(texts[1]).toContain("Số liệu tổng hợp từ 0/04 đơn vị");
    expect(sectionTexts(report, "CHỈ TIÊU")[1]).toMatch(
      /^Chưa có chỉ tiêu nào trong 02 chỉ tiêu được giao đạt kế hoạch; 02 chỉ tiêu chưa đủ căn cứ để đánh giá/u,
    );
    expect(texts).toContain("Giá trị sản xuất: chưa có số liệu (kế hoạch 660 triệu đồng).");
    expect(texts.join("\n")).not.toMatch(/NaN|undefined|null/u);
  });

  it("[PRV-14] says in words that none is reached, and that there is no target", () => {
    const poor = [
      aSubmission(PLAN, "X1").both("KT01", 100).both("HN01", 90).both("HO01", 900).build(),
      aSubmission(PLAN, "X2").both("KT01", 200).both("HN01", 90).both("HO01", 900).build(),
      aSubmission(PLAN, "X3").both("KT01", 300).both("HN01", 90).both("HO01", 900).build(),
    ];
    expect(targets(poor)[1]).toBe(
      "Chưa có chỉ tiêu nào trong 02 chỉ tiêu được giao đạt kế hoạch; 02 chỉ tiêu không đạt (đánh giá theo ước thực hiện cả năm).",
    );
    const bare = aPlan().withTarget("KT01", "whole", null).build();
    expect(sectionTexts(reportOf(bare, []), "CHỈ TIÊU")[1]).toMatch(
      /^Kế hoạch năm không giao chỉ tiêu chung/u,
    );
  });

  it("[PRV-14] a sample says that it is one", () => {
    const sample = aPlan().withSettings({ isSample: true }).build();
    expect(writeReport(contentOf(sample, []), sample).banner).toBe(
      "SỐ LIỆU MẪU – KHÔNG PHẢI CHỈ TIÊU ĐƯỢC GIAO",
    );
    expect(reportOf(PLAN, []).banner).toBeNull();
  });
});
