import { writeWorkbook } from "../../../../src/adapters/xlsx/write";
import type { ValidationRule, ValidationSpec } from "../../../../src/core/workbook";
import { itWith } from "../../../support/programs";
import { inspect } from "./inspect";
import { aRange, aSheet, aWorkbook } from "./specs";

function aValidation(rule: ValidationRule, more: Partial<ValidationSpec> = {}): ValidationSpec {
  return { ranges: [aRange("A1:A9")], rule, allowBlank: false, alertStyle: "stop", ...more };
}

async function written(validation: ValidationSpec) {
  const found = await inspect(await writeWorkbook(aWorkbook([aSheet({ validations: [validation] })])));
  return found.sheets["Trang 1"]!.validations[0];
}

const rules: readonly (readonly [string, ValidationRule, Record<string, unknown>])[] = [
  [
    "an inline list",
    { kind: "list", items: ["Đạt", 'Gọi là "đạt"', "Không áp dụng"] },
    { type: "list", formula1: '"Đạt,Gọi là ""đạt"",Không áp dụng"' },
  ],
  [
    "a list from a name",
    { kind: "listSource", source: "DanhMuc_Dat" },
    { type: "list", formula1: "DanhMuc_Dat" },
  ],
  [
    "numbers between two bounds",
    { kind: "decimal", operator: "between", minimum: -0.5, maximum: 100 },
    { type: "decimal", operator: null, formula1: "-0.5", formula2: "100" },
  ],
  [
    "whole numbers up to a bound",
    { kind: "wholeNumber", operator: "lessOrEqual", minimum: null, maximum: 1_000_000_000 },
    { type: "whole", operator: "lessThanOrEqual", formula1: "1000000000", formula2: null },
  ],
  [
    "texts of a length",
    { kind: "textLength", operator: "lessOrEqual", minimum: null, maximum: 255 },
    { type: "textLength", operator: "lessThanOrEqual", formula1: "255" },
  ],
  [
    "dates by serial number",
    // 1 January 2024 is serial 45292.
    { kind: "date", operator: "greaterOrEqual", minimum: 45292, maximum: null },
    { type: "date", operator: "greaterThanOrEqual", formula1: "45292" },
  ],
  [
    "a condition",
    { kind: "custom", formula: 'OR(ISNUMBER(A1),A1="<&>")' },
    { type: "custom", formula1: 'OR(ISNUMBER(A1),A1="<&>")' },
  ],
];

for (const [name, rule, expected] of rules) {
  itWith("openpyxl", `[WRT-14] validates ${name}`, async () => {
    expect(await written(aValidation(rule))).toMatchObject({
      ...expected,
      blank: false,
      showError: true,
      showPrompt: false,
      ranges: "A1:A9",
    });
  });
}

itWith("openpyxl", "[WRT-14] tells or asks instead of refusing", async () => {
  const rule: ValidationRule = { kind: "decimal", operator: "greaterOrEqual", minimum: 0, maximum: null };
  expect(await written(aValidation(rule, { alertStyle: "information" }))).toMatchObject({
    style: "information",
  });
  expect(await written(aValidation(rule, { alertStyle: "warning" }))).toMatchObject({ style: "warning" });
});

it.each<readonly [string, Partial<ValidationSpec>, RegExp]>([
  ["a prompt title over 32 characters", { prompt: { title: "t".repeat(33), message: "m" } }, /prompt title/],
  [
    "a prompt over 255 characters",
    { prompt: { title: "t", message: "m".repeat(256) } },
    /the prompt has more/,
  ],
  ["an alert title over 32 characters", { alert: { title: "t".repeat(33), message: "m" } }, /alert title/],
  ["an alert over 225 characters", { alert: { title: "t", message: "m".repeat(226) } }, /the alert has more/],
  ["an item with a comma", { rule: { kind: "list", items: ["phòng, ban"] } }, /listSource/],
  [
    "an inline list over 255 characters",
    { rule: { kind: "list", items: ["a".repeat(200), "b".repeat(55)] } },
    /255/,
  ],
  ["a list without items", { rule: { kind: "list", items: [] } }, /needs items/],
  ["no range", { ranges: [] }, /no range/],
  [
    "a missing bound",
    { rule: { kind: "decimal", operator: "between", minimum: 0, maximum: null } },
    /between lacks a bound/,
  ],
  ["a condition with its equals sign", { rule: { kind: "custom", formula: "=A1>0" } }, /begins with '='/],
])("[WRT-14] refuses %s", async (_, more, message) => {
  const validation = aValidation({ kind: "promptOnly" }, more);
  await expect(writeWorkbook(aWorkbook([aSheet({ validations: [validation] })]))).rejects.toThrow(message);
});

it("[WRT-14] takes texts and lists of exactly the limit", async () => {
  const validation = aValidation(
    // 199 + 1 comma + 55 = 255 characters.
    { kind: "list", items: ["a".repeat(199), "b".repeat(55)] },
    {
      prompt: { title: "t".repeat(32), message: "m".repeat(255) },
      alert: { title: "t".repeat(32), message: "m".repeat(225) },
    },
  );
  await expect(writeWorkbook(aWorkbook([aSheet({ validations: [validation] })]))).resolves.toBeInstanceOf(
    Uint8Array,
  );
});
