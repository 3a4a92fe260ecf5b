import type { CodeCase } from "./codeCase";
import { PLAN } from "./report";

/** The sample without a typed percentage; here income is a share that the commune types. */
const WITH_PERCENT = {
  ...PLAN,
  indicators: PLAN.indicators.map((indicator) =>
    indicator.code === "KT11"
      ? { ...indicator, valueType: "percent" as const, unitOfMeasure: "%", warnMinimum: 20, hardMaximum: 100 }
      : indicator,
  ),
};
const LONG = "Do thời tiết. ".repeat(3000);

/** Single cells. Figures of the commune: last year 2 to 3 percent below what is typed (`plainFigures`). */
export const CELL_CASES: readonly CodeCase[] = [
  {
    code: "cell.missing",
    fires: { "KT16 Thực hiện": "" },
    at: "KT16 Thực hiện",
    silent: { "KT16 Thực hiện": "-" },
  },
  {
    code: "cell.not-a-number",
    fires: { "KT07 Thực hiện": "nhiều" },
    at: "KT07 Thực hiện",
    silent: { "KT07 Thực hiện": "…" },
  },
  {
    code: "cell.number-as-text",
    fires: { "KT07 Thực hiện": "7.056,7" },
    at: "KT07 Thực hiện",
    silent: { "KT07 Thực hiện": 7056.7 },
  },
  {
    code: "cell.ambiguous-number",
    fires: { "KT07 Thực hiện": "7.056" },
    at: "KT07 Thực hiện",
    silent: { "KT07 Thực hiện": "7.056,7" },
  },
  {
    code: "cell.ambiguous-mark",
    fires: { "XH10 Thực hiện": "x" },
    at: "XH10 Thực hiện",
    silent: { "XH10 Thực hiện": "Không áp dụng" },
  },
  {
    code: "cell.date-as-number",
    fires: { "KT18 Thực hiện": { number: 45415, numberFormat: "dd/mm/yyyy" } },
    at: "KT18 Thực hiện",
    silent: { "KT18 Thực hiện": { number: 2, numberFormat: "0" } },
  },
  {
    code: "cell.number-with-note",
    fires: { "QA03 Thực hiện": "2 vụ (01 người chết)" },
    at: "QA03 Thực hiện",
    silent: { "QA03 Thực hiện": "2 vụ" },
  },
  {
    code: "cell.nil-word",
    fires: { "KT16 Thực hiện": "KPS" },
    at: "KT16 Thực hiện",
    silent: { "KT16 Thực hiện": "-" },
  },
  {
    code: "cell.percent-scale",
    fires: { "KT11 Thực hiện": 0.371 },
    at: "KT11 Thực hiện",
    silent: { "KT11 Thực hiện": 37.1 },
    plan: WITH_PERCENT,
  },
  {
    // 29.839 triệu đồng typed in nghìn đồng; three times as much is a good year.
    code: "cell.magnitude",
    fires: { "KT09 Thực hiện": 29_839_000 },
    at: "KT09 Thực hiện",
    silent: { "KT09 Thực hiện": 37_000 },
  },
  {
    code: "cell.out-of-range",
    fires: { "NTM01 Thực hiện": 25 },
    at: "NTM01 Thực hiện",
    silent: { "NTM01 Thực hiện": 19 },
  },
  {
    // Usual is 15 to 150; 48,1 was planned.
    code: "cell.unusual",
    fires: { "KT11 Ước cả năm": 155 },
    at: "KT11 Ước cả năm",
    silent: { "KT11 Ước cả năm": 149 },
  },
  {
    code: "cell.not-integer",
    fires: { "QA03 Thực hiện": 2.5 },
    at: "QA03 Thực hiện",
    silent: { "QA03 Thực hiện": 2 },
  },
  {
    code: "cell.negative",
    fires: { "QA03 Thực hiện": -2 },
    at: "QA03 Thực hiện",
    silent: { "QA03 Thực hiện": 0 },
  },
  {
    code: "cell.error-value",
    fires: { "KT09 Thực hiện": { error: "#REF!" } },
    at: "KT09 Thực hiện",
    silent: { "KT09 Thực hiện": { formula: "29000+839", value: 29_839 } },
  },
  {
    code: "cell.no-cached-value",
    fires: { "KT09 Thực hiện": { formula: "29000+839" } },
    at: "KT09 Thực hiện",
    silent: { "KT09 Thực hiện": { formula: "29000+839", value: 29_839 } },
  },
  {
    code: "cell.not-in-list",
    fires: { "XH10 Thực hiện": "Hoàn thành" },
    at: "XH10 Thực hiện",
    silent: { "XH10 Thực hiện": "đạt" },
  },
  {
    code: "cell.legacy-font",
    fires: { "XH10 Thực hiện": { text: "§¹t", font: ".VnTime" } },
    at: "XH10 Thực hiện",
    // Unicode stays what it is, whatever the font.
    silent: { "XH10 Thực hiện": { text: "Đạt", font: ".VnTime" } },
  },
  {
    code: "cell.unicode-form",
    fires: { "XH10 Thực hiện": "Đạt".normalize("NFD") },
    at: "XH10 Thực hiện",
    silent: { "XH10 Thực hiện": "Đạt" },
  },
  {
    // 3.168 households last year: 3 percent more are 3.263.
    code: "cell.population-mismatch",
    fires: { "B02 Thực hiện": 3270 },
    at: "B02 Thực hiện",
    silent: { "B02 Thực hiện": 3260 },
  },
  {
    code: "cell.bad-date",
    fires: { "Họ và tên#1 Ngày quyết định": "31/02/2024" },
    at: "Họ và tên#1 Ngày quyết định",
    silent: { "Họ và tên#1 Ngày quyết định": "29/02/2024" },
  },
  {
    // Figures were closed on 15/10/2023 and 15/10/2024.
    code: "cell.date-outside-period",
    fires: { "Họ và tên#1 Ngày quyết định": "15/10/2023" },
    at: "Họ và tên#1 Ngày quyết định",
    silent: { "Họ và tên#1 Ngày quyết định": "16/10/2023" },
  },
  {
    code: "cell.text-too-long",
    fires: { "KT01 Nguyên nhân, giải trình": LONG.slice(0, 32_768).trim() + "x" },
    at: "KT01 Nguyên nhân, giải trình",
    silent: { "KT01 Nguyên nhân, giải trình": LONG.slice(0, 32_767) },
  },
  {
    code: "cell.formula-like-text",
    fires: { "KT01 Nguyên nhân, giải trình": "=cmd|' /C calc'!A0" },
    at: "KT01 Nguyên nhân, giải trình",
    silent: { "KT01 Nguyên nhân, giải trình": "- Do thời tiết\n+ Giá vật tư tăng" },
  },
];
