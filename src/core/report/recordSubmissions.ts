import { isOralBasis } from "../consolidation";
import { isComputed, listCountOf } from "../model";
import type { Plan } from "../model";
import type { ConfirmedBelow, ReceivedCell, Submission, SubmissionIdentity } from "../submission";
import { parseAddress } from "../workbook";
import type { CellData } from "../workbook";
import type { EarlierFigure } from "./readReceivedRows";
import type { PreviousSummary } from "./readSummary";
import { isTypedOnly, typedDocument } from "./typedFromDocument";

/**
 * Turns the record of a summary (`Số liệu tiếp nhận`) back into what its units said, so that the level above merges the
 * units themselves: totals of totals would be wrong for means, weights and counts. Units and indicators that the given
 * plan does not have are left out, and so are counts of lists, which the record keeps without their rows. What was used
 * counts: corrections of the level below are in it, and each figure brings the grounds of its own; a unit whose figures
 * were typed in from a document is typed above too. `file` names the summary in findings, `identity` is what the summary
 * says of itself.
 */
export function recordSubmissions(
  summary: PreviousSummary,
  plan: Plan,
  file: string,
  identity: SubmissionIdentity = { plan: null, period: null, schema: null },
): readonly Submission[] {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  const byOrgUnit = new Map<string, EarlierFigure[]>();
  for (const figure of summary.figures.values()) {
    const indicator = indicators.get(figure.indicator);
    if (indicator === undefined || isComputed(indicator) || listCountOf(indicator.code) !== null) continue;
    const list = byOrgUnit.get(figure.orgUnit);
    if (list) list.push(figure);
    else byOrgUnit.set(figure.orgUnit, [figure]);
  }
  return plan.orgUnits.flatMap((orgUnit): readonly Submission[] => {
    const figures = byOrgUnit.get(orgUnit.code);
    if (figures === undefined) return [];
    const typed = figures.find(isTypedOnly);
    const document = typed === undefined ? null : typedDocument(typed.basis);
    return [
      {
        file,
        orgUnit: orgUnit.code,
        recognisedBy: "stamp",
        sheets: [...new Set(figures.map((figure) => figure.sheet))],
        tables: new Set(["indicators"]),
        cover: {
          documentNumber: document?.number ?? null,
          documentDate: document?.date ?? null,
          signer: null,
          sendNumber: 1,
          preparer: null,
          phone: null,
          location: null,
        },
        figures: figures.map((figure) => {
          const below = groundsOf(figure);
          return { ...receivedCell(figure), ...(below === null ? {} : { confirmedBelow: below }) };
        }),
        explanations: new Map(),
        typedVerdicts: new Map(),
        movements: [],
        campaigns: [],
        commendations: [],
        awardCounts: [],
        exemplars: [],
        assessments: [],
        identity,
        ...(typed === undefined ? {} : { isTyped: true as const }),
      },
    ];
  });
}

/** The figure that was used, at the cell it came from; what was left out below is left out above. */
function receivedCell(figure: EarlierFigure): ReceivedCell {
  const { indicator, measure, place, used } = figure;
  const address = parseAddress(figure.cell) ?? { rowIndex: 0, columnIndex: 0 };
  const at = { columnIndex: address.columnIndex, style: 0 };
  // A `-` was recorded as the zero it counts as, a held figure as nothing; the mark of the latter is that it was said.
  const isLeftOut = used === null && figure.reported !== "";
  const value = isLeftOut ? "…" : used;
  const cell: CellData | undefined =
    value === null
      ? undefined
      : typeof value === "number"
        ? { ...at, kind: "number", value }
        : { ...at, kind: "text", value };
  return {
    indicator,
    measure,
    place,
    role: "entry",
    cell,
    style: undefined,
    formulaValue: null,
    location: { sheet: figure.sheet, ...address },
  };
}

/** The decision that a row gives grounds for; null where there is none, or nothing came of it. */
function groundsOf(figure: EarlierFigure): ConfirmedBelow | null {
  const { reported, used, basis, decidedBy, decidedOn } = figure;
  if (basis === "" || used === null || isTypedOnly(figure)) return null;
  return {
    reported,
    reportedNumber: numberInRecord(reported),
    confirmed: used,
    basis,
    decidedBy,
    decidedOn,
    isOral: isOralBasis(basis),
  };
}

/** A number as the record writes it. `1.234` may be the text that a person typed: it stays a text. */
function numberInRecord(text: string): number | null {
  const isPlain = text !== "" && String(Number(text)) === text && !/^-?\d{1,3}\.\d{3}$/u.test(text);
  return isPlain && Number.isFinite(Number(text)) ? Number(text) : null;
}
