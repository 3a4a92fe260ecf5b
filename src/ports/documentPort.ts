import type { ProvinceReport } from "../core/province";

/** Writes documents for a word processor. */
export interface DocumentPort {
  /**
   * The report as a .docx file that a person goes on editing. `issuedOn` is an ISO date, null where the clerk fills it
   * in; `madeAt` stands in the file's properties. The same input gives the same bytes.
   */
  writeReport(
    report: ProvinceReport,
    made: { readonly issuedOn: string | null; readonly madeAt: Date },
  ): Promise<Uint8Array>;
}
