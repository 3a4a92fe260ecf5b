import type { EmulationMovement, OrgUnit, PlanSettings } from "../../model";
import type { CatalogueEntry } from "./catalogue";
import type { PlaceProfile } from "./placeFigures";

export type SampleModelName = "huyen" | "tinh" | "xa";
export type SampleSet = "full" | "core";

/** What differs between the three models of government. */
export interface SampleModel {
  /** Rows of `Chỉ tiêu` with the offices of this model as owners. */
  readonly catalogue: readonly CatalogueEntry[];
  /** Units of the full set; offices that own a figure of the core set report in it too. */
  readonly orgUnits: readonly OrgUnit[];
  readonly movements: readonly EmulationMovement[];
  readonly settings: SampleSettings;
  readonly profileOf: (place: OrgUnit) => PlaceProfile;
}

/** Settings that a model gives; the others are alike in every sample. */
export type SampleSettings = Pick<
  PlanSettings,
  | "consolidatingOffice"
  | "superiorOffice"
  | "receivingOffice"
  | "placeName"
  | "year"
  | "dataCutoff"
  | "deadlineBefore"
  | "legalBases"
  | "publicityOrgUnits"
> & { readonly notes: readonly string[] };

/** Renames units and owners of a catalogue row. */
export function withOwners(entry: CatalogueEntry, ownerOf: (code: string) => string): readonly string[] {
  return [...new Set(entry.owners.map(ownerOf))];
}
