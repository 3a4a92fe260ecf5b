/** A figure in a text, with the cell of the summary that it is. */
export interface FigureSource {
  /** Code of the indicator, of a publicity count, or of a table of the summary (`KHEN_THUONG`). */
  readonly code: string;
  readonly sheet: string;
  /** A1; null where the figure counts rows or adds cells of the sheet. */
  readonly address: string | null;
}

/** A piece of a paragraph. */
export interface Run {
  readonly text: string;
  readonly source?: FigureSource;
  readonly bold?: true;
  readonly italic?: true;
}

export type ParagraphKind =
  /** `1. …` under a section's title. */
  | "heading"
  /** `a) …`. */
  | "subheading"
  | "body"
  /** One of a list, begun by a dash. */
  | "item"
  /** For the office to fill in or take out before signing. */
  | "placeholder";

export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly runs: readonly Run[];
}

export interface ReportSection {
  /** `I`, `II`… */
  readonly number: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Who issues the report, as Nghị định 30/2020/NĐ-CP, Phụ lục I, lays it out. */
export interface ReportIssuer {
  /** As the plan writes it: `UBND huyện Tây Sơn`. */
  readonly name: string;
  /** Lines above at the left, capitals; the office above it, or the first words of a people's committee. */
  readonly upperLine: string;
  readonly upperIsBold: boolean;
  readonly lowerLine: string;
  /** `BC-UBND`; dots where the abbreviation is not known. */
  readonly symbol: string;
  readonly placeName: string;
  /** Lines of the signature in capitals. */
  readonly signature: readonly string[];
}

/** What the office still has to write or wait for before it signs. */
export type ReportGap =
  | { readonly kind: "missingOrgUnits"; readonly names: readonly string[] }
  | { readonly kind: "undecidedOrgUnits"; readonly names: readonly string[] }
  | { readonly kind: "provisional"; readonly count: number }
  | { readonly kind: "withoutFigure"; readonly codes: readonly string[] }
  | { readonly kind: "withoutWords"; readonly titles: readonly string[] }
  | { readonly kind: "planChanged" };

/** A report to the level above: pure text with sources, no layout. */
export interface ProvinceReport {
  readonly issuer: ReportIssuer;
  /** `BÁO CÁO`. */
  readonly title: string;
  readonly subject: string;
  readonly year: number;
  /** Printed on every page of a sample; null otherwise. */
  readonly banner: string | null;
  readonly opening: readonly Paragraph[];
  readonly sections: readonly ReportSection[];
  readonly closing: readonly Paragraph[];
  readonly recipients: readonly string[];
  readonly gaps: readonly ReportGap[];
}

export function body(...runs: readonly (Run | string)[]): Paragraph {
  return paragraph("body", runs);
}

export function item(...runs: readonly (Run | string)[]): Paragraph {
  return paragraph("item", runs);
}

export function paragraph(kind: ParagraphKind, runs: readonly (Run | string)[]): Paragraph {
  return {
    kind,
    runs: runs.map((run) => (typeof run === "string" ? { text: run } : run)).filter((run) => run.text !== ""),
  };
}

/** The paragraph as people read it. */
export function textOfParagraph({ runs }: Paragraph): string {
  return runs.map((run) => run.text).join("");
}
