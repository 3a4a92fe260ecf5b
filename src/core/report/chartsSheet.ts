import type { Consolidation, IndicatorTotal } from "../consolidation";
import { completionKind, isYearEnded, judge } from "../plan";
import { changeKind, changeOf } from "../template/changeFormula";
import { SAMPLE_BANNER } from "../template/vocabulary";
import { createSheet, quoteSheetName, rowRange, toAbsoluteAddress, toAddress } from "../workbook";
import type { ChartSpec, SheetBuilder, SheetSpec } from "../workbook";
import { isPartOfYear } from "./partOfYear";
import type { SummaryLayout } from "./summaryLayout";
import { SUMMARY_SHEET } from "./summaryNames";
import { TOTALS_COLUMN } from "./totalsColumns";

const C = TOTALS_COLUMN;
const NAME_COLUMN = 1;
const FIGURE_COLUMN = 2;
const CHART_COLUMNS = { first: 4, last: 14 } as const;
/** Rows that the smallest chart covers. */
const LEAST_ROWS = 10;
/** What a page of A4 landscape takes at this width. */
const ROWS_A_PAGE = 26;
const LABEL_LENGTH = 46;

/** One line of a chart: where its figure stands in `Tổng hợp`, and what is stored. */
interface Bar {
  readonly total: IndicatorTotal;
  readonly column: number;
  readonly cached: number | null;
}

interface ChartOf {
  readonly title: string;
  readonly header: string;
  readonly bars: readonly Bar[];
}

/**
 * `Biểu đồ`: by group, each indicator against its plan and this year against last, in percent. The figures are references
 * to `Tổng hợp`, so the charts follow whatever changes there. Only what is told in percent is drawn; indicators stand in
 * the plan's order: no chart reads as a ranking. Null where nothing can be drawn.
 */
export function chartsSheet(consolidation: Consolidation, layout: SummaryLayout): SheetSpec | null {
  const charts = [...againstPlan(consolidation), ...againstLastYear(consolidation)];
  if (charts.length === 0) return null;
  const { settings } = consolidation.plan;
  const sheet = createSheet(SUMMARY_SHEET.charts);
  const title = `BIỂU ĐỒ KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM ${settings.year}`;
  const note = "Chỉ vẽ chỉ tiêu so sánh bằng phần trăm, theo thứ tự của kế hoạch; dấu * là số tạm tính.";
  const lines: readonly (readonly [text: string, style: string])[] = [
    [title, "title"],
    [note, "subtitle"],
    ...(settings.isSample ? [[SAMPLE_BANNER, "banner"] as const] : []),
  ];
  lines.forEach(([text, style], row) => {
    sheet.put(row, 0, text, style);
    sheet.merge(rowRange(row, 0, CHART_COLUMNS.last));
    sheet.height(row, 24, "fixed");
  });
  const specs: ChartSpec[] = [];
  const breaks: number[] = [];
  let row = lines.length + 1;
  let pageFirst = 0;
  for (const chart of charts) {
    const rows = Math.max(LEAST_ROWS, chart.bars.length + 2) + 1;
    if (row > pageFirst && row + rows - pageFirst > ROWS_A_PAGE) {
      breaks.push(row);
      pageFirst = row;
    }
    specs.push(putChart(sheet, chart, row, layout));
    row += rows;
  }
  return sheet.build({
    columns: [10, LABEL_LENGTH, 14, 3, ...Array.from({ length: 11 }, () => 9)].map((width) => ({ width })),
    showGridLines: false,
    charts: specs,
    page: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: 1,
      centerHorizontally: true,
      footer: "&C&P/&N",
      rowBreaks: breaks,
    },
  });
}

/** Writes the figures of one chart and gives the chart over them. */
function putChart(sheet: SheetBuilder, chart: ChartOf, firstRow: number, layout: SummaryLayout): ChartSpec {
  ["Mã", "Chỉ tiêu", chart.header].forEach((text, column) => sheet.put(firstRow, column, text, "header"));
  sheet.height(firstRow, 36);
  chart.bars.forEach(({ total, column, cached }, index) => {
    const row = firstRow + 1 + index;
    const { indicator } = total;
    const cell = `${quoteSheetName(SUMMARY_SHEET.totals)}!${toAddress(layout.totalsRow(indicator.code), column)}`;
    sheet.put(row, 0, indicator.code, "code");
    sheet.put(row, NAME_COLUMN, shortName(indicator.name) + (total.provisional ? " *" : ""), "textLine");
    sheet.formula(row, FIGURE_COLUMN, `IF(${cell}="","",${cell})`, cached ?? "", "percent");
    sheet.height(row, 22);
  });
  const range = (column: number) => {
    const [first, last] = [firstRow + 1, firstRow + chart.bars.length];
    const from = `${quoteSheetName(SUMMARY_SHEET.charts)}!${toAbsoluteAddress(first, column)}`;
    return first === last ? from : `${from}:${toAbsoluteAddress(last, column)}`;
  };
  return {
    kind: "barClustered",
    title: chart.title,
    series: [{ name: chart.header, values: range(FIGURE_COLUMN), categories: range(NAME_COLUMN) }],
    position: {
      firstRow,
      firstColumn: CHART_COLUMNS.first,
      lastRow: firstRow + Math.max(LEAST_ROWS, chart.bars.length + 2) - 1,
      lastColumn: CHART_COLUMNS.last,
    },
    valueAxisMinimum: 0,
    legend: "none",
  };
}

function againstPlan(consolidation: Consolidation): readonly ChartOf[] {
  const { settings } = consolidation.plan;
  const bars = consolidation.totals.flatMap((total): Bar[] => {
    const { target, indicator } = total;
    if (target === null || completionKind(target, indicator) !== "percent") return [];
    const judgement = judge({
      target,
      indicator,
      value: total[settings.judgedOn].value,
      previous: total.previous.value,
      judgedOn: settings.judgedOn,
      yearEnded: isYearEnded(settings),
    });
    return [{ total, column: C.completion, cached: judgement.completion?.value ?? null }];
  });
  return byGroup(bars, "so với kế hoạch (%; 100 là đúng kế hoạch)", "So với kế hoạch (%)");
}

function againstLastYear(consolidation: Consolidation): readonly ChartOf[] {
  const { judgedOn, year } = consolidation.plan.settings;
  const bars = consolidation.totals.flatMap((total): Bar[] => {
    const { indicator } = total;
    if (indicator.valueType === "text" || changeKind(indicator) !== "percent") return [];
    if (judgedOn === "actual" && isPartOfYear(consolidation.plan, indicator)) return [];
    const cached = changeOf(indicator, total[judgedOn].value, total.previous.value);
    return [{ total, column: C.change, cached }];
  });
  return byGroup(
    bars,
    `năm ${year} so với năm ${year - 1} (%; 100 là bằng năm trước)`,
    "So với năm trước (%)",
  );
}

/** One chart a group: as many bars as one can read. */
function byGroup(bars: readonly Bar[], words: string, header: string): readonly ChartOf[] {
  const groups = new Map<string, Bar[]>();
  for (const bar of bars) {
    const group = groups.get(bar.total.indicator.group);
    if (group) group.push(bar);
    else groups.set(bar.total.indicator.group, [bar]);
  }
  return [...groups].map(([group, some]) => ({ title: `${group}: ${words}`, header, bars: some }));
}

/** A name that fits beside its bar, cut between words. */
function shortName(name: string): string {
  if (name.length <= LABEL_LENGTH - 4) return name;
  const cut = name.slice(0, LABEL_LENGTH - 5);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LABEL_LENGTH / 2)).trimEnd()}…`;
}
