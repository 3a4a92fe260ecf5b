import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { openReceived } from "../../src/app/readReceived";
import type { ReceivedFile } from "../../src/app/readReceived";
import { sampleReports } from "../../src/app/sampleReports";
import { packFile, unpackFile } from "../../src/cli/reading/packFile";
import { createTextPool } from "../../src/cli/reading/packFigures";
import { planForReading } from "../../src/cli/reading/planForReading";
import type { Plan } from "../../src/core/model";
import { samplePlan } from "../../src/core/plan";

const workbooks = createXlsxWorkbooks();
const ports = { workbooks, files: { sha256: async (bytes: Uint8Array) => String(bytes.length) } };
const plan = samplePlan({ model: "huyen", set: "full" });

/** What came back in the sample: in order, cut short, texts in number cells, offices' tables of places. */
async function readAll(by: Plan): Promise<readonly ReceivedFile[]> {
  const files: ReceivedFile[] = [];
  for (const { path, bytes } of await sampleReports(plan, workbooks)) {
    for (const file of await openReceived({ path, load: async () => bytes }, ports))
      files.push(await file.read(by));
  }
  return files;
}

it("hands over every file as it was read", async () => {
  const pool = createTextPool();
  for (const file of await readAll(plan)) {
    expect(unpackFile(structuredClone(packFile(file)), pool)).toEqual(file);
  }
}, 60_000);

it("hands over what only few figures have", () => {
  const location = { sheet: "Biểu 01", rowIndex: 11, columnIndex: 6 };
  const style = { numberFormat: "General", isDate: false, fontName: null };
  const base = { indicator: "KT01", measure: "actual", place: "X1", role: "entry", location } as const;
  const figures = [
    { ...base, cell: undefined, style: undefined, formulaValue: null },
    {
      ...base,
      cell: { columnIndex: 6, style: 3, kind: "formula", value: null, formula: "A1+1" },
      style,
      formulaValue: 2.5,
      rowDoubt: { label: "Giá trị", differs: "name" },
    },
    {
      ...base,
      cell: { columnIndex: 7, style: 0, kind: "boolean", value: true },
      style,
      formulaValue: null,
      confirmedBelow: {
        reported: "12",
        reportedNumber: 12,
        confirmed: 13,
        basis: "Điện thoại",
        decidedBy: "A",
        decidedOn: null,
        isOral: true,
      },
    },
  ] as const;
  const cover = {
    documentNumber: null,
    documentDate: null,
    signer: null,
    sendNumber: 1,
    preparer: null,
    phone: null,
    location: null,
  };
  const submission = {
    ...{ file: "a.xlsx", orgUnit: "X1", recognisedBy: "stamp", sheets: ["Biểu 01"], tables: new Set() },
    ...{ cover, figures, explanations: new Map([["KT01", { text: "do mưa", location }]]) },
    ...{ typedVerdicts: new Map(), movements: [], campaigns: [], commendations: [], awardCounts: [] },
    ...{ exemplars: [], assessments: [], identity: { plan: null, period: null, schema: null } },
  };
  const targetCells = new Map([["X1", new Map([["KT01", { text: "95", location }]])]]);
  const reading = { submissions: [submission], findings: [], targetCells };
  const file = {
    ...{ path: "a.xlsx", sha256: "00", duplicateOf: null, refusal: null, findings: [] },
    reading,
  } as unknown as ReceivedFile;
  expect(unpackFile(structuredClone(packFile(file)), createTextPool())).toEqual(file);
});

it("reads the same without targets and last year's figures", async () => {
  expect(await readAll(planForReading(plan))).toEqual(await readAll(plan));
}, 60_000);
