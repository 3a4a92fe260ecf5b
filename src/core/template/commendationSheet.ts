import { COMMENDED, PROPOSED } from "../model";
import type { OrgUnit, Plan } from "../model";
import { createSheet, toAddress } from "../workbook";
import type { NameSpec, SheetBuilder, SheetSpec } from "../workbook";
import { FORM_PROTECTION, formPage, putFormFoot, putFormHead } from "./frame";
import { LIST_NAME } from "./listNames";
import { putListTable } from "./listTable";
import type { ListColumn, ListTable } from "./listTable";
import { absoluteRange } from "./references";
import { listsOf } from "./stampSheet";
import type { ListName } from "./stampSheet";
import { HEADER, SHEET } from "./vocabulary";

const LAST_COLUMN = 14;
const WIDTHS = [5, 26, 20, 15, 24, 14, 18, 9, 26, 14, 12, 12, 13, 14, 14];

/** The three lists of `Biểu 03` B, in the order of the sheet. */
const LISTS = [
  {
    title: "B1. Tập thể",
    nameHeader: HEADER.collectiveName,
    placeHeader: HEADER.position,
    awards: "DM_DanhHieuTapThe",
    rows: 15,
  },
  {
    title: "B2. Cá nhân",
    nameHeader: HEADER.personName,
    placeHeader: HEADER.position,
    awards: "DM_DanhHieuCaNhan",
    rows: 30,
  },
  {
    title: "B3. Hộ gia đình",
    nameHeader: HEADER.householdName,
    placeHeader: HEADER.address,
    awards: "DM_DanhHieuHo",
    rows: 10,
  },
] as const satisfies readonly {
  title: string;
  nameHeader: string;
  placeHeader: string;
  awards: ListName;
  rows: number;
}[];

/** Headers of the counts of `Biểu 03` A: three kinds commended, three proposed. */
export const COUNT_HEADERS = [
  HEADER.collective,
  HEADER.individual,
  HEADER.household,
  `${HEADER.collective} (đề nghị)`,
  `${HEADER.individual} (đề nghị)`,
  `${HEADER.household} (đề nghị)`,
] as const;

export const OTHER_AWARDS = "Danh hiệu, hình thức khác";
export const COUNTS_TITLE = "A. Tổng hợp số lượng";

/** `Biểu 03`: A, counts by form over the lists below; B, the lists. */
export function commendationSheet(
  plan: Plan,
  orgUnit: OrgUnit,
): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const sheet = createSheet(SHEET.commendations);
  const title = `KẾT QUẢ KHEN THƯỞNG VÀ ĐỀ NGHỊ KHEN THƯỞNG NĂM ${plan.settings.year}`;
  const top = putFormHead(
    sheet,
    { name: SHEET.commendations, title, lastColumn: LAST_COLUMN, width: 250 },
    plan,
    orgUnit,
  );
  sheet.put(top, 0, `${COUNTS_TITLE} (tự tính từ danh sách; chỉ nhập số khi không lập danh sách)`, "strong");
  const awards = awardsOf(plan);
  const countHeader = top + 1;
  const countFirst = countHeader + 1;
  const countLast = countFirst + awards.length;

  let row = countLast + 2;
  sheet.put(
    row,
    0,
    "B. Danh sách do đơn vị quyết định khen thưởng và đề nghị cấp trên khen thưởng",
    "strong",
  );
  const tables: ListTable[] = [];
  for (const list of LISTS) {
    sheet.put(row + 1, 0, list.title, "strong");
    const table = putListTable(
      sheet,
      row + 2,
      listColumns(list.nameHeader, list.placeHeader, list.awards),
      list.rows,
    );
    tables.push(table);
    row = table.lastRow + 1;
  }
  putCounts(sheet, countHeader, awards, tables);
  putFormFoot(sheet, row + 1, LAST_COLUMN, orgUnit);
  const counts = (column: number, last = column) =>
    absoluteRange(SHEET.commendations, {
      firstRow: countFirst,
      firstColumn: column,
      lastRow: countLast,
      lastColumn: last,
    });
  return {
    sheet: sheet.build({
      columns: WIDTHS.map((width) => ({ width })),
      showGridLines: false,
      protection: FORM_PROTECTION,
      page: formPage(plan, null),
    }),
    names: [
      { name: LIST_NAME.collectivesCommended, refersTo: counts(2) },
      { name: LIST_NAME.individualsCommended, refersTo: counts(3) },
      // Proposals of collectives and of individuals; households are counted apart.
      { name: LIST_NAME.proposals, refersTo: counts(5, 6) },
    ],
  };
}

