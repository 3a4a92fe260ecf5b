import type { Consolidation } from "../consolidation";
import { ASSESSMENT_ITEMS, AWARDEE_GROUPS, PUBLICITY_COUNTS } from "../model";
import { readNumberText } from "../reading";
import type { Submission } from "../submission";
import { HEADER } from "../template/vocabulary";
import { createSheet, heightFor, rowRange } from "../workbook";
import type { SheetBuilder, SheetSpec } from "../workbook";
import { countsOf, groupCounts, zeros } from "./awardCounts";
import { AWARD_GROUPS_TITLE, AWARD_KIND_HEADER, awardGroupRows, GROUP_NOT_WRITTEN } from "./awardGroups";
import { SUMMARY_SHEET } from "./summaryNames";

const PAGE = {
  orientation: "landscape",
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  fitToWidth: 1,
  footer: "&C&P/&N",
} as const;

/** Lists and texts of all units, each row with its unit; lists of persons are a workbook of their own. */
export function listSheets(consolidation: Consolidation): readonly SheetSpec[] {
  return [
    movementsSheet(consolidation),
    commendationsSheet(consolidation),
    publicitySheet(consolidation),
    assessmentSheet(consolidation),
  ];
}

function movementsSheet(consolidation: Consolidation): SheetSpec {
  const sheet = createSheet(SUMMARY_SHEET.movements);
  const names = nameIndex(consolidation);
  const movementNames = new Map(
    consolidation.plan.movements.map((movement) => [movement.code, movement.name]),
  );
  let row = putTitle(sheet, "KẾT QUẢ CÁC PHONG TRÀO THI ĐUA", 8);
  const results = consolidation.submissions.flatMap((submission) =>
    submission.movements
      .filter((item) => item.activities + item.result + item.participants + item.difficulties !== "")
      .map((item) => [
        names.get(submission.orgUnit)!,
        item.code,
        movementNames.get(item.code) ?? "",
        item.activities,
        item.result,
        item.participants,
        item.difficulties,
      ]),
  );
  row = putTable(
    sheet,
    row,
    "A. Phong trào do cấp trên phát động",
    [
      "Đơn vị",
      HEADER.code,
      HEADER.movement,
      HEADER.activities,
      HEADER.result,
      HEADER.participants,
      HEADER.difficulties,
    ],
    results,
  );
  const campaigns = consolidation.submissions.flatMap((submission) =>
    submission.campaigns.map((item) => [
      names.get(submission.orgUnit)!,
      item.name,
      item.kind,
      item.audience,
      item.from,
      item.to,
      item.launchDocument,
      item.reviewDate,
      item.result,
    ]),
  );
  putTable(
    sheet,
    row + 1,
    "B. Phong trào do đơn vị phát động",
    [
      "Đơn vị",
      HEADER.campaignName,
      HEADER.campaignKind,
      HEADER.audience,
      HEADER.from,
      HEADER.to,
      HEADER.launchDocument,
      HEADER.reviewDate,
      HEADER.result,
    ],
    campaigns,
  );
  return sheet.build({
    columns: [34, 30, 34, 34, 34, 20, 30, 16, 34].map((width) => ({ width })),
    page: PAGE,
  });
}

function commendationsSheet(consolidation: Consolidation): SheetSpec {
  const sheet = createSheet(SUMMARY_SHEET.commendations);
  let row = putTitle(sheet, "SỐ LƯỢNG KHEN THƯỞNG, ĐỀ NGHỊ KHEN THƯỞNG", 7);
  const headers = [
    "Tập thể",
    "Cá nhân",
    "Hộ gia đình",
    "Tập thể (đề nghị)",
    "Cá nhân (đề nghị)",
    "Hộ gia đình (đề nghị)",
  ];
  row = putTable(
    sheet,
    row,
    "A. Theo danh hiệu, hình thức",
    [HEADER.award, ...headers],
    awardRows(consolidation.submissions),
  );
  const names = nameIndex(consolidation);
  const byOrgUnit = consolidation.submissions.map((submission) => [
    names.get(submission.orgUnit)!,
    ...(countsOf([submission]).get("") ?? zeros()),
  ]);
  row = putTable(sheet, row + 1, "B. Theo đơn vị", ["Đơn vị", ...headers], byOrgUnit);
  row = putTable(
    sheet,
    row + 1,
    "C. Theo đối tượng (đã khen thưởng, theo danh sách)",
    [HEADER.audience, "Số lượng"],
    groupCounts(consolidation.submissions),
  );
  putTable(
    sheet,
    row + 1,
    AWARD_GROUPS_TITLE,
    [HEADER.award, AWARD_KIND_HEADER, ...AWARDEE_GROUPS, GROUP_NOT_WRITTEN],
    awardGroupRows(consolidation.submissions),
  );
  return sheet.build({ columns: [48, 13, 13, 14, 14, 14, 16].map((width) => ({ width })), page: PAGE });
}

