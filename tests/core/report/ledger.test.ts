import { makeReminders } from "../../../src/app/reminders";
import { consolidate, decideFiles } from "../../../src/core/consolidation";
import type { Consolidation } from "../../../src/core/consolidation";
import { reportingOrgUnits } from "../../../src/core/model";
import { samplePlan } from "../../../src/core/plan";
import { readSummary, summaryWorkbook } from "../../../src/core/report";
import type { KeptLedgerRow } from "../../../src/core/report";
import type { Submission } from "../../../src/core/submission";
import { aSubmission, checkAll } from "../../support/builders";
import { specToData } from "../../support/specToData";

const plan = samplePlan({ model: "huyen", set: "full" });
const orgUnits = reportingOrgUnits(plan);
const BLANK: KeptLedgerRow = {
  channel: "",
  receivedOn: null,
  arrivedOn: null,
  documentNumber: "",
  documentDate: null,
  signer: "",
  sendNumber: null,
  compared: "",
  remindedOn: "",
  note: "",
};

interface Case {
  readonly name: string;
  /** How many files the unit sent; two say the same of themselves. */
  readonly files: 0 | 1 | 2;
  readonly typed?: Partial<KeptLedgerRow>;
  readonly onTime: string;
  readonly reminder: "report" | "document" | "data" | null;
}

/** Hand-made: `trước ngày 01/11/2024`, so 31/10 is the last day. 28 units, every status. */
const CASES: readonly Case[] = [
  { name: "nothing", files: 0, onTime: "Chưa gửi", reminder: "report" },
  { name: "file, no date", files: 1, onTime: "Chưa xác định ngày nhận", reminder: "document" },
  {
    name: "file weeks before",
    files: 1,
    typed: { receivedOn: "2024-10-10" },
    onTime: "Đúng hạn",
    reminder: "document",
  },
  {
    name: "file the day before the last",
    files: 1,
    typed: { receivedOn: "2024-10-30" },
    onTime: "Đúng hạn",
    reminder: "document",
  },
  {
    name: "file on the last day",
    files: 1,
    typed: { receivedOn: "2024-10-31" },
    onTime: "Đúng hạn",
    reminder: "document",
  },
  {
    name: "file on the day of the limit",
    files: 1,
    typed: { receivedOn: "2024-11-01" },
    onTime: "Quá hạn 1 ngày",
    reminder: "document",
  },
  {
    name: "file the day after",
    files: 1,
    typed: { receivedOn: "2024-11-02" },
    onTime: "Quá hạn 2 ngày",
    reminder: "document",
  },
  {
    name: "file over the end of a month",
    files: 1,
    typed: { receivedOn: "2024-12-01" },
    onTime: "Quá hạn 31 ngày",
    reminder: "document",
  },
  {
    name: "file over the end of the year",
    files: 1,
    typed: { receivedOn: "2025-01-01" },
    onTime: "Quá hạn 62 ngày",
    reminder: "document",
  },
  {
    name: "document in time, file late",
    files: 1,
    typed: { receivedOn: "2024-11-05", arrivedOn: "2024-10-31" },
    onTime: "Đúng hạn",
    reminder: null,
  },
  {
    name: "file in time, document late",
    files: 1,
    typed: { receivedOn: "2024-10-20", arrivedOn: "2024-11-01" },
    onTime: "Quá hạn 1 ngày",
    reminder: null,
  },
  {
    name: "both on the last day",
    files: 1,
    typed: { receivedOn: "2024-10-31", arrivedOn: "2024-10-31" },
    onTime: "Đúng hạn",
    reminder: null,
  },
  {
    name: "both on the day of the limit",
    files: 1,
    typed: { receivedOn: "2024-11-01", arrivedOn: "2024-11-01" },
    onTime: "Quá hạn 1 ngày",
    reminder: null,
  },
  {
    name: "only the arrival is known",
    files: 1,
    typed: { arrivedOn: "2024-10-25" },
    onTime: "Đúng hạn",
    reminder: null,
  },
  {
    name: "only the arrival is known, late",
    files: 1,
    typed: { arrivedOn: "2024-11-10" },
    onTime: "Quá hạn 10 ngày",
    reminder: null,
  },
  {
    name: "document without a file",
    files: 0,
    typed: { arrivedOn: "2024-10-28" },
    onTime: "Đúng hạn",
    reminder: "data",
  },
  {
    name: "late document without a file",
    files: 0,
    typed: { arrivedOn: "2024-11-03" },
    onTime: "Quá hạn 3 ngày",
    reminder: "data",
  },
  {
    name: "number typed, no day",
    files: 1,
    typed: { documentNumber: "15/BC" },
    onTime: "Chưa xác định ngày nhận",
    reminder: null,
  },
  {
    name: "number typed, no file",
    files: 0,
    typed: { documentNumber: "16/BC" },
    onTime: "Chưa gửi",
    reminder: "data",
  },
  { name: "two files, not chosen", files: 2, onTime: "Chưa xác định ngày nhận", reminder: null },
  {
    name: "two files and an arrival",
    files: 2,
    typed: { arrivedOn: "2024-10-31" },
    onTime: "Đúng hạn",
    reminder: null,
  },
  {
    name: "reminded, nothing yet",
    files: 0,
    typed: { remindedOn: "25/10/2024" },
    onTime: "Chưa gửi",
    reminder: "report",
  },
  {
    name: "compared with the paper",
    files: 1,
    typed: { arrivedOn: "2024-10-31", compared: "Đã đối chiếu" },
    onTime: "Đúng hạn",
    reminder: null,
  },
  {
    name: "differs from the paper",
    files: 1,
    typed: { arrivedOn: "2024-10-31", compared: "Có chênh lệch" },
    onTime: "Đúng hạn",
    reminder: null,
  },
  {
    name: "a note and a channel",
    files: 1,
    typed: { channel: "Zalo", note: "Hẹn 02/11" },
    onTime: "Chưa xác định ngày nhận",
    reminder: "document",
  },
  {
    name: "leap day",
    files: 1,
    typed: { receivedOn: "2024-02-29" },
    onTime: "Đúng hạn",
    reminder: "document",
  },
  {
    name: "signer typed",
    files: 1,
    typed: { signer: "Nguyễn Văn C", arrivedOn: "2024-10-30" },
    onTime: "Đúng hạn",
    reminder: null,
  },
  {
    name: "nothing, with a note",
    files: 0,
    typed: { note: "Đã gọi điện" },
    onTime: "Chưa gửi",
    reminder: "report",
  },
];

