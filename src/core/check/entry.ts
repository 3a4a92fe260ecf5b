import type { CellLocation, EntryState, Measure } from "../model";

/** A figure a unit typed, as it was read. */
export interface Entry {
  readonly orgUnit: string;
  readonly indicator: string;
  readonly measure: Measure;
  /** A unit's code, or `whole`. */
  readonly place: string;
  readonly state: EntryState;
  /** Present when `state` is `value` and something could be read; a doubtful reading keeps null. */
  readonly value: number | boolean | string | null;
  /** As typed. */
  readonly raw: string;
  readonly location: CellLocation;
  /** Kept out of every total until a person decides. */
  readonly held: boolean;
}