/** One row an award, then the sum of all. */
function awardRows(submissions: readonly Submission[]): (string | number)[][] {
  const counts = countsOf(submissions);
  const rows = [...counts].filter(([award]) => award !== "").map(([award, row]) => [award, ...row]);
  return [...rows, ["Tổng cộng", ...(counts.get("") ?? zeros())]];
}

function publicitySheet(consolidation: Consolidation): SheetSpec {
  const sheet = createSheet(SUMMARY_SHEET.publicity);
  const names = nameIndex(consolidation);
  let row = putTitle(sheet, "KẾT QUẢ TUYÊN TRUYỀN, GIỚI THIỆU ĐIỂN HÌNH", 4);
  const counts = consolidation.submissions.flatMap((submission) =>
    PUBLICITY_COUNTS.flatMap((count): (string | number)[][] => {
      const cell = submission.figures.find((figure) => figure.indicator === count.code)?.cell;
      const value =
        cell?.kind === "number" ? cell.value : cell?.kind === "text" ? readCount(cell.value) : null;
      return value === null
        ? []
        : [[names.get(submission.orgUnit)!, count.title, count.unitOfMeasure, value]];
    }),
  );
  row = putTable(
    sheet,
    row,
    "A. Số lượng tuyên truyền",
    ["Đơn vị", HEADER.content, HEADER.unitOfMeasure, HEADER.quantity],
    counts,
  );
  const exemplars = consolidation.submissions.flatMap((submission) =>
    submission.exemplars.map((item) => [
      names.get(submission.orgUnit)!,
      item.kind,
      item.name,
      item.place,
      item.summary,
    ]),
  );
  putTable(
    sheet,
    row + 1,
    "B. Điển hình, mô hình, nhân tố mới",
    ["Đơn vị", HEADER.campaignKind, HEADER.name, HEADER.place, HEADER.summary],
    exemplars,
  );
  return sheet.build({ columns: [34, 34, 36, 34, 60].map((width) => ({ width })), page: PAGE });
}

function readCount(text: string): number | null {
  const reading = readNumberText(text, { decimals: 0 });
  return reading.kind === "number" ? reading.value : null;
}

function assessmentSheet(consolidation: Consolidation): SheetSpec {
  const sheet = createSheet(SUMMARY_SHEET.assessment);
  const names = nameIndex(consolidation);
  const row = putTitle(sheet, "ĐÁNH GIÁ CHUNG CỦA CÁC ĐƠN VỊ", 3);
  const rows = ASSESSMENT_ITEMS.flatMap((item) =>
    consolidation.submissions.flatMap((submission) =>
      submission.assessments
        .filter((assessment) => assessment.code === item.code)
        .map((assessment) => [item.code, item.title, names.get(submission.orgUnit)!, assessment.text]),
    ),
  );
  putTable(sheet, row, "", [HEADER.code, HEADER.item, "Đơn vị", HEADER.content], rows);
  return sheet.build({ columns: [8, 40, 32, 100].map((width) => ({ width })), page: PAGE });
}

function nameIndex(consolidation: Consolidation): ReadonlyMap<string, string> {
  return new Map(consolidation.plan.orgUnits.map((orgUnit) => [orgUnit.code, orgUnit.name]));
}

function putTitle(sheet: SheetBuilder, title: string, lastColumn: number): number {
  sheet.put(0, 0, title, "title");
  sheet.merge(rowRange(0, 0, lastColumn - 1));
  sheet.height(0, 26, "fixed");
  return 2;
}

/** A small table; returns the row after it. */
function putTable(
  sheet: SheetBuilder,
  firstRow: number,
  title: string,
  headers: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): number {
  let row = firstRow;
  if (title !== "") {
    sheet.put(row, 0, title, "strong");
    row += 1;
  }
  headers.forEach((header, columnIndex) => sheet.put(row, columnIndex, header, "header"));
  sheet.height(row, 34);
  for (const values of rows) {
    row += 1;
    values.forEach((value, columnIndex) =>
      sheet.put(
        row,
        columnIndex,
        value === "" ? null : value,
        typeof value === "number" ? "number0" : "text",
      ),
    );
    sheet.height(
      row,
      Math.max(
        20,
        ...values
          .map((value) => (typeof value === "string" ? heightFor(value, 30) : 0))
          .map((height) => Math.min(height, 200)),
      ),
    );
  }
  if (rows.length === 0) {
    row += 1;
    sheet.put(row, 0, "Không có.", "plain");
  }
  return row + 1;
}
