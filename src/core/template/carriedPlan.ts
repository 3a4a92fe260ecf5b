import { assignedIndicators, ownedIndicators } from "../model";
import type { FigureMatrix, OrgUnit, Plan, PlaceFigures } from "../model";
import type { SheetData, WorkbookData } from "../workbook";
import { cellInRow } from "../workbook";
import { foldText } from "../reading";
import { SHEET } from "./vocabulary";

/**
 * The part of the plan that one unit's workbook stands on, carried on its very hidden sheet: whoever opens the workbook
 * can check it without the plan workbook, which units do not have.
 */
export const CARRIED_PLAN_COLUMN = 2;

const HEAD = "ke-hoach@1";
/** A cell holds at most 32,767 characters. */
const CHUNK = 30_000;
const MAP_KEY = "$map";

/** The plan as texts of cells, in order; each begins with its number, so that no program takes it for anything else. */
export function carriedPlanTexts(plan: Plan, orgUnit: OrgUnit): readonly string[] {
  const json = JSON.stringify(partOf(plan, orgUnit), packMaps);
  const whole = `${HEAD}|${checksum(json)}|${json}`;
  const texts: string[] = [];
  for (let at = 0; at < whole.length; at += CHUNK) {
    texts.push(`${texts.length + 1}|${whole.slice(at, at + CHUNK)}|`);
  }
  return texts;
}

/**
 * The plan that a unit workbook carries, null when there is none or when a character of it was changed. It has the
 * fingerprint of the whole plan, the rows of this unit only, and no figures of other units but those it reports on.
 */
export function readCarriedPlan(workbook: WorkbookData): Plan | null {
  const stamps = workbook.sheets.filter((sheet) => foldText(sheet.name) === SHEET.stamp);
  if (stamps.length !== 1) return null;
  const whole = joinTexts(stamps[0]!);
  const match = /^([^|]*)\|([0-9a-f]{8})\|/.exec(whole);
  if (match === null || match[1] !== HEAD) return null;
  const json = whole.slice(match[0].length);
  // What passes the checksum was written by `carriedPlanTexts` of the same format.
  return checksum(json) === match[2] ? (JSON.parse(json, unpackMaps) as Plan) : null;
}

function joinTexts(sheet: SheetData): string {
  let whole = "";
  for (const [index, row] of sheet.rows.entries()) {
    const cell = cellInRow(row, CARRIED_PLAN_COLUMN);
    const start = `${index + 1}|`;
    if (cell?.kind !== "text" || !cell.value.startsWith(start) || !cell.value.endsWith("|")) break;
    whole += cell.value.slice(start.length, -1);
  }
  return whole;
}

function partOf(plan: Plan, orgUnit: OrgUnit): Plan {
  const owned = new Set(ownedIndicators(plan, orgUnit).map((entry) => entry.indicator.code));
  const assigned = new Set(assignedIndicators(plan, orgUnit).map((indicator) => indicator.code));
  const narrow = <T>(matrix: FigureMatrix<T>): FigureMatrix<T> =>
    new Map(
      [...matrix]
        .filter(([code]) => assigned.has(code) || owned.has(code))
        .map(([code, figures]): [string, PlaceFigures<T>] => {
          if (owned.has(code)) return [code, figures];
          const own = [...figures.byOrgUnit].filter(([place]) => place === orgUnit.code);
          return [code, { ...figures, byOrgUnit: new Map(own) }];
        }),
    );
  const places = new Set([orgUnit.code, ...ownedPlaces(plan, orgUnit)]);
  return {
    ...plan,
    // No unit's workbook names units that it does not report on.
    orgUnits: plan.orgUnits.filter(({ code }) => places.has(code)),
    indicators: plan.indicators.filter(({ code }) => assigned.has(code) || owned.has(code)),
    targetDocuments: plan.targetDocuments.map((document) => ({
      ...document,
      targets: narrow(document.targets),
    })),
    previous: narrow(plan.previous),
    rules: [],
  };
}

function ownedPlaces(plan: Plan, orgUnit: OrgUnit): readonly string[] {
  return ownedIndicators(plan, orgUnit).flatMap((entry) => entry.places.map((place) => place.code));
}

function packMaps(_key: string, value: unknown): unknown {
  return value instanceof Map ? { [MAP_KEY]: [...value] } : value;
}

function unpackMaps(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !(MAP_KEY in value)) return value;
  return new Map((value as { [MAP_KEY]: [unknown, unknown][] })[MAP_KEY]);
}

/** FNV-1a, 32 bits: tells a changed text, no protection against intent. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