const typedOf = new Map(
  CASES.flatMap((entry, index) =>
    entry.typed ? [[orgUnits[index]!.code, { ...BLANK, ...entry.typed }] as const] : [],
  ),
);

function mergeOf(ledger: ReadonlyMap<string, KeptLedgerRow>): Consolidation {
  const submissions: Submission[] = CASES.flatMap((entry, index) =>
    Array.from({ length: entry.files }, (_, copy) =>
      aSubmission(plan, orgUnits[index]!.code, `${orgUnits[index]!.code}-${copy}.xlsx`).build(),
    ),
  );
  const receivedOn = (_file: string, code: string) =>
    ledger.get(code)?.arrivedOn ?? ledger.get(code)?.receivedOn ?? null;
  const { byOrgUnit } = decideFiles(plan, submissions, receivedOn);
  const chosen = submissions.filter((item) => byOrgUnit.get(item.orgUnit)?.chosen === item);
  return consolidate({ plan, accepted: checkAll(plan, chosen), decisions: byOrgUnit, findings: [] });
}

/** The summary as the next merge reads it. */
function nextLedger(ledger: ReadonlyMap<string, KeptLedgerRow>) {
  const spec = summaryWorkbook(mergeOf(ledger), {
    hashes: new Map(),
    findings: [],
    diary: [],
    keptLedger: ledger,
  });
  const sheet = spec.sheets.find((entry) => entry.name === "Tình hình gửi báo cáo")!;
  const header = sheet.cells.find((cell) => cell.value === "Mã đơn vị")!;
  const value = (code: string, column: string) => {
    const columnIndex = sheet.cells.find(
      (cell) => cell.rowIndex === header.rowIndex && cell.value === column,
    )!.columnIndex;
    const row = sheet.cells.find(
      (cell) => cell.columnIndex === header.columnIndex && cell.value === code,
    )!.rowIndex;
    return sheet.cells.find((cell) => cell.rowIndex === row && cell.columnIndex === columnIndex)!.value;
  };
  return { value, kept: readSummary(specToData(spec))!.ledger };
}

