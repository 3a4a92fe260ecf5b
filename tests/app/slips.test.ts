import { unzipSync } from "fflate";
import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { consolidateFiles } from "../../src/app/consolidateFiles";
import type { ConsolidationOutcome } from "../../src/app/consolidateFiles";
import { readReceived } from "../../src/app/readReceived";
import { makeSlips } from "../../src/app/slips";
import type { Slip } from "../../src/app/slips";
import { readSummary, summaryWorkbook } from "../../src/core/report";
import { samplePlan } from "../../src/core/plan";
import { describeFinding, vietnamese } from "../../src/i18n";
import { blankWorkbooks, plausibleEntries, random } from "../support/district";
import { fillWithOpenpyxl } from "../support/fillWithOpenpyxl";
import { convert } from "../support/libreOffice";
import { createMemoryFiles } from "../support/memoryFiles";
import { itWith } from "../support/programs";
import { onlyFile, runPython } from "../support/python";

const plan = samplePlan({ model: "huyen", set: "core" });
const workbooks = createXlsxWorkbooks();
const [SUBJECT, OTHER] = ["X21811", "X21814"] as const;
/** A sum over the communes, typed as text that reads two ways by the subject and far too large by the other. */
const CODE = "B02";

async function merge(files: ReadonlyMap<string, Uint8Array>): Promise<ConsolidationOutcome> {
  const memory = createMemoryFiles(files);
  const ports = { workbooks, files: memory, progress: { step: () => undefined } };
  const received = await readReceived(plan, await memory.list([], []), ports);
  return consolidateFiles(plan, received, () => null);
}

const slipsOf = (outcome: ConsolidationOutcome) =>
  makeSlips(outcome.consolidation, (finding) => describeFinding(finding, vietnamese));
const total = (outcome: ConsolidationOutcome, code: string) =>
  outcome.consolidation.totals.find((entry) => entry.indicator.code === code)!;
const codes = (outcome: ConsolidationOutcome, start: string) =>
  outcome.consolidation.findings.map((finding) => finding.code).filter((code) => code.startsWith(start));

/** What a person does to a slip: finds the line by what is printed, types into the columns by their headers. */
const FILL = `
import openpyxl, datetime
wb = openpyxl.load_workbook(files["slip.xlsx"])
ws = wb["Phiếu rà soát"]
header = next(row for row in ws.iter_rows() if any(cell.value == "Số liệu đơn vị xác nhận" for cell in row))
columns = {cell.value: cell.column for cell in header}
for row in range(header[0].row + 1, ws.max_row + 1):
    key = f'{ws.cell(row, columns["Mã"]).value}|{ws.cell(row, columns["Cột"]).value}'
    for name, value in data.get(key, {}).items():
        ws.cell(row, columns[name]).value = datetime.date.fromisoformat(value) if name == "Ngày" else value
wb.save(out("slip.xlsx"))
`;
const ANSWER = {
  "Số liệu đơn vị xác nhận": 3456,
  "Lý do": "Ghi nhầm dấu chấm",
  "Người xác nhận": "Trần Văn A",
  "Chức vụ": "Phó Chủ tịch",
  Ngày: "2024-11-05",
  "Hình thức xác nhận": "Văn bản",
  "Số, ngày văn bản": "Số 12/UBND ngày 05/11/2024",
};

let files: Map<string, Uint8Array>;
let before: ConsolidationOutcome;
let slip: Slip;
let slipBytes: Uint8Array;

async function fill(answers: Readonly<Record<string, object>>): Promise<Uint8Array> {
  return onlyFile(await runPython(FILL, { data: answers, files: { "slip.xlsx": slipBytes } }));
}

