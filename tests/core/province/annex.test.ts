import { annexSheets, annexWorkbook } from "../../../src/core/province";
import type { SheetSpec } from "../../../src/core/workbook";
import { aSubmission } from "../../support/builders";
import { commendation, contentOf, PLAN } from "./support";

const submissions = [
  aSubmission(PLAN, "X1")
    .actual("KT01", 90)
    .estimate("KT01", 110)
    .both("HN01", 45)
    .both("HO01", 900)
    .with({
      commendations: [
        commendation({ group: "Trực tiếp công tác, lao động", name: 'Tên "kín" & riêng' }),
        commendation({ group: "Lãnh đạo, quản lý" }),
      ],
    }),
  aSubmission(PLAN, "X2").actual("KT01", 150).estimate("KT01", 220),
].map((builder) => builder.build());
const content = contentOf(PLAN, submissions);
const annex = annexWorkbook(content, PLAN);

const rowOf = (sheet: SheetSpec, text: string) => {
  const found = sheet.cells.find((cell) => cell.value === text)!;
  return sheet.cells.filter(
    (cell) => cell.rowIndex === found.rowIndex && cell.columnIndex > found.columnIndex,
  );
};

describe("the annex", () => {
  it("[PRV-13] has a sheet for each table, laid out for A4 landscape", () => {
    expect(annex.sheets.map((sheet) => sheet.name)).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `Phụ lục ${number}`),
    );
    for (const sheet of annex.sheets) {
      expect(sheet.page).toMatchObject({
        orientation: "landscape",
        margins: { top: 20, bottom: 20, left: 30, right: 15 },
        fitToWidth: 1,
      });
      expect(sheet.page!.footer).toContain("&P");
      const texts = sheet.cells.map((cell) => cell.value);
      expect(texts).toContain(
        "(Kèm theo Báo cáo số ……/BC-UBND ngày …… tháng …… năm …… của UBND huyện Bình Sơn)",
      );
      expect(texts).toContain("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH");
      for (const cell of sheet.cells) expect(annex.styles[cell.style]!.fontName).toBe("Times New Roman");
    }
    // The first table's header is repeated where it is the only one.
    expect(annex.sheets[0]!.page!.titleRows).toBeDefined();
  });

  it("[PRV-13] a row has the summary's figures, in the order of real reports", () => {
    // Last year of the two, target, actual, estimate, 330/660, 330/300; two of three units.
    expect(rowOf(annex.sheets[0]!, "Giá trị sản xuất").map((cell) => cell.value)).toEqual([
      "triệu đồng",
      300,
      660,
      240,
      330,
      50,
      110,
      "Chưa đến kỳ đánh giá",
      "Tạm tính (2/3 đơn vị)",
    ]);
  });

  it("[PRV-13] beside the summary every figure is a reference to its cell, with the same result stored", () => {
    const linked = annexSheets(content, PLAN, "linked");
    const cells = rowOf(linked[0]!, "Giá trị sản xuất");
    const estimate = content.indicators.find((row) => row.code === "KT01")!.estimate;
    expect(cells[4]).toMatchObject({
      value: 330,
      formula: `IF('Tổng hợp'!${estimate.address}="","",'Tổng hợp'!${estimate.address})`,
    });
    linked.forEach((sheet, index) =>
      expect(sheet.cells.map((cell) => cell.value ?? "")).toEqual(
        annex.sheets[index]!.cells.map((cell) => cell.value ?? ""),
      ),
    );
  });

  it("[PRV-13] counts commendations by form, kind and group, without names", () => {
    const sheet = annex.sheets[2]!;
    const rows = sheet.cells.filter((cell) => cell.value === "Giấy khen").map((cell) => cell.rowIndex);
    const valuesOf = (rowIndex: number) =>
      sheet.cells
        .filter((cell) => cell.rowIndex === rowIndex && cell.columnIndex > 1)
        .map((cell) => cell.value);
    expect(rows.map(valuesOf)).toEqual([
      [0, 2, 0, 0, 0, 0],
      ["Cá nhân", 1, 1, 0, 0, 2],
    ]);
    expect(JSON.stringify(annex)).not.toContain('riêng\\"');
    expect(JSON.stringify(annex)).not.toContain("kín");
  });

  it("[PRV-13, PRV-14] names the units that have not reported, and stays whole when none has", () => {
    const texts = annex.sheets[5]!.cells.map((cell) => cell.value);
    expect(texts).toContain("Chi cục Thống kê");
    expect(texts).toContain("Đã có số liệu của 2/4 đơn vị");
    const empty = annexWorkbook(contentOf(PLAN, []), PLAN);
    expect(empty.sheets[5]!.cells.map((cell) => cell.value)).toContain("Đã có số liệu của 0/4 đơn vị");
    expect(JSON.stringify(empty)).not.toMatch(/NaN|undefined/u);
  });

  it("[PRV-14] 2.700 commended rows are counted, form by form", () => {
    const many = aSubmission(PLAN, "X1").with({
      commendations: Array.from({ length: 2700 }, (_, index) =>
        commendation({
          award: index % 3 === 0 ? "Lao động tiên tiến" : "Giấy khen",
          group: index % 2 === 0 ? "Trực tiếp công tác, lao động" : "Lãnh đạo, quản lý",
        }),
      ),
    });
    const counted = contentOf(PLAN, [many.build()]);
    expect(counted.awardTotal!.commended.map((count) => count.value)).toEqual([0, 2700, 0]);
    expect(counted.awards.map((award) => [award.award, award.commended[1].value])).toEqual([
      ["Lao động tiên tiến", 900],
      ["Giấy khen", 1800],
    ]);
    const direct = counted.awardGroups.reduce((sum, row) => sum + row.counts[1]!.value, 0);
    expect(direct).toBe(1350);
  });
});
