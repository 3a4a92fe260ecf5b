import { CFB } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { planToSpec } from "../../src/core/plan";
import { summaryWorkbook } from "../../src/core/report";
import { writeWorkbook } from "../../src/adapters/xlsx/write";
import { differingTotals, shownFindings } from "../support/damage/compareTotals";
import {
  fillDistrict,
  makeWithOpenpyxl,
  mergeWith,
  NEIGHBOUR,
  SUBJECT,
} from "../support/damage/damagedDistrict";
import type { District } from "../support/damage/damagedDistrict";
import type { TypedReports } from "../support/damage/expectedTotals";
import { findProgram, itWith } from "../support/programs";

const path = `${SUBJECT}.xlsx`;
let district: District;
/** Files made by openpyxl for the tests below. */
let made: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  if (findProgram("openpyxl") === null) return;
  district = await fillDistrict();
  made = await makeWithOpenpyxl(district, SCRIPT);
}, 180_000);

/** Second sendings, partial files, a workbook of all communes, a borrowed name. */
const SCRIPT = `
def second(name, number, figure):
    wb, ws = load()
    ws["G18"] = figure
    for cells in wb["Bìa"].iter_rows():
        for cell in cells:
            if text(cell) == "Lần gửi": wb["Bìa"].cell(cell.row, cell.column + 1).value = number
    wb.save(out(name))

second("second.xlsx", 2, 70000)
second("tie.xlsx", 1, 70000)

def only_form(name, number):
    wb, ws = load()
    ws["G18"] = 70000
    for cells in wb["Bìa"].iter_rows():
        for cell in cells:
            if text(cell) == "Lần gửi": wb["Bìa"].cell(cell.row, cell.column + 1).value = number
    for title in ("Biểu 02", "Biểu 03", "Biểu 04", "Biểu 05"): del wb[title]
    wb.save(out(name))

only_form("partial.xlsx", 2)

wb, ws = load()
replace_all(wb, "UBND xã Tây Thuận", "UBND xã Bình Tân")
replace_all(wb, "X21814", "X21811")
del wb["_thidua"]
wb.save(out("borrowed.xlsx"))

communes = sorted(name[:-5] for name in files if name.startswith("X"))
book, _ = load(communes[0])
for code in communes[1:]:
    other, _ = load(code)
    for sheet in other:
        if sheet.title == "_thidua": continue
        copied = book.create_sheet(sheet.title + f" ({communes.index(code) + 1})")
        for cells in sheet.iter_rows():
            for cell in cells:
                if cell.value is not None:
                    target = copied.cell(cell.row, cell.column)
                    target.value = cell.value
                    target.number_format = cell.number_format
book.save(out("communes.xlsx"))
`;

function without(...codes: readonly string[]): TypedReports {
  return new Map([...district.reports].filter(([code]) => !codes.includes(code)));
}

function saying(figure: number): TypedReports {
  const entries = district.reports.get(SUBJECT)!;
  return new Map(district.reports).set(SUBJECT, { ...entries, actual: { ...entries.actual, KT03: figure } });
}

/** Merges the 27 others with these files and compares everything that must come of it. */
async function expectMerge(
  files: ReadonlyMap<string, Uint8Array>,
  expected: {
    readonly counts: TypedReports;
    readonly findings: readonly string[];
    readonly notes?: readonly string[];
    readonly status?: Readonly<Record<string, string>>;
    readonly without?: readonly string[];
  },
) {
  const outcome = await mergeWith(district, files, expected.without ?? []);
  const { findings } = outcome.consolidation;
  expect(shownFindings(findings)).toEqual([...expected.findings].sort());
  expect(differingTotals(outcome.consolidation, expected.counts)).toEqual([]);
  for (const note of expected.notes ?? []) expect(findings.map((finding) => finding.code)).toContain(note);
  const statuses = Object.fromEntries(outcome.files.map((file) => [file.file, file.status]));
  expect(statuses).toMatchObject(expected.status ?? {});
  return outcome;
}

