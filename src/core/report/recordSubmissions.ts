import { isComputed, listCountOf } from "../model";
import type { Plan } from "../model";
import type { ReceivedCell, Submission } from "../submission";
import { parseAddress } from "../workbook";
import type { CellData } from "../workbook";
import type { EarlierFigure } from "./readReceivedRows";
import type { PreviousSummary } from "./readSummary";

/**
 * Turns the record of a summary (`Số liệu tiếp nhận`) back into what its units said, so that the level above merges the
 * units themselves: totals of totals would be wrong for means, weights and counts. Units and indicators that the given
 * plan does not have are left out, and so are counts of lists, which the record keeps without their rows. What was used
 * counts: corrections of the level below are in it. `file` names the summary in findings.
 */
export function recordSubmissions(summary: PreviousSummary, plan: Plan, file: string): readonly Submission[] {
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
    return [
      {
        file,
        orgUnit: orgUnit.code,
        recognisedBy: "stamp",
        sheets: [...new Set(figures.map((figure) => figure.sheet))],
        tables: new Set(["indicators"]),
        cover: {
          documentNumber: null,
          documentDate: null,
          signer: null,
          sendNumber: 1,
          preparer: null,
          phone: null,
          location: null,
        },
        figures: figures.map(receivedCell),
        explanations: new Map(),
        typedVerdicts: new Map(),
        movements: [],
        campaigns: [],
        commendations: [],
        awardCounts: [],
        exemplars: [],
        assessments: [],
        identity: { plan: null, period: plan.settings.period, schema: null },
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
