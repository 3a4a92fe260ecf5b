/** Names the figure a finding is about. */
interface FigureName {
  readonly indicator: string;
  /** `Thực hiện` or `Ước cả năm`. */
  readonly column: string;
}

/** Parameters of findings that only a merge can have: corrections, slips, and owners who say different things. */
export interface MergeFindingParams {
  /** The report now says something else than what was confirmed against. */
  "correction.outdated": FigureName & {
    readonly seen: string;
    readonly now: string;
    readonly confirmed: string;
  };
  "correction.no-cell": FigureName;
  /** Two confirmations of one figure that differ, and neither is the later one. */
  "correction.conflict": FigureName & { readonly first: string; readonly second: string };
  /** Confirmed by word of mouth only: counts, and the total stays provisional. */
  "correction.oral": FigureName & { readonly confirmed: string; readonly by: string };
  /** A slip that does not say whose it is, or says two units. */
  "slip.unit-unknown": { readonly seen: string | null };
  "slip.wrong-period": { readonly found: string; readonly expected: string };
  /** A confirmed figure without who confirmed it, or how. */
  "slip.incomplete": FigureName & { readonly missing: readonly string[] };
  /** An answered line of a slip that is no figure of the plan. */
  "slip.line-unknown": { readonly text: string };
  /** Answers for a unit whose report is not among the files, or does not count yet. */
  "slip.no-report": { readonly answers: number };
  /** Confirmed by document, and the document is not named. */
  "slip.no-document": FigureName;
  /** An owner's figure of the whole and the sum of its places. */
  "total.owner-gap": {
    readonly indicator: string;
    readonly name: string;
    readonly whole: number;
    readonly places: number;
  };
  /** Two offices own a figure of the whole and give different ones: neither counts. */
  "total.two-owners": {
    readonly indicator: string;
    readonly name: string;
    readonly first: string;
    readonly firstValue: string;
    readonly second: string;
    readonly secondValue: string;
  };
  /**
   * Someone typed over a figure of the last summary: over a total, which is never taken over, or over a unit's received
   * figure without saying on what grounds.
   */
  "summary.figure-typed": FigureName & {
    readonly typed: string;
    readonly over: "total" | "received";
  };
}
