import { aPlan, sheetData } from "../../support/builders";
import type { CellValue } from "../../support/builders";
import { read } from "./forms";

const plan = aPlan()
  .onlyIndicators("CS01")
  .withIndicator({
    code: "DT01",
    name: "Diện tích rừng",
    unitOfMeasure: "ha",
    nature: "stock",
    owner: { kind: "offices", codes: ["P1"] },
  })
  .build();
const LINE = "Đơn vị báo cáo: Chi cục Thống kê – Mã: P1 – Kỳ báo cáo: năm 2024";
const HEAD: readonly CellValue[] = [
  "Mã",
  "Chỉ tiêu",
  "Đơn vị tính",
  "Số liệu",
  "Toàn địa bàn",
  "X1",
  "X2",
  "X3",
];
const ROWS: readonly (readonly CellValue[])[] = [
  ["CS01", "Số trạm y tế", "trạm", "Thực hiện", 9, 1, 2, 3],
  ["CS01", "Số trạm y tế", "trạm", "Ước cả năm", null, 1, 2, 4],
  ["DT01", "Diện tích rừng", "ha", "Thực hiện", null, "-", "x"],
];
const readTable = (rows: readonly (readonly CellValue[])[], head = HEAD) => {
  const reading = read(plan, [
    sheetData("Biểu 01a", [[LINE], head, [null, null, null, null, "bắt buộc", "Bình An"], ...rows]),
  ]);
  const figures = reading.submissions[0]!.figures;
  const at = (code: string, measure: string, place: string) =>
    figures.find(
      (figure) => figure.indicator === code && figure.measure === measure && figure.place === place,
    )?.cell?.value;
  return { ...reading, figures, at };
};

describe("Biểu 01a", () => {
  it("[SUB-21] gives the whole and each place, by row and by code of the column", () => {
    const { at, codes, figures } = readTable(ROWS);
    expect(["whole", "X1", "X2", "X3"].map((place) => at("CS01", "actual", place))).toEqual([9, 1, 2, 3]);
    expect(["whole", "X1", "X2", "X3"].map((place) => at("CS01", "estimate", place))).toEqual([
      undefined,
      1,
      2,
      4,
    ]);
    expect(["whole", "X1", "X2", "X3"].map((place) => at("DT01", "actual", place))).toEqual([
      undefined,
      "-",
      "x",
      undefined,
    ]);
    expect(codes).toEqual([]);
    // CS01 takes two rows, DT01 (a stock) one; four columns each.
    expect(figures).toHaveLength(12);
  });

  it("[SUB-21] place columns may stand in any order and carry names in place of codes", () => {
    const head = [
      "Mã",
      "Chỉ tiêu",
      "Đơn vị tính",
      "Số liệu",
      "Toàn địa bàn",
      "UBND thị trấn Phú Hòa",
      "X1",
      "X2",
    ];
    const { at } = readTable(
      [["CS01", "Số trạm y tế", "trạm", "Thực hiện", 9, 3, 1, 2], ...ROWS.slice(1)],
      head,
    );
    expect(["X1", "X2", "X3"].map((place) => at("CS01", "actual", place))).toEqual([1, 2, 3]);
  });

  it("[SUB-21] a row that is missing is an error that names it", () => {
    expect(readTable(ROWS.slice(0, 2)).findings).toMatchObject([
      { code: "structure.row-missing", holds: true, place: { indicator: "DT01" } },
    ]);
  });

  it("[SUB-21] a place column that is missing is an error that names it", () => {
    const reading = readTable(
      ROWS.map((row) => row.slice(0, 7)),
      HEAD.slice(0, 7),
    );
    expect(reading.findings).toMatchObject([{ code: "structure.column-missing", params: { column: "X3" } }]);
    expect(reading.at("CS01", "actual", "X2")).toBe(2);
  });

  it("[SUB-21] a row of someone else is said when it holds a figure; signatures are not rows", () => {
    expect(readTable([...ROWS, ["KT01", "Giá trị sản xuất", "triệu đồng", "Thực hiện", 5]]).codes).toEqual([
      "structure.row-unknown",
    ]);
    expect(readTable([...ROWS, [], ["NGƯỜI LẬP BIỂU", null, null, null, "CHI CỤC TRƯỞNG"]]).codes).toEqual(
      [],
    );
  });

  it("[SUB-21] one row twice is an error only where the figures differ", () => {
    expect(readTable([...ROWS, ROWS[0]!]).codes).toEqual([]);
    const other = ROWS[0]!.map((value) => (value === 9 ? 10 : value));
    expect(readTable([...ROWS, other]).findings).toMatchObject([
      { code: "structure.row-duplicated", holds: true, place: { indicator: "CS01" } },
    ]);
  });

  it("[SUB-21] is not read from a unit that owns nothing", () => {
    const line = "Đơn vị báo cáo: UBND xã Bình An – Mã: X1 – Kỳ báo cáo: năm 2024";
    const reading = read(plan, [sheetData("Biểu 01a", [[line], HEAD, ...ROWS])]);
    expect(reading.submissions[0]!.figures).toEqual([]);
  });
});
