import { ASSESSMENT_ITEMS, AWARDEE_GROUPS } from "../model";
import { foldText } from "../reading";
import { AWARD_KIND_HEADER, GROUP_NOT_WRITTEN } from "../report";
import { HEADER } from "../template";
import type { SheetData } from "../workbook";
import type {
  CountCell,
  SummaryAward,
  SummaryAwardGroup,
  SummaryCampaign,
  SummaryExemplar,
  SummaryMovement,
  SummaryOrgUnit,
  SummaryPublicity,
  SummaryWords,
} from "./summaryContent";
import { rowsUnder } from "./summaryTable";
import type { SummaryRow } from "./summaryTable";

const ORG_UNIT = "Đơn vị";
const TOTAL_ROW = "Tổng cộng";

type Sheet = SheetData | undefined;

export function readOrgUnits(sheet: Sheet): readonly SummaryOrgUnit[] {
  return rowsUnder(sheet, ["Mã đơn vị", ORG_UNIT, "Đúng hạn"])
    .filter((row) => row.text("Mã đơn vị") !== "")
    .map((row) => {
      const punctuality = row.text("Đúng hạn");
      const word = foldText(punctuality);
      const note = row.text("Ghi chú");
      // A unit whose report counts always has a number of sending; two files that stand against each other give none.
      const state =
        word === foldText("Chưa gửi")
          ? "missing"
          : row.text("Lần gửi") === ""
            ? "undecided"
            : word.startsWith(foldText("Quá hạn"))
              ? "late"
              : "received";
      return {
        code: row.text("Mã đơn vị"),
        name: row.text(ORG_UNIT),
        state,
        receivedOn: row.text("Tệp số liệu: ngày nhận"),
        document: row.text("Văn bản chính thức: số, ký hiệu"),
        punctuality,
        note,
      };
    });
}

export function readMovements(sheet: Sheet): readonly SummaryMovement[] {
  return named(rowsUnder(sheet, [ORG_UNIT, HEADER.code, HEADER.movement, HEADER.activities])).map((row) => ({
    orgUnit: row.text(ORG_UNIT),
    code: row.text(HEADER.code),
    name: row.text(HEADER.movement),
    activities: row.text(HEADER.activities),
    result: row.text(HEADER.result),
    participants: row.text(HEADER.participants),
    difficulties: row.text(HEADER.difficulties),
  }));
}

export function readCampaigns(sheet: Sheet): readonly SummaryCampaign[] {
  return named(rowsUnder(sheet, [ORG_UNIT, HEADER.campaignName, HEADER.campaignKind])).map((row) => ({
    orgUnit: row.text(ORG_UNIT),
    name: row.text(HEADER.campaignName),
    kind: row.text(HEADER.campaignKind),
    audience: row.text(HEADER.audience),
    from: row.text(HEADER.from),
    to: row.text(HEADER.to),
    launchDocument: row.text(HEADER.launchDocument),
    reviewDate: row.text(HEADER.reviewDate),
    result: row.text(HEADER.result),
    address: row.address(HEADER.campaignName),
  }));
}

/** Counts by form; the row of all forms apart. */
export function readAwards(sheet: Sheet): {
  readonly awards: readonly SummaryAward[];
  readonly total: SummaryAward | null;
} {
  const kinds = [HEADER.collective, HEADER.individual, HEADER.household];
  const proposedKinds = kinds.map((kind) => `${kind} (đề nghị)`);
  const rows = rowsUnder(sheet, [HEADER.award, ...kinds, ...proposedKinds]);
  const awards = rows
    .filter((row) => row.text(HEADER.award) !== "")
    .map((row): SummaryAward => {
      const three = (headers: readonly string[]) =>
        [0, 1, 2].map((index) =>
          countCell(sheet, row, headers[index]!),
        ) as unknown as SummaryAward["commended"];
      return { award: row.text(HEADER.award), commended: three(kinds), proposed: three(proposedKinds) };
    });
  const isTotal = (award: SummaryAward) => foldText(award.award) === foldText(TOTAL_ROW);
  return { awards: awards.filter((award) => !isTotal(award)), total: awards.find(isTotal) ?? null };
}

export function readAwardGroups(sheet: Sheet): readonly SummaryAwardGroup[] {
  const groups = [...AWARDEE_GROUPS, GROUP_NOT_WRITTEN];
  return rowsUnder(sheet, [HEADER.award, AWARD_KIND_HEADER, ...groups])
    .filter((row) => row.text(AWARD_KIND_HEADER) !== "")
    .map((row) => ({
      award: row.text(HEADER.award),
      kind: row.text(AWARD_KIND_HEADER),
      counts: groups.map((group) => countCell(sheet, row, group)),
    }));
}

export function readPublicity(sheet: Sheet): readonly SummaryPublicity[] {
  return named(rowsUnder(sheet, [ORG_UNIT, HEADER.content, HEADER.unitOfMeasure, HEADER.quantity])).map(
    (row) => ({
      orgUnit: row.text(ORG_UNIT),
      content: row.text(HEADER.content),
      unitOfMeasure: row.text(HEADER.unitOfMeasure),
      count: countCell(sheet, row, HEADER.quantity),
    }),
  );
}

export function readExemplars(sheet: Sheet): readonly SummaryExemplar[] {
  return named(rowsUnder(sheet, [ORG_UNIT, HEADER.campaignKind, HEADER.name, HEADER.summary])).map((row) => ({
    orgUnit: row.text(ORG_UNIT),
    kind: row.text(HEADER.campaignKind),
    name: row.text(HEADER.name),
    place: row.text(HEADER.place),
    summary: row.text(HEADER.summary),
  }));
}

export function readWords(sheet: Sheet): readonly SummaryWords[] {
  const codes = new Set(ASSESSMENT_ITEMS.map((item) => item.code));
  return rowsUnder(sheet, [HEADER.code, HEADER.item, ORG_UNIT, HEADER.content])
    .map((row) => ({
      code: row.text(HEADER.code),
      orgUnit: row.text(ORG_UNIT),
      text: row.text(HEADER.content),
    }))
    .filter((words) => codes.has(words.code) && words.orgUnit !== "" && words.text !== "");
}

/** Rows of a unit; `Không có.` under an empty table is none. */
function named(rows: readonly SummaryRow[]): readonly SummaryRow[] {
  return rows.filter((row) => row.text(ORG_UNIT) !== "" && foldText(row.text(ORG_UNIT)) !== "không có.");
}

function countCell(sheet: Sheet, row: SummaryRow, header: string): CountCell {
  const cell = row.cell(header);
  return {
    value: cell?.kind === "number" ? cell.value : 0,
    sheet: sheet?.name ?? "",
    address: row.address(header),
  };
}
