import * as sheetJs from "@e965/xlsx";
import { assignedIndicators } from "../../src/core/model";
import { parseAddress, toAddress } from "../../src/core/workbook";
import { unitWorkbook } from "../../src/core/template";
import { differingTotals } from "../support/damage/compareTotals";
import { reportsAfter } from "../support/damage/damage";
import { damageWithOpenpyxl, fillDistrict, mergeWith, SUBJECT } from "../support/damage/damagedDistrict";
import type { District } from "../support/damage/damagedDistrict";
import { IDENTITY_DAMAGES } from "../support/damage/identityDamages";
import { naiveOutcomes } from "../support/damage/naiveScript";
import type { NaiveOutcome } from "../support/damage/naiveScript";
import { SHAPE_DAMAGES } from "../support/damage/shapeDamages";
import { convertAll } from "../support/libreOffice";
import { findProgram, itWith } from "../support/programs";

/** Structural damages: places, names, order, identity. */
const DAMAGES = [...SHAPE_DAMAGES, ...IDENTITY_DAMAGES];
const path = `${SUBJECT}.xlsx`;
const WRITERS = ["openpyxl", "LibreOffice", "SheetJS"] as const;
type Writer = (typeof WRITERS)[number];

let district: District;
const written = new Map<Writer, ReadonlyMap<string, Uint8Array>>();
let naive: ReadonlyMap<string, NaiveOutcome>;
const rows = new Map<string, Partial<Record<Writer, string>>>();

beforeAll(async () => {
  if (findProgram("openpyxl") === null) return;
  district = await fillDistrict();
  const damaged = await damageWithOpenpyxl(
    district,
    new Map(DAMAGES.map((damage) => [damage.name, damage.python])),
  );
  written.set("openpyxl", damaged);
  written.set("SheetJS", new Map([...damaged].map(([name, bytes]) => [name, throughSheetJs(bytes)])));
  naive = await naiveOutcomes(damaged, formAddresses(), typedNumbers());
}, 300_000);

afterAll(() => {
  if (process.env.DAMAGE_TABLE === undefined || rows.size === 0) return;
  const head = ["damage", ...WRITERS, "plain openpyxl script"];
  const body = [...rows].map(([name, row]) => [
    name,
    ...WRITERS.map((writer) => row[writer] ?? ""),
    naiveWord(name),
  ]);
  process.stdout.write([head, ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n") + "\n");
});

async function convertAllDamaged(): Promise<void> {
  const damaged = written.get("openpyxl");
  if (damaged === undefined || findProgram("libreOffice") === null) return;
  const again = await convertAll([...damaged.values()], "xlsx");
  written.set("LibreOffice", new Map([...damaged.keys()].map((name, index) => [name, again[index]!])));
}

function throughSheetJs(bytes: Uint8Array): Uint8Array {
  const book = sheetJs.read(bytes, { cellFormula: true, cellNF: true, cellStyles: true });
  return new Uint8Array(sheetJs.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** Code → cell of `Thực hiện` in the form as made. */
function formAddresses(): Readonly<Record<string, string>> {
  const orgUnit = district.plan.orgUnits.find((entry) => entry.code === SUBJECT)!;
  const sheet = unitWorkbook(district.plan, orgUnit).sheets.find((entry) => entry.name === "Biểu 01")!;
  const column = parseAddress("G1")!.columnIndex;
  const codes = new Set(assignedIndicators(district.plan, orgUnit).map((indicator) => indicator.code));
  return Object.fromEntries(
    sheet.cells
      .filter((cell) => cell.columnIndex === 1 && codes.has(String(cell.value)))
      .filter((cell) => typeof typedNumbers()[String(cell.value)] === "number")
      .map((cell) => [String(cell.value), toAddress(cell.rowIndex, column)]),
  );
}

function typedNumbers(): Readonly<Record<string, number>> {
  const { actual } = district.reports.get(SUBJECT)!;
  return Object.fromEntries(
    Object.entries(actual).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}

function naiveWord(name: string): string {
  const outcome = naive.get(name);
  if (outcome === undefined) return "";
  if (outcome.error !== null) return `stops (${outcome.error})`;
  return outcome.wrong === 0 ? "right" : `silently wrong in ${outcome.wrong}`;
}

it("[DMG-06] has at least 40 kinds of structural damage", () => {
  expect(new Set(DAMAGES.map((damage) => damage.name)).size).toBeGreaterThanOrEqual(40);
});

for (const writer of WRITERS) {
  describe(`written by ${writer}`, () => {
    if (writer === "LibreOffice") beforeAll(convertAllDamaged, 300_000);
    for (const damage of DAMAGES) {
      itWith(
        writer === "LibreOffice" ? "libreOffice" : "openpyxl",
        `[DMG-06] ${damage.name}: right or named`,
        async () => {
          const outcome = await mergeWith(
            district,
            new Map([[path, written.get(writer)!.get(damage.name)!]]),
          );
          const { consolidation } = outcome;
          const asTyped = differingTotals(consolidation, district.reports);
          const named = consolidation.findings.filter(
            (finding) => finding.place.file === path && (finding.severity === "error" || finding.holds),
          );
          const row = rows.get(damage.name) ?? {};
          row[writer] = asTyped.length === 0 ? "right" : `named (${named[0]?.code ?? "nothing"})`;
          rows.set(damage.name, row);
          // Whatever is not as the unit typed it is left out with a finding, or is what the damaged file really says.
          const differing = differingTotals(consolidation, reportsAfter(district.reports, SUBJECT, damage));
          expect(differing).toEqual([]);
          if (damage.leftOut !== undefined) expect(named.length).toBeGreaterThan(0);
        },
      );
    }
  });
}

itWith("openpyxl", "[DMG-07] a plain script goes silently wrong on many of them", () => {
  const outcomes = DAMAGES.map((damage) => naive.get(damage.name)!);
  // Undamaged, it is right: the comparison is a fair one.
  expect(naive.get("nothing at all, saved again")).toEqual({ wrong: 0, error: null });
  expect(outcomes.filter((outcome) => outcome.wrong > 0).length).toBeGreaterThan(10);
});
