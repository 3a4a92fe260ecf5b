import { readWorkbook } from "../../../src/adapters/xlsx/read";
import { writeWorkbook } from "../../../src/adapters/xlsx/write";
import type { Indicator, Plan, PlaceFigures, Target } from "../../../src/core/model";
import { planFingerprint, planToSpec, readPlan, readTarget, samplePlan } from "../../../src/core/plan";
import { foldText } from "../../../src/core/reading";
import type { CellSpec, SheetSpec } from "../../../src/core/workbook";
import { specToData } from "../../support/specToData";

const samples = (["huyen", "tinh", "xa"] as const).flatMap((model) =>
  (["full", "core"] as const).map((set) => ({ name: `${model} ${set}`, model, set })),
);

/** A plan with what no sample has: amendments, texts as issued, withdrawals, switches, owners of a whole. */
function anUnusualPlan(): Plan {
  const plan = samplePlan({ model: "huyen", set: "core" });
  const indicators = plan.indicators.map((indicator): Indicator => {
    if (indicator.code === "XH05")
      return { ...indicator, tolerance: 0.25, hardMaximum: 120.125, direction: "up" };
    if (indicator.code === "KT15")
      return { ...indicator, aggregation: "none", scope: "whole", factor: 0.001 };
    if (indicator.code === "XH12") {
      const births = { kind: "code", code: "XH12.S", previous: true } as const;
      const half = {
        kind: "operation",
        operator: "*",
        left: births,
        right: { kind: "number", value: 0.5 },
      } as const;
      const rest = {
        kind: "operation",
        operator: "-",
        left: half,
        right: { kind: "code", code: "XH12.C", previous: false },
      } as const;
      return { ...indicator, numerator: rest };
    }
    return indicator;
  });
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const issued = (code: string, text: string, place: "orgUnit" | "whole" = "orgUnit"): Target => {
    const read = readTarget(text, byCode.get(code)!, place);
    if (!read.ok || read.value === null) throw new Error(text);
    return read.value;
  };
  const targets = new Map<string, PlaceFigures<Target | null>>([
    ["XH05", { whole: null, wholeWithdrawn: true, byOrgUnit: new Map([["X21811", null], ["X21814", issued("XH05", "Khoảng 96")]]) }],
    ["XH02", { whole: issued("XH02", "giảm 1-1,5%"), byOrgUnit: new Map() }],
    ["XH01", { whole: null, byOrgUnit: new Map([["X21811", issued("XH01", "0,7% (còn 4,33%)")]]) }],
    ["XH03", { whole: null, byOrgUnit: new Map([["X21811", issued("XH03", "giảm từ 5% trở lên")]]) }],
    ["NTM02", { whole: issued("NTM02", "14/14 xã", "whole"), byOrgUnit: new Map([["X21811", issued("NTM02", "Đạt")]]) }],
  ]); // prettier-ignore
  const settings = {
    ...plan.settings,
    superiorDeadlineBefore: "2024-11-15",
    judgedOn: "actual" as const,
    isSample: false,
    contact: "Nguyễn Văn A, 0256 388 0000",
    thresholds: { farAbovePercent: 150, worseThanPreviousPercent: 12.5 },
    severities: new Map([["target.far-above", "off"], ["rule.QT01", "warning"]] as const), // prettier-ignore
  };
  const changed = {
    ...plan,
    settings,
    indicators,
    targetDocuments: [
      ...plan.targetDocuments,
      {
        sheet: "Kế hoạch giao 2",
        document: "Quyết định số 2: =điều chỉnh",
        effectiveFrom: "2024-07-01",
        targets,
      },
    ],
    previous: new Map([
      ...plan.previous,
      ["XH08", { whole: null, byOrgUnit: new Map([["X21811", { value: 0, text: "-" }], ["X21814", { value: null, text: "x" }]]) }],
      ["XH01", { whole: { value: 0.86, text: "0,86% (còn 4,17%)" }, byOrgUnit: new Map() }],
    ]), // prettier-ignore
  };
  return { ...changed, fingerprint: planFingerprint(changed) };
}

