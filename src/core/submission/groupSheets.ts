import type { Finding } from "../finding";
import { raise } from "../findingCatalogue";
import type { OrgUnit, Plan } from "../model";
import { foldText } from "../reading";
import { SHEET } from "../template/vocabulary";
import type { SheetData, WorkbookData } from "../workbook";
import { indexOrgUnits, readSheetIdentity, readWorkbookStamp } from "./recognise";
import type { SheetIdentity, WorkbookStamp } from "./recognise";
import { findTables } from "./tables";
import type { FoundTable } from "./tables";

/** Hidden copies that the add-in keeps to undo its own changes: the same figures, earlier. */
const WAY_BACK = /^_kp\d+_\d+$/u;

/** A sheet with what it holds and what it says of its unit. */
export interface ReadSheet {
  readonly sheet: SheetData;
  readonly tables: readonly FoundTable[];
  readonly identity: SheetIdentity;
}

/** The sheets of one unit in one workbook. */
export interface SheetGroup {
  readonly orgUnit: OrgUnit;
  readonly recognisedBy: "stamp" | "name";
  readonly sheets: readonly ReadSheet[];
  readonly plan: string | null;
  readonly period: string | null;
  readonly schema: string | null;
  /** The stamp of its own says that the office typed it in. */
  readonly isStampedTyped: boolean;
}

export interface Grouping {
  readonly groups: readonly SheetGroup[];
  readonly findings: readonly Finding[];
}

/**
 * Sorts a workbook's sheets by the unit they are of: stamp first, then the printed line, then names and aliases.
 * Where these disagree nothing is taken: `file.unit-conflict`.
 */
export function groupSheets(workbook: WorkbookData, plan: Plan, file: string): Grouping {
  const index = indexOrgUnits(plan);
  const stamp = readWorkbookStamp(workbook);
  const sheets = workbook.sheets
    .filter((sheet) => !WAY_BACK.test(sheet.name))
    .map((sheet) => ({
      sheet,
      tables: findTables(sheet),
      identity: readSheetIdentity(sheet),
    }));
  const useful = sheets.filter(
    (sheet) =>
      sheet.tables.length > 0 ||
      foldText(sheet.sheet.name) === foldText(SHEET.cover) ||
      sheet.identity.codes.length + sheet.identity.names.length > 0,
  );
  const conflict = (first: string, second: string, sheet?: string): Grouping => ({
    groups: [],
    findings: [raise("file.unit-conflict", sheet ? { file, sheet } : { file }, { first, second })],
  });

  const visible = new Map<ReadSheet, { orgUnit: OrgUnit; by: "stamp" | "name" }>();
  for (const sheet of useful) {
    const byCode = unique(sheet.identity.codes.map((code) => index.byCode(code)).filter(isPresent));
    const byName = unique(sheet.identity.names.map((name) => index.byName(name)).filter(isPresent));
    const named = unique([...byCode, ...byName]);
    if (named.length > 1) return conflict(named[0]!.name, named[1]!.name, sheet.sheet.name);
    if (named.length === 1)
      visible.set(sheet, { orgUnit: named[0]!, by: byCode.length > 0 ? "stamp" : "name" });
  }

  const withData = useful.filter((sheet) => sheet.tables.length > 0);
  const dataUnits = unique(withData.map((sheet) => visible.get(sheet)?.orgUnit).filter(isPresent));
  const allUnits = unique([...visible.values()].map((entry) => entry.orgUnit));
  const stranger = allUnits.find((orgUnit) => dataUnits.length > 0 && !dataUnits.includes(orgUnit));
  if (stranger) return conflict(dataUnits[0]!.name, stranger.name);
  const stamped = stamp.orgUnit === null ? null : index.byCode(stamp.orgUnit);
  if (stamped && allUnits.length === 1 && allUnits[0] !== stamped)
    return conflict(stamped.name, allUnits[0]!.name);

  const fallback = allUnits.length === 1 ? allUnits[0]! : allUnits.length === 0 ? stamped : null;
  if (withData.length === 0 || (allUnits.length === 0 && fallback === null)) {
    const seen = useful.flatMap((sheet) => sheet.identity.names)[0] ?? null;
    const closest = seen === null ? [] : index.closest(seen);
    return { groups: [], findings: [raise("file.unit-unknown", { file }, { seen, closest })] };
  }
  return buildGroups(useful, visible, fallback, stamped, stamp, plan, file);
}

function buildGroups(
  sheets: readonly ReadSheet[],
  visible: ReadonlyMap<ReadSheet, { orgUnit: OrgUnit; by: "stamp" | "name" }>,
  fallback: OrgUnit | null,
  stamped: OrgUnit | null,
  stamp: WorkbookStamp,
  plan: Plan,
  file: string,
): Grouping {
  const members = new Map<OrgUnit, ReadSheet[]>();
  const findings: Finding[] = [];
  for (const sheet of sheets) {
    const orgUnit = visible.get(sheet)?.orgUnit ?? fallback;
    if (orgUnit === null) {
      // Several units in one workbook and a sheet that names none: no one can say whose it is.
      findings.push(
        raise("file.unit-unknown", { file, sheet: sheet.sheet.name }, { seen: null, closest: [] }),
      );
      continue;
    }
    members.set(orgUnit, [...(members.get(orgUnit) ?? []), sheet]);
  }
  const groups = [...members].map(([orgUnit, own]): SheetGroup => {
    const printed = own.some((sheet) => visible.get(sheet)?.by === "stamp");
    const recognisedBy = printed || stamped === orgUnit ? "stamp" : "name";
    if (recognisedBy === "name") {
      findings.push(raise("file.unit-guessed", { file, orgUnit: orgUnit.code }, { name: orgUnit.name }));
    }
    const ownStamp = stamped === orgUnit ? stamp : null;
    // Last year's file with the printed year changed still says last year in its stamp: what disagrees speaks.
    const saidOf = (
      pick: (identity: SheetIdentity) => string | null,
      stampSays: string | null,
      due: string,
    ) => {
      const said = [...own.map((sheet) => pick(sheet.identity)), stampSays].filter(isPresent);
      return said.find((text) => foldText(text) !== foldText(due)) ?? said[0] ?? null;
    };
    return {
      orgUnit,
      recognisedBy,
      sheets: own,
      plan: saidOf((identity) => identity.plan, ownStamp?.plan ?? null, plan.fingerprint),
      period: saidOf((identity) => identity.period, ownStamp?.period ?? null, plan.settings.period),
      schema: ownStamp?.schema ?? null,
      isStampedTyped: ownStamp?.typed === "document",
    };
  });
  return { groups, findings };
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

function isPresent<T>(item: T | null | undefined): item is T {
  return item !== null && item !== undefined;
}
