import type { Consolidation } from "../consolidation";
import type { Commendation } from "../submission";
import { HEADER } from "../template/vocabulary";
import { createSheet, heightFor, officeStyles, rowRange } from "../workbook";
import type { SheetSpec, WorkbookSpec } from "../workbook";

const LISTS: readonly { kind: Commendation["awardeeKind"]; sheet: string; name: string; place: string }[] = [
  { kind: "collective", sheet: "Tập thể", name: HEADER.collectiveName, place: HEADER.position },
  { kind: "individual", sheet: "Cá nhân", name: HEADER.personName, place: HEADER.position },
  { kind: "household", sheet: "Hộ gia đình", name: HEADER.householdName, place: HEADER.address },
];
const WIDTHS = [6, 30, 28, 28, 20, 30, 16, 24, 11, 36, 18, 16, 14, 18, 18, 20];
const NOTICE =
  "Dữ liệu cá nhân: chỉ dùng cho công tác khen thưởng, không gửi qua mạng xã hội, không gửi cho đơn vị khác.";

/**
 * `Danh sách khen thưởng`: the lists of persons of all units, a workbook of its own, made only on request. The summary
 * and everything else carry counts, never names.
 */
export function awardListWorkbook(consolidation: Consolidation): WorkbookSpec {
  const { settings } = consolidation.plan;
  return {
    title: `Danh sách khen thưởng ${settings.period}`,
    sheets: LISTS.map((list) => listSheet(consolidation, list)),
    styles: officeStyles(),
    names: [],
    properties: [],
    customXml: [],
    activeSheet: LISTS[1]!.sheet,
  };
}

function listSheet(consolidation: Consolidation, list: (typeof LISTS)[number]): SheetSpec {
  const sheet = createSheet(list.sheet);
  const names = new Map(consolidation.plan.orgUnits.map((orgUnit) => [orgUnit.code, orgUnit.name]));
  sheet.put(0, 0, `DANH SÁCH KHEN THƯỞNG, ĐỀ NGHỊ KHEN THƯỞNG – ${list.sheet.toUpperCase()}`, "title");
  sheet.put(1, 0, NOTICE, "subtitle");
  for (const row of [0, 1]) sheet.merge(rowRange(row, 0, WIDTHS.length - 1));
  const headers = [
    HEADER.order,
    "Đơn vị",
    list.name,
    list.place,
    HEADER.audience,
    HEADER.award,
    HEADER.awardType,
    HEADER.movement,
    HEADER.achievementYear,
    HEADER.achievement,
    HEADER.decidingLevel,
    HEADER.decisionNumber,
    HEADER.decisionDate,
    HEADER.proposal,
    HEADER.status,
    HEADER.note,
  ];
  headers.forEach((header, columnIndex) => sheet.put(3, columnIndex, header, "header"));
  sheet.height(3, 50);
  let row = 3;
  for (const submission of consolidation.submissions) {
    for (const item of submission.commendations) {
      // A report that the last summary kept has no names.
      if (item.awardeeKind !== list.kind || submission.isKept === true) continue;
      row += 1;
      const values = [
        names.get(submission.orgUnit) ?? submission.orgUnit,
        item.name,
        item.position,
        item.group,
        item.award,
        item.awardType,
        item.movement,
        item.achievementYear,
        item.achievement,
        item.decidingLevel,
        item.decisionNumber,
        item.decisionDate,
        item.proposal,
        item.status,
        item.note,
      ];
      sheet.put(row, 0, row - 3, "center");
      values.forEach((value, index) => sheet.put(row, index + 1, value === "" ? null : value, "text"));
      sheet.height(row, Math.max(20, heightFor(item.achievement, 34), heightFor(item.position, 26)));
    }
  }
  if (row === 3) sheet.put(4, 0, "Không có.", "plain");
  return sheet.build({
    columns: WIDTHS.map((width) => ({ width })),
    showGridLines: false,
    freeze: { rows: 4, columns: 3 },
    page: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: 1,
      titleRows: { first: 3, last: 3 },
      footer: "&C&P/&N",
    },
  });
}
