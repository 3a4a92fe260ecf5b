import type { Indicator, Plan, Verdict } from "../model";
import { completionKind, isInPoints, targetInForce, VERDICT_WORDS, WHOLE } from "../plan";
import { foldText } from "../reading";
import { TOTALS_HEADERS } from "../report";
import { failure, ok } from "../result";
import type { Result } from "../result";
import { changeKind } from "../template/changeFormula";
import { MAXIMUM_DECIMALS } from "../workbook";
import type { SheetData } from "../workbook";
import type { FigureCell, SummaryIndicator, SummaryProblem } from "./summaryContent";
import { rowsUnder } from "./summaryTable";
import type { SummaryRow } from "./summaryTable";

const HEADER = {
  order: "TT",
  code: "Mã",
  name: "Chỉ tiêu",
  unitOfMeasure: "Đơn vị tính",
  previous: "Thực hiện năm trước",
  target: "Kế hoạch năm",
  actual: "Thực hiện",
  estimate: "Ước thực hiện cả năm",
  completion: "So với kế hoạch",
  change: "So với năm trước",
  verdict: "Đánh giá",
  coverage: "Số đơn vị có số liệu",
  source: "Nguồn",
  note: "Ghi chú",
} as const satisfies Record<string, (typeof TOTALS_HEADERS)[number]>;

/** Rows of `Tổng hợp`. Stops at the first figure that a program has not worked out, or that is an error. */
export function readIndicators(
  sheet: SheetData,
  plan: Plan,
): Result<readonly SummaryIndicator[], SummaryProblem> {
  const rows = rowsUnder(sheet, TOTALS_HEADERS);
  if (rows.length === 0) return failure({ kind: "notSummary" });
  const known = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  const indicators: SummaryIndicator[] = [];
  let group = "";
  for (const row of rows) {
    const code = row.text(HEADER.code);
    if (code === "") {
      if (row.text(HEADER.name) !== "") group = row.text(HEADER.name);
      continue;
    }
    const read = readRow(row, sheet.name, code, group, plan, known.get(code));
    if (!read.ok) return read;
    indicators.push(read.value);
  }
  return ok(indicators);
}

function readRow(
  row: SummaryRow,
  sheet: string,
  code: string,
  group: string,
  plan: Plan,
  indicator: Indicator | undefined,
): Result<SummaryIndicator, SummaryProblem> {
  let problem: SummaryProblem | null = null;
  const figure = (header: string): FigureCell => {
    const cell = row.cell(header);
    const place = { sheet, address: row.address(header) };
    if (cell?.kind === "formula") problem ??= { kind: "notCalculated", ...place };
    if (cell?.kind === "error") problem ??= { kind: "errorCell", ...place, text: cell.value };
    const text = row.text(header);
    return { ...place, value: cell?.kind === "number" ? cell.value : text === "" ? null : text };
  };
  const order = row.cell(HEADER.order);
  const target = targetInForce(plan, code, WHOLE, plan.settings.dataCutoff);
  const verdictCell = figure(HEADER.verdict);
  const note = row.text(HEADER.note);
  const isCount = indicator?.aggregation === "countMet";
  const read: SummaryIndicator = {
    code,
    name: row.text(HEADER.name),
    group,
    order: order?.kind === "number" ? order.value : null,
    unitOfMeasure: row.text(HEADER.unitOfMeasure),
    decimals: isCount ? 0 : (indicator?.decimals ?? MAXIMUM_DECIMALS),
    previous: figure(HEADER.previous),
    target: figure(HEADER.target),
    actual: figure(HEADER.actual),
    estimate: figure(HEADER.estimate),
    completion: figure(HEADER.completion),
    completionKind: indicator === undefined || target === null ? null : completionKind(target, indicator),
    change: figure(HEADER.change),
    changeKind: indicator === undefined ? "percent" : changeKind(indicator),
    inPoints: indicator !== undefined && isInPoints(indicator),
    isCount,
    isGrowth: indicator?.aggregation === "growthOfSums",
    verdict: verdictOf(verdictCell.value),
    verdictCell,
    coverage: row.text(HEADER.coverage),
    source: row.text(HEADER.source),
    note,
    provisional: foldText(note).startsWith(foldText("Tạm tính")),
  };
  return problem === null ? ok(read) : failure(problem);
}

function verdictOf(value: FigureCell["value"]): Verdict {
  const word = foldText(String(value ?? ""));
  const verdicts = Object.keys(VERDICT_WORDS) as Verdict[];
  return verdicts.find((verdict) => foldText(VERDICT_WORDS[verdict]) === word) ?? "notAssessed";
}
