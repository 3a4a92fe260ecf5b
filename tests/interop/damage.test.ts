import { differingTotals, shownFindings } from "../support/damage/compareTotals";
import { CELL_DAMAGES } from "../support/damage/cellDamages";
import { reportsAfter } from "../support/damage/damage";
import type { Damage } from "../support/damage/damage";
import { damageWithOpenpyxl, fillDistrict, mergeWith, SUBJECT } from "../support/damage/damagedDistrict";
import type { District } from "../support/damage/damagedDistrict";
import { IDENTITY_DAMAGES } from "../support/damage/identityDamages";
import { SHAPE_DAMAGES } from "../support/damage/shapeDamages";
import { findProgram, itWith } from "../support/programs";

const path = `${SUBJECT}.xlsx`;
const tables = [
  ["DMG-01", SHAPE_DAMAGES],
  ["DMG-02", CELL_DAMAGES],
  ["DMG-03", IDENTITY_DAMAGES],
] as const;

let district: District;
let damaged: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  if (findProgram("openpyxl") === null) return;
  district = await fillDistrict();
  const all = tables.flatMap(([, damages]) => damages);
  damaged = await damageWithOpenpyxl(district, new Map(all.map((damage) => [damage.name, damage.python])));
}, 180_000);

for (const [rule, damages] of tables) {
  describe(rule, () => {
    for (const damage of damages) {
      itWith("openpyxl", `[${rule}] ${damage.name}`, () => checkDamage(damage));
    }
  });
}

async function checkDamage(damage: Damage): Promise<void> {
  const outcome = await mergeWith(district, new Map([[path, damaged.get(damage.name)!]]));
  const { consolidation, files } = outcome;
  const shown = shownFindings(consolidation.findings).map((line) => line.replace(` ${path}`, ""));
  expect(shown).toEqual([...(damage.findings ?? [])].sort());
  expect(differingTotals(consolidation, reportsAfter(district.reports, SUBJECT, damage))).toEqual([]);
  const codes = new Set(consolidation.findings.map((finding) => finding.code));
  for (const note of damage.notes ?? []) expect([...codes]).toContain(note);
  const status = files.find((file) => file.file === path)!.status;
  expect(status).toBe(damage.leftOut === "file" ? "refused" : "merged");
  // Something is left out exactly where an error, or another finding that holds, says so.
  const says = consolidation.findings.some((finding) => finding.severity === "error" || finding.holds);
  expect(says).toBe(damage.leftOut !== undefined);
}
