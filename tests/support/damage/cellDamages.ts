import type { Damage } from "./damage";

/** Rows in triệu đồng, by code. */
const MONEY: Readonly<Record<string, number>> = {
  KT01: 16,
  KT03: 18,
  KT04: 19,
  KT05: 20,
  "KT06.T": 21,
  "KT06.M": 22,
  KT07: 24,
  "KT08.M": 25,
  KT09: 27,
  "KT10.T": 28,
  "KT10.M": 29,
  XH15: 66,
  NTM07: 94,
  HT02: 104,
};
const MONEY_CODES = Object.keys(MONEY);
const MONEY_IN_DOUBT = Object.values(MONEY).flatMap((row) => [
  `error cell.magnitude Biểu 01!G${row}`,
  `error cell.magnitude Biểu 01!H${row}`,
]);

/** Damages to cells: one reading, or left out with a finding at the cell (DMG-02). Rows are those of a commune. */
export const CELL_DAMAGES: readonly Damage[] = [
  {
    name: "1.234,5 as text",
    python: 'ws["G24"] = vietnamese(ws["G24"].value, 1)',
    findings: ["warning cell.number-as-text Biểu 01!G24"],
  },
  {
    name: "1.234 as text where decimals are possible",
    python: 'ws["G24"] = "6.862"',
    leftOut: ["KT07 actual"],
    findings: ["error cell.ambiguous-number Biểu 01!G24"],
  },
  {
    name: "306.811 as text in a row of whole numbers",
    python: 'ws["G13"] = vietnamese(ws["G13"].value, 0)',
    findings: ["warning cell.number-as-text Biểu 01!G13"],
  },
  {
    name: "1 234 as text, with spaces of three kinds",
    python: `
for address, space in {"G12": " ", "G13": "\\u00a0", "G14": "\\u202f"}.items():
    ws[address] = f"{ws[address].value:,}".replace(",", space)`,
    findings: [
      "warning cell.number-as-text Biểu 01!G12",
      "warning cell.number-as-text Biểu 01!G13",
      "warning cell.number-as-text Biểu 01!G14",
    ],
  },
  {
    name: "digits as text",
    python: 'ws["G16"] = str(ws["G16"].value)',
    findings: ["warning cell.number-as-text Biểu 01!G16"],
  },
  {
    name: "full-width digits",
    python: 'ws["G16"] = "".join(chr(ord(d) + 0xFEE0) for d in str(ws["G16"].value))',
    findings: ["warning cell.number-as-text Biểu 01!G16"],
  },
  {
    name: "the unit of measure written behind the figure",
    python: 'ws["G16"] = vietnamese(ws["G16"].value, 0) + " triệu đồng"',
    findings: ["warning cell.number-as-text Biểu 01!G16"],
  },
  {
    name: "another unit of measure written behind the figure",
    python: 'ws["G16"] = "245,4 tỷ đồng"',
    leftOut: ["KT01 actual"],
    findings: ["error cell.number-with-note Biểu 01!G16"],
  },
  {
    name: "12 % in a row of hectares",
    python: 'ws["G32"] = "12 %"',
    leftOut: ["KT12 actual"],
    findings: ["error cell.number-with-note Biểu 01!G32"],
  },
  {
    name: "words",
    python: 'ws["G16"] = "đang rà soát"',
    leftOut: ["KT01 actual"],
    findings: ["error cell.not-a-number Biểu 01!G16"],
  },
  {
    name: "a figure with a note",
    python: 'ws["G85"] = "15 vụ (02 người chết)"',
    leftOut: ["QA03 actual"],
    findings: ["error cell.number-with-note Biểu 01!G85"],
  },
  {
    name: "không in place of a figure",
    python: 'ws["G85"] = "không"',
    leftOut: ["QA03 actual"],
    notes: ["cell.nil-word"],
  },
  {
    name: "a required figure blank",
    python: 'ws["G16"] = None',
    leftOut: ["KT01 actual"],
    findings: ["error cell.missing Biểu 01!G16"],
  },
  {
    name: "an error value",
    python: 'ws["G16"] = "#REF!"; ws["H18"] = "#DIV/0!"',
    leftOut: ["KT01 actual", "KT03 estimate"],
    findings: ["error cell.error-value Biểu 01!G16", "error cell.error-value Biểu 01!H18"],
  },
  {
    name: "simple formulas saved without a result",
    python: `
whole = ws["G16"].value
ws["G16"] = f"=SUM(G18:G20)+{whole}-SUM(G18,G19,G20)"
ws["H18"] = f"={ws['H18'].value - 1000}+1000"`,
    findings: ["warning cell.no-cached-value Biểu 01!G16", "warning cell.no-cached-value Biểu 01!H18"],
  },
  {
    name: "a formula over another sheet saved without a result",
    python: `ws["G16"] = "=VLOOKUP(B16,'Biểu 02'!A1:D9,2,FALSE)"`,
    leftOut: ["KT01 actual"],
    findings: ["warning cell.no-cached-value Biểu 01!G16"],
  },
  {
    name: "a figure turned into a date",
    python: 'ws["G18"] = datetime.datetime(2024, 5, 3); ws["H85"] = datetime.datetime(2024, 3, 1)',
    leftOut: ["KT03 actual", "QA03 estimate"],
    findings: ["error cell.date-as-number Biểu 01!G18", "error cell.date-as-number Biểu 01!H85"],
  },
  {
    name: "TRUE in place of a figure",
    python: 'ws["G16"] = True',
    leftOut: ["KT01 actual"],
    findings: ["error cell.not-a-number Biểu 01!G16"],
  },
  {
    name: "x and có where Đạt is asked",
    python: 'ws["G90"] = "x"; ws["G87"] = "Có"',
    leftOut: ["NTM02", "QA05"],
    findings: ["error cell.ambiguous-mark Biểu 01!G87", "error cell.ambiguous-mark Biểu 01!G90"],
  },
  {
    name: "a word outside the list where Đạt is asked",
    python: 'ws["G90"] = "Cơ bản đạt"',
    leftOut: ["NTM02"],
    findings: ["error cell.not-in-list Biểu 01!G90"],
  },
  {
    name: "Đạt in decomposed Unicode and small letters",
    python: 'ws["G90"] = unicodedata.normalize("NFD", ws["G90"].value.lower())',
  },
  {
    name: "a negative count, half a person, more criteria than there are",
    python: 'ws["G85"] = -3; ws["H12"] = 11000.5; ws["G89"] = 25',
    leftOut: ["QA03 actual", "B01 estimate", "NTM01"],
    findings: [
      "error cell.negative Biểu 01!G85",
      "error cell.not-integer Biểu 01!H12",
      "error cell.out-of-range Biểu 01!G89",
    ],
  },
  {
    name: "a percentage typed over its formula",
    python: 'ws["G23"] = 99.9; ws["H26"] = 12',
    findings: [
      "warning structure.formula-overwritten Biểu 01!G23",
      "warning structure.formula-overwritten Biểu 01!H26",
    ],
  },
  {
    name: "a percentage typed over its formula as text",
    python: 'ws["G23"] = "99,9"',
  },
  {
    name: "one row in thousands of the unit of measure",
    python: 'ws["G18"] = ws["G18"].value * 1000; ws["H18"] = ws["H18"].value * 1000',
    leftOut: ["KT03"],
    findings: ["error cell.magnitude Biểu 01!G18", "error cell.magnitude Biểu 01!H18"],
  },
  {
    name: "a third of the year in thousands of the unit of measure",
    python: 'ws["G18"] = round(ws["H18"].value * 0.3) * 1000',
    leftOut: ["KT03 actual"],
    findings: ["error cell.magnitude Biểu 01!G18"],
  },
  {
    name: "one row a thousand times too small",
    python: 'ws["G18"] = ws["G18"].value / 1000; ws["H18"] = ws["H18"].value / 1000',
    leftOut: ["KT03"],
    findings: ["error cell.magnitude Biểu 01!G18", "error cell.magnitude Biểu 01!H18"],
  },
  {
    name: "all money a thousand times too large",
    python: `
for code in ${JSON.stringify(MONEY_CODES)}:
    for header in ("Thực hiện", "Ước cả năm"): at(ws, code, header).value *= 1000`,
    leftOut: MONEY_CODES,
    findings: MONEY_IN_DOUBT,
  },
  {
    name: "all money a thousand times too small",
    python: `
for code in ${JSON.stringify(MONEY_CODES)}:
    for header in ("Thực hiện", "Ước cả năm"): at(ws, code, header).value /= 1000`,
    leftOut: MONEY_CODES,
    findings: MONEY_IN_DOUBT,
  },
  {
    name: "tỷ đồng written as the unit of measure, and meant",
    python: 'ws["D18"] = "tỷ đồng"; ws["G18"] = ws["G18"].value / 1000; ws["H18"] = ws["H18"].value / 1000',
    leftOut: ["KT03"],
    findings: [
      "error cell.magnitude Biểu 01!G18",
      "error cell.magnitude Biểu 01!H18",
      "warning structure.unit-changed Biểu 01!D18",
    ],
  },
  {
    name: "Đạt typed in a legacy font",
    python: 'ws["G90"] = "\\u00a7\\u00b9t"; ws["G90"].font = openpyxl.styles.Font(name=".VnTime")',
    says: { actual: { NTM02: "Đạt" } },
    findings: ["warning cell.legacy-font Biểu 01!G90"],
  },
];