describe("files that are no workbook", () => {
  const text = (value: string) => strToU8(value);
  const compound = (streams: readonly string[]) => {
    const file = CFB.utils.cfb_new();
    for (const name of streams) CFB.utils.cfb_add(file, `/${name}`, new Uint8Array(600).fill(7));
    return new Uint8Array(CFB.write(file, { type: "array" }) as unknown as ArrayBuffer);
  };
  const word = () =>
    zipSync({
      "[Content_Types].xml": text(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      "word/document.xml": text("<w:document/>"),
    });
  const subject = () => district.files.get(path)!;
  const flipped = () => {
    // One bit changed in the middle of the largest part: only its checksum can tell.
    const bytes = subject().slice();
    bytes[Math.floor(bytes.length / 2)]! ^= 4;
    return bytes;
  };
  const cases: readonly (readonly [
    name: string,
    file: string,
    code: string,
    bytes: () => Uint8Array,
    sheet?: string,
  ])[] = [
    ["cut short in download", path, "file.unreadable", () => subject().slice(0, subject().length * 0.6)],
    ["with one bit changed", path, "file.unreadable", flipped, " Biểu 01"],
    [
      "a web page named .xls",
      "X21814.xls",
      "file.not-a-workbook",
      () => text("<html><body><table><tr><td>KT01</td><td>5</td></tr></table></body></html>"),
    ],
    ["encrypted", path, "file.encrypted", () => compound(["EncryptedPackage", "EncryptionInfo"])],
    ["a PDF named .xlsx", path, "file.document", () => text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n")],
    ["a Word document named .xlsx", path, "file.document", word],
    ["an old Word document named .xls", "X21814.xls", "file.document", () => compound(["WordDocument"])],
    ["empty", path, "file.empty", () => new Uint8Array(0)],
    ["of nothing but zeros", path, "file.not-a-workbook", () => new Uint8Array(4096)],
  ];
  for (const [name, file, code, bytes, sheet = ""] of cases) {
    itWith("openpyxl", `[DMG-03] leaves out a file: ${name}`, async () => {
      const findings = [`error ${code} ${file}${sheet}`];
      const status = { [file]: "refused" };
      await expectMerge(new Map([[file, bytes()]]), { counts: without(SUBJECT), findings, status });
    });
  }
});

describe("several files of one unit", () => {
  // The changed KT03 no longer adds up with KT04 and KT05 to KT01, whose cell this is.
  const brokenSum = (file: string) => `error rule.QT01 ${file} Biểu 01!G16`;
  const first = () => [path, district.files.get(path)!] as const;

  itWith("openpyxl", "[DMG-05] takes the later sending by what the cover says", async () => {
    const files = new Map([first(), ["a second.xlsx", made.get("second.xlsx")!]]);
    await expectMerge(files, {
      counts: saying(70000),
      findings: [`warning file.superseded ${path} Bìa!C23`, brokenSum("a second.xlsx")],
      status: { [path]: "superseded", "a second.xlsx": "merged" },
    });
  });

  itWith("openpyxl", "[DMG-05] chooses none of two that the covers do not order", async () => {
    const files = new Map([first(), ["a tie.xlsx", made.get("tie.xlsx")!]]);
    await expectMerge(files, {
      counts: without(SUBJECT),
      findings: ["error file.superseded X21814.xlsx Bìa!C23", "error file.superseded a tie.xlsx Bìa!C23"],
      status: { [path]: "undecided", "a tie.xlsx": "undecided" },
    });
  });

  itWith("openpyxl", "[DMG-05] reads the same bytes once", async () => {
    await expectMerge(new Map([first(), ["z copy.xlsx", district.files.get(path)!]]), {
      counts: district.reports,
      findings: [],
      notes: ["file.duplicate"],
      status: { [path]: "merged", "z copy.xlsx": "duplicate" },
    });
  });

  itWith("openpyxl", "[DMG-05] asks before a file with only some sheets replaces them", async () => {
    const files = new Map([first(), ["a partial.xlsx", made.get("partial.xlsx")!]]);
    await expectMerge(files, {
      counts: district.reports,
      findings: ["error file.superseded a partial.xlsx Bìa!C23"],
      status: { [path]: "merged", "a partial.xlsx": "undecided" },
    });
  });

  itWith(
    "openpyxl",
    "[DMG-04] counts what a file with only some sheets has when it is the only one",
    async () => {
      const entries = district.reports.get(SUBJECT)!;
      const noLists = { TD01: "…", TD02: "…", TD03: "…", TD04: "…", TD05: "…" };
      const actual = { ...entries.actual, KT03: 70000, ...noLists };
      await expectMerge(new Map([["partial.xlsx", made.get("partial.xlsx")!]]), {
        counts: new Map(district.reports).set(SUBJECT, { ...entries, actual }),
        findings: [
          ...Array<string>(4).fill("error structure.sheet-missing partial.xlsx"),
          brokenSum("partial.xlsx"),
        ],
        status: { "partial.xlsx": "merged" },
      });
    },
  );

  itWith(
    "openpyxl",
    "[DMG-05] leaves both out where a file carries a neighbour's name throughout",
    async () => {
      await expectMerge(new Map([["borrowed.xlsx", made.get("borrowed.xlsx")!]]), {
        counts: without(SUBJECT, NEIGHBOUR),
        findings: [
          `error file.superseded ${NEIGHBOUR}.xlsx Bìa!C23`,
          "error file.superseded borrowed.xlsx Bìa!C23",
        ],
        status: { "borrowed.xlsx": "undecided", [`${NEIGHBOUR}.xlsx`]: "undecided" },
      });
    },
  );
});

describe("several units in one file", () => {
  const communes = () => [...district.reports.keys()].filter((code) => code.startsWith("X"));

  itWith("openpyxl", "[DMG-01] reads fifteen communes' sheets in one workbook", async () => {
    const outcome = await expectMerge(new Map([["communes.xlsx", made.get("communes.xlsx")!]]), {
      counts: district.reports,
      findings: [],
      without: communes(),
      status: { "communes.xlsx": "merged" },
    });
    const file = outcome.files.find((entry) => entry.file === "communes.xlsx")!;
    expect(file.units.map((entry) => entry.code)).toEqual(communes());
    // Biểu 01 to Biểu 05, the cover and the guide of each.
    expect(file.units.map((entry) => entry.sheets.length)).toEqual(Array(15).fill(7));
  });

  itWith("openpyxl", "[DMG-01] opens a .zip of workbooks and names the files inside", async () => {
    const inside = Object.fromEntries(
      communes().map((code) => [`Xã, thị trấn/${code}.xlsx`, district.files.get(`${code}.xlsx`)!]),
    );
    await expectMerge(new Map([["BC.zip", zipSync({ ...inside, "ghi chú.txt": strToU8("kèm theo") })]]), {
      counts: district.reports,
      findings: ["error file.not-a-workbook BC.zip/ghi chú.txt"],
      without: communes(),
      status: { [`BC.zip/Xã, thị trấn/${SUBJECT}.xlsx`]: "merged" },
    });
  });
});

describe("files that are not reports", () => {
  const first = () => [path, district.files.get(path)!] as const;

  itWith("openpyxl", "[DMG-03] refuses a plan thrown in among the reports", async () => {
    const plan = await writeWorkbook(planToSpec(district.plan));
    await expectMerge(new Map([first(), ["KH.xlsx", plan]]), {
      counts: district.reports,
      findings: ["error file.unit-unknown KH.xlsx"],
      status: { "KH.xlsx": "refused" },
    });
  });

  itWith("openpyxl", "[DMG-03] refuses a summary thrown in among the reports", async () => {
    const { consolidation } = await mergeWith(district, new Map([first()]));
    const spec = summaryWorkbook(consolidation, { hashes: new Map(), findings: [], diary: [] });
    await expectMerge(new Map([first(), ["TH.xlsx", await writeWorkbook(spec)]]), {
      counts: district.reports,
      findings: ["error file.unit-unknown TH.xlsx"],
      status: { "TH.xlsx": "refused" },
    });
  });
});