it("[RPT-14] has a hand-made case of 28 units, one for each", () => {
  expect(orgUnits).toHaveLength(28);
  expect(CASES).toHaveLength(28);
});

const ZONES = ["UTC", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "America/Los_Angeles"];

describe.each(ZONES)("in the time zone %s", (zone) => {
  const before = process.env.TZ;
  let value: ReturnType<typeof nextLedger>["value"];
  beforeAll(() => {
    process.env.TZ = zone;
    value = nextLedger(typedOf).value;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it.each(CASES.map((entry, index) => ({ ...entry, index })))(
    "[RPT-14] $name: $onTime",
    ({ index, onTime }) => {
      expect(value(orgUnits[index]!.code, "Đúng hạn")).toBe(onTime);
    },
  );
});

it("[RPT-15] what people typed is kept, merge after merge", () => {
  let ledger: ReadonlyMap<string, KeptLedgerRow> = typedOf;
  for (let time = 0; time < 3; time++) ledger = nextLedger(ledger).kept;
  for (const [code, typed] of typedOf) {
    const kept = ledger.get(code)!;
    // A chosen file brings its own `Lần gửi` and starts as not compared yet; everything typed stands.
    for (const [key, said] of Object.entries(typed)) {
      if (said === "" || said === null) continue;
      expect([code, key, kept[key as keyof KeptLedgerRow]]).toEqual([code, key, said]);
    }
  }
});

it("[RPT-15] of one sending what was typed of the document speaks, of a later one its cover", () => {
  const code = orgUnits[0]!.code;
  const ledgerAfter = (sendNumber: number) => {
    const submission = aSubmission(plan, code).cover({ sendNumber, documentNumber: "9/BC-UBND" }).build();
    const merged = consolidate({
      plan,
      accepted: checkAll(plan, [submission]),
      decisions: new Map(),
      findings: [],
    });
    const keptLedger = new Map([[code, { ...BLANK, sendNumber: 1, documentNumber: "10/BC-UBND" }]]);
    const spec = summaryWorkbook(merged, { hashes: new Map(), findings: [], diary: [], keptLedger });
    return readSummary(specToData(spec))!.ledger.get(code)!.documentNumber;
  };
  expect(ledgerAfter(1)).toBe("10/BC-UBND");
  expect(ledgerAfter(2)).toBe("9/BC-UBND");
});

describe("reminders", () => {
  const reminders = makeReminders(mergeOf(typedOf), typedOf, "2024-10-25");

  it("[RPT-16] go to units of whose two receipts one is missing, one text each", () => {
    const kinds = new Map(reminders.map((reminder) => [reminder.orgUnit, reminder.kind]));
    CASES.forEach((entry, index) => {
      expect([entry.name, kinds.get(orgUnits[index]!.code) ?? null]).toEqual([entry.name, entry.reminder]);
    });
  });

  it("[RPT-16] name the unit they go to and no other", () => {
    for (const { text, orgUnit } of reminders) {
      const said = text.replaceAll(plan.settings.receivingOffice, "");
      for (const other of plan.orgUnits) {
        if (other.code === orgUnit) expect(text).toContain(`Kính gửi: ${other.name}\n`);
        else expect(said).not.toContain(other.name);
      }
    }
  });

  it("[RPT-16] ask to send before the limit, and after it no longer", () => {
    const before = reminders[0]!.text;
    expect(before).toContain("đến ngày 25/10/2024");
    expect(before).toMatch(
      /Đề nghị gửi báo cáo \(văn bản ký và tệp Excel theo biểu mẫu\) trước ngày 01\/11\/2024\./u,
    );
    const after = makeReminders(mergeOf(typedOf), typedOf, "2024-11-01")[0]!.text;
    expect(after).toContain("Thời hạn gửi là trước ngày 01/11/2024. Đề nghị quý đơn vị sớm gửi báo cáo");
    expect(after).not.toMatch(/Đề nghị gửi .* trước ngày/u);
  });
});
