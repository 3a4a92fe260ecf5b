import { createHash } from "node:crypto";
import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { consolidateFiles } from "../../src/app/consolidateFiles";
import { readReceived } from "../../src/app/readReceived";
import { sampleReports } from "../../src/app/sampleReports";
import { reportingOrgUnits } from "../../src/core/model";
import { samplePlan } from "../../src/core/plan";
import { summaryWorkbook } from "../../src/core/report";
import { unitWorkbook } from "../../src/core/template";
import type { WorkbookSpec } from "../../src/core/workbook";
import { createMemoryFiles } from "../support/memoryFiles";

/** The first unit's workbook of the district's sample plan. */
export function unitSpec(): WorkbookSpec {
  const plan = samplePlan({ model: "huyen", set: "full" });
  return unitWorkbook(plan, reportingOrgUnits(plan)[0]!);
}

/** A summary of the sample reports of a few units, or of all. */
export async function summarySpec(count = 3): Promise<WorkbookSpec> {
  const plan = samplePlan({ model: "huyen", set: "full" });
  const workbooks = createXlsxWorkbooks();
  const reports = (await sampleReports(plan, workbooks)).slice(0, count);
  const files = createMemoryFiles(new Map(reports.map(({ path, bytes }) => [path, bytes])));
  const received = await readReceived(plan, await files.list([], []), {
    workbooks,
    files,
    progress: { step: () => undefined },
  });
  const { consolidation } = consolidateFiles(plan, received, () => "2024-10-31");
  const hashes = new Map(
    reports.map(({ path, bytes }) => [path, createHash("sha256").update(bytes).digest("hex")]),
  );
  return summaryWorkbook(consolidation, { hashes, findings: [], diary: [] });
}

const everywhere = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };

