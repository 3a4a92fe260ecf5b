import type { OrgUnit } from "../../model";
import { foldCode, foldText } from "../../reading";

/** Finds the code of a thing as its own sheet writes it, from a reference to it; null when there is none. */
export interface CodeBook {
  find(reference: string): string | null;
}

export function indicatorCodes(codes: readonly string[]): CodeBook {
  const known = new Map(codes.map((code) => [foldCode(code), code]));
  return { find: (reference) => known.get(foldCode(reference)) ?? null };
}

/** Units by code, or by a name or alias that only one of them has. */
export function orgUnitCodes(orgUnits: readonly OrgUnit[]): CodeBook {
  const byCode = new Map(orgUnits.map((unit) => [foldCode(unit.code), unit.code]));
  const byName = new Map<string, string | null>();
  for (const unit of orgUnits) {
    for (const name of new Set([unit.name, ...unit.aliases].map(foldText))) {
      const before = byName.get(name);
      byName.set(name, before === undefined || before === unit.code ? unit.code : null);
    }
  }
  return {
    find: (reference) => byCode.get(foldCode(reference)) ?? byName.get(foldText(reference)) ?? null,
  };
}

/** Parts of a list separated by `;` (a kind of unit may hold commas), blanks left out. */
export function splitList(text: string): readonly string[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