/** What the sheet of settings gives besides: every key as typed. */
function withoutRaw(plan: Plan | null): unknown {
  return plan === null ? null : { ...plan, settings: { ...plan.settings, raw: null } };
}

describe("readPlan of planToSpec", () => {
  it.each(samples)("[PLN-80] gives the sample $name back with no finding", ({ model, set }) => {
    const plan = samplePlan({ model, set });
    const read = readPlan(specToData(planToSpec(plan)));
    expect(read.findings).toEqual([]);
    expect(read.plan).toEqual(plan);
  });

  it("[PLN-80] gives an unusual plan back", () => {
    const plan = anUnusualPlan();
    const read = readPlan(specToData(planToSpec(plan)));
    expect(withoutRaw(read.plan)).toEqual(withoutRaw(plan));
    expect(read.plan?.settings.raw.get("Kiểm tra: target.far-above")).toBe("Tắt");
    expect(read.plan?.settings.raw.get("Hạn gửi cấp trên (trước ngày)")).toBe("15/11/2024");
  });

  it.each([
    ["the district's sample", () => samplePlan({ model: "huyen", set: "full" })],
    ["the commune's sample", () => samplePlan({ model: "xa", set: "core" })],
    ["an unusual plan", anUnusualPlan],
  ] as const)("[PLN-80] gives %s back from a file", async (_name, make) => {
    const plan = make();
    const bytes = await writeWorkbook(planToSpec(plan));
    const workbook = await readWorkbook(bytes);
    if (!workbook.ok) throw new Error(workbook.error.reason);
    const read = readPlan(workbook.value);
    expect(read.findings.filter((finding) => finding.severity === "error")).toEqual([]);
    expect(withoutRaw(read.plan)).toEqual(withoutRaw(plan));
  });
});