/** A small workbook that uses every part of a spec, with texts that Excel would take for something else. */
export function everythingSpec(): WorkbookSpec {
  const texts = [
    "=1+1",
    "+84 912 345 678",
    "- chi ngân sách",
    "@an",
    "'ngoặc'",
    "\tthụt",
    "01",
    "1/2",
    "31/10/2026",
    "12%",
    "TRUE",
    "#N/A",
    "May 2024",
    "2949/QĐ-UBND",
    "dòng một\ndòng hai",
    "Thị trấn",
    "1.234,5",
    "(5)",
    " 7 ",
  ];
  return {
    styles: {
      plain: {},
      text: {
        fontName: "Times New Roman",
        fontSize: 12,
        wrap: true,
        vertical: "top",
        border: "all",
        borderColor: "808080",
      },
      code: {
        fontName: "Times New Roman",
        fontSize: 12,
        numberFormat: "@",
        horizontal: "center",
        border: "all",
      },
      head: {
        fontName: "Times New Roman",
        fontSize: 13,
        bold: true,
        italic: true,
        underline: true,
        fontColor: "0563C1",
        fillColor: "E8EEF4",
        border: "bottom",
      },
      entry: {
        fontName: "Times New Roman",
        fontSize: 12,
        numberFormat: "#,##0.00",
        horizontal: "right",
        unlocked: true,
        border: "all",
        borderColor: "808080",
        fillColor: "FFFFF2",
      },
      date: { numberFormat: "dd/mm/yyyy", indent: 1 },
      top: { border: "top", borderColor: "FF0000", horizontal: "justify", vertical: "center" },
    },
    sheets: [
      {
        name: "Biểu d'A",
        tabColor: "C00000",
        showGridLines: false,
        columns: [
          { width: 10 },
          { width: 30.5 },
          { width: 3 },
          { width: 12, hidden: true },
          { width: 12 },
          { width: 14 },
        ],
        rowHeights: [
          { rowIndex: 0, height: 30 },
          { rowIndex: 1, height: 30 },
          { rowIndex: 5, height: 22.5 },
        ],
        hiddenRows: [22],
        cells: [
          { rowIndex: 0, columnIndex: 0, value: "Mã", style: "head" },
          { rowIndex: 0, columnIndex: 1, value: "Nội dung", style: "head" },
          { rowIndex: 0, columnIndex: 4, value: "Số", style: "head" },
          { rowIndex: 0, columnIndex: 5, value: "Tổng", style: "head" },
          ...texts.flatMap((text, index) => [
            { rowIndex: index + 1, columnIndex: 0, value: text, style: "code" },
            { rowIndex: index + 1, columnIndex: 1, value: text, style: "text" },
            { rowIndex: index + 1, columnIndex: 4, value: index === 3 ? null : index + 0.5, style: "entry" },
          ]),
          { rowIndex: 1, columnIndex: 5, value: 177, formula: "SUM(E2:E20)", style: "entry" },
          { rowIndex: 2, columnIndex: 5, value: "- 1", formula: '"- "&1', style: "text" },
          { rowIndex: 3, columnIndex: 5, value: true, style: "plain" },
          { rowIndex: 4, columnIndex: 5, value: 46_326, style: "date" },
          { rowIndex: 5, columnIndex: 5, value: "", formula: 'IF(E2>100,"x","")', style: "plain" },
          { rowIndex: 6, columnIndex: 5, value: 3, formula: "'Biểu d''A'!E4+E2", style: "code" },
          {
            rowIndex: 7,
            columnIndex: 5,
            value: "Sang bảng",
            style: "text",
            link: { kind: "cell", sheet: "Bảng", address: "B2" },
          },
          {
            rowIndex: 8,
            columnIndex: 5,
            value: "Cổng",
            style: "text",
            link: { kind: "url", url: "https://example.vn/a" },
          },
          { rowIndex: 22, columnIndex: 0, value: "ẩn", style: "plain" },
          { rowIndex: 24, columnIndex: 0, value: "gộp", style: "top" },
          { rowIndex: 24, columnIndex: 1, value: null, style: "top" },
          { rowIndex: 25, columnIndex: 0, value: null, style: "top" },
          { rowIndex: 25, columnIndex: 1, value: null, style: "top" },
        ],
        merges: [{ firstRow: 24, firstColumn: 0, lastRow: 25, lastColumn: 1 }],
        validations: [
          {
            ranges: [
              { firstRow: 1, firstColumn: 4, lastRow: 5, lastColumn: 4 },
              { firstRow: 8, firstColumn: 4, lastRow: 9, lastColumn: 4 },
            ],
            rule: { kind: "decimal", operator: "between", minimum: 0, maximum: 100.5 },
            allowBlank: true,
            alertStyle: "stop",
            alert: { title: "Số liệu", message: "Nhập số từ 0 đến 100,5." },
            prompt: { title: "Nhập", message: "Theo kỳ báo cáo" },
          },
          {
            ranges: [{ ...everywhere, firstRow: 10, lastRow: 10, firstColumn: 4, lastColumn: 4 }],
            rule: { kind: "wholeNumber", operator: "greaterOrEqual", minimum: 1, maximum: null },
            allowBlank: false,
            alertStyle: "warning",
            alert: { title: "", message: "Số nguyên" },
          },
          {
            ranges: [{ ...everywhere, firstRow: 11, lastRow: 11, firstColumn: 4, lastColumn: 4 }],
            rule: { kind: "date", operator: "lessOrEqual", minimum: null, maximum: 46_326 },
            allowBlank: true,
            alertStyle: "information",
          },
          {
            ranges: [{ ...everywhere, firstRow: 12, lastRow: 12, firstColumn: 4, lastColumn: 4 }],
            rule: { kind: "list", items: ["Đạt", "Chưa đạt"] },
            allowBlank: true,
            alertStyle: "stop",
          },
          {
            ranges: [{ ...everywhere, firstRow: 13, lastRow: 13, firstColumn: 4, lastColumn: 4 }],
            rule: { kind: "listSource", source: "'_an'!$A$1:$A$2" },
            allowBlank: true,
            alertStyle: "stop",
          },
          {
            ranges: [{ firstRow: 14, firstColumn: 4, lastRow: 16, lastColumn: 4 }],
            rule: { kind: "custom", formula: "LEN(E15)<=5" },
            allowBlank: true,
            alertStyle: "warning",
          },
          {
            ranges: [{ ...everywhere, firstRow: 17, lastRow: 17, firstColumn: 4, lastColumn: 4 }],
            rule: { kind: "textLength", operator: "lessOrEqual", minimum: null, maximum: 250 },
            allowBlank: true,
            alertStyle: "stop",
          },
          {
            ranges: [{ ...everywhere, firstRow: 18, lastRow: 18, firstColumn: 4, lastColumn: 4 }],
            rule: { kind: "promptOnly" },
            allowBlank: true,
            alertStyle: "stop",
            prompt: { title: "Chú ý", message: "Ghi theo văn bản" },
          },
        ],
        conditionalFormats: [
          {
            ranges: [{ firstRow: 1, firstColumn: 4, lastRow: 9, lastColumn: 4 }],
            formula: "$E2>3",
            style: { fontColor: "9C0006", fillColor: "FFC7CE", bold: true },
            stopIfTrue: true,
          },
          {
            ranges: [
              { firstRow: 1, firstColumn: 0, lastRow: 3, lastColumn: 1 },
              { firstRow: 6, firstColumn: 0, lastRow: 6, lastColumn: 1 },
            ],
            formula: 'LEFT($A2,1)="="',
            style: { italic: true, fillColor: "FFEB9C" },
          },
        ],
        freeze: { rows: 1, columns: 2 },
        protection: { allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true },
        page: {
          orientation: "landscape",
          margins: { top: 20, bottom: 15, left: 30, right: 20 },
          fitToWidth: 1,
          titleRows: { first: 0, last: 0 },
          titleColumns: { first: 0, last: 1 },
          printArea: { firstRow: 0, firstColumn: 0, lastRow: 25, lastColumn: 5 },
          centerHorizontally: true,
          header: "&CBáo cáo && thi đua",
          footer: "&LĐơn vị&RTrang &P/&N",
          rowBreaks: [10, 20],
        },
      },
      {
        name: "Bảng",
        columns: [{ width: 20 }, { width: 9 }],
        rowHeights: [],
        cells: [
          { rowIndex: 0, columnIndex: 0, value: "Chỉ tiêu", style: "plain" },
          { rowIndex: 0, columnIndex: 1, value: "Đạt", style: "plain" },
          { rowIndex: 1, columnIndex: 0, value: "Một", style: "plain" },
          { rowIndex: 1, columnIndex: 1, value: 1, style: "plain" },
          { rowIndex: 2, columnIndex: 0, value: "Hai", style: "plain" },
          { rowIndex: 2, columnIndex: 1, value: 2, style: "plain" },
        ],
        merges: [],
        validations: [],
        conditionalFormats: [],
        freeze: { rows: 1, columns: 0 },
        tables: [
          {
            name: "BangDat",
            range: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 1 },
            showFilter: false,
          },
        ],
        charts: [
          {
            kind: "barClustered",
            title: "Mức đạt",
            series: [{ name: "Đạt", values: "'Bảng'!$B$2:$B$3", categories: "'Bảng'!$A$2:$A$3" }],
            position: { firstRow: 4, firstColumn: 0, lastRow: 18, lastColumn: 5 },
            valueAxisTitle: "Số",
            categoryAxisTitle: "Chỉ tiêu",
            legend: "bottom",
          },
        ],
        page: {
          orientation: "portrait",
          margins: { top: 20, bottom: 20, left: 30, right: 20 },
          fitToWidth: 1,
          fitToHeight: 2,
        },
      },
      {
        name: "Lọc",
        visibility: "hidden",
        columns: [{ width: 8 }],
        rowHeights: [],
        cells: [
          { rowIndex: 0, columnIndex: 0, value: "A", style: "head" },
          { rowIndex: 1, columnIndex: 0, value: 5, style: "plain" },
        ],
        merges: [],
        validations: [],
        conditionalFormats: [],
        autoFilter: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 },
        freeze: { rows: 0, columns: 1 },
      },
      {
        name: "_an",
        visibility: "veryHidden",
        columns: [],
        rowHeights: [],
        cells: [
          { rowIndex: 0, columnIndex: 0, value: "Đạt", style: "plain" },
          { rowIndex: 1, columnIndex: 0, value: "Chưa, đạt", style: "plain" },
        ],
        merges: [],
        validations: [],
        conditionalFormats: [],
      },
    ],
    names: [
      { name: "danh_muc", refersTo: "'_an'!$A$1:$A$2" },
      { name: "rieng", refersTo: "'Bảng'!$B$2", sheet: "Bảng" },
    ],
    properties: [{ name: "thi-dua", value: "product=thi-dua;schema=x@1" }],
    customXml: ['<identity xmlns="urn:thi-dua:test" unit="X1">Bình Tân &amp; An</identity>'],
    activeSheet: "Bảng",
    title: "Tệp thử",
  };
}
