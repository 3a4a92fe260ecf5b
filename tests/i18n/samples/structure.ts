import type { FamilyFindingParams } from "../../../src/core/check/familyFindings";
import type { FindingParams } from "../../../src/core/finding";
import { LONG_NAME, LONG_NOTE, sample } from "./sample";
import type { Samples } from "./sample";

type StructureParams = Pick<
  FindingParams,
  Exclude<Extract<keyof FindingParams, `structure.${string}`>, keyof FamilyFindingParams>
>;

const row = { indicator: "KT06.T", name: LONG_NAME, column: "Ước cả năm" };

export const structureSamples: Samples<StructureParams> = {
  "structure.sheet-missing": [sample({ sheet: "Biểu 03" }, ["“Biểu 03”"])],
  "structure.row-missing": [
    sample({ indicator: "KT01", name: "Thu ngân sách" }, ["KT01", "Thu ngân sách"]),
    sample({ indicator: "KT06", name: LONG_NAME }, ["KT06", "Tỷ trọng"]),
  ],
  "structure.column-missing": [sample({ column: "Ước cả năm" }, ["“Ước cả năm”"])],
  "structure.column-repeated": [sample({ column: "Thực hiện" }, ["hai cột “Thực hiện”"], ["“Thực hiện”"])],
  "structure.sheet-renamed": [
    sample({ found: "Bieu 01 (ban sua cuoi cung 2024)", expected: "Biểu 01" }, ["Bieu 01", "“Biểu 01”"]),
  ],
  "structure.column-moved": [
    sample({ columns: [] }, ["tên cột"], ["headers"]),
    sample({ columns: ["Thực hiện", "Ước cả năm"] }, ["Thực hiện, Ước cả năm"]),
    sample(
      {
        columns: ["Chỉ tiêu", "Đơn vị tính", "Năm trước", "Kế hoạch", "Thực hiện", "Ước cả năm", "Đánh giá"],
      },
      ["Chỉ tiêu, Đơn vị tính"],
    ),
  ],
  "structure.row-moved": [sample({ count: 1200, indicator: "KT02" }, ["1.200", "KT02"], ["1,200", "KT02"])],
  "structure.row-unknown": [
    sample({ text: "KT99" }, ["“KT99”"]),
    sample({ text: LONG_NAME }, ["Tỷ trọng công nghiệp"]),
  ],
  "structure.row-by-name": [
    sample({ indicator: "KT03", label: "Thu ngân sách" }, ["KT03", "“Thu ngân sách”"]),
    sample({ indicator: "KT06.T", label: LONG_NAME }, ["KT06.T", "Tỷ trọng"]),
  ],
  "structure.row-likely": [
    sample(
      { indicator: "KT03", label: "Thu NS", differs: "label", value: 12 },
      ["KT03", "“Thu NS”", "tên gần giống"],
      ["KT03", "similar name"],
    ),
    sample({ indicator: "KT06.T", label: LONG_NAME, differs: "order", value: null }, ["KT06.T", "Tỷ trọng"]),
    sample(
      { indicator: "KT06.T", label: LONG_NAME, differs: "unit", value: "-" },
      ["khác đơn vị tính"],
      ["other unit"],
    ),
  ],
  "structure.row-ambiguous": [
    sample({ label: LONG_NAME, first: "KT06.T", second: "KT06.M" }, ["KT06.T", "KT06.M"]),
  ],
  "structure.row-duplicated": [
    sample({ indicator: "KT06.T", otherRow: 12 }, ["KT06.T", "dòng 12"], ["row 12"]),
  ],
  "structure.label-changed": [
    sample({ found: "Thu NSNN", expected: "Thu ngân sách nhà nước" }, [
      "“Thu NSNN”",
      "“Thu ngân sách nhà nước”",
    ]),
    sample({ found: LONG_NAME, expected: LONG_NOTE }, ["Tỷ trọng", "15 vụ"]),
  ],
  "structure.unit-changed": [
    sample({ found: "tỷ đồng", expected: "triệu đồng" }, ["“tỷ đồng”", "“triệu đồng”"]),
    sample({ found: LONG_NAME, expected: "sản phẩm, mô hình đạt chuẩn" }, ["“sản phẩm, mô hình đạt chuẩn”"]),
  ],
  "structure.target-changed": [
    sample({ found: "150.000", expected: "170.000" }, ["150.000", "170.000"]),
    sample({ found: "95", expected: "" }, ["“95”", "để trống"], ["95", "none was given"]),
    sample({ found: LONG_NAME, expected: "giảm từ 0,5% trở lên" }, ["giảm từ 0,5% trở lên"]),
  ],
  "structure.formula-overwritten": [
    sample({ ...row, typed: 95.5, computed: 94.25 }, ["95,5", "94,25"], ["95.5", "94.25"]),
    sample(
      { ...row, typed: 12345678.5, computed: 12345679 },
      ["12.345.678,5", "12.345.679"],
      ["12,345,678.5", "12,345,679"],
    ),
    sample({ ...row, typed: 12345678.5, computed: null }, ["12.345.678,5"], ["12,345,678.5"]),
  ],
  "structure.merged-cells": [sample({ range: "A12:C15" }, ["A12:C15"])],
  "structure.hidden-data": [sample({ count: 3 }, ["3 dòng"], ["3"])],
};