describe("planToSpec", () => {
  const spec = planToSpec(samplePlan({ model: "huyen", set: "full" }));
  const sheet = (name: string): SheetSpec => spec.sheets.find((one) => one.name === name)!;
  const headers = (name: string): readonly string[] =>
    sheet(name)
      .cells.filter((cell) => cell.style === "header")
      .map((cell) => String(cell.value));

  it("[PLN-81] has the sheets and headers of the contract", () => {
    expect(spec.sheets.map(({ name, visibility }) => [name, visibility ?? "visible"])).toEqual([
      ["Thiết lập", "visible"],
      ["Đơn vị", "visible"],
      ["Chỉ tiêu", "visible"],
      ["Kế hoạch giao", "visible"],
      ["Năm trước", "visible"],
      ["Phong trào", "visible"],
      ["Danh mục", "visible"],
      ["Quy tắc", "visible"],
      ["_danhmuc", "veryHidden"],
    ]);
    expect(headers("Thiết lập")).toEqual(["Mục", "Giá trị", "Ghi chú"]);
    expect(headers("Đơn vị").join("|")).toBe(
      "Mã đơn vị|Tên đơn vị|Loại|Tên khác|Phải báo cáo|Từ ngày|Đến ngày|Đơn vị sau sắp xếp|Ghi chú",
    );
    expect(headers("Chỉ tiêu").join("|")).toBe(
      "Mã|Chỉ tiêu|Nhóm|Bộ|Đơn vị tính|Kiểu số liệu|Số chữ số thập phân|Chiều hướng|Tính chất số liệu|Cách tổng hợp|" +
        "Tử số|Mẫu số|Quyền số|Hệ số|Sai số cho phép|Đơn vị áp dụng|Cơ quan cung cấp số liệu|Phạm vi số liệu|" +
        "Phải nhập|Giá trị nhỏ nhất|Giá trị lớn nhất|Cảnh báo dưới|Cảnh báo trên|Cách tính|Nguồn số liệu",
    );
    expect(headers("Kế hoạch giao").slice(0, 6)).toEqual([
      "Mã",
      "Chỉ tiêu",
      "Đơn vị tính",
      "Toàn địa bàn",
      "X21808",
      "X21811",
    ]);
    expect(headers("Kế hoạch giao")).toHaveLength(4 + 28);
    expect(headers("Quy tắc").join("|")).toBe(
      "Mã|Mô tả|Vế trái|Phép so sánh|Vế phải|Mức độ|Khi thiếu số liệu",
    );
    expect(headers("Phong trào").join("|")).toBe("Mã|Phong trào|Từ năm|Đến năm|Chỉ tiêu liên quan");
    const keys = sheet("Thiết lập")
      .cells.filter((cell) => cell.columnIndex === 0)
      .map((cell) => cell.value);
    expect(keys).toEqual(
      expect.arrayContaining([
        "Cơ quan tổng hợp", "Cơ quan cấp trên", "Đơn vị tiếp nhận", "Đầu mối liên hệ", "Địa danh", "Năm báo cáo",
        "Kỳ báo cáo", "Thời gian chốt số liệu", "Hạn gửi (trước ngày)", "Hạn gửi cấp trên (trước ngày)", "Căn cứ",
        "Đánh giá theo",
      ]),
    ); // prettier-ignore
  });

  it("[PLN-81] writes numbers as numbers and texts as texts, and says that it is a sample", () => {
    const targets = sheet("Kế hoạch giao").cells;
    const row = targets.find((cell) => cell.columnIndex === 0 && cell.value === "XH05")!.rowIndex;
    const at = (rowIndex: number, columnIndex: number): CellSpec =>
      targets.find((cell) => cell.rowIndex === rowIndex && cell.columnIndex === columnIndex)!;
    expect(at(row, 3)).toMatchObject({ value: 96, style: "number2" });
    const boolean = targets.find((cell) => cell.columnIndex === 0 && cell.value === "NTM02")!.rowIndex;
    expect([at(boolean, 3).value, at(boolean, 4).value, at(boolean, 5).value]).toEqual([14, null, "Đạt"]);
    expect([at(0, 0).value, at(0, 1).value]).toEqual([
      "Văn bản",
      "Số liệu mẫu – không phải chỉ tiêu được giao",
    ]);
    for (const name of ["Kế hoạch giao", "Năm trước"]) {
      const shown = sheet(name).cells.map((cell) => cell.value);
      expect(shown).toContain("SỐ LIỆU MẪU – KHÔNG PHẢI CHỈ TIÊU ĐƯỢC GIAO");
    }
    for (const one of spec.sheets) {
      if (one.visibility === undefined) expect(one.page?.header).toContain("SỐ LIỆU MẪU");
      expect(one.protection).toBeUndefined();
    }
  });

  it("[PLN-81] offers the closed lists", () => {
    const lists = sheet("_danhmuc");
    const columns = new Map<number, string[]>();
    for (const cell of lists.cells) {
      columns.set(cell.columnIndex, [...(columns.get(cell.columnIndex) ?? []), String(cell.value)]);
    }
    const offered = [...columns.values()];
    expect(offered).toContainEqual(["Số", "Số nguyên", "%", "‰", "Đạt/Chưa đạt", "Chữ"]);
    expect(offered).toContainEqual(["Trong năm", "Lũy kế", "Cuối kỳ", "Bình quân năm"]);
    expect(offered).toContainEqual(["=", "<>", "<", "<=", ">", ">=", "=>"]);
    const dropDowns = (name: string) =>
      sheet(name).validations.filter((one) => one.rule.kind === "listSource").length;
    expect([
      dropDowns("Chỉ tiêu"),
      dropDowns("Đơn vị"),
      dropDowns("Quy tắc"),
      dropDowns("Thiết lập"),
    ]).toEqual([7, 2, 3, 2]);
  });

  it("[PLN-81] explains the settings where they are set", () => {
    const settings = sheet("Thiết lập").cells;
    const noteOf = (key: string) => {
      const row = settings.find(
        (cell) => cell.columnIndex === 0 && foldText(String(cell.value)) === foldText(key),
      )!.rowIndex;
      return settings.find((cell) => cell.rowIndex === row && cell.columnIndex === 2)?.value;
    };
    expect(noteOf("Hạn gửi (trước ngày)")).toContain("31/10");
    expect(noteOf("Căn cứ")).toBe("Mỗi căn cứ một dòng");
  });
});
