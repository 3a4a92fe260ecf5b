import type { Coverage } from "./indicator";

/** One row of the plan's sheet `Đơn vị`. */
export interface OrgUnit {
  readonly code: string;
  readonly name: string;
  /** `Loại` as written: `xã`, `thị trấn`, `phòng, ban, ngành`… */
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly reports: boolean;
  /** ISO dates, inclusive; null is open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** `Đơn vị sau sắp xếp`: code of the unit that follows it. */
  readonly successor: string | null;
  readonly note: string;
}

/** Whether `Đơn vị áp dụng` names the unit by kind or by code. */
export function covers(coverage: Coverage, orgUnit: OrgUnit): boolean {
  return coverage.codes.includes(orgUnit.code) || coverage.kinds.includes(orgUnit.kind);
}
