import { ASSESSMENT_ITEMS, PUBLICITY_COUNTS, showDate } from "../model";
import type { OrgUnit, Plan } from "../model";
import { cleanParagraphs, cleanText, foldCode, foldText, readDateCell } from "../reading";
import { COUNT_HEADERS, OTHER_AWARDS } from "../template/commendationSheet";
import { HEADER } from "../template/vocabulary";
import { cellInRow } from "../workbook";
import type { RowData, WorkbookData } from "../workbook";
import type {
  Assessment,
  AwardCount,
  Campaign,
  Commendation,
  Exemplar,
  MovementResult,
  ReceivedCell,
} from "./submission";
import { columnOf, formulaValueOf, textOf } from "./tables";
import type { FoundTable } from "./tables";

/** Reads the text of a row by header; dates come as `dd/mm/yyyy`. */
function rowReader(table: FoundTable, workbook: WorkbookData, row: RowData): (header: string) => string {
  return (header) => {
    const columnIndex = columnOf(table, header);
    const cell = columnIndex === null ? undefined : cellInRow(row, columnIndex);
    if (cell === undefined) return "";
    const style = workbook.styles[cell.style];
    if (cell.kind === "number" && style?.isDate) {
      const date = readDateCell(cell, style, workbook.date1904);
      return date !== null && "isoDate" in date ? showDate(date.isoDate) : String(cell.value);
    }
    return cleanParagraphs(textOf(cell));
  };
}

function locate(table: FoundTable, row: RowData, header: string) {
  return { sheet: table.sheet.name, rowIndex: row.rowIndex, columnIndex: columnOf(table, header) ?? 0 };
}

export function readMovements(
  table: FoundTable,
  workbook: WorkbookData,
  plan: Plan,
): readonly MovementResult[] {
  const known = new Set(plan.movements.map((movement) => movement.code));
  return table.rows.flatMap((row) => {
    const read = rowReader(table, workbook, row);
    const code = foldCode(read(HEADER.code));
    if (!known.has(code)) return [];
    return [
      {
        code,
        activities: read(HEADER.activities),
        result: read(HEADER.result),
        participants: read(HEADER.participants),
        difficulties: read(HEADER.difficulties),
        location: locate(table, row, HEADER.result),
      },
    ];
  });
}

export function readCampaigns(table: FoundTable, workbook: WorkbookData): readonly Campaign[] {
  return table.rows.flatMap((row) => {
    const read = rowReader(table, workbook, row);
    const name = read(HEADER.campaignName);
    if (name === "") return [];
    return [
      {
        name,
        kind: read(HEADER.campaignKind),
        audience: read(HEADER.audience),
        from: read(HEADER.from),
        to: read(HEADER.to),
        launchDocument: read(HEADER.launchDocument),
        reviewDate: read(HEADER.reviewDate),
        result: read(HEADER.result),
        location: locate(table, row, HEADER.campaignName),
        columns: table.columns,
      },
    ];
  });
}

const NAME_HEADER = {
  collective: HEADER.collectiveName,
  individual: HEADER.personName,
  household: HEADER.householdName,
} as const;

export function readCommendations(
  table: FoundTable,
  workbook: WorkbookData,
  awardeeKind: Commendation["awardeeKind"],
): readonly Commendation[] {
  const nameHeader = NAME_HEADER[awardeeKind];
  return table.rows.flatMap((row) => {
    const read = rowReader(table, workbook, row);
    const name = read(nameHeader);
    if (name === "") return [];
    return [
      {
        awardeeKind,
        name,
        position: read(awardeeKind === "household" ? HEADER.address : HEADER.position),
        group: read(HEADER.audience),
        award: read(HEADER.award),
        awardType: read(HEADER.awardType),
        movement: read(HEADER.movement),
        achievementYear: read(HEADER.achievementYear),
        achievement: read(HEADER.achievement),
        decidingLevel: read(HEADER.decidingLevel),
        decisionNumber: read(HEADER.decisionNumber),
        decisionDate: read(HEADER.decisionDate),
        proposal: read(HEADER.proposal),
        status: read(HEADER.status),
        note: read(HEADER.note),
        location: locate(table, row, nameHeader),
        columns: table.columns,
      },
    ];
  });
}

/** Counts typed over the formulas of `Biểu 03` A. */
export function readAwardCounts(table: FoundTable): readonly AwardCount[] {
  const counts: AwardCount[] = [];
  const kinds: readonly Commendation["awardeeKind"][] = ["collective", "individual", "household"];
  const awardColumn = columnOf(table, HEADER.award)!;
  for (const row of table.rows) {
    const award = cleanText(textOf(cellInRow(row, awardColumn)));
    if (award === "") continue;
    COUNT_HEADERS.forEach((header, index) => {
      const columnIndex = columnOf(table, header);
      const cell = columnIndex === null ? undefined : cellInRow(row, columnIndex);
      if (cell?.kind !== "number" || cell.formula !== undefined || cell.value === 0) return;
      counts.push({
        award: foldText(award) === foldText(OTHER_AWARDS) ? OTHER_AWARDS : award,
        awardeeKind: kinds[index % 3]!,
        proposed: index >= 3,
        count: cell.value,
        location: { sheet: table.sheet.name, rowIndex: row.rowIndex, columnIndex: columnIndex! },
      });
    });
  }
  return counts;
}

/** Counts of `Biểu 04` A as cells, read like every other figure. */
export function readPublicityCounts(
  table: FoundTable,
  workbook: WorkbookData,
  orgUnit: OrgUnit,
): readonly ReceivedCell[] {
  const known = new Set(PUBLICITY_COUNTS.map((count) => count.code));
  const codeColumn = columnOf(table, HEADER.code)!;
  const columnIndex = columnOf(table, HEADER.quantity)!;
  return table.rows.flatMap((row): readonly ReceivedCell[] => {
    const code = foldCode(textOf(cellInRow(row, codeColumn)));
    if (!known.has(code)) return [];
    const cell = cellInRow(row, columnIndex);
    return [
      {
        indicator: code,
        measure: "actual",
        place: orgUnit.code,
        role: "entry",
        cell,
        style: cell && workbook.styles[cell.style],
        formulaValue: formulaValueOf(table.sheet, cell),
        location: { sheet: table.sheet.name, rowIndex: row.rowIndex, columnIndex },
      },
    ];
  });
}

export function readExemplars(table: FoundTable, workbook: WorkbookData): readonly Exemplar[] {
  return table.rows.flatMap((row) => {
    const read = rowReader(table, workbook, row);
    const name = read(HEADER.name);
    if (name === "") return [];
    return [
      {
        kind: read(HEADER.campaignKind),
        name,
        place: read(HEADER.place),
        summary: read(HEADER.summary),
        location: locate(table, row, HEADER.name),
      },
    ];
  });
}

export function readAssessments(table: FoundTable, workbook: WorkbookData): readonly Assessment[] {
  const known = new Set(ASSESSMENT_ITEMS.map((item) => item.code));
  return table.rows.flatMap((row) => {
    const read = rowReader(table, workbook, row);
    const code = foldCode(read(HEADER.code));
    const text = read(HEADER.content);
    if (!known.has(code) || text === "") return [];
    return [{ code, text, location: locate(table, row, HEADER.content) }];
  });
}
