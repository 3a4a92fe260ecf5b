import type { WorkbookSpec } from "../../../../src/core/workbook";
import { aCell, aRange, aSheet, aWorkbook } from "./specs";

/** A summary with a table, three charts over one sheet's figures, a filter sheet and every kind of cached result. */
export function chartWorkbook(): WorkbookSpec {
  const figures: readonly (readonly [string, number, number])[] = [
    ["Xã Bình Tân", 12, 10],
    ["Xã Tây Thuận", 7.5, 9],
    ["Thị trấn Phú Phong", 20, 25],
  ];
  const data = aSheet({
    name: "Số liệu",
    cells: [
      aCell("A1", "Đơn vị"),
      aCell("B1", "Thực hiện\nnăm 2024"),
      aCell("C1", "Kế hoạch"),
      ...figures.flatMap(([name, actual, plan], index) => [
        aCell(`A${index + 2}`, name),
        aCell(`B${index + 2}`, actual),
        aCell(`C${index + 2}`, plan),
      ]),
      aCell("E2", 39.5, { formula: "SUM(B2:B4)" }),
      aCell("E3", "39,5/44", { formula: '"39,5/"&SUM(C2:C4)' }),
      aCell("E4", true, { formula: "B4<C4" }),
      aCell("E5", "#DIV/0!", { formula: "1/0" }),
      aCell("E6", "", { formula: 'IF(B2>0,"",1)' }),
      aCell("E7", 0, { formula: "B2-12" }),
      // 12×10 + 7.5×9 + 20×25 = 687.5
      aCell("E8", 687.5, { formula: "SUMPRODUCT(B2:B4,C2:C4)" }),
      aCell("E9", null, { formula: "B3*2" }),
      aCell("E10", "Đạt", { formula: 'IF(SUM(B2:B4)/SUM(C2:C4)>=0.8,"Đạt","Chưa đạt")' }),
    ],
    tables: [{ name: "SoLieu", range: aRange("A1:C4"), styleName: "TableStyleMedium2" }],
  });
  const series = [
    { name: "Thực hiện", values: "'Số liệu'!$B$2:$B$4", categories: "'Số liệu'!$A$2:$A$4" },
    { name: "Kế hoạch", values: "'Số liệu'!$C$2:$C$4", categories: "'Số liệu'!$A$2:$A$4" },
  ];
  const charts = aSheet({
    name: "Biểu đồ",
    cells: [aCell("A1", "Biểu đồ")],
    charts: [
      {
        kind: "columnClustered",
        title: "Thực hiện & kế hoạch",
        series,
        position: aRange("A3:H20"),
        valueAxisTitle: "tỷ đồng",
        categoryAxisTitle: "Đơn vị",
        legend: "bottom",
      },
      { kind: "barClustered", title: "Theo đơn vị", series: series.slice(0, 1), position: aRange("J3:Q20") },
      { kind: "line", title: "Diễn biến", series, position: aRange("A22:H40"), legend: "right" },
    ],
    page: {
      orientation: "landscape",
      margins: { top: 10, bottom: 10, left: 10, right: 10 },
      fitToWidth: 1,
      fitToHeight: 1,
    },
  });
  const list = aSheet({
    name: "Danh mục",
    visibility: "hidden",
    columns: [{ width: 10 }, { width: 10 }, { width: 30, hidden: true }, { width: 0.5 }],
    cells: [aCell("A1", "Mã"), aCell("B1", "Tên"), aCell("A2", "01"), aCell("B2", "Một"), aCell("A9", 9)],
    hiddenRows: [8, 20],
    autoFilter: aRange("A1:B2"),
    protection: { allowAutoFilter: true, allowSort: true, allowFormatCells: true, allowInsertRows: true },
    page: {
      orientation: "portrait",
      margins: { top: 25.4, bottom: 12.7, left: 25.4, right: 25.4 },
      fitToWidth: 2,
      fitToHeight: 3,
      titleRows: { first: 0, last: 1 },
      titleColumns: { first: 0, last: 2 },
      rowBreaks: [30, 4],
    },
    freeze: { rows: 1, columns: 0 },
  });
  return aWorkbook([list, data, charts], { activeSheet: "Biểu đồ" });
}