function awardsOf(plan: Plan): readonly string[] {
  const lists = listsOf(plan);
  return [...new Set([...lists.DM_DanhHieuTapThe, ...lists.DM_DanhHieuCaNhan, ...lists.DM_DanhHieuHo])];
}

function putCounts(
  sheet: SheetBuilder,
  headerRow: number,
  awards: readonly string[],
  tables: readonly ListTable[],
): void {
  sheet.put(headerRow, 0, HEADER.order, "header");
  sheet.put(headerRow, 1, HEADER.award, "header");
  COUNT_HEADERS.forEach((header, index) => sheet.put(headerRow, index + 2, header, "header"));
  sheet.height(headerRow, 36);
  const lastRow = headerRow + 1 + awards.length;
  [...awards, OTHER_AWARDS].forEach((award, index) => {
    const rowIndex = headerRow + 1 + index;
    sheet.put(rowIndex, 0, index + 1, "center");
    sheet.put(rowIndex, 1, award, "text");
    sheet.height(rowIndex, award.length > 26 ? 34 : 20);
    COUNT_HEADERS.forEach((_, column) => {
      const table = tables[column % 3]!;
      const status = column < 3 ? COMMENDED : PROPOSED;
      const statusRange = listColumnRange(table, 13);
      const formula =
        rowIndex < lastRow
          ? `COUNTIFS(${listColumnRange(table, 4)},$B${rowIndex + 1},${statusRange},"${status}")`
          : otherFormula(statusRange, status, headerRow + 1, lastRow - 1, column + 2);
      sheet.formula(rowIndex, column + 2, formula, 0, "entry0");
    });
  });
}

/** Rows of the list whose title is not among those above; never below zero where counts were typed. */
function otherFormula(
  statusRange: string,
  status: string,
  firstRow: number,
  lastRow: number,
  column: number,
): string {
  const above = `${toAddress(firstRow, column)}:${toAddress(lastRow, column)}`;
  return `MAX(0,COUNTIF(${statusRange},"${status}")-SUM(${above}))`;
}

function listColumnRange(table: ListTable, column: number): string {
  const letter = (rowIndex: number) => toAddress(rowIndex, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return `${letter(table.firstRow)}:${letter(table.lastRow)}`;
}

function listColumns(nameHeader: string, placeHeader: string, awards: ListName): readonly ListColumn[] {
  return [
    { header: nameHeader, style: "entryText" },
    {
      header: placeHeader,
      style: "entryText",
      ...(placeHeader === HEADER.address ? { prompt: "Chỉ ghi thôn, tổ dân phố." } : {}),
    },
    { header: HEADER.audience, style: "entryCenter", list: "DM_DoiTuong" },
    { header: HEADER.award, style: "entryText", list: awards },
    { header: HEADER.awardType, style: "entryCenter", list: "DM_LoaiHinh" },
    { header: HEADER.movement, style: "entryText", prompt: "Ghi khi khen theo phong trào, chuyên đề." },
    { header: HEADER.achievementYear, style: "entryCenter", kind: "year" },
    { header: HEADER.achievement, style: "entryText" },
    { header: HEADER.decidingLevel, style: "entryCenter", list: "DM_CapQuyetDinh" },
    {
      header: HEADER.decisionNumber,
      style: "entryCode",
      prompt: "Bắt buộc khi trạng thái là Đã khen thưởng.",
    },
    {
      header: HEADER.decisionDate,
      style: "entryDate",
      kind: "date",
      prompt: "Bắt buộc khi trạng thái là Đã khen thưởng.",
    },
    { header: HEADER.proposal, style: "entryCode" },
    { header: HEADER.status, style: "entryCenter", list: "DM_TrangThai" },
    { header: HEADER.note, style: "entryText" },
  ];
}