describe("a slip", () => {
  beforeAll(async () => {
    const blank = await blankWorkbooks(plan);
    const next = random(7);
    const entries = new Map(
      [SUBJECT, OTHER, "X21817"].map((code) => [`${code}.xlsx`, plausibleEntries(plan, code, next)]),
    );
    const typed = (path: string, value: number | string) => {
      const own = entries.get(path)!;
      entries.set(path, { ...own, actual: { ...own.actual, [CODE]: value } });
    };
    // Read as 3456 or as 3,456: held until someone says which.
    typed(`${SUBJECT}.xlsx`, "3.456 hộ (tạm)");
    typed(`${OTHER}.xlsx`, "7777.5 hộ");
    files = new Map(
      await fillWithOpenpyxl(new Map([...entries.keys()].map((path) => [path, blank.get(path)!])), entries),
    );
    before = await merge(files);
    slip = slipsOf(before).find((entry) => entry.orgUnit === SUBJECT)!;
    slipBytes = await workbooks.write(slip.spec);
  }, 120_000);

  itWith("openpyxl", "[RPT-12] asks a unit about its own figures in doubt only", () => {
    const asked = slip.spec.sheets[0]!.cells.filter((cell) => cell.value === CODE);
    expect(asked.length).toBeGreaterThanOrEqual(1);
    expect(slip.fileName).toBe(`Phieu-ra-soat_${SUBJECT}.xlsx`);
    expect(slipsOf(before).map((entry) => entry.orgUnit)).toEqual(expect.arrayContaining([SUBJECT, OTHER]));
  });

  itWith("openpyxl", "[RPT-13] holds nothing of another unit, in its bytes either", () => {
    const parts = Object.values(unzipSync(slipBytes)).map((part) => new TextDecoder().decode(part));
    // The receiving office is named as the one that asks.
    const text = parts.join("\n").replaceAll(plan.settings.receivingOffice, "");
    expect(text).toContain(SUBJECT);
    for (const orgUnit of plan.orgUnits) {
      if (orgUnit.code === SUBJECT) continue;
      expect(text).not.toContain(orgUnit.code);
      expect(text).not.toContain(orgUnit.name);
    }
    expect(text).not.toContain("7777");
  });

  itWith("openpyxl", "[RPT-12] lets only the answers be typed", () => {
    const { sheets, styles } = slip.spec;
    const header = sheets[0]!.cells.find((cell) => cell.value === "Số liệu đơn vị xác nhận")!;
    const row = header.rowIndex + 1;
    const unlocked = sheets[0]!.cells
      .filter((cell) => cell.rowIndex === row && styles[cell.style]!.unlocked === true)
      .map(
        (cell) =>
          sheets[0]!.cells.find(
            (head) => head.rowIndex === header.rowIndex && head.columnIndex === cell.columnIndex,
          )!.value,
      );
    expect(unlocked).toEqual([
      "Số liệu đơn vị xác nhận",
      "Lý do",
      "Người xác nhận",
      "Chức vụ",
      "Ngày",
      "Hình thức xác nhận",
      "Số, ngày văn bản",
    ]);
    expect(sheets[0]!.protection).toBeDefined();
  });

  const moved = (after: ConsolidationOutcome) =>
    after.consolidation.totals
      .filter((entry, index) => entry.actual.value !== before.consolidation.totals[index]!.actual.value)
      .map((entry) => entry.indicator.code);

  const checkAnswered = (after: ConsolidationOutcome) => {
    // It was left out; now it is in, and the total moves by exactly what was confirmed.
    expect(total(after, CODE).actual.value! - total(before, CODE).actual.value!).toBe(3456);
    expect(total(after, CODE).coverage[0]).toBe(total(before, CODE).coverage[0] + 1);
    expect(moved(after)).toContain(CODE);
    const figure = after.consolidation.figures.find(
      (entry) => entry.orgUnit === SUBJECT && entry.indicator === CODE && entry.measure === "actual",
    )!;
    expect(figure).toMatchObject({
      raw: "3.456 hộ (tạm)",
      value: 3456,
      file: `${SUBJECT}.xlsx`,
      correction: {
        basis: "Văn bản; Số 12/UBND ngày 05/11/2024; Ghi nhầm dấu chấm",
        decidedBy: "Trần Văn A, Phó Chủ tịch",
        decidedOn: "2024-11-05",
        isOral: false,
      },
    });
    expect(codes(after, "slip.")).toEqual([]);
    expect(codes(after, "correction.")).toEqual([]);
    const outcome = after.files.find((file) => file.file === "phieu.xlsx")!;
    expect(outcome).toMatchObject({ status: "merged", units: [{ code: SUBJECT }], reason: null });
  };

  itWith(
    "openpyxl",
    "[SLIP-01] filled in by openpyxl moves the total by exactly the correction",
    async () => {
      const filled = await fill({ [`${CODE}|Thực hiện`]: ANSWER });
      checkAnswered(await merge(new Map([...files, ["phieu.xlsx", filled]])));
    },
  );

  itWith(
    "libreOffice",
    "[SLIP-01] saved again by LibreOffice moves it by the same",
    async () => {
      const filled = await fill({ [`${CODE}|Thực hiện`]: ANSWER });
      for (const format of ["xlsx", "ods"] as const) {
        const saved = await convert(filled, format);
        const after = await merge(new Map([...files, ["phieu.xlsx", saved]]));
        checkAnswered(after);
      }
    },
    180_000,
  );

  itWith("openpyxl", "[SLIP-02] not answered, it changes nothing", async () => {
    const after = await merge(new Map([...files, ["phieu.xlsx", slipBytes]]));
    expect(moved(after)).toEqual([]);
    expect(JSON.stringify(after.consolidation.totals)).toBe(JSON.stringify(before.consolidation.totals));
  });

  itWith(
    "openpyxl",
    "[SLIP-03] without who confirmed it, or how, nothing is applied and it is said",
    async () => {
      const rest = { ...ANSWER, "Người xác nhận": null, "Hình thức xác nhận": null };
      const filled = await fill({ [`${CODE}|Thực hiện`]: rest });
      const after = await merge(new Map([...files, ["phieu.xlsx", filled]]));
      expect(moved(after)).toEqual([]);
      const finding = after.consolidation.findings.find((entry) => entry.code === "slip.incomplete")!;
      expect(finding.params).toMatchObject({ missing: ["Người xác nhận", "Hình thức xác nhận"] });
    },
  );

  itWith(
    "openpyxl",
    "[SLIP-04] confirmed by telephone, it counts and the total stays provisional",
    async () => {
      const filled = await fill({ [`${CODE}|Thực hiện`]: { ...ANSWER, "Hình thức xác nhận": "Điện thoại" } });
      const after = await merge(new Map([...files, ["phieu.xlsx", filled]]));
      expect(total(after, CODE).actual.value! - total(before, CODE).actual.value!).toBe(3456);
      expect(total(after, CODE)).toMatchObject({ awaitsDocument: true, provisional: true });
      expect(codes(after, "correction.")).toEqual(["correction.oral"]);
    },
  );

  itWith("openpyxl", "[SLIP-05] whose line and stamp are of two units is not applied", async () => {
    const stranger = onlyFile(
      await runPython(
        `
import openpyxl
wb = openpyxl.load_workbook(files["slip.xlsx"])
ws = wb.active
for row in ws.iter_rows(max_row=3):
    for cell in row:
        if isinstance(cell.value, str): cell.value = cell.value.replace("${SUBJECT}", "${OTHER}")
wb.save(out("slip.xlsx"))
`,
        { files: { "slip.xlsx": await fill({ [`${CODE}|Thực hiện`]: ANSWER }) } },
      ),
    );
    const after = await merge(new Map([...files, ["phieu.xlsx", stranger]]));
    expect(moved(after)).toEqual([]);
    expect(codes(after, "slip.")).toEqual(["slip.unit-unknown"]);
    expect(after.files.find((file) => file.file === "phieu.xlsx")!.status).toBe("refused");
  });

  itWith("openpyxl", "[SLIP-06] stays in effect in later merges without the slip", async () => {
    const filled = await fill({ [`${CODE}|Thực hiện`]: ANSWER });
    const memory = createMemoryFiles(files);
    const ports = { workbooks, files: memory, progress: { step: () => undefined } };
    const received = await readReceived(plan, await memory.list([], []), ports);
    const first = await merge(new Map([...files, ["phieu.xlsx", filled]]));
    const written = await workbooks.write(
      summaryWorkbook(first.consolidation, { hashes: new Map(), findings: [], diary: [] }),
    );
    const read = await workbooks.read({ path: "tong-hop.xlsx", bytes: written });
    if (!read.ok) throw new Error(read.error.reason);
    const later = consolidateFiles(plan, received, () => null, { previous: readSummary(read.value) });
    expect(total(later, CODE).actual.value).toBe(total(first, CODE).actual.value);
    expect(codes(later, "correction.")).toEqual([]);
  });
});
