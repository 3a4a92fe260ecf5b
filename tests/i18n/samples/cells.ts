import type { FamilyFindingParams } from "../../../src/core/check/familyFindings";
import type { FindingParams } from "../../../src/core/finding";
import { LONG_NAME, LONG_NOTE, sample } from "./sample";
import type { Samples } from "./sample";

type CellParams = Pick<
  FindingParams,
  Exclude<Extract<keyof FindingParams, `cell.${string}`>, keyof FamilyFindingParams>
>;

const row = { indicator: "KT06.T", name: LONG_NAME, column: "Ước cả năm" };

export const cellSamples: Samples<CellParams> = {
  "cell.missing": [
    sample({ ...row, valueType: "number" }, ["KT06.T", "“Ước cả năm”", "“-”", "“x”", "“…”"]),
    sample({ ...row, column: "Thực hiện", valueType: "boolean" }, ["“Thực hiện”", "Chưa đạt"]),
    sample({ ...row, valueType: "text" }, ["“Ước cả năm”"]),
  ],
  "cell.not-a-number": [
    sample({ ...row, text: "đang tổng hợp" }, ["KT06.T", "“đang tổng hợp”"]),
    sample({ ...row, text: LONG_NOTE }, ["15 vụ"]),
  ],
  "cell.number-as-text": [
    sample(
      { ...row, text: "1.234,5", value: 1234.5 },
      ["“1.234,5”", "đọc là 1.234,5"],
      ["“1.234,5”", "as 1,234.5"],
    ),
    sample({ ...row, text: "'12345678", value: 12345678 }, ["12.345.678"], ["12,345,678"]),
  ],
  "cell.ambiguous-number": [
    sample(
      { ...row, text: "1.234", larger: 1234, smaller: 1.234 },
      ["“1.234”", "1.234 (hơn 1 nghìn)", "1,234 (hơn 1)"],
      ["“1.234”", "1,234", "1.234"],
    ),
    sample(
      { ...row, text: "1234.567", larger: 1234567, smaller: 1234.567 },
      ["1.234.567 (hơn 1 triệu)", "1.234,567 (hơn 1 nghìn)"],
      ["1,234,567", "1,234.567"],
    ),
    sample({ ...row, text: "- 5", larger: 5, smaller: -5 }, ["chọn 5 hay -5"], ["5 or -5"]),
    sample(
      { ...row, text: "12.000", larger: 12000, smaller: 12 },
      ["12.000 (12 nghìn)", "hay 12."],
      ["12,000 or 12."],
    ),
  ],
  "cell.ambiguous-mark": [sample({ ...row, text: "x" }, ["“x”", "Chưa đạt"])],
  "cell.date-as-number": [
    sample({ ...row, text: "03/05/2024" }, ["KT06.T", "03/05/2024"]),
    sample({ ...row, text: LONG_NOTE }, ["15 vụ"]),
  ],
  "cell.number-with-note": [
    sample(
      { ...row, text: "15 vụ (02 người chết)", value: 15 },
      ["“15 vụ (02 người chết)”", "có thể là 15"],
      ["(15?)"],
    ),
    sample({ ...row, text: LONG_NOTE, value: 12345678.5 }, ["12.345.678,5"], ["12,345,678.5"]),
    sample({ ...row, text: "13/15", value: null }, ["“13/15”", "một số"], ["“13/15”", "one number"]),
  ],
  "cell.nil-word": [
    sample({ ...row, text: "không", proposed: "nil" }, ["“không”", "“-”"]),
    sample({ ...row, text: "không áp dụng", proposed: "notApplicable" }, ["“x”"]),
    sample(
      {
        ...row,
        text: "chưa có số liệu, đang chờ cơ quan thống kê công bố chính thức",
        proposed: "notAvailable",
      },
      ["chưa có số liệu", "“…”"],
    ),
  ],
  "cell.percent-scale": [
    sample({ ...row, value: 0.957, proposed: 95.7 }, ["0,957", "95,7%"], ["0.957", "95.7%"]),
    sample({ ...row, value: 0.29, proposed: 0.29 * 100 }, ["0,29", "29%"], ["0.29", "29%"]),
  ],
  "cell.magnitude": [
    sample(
      {
        ...row,
        value: 12345678.5,
        factor: 100,
        reference: 120000,
        referenceKind: "target",
        unitOfMeasure: "triệu đồng",
        proposed: 123456.785,
      },
      ["12.345.678,5", "120.000", "gấp khoảng 100 lần kế hoạch", "đơn vị tính"],
      ["12,345,678.5", "120,000", "about 100 times the plan"],
    ),
    sample(
      {
        ...row,
        value: 850,
        factor: -1000,
        reference: 1020000,
        referenceKind: "previous",
        unitOfMeasure: "triệu đồng",
        proposed: 850000,
      },
      ["850 so với 1.020.000", "1/1.200", "năm trước"],
      ["850 against 1,020,000", "1/1,200", "last year"],
    ),
    sample(
      {
        ...row,
        value: 99999999,
        factor: 1000,
        reference: 101234.5,
        referenceKind: "peers",
        unitOfMeasure: "triệu đồng",
        proposed: 99999.999,
      },
      ["99.999.999", "100.000"],
      ["99,999,999", "100,000"],
    ),
  ],
  "cell.out-of-range": [
    sample({ ...row, value: 120.5, minimum: 0, maximum: 100 }, ["120,5", "0 đến 100"], ["120.5", "0 to 100"]),
    sample({ ...row, value: 12345678, minimum: null, maximum: 1500 }, ["đến 1.500"], ["at most 1,500"]),
    sample(
      { ...row, value: -2.5, minimum: 1, maximum: null },
      ["-2,5", "từ 1 trở lên"],
      ["-2.5", "at least 1"],
    ),
    sample(
      { ...row, value: 123456789.25, minimum: -12345678, maximum: 12345678 },
      ["123.456.789,25", "-12.345.678 đến 12.345.678"],
      ["123,456,789.25"],
    ),
  ],
  "cell.not-integer": [sample({ ...row, value: 12.5 }, ["12,5"], ["12.5"])],
  "cell.negative": [sample({ ...row, value: -12345678 }, ["-12.345.678"], ["-12,345,678"])],
  "cell.error-value": [sample({ ...row, error: "#REF!" }, ["#REF!"])],
  "cell.no-cached-value": [
    sample(
      {
        ...row,
        formula: "SUM(G12:G40)/VLOOKUP(A12,'[Sổ theo dõi 2024.xlsx]Tháng 10'!$A$1:$K$500,7,0)",
        value: null,
      },
      ["SUM(G12:G40)"],
    ),
    sample({ ...row, formula: "G12+G13", value: 1234.5 }, ["1.234,5"], ["1,234.5"]),
  ],
  "cell.not-in-list": [sample({ ...row, text: "Hoàn thành xuất sắc" }, ["“Hoàn thành xuất sắc”"])],
  "cell.legacy-font": [
    sample({ ...row, text: "§¹t", converted: "Đạt" }, ["“Đạt”"]),
    sample({ ...row, text: "§¹t", converted: LONG_NOTE }, ["15 vụ"]),
  ],
  "cell.unicode-form": [sample(row, ["KT06.T"])],
};
